// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/roster/roster_screen.h"

#include "ui/screens/roster/values_panel.h"
#include "ui/support/draft_keeper.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_content.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

// The second half of RosterScreen: what it is made of and how its parts are connected.

namespace chuangkou {

void RosterScreen::makeActions() {
    const auto add = [this](const char* name, const QString& text, const QString& tip,
                            const QKeySequence& key, Effect effect = Effect::Reads) {
        return m_context.actions.addTo(this, {QString::fromLatin1(name), text, tip, key, effect});
    };
    m_choose = add("roster.choose", tr("Choose roster"), tr("Reads a roster from CSV or xlsx"),
                   QKeySequence(Qt::CTRL | Qt::Key_O));
    m_template = add("roster.template", tr("Empty roster"),
                     tr("Saves an empty roster for the unit to fill in"),
                     QKeySequence(Qt::CTRL | Qt::Key_T));
    m_badRows = add("roster.badRows", tr("Save reasons"),
                    tr("Saves the roster with the reason beside each row"),
                    QKeySequence(Qt::CTRL | Qt::Key_S));
    m_nextFault = add("roster.nextFault", tr("Next fault"),
                      tr("Goes to the next row that is wrong or must be looked at"),
                      QKeySequence(Qt::Key_F4));
    m_accept = add("roster.accept", tr("Accept and calculate"),
                   tr("Takes the claim with its roster, accepts and calculates it"),
                   QKeySequence(Qt::CTRL | Qt::Key_Return), Effect::Writes);
    m_basis =
        add("roster.basis", tr("Basis and steps"),
            tr("Shows how each amount came about, with its articles"), QKeySequence(Qt::Key_F6));
    m_print =
        add("roster.print", tr("Print calculation sheet"),
            tr("Prints the calculation sheet of this claim"), QKeySequence(Qt::CTRL | Qt::Key_P));
    m_fresh = add("roster.fresh", tr("New roster"), tr("Empties the page for another unit"),
                  QKeySequence(Qt::CTRL | Qt::Key_N));
    m_back =
        add("roster.back", tr("Back to the intake"),
            tr("Goes back to the intake; what was typed is kept"), QKeySequence(Qt::Key_Escape));
    connect(m_choose, &QAction::triggered, this, &RosterScreen::chooseFile);
    connect(m_template, &QAction::triggered, this, &RosterScreen::saveTemplate);
    connect(m_badRows, &QAction::triggered, this, &RosterScreen::saveBadRows);
    connect(m_nextFault, &QAction::triggered, this, &RosterScreen::goToNextFault);
    connect(m_accept, &QAction::triggered, this, &RosterScreen::accept);
    connect(m_basis, &QAction::triggered, this, &RosterScreen::toggleTrace);
    connect(m_print, &QAction::triggered, this, &RosterScreen::printSheet);
    connect(m_fresh, &QAction::triggered, this, &RosterScreen::startAnew);
    connect(m_back, &QAction::triggered, this, &RosterScreen::goBack);
}

QWidget* RosterScreen::unitForm() {
    const auto line = [this](const char* field, const QString& label, int maxLength) {
        auto* edit = new QLineEdit;
        edit->setMaxLength(maxLength);
        m_unit->addField(QString::fromLatin1(field), label, edit);
        connect(edit, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    };
    line("unitCode", tr("Social credit code"), 24);
    line("unitName", tr("Name of the unit"), 120);
    m_unit->nextColumn();
    line("representative", tr("Legal representative"), 60);
    line("contact", tr("Contact person"), 60);
    m_unit->nextColumn();
    line("unitPhone", tr("Phone of the unit"), 24);
    return m_unit;
}

QWidget* RosterScreen::buttonRow() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new ActionButton(m_choose, ButtonLook::Plain));
    layout->addWidget(new ActionButton(m_accept, ButtonLook::Primary));
    layout->addWidget(new ActionButton(m_nextFault, ButtonLook::Plain));
    layout->addWidget(new ActionButton(m_badRows, ButtonLook::Plain));
    layout->addStretch();
    layout->addWidget(new ActionButton(m_template, ButtonLook::Quiet));
    layout->addWidget(new ActionButton(m_fresh, ButtonLook::Quiet));
    layout->addWidget(new ActionButton(m_back, ButtonLook::Quiet));
    return row;
}

