// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case_desk.h"
#include "ui/widgets/form.h"

#include <QJsonObject>

class QCheckBox;
class QComboBox;

namespace chuangkou {

class SuggestLine;

/// What is typed at an intake: item, applicant, agent, how the result goes out. It checks each
/// field as it is typed and tells when a number is complete, so that the rest can be filled in.
class IntakeForm final : public QWidget {
    Q_OBJECT
public:
    enum class Who { Applicant, Agent };
    explicit IntakeForm(QWidget* parent = nullptr);

    void setCatalogue(const Catalogue& catalogue);
    /// Null when no item of the catalogue is chosen.
    [[nodiscard]] const ServiceItem* item() const;
    void setItem(const QString& id);
    /// Without the documents and the ticket.
    [[nodiscard]] NewCase read() const;
    /// What is wrong, in the order of the fields; empty when the case can be taken.
    [[nodiscard]] QList<FieldMessage> faults(QDate today) const;
    /// Shows what is wrong in the summary and goes to the first field. True when nothing is.
    bool check(QDate today);
    void clear();
    /// Nothing differs from the empty form.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QJsonObject content() const;
    void restore(const QJsonObject& content);
    /// Fills in what is known and still empty.
    void fill(const Person& person, Who who);
    void fill(const Unit& unit);
    /// Puts a scanned number where it belongs; false when it is none of ours.
    bool takeScan(const QString& text, QWidget* at);
    /// Who may apply by the chosen policy.
    void setApplicants(ApplicantKind kind);
    [[nodiscard]] QWidget* itemLine() const;
    [[nodiscard]] const Form& form() const { return *m_form; }
    [[nodiscard]] bool isForUnit() const;

Q_SIGNALS:
    void edited();
    void itemChanged();
    /// A number, phone or code is complete.
    void personAsked(const QString& text, chuangkou::IntakeForm::Who who);
    void unitAsked(const QString& text);

private:
    void addApplicant();
    void addAgent();
    void addLine(const QString& field, const QString& label, int maxLength);
    void connectFields();
    void showFields();
    void followItem();
    void checkField(const QString& field);
    void ask(const QString& field);
    void chooseKind(const QString& field, IdentityKind kind);
    [[nodiscard]] QString text(const QString& field) const;
    void setText(const QString& field, const QString& text);
    [[nodiscard]] QString fault(const QString& field, QDate today) const;
    [[nodiscard]] QString numberFault(const QString& field, IdentityKind kind, QDate today) const;
    [[nodiscard]] QStringList shownFields() const;
    [[nodiscard]] QComboBox* choice(const QString& field) const;
    [[nodiscard]] IdentityKind kind(const QString& field) const;
    [[nodiscard]] bool isPosted() const;
    [[nodiscard]] bool hasAgent() const;

    Catalogue m_catalogue;
    ApplicantKind m_applicants = ApplicantKind::Both;
    Form* m_form;
    SuggestLine* m_item;
    QCheckBox* m_agent;
    QString m_wanted;                ///< item of a draft, until the catalogue is here
    QJsonObject m_blank;             ///< content of the empty form
    QHash<QString, QString> m_asked; ///< by field: what was looked up last
};

} // namespace chuangkou
