// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/office_table.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace chuangkou {

enum class CaseType {
    Instant,  ///< 即办件: accepted and finished at once
    Promised, ///< 承诺件: finished by a due date
};
/// "即办件" and "承诺件", as the catalogue and the events write them.
[[nodiscard]] QString caseTypeKey(CaseType type);
[[nodiscard]] std::optional<CaseType> caseTypeFromKey(const QString& key);

enum class LimitUnit { WorkingDays, CalendarDays };

struct TimeLimit {
    int days = 0;
    LimitUnit unit = LimitUnit::WorkingDays;
    QString article; ///< empty when the source names none
    QString source;
    QString stops; ///< what stops the clock; empty when nothing does

    /// {"days", "unit": "working" | "calendar", "article", ...}, as the catalogue writes it.
    [[nodiscard]] static std::optional<TimeLimit> fromJson(const QJsonValue& json);
    [[nodiscard]] QJsonObject toJson() const;
    bool operator==(const TimeLimit&) const = default;
};

struct ItemDocument {
    QString name;  ///< also names the document in a case
    QString basis; ///< the article that demands it
    QString source;
};

enum class ApplicantKind { Person, Unit, Both };

struct ServiceLine {
    QString id; ///< "employment", "social_insurance", "training", "personnel", "disputes"
    QString name;
    QString english;
    QString ticketQueue; ///< letter of its tickets and case numbers
};

/// A service item. What nobody said is nullopt (or an empty list) and shown as 待本机构填写.
struct ServiceItem {
    QString id;
    QString name;
    QString english;
    QString line;
    QString ticketQueue;
    std::optional<CaseType> type;
    std::optional<bool> visitNeeded;
    QString visitSource;
    std::optional<TimeLimit> limit;
    std::optional<TimeLimit> promise;
    std::vector<ItemDocument> documents;
    QStringList legalBasis;
    ApplicantKind applicant = ApplicantKind::Both;
    bool reviewNeeded = false;
    bool greenChannel = false;
    QString policy; ///< id of its policy package; empty when it has none
    std::optional<int> usualMinutes;
    QString feeNote;  ///< what the source says of a fee; empty when it says nothing
    QString initials; ///< pinyin, lower case: "sybxjsl"
    std::vector<ItemCompletion> completions; ///< what the office filled in

    /// Fields that are 待本机构填写: "type", "visit_needed", "limit", "documents", ...
    [[nodiscard]] QStringList openFields() const;
    /// Whether there is a fee, where a source says so.
    [[nodiscard]] std::optional<bool> hasFee() const;
};

/// The items of the five lines of service, merged with what the office filled in. A value.
class Catalogue {
public:
    /// What the program carries (resources/catalogue).
    [[nodiscard]] static const Catalogue& shipped();
    /// The same with this office's completions.
    [[nodiscard]] static Catalogue load(Sql& sql);
    /// Errors: InvalidInput with the place.
    [[nodiscard]] static Result<Catalogue> fromJson(const QByteArray& json);
    /// Completions that do not fit their field are left out.
    [[nodiscard]] Catalogue with(const std::vector<ItemCompletion>& completions) const;

    [[nodiscard]] const std::vector<ServiceLine>& lines() const { return m_lines; }
    [[nodiscard]] const std::vector<ServiceItem>& items() const { return m_items; }
    [[nodiscard]] const ServiceItem* find(const QString& id) const;
    [[nodiscard]] const ServiceLine* line(const QString& id) const;
    /// By part of the name, of the id or English name, or by pinyin initials; what begins with the
    /// text comes first. Empty text: all.
    [[nodiscard]] std::vector<ServiceItem> search(const QString& text) const;

private:
    std::vector<ServiceLine> m_lines;
    std::vector<ServiceItem> m_items;
};

/// Whether an office may fill in the field with the value: type, visit_needed, limit, promise,
/// documents (each with its legal basis), legal_basis, applicant, review_needed, green_channel,
/// usual_minutes. Errors: InvalidInput with the field; Missing "documents.basis".
[[nodiscard]] Result<void> validateCompletion(const QString& field, const QJsonValue& value);

/// First letters of the Mandarin reading; letters and digits stay: "失业保险金申领" gives
/// "sybxjsl".
[[nodiscard]] QString pinyinInitials(const QString& text);

} // namespace chuangkou
