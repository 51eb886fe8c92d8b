// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/package_files.h"

#include <QDate>
#include <QJsonObject>

#include <memory>
#include <optional>
#include <vector>

namespace chuangkou {

namespace dmn {
class Model;
}

/// The marks of the sources, best first.
enum class Confidence { Seen, SeenWeak, Derived, Memory, Choice, Missing };
[[nodiscard]] QString confidenceKey(Confidence confidence); ///< "S", "S-weak", "D", "M", "A"
[[nodiscard]] Confidence confidenceFromKey(const QString& key);

/// A parameter's value for a span of dates in some areas.
struct ParameterValue {
    QDate from;    ///< invalid: always
    QDate to;      ///< invalid: open
    QString value; ///< empty when MISSING
    QString reference;
    QString source;
    Confidence confidence = Confidence::Missing;
    QStringList areas; ///< codes in force today, see areaNow()
    QString note;
};

struct PolicyParameter {
    QString id;
    QString name; ///< also the name of the model's input
    QString english;
    QString type; ///< "date", "number", "text", "boolean"
    QString unit;
    QString area; ///< "CN" or a GB/T 2260 code
    QString at;   ///< the input whose date picks the value; empty: the date of the facts
    std::vector<ParameterValue> values;
};

struct RosterChoice {
    QString value;
    QString label; ///< with {parameter} for its value
    QString labelEnglish;
};

/// A column of the package's roster.
struct RosterColumn {
    QString id;
    QString name;
    QString english;
    QString type; ///< integer, text, resident_id, date, decimal, choice, boolean
    bool isRequired = false;
    QString input; ///< the model's input; empty when it is none
    QStringList formats;
    QString min;
    QString max;
    int decimals = 0;
    int maxLength = 0;
    std::vector<RosterChoice> choices;
    QStringList yes;
    QStringList no;
    QString hint;
    QString hintEnglish;

    /// Begins its keys in roster_reasons.json: "id", "date", "hours".
    [[nodiscard]] QString key() const;
};

struct RosterForm {
    QString sheet;
    QString title;
    QString titleEnglish;
    std::vector<RosterColumn> columns;
    struct Reason {
        QString text; ///< the policy's own words
        QString key;  ///< of roster_reasons.json
        QString column;
    };
    std::vector<Reason> reasons;
    QString maxHours; ///< of one person and day
    QStringList duplicateColumns;
    /// What happens when a column differs within a person's day, by its id: "refuse",
    /// "longest_hours_then_person", "refuse_paid_rows".
    std::map<QString, QString> whenDifferent;

    [[nodiscard]] const RosterColumn* column(const QString& id) const;
};

struct CitedDocument {
    QString number;
    QString title;
    QString issuer;
    QString date; ///< ISO; empty when not known
};

enum class PolicyUnit { Day, Month, Once };

/// A result that the sheet shows: a decision of the model.
struct FigureForm {
    QString decision;
    QString english;
    QString kind; ///< "money", "count", "date", "text"
    QString unit;
    QString payer;
    QString period; ///< "once", "monthly"
    QString when;   ///< a boolean decision: left out when it is false; may be empty
};

/// How one set of facts becomes the units of a claim.
struct ExpandForm {
    QString fromInput;
    QString toInput;       ///< or
    QString countDecision; ///< so many units from the first one on
};

/// A field of the intake form: an input of the model that is no parameter.
struct PolicyField {
    QString name; ///< the model's input, a fact's name
    QString english;
    QString type; ///< "number", "text", "date", "boolean", "duration", "table"
    bool isList = false;
    bool isRequired = true;
    QStringList choices; ///< empty: free
    QString min;         ///< empty: none
    QString max;
    bool minIncluded = true;
    bool maxIncluded = true;
    QString unit;
    QString hint;
    QString hintEnglish;
    QString group;
    QString groupEnglish;
    std::map<QString, QString> labels; ///< by choice
    std::map<QString, QString> labelsEnglish;
    std::vector<PolicyField> columns; ///< of a table
};

/// A document that the applicant brings.
struct PolicyDocument {
    QString id;
    QString name;
    QString basis; ///< the article that demands it
    QString source;
};

/// A policy package `<id>.policy/` (resources/policies/README.md). A value that never changes.
class PolicyPackage {
public:
    /// Errors: those of PackageFiles and of the model; InvalidInput "policy.json|PLACE",
    /// "parameters.json|PLACE": what cannot be, or names what the model does not have.
    [[nodiscard]] static Result<PolicyPackage> fromFiles(const PackageFiles& files);
    [[nodiscard]] static Result<PolicyPackage> fromFolder(const QString& folder);
    /// From resources/policies.
    [[nodiscard]] static Result<PolicyPackage> shipped(const QString& id);
    [[nodiscard]] static QStringList shippedIds() { return PackageFiles::shippedIds(); }

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] QString title() const { return text("title"); }
    [[nodiscard]] QString english() const { return text("title_en"); }
    /// BLAKE2b-256 of canonical form 1.
    [[nodiscard]] const QByteArray& identity() const { return m_identity; }
    [[nodiscard]] const std::vector<PolicyParameter>& parameters() const { return m_parameters; }
    [[nodiscard]] const PolicyParameter* parameter(const QString& id) const;
    /// Parameters that bound the dates themselves: their first value also holds before its date.
    [[nodiscard]] bool isBound(const QString& parameter) const;
    [[nodiscard]] const std::optional<RosterForm>& roster() const { return m_roster; }
    [[nodiscard]] const std::vector<CitedDocument>& documents() const { return m_documents; }
    [[nodiscard]] const std::vector<PolicyDocument>& documentsToBring() const { return m_toBring; }
    [[nodiscard]] QString payer() const { return text("payer"); }
    [[nodiscard]] QString endPaper() const { return text("end_paper"); }
    [[nodiscard]] QString serviceItem() const { return text("service_item"); }
    /// policy.json as it stands, for screens.
    [[nodiscard]] const QJsonObject& json() const { return m_json; }
    [[nodiscard]] const dmn::Model& model() const { return *m_model; }

