// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_page.h"

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace chuangkou {

/// Halls, counters and people as they are proposed for an office of this size; all of it can be
/// changed before the office is made.
class PlanPage final : public EntryPage {
    Q_OBJECT
public:
    explicit PlanPage(EntryController& controller, QWidget* parent = nullptr);
    void setProposal(const QString& folder, const NewOffice& office, int people);
    void begin() override;
    /// The accounts that were made, with their first passwords.
    [[nodiscard]] const std::vector<PlannedAccount>& made() const { return m_office.plan.accounts; }

private:
    struct HallLine {
        QLineEdit* name;
        QLineEdit* cap;
    };
    struct CounterLine {
        QComboBox* hall;
        QLineEdit* number;
        QLineEdit* name;
        std::vector<QCheckBox*> lines;
    };
    struct PersonLine {
        QLineEdit* login;
        QLineEdit* name;
        std::map<Role, QCheckBox*> roles;
    };
    void buildRows(const OfficePlan& plan);
    void addHalls(const OfficePlan& plan, QGridLayout& grid);
    void addCounters(const OfficePlan& plan, QGridLayout& grid);
    void addPerson(const PlannedAccount& account, QGridLayout& grid, int row);
    void addPeople(const OfficePlan& plan, QGridLayout& grid);
    [[nodiscard]] OfficePlan typed() const;
    void make();

    QString m_folder;
    NewOffice m_office;
    QWidget* m_rows = nullptr;
    std::vector<HallLine> m_halls;
    std::vector<CounterLine> m_counters;
    std::vector<PersonLine> m_people; ///< the first one is who founds the office
};

} // namespace chuangkou
