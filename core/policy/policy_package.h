// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <map>
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

/// A parameter's value for a span of dates.
struct ParameterValue {
    QDate from;    ///< invalid: always
    QDate to;      ///< invalid: open
    QString value; ///< empty when MISSING
    QString reference;
    QString source;
    Confidence confidence = Confidence::Missing;
};

struct PolicyParameter {
    QString id;
    QString name; ///< also the name of the model's input
    QString english;
    QString type; ///< "date", "number"
    QString unit;
    QString area; ///< "CN" or a GB/T 2260 code
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

/// A policy package `<id>.policy/` (policies.md "The package"). A value that never changes.
class PolicyPackage {
public:
    /// Errors: NotFound, InvalidInput "policy.json|...", those of the model.
    [[nodiscard]] static Result<PolicyPackage> fromFolder(const QString& folder);
    /// From resources/policies.
    [[nodiscard]] static Result<PolicyPackage> shipped(const QString& id);
    [[nodiscard]] static QStringList shippedIds();
    [[nodiscard]] static Result<PolicyPackage>
    fromFiles(const QByteArray& model, const QByteArray& parameters, const QByteArray& policy);

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
    [[nodiscard]] QString payer() const { return text("payer"); }
    [[nodiscard]] QString endPaper() const { return text("end_paper"); }
    [[nodiscard]] QString serviceItem() const { return text("service_item"); }
    /// policy.json as it stands, for screens.
    [[nodiscard]] const QJsonObject& json() const { return m_json; }
    [[nodiscard]] const dmn::Model& model() const { return *m_model; }

    /// Names of the model's decisions: "per_unit", "total", "eligible", "reason".
    [[nodiscard]] QString decision(const char* role) const;
    [[nodiscard]] QString totalInput() const { return text("total_input"); }
    [[nodiscard]] QStringList explained() const;
    /// English of a node's name; the name itself when there is none.
    [[nodiscard]] QString englishOf(const QString& node) const;

private:
    [[nodiscard]] QString text(const char* key) const;
    [[nodiscard]] Result<void> readParameters(const QByteArray& json);
    [[nodiscard]] Result<void> readRoster();

    QString m_id;
    QByteArray m_identity;
    QJsonObject m_json;
    std::vector<PolicyParameter> m_parameters;
    std::vector<CitedDocument> m_documents;
    std::optional<RosterForm> m_roster;
    std::shared_ptr<const dmn::Model> m_model;
};

/// Canonical form 1 of a package: the model's elements and attributes in document order, without
/// version, diagram, extensions, comments and white space; then both files with sorted keys.
[[nodiscard]] Result<QByteArray>
packageIdentity(const QByteArray& model, const QByteArray& parameters, const QByteArray& policy);

} // namespace chuangkou
