// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/base/spreadsheet.h"
#include "core/claims/batch.h"
#include "tests/core/claims/claim_bench.h"

using namespace chuangkou;

namespace {

const QString kHiring = QStringLiteral("hiring-subsidy");

struct BatchBench : ClaimBench {
    BatchBench() {
        common.item = PolicyPackage::shipped(kHiring)->serviceItem();
        common.policy = kHiring;
        complete(common.item, QStringLiteral("type"), QStringLiteral("承诺件"));
        completeLimit(common.item);
    }
    NewCase common;
};

/// A row of the package's template, from values by the name of the column.
QStringList row(const std::map<QString, QString>& values) {
    QStringList cells;
    for (const RosterColumn& column : batchForm(*PolicyPackage::shipped(kHiring)).columns) {
        const auto found = values.find(column.name);
        cells.append(found == values.end() ? QString() : found->second);
    }
    return cells;
}

std::map<QString, QString> goodRow(const QString& name, const QString& code) {
    return {{QStringLiteral("单位名称"), name},
            {QStringLiteral("统一社会信用代码"), code},
            {QStringLiteral("参保地"), QStringLiteral("220104")},
            {QStringLiteral("单位类型"), QStringLiteral("企业")},
            {QStringLiteral("企业划型"), QStringLiteral("小型")},
            {QStringLiteral("补贴种类"), QStringLiteral("一次性吸纳就业补贴")},
            {QStringLiteral("民营企业"), QStringLiteral("是")},
            {QStringLiteral("招用日期"), QStringLiteral("2020/8/3")},
            {QStringLiteral("高校毕业生"), QStringLiteral("是")},
            {QStringLiteral("合同月数"), QStringLiteral("12")},
            {QStringLiteral("已参加失业保险"), QStringLiteral("是")},
            {QStringLiteral("已享受另一种"), QStringLiteral("否")},
            {QStringLiteral("补贴人数"), QStringLiteral("12")}};
}

QByteArray table(const std::vector<QStringList>& rows) {
    QStringList header;
    for (const RosterColumn& column : batchForm(*PolicyPackage::shipped(kHiring)).columns)
        header.append(column.name);
    std::vector<QStringList> all{header};
    all.insert(all.end(), rows.begin(), rows.end());
    return writeCsv(all);
}

QStringList reasonsOf(const Batch& batch, int at) {
    QStringList reasons;
    for (const RosterFault& fault : batch.table.faults)
        if (fault.row == at)
            reasons.append(fault.column + u'|' + fault.reason);
    return reasons;
}

const QString kFirst = QStringLiteral("91220102MA63608370");
const QString kSecond = QStringLiteral("91220101702429321R");

} // namespace

TEST_CASE("every package has a template with a column for each of its fields", "[claims]") {
    for (const QString& id : PolicyPackage::shippedIds()) {
        INFO(id.toStdString());
        const auto package = PolicyPackage::shipped(id);
        REQUIRE(package);
        const auto xlsx = rosterTemplate(*package, RosterFormat::Xlsx);
        REQUIRE(xlsx);
        const auto sheet = readSheet(*xlsx);
        REQUIRE(sheet);
        REQUIRE(sheet->rows.size() == 2);
        QStringList header;
        for (const SheetCell& cell : sheet->rows[0])
            header.append(cell.text);
        if (!package->roster())
            for (const PolicyField& field : package->fields())
                CHECK(header.contains(field.name));
        CHECK(sheet->rows[1][0].text.startsWith(kRuleMark));
        const auto csv = readCsv(rosterTemplate(*package, RosterFormat::Csv).value());
        REQUIRE(csv);
        CHECK(csv->rows[0] == header);
    }
}

TEST_CASE("the row that explains the columns is passed over, in xlsx and CSV", "[claims]") {
    BatchBench bench;
    const QByteArray csv =
        rosterTemplate(*PolicyPackage::shipped(kHiring), RosterFormat::Csv).value() +
        table({row(goodRow(QStringLiteral("甲公司"), kFirst))}).split('\n').value(1) + '\n';
    const auto batch = bench.claims().checkBatch(kHiring, csv);
    REQUIRE(batch);
    CHECK(batch->table.rows.size() == 1);
    CHECK(batch->isClean());
}

