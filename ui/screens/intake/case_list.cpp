// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/intake/case_list.h"

#include "ui/screens/intake/question_panel.h"
#include "ui/support/case_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

enum Filter { OfToday, Open, All };

bool mayBeAccepted(CaseState state) {
    return state == CaseState::Submitted || state == CaseState::Supplemented;
}

} // namespace

CaseList::CaseList(const ScreenContext& context, Screen* screen, IntakeController& controller)
    : m_context(context), m_controller(controller), m_filter(new QComboBox), m_count(new QLabel),
      m_model(new RowsModel({tr("Number"), tr("Service item"), tr("Applicant"), tr("State"),
                             tr("Due"), tr("Amount"), tr("Clerk"), tr("Since")},
                            this)),
      m_table(nullptr), m_question(new QuestionPanel) {
    setObjectName(QStringLiteral("caseList"));
    addActions(screen);
    m_table = new TableView(tr("Cases"),
                            new EmptyState(tr("No cases yet. What is accepted above stands here, "
                                              "to be finished and delivered."),
                                           nullptr));
    m_table->setObjectName(QStringLiteral("cases"));
    m_table->setModel(m_model);
    m_filter->setObjectName(QStringLiteral("caseFilter"));
    m_filter->setAccessibleName(tr("Which cases"));
    m_filter->addItems({tr("Cases of today"), tr("Open cases"), tr("All cases")});
    m_count->setProperty("muted", true);
    layOut();
    connect(m_filter, &QComboBox::currentIndexChanged, this, &CaseList::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CaseList::enableActions);
    connect(m_table, &TableView::opened, this, [this] {
        if (const ListedCase* which = chosen(); which != nullptr && !which->row.policy.isEmpty())
            Q_EMIT traceAsked(which->row.id);
    });
    connect(&controller, &IntakeController::casesChanged, this, &CaseList::showCases);
    connect(&controller, &IntakeController::changed, this, [this] { closeQuestion(); });
    enableActions();
}

QAction* CaseList::addAction(const ActionSpec& spec, Screen* screen) {
    return m_context.actions.addTo(screen, spec);
}

void CaseList::addActions(Screen* screen) {
    m_find = addAction({QStringLiteral("intake.cases"), tr("Cases"),
                        tr("Goes to the list of cases"), QKeySequence(Qt::Key_F4)},
                       screen);
    m_accept = addAction({QStringLiteral("intake.acceptCase"), tr("Accept"),
                          tr("Accepts the chosen case and prints its receipt"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), Effect::Writes},
                         screen);
    m_finish = addAction({QStringLiteral("intake.finish"), tr("Finish"),
                          tr("Finishes the chosen case with its result"),
                          QKeySequence(Qt::CTRL | Qt::Key_E), Effect::Writes},
                         screen);
    m_deliver = addAction({QStringLiteral("intake.deliver"), tr("Deliver"),
                           tr("Records that the result was delivered"),
                           QKeySequence(Qt::CTRL | Qt::Key_D), Effect::Writes},
                          screen);
    m_supplement = addAction({QStringLiteral("intake.supplement"), tr("Papers brought"),
                              tr("Records that the missing papers are here"),
                              QKeySequence(Qt::CTRL | Qt::Key_B), Effect::Writes},
                             screen);
    m_withdraw = addAction({QStringLiteral("intake.withdraw"), tr("Withdraw"),
                            tr("The applicant takes the case back"),
                            QKeySequence(Qt::CTRL | Qt::Key_W), Effect::Writes},
                           screen);
    m_print = addAction({QStringLiteral("intake.printAgain"), tr("Receipt again"),
                         tr("Prints the receipt of the chosen case again"),
                         QKeySequence(Qt::CTRL | Qt::Key_P)},
                        screen);
    const auto toKind = [this](QAction* action, CaseChange::Kind kind) {
        connect(action, &QAction::triggered, this, [this, kind] { ask(kind); });
    };
    toKind(m_accept, CaseChange::Kind::Accept);
    toKind(m_finish, CaseChange::Kind::Finish);
    toKind(m_deliver, CaseChange::Kind::Deliver);
    toKind(m_supplement, CaseChange::Kind::Supplement);
    toKind(m_withdraw, CaseChange::Kind::Withdraw);
    connect(m_find, &QAction::triggered, this, [this] {
        m_table->setFocus(Qt::ShortcutFocusReason);
        if (m_table->currentRow() < 0 && m_model->rowCount() > 0)
            m_table->selectRow(0);
    });
    connect(m_print, &QAction::triggered, this, [this] {
        if (const ListedCase* which = chosen())
            m_controller.printAgain(which->row.id);
    });
}

