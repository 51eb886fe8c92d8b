// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/catalogue.h"

#include "core/base/resources.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <unicode/translit.h>

#include <algorithm>

namespace chuangkou {

namespace {

QString text(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString();
}

std::optional<bool> truth(const QJsonValue& value) {
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

std::optional<int> wholeNumber(const QJsonValue& value) {
    const int number = value.toInt(-1);
    return number >= 0 && value.toDouble() == number ? std::optional(number) : std::nullopt;
}

QStringList texts(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& entry : value.toArray())
        list.append(entry.toString());
    return list;
}

std::vector<ItemDocument> documentsOf(const QJsonValue& value) {
    std::vector<ItemDocument> documents;
    for (const QJsonValue& entry : value.toArray()) {
        const QJsonObject object = entry.toObject();
        documents.push_back({text(object, "name"), text(object, "basis"), text(object, "source")});
    }
    return documents;
}

std::optional<ApplicantKind> applicantOf(const QString& key) {
    if (key == QLatin1String("person"))
        return ApplicantKind::Person;
    if (key == QLatin1String("unit"))
        return ApplicantKind::Unit;
    if (key == QLatin1String("both"))
        return ApplicantKind::Both;
    return std::nullopt;
}

ServiceItem itemOf(const QJsonObject& object) {
    ServiceItem item;
    item.id = text(object, "id");
    item.name = text(object, "name");
    item.english = text(object, "english");
    item.line = text(object, "line");
    item.ticketQueue = text(object, "ticket_queue");
    item.type = caseTypeFromKey(text(object, "type"));
    item.visitNeeded = truth(object.value(QLatin1String("visit_needed")));
    item.visitSource = text(object, "visit_source");
    item.limit = TimeLimit::fromJson(object.value(QLatin1String("limit")));
    item.promise = TimeLimit::fromJson(object.value(QLatin1String("promise")));
    item.documents = documentsOf(object.value(QLatin1String("documents")));
    item.legalBasis = texts(object.value(QLatin1String("legal_basis")));
    item.applicant = applicantOf(text(object, "applicant")).value_or(ApplicantKind::Both);
    item.reviewNeeded = object.value(QLatin1String("review_needed")).toBool();
    item.greenChannel = object.value(QLatin1String("green_channel")).toBool();
    item.policy = text(object, "policy");
    item.usualMinutes = wholeNumber(object.value(QLatin1String("usual_minutes")));
    item.feeNote = text(object.value(QLatin1String("source")).toObject(), "fee");
    item.initials = pinyinInitials(item.name);
    return item;
}

void complete(ServiceItem& item, const ItemCompletion& completion) {
    const QJsonValue& value = completion.value;
    const QString& field = completion.field;
    if (field == QLatin1String("type"))
        item.type = caseTypeFromKey(value.toString());
    else if (field == QLatin1String("visit_needed")) {
        item.visitNeeded = value.toBool();
        item.visitSource = completion.document;
    } else if (field == QLatin1String("limit"))
        item.limit = TimeLimit::fromJson(value);
    else if (field == QLatin1String("promise"))
        item.promise = TimeLimit::fromJson(value);
    else if (field == QLatin1String("documents"))
        item.documents = documentsOf(value);
    else if (field == QLatin1String("legal_basis"))
        item.legalBasis = texts(value);
    else if (field == QLatin1String("applicant"))
        item.applicant = applicantOf(value.toString()).value_or(item.applicant);
    else if (field == QLatin1String("review_needed"))
        item.reviewNeeded = value.toBool();
    else if (field == QLatin1String("green_channel"))
        item.greenChannel = value.toBool();
    else if (field == QLatin1String("usual_minutes"))
        item.usualMinutes = wholeNumber(value);
    item.completions.push_back(completion);
}

/// 0: begins with it, 1: holds it, 2: does not.
int rankOf(const QString& text, const QString& sought) {
    const qsizetype at = text.indexOf(sought, 0, Qt::CaseInsensitive);
    return at < 0 ? 2 : at == 0 ? 0 : 1;
}

bool isNonEmptyTextList(const QJsonValue& value) {
    const QJsonArray list = value.toArray();
    return !list.isEmpty() && std::all_of(list.begin(), list.end(), [](const QJsonValue& entry) {
        return !entry.toString().trimmed().isEmpty();
    });
}

Result<void> validateDocuments(const QJsonValue& value) {
    if (!value.isArray())
        return fail(ErrorCode::InvalidInput, QStringLiteral("documents"));
    for (const QJsonValue& entry : value.toArray()) {
        if (text(entry.toObject(), "name").trimmed().isEmpty())
            return fail(ErrorCode::Missing, QStringLiteral("documents.name"));
        // 社会保险经办条例 31: what no article demands is not asked for.
        if (text(entry.toObject(), "basis").trimmed().isEmpty())
            return fail(ErrorCode::Missing, QStringLiteral("documents.basis"));
    }
    return {};
}

} // namespace

QString caseTypeKey(CaseType type) {
    return type == CaseType::Instant ? QStringLiteral("即办件") : QStringLiteral("承诺件");
}

std::optional<CaseType> caseTypeFromKey(const QString& key) {
    for (const CaseType type : {CaseType::Instant, CaseType::Promised})
        if (key == caseTypeKey(type))
            return type;
    return std::nullopt;
}

std::optional<TimeLimit> TimeLimit::fromJson(const QJsonValue& json) {
    const QJsonObject object = json.toObject();
    const auto days = wholeNumber(object.value(QLatin1String("days")));
    const QString unit = text(object, "unit");
    const bool working = unit == QLatin1String("working");
    if (!days || *days == 0 || (!working && unit != QLatin1String("calendar")))
        return std::nullopt;
    return TimeLimit{*days, working ? LimitUnit::WorkingDays : LimitUnit::CalendarDays,
                     text(object, "article"), text(object, "source"), text(object, "stops")};
}

QJsonObject TimeLimit::toJson() const {
    QJsonObject object{{QStringLiteral("days"), days},
                       {QStringLiteral("unit"), unit == LimitUnit::WorkingDays
                                                    ? QStringLiteral("working")
                                                    : QStringLiteral("calendar")}};
    if (!article.isEmpty())
        object.insert(QStringLiteral("article"), article);
    if (!source.isEmpty())
        object.insert(QStringLiteral("source"), source);
    if (!stops.isEmpty())
        object.insert(QStringLiteral("stops"), stops);
    return object;
}

QStringList ServiceItem::openFields() const {
    QStringList open;
    if (!type)
        open.append(QStringLiteral("type"));
    if (!visitNeeded)
        open.append(QStringLiteral("visit_needed"));
    if (!limit && type != CaseType::Instant)
        open.append(QStringLiteral("limit"));
    if (!promise && type != CaseType::Instant)
        open.append(QStringLiteral("promise"));
    if (documents.empty())
        open.append(QStringLiteral("documents"));
    if (legalBasis.isEmpty())
        open.append(QStringLiteral("legal_basis"));
    if (!usualMinutes)
        open.append(QStringLiteral("usual_minutes"));
    return open;
}

std::optional<bool> ServiceItem::hasFee() const {
    if (feeNote.contains(QStringLiteral("不收费")) || feeNote.startsWith(QLatin1String("no fee")))
        return false;
    return std::nullopt;
}

Result<Catalogue> Catalogue::fromJson(const QByteArray& json) {
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    Catalogue catalogue;
    for (const QJsonValue& value : root.value(QLatin1String("lines")).toArray()) {
        const QJsonObject line = value.toObject();
        catalogue.m_lines.push_back({text(line, "id"), text(line, "name"), text(line, "english"),
                                     text(line, "ticket_queue")});
    }
    for (const QJsonValue& value : root.value(QLatin1String("items")).toArray()) {
        ServiceItem item = itemOf(value.toObject());
        if (item.id.isEmpty() || item.name.isEmpty() || !catalogue.line(item.line))
            return fail(ErrorCode::InvalidInput, QStringLiteral("items|") + item.id);
        if (catalogue.find(item.id))
            return fail(ErrorCode::Duplicate, item.id);
        catalogue.m_items.push_back(std::move(item));
    }
    if (catalogue.m_items.empty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("items"));
    return catalogue;
}

const Catalogue& Catalogue::shipped() {
    static const Catalogue catalogue = [] {
        const auto json = resourceFile(u"catalogue/catalogue.json");
        auto read = json ? fromJson(*json) : fail(json.error());
        Q_ASSERT(read);
        return read ? std::move(*read) : Catalogue();
    }();
    return catalogue;
}

Catalogue Catalogue::load(Sql& sql) {
    return shipped().with(OfficeTable::completions(sql));
}

Catalogue Catalogue::with(const std::vector<ItemCompletion>& completions) const {
    Catalogue merged = *this;
    for (const ItemCompletion& completion : completions)
        for (ServiceItem& item : merged.m_items)
            if (item.id == completion.item &&
                validateCompletion(completion.field, completion.value))
                complete(item, completion);
    return merged;
}

const ServiceItem* Catalogue::find(const QString& id) const {
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [&](const ServiceItem& item) { return item.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

const ServiceLine* Catalogue::line(const QString& id) const {
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&](const ServiceLine& line) { return line.id == id; });
    return found == m_lines.end() ? nullptr : &*found;
}

std::vector<ServiceItem> Catalogue::search(const QString& text) const {
    const QString sought = text.simplified();
    if (sought.isEmpty())
        return m_items;
    std::vector<ServiceItem> ranked[2];
    for (const ServiceItem& item : m_items) {
        const int rank = std::min({rankOf(item.name, sought), rankOf(item.initials, sought),
                                   rankOf(item.id, sought), rankOf(item.english, sought)});
        if (rank < 2)
            ranked[rank].push_back(item);
    }
    ranked[0].insert(ranked[0].end(), ranked[1].begin(), ranked[1].end());
    return ranked[0];
}

Result<void> validateCompletion(const QString& field, const QJsonValue& value) {
    bool fits = false;
    if (field == QLatin1String("type"))
        fits = caseTypeFromKey(value.toString()).has_value();
    else if (field == QLatin1String("visit_needed") || field == QLatin1String("review_needed") ||
             field == QLatin1String("green_channel"))
        fits = value.isBool();
    else if (field == QLatin1String("limit") || field == QLatin1String("promise"))
        fits = TimeLimit::fromJson(value).has_value();
    else if (field == QLatin1String("documents"))
        return validateDocuments(value);
    else if (field == QLatin1String("legal_basis"))
        fits = isNonEmptyTextList(value);
    else if (field == QLatin1String("applicant"))
        fits = applicantOf(value.toString()).has_value();
    else if (field == QLatin1String("usual_minutes"))
        fits = wholeNumber(value).value_or(0) > 0;
    return fits ? Result<void>() : fail(ErrorCode::InvalidInput, field);
}

QString pinyinInitials(const QString& text) {
    UErrorCode status = U_ZERO_ERROR;
    static const std::unique_ptr<icu::Transliterator> reading(icu::Transliterator::createInstance(
        "Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (!reading)
        return {};
    QString initials;
    for (const QChar character : text) {
        icu::UnicodeString letters(static_cast<char16_t>(character.unicode()));
        reading->transliterate(letters);
        const QChar first = letters.isEmpty() ? QChar() : QChar(letters.charAt(0));
        if (first.isLetterOrNumber())
            initials.append(first);
    }
    return initials;
}

} // namespace chuangkou
