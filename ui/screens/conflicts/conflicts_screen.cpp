// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/conflicts/conflicts_screen.h"

#include "ui/screens/conflicts/side_by_side.h"
#include "ui/support/conflict_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/table_view.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chuangkou {

ConflictsScreen::ConflictsScreen(const ScreenContext& context, QWidget* parent)
    : Screen(parent), m_context(context),
      m_controller(new ConflictsController(context.store, this)),
      m_model(new RowsModel({tr("About"), tr("Conflict"), tr("Newest")}, this)),
      m_versions(new SideBySide), m_title(new QLabel), m_hint(new QLabel), m_reason(new QLineEdit),
      m_reasonWrong(new QLabel) {
    makeActions();
    layOut();
    connectParts();
    showView();
}

void ConflictsScreen::makeActions() {
    for (std::size_t side = 0; side < m_take.size(); ++side) {
        m_take[side] = m_context.actions.addTo(
            this,
            {QStringLiteral("conflicts.take%1").arg(side + 1), tr("Adopt"),
             tr("Adopts this version; the reason stands below"),
             QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + static_cast<int>(side))), Effect::Writes});
        connect(m_take[side], &QAction::triggered, this, [this, side] { take(side); });
    }
    m_goToList = m_context.actions.addTo(this, {QStringLiteral("conflicts.list"), tr("List"),
                                                tr("Goes to the list of conflicts"),
                                                QKeySequence(Qt::Key_F4)});
    m_goToReason =
        m_context.actions.addTo(this, {QStringLiteral("conflicts.reason"), tr("Reason"),
                                       tr("Goes to the reason"), QKeySequence(Qt::Key_F8)});
    m_openCase = m_context.actions.addTo(this, {QStringLiteral("conflicts.case"), tr("Open case"),
                                                tr("Shows the case in the list of cases"),
                                                QKeySequence(Qt::Key_F6)});
    connect(m_goToList, &QAction::triggered, this,
            [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
    connect(m_goToReason, &QAction::triggered, this,
            [this] { m_reason->setFocus(Qt::ShortcutFocusReason); });
    connect(m_openCase, &QAction::triggered, this, &ConflictsScreen::openCase);
}

void ConflictsScreen::layOut() {
    m_list = new TableView(
        tr("Conflicts"),
        new EmptyState(tr("No conflicts. When two computers change or decide the same thing "
                          "without knowing of each other, it stands here after the exchange."),
                       nullptr));
    m_list->setObjectName(QStringLiteral("conflicts"));
    m_list->setModel(m_model);
    m_list->setColumnWidth(0, 170);
    m_list->setColumnWidth(1, 160);
    m_title->setObjectName(QStringLiteral("conflictTitle"));
    m_title->setProperty("heading", true);
    m_title->setTextFormat(Qt::PlainText);
    m_hint->setObjectName(QStringLiteral("conflictHint"));
    m_hint->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("conflictReason"));
    m_reason->setPlaceholderText(tr("Why; without names and identity numbers"));
    m_reason->setMaxLength(500);
    auto* caption = new QLabel(tr("Reason"));
    caption->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Reason"));
    m_reasonWrong->setObjectName(QStringLiteral("conflictReasonWrong"));
    setTone(*m_reasonWrong, Tone::Danger);
    m_reasonWrong->hide();

    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* right = new QVBoxLayout(card);
    right->addWidget(m_title);
    right->addWidget(m_versions, 1);
    right->addWidget(m_hint);
    auto* reason = new QHBoxLayout;
    reason->addWidget(caption);
    reason->addWidget(m_reason, 1);
    reason->addWidget(new ActionButton(m_goToReason, ButtonLook::Quiet));
    right->addLayout(reason);
    right->addWidget(m_reasonWrong);
    auto* buttons = new QHBoxLayout;
    for (QAction* action : m_take)
        buttons->addWidget(new ActionButton(action, ButtonLook::Plain));
    buttons->addStretch();
    buttons->addWidget(new ActionButton(m_openCase, ButtonLook::Quiet));
    right->addLayout(buttons);

    auto* beside = new QHBoxLayout(this);
    beside->setContentsMargins(12, 8, 12, 8);
    beside->setSpacing(12);
    beside->addWidget(m_list, 9);
    beside->addWidget(card, 13);
}

