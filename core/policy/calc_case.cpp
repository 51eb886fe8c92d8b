// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/calc_case.h"

#include "core/dmn/dec34.h"
#include "core/policy/package_parts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chuangkou {

namespace {

/// Where the answer is not what was expected.
struct Difference {
    QString place;
    QString expected;
    QString actual;
};

QString shown(const QJsonValue& value) {
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.isNull() || value.isUndefined() ? QStringLiteral("null") : plainText(value);
}

bool sameScalar(const QJsonValue& expected, const QJsonValue& actual) {
    const QString wanted = shown(expected);
    const QString got = shown(actual);
    if (wanted == got)
        return true;
    const auto a = dmn::Dec34::parse(wanted);
    const auto b = dmn::Dec34::parse(got);
    return a && b && *a == *b;
}

std::optional<Difference> differs(const QString& place, const QJsonValue& expected,
                                  const QJsonValue& actual);

std::optional<Difference> differsIn(const QString& place, const QJsonObject& expected,
                                    const QJsonObject& actual) {
    for (auto entry = expected.begin(); entry != expected.end(); ++entry) {
        const QString here = place.isEmpty() ? entry.key() : place + u'.' + entry.key();
        if (auto found = differs(here, entry.value(), actual.value(entry.key())))
            return found;
    }
    return std::nullopt;
}

/// "figures": {decision: value} of the answer's list.
QJsonObject byDecision(const QJsonArray& figures) {
    QJsonObject named;
    for (const QJsonValue& figure : figures)
        named.insert(jsonText(figure.toObject(), "decision"),
                     figure.toObject().value(QLatin1String("value")));
    return named;
}

std::optional<Difference> differs(const QString& place, const QJsonValue& expected,
                                  const QJsonValue& actual) {
    if (expected.isObject() && actual.isArray())
        return differsIn(place, expected.toObject(), byDecision(actual.toArray()));
    if (expected.isObject() && actual.isObject())
        return differsIn(place, expected.toObject(), actual.toObject());
    if (expected.isArray() && actual.isArray()) {
        const QJsonArray wanted = expected.toArray();
        const QJsonArray got = actual.toArray();
        if (wanted.size() != got.size())
            return Difference{place, shown(expected), shown(actual)};
        for (qsizetype i = 0; i < wanted.size(); ++i)
            if (auto found = differs(QStringLiteral("%1[%2]").arg(place).arg(i), wanted[i], got[i]))
                return found;
        return std::nullopt;
    }
    // "lines": 2 counts them; a cause or a reason may be given in part.
    if (expected.isDouble() && actual.isArray())
        return expected.toInteger() == actual.toArray().size()
                   ? std::nullopt
                   : std::optional(Difference{place, shown(expected),
                                              QString::number(actual.toArray().size())});
    const bool isCause = place.endsWith(QLatin1String("first_cause"));
    const bool isSame =
        isCause ? actual.toString().contains(expected.toString()) : sameScalar(expected, actual);
    if (isSame || (expected.isBool() && expected.toBool() && actual.isObject()))
        return std::nullopt;
    return Difference{place, shown(expected), shown(actual)};
}

void runCase(const PolicyPackage& package, const QString& file, const QString& id,
             const QJsonObject& json, std::vector<dmn::TckOutcome>& outcomes) {
    std::map<QString, QString> confirmed;
    const QJsonObject values = json.value(QLatin1String("confirmed")).toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        confirmed.emplace(value.key(), plainText(value.value()));
    const QDate day = QDate::fromString(jsonText(json, "as_of"), Qt::ISODate);
    const QJsonObject answer = groupedJson(
        PolicyBook::alone(package, confirmed, jsonText(json, "area"))
            .calculateJson(package.id(), json.value(QLatin1String("facts")).toObject(), day));
    const QJsonObject expected = json.value(QLatin1String("expect")).toObject();
    dmn::TckOutcome outcome{QStringLiteral("calc"), file, id, QStringLiteral("calc"),
                            dmn::TckStatus::Passed, {},   {}};
    // What is refused has nothing else to say.
    const bool isRefused = answer.contains(QLatin1String("refused"));
    const bool mayBeRefused = expected.contains(QLatin1String("refused"));
    auto difference =
        isRefused && !mayBeRefused
            ? std::optional(Difference{QStringLiteral("refused"), QStringLiteral("null"),
                                       shown(answer.value(QLatin1String("refused")))})
            : differsIn({}, expected, answer);
    if (difference) {
        outcome.status = dmn::TckStatus::Failed;
        outcome.node = difference->place;
        outcome.expected = difference->expected;
        outcome.actual = difference->actual;
    }
    outcomes.push_back(std::move(outcome));
}

} // namespace

Result<void> runCalcFile(const PolicyPackage& package, const QString& name,
                         const QByteArray& content, std::vector<dmn::TckOutcome>& outcomes) {
    const QJsonDocument document = QJsonDocument::fromJson(content);
    QJsonArray cases = document.array();
    if (document.isObject() && document.object().value(QLatin1String("cases")).isArray())
        cases = document.object().value(QLatin1String("cases")).toArray();
    else if (document.isObject())
        cases.append(document.object());
    const QString file = name.section(u'/', -1);
    int number = 0;
    for (const QJsonValue& entry : std::as_const(cases)) {
        const QJsonObject json = entry.toObject();
        ++number;
        if (!json.value(QLatin1String("facts")).isObject() ||
            json.value(QLatin1String("expect")).toObject().isEmpty())
            return fail(ErrorCode::InvalidInput, name);
        const QString id = jsonText(json, "id");
        runCase(package, file, id.isEmpty() ? QString::number(number) : id, json, outcomes);
    }
    return number > 0 ? Result<void>() : fail(ErrorCode::InvalidInput, name);
}

} // namespace chuangkou