    // Which facts it governs and since when it was known; invalid: open.
    [[nodiscard]] QDate validFrom() const { return m_validFrom; }
    [[nodiscard]] QDate validTo() const { return m_validTo; }
    [[nodiscard]] QDate knownFrom() const { return day("known_from"); }
    [[nodiscard]] bool governs(QDate factDay) const;

    // What is calculated.
    [[nodiscard]] PolicyUnit unit() const { return m_unit; }
    /// Names of the model's decisions: "per_unit", "total", "eligible", "reason".
    [[nodiscard]] QString decision(const char* role) const;
    [[nodiscard]] const QString& totalInput() const { return m_totalInput; }
    /// The total takes the values of the first day instead of the last.
    [[nodiscard]] bool totalAtFirst() const { return text("total_at") == QLatin1String("first"); }
    [[nodiscard]] QStringList payable() const { return m_payable; }
    [[nodiscard]] const QStringList& explained() const { return m_explained; }
    [[nodiscard]] const std::vector<FigureForm>& figures() const { return m_figures; }
    [[nodiscard]] const std::optional<ExpandForm>& expand() const { return m_expand; }
    [[nodiscard]] const QString& dateInput() const { return m_dateInput; }
    [[nodiscard]] const QString& areaInput() const { return m_areaInput; }
    [[nodiscard]] const std::vector<PolicyField>& fields() const { return m_fields; }
    [[nodiscard]] bool isEstimated() const; ///< 政策匹配 shows an amount
    /// English of a node's name; the name itself when there is none.
    [[nodiscard]] QString englishOf(const QString& node) const;

private:
    [[nodiscard]] QString text(const char* key) const;
    [[nodiscard]] QDate day(const char* key) const;
    [[nodiscard]] Result<void> readPolicy();
    [[nodiscard]] Result<void> checkNames() const;

    QString m_id;
    QByteArray m_identity;
    QJsonObject m_json;
    PolicyUnit m_unit = PolicyUnit::Once;
    std::map<QLatin1String, QString> m_decisions; ///< by role
    QString m_totalInput;
    QString m_dateInput;
    QString m_areaInput;
    QDate m_validFrom;
    QDate m_validTo;
    QStringList m_payable;
    QStringList m_explained;
    std::vector<FigureForm> m_figures;
    std::optional<ExpandForm> m_expand;
    std::vector<PolicyParameter> m_parameters;
    std::vector<CitedDocument> m_documents;
    std::vector<PolicyDocument> m_toBring;
    std::vector<PolicyField> m_fields;
    std::optional<RosterForm> m_roster;
    std::shared_ptr<const dmn::Model> m_model;
};

/// Canonical form 1 of a package: the model's elements and attributes in document order, without
/// version, diagram, extensions, comments and white space; then both files with sorted keys; then
/// the models that it imports, in the order of their names.
[[nodiscard]] Result<QByteArray> packageIdentity(const PackageFiles& files);

} // namespace chuangkou
