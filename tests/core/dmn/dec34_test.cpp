// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/dec34.h"
#include "tests/support/check_scale.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

#include <QProcess>
#include <QStandardPaths>

using namespace chuangkou;
using namespace chuangkou::dmn;

namespace {

Dec34 dec(const char* text) {
    const auto value = Dec34::parse(QString::fromLatin1(text));
    INFO(text);
    REQUIRE(value);
    return *value;
}

QString textOf(const std::optional<Dec34>& value) {
    return value ? value->toString() : QStringLiteral("none");
}

std::optional<Rounding> roundingOf(const QByteArray& name) {
    static const QHash<QByteArray, Rounding> kNames{
        {"half even", Rounding::HalfEven}, {"half up", Rounding::HalfUp},
        {"half down", Rounding::HalfDown}, {"up", Rounding::Up},
        {"down", Rounding::Down},          {"floor", Rounding::Floor},
        {"ceiling", Rounding::Ceiling}};
    const auto found = kNames.find(name);
    return found == kNames.end() ? std::nullopt : std::optional(*found);
}

QString computed(const QList<QByteArray>& row) {
    const Dec34 a = dec(row[1].constData());
    if (row[0] == "text")
        return a.toString();
    if (const auto rounding = roundingOf(row[0]))
        return textOf(a.rounded(row[2].toLongLong(), *rounding));
    const Dec34 b = dec(row[2].constData());
    if (row[0] == "plus")
        return textOf(a.plus(b));
    if (row[0] == "minus")
        return textOf(a.minus(b));
    if (row[0] == "times")
        return textOf(a.times(b));
    if (row[0] == "divided")
        return textOf(a.dividedBy(b));
    return QString::number(a < b ? -1 : a > b ? 1 : 0);
}

/// Counts the rows of make_dec34_vectors.py that come out otherwise, and tells the first ones.
struct Comparison {
    qsizetype compared = 0;
    qsizetype wrong = 0;

    void add(const QByteArray& line) {
        const QList<QByteArray> row = line.trimmed().split(',');
        if (row.size() != 4 || row[0] == "operation")
            return;
        ++compared;
        const QString actual = computed(row);
        if (actual != QString::fromLatin1(row[3]) && ++wrong < 10)
            UNSCOPED_INFO(line.toStdString() << " gave " << actual.toStdString());
    }
};

} // namespace

TEST_CASE("Decimal operations equal those of Python's decimal", "[dmn]") {
    const QList<QByteArray> lines =
        readFile(sourcePath(QStringLiteral("tests/data/dmn/dec34_vectors.csv"))).split('\n');
    REQUIRE(lines.size() > 4000);
    Comparison comparison;
    for (qsizetype at = 1; at < lines.size(); ++at)
        comparison.add(lines[at]);
    CHECK(comparison.compared >= 4000);
    CHECK(comparison.wrong == 0);
}

TEST_CASE("A million random operations equal those of Python's decimal", "[dmn][check-decimal]") {
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        SKIP("there is no python3");
    const int count = scaled(1'000'000);
    const QString seed = QString::number(checkSeed());
    WARN("CHUANGKOU_SEED=" << seed.toStdString() << ", " << count << " operations");
    QProcess process;
    process.start(python, {sourcePath(QStringLiteral("tests/core/dmn/make_dec34_vectors.py")),
                           QString::number(count), seed, QStringLiteral("wide")});
    Comparison comparison;
    while (process.waitForReadyRead(60'000))
        while (process.canReadLine())
            comparison.add(process.readLine());
    process.waitForFinished();
    while (process.canReadLine())
        comparison.add(process.readLine());
    INFO(process.readAllStandardError().toStdString());
    CHECK(process.exitCode() == 0);
    CHECK(comparison.compared == count);
    CHECK(comparison.wrong == 0);
}

TEST_CASE("Ties round the way each policy says", "[dmn]") {
    CHECK(textOf(dec("765.345").rounded(2, Rounding::HalfUp)) == u"765.35");
    CHECK(textOf(dec("765.345").rounded(2, Rounding::HalfEven)) == u"765.34");
    CHECK(textOf(dec("765.345").rounded(2, Rounding::HalfDown)) == u"765.34");
    CHECK(textOf(dec("-5.5").rounded(0, Rounding::HalfUp)) == u"-6");
    CHECK(textOf(dec("-5.5").rounded(0, Rounding::Floor)) == u"-6");
    CHECK(textOf(dec("1250").rounded(-2, Rounding::HalfUp)) == u"1300");
    CHECK(textOf(dec("1").rounded(7000, Rounding::HalfUp)) == u"none");
}

TEST_CASE("Whole powers are exact and what is no number is nothing", "[dmn]") {
    CHECK(textOf(dec("10").power(dec("-5"))) == u"0.00001");
    CHECK(textOf(dec("7").power(dec("5"))) == u"16807");
    CHECK(textOf(dec("-3").power(dec("2"))) == u"9");
    CHECK(textOf(dec("1").dividedBy(dec("0"))) == u"none");
    CHECK(textOf(dec("0").dividedBy(dec("0"))) == u"none");
    CHECK(textOf(dec("1E6144").times(dec("10"))) == u"none");
    CHECK(textOf(dec("-4").squareRoot()) == u"none");
    CHECK(textOf(dec("-12").modulo(dec("5"))) == u"3");
    CHECK(textOf(dec("12").modulo(dec("-5"))) == u"-3");
}

TEST_CASE("A number becomes money only when it is a whole number of fen", "[dmn]") {
    CHECK(dec("1135.1600").toMoney().value().fen() == 113516);
    CHECK(dec("765.345").toMoney().error() ==
          Error{ErrorCode::OutOfRange, QStringLiteral("765.345")});
    CHECK(dec("1e30").toMoney().error().code == ErrorCode::Overflow);
    CHECK(Dec34::fromMoney(Money::fromFen(-5)).toString() == u"-0.05");
}

TEST_CASE("Text that is no number is refused", "[dmn]") {
    for (const char* text : {"", "-", ".", "1.", "1e", "NaN", "inf", "1 2", "0x1", "1e99999999"})
        CHECK_FALSE(Dec34::parse(QString::fromLatin1(text)));
    CHECK(dec(".872").toString() == u"0.872");
    CHECK(dec("-0.00").toString() == u"0");
    CHECK(dec("1.10") == dec("1.1"));
}
