// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/policy_effect.h"

#include "core/claims/claim_facts.h"
#include "core/claims/effect_desk.h"
#include "tests/bench/bench_office.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chuangkou::bench {

namespace {

const QString kPolicy = QStringLiteral("p5");

PackageFiles p5() {
    return must(
        PackageFiles::fromFolder(QStringLiteral(CHUANGKOU_SOURCE "/tests/policies/p5.policy")));
}

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

/// P5 with a dearer first row.
PolicyPackage raised() {
    PackageFiles files = p5();
    QByteArray model = files.file(QStringLiteral("model.dmn"));
    files.put(QStringLiteral("model.dmn"), model.replace("<text>300</text>", "<text>320</text>"));
    return must(PolicyPackage::fromFiles(files));
}

/// Two snapshots in three are shared, as equal facts are.
QByteArray snapshot(int number, const PolicyPackage& package) {
    const QString category(QLatin1Char(static_cast<char>('A' + number % 5)));
    return QJsonDocument(factsSnapshot({{QStringLiteral("人员类别"), category},
                                        {QStringLiteral("天数"), number % 40},
                                        {QStringLiteral("人员"), number % 2000}},
                                       QDate(2026, 1, 5), package))
        .toJson(QJsonDocument::Compact);
}

NewEvent taken(const SubjectId& subject) {
    return {subject,
            QStringLiteral("case_taken"),
            {{QStringLiteral("item"), kPolicy},
             {QStringLiteral("policy"), kPolicy},
             {QStringLiteral("channel"), QStringLiteral("counter")},
             {QStringLiteral("day"), QStringLiteral("2026-01-05")}}};
}
NewEvent accepted(const SubjectId& subject, int number) {
    return {subject,
            QStringLiteral("case_accepted"),
            {{QStringLiteral("number"), QString::number(number)},
             {QStringLiteral("day"), QStringLiteral("2026-01-05")}}};
}
NewEvent calculated(const SubjectId& subject, const QByteArray& inputs, Money amount,
                    const PolicyPackage& package) {
    return {subject,
            QStringLiteral("case_calculated"),
            {{QStringLiteral("amount"), static_cast<qint64>(amount.fen())},
             {QStringLiteral("policy"), kPolicy},
             {QStringLiteral("version"), hex(package.identity())},
             {QStringLiteral("first_day"), QStringLiteral("2026-01-05")},
             {QStringLiteral("last_day"), QStringLiteral("2026-01-05")},
             {QStringLiteral("inputs"), hex(inputs)},
             {QStringLiteral("trace"), hex(inputs)},
             {QStringLiteral("day"), QStringLiteral("2026-01-05")}}};
}

/// Calculated claims, appended many at a time: the desks' own way is not what is measured.
void fill(BenchOffice& office, int claims) {
    Store& store = office.store();
    const PolicyPackage package = must(PolicyPackage::fromFiles(p5()));
    const PolicyBook book = PolicyBook::alone(package);
    PolicyCalculator calculator(book, TraceJson::Dropped);
    constexpr int kAtOnce = 1000;
    for (int from = 0; from < claims; from += kAtOnce)
        (void)must(store.write([&](Sql& sql) -> Result<int> {
            std::vector<NewEvent> events;
            for (int i = from; i < from + kAtOnce; ++i) {
                const QByteArray facts = snapshot(i, package);
                const auto result = calculateSnapshot(calculator, kPolicy, facts);
                const auto inputs = store.blobs().put(sql, facts);
                if (!inputs)
                    return fail(inputs.error());
                const auto subject = SubjectId::from(store.ids().next<CaseId>());
                events.push_back(taken(subject));
                events.push_back(accepted(subject, i));
                events.push_back(
                    calculated(subject, *inputs, std::get<Calculation>(result).amount, package));
            }
            const auto appended = store.log().append(sql, office.session().account, events);
            return appended ? Result<int>(kAtOnce) : fail(appended.error());
        }));
}

void recalculate(Report& report) {
    constexpr int kClaims = 20'000;
    constexpr int kTurns = 5; // 100,000 recalculations
    BenchOffice office;
    fill(office, kClaims);
    const PolicyPackage later = raised();
    EffectDesk desk(office.store(), office.session());
    std::size_t changed = 0;
    const double ours = milliseconds([&] {
        for (int turn = 0; turn < kTurns; ++turn)
            changed += must(desk.effect(kPolicy, &later)).changed.size();
    });
    // Every fifth claim is of the row that was raised; a cap or no day leaves some as they are.
    if (changed == 0 || changed >= static_cast<std::size_t>(kClaims * kTurns) / 5)
        qFatal("%zu differences", changed);
    report.line("100,000 recalculations to differences", ours, "limit", 10'000, 1);
}

void loadPackages(Report& report) {
    constexpr int kPackages = 50;
    std::vector<PackageFiles> all;
    const QStringList ids = PackageFiles::shippedIds();
    for (qsizetype i = 0; i < kPackages; ++i)
        all.push_back(must(PackageFiles::shipped(ids[i % ids.size()])));
    (void)must(PolicyPackage::fromFiles(all.front())); // the divisions are read once
    const double ours = milliseconds([&] {
        for (const PackageFiles& files : all)
            (void)must(PolicyPackage::fromFiles(files));
    });
    report.line("50 packages from their files", ours, "limit", 300, 1);
}

} // namespace

void policyEffect(Report& report) {
    loadPackages(report);
    recalculate(report);
}

} // namespace chuangkou::bench