void CaseList::layOut() {
    auto* bar = new QHBoxLayout;
    bar->setSpacing(4);
    bar->addWidget(m_filter);
    bar->addWidget(m_count);
    bar->addStretch();
    for (QAction* action : {m_accept, m_finish, m_deliver, m_supplement, m_withdraw, m_print})
        bar->addWidget(new ActionButton(action, ButtonLook::Quiet));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(bar);
    column->addWidget(m_question);
    column->addWidget(m_table, 1);
    m_table->setMinimumHeight(m_table->verticalHeader()->defaultSectionSize() * 3);
    const int widths[] = {210, 250, 110, 90, 150, 100, 90};
    for (int i = 0; i < 7; ++i)
        m_table->setColumnWidth(i, widths[i]);
}

void CaseList::show(const CaseId& id) {
    m_wanted = id;
    if (m_filter->currentIndex() == All)
        refresh();
    else
        m_filter->setCurrentIndex(All);
}

void CaseList::refresh() {
    CaseFilter filter;
    if (m_filter->currentIndex() == OfToday)
        filter.day = officeDate(m_context.store.clock().nowMs());
    filter.onlyOpen = m_filter->currentIndex() == Open;
    m_controller.askCases(filter);
}

ShownRow CaseList::shownRow(const ListedCase& each) const {
    const CaseRow& row = each.row;
    const QDate today = officeDate(m_context.store.clock().nowMs());
    const bool isOpen = row.state == CaseState::Accepted || row.state == CaseState::Calculated;
    const bool isLate = isOpen && row.due.isValid() && row.due < today;
    QString state = caseStateText(row.state);
    Tone tone = Tone::Neutral;
    if (row.isInConflict) {
        state = tr("Conflict");
        tone = Tone::Danger;
    } else if (isLate) {
        state = tr("%1, overdue").arg(state);
        tone = Tone::Danger;
    } else if (row.state == CaseState::SupplementRequested) {
        tone = Tone::Warning;
    }
    return {row.id.toText().toLatin1(),
            {row.number.isEmpty() ? tr("no number yet") : row.number, each.item, each.applicant,
             state, row.due.isValid() ? dueText(row.due, row.isProvisional) : QString(),
             row.amount ? shownMoney(*row.amount) : QString(), each.clerk,
             shownTime(row.acceptedAt > 0 ? row.acceptedAt : row.takenAt)},
            tone,
            row.state == CaseState::Withdrawn || row.state == CaseState::Served};
}

void CaseList::showCases() {
    std::vector<ShownRow> rows;
    for (const ListedCase& each : m_controller.cases())
        rows.push_back(shownRow(each));
    m_count->setText(tr("%n case(s)", nullptr, static_cast<int>(rows.size())));
    m_model->setRows(std::move(rows));
    if (const int row = m_model->rowOf(m_wanted.toText().toLatin1()); row >= 0) {
        m_wanted = CaseId();
        m_table->selectRow(row);
        m_table->setFocus(Qt::OtherFocusReason);
    }
    enableActions();
}

const ListedCase* CaseList::chosen() const {
    const QByteArray key = m_model->keyAt(m_table->currentRow());
    for (const ListedCase& each : m_controller.cases())
        if (each.row.id.toText().toLatin1() == key)
            return &each;
    return nullptr;
}