void ConflictsScreen::connectParts() {
    connect(m_controller, &ConflictsController::listed, this, &ConflictsScreen::showList);
    connect(m_controller, &ConflictsController::viewChanged, this, &ConflictsScreen::showView);
    connect(m_controller, &ConflictsController::resolved, this, &ConflictsScreen::tellResolved);
    connect(m_controller, &ConflictsController::refused, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_controller->look(QString::fromLatin1(m_model->keyAt(m_list->currentRow())));
    });
    connect(m_list, &TableView::opened, this, [this] { m_reason->setFocus(Qt::OtherFocusReason); });
    connect(m_reason, &QLineEdit::textEdited, m_reasonWrong, &QWidget::hide);
}

QWidget* ConflictsScreen::firstFocus() {
    return m_list;
}

void ConflictsScreen::activated() {
    m_controller->load();
}

void ConflictsScreen::storeChanged() {
    m_controller->load();
}

void ConflictsScreen::showList() {
    std::vector<ShownRow> rows;
    for (const ConflictItem& item : m_controller->items())
        rows.push_back(
            {item.id.toLatin1(),
             {conflictNameText(item), conflictMatterText(item), shownDateTime(item.newestAt)},
             Tone::Neutral,
             !item.mayResolve});
    m_model->setRows(std::move(rows));
    if (m_list->currentRow() < 0 && m_model->rowCount() > 0)
        m_list->selectRow(0);
}

void ConflictsScreen::showView() {
    const auto& view = m_controller->view();
    m_reasonWrong->hide();
    m_reason->clear();
    const std::size_t count = view ? view->versions.size() : 0;
    const bool mayResolve = view && view->item.mayResolve;
    for (std::size_t side = 0; side < m_take.size(); ++side) {
        const bool isOffered = side < count && mayResolve;
        m_take[side]->setVisible(isOffered);
        m_take[side]->setEnabled(isOffered);
        const QString words = SideBySide::sideText(side, count);
        if (isOffered && view->item.matter == ConflictMatter::BrokenRule)
            m_take[side]->setText(tr("Set aside"));
        else if (isOffered && view->item.matter == ConflictMatter::SameLogin)
            m_take[side]->setText(tr("Keep: %1").arg(words));
        else
            m_take[side]->setText(tr("Adopt: %1").arg(words));
    }
    m_reason->setEnabled(mayResolve);
    m_goToReason->setEnabled(mayResolve);
    m_openCase->setEnabled(view && view->item.about == ConflictAbout::Case);
    if (!view) {
        m_versions->clear();
        m_title->setText(m_controller->items().empty() ? tr("Nothing to decide")
                                                       : tr("No conflict chosen"));
        m_hint->clear();
        return;
    }
    m_versions->showView(*view);
    m_title->setText(conflictNameText(view->item) + QStringLiteral(" · ") +
                     conflictMatterText(view->item));
    QString hint = conflictHintText(view->item);
    const bool isElsewhere = view->item.matter == ConflictMatter::SameCounter ||
                             view->item.matter == ConflictMatter::SameHall ||
                             view->item.matter == ConflictMatter::SameMachine ||
                             view->item.matter == ConflictMatter::SamePersonDays;
    if (!mayResolve && !isElsewhere)
        hint += QLatin1Char(' ') + tr("Your role does not decide this one.");
    m_hint->setText(hint);
}

void ConflictsScreen::take(std::size_t side) {
    const auto& view = m_controller->view();
    if (!view || side >= view->versions.size())
        return;
    if (m_reason->text().trimmed().isEmpty()) {
        m_reasonWrong->setText(tr("Write the reason first, then press %1 again.")
                                   .arg(shownKey(m_take[side]->shortcut())));
        m_reasonWrong->show();
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_controller->resolve(view->versions[side].event, m_reason->text());
}

void ConflictsScreen::tellResolved() {
    m_reason->clear();
    m_context.shell.say(tr("Decided; it holds on every computer after the next exchange."),
                        Tone::Good);
    m_list->setFocus(Qt::OtherFocusReason);
}

void ConflictsScreen::openCase() {
    const auto& view = m_controller->view();
    if (view && view->item.about == ConflictAbout::Case)
        m_context.shell.goTo(
            QStringLiteral("intake"),
            QVariantMap{{QStringLiteral("case"), view->item.subjects.front().toText()}});
}

ScreenEntry conflictsScreen() {
    ScreenEntry entry{QStringLiteral("conflicts"), ConflictsScreen::tr("Conflicts"),
                      Right::SeeConflicts,
                      [](const ScreenContext& context, QWidget* parent) -> Screen* {
                          return new ConflictsScreen(context, parent);
                      }};
    entry.key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    return entry;
}

} // namespace chuangkou
