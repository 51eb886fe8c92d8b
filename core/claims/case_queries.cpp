// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/case_desk.h"

#include "core/office/account_table.h"

#include <QJsonDocument>

namespace chuangkou {

namespace {

QStringList settingLines(Sql& sql, const char* name) {
    return OfficeTable::setting(sql, QString::fromLatin1(name))
        .value_or(QString())
        .split(u'\n', Qt::SkipEmptyParts);
}

void putApplicant(Sql& sql, const Case& found, AcceptanceReceipt& receipt) {
    if (const auto person = PersonTable::find(sql, found.person)) {
        receipt.applicant = person->name;
        receipt.applicantNumber = person->number;
        receipt.contact = person->name;
        receipt.phone = person->phone;
    } else if (const auto unit = PersonTable::findUnit(sql, found.unit)) {
        receipt.applicant = unit->name;
        receipt.applicantNumber = unit->code;
        receipt.representative = unit->representative;
        receipt.contact = unit->contact;
        receipt.phone = unit->phone;
    }
    if (const auto agent = PersonTable::find(sql, found.agent)) {
        receipt.contact = agent->name;
        if (!agent->phone.isEmpty())
            receipt.phone = agent->phone;
    }
}

AcceptanceReceipt receiptOf(Sql& sql, const Case& found, const QJsonObject& fields) {
    const Catalogue catalogue = Catalogue::load(sql);
    const ServiceItem* item = catalogue.find(found.item);
    const CaseAcceptance& acceptance = *found.acceptance;
    AcceptanceReceipt receipt;
    receipt.number = acceptance.number;
    receipt.item = item ? item->name : found.item;
    putApplicant(sql, found, receipt);
    for (const CaseDocument& document : found.documents)
        if (document.isPresent)
            receipt.documents.push_back({document.id, document.copies});
    if (item)
        receipt.hasFee = item->hasFee();
    receipt.received = found.taken->day;
    receipt.limit = acceptance.limit;
    receipt.acceptedAt = acceptance.step.at;
    receipt.promise = acceptance.promise;
    receipt.due = acceptance.due;
    receipt.isDueProvisional = acceptance.isProvisional;
    receipt.type = acceptance.type;
    receipt.notCounted = acceptance.limit ? acceptance.limit->stops : QString();
    receipt.progressQuery =
        OfficeTable::setting(sql, QStringLiteral("receipt_progress_query")).value_or(QString());
    receipt.resultDelivery = fields.value(QLatin1String("result_delivery")).toString();
    if (const auto office = OfficeTable::office(sql))
        receipt.office = office->name;
    receipt.clerk = AccountTable::nameOf(sql, acceptance.step.by);
    receipt.officePhone =
        OfficeTable::setting(sql, QStringLiteral("office_phone")).value_or(QString());
    receipt.copies = settingLines(sql, "receipt_copies");
    return receipt;
}

} // namespace

Result<Case> CaseDesk::load(const CaseId& id) {
    return m_store.read([&](Sql& sql) { return loadIn(sql, id); });
}

Result<std::vector<CaseRow>> CaseDesk::list(const CaseFilter& filter) {
    using Rows = std::vector<CaseRow>;
    return m_store.read([&](Sql& sql) -> Result<Rows> { return CaseTable::list(sql, filter); });
}

Result<CaseId> CaseDesk::find(const QString& number) {
    const auto parsed = CaseNumber::parse(number);
    if (!parsed)
        return fail(parsed.error());
    return m_store.read([&](Sql& sql) -> Result<CaseId> {
        const auto id = CaseTable::findNumber(sql, parsed->toText());
        return id ? Result<CaseId>(*id) : fail(ErrorCode::NotFound, parsed->toText());
    });
}

Result<QJsonObject> CaseDesk::fields(const CaseId& id) {
    return m_store.read([&](Sql& sql) -> Result<QJsonObject> {
        const auto found = loadIn(sql, id);
        if (!found)
            return fail(found.error());
        if (found->form.isEmpty())
            return QJsonObject();
        const auto content = m_store.blobs().get(sql, found->form);
        if (!content)
            return fail(content.error());
        return QJsonDocument::fromJson(*content).object();
    });
}

Result<DayTally> CaseDesk::dayTally(QDate day) {
    return m_store.read(
        [&](Sql& sql) -> Result<DayTally> { return CaseTable::dayTally(sql, day, m_calendar); });
}

Result<std::vector<DoubledDay>> CaseDesk::doubledDays() {
    using Days = std::vector<DoubledDay>;
    return m_store.read([](Sql& sql) -> Result<Days> { return CaseTable::doubledDays(sql); });
}

Result<AcceptanceReceipt> CaseDesk::receipt(const CaseId& id) {
    const auto form = fields(id);
    if (!form)
        return fail(form.error());
    return m_store.read([&](Sql& sql) -> Result<AcceptanceReceipt> {
        const auto found = loadIn(sql, id);
        if (!found)
            return fail(found.error());
        if (!found->acceptance)
            return fail(ErrorCode::WrongState, caseStateKey(found->state));
        return receiptOf(sql, *found, *form);
    });
}

} // namespace chuangkou