void CaseList::enableActions() {
    const ListedCase* which = chosen();
    const auto state = which != nullptr ? std::optional(which->row.state) : std::nullopt;
    m_accept->setEnabled(state && mayBeAccepted(*state));
    m_finish->setEnabled(state == CaseState::Accepted && which->row.policy.isEmpty());
    m_deliver->setEnabled(state == CaseState::Decided);
    m_supplement->setEnabled(state == CaseState::SupplementRequested);
    m_withdraw->setEnabled(state &&
                           (mayBeAccepted(*state) || *state == CaseState::SupplementRequested ||
                            *state == CaseState::Accepted || *state == CaseState::Calculated));
    m_print->setEnabled(which != nullptr && !which->row.number.isEmpty());
}

bool CaseList::closeQuestion() {
    if (!m_question->isVisible())
        return false;
    m_question->giveUp();
    return true;
}

QString CaseList::title(const ListedCase& which) const {
    return which.row.number.isEmpty() ? which.item : which.row.number;
}

void CaseList::ask(const CaseChange::Kind& kind) {
    const ListedCase* which = chosen();
    if (which == nullptr)
        return;
    switch (kind) {
    case CaseChange::Kind::Accept:
        m_controller.change(which->row.id, {kind, {}, {}, {}});
        break;
    case CaseChange::Kind::Finish:
        askResult(*which);
        break;
    case CaseChange::Kind::Deliver:
        askDelivery(*which);
        break;
    case CaseChange::Kind::Supplement:
        askSupplement(*which);
        break;
    case CaseChange::Kind::NotAccept:
    case CaseChange::Kind::Withdraw:
        askReason(*which, kind);
        break;
    }
}

void CaseList::askResult(const ListedCase& which) {
    constexpr CaseResult results[] = {CaseResult::Approved, CaseResult::Rejected,
                                      CaseResult::Partly};
    QStringList words;
    for (const CaseResult result : results)
        words.append(caseResultText(result));
    m_question->ask(
        {tr("Finish %1").arg(title(which)), words, tr("Reason, unless approved"), tr("Finish")},
        [this, id = which.row.id, results](int choice, const QString& text) {
            if (choice != 0 && text.isEmpty())
                m_question->refuse(tr("A reason is needed."));
            else
                m_controller.change(id, {CaseChange::Kind::Finish, results[choice], {}, text});
        });
}

void CaseList::askDelivery(const ListedCase& which) {
    constexpr DeliveryWay ways[] = {DeliveryWay::Direct, DeliveryWay::Post, DeliveryWay::Electronic,
                                    DeliveryWay::LeftBehind, DeliveryWay::PublicNotice};
    QStringList words;
    for (const DeliveryWay way : ways)
        words.append(deliveryWayText(way));
    m_question->ask({tr("Deliver %1").arg(title(which)), words, tr("Number of the letter, if any"),
                     tr("Deliver")},
                    [this, id = which.row.id, ways](int choice, const QString& text) {
                        m_controller.change(id,
                                            {CaseChange::Kind::Deliver, {}, ways[choice], text});
                    });
}

void CaseList::askReason(const ListedCase& which, CaseChange::Kind kind) {
    m_question->ask({tr("Withdraw %1").arg(title(which)), {}, tr("Reason"), tr("Withdraw")},
                    [this, id = which.row.id, kind](int, const QString& text) {
                        if (text.isEmpty())
                            m_question->refuse(tr("A reason is needed."));
                        else
                            m_controller.change(id, {kind, {}, {}, text});
                    });
}

void CaseList::askSupplement(const ListedCase& which) {
    m_question->ask(
        {tr("All missing papers of %1 are here").arg(title(which)), {}, {}, tr("Papers brought")},
        [this, id = which.row.id](int, const QString&) {
            m_controller.change(id, {CaseChange::Kind::Supplement, {}, {}, {}});
        });
}

} // namespace chuangkou