QWidget* RosterScreen::sideColumn() {
    m_persons = new TableView(
        tr("Sums by person"),
        new EmptyState(tr("The persons of the roster stand here with their days."), nullptr));
    m_persons->setObjectName(QStringLiteral("persons"));
    m_persons->setModel(m_personsModel);
    m_persons->setMinimumHeight(110);
    const int widths[] = {70, 120, 60};
    for (int i = 0; i < 3; ++i)
        m_persons->setColumnWidth(i, widths[i]);
    m_file->setObjectName(QStringLiteral("rosterFile"));
    m_counts->setObjectName(QStringLiteral("rosterCounts"));
    m_amount->setObjectName(QStringLiteral("rosterAmount"));
    for (QLabel* label : {m_file, m_counts})
        label->setWordWrap(true);
    m_amount->setProperty("heading", true);
    auto* amount = new QHBoxLayout;
    amount->addWidget(m_amount);
    amount->addWidget(new ActionButton(m_basis, ButtonLook::Quiet));
    amount->addStretch();
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(m_file);
    column->addLayout(amount);
    column->addWidget(m_counts);
    column->addWidget(new ActionButton(m_print, ButtonLook::Plain));
    column->addWidget(m_values);
    column->addWidget(m_persons, 1);
    card->setMinimumWidth(360);
    return card;
}

void RosterScreen::layOut() {
    m_title->setObjectName(QStringLiteral("policyTitle"));
    m_title->setProperty("heading", true);
    m_rows = new TableView(tr("Rows of the roster"),
                           new EmptyState(tr("Choose the unit's roster; every row is checked "
                                             "before anything is kept."),
                                          m_choose));
    m_rows->setObjectName(QStringLiteral("rosterRows"));
    m_rows->setWordWrap(true); // a reason is read whole, in its row
    m_rows->setModel(m_rowsModel);
    m_result = new TableView(tr("Lines of the calculation"),
                             new EmptyState(tr("This claim has no lines."), nullptr));
    m_result->setObjectName(QStringLiteral("rosterResult"));
    m_result->setModel(m_resultModel);
    const int widths[] = {80, 120, 100, 70, 70, 60, 80, 60};
    for (int i = 0; i < 8; ++i)
        m_result->setColumnWidth(i, widths[i]);
    m_trace->setObjectName(QStringLiteral("trace"));
    m_trace->setAccessibleName(tr("Basis and steps"));
    m_trace->setTabChangesFocus(true);
    m_trace->hide();
    auto* result = new QWidget;
    auto* resultColumn = new QVBoxLayout(result);
    resultColumn->setContentsMargins(0, 0, 0, 0);
    resultColumn->addWidget(m_result, 2);
    resultColumn->addWidget(m_trace, 3);
    m_pages->addWidget(m_rows);
    m_pages->addWidget(result);
    auto* beside = new QHBoxLayout;
    beside->setSpacing(12);
    beside->addWidget(m_pages, 3);
    beside->addWidget(sideColumn(), 2);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(unitForm());
    column->addWidget(buttonRow());
    column->addLayout(beside, 1);
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
}

void RosterScreen::connectParts() {
    connect(m_controller, &RosterController::stateChanged, this, &RosterScreen::showState);
    connect(m_controller, &RosterController::policyChanged, this, &RosterScreen::showPolicy);
    connect(m_controller, &RosterController::refused, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
    connect(m_controller, &RosterController::confirmed, this, [this](PolicyDesk::Confirmed how) {
        m_context.shell.say(how == PolicyDesk::Confirmed::Twice
                                ? tr("Two persons agree: the value holds from now on.")
                                : tr("Entered. Now a second person must confirm it."),
                            Tone::Good);
        m_values->clearAfterSave();
    });
    connect(m_controller, &RosterController::unitKnown, this, [this](const Unit& unit) {
        const std::pair<const char*, const QString&> known[] = {
            {"unitName", unit.name},
            {"representative", unit.representative},
            {"contact", unit.contact},
            {"unitPhone", unit.phone},
        };
        for (const auto& [field, value] : known)
            if (auto* line = qobject_cast<QLineEdit*>(m_unit->editor(QString::fromLatin1(field)));
                line != nullptr && line->text().isEmpty())
                line->setText(value);
    });
    connect(m_values, &ValuesPanel::confirmed, m_controller, &RosterController::confirm);
    auto* code = qobject_cast<QLineEdit*>(m_unit->editor(QStringLiteral("unitCode")));
    connect(code, &QLineEdit::textChanged, this, &RosterScreen::checkUnit);
    connect(m_rows, &TableView::opened, this, [this](int row) {
        if (const QString why = m_rowsModel->reasonsOf(row); !why.isEmpty())
            m_context.shell.say(why, Tone::Warning);
    });
    connect(m_result, &TableView::opened, this, &RosterScreen::toggleTrace);
    onFormEdited(*m_unit, this, [this] { m_draft->touched(); });
    connect(m_draft, &DraftKeeper::failed, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
}

ScreenEntry rosterScreen(PaperPrinter& printer) {
    return {QStringLiteral("roster"), RosterScreen::tr("Rosters"), Right::WorkOnCases,
            [&printer](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new RosterScreen(context, printer, parent);
            }};
}

} // namespace chuangkou