TEST_CASE("a batch becomes one calculated case an applicant", "[claims]") {
    BatchBench bench;
    auto other = goodRow(QStringLiteral("乙公司"), kSecond);
    other[QStringLiteral("补贴人数")] = QStringLiteral("3");
    const QByteArray content = table({row(goodRow(QStringLiteral("甲公司"), kFirst)), row(other)});
    const auto claimed = bench.claims().claimBatch(bench.common, content);
    REQUIRE(claimed);
    REQUIRE(claimed->size() == 2);
    CHECK(std::get<Calculation>((*claimed)[0].result).amount == Money::fromFen(1'200'000));
    CHECK(std::get<Calculation>((*claimed)[1].result).amount == Money::fromFen(300'000));
    CHECK(bench.cases().list({})->size() == 2);
}

TEST_CASE("bad rows of a batch come back with reasons and nothing is taken in", "[claims]") {
    BatchBench bench;
    auto wrong = goodRow(QStringLiteral("乙公司"), QStringLiteral("91220101702429321B"));
    wrong[QStringLiteral("企业划型")] = QStringLiteral("巨型");
    wrong[QStringLiteral("合同月数")] = QStringLiteral("一年");
    wrong[QStringLiteral("招用日期")] = QStringLiteral("2020-02-30");
    wrong[QStringLiteral("民营企业")] = QStringLiteral("也许");
    wrong[QStringLiteral("补贴人数")] = QString();
    auto notEntitled = goodRow(QStringLiteral("丙公司"), kSecond);
    notEntitled[QStringLiteral("高校毕业生")] = QStringLiteral("否");
    const QByteArray content =
        table({row(goodRow(QStringLiteral("甲公司"), kFirst)), row(wrong), row(notEntitled),
               row(goodRow(QStringLiteral("甲公司"), kFirst))});
    const auto batch = bench.claims().checkBatch(kHiring, content);
    REQUIRE(batch);
    CHECK(reasonsOf(*batch, 0).isEmpty());
    const QStringList reasons = reasonsOf(*batch, 1);
    for (const char* reason :
         {"统一社会信用代码|unit_code_invalid", "企业划型|field_unknown_choice",
          "合同月数|field_not_number", "招用日期|field_not_date", "民营企业|field_not_boolean",
          "补贴人数|field_missing"}) {
        INFO(reason);
        CHECK(reasons.contains(QString::fromUtf8(reason)));
    }
    CHECK(reasonsOf(*batch, 2) == QStringList{QStringLiteral("|policy_refused")});
    CHECK(reasonsOf(*batch, 3) == QStringList{QStringLiteral("|duplicate_row")});

    const auto claimed = bench.claims().claimBatch(bench.common, content);
    REQUIRE_FALSE(claimed);
    CHECK(claimed.error().code == ErrorCode::RuleRefused);
    CHECK(bench.cases().list({})->empty());
    const auto returned = readCsv(rosterWithReasons(batch->table, RosterLanguage::Chinese).value());
    REQUIRE(returned);
    CHECK(returned->rows[0].last() == QStringLiteral("原因"));
    CHECK(returned->rows[2].last().contains(QStringLiteral("企业划型：应为其中之一")));
}

TEST_CASE("a new input of a package is in form, template and import without a new program",
          "[claims]") {
    PackageFiles files = PackageFiles::shipped(kHiring).value();
    QByteArray model = files.file(QStringLiteral("model.dmn"));
    const qsizetype at = model.indexOf("<inputData");
    REQUIRE(at > 0);
    model.insert(at, "<itemDefinition name=\"t新输入\"><typeRef>string</typeRef><allowedValues>"
                     "<text>\"甲类\",\"乙类\"</text></allowedValues></itemDefinition>\n"
                     "<inputData id=\"in_new\" name=\"新输入\"><variable name=\"新输入\" "
                     "typeRef=\"t新输入\"/></inputData>\n");
    files.put(QStringLiteral("model.dmn"), model);
    const auto package = PolicyPackage::fromFiles(files);
    REQUIRE(package);
    const auto field =
        std::find_if(package->fields().begin(), package->fields().end(),
                     [](const PolicyField& each) { return each.name == QStringLiteral("新输入"); });
    REQUIRE(field != package->fields().end());
    CHECK(field->choices == QStringList{QStringLiteral("甲类"), QStringLiteral("乙类")});

    const auto sheet = readSheet(rosterTemplate(*package, RosterFormat::Xlsx).value());
    REQUIRE(sheet);
    CHECK(std::any_of(sheet->rows[0].begin(), sheet->rows[0].end(),
                      [](const SheetCell& cell) { return cell.text == QStringLiteral("新输入"); }));
    const PolicyBook book = PolicyBook::alone(*package);
    const auto old =
        readBatch(book, kHiring, table({row(goodRow(QStringLiteral("甲公司"), kFirst))}));
    REQUIRE_FALSE(old);
    CHECK(old.error().detail == QStringLiteral("column|新输入"));
    CHECK(readFact(*field, {QStringLiteral("丙类"), {}, false}).reason ==
          QStringLiteral("field_unknown_choice"));
    CHECK(readFact(*field, {QStringLiteral("乙类"), {}, false}).value.toString() ==
          QStringLiteral("乙类"));
}
