// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/error_key.h"
#include "app/cli/policy_words.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/policy/policy_desk.h"
#include "ui/support/error_text.h"
#include "ui/support/shown_text.h"

namespace chuangkou::cli {

namespace {

QDate today(Call& call) {
    return officeDate(call.store().clock().nowMs());
}

Cell dayCell(QDate day) {
    return day.isValid() ? Cell(day.toString(Qt::ISODate)) : emptyCell();
}

Row versionRow(Call& call, const PolicyBook& book, const PolicyPackage& package, const Cell& state,
               QDate known) {
    return {package.id(),
            inLanguage(package.title(), package.english()),
            {QString::fromLatin1(package.identity().toHex()),
             QString::fromLatin1(package.identity().toHex().left(12))},
            state,
            dayCell(package.validFrom()),
            dayCell(package.validTo()),
            dayCell(known),
            static_cast<qint64>(book.unreliable(package.id(), today(call)).size())};
}

Row proposalRow(const VersionRow& row) {
    return {row.policy,
            row.title,
            {QString::fromLatin1(row.identity.toHex()),
             QString::fromLatin1(row.identity.toHex().left(12))},
            {QStringLiteral("proposed"), CliText::tr("proposed")},
            dayCell(row.validFrom),
            dayCell(row.validTo),
            dayCell(row.knownFrom),
            emptyCell()};
}

Reply listPolicies(Call& call) {
    PolicyDesk desk(call.store(), call.session());
    const auto book = desk.book();
    const auto proposals = desk.versions();
    if (!book || !proposals)
        return fail(book ? proposals.error() : book.error());
    std::vector<Row> rows;
    for (const PolicyVersion& version : book->versions()) {
        const bool isPresent = book->find(version.package->id()) == version.package.get();
        const Cell state = !isPresent ? Cell(QStringLiteral("earlier"), CliText::tr("earlier"))
                           : version.adoptedAt == 0
                               ? Cell(QStringLiteral("shipped"), CliText::tr("shipped"))
                               : Cell(QStringLiteral("adopted"), CliText::tr("adopted"));
        rows.push_back(versionRow(call, *book, *version.package, state, version.knownFrom));
    }
    for (const VersionRow& row : *proposals)
        if (!row.isAdopted())
            rows.push_back(proposalRow(row));
    Answer answer;
    answer.list("policies",
                {{"id", CliText::tr("Id")},
                 {"title", CliText::tr("Policy")},
                 {"version", CliText::tr("Version")},
                 {"state", CliText::tr("State")},
                 {"valid_from", CliText::tr("Facts from")},
                 {"valid_to", CliText::tr("Facts to")},
                 {"known_from", CliText::tr("Known since")},
                 {"unreliable", CliText::tr("To be confirmed")}},
                rows);
    return answer;
}

/// 待确认参数清单.
Reply missingValues(Call& call) {
    const auto book = PolicyDesk(call.store(), call.session()).book();
    if (!book)
        return fail(book.error());
    const QString only = call.arguments().operand(0);
    const auto day = call.arguments().date("date");
    if (!only.isEmpty() && !book->find(only))
        return fail(ErrorCode::NotFound, only);
    std::vector<Row> rows;
    for (const PolicyPackage* package : book->packages()) {
        if (!only.isEmpty() && package->id() != only)
            continue;
        for (const UsedValue& value : day ? book->unreliable(package->id(), *day)
                                          : book->toConfirm(package->id(), today(call)))
            rows.push_back({package->id(),
                            value.parameter,
                            inLanguage(value.name, value.english),
                            value.area,
                            dayCell(value.from),
                            dayCell(value.to),
                            value.value.isEmpty() ? emptyCell() : Cell(value.value),
                            {value.unit, unitText(value.unit)},
                            value.source,
                            confidenceKey(value.confidence)});
    }
    Answer answer;
    answer.list("values",
                {{"policy", CliText::tr("Policy")},
                 {"parameter", CliText::tr("Id")},
                 {"name", CliText::tr("Name")},
                 {"area", CliText::tr("Area")},
                 {"from", CliText::tr("From")},
                 {"to", CliText::tr("To")},
                 {"value", CliText::tr("Value")},
                 {"unit", CliText::tr("Unit")},
                 {"source", CliText::tr("Source")},
                 {"confidence", CliText::tr("State")}},
                rows);
    return answer;
}

Row parameterRow(const PolicyBook& book, const PolicyPackage& package,
                 const PolicyParameter& parameter, QDate day) {
    const auto value = book.value(package.id(), parameter.id, day);
    const Cell none = emptyCell();
    if (!value)
        return {parameter.id,
                inLanguage(parameter.name, parameter.english),
                none,
                {parameter.unit, unitText(parameter.unit)},
                none,
                none,
                {errorKey(value.error().code), value.error().code == ErrorCode::Unconfirmed
                                                   ? CliText::tr("waits for a second person")
                                                   : CliText::tr("missing")}};
    const Cell state = value->isConfirmed
                           ? Cell(QStringLiteral("confirmed"), CliText::tr("confirmed by two"))
                           : Cell(confidenceKey(value->confidence));
    return {parameter.id,
            inLanguage(parameter.name, parameter.english),
            value->value,
            {parameter.unit, unitText(parameter.unit)},
            value->from.isValid() ? Cell(value->from.toString(Qt::ISODate)) : none,
            value->reference,
            state};
}

Reply showPolicy(Call& call) {
    const auto book = PolicyDesk(call.store(), call.session()).book();
    if (!book)
        return fail(book.error());
    const PolicyPackage* package = book->find(call.arguments().operand(0));
    if (!package)
        return fail(ErrorCode::NotFound, call.arguments().operand(0));
    const QDate day = call.arguments().date("date").value_or(today(call));
    std::vector<Row> rows;
    for (const PolicyParameter& parameter : package->parameters())
        rows.push_back(parameterRow(*book, *package, parameter, day));
    Answer answer;
    answer.set("id", package->id());
    answer.fact("title", CliText::tr("Policy"), inLanguage(package->title(), package->english()));
    answer.fact("version", CliText::tr("Version"),
                QString::fromLatin1(package->identity().toHex()));
    answer.fact("date", CliText::tr("Values of"), day.toString(Qt::ISODate));
    answer.list("parameters",
                {{"id", CliText::tr("Id")},
                 {"name", CliText::tr("Name")},
                 {"value", CliText::tr("Value")},
                 {"unit", CliText::tr("Unit")},
                 {"from", CliText::tr("From")},
                 {"reference", CliText::tr("Reference")},
                 {"state", CliText::tr("State")}},
                rows);
    return answer;
}

Reply confirmValue(Call& call) {
    const Arguments& arguments = call.arguments();
    PolicyDesk::Confirm confirm;
    confirm.policy = arguments.operand(0);
    confirm.parameter = arguments.operand(1);
    confirm.value = arguments.operand(2);
    confirm.from = arguments.date("from").value_or(QDate());
    confirm.document = arguments.text("document");
    confirm.reference = arguments.text("reference");
    confirm.area = arguments.text("area");
    const auto done = PolicyDesk(call.store(), call.session()).confirm(confirm);
    if (!done)
        return fail(done.error());
    const bool isTwice = *done == PolicyDesk::Confirmed::Twice;
    Answer answer;
    answer.set("policy", confirm.policy);
    answer.set("parameter", confirm.parameter);
    answer.set("is_confirmed", isTwice);
    answer.say(isTwice ? CliText::tr("%1 is confirmed by two persons.").arg(confirm.parameter)
                       : CliText::tr("%1 is entered; a second person must confirm it.")
                             .arg(confirm.parameter));
    return answer;
}

} // namespace

std::vector<Verb> policyVerbs() {
    const Operand policy{"POLICY", QT_TRANSLATE_NOOP("CliText", "id of the policy")};
    return {
        {"policy list", QT_TRANSLATE_NOOP("CliText", "all policies"), {}, {}, listPolicies},
        {"policy show",
         QT_TRANSLATE_NOOP("CliText", "a policy's values with their references"),
         {policy},
         {{"date", Takes::Date, "DATE",
           QT_TRANSLATE_NOOP("CliText", "as they are on this day; without it today")}},
         showPolicy},
        {"policy missing",
         QT_TRANSLATE_NOOP("CliText", "values that this office must enter or confirm"),
         {{"POLICY", QT_TRANSLATE_NOOP("CliText", "id of the policy; without it all"),
           Count::Optional}},
         {{"date", Takes::Date, "DATE",
           QT_TRANSLATE_NOOP("CliText", "only what is needed on this day; without it all")}},
         missingValues},
        {"policy confirm",
         QT_TRANSLATE_NOOP("CliText", "confirm a value; two persons make it hold"),
         {policy,
          {"PARAMETER", QT_TRANSLATE_NOOP("CliText", "id of the parameter")},
          {"VALUE", QT_TRANSLATE_NOOP("CliText", "its value")}},
         {{"from", Takes::Date, "DATE",
           QT_TRANSLATE_NOOP("CliText", "first day on which it holds; without it always")},
          {"document", Takes::Text, "TEXT",
           QT_TRANSLATE_NOOP("CliText", "the document that says so"), Count::Needed},
          {"reference", Takes::Text, "TEXT",
           QT_TRANSLATE_NOOP("CliText", "its article, as papers cite it")},
          {"area", Takes::Text, "CODE",
           QT_TRANSLATE_NOOP("CliText", "where it holds, within the office's own area")}},
         confirmValue},
    };
}

} // namespace chuangkou::cli
