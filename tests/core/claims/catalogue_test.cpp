// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/catalogue.h"
#include "tests/core/claims/claim_bench.h"

using namespace chuangkou;

namespace {
QStringList namesOf(const std::vector<ServiceItem>& items) {
    QStringList names;
    for (const ServiceItem& item : items)
        names.append(item.name);
    return names;
}
} // namespace

TEST_CASE("the catalogue holds items of all five lines", "[claims]") {
    const Catalogue& catalogue = Catalogue::shipped();
    CHECK(catalogue.lines().size() == 5);
    CHECK(catalogue.items().size() >= 40);
    std::map<QString, int> perLine;
    for (const ServiceItem& item : catalogue.items())
        ++perLine[item.line];
    CHECK(perLine.size() == 5);
    REQUIRE(catalogue.find(kSubsidy));
    CHECK(catalogue.find(kSubsidy)->type == CaseType::Promised);
    CHECK_FALSE(catalogue.find(kSubsidy)->limit);
    CHECK(catalogue.find(QStringLiteral("work-injury-recognition"))->limit->unit ==
          LimitUnit::CalendarDays);
    CHECK(catalogue.find(QStringLiteral("retiree-file-acceptance"))->hasFee() == false);
    CHECK(catalogue.find(QStringLiteral("job-fair"))->hasFee() == std::nullopt);
}

TEST_CASE("an item is found by name, pinyin initials and slug", "[claims]") {
    const Catalogue& catalogue = Catalogue::shipped();
    CHECK(pinyinInitials(QStringLiteral("失业保险金申领")) == QStringLiteral("sybxjsl"));
    CHECK(namesOf(catalogue.search(QStringLiteral("sybxjsl"))).value(0) ==
          QStringLiteral("失业保险金申领"));
    CHECK(namesOf(catalogue.search(QStringLiteral("失业保险金")))
              .contains(QStringLiteral("失业保险金申领")));
    CHECK(namesOf(catalogue.search(QStringLiteral("unemployment-benefit"))).value(0) ==
          QStringLiteral("失业保险金申领"));
    CHECK(catalogue.search(QStringLiteral("没有这项")).empty());
    CHECK(catalogue.search(QString()).size() == catalogue.items().size());
    for (const ServiceItem& item : catalogue.items())
        CHECK(namesOf(catalogue.search(pinyinInitials(item.name))).contains(item.name));
}

TEST_CASE("what is not known is named and may be filled in", "[claims]") {
    const Catalogue& shipped = Catalogue::shipped();
    const QString item = QStringLiteral("job-introduction");
    CHECK(shipped.find(item)->openFields().contains(QStringLiteral("type")));
    const ItemCompletion right{item, QStringLiteral("type"), QStringLiteral("即办件"), {}, {}, 0};
    const ItemCompletion wrong{item, QStringLiteral("type"), QStringLiteral("快办件"), {}, {}, 0};
    CHECK(shipped.with({right}).find(item)->type == CaseType::Instant);
    CHECK_FALSE(shipped.with({right}).find(item)->openFields().contains(QStringLiteral("type")));
    CHECK_FALSE(shipped.with({wrong}).find(item)->type);
}

TEST_CASE("a completion must fit its field and a document needs a legal basis", "[claims]") {
    const auto field = [](const char* name) { return QString::fromLatin1(name); };
    CHECK(validateCompletion(field("visit_needed"), true));
    CHECK_FALSE(validateCompletion(field("visit_needed"), QStringLiteral("yes")));
    CHECK_FALSE(validateCompletion(field("limit"), 10));
    CHECK_FALSE(validateCompletion(field("usual_minutes"), 0));
    CHECK_FALSE(validateCompletion(field("name"), QStringLiteral("别名")));
    const QJsonArray without{QJsonObject{{QStringLiteral("name"), QStringLiteral("身份证")}}};
    CHECK(validateCompletion(field("documents"), without).error() ==
          Error{ErrorCode::Missing, QStringLiteral("documents.basis")});
    ClaimBench bench;
    CHECK(OfficeDesk(*bench.office.store, bench.first)
              .completeItem(QStringLiteral("job-introduction"), field("type"), 3,
                            QStringLiteral("测试文件"))
              .error()
              .code == ErrorCode::InvalidInput);
}
