// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/claims/case_desk.h"
#include "ui/support/case_text.h"
#include "ui/support/shown_text.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace chuangkou::cli {

namespace {

Cell dateCell(QDate date) {
    return date.isValid() ? Cell(date.toString(Qt::ISODate)) : emptyCell();
}

Cell limitCell(const std::optional<TimeLimit>& limit) {
    if (!limit)
        return emptyCell();
    return {limit->toJson(), limit->unit == LimitUnit::WorkingDays
                                 ? CliText::tr("%1 working days").arg(limit->days)
                                 : CliText::tr("%1 calendar days").arg(limit->days)};
}

Row itemRow(const ServiceItem& item) {
    const Cell unknown(QJsonValue(), CliText::tr("to be filled in"));
    return {item.id,
            item.name,
            {item.line, lineText(item.line)},
            item.type ? Cell(caseTypeKey(*item.type), caseTypeText(*item.type)) : unknown,
            item.visitNeeded ? yesNo(*item.visitNeeded) : unknown,
            limitCell(item.limit),
            listCell(item.openFields())};
}

Reply listItems(Call& call) {
    const Arguments& arguments = call.arguments();
    const auto catalogue =
        call.store().read([](Sql& sql) -> Result<Catalogue> { return Catalogue::load(sql); });
    if (!catalogue)
        return fail(catalogue.error());
    std::vector<Row> rows;
    for (const ServiceItem& item : catalogue->search(arguments.text("search")))
        if ((!arguments.has("line") || item.line == arguments.text("line")) &&
            (!arguments.has("open") || !item.openFields().isEmpty()))
            rows.push_back(itemRow(item));
    Answer answer;
    answer.list("items",
                {{"id", CliText::tr("Id")},
                 {"name", CliText::tr("Item")},
                 {"line", CliText::tr("Line of service")},
                 {"type", CliText::tr("Type")},
                 {"visit_needed", CliText::tr("Visit needed")},
                 {"limit", CliText::tr("Limit")},
                 {"open_fields", CliText::tr("To be filled in")}},
                rows);
    return answer;
}

/// "15 working", "30 calendar", JSON, or a text.
QJsonValue completionValue(const QString& text, const QString& article) {
    static const QRegularExpression days(QStringLiteral("^(\\d+) (working|calendar)$"));
    if (const auto match = days.match(text); match.hasMatch())
        return QJsonObject{{QStringLiteral("days"), match.captured(1).toInt()},
                           {QStringLiteral("unit"), match.captured(2)},
                           {QStringLiteral("article"), article}};
    const QByteArray wrapped = '[' + text.toUtf8() + ']';
    const QJsonArray parsed = QJsonDocument::fromJson(wrapped).array();
    return parsed.size() == 1 ? parsed.first() : QJsonValue(text);
}

Reply completeItem(Call& call) {
    const Arguments& arguments = call.arguments();
    const QString item = arguments.operand(0);
    const QString field = arguments.operand(1);
    const QJsonValue value = completionValue(arguments.operand(2), arguments.text("article"));
    const auto done = OfficeDesk(call.store(), call.session())
                          .completeItem(item, field, value, arguments.text("document"));
    if (!done)
        return fail(done.error());
    Answer answer;
    answer.set("item", item);
    answer.set("field", field);
    answer.set("value", value);
    answer.say(CliText::tr("%1 of %2 is filled in.").arg(field, item));
    return answer;
}

struct CaseList {
    std::vector<CaseRow> cases;
    std::vector<Cell> applicants; ///< masked: lists show no names
    std::vector<QString> items;
};

Result<CaseList> caseList(Store& store, const CaseFilter& filter) {
    return store.read([&](Sql& sql) -> Result<CaseList> {
        CaseList list{CaseTable::list(sql, filter), {}, {}};
        for (const CaseRow& row : list.cases) {
            const auto person = PersonTable::find(sql, row.person);
            const auto unit = PersonTable::findUnit(sql, row.unit);
            list.applicants.emplace_back(unit ? unit->name
                                              : maskedName(person ? person->name : QString()));
            const ServiceItem* item = Catalogue::shipped().find(row.item);
            list.items.push_back(item ? item->name : row.item);
        }
        return list;
    });
}

Reply listCases(Call& call) {
    const Arguments& arguments = call.arguments();
    CaseFilter filter;
    filter.day = arguments.date("date").value_or(QDate());
    filter.onlyOpen = arguments.has("open");
    filter.item = arguments.text("item");
    if (!filter.item.isEmpty() && !Catalogue::shipped().find(filter.item))
        return fail(ErrorCode::NotFound, filter.item);
    filter.limit = arguments.number("limit").value_or(filter.limit);
    const auto list = caseList(call.store(), filter);
    if (!list)
        return fail(list.error());
    std::vector<Row> rows;
    for (std::size_t i = 0; i < list->cases.size(); ++i) {
        const CaseRow& row = list->cases[i];
        const QString state = caseStateKey(row.state);
        const QString word = caseStateText(row.state);
        rows.push_back(
            {row.number,
             {row.item, list->items[i]},
             list->applicants[i],
             {state, row.isInConflict ? CliText::tr("%1, in conflict").arg(word) : word},
             dateCell(row.takenDay),
             dateCell(row.due),
             row.amount ? Cell(row.amount->toPlain(), row.amount->toGrouped()) : emptyCell(),
             {row.needsRecalculation,
              row.needsRecalculation ? CliText::tr("to be calculated again") : QString()},
             row.id.toText()});
    }
    Answer answer;
    answer.list("cases",
                {{"number", CliText::tr("Number")},
                 {"item", CliText::tr("Item")},
                 {"applicant", CliText::tr("Applicant")},
                 {"state", CliText::tr("State")},
                 {"taken", CliText::tr("Taken in")},
                 {"due", CliText::tr("Due")},
                 {"amount", CliText::tr("Amount")},
                 {"needs_recalculation", QString()},
                 {"id", CliText::tr("Id")}},
                rows);
    return answer;
}

} // namespace

