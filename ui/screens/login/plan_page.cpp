// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/plan_page.h"

#include "core/office/catalogue.h"
#include "ui/support/error_text.h"
#include "ui/support/shown_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

constexpr Role kRoles[] = {Role::Clerk,       Role::Reception,     Role::Supervisor,
                           Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor};

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QLineEdit* named(const QString& objectName, const QString& accessible, const QString& text) {
    auto* line = new QLineEdit(text);
    line->setObjectName(objectName);
    line->setAccessibleName(accessible);
    return line;
}

QLineEdit* wholeNumber(QLineEdit* line) {
    line->setValidator(new QIntValidator(0, 9'999, line));
    line->setMaximumWidth(line->fontMetrics().averageCharWidth() * 9);
    return line;
}

QCheckBox* tick(const QString& objectName, const QString& accessible, bool isOn) {
    auto* box = new QCheckBox;
    box->setObjectName(objectName);
    box->setAccessibleName(accessible);
    box->setToolTip(accessible);
    box->setChecked(isOn);
    return box;
}

void addHeads(QGridLayout& grid, const QStringList& texts) {
    for (int i = 0; i < texts.size(); ++i) {
        auto* label = new QLabel(texts[i]);
        label->setProperty("muted", true);
        label->setWordWrap(i > 1); // the roles are many
        grid.addWidget(label, 0, i);
    }
}

} // namespace

PlanPage::PlanPage(EntryController& controller, QWidget* parent)
    : EntryPage(controller, tr("Halls, counters and people"),
                tr("A proposal; change what is different here. People without a name are left out "
                   "and can be added later under People. Each gets a first password, which is "
                   "shown once and changed at the first log-in."),
                parent) {
    QPushButton* makeButton = addMainButton(tr("Set up the office"));
    makeButton->setObjectName(QStringLiteral("makePlannedOffice"));
    addBackButton();
    column().addStretch();
    connect(makeButton, &QPushButton::clicked, this, &PlanPage::make);
}

void PlanPage::setProposal(const QString& folder, const NewOffice& office, int people) {
    m_folder = folder;
    m_office = office;
    OfficePlan plan = proposedPlan(people);
    int hall = 0;
    for (PlannedHall& each : plan.halls) {
        each.name = tr("Hall %1").arg(++hall);
        for (PlannedCounter& counter : each.counters)
            counter.name = tr("Counter %1").arg(counter.number);
    }
    buildRows(plan);
}

void PlanPage::buildRows(const OfficePlan& plan) {
    delete m_rows;
    m_halls.clear();
    m_counters.clear();
    m_people.clear();
    m_rows = new QWidget;
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSizeConstraint(QLayout::SetMinimumSize); // the page scrolls, no row is pressed flat
    const auto part = [&](const QString& title) {
        rows->addWidget(heading(title));
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(8);
        grid->setVerticalSpacing(4);
        rows->addLayout(grid);
        return grid;
    };
    addHalls(plan, *part(tr("Halls")));
    addCounters(plan, *part(tr("Counters")));
    addPeople(plan, *part(tr("People")));
    column().insertWidget(4, m_rows); // below the page's head, above its buttons
}

void PlanPage::addHalls(const OfficePlan& plan, QGridLayout& grid) {
    addHeads(grid, {tr("Name"), tr("People at most; 0: no limit")});
    for (const PlannedHall& hall : plan.halls) {
        const auto n = static_cast<int>(m_halls.size()) + 1;
        HallLine line{
            named(QStringLiteral("hallName%1").arg(n), tr("Name of hall %1").arg(n), hall.name),
            wholeNumber(named(QStringLiteral("hallCap%1").arg(n),
                              tr("People at most in hall %1").arg(n), QString::number(hall.cap)))};
        grid.addWidget(line.name, n, 0);
        grid.addWidget(line.cap, n, 1);
        m_halls.push_back(line);
    }
}

void PlanPage::addCounters(const OfficePlan& plan, QGridLayout& grid) {
    QStringList heads{tr("Hall"), tr("No."), tr("Name")};
    const auto& lines = Catalogue::shipped().lines();
    for (const ServiceLine& line : lines)
        heads.append(lineText(line.id));
    addHeads(grid, heads);
    int hall = 0;
    for (const PlannedHall& each : plan.halls) {
        for (const PlannedCounter& counter : each.counters) {
            const auto n = static_cast<int>(m_counters.size()) + 1;
            CounterLine line{new QComboBox,
                             wholeNumber(named(QStringLiteral("counterNumber%1").arg(n),
                                               tr("Number of counter %1").arg(n),
                                               QString::number(counter.number))),
                             named(QStringLiteral("counterName%1").arg(n),
                                   tr("Name of counter %1").arg(n), counter.name),
                             {}};
            for (std::size_t i = 0; i < plan.halls.size(); ++i)
                line.hall->addItem(QString::number(i + 1));
            line.hall->setCurrentIndex(hall);
            line.hall->setObjectName(QStringLiteral("counterHall%1").arg(n));
            line.hall->setAccessibleName(tr("Hall of counter %1").arg(n));
            grid.addWidget(line.hall, n, 0);
            grid.addWidget(line.number, n, 1);
            grid.addWidget(line.name, n, 2);
            for (const ServiceLine& service : lines) {
                auto* box = tick(QStringLiteral("counter%1.%2").arg(n).arg(service.id),
                                 lineText(service.id),
                                 counter.lines.isEmpty() || counter.lines.contains(service.id));
                grid.addWidget(box, n, 3 + static_cast<int>(line.lines.size()));
                line.lines.push_back(box);
            }
            m_counters.push_back(line);
        }
        ++hall;
    }
}

void PlanPage::addPerson(const PlannedAccount& account, QGridLayout& grid, int row) {
    PersonLine line{named(QStringLiteral("personLogin%1").arg(row),
                          tr("Log-in name of person %1").arg(row), account.login),
                    named(QStringLiteral("personName%1").arg(row), tr("Name of person %1").arg(row),
                          account.name),
                    {}};
    grid.addWidget(line.login, row, 0);
    grid.addWidget(line.name, row, 1);
    int place = 2;
    for (const Role role : kRoles) {
        auto* box = tick(QStringLiteral("person%1.%2").arg(row).arg(roleKey(role)), roleText(role),
                         account.roles.contains(role));
        grid.addWidget(box, row, place++);
        line.roles.emplace(role, box);
    }
    m_people.push_back(line);
}

void PlanPage::addPeople(const OfficePlan& plan, QGridLayout& grid) {
    QStringList heads{tr("Log-in name"), tr("Name of the person")};
    for (const Role role : kRoles)
        heads.append(roleText(role));
    addHeads(grid, heads);
    int row = 0;
    addPerson({m_office.adminLogin, m_office.adminName, plan.founderRoles, {}}, grid, ++row);
    m_people.front().login->setReadOnly(true);
    m_people.front().name->setReadOnly(true);
    m_people.front().roles.at(Role::SystemAdmin)->setEnabled(false);
    for (const PlannedAccount& account : plan.accounts)
        addPerson(account, grid, ++row);
}

void PlanPage::begin() {
    showMessage({});
    if (m_people.size() > 1)
        m_people[1].name->setFocus();
}

OfficePlan PlanPage::typed() const {
    OfficePlan plan;
    for (const HallLine& line : m_halls)
        plan.halls.push_back({line.name->text(), line.cap->text().toInt(), {}});
    const auto& lines = Catalogue::shipped().lines();
    for (const CounterLine& line : m_counters) {
        PlannedCounter counter{line.number->text().toInt(), line.name->text(), {}};
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (line.lines[i]->isChecked())
                counter.lines.append(lines[i].id);
        if (counter.lines.isEmpty())
            continue; // a counter that serves nothing is none
        if (counter.lines.size() == static_cast<qsizetype>(lines.size()))
            counter.lines.clear();
        plan.halls[static_cast<std::size_t>(line.hall->currentIndex())].counters.push_back(counter);
    }
    const auto rolesOf = [](const PersonLine& line) {
        std::set<Role> roles;
        for (const auto& [role, box] : line.roles)
            if (box->isChecked())
                roles.insert(role);
        return roles;
    };
    plan.founderRoles = rolesOf(m_people.front());
    for (std::size_t i = 1; i < m_people.size(); ++i)
        if (const PersonLine& line = m_people[i]; !line.name->text().trimmed().isEmpty())
            plan.accounts.push_back({line.login->text().trimmed(), line.name->text().trimmed(),
                                     rolesOf(line), randomFirstPassword()});
    return plan;
}

void PlanPage::make() {
    m_office.plan = typed();
    const auto good =
        checkPlan(m_office.plan, {m_office.adminLogin, m_office.adminName,
                                  m_office.plan.founderRoles, m_office.adminPassword});
    if (!good) {
        showMessage(errorText(good.error()));
        return;
    }
    showMessage({});
    controller().makeOffice(m_folder, m_office);
}

} // namespace chuangkou