std::vector<Verb> caseVerbs() {
    return {
        {"item list",
         QT_TRANSLATE_NOOP("CliText", "the service catalogue with what the office filled in"),
         {},
         {{"line", Takes::Text, "LINE",
           QT_TRANSLATE_NOOP("CliText", "only this line: employment, social_insurance, training, "
                                        "personnel, disputes")},
          {"search", Takes::Text, "TEXT",
           QT_TRANSLATE_NOOP("CliText", "only what matches: part of the name, or initials")},
          {"open", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "only items with something to be filled in")}},
         listItems},
        {"item complete",
         QT_TRANSLATE_NOOP("CliText", "fill in what the catalogue leaves open"),
         {{"ITEM", QT_TRANSLATE_NOOP("CliText", "id of the item")},
          {"FIELD", QT_TRANSLATE_NOOP("CliText", "type, visit_needed, limit, promise, documents, "
                                                 "...")},
          {"VALUE",
           QT_TRANSLATE_NOOP("CliText",
                             "of type 即办件 or 承诺件; of visit_needed true or false; of limit "
                             "\"15 working\" or \"30 calendar\"; else JSON or text")}},
         {{"document", Takes::Text, "TEXT",
           QT_TRANSLATE_NOOP("CliText", "the document that says so"), Count::Needed},
          {"article", Takes::Text, "TEXT", QT_TRANSLATE_NOOP("CliText", "the article of a limit")}},
         completeItem},
        {"case list",
         QT_TRANSLATE_NOOP("CliText", "cases, the newest first; names are masked"),
         {},
         {{"date", Takes::Date, "DATE",
           QT_TRANSLATE_NOOP("CliText", "only those to which something happened on this day")},
          {"open", Takes::Nothing, "", QT_TRANSLATE_NOOP("CliText", "only those not finished")},
          {"item", Takes::Text, "ITEM", QT_TRANSLATE_NOOP("CliText", "only of this item")},
          {"limit", Takes::Number, "N", QT_TRANSLATE_NOOP("CliText", "at most so many")}},
         listCases},
    };
}

} // namespace chuangkou::cli
