// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/summary/summary_screen.h"

#include "core/report/summary_blocks.h"
#include "ui/printing/summary_paper.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

// The second half of SummaryScreen: what it is made of and how its parts are connected.

namespace chuangkou {

namespace {

/// The page scrolls only where the fewest lines do not fit: what a table would like is not asked.
void takeWhatIsLeft(QWidget& widget, int lines) {
    widget.setMinimumHeight(lines * widget.fontMetrics().height());
    widget.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
}

} // namespace

void SummaryScreen::makeActions() {
    const auto add = [this](const char* name, const QString& text, const QString& tip,
                            const QKeySequence& key, Effect effect = Effect::Reads) {
        return m_context.actions.addTo(this, {QString::fromLatin1(name), text, tip, key, effect});
    };
    m_issue = add("summary.issue", tr("Print and issue"),
                  tr("Fixes the next version of the day's summary and prints it"),
                  QKeySequence(Qt::CTRL | Qt::Key_Return), Effect::Writes);
    m_pdf = add("summary.pdf", tr("Draft PDF"), tr("Saves a draft; issues nothing"),
                QKeySequence(Qt::CTRL | Qt::Key_S));
    m_xlsx = add("summary.xlsx", tr("Draft xlsx"), tr("Saves a draft table; issues nothing"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_reprint = add("summary.reprint", tr("Print again"),
                    tr("Prints the chosen version again, as the file that was issued"),
                    QKeySequence(Qt::CTRL | Qt::Key_P));
    m_before = add("summary.before", tr("Day before"), tr("Shows the day before"),
                   QKeySequence(Qt::ALT | Qt::Key_Left));
    m_after = add("summary.after", tr("Day after"), tr("Shows the day after"),
                  QKeySequence(Qt::ALT | Qt::Key_Right));
    m_today =
        add("summary.today", tr("Today"), tr("Shows today"), QKeySequence(Qt::ALT | Qt::Key_Home));
    QAction* back = add("summary.back", tr("Back to the table"),
                        tr("Goes from the rows back to the number"), QKeySequence(Qt::Key_Escape));
    connect(back, &QAction::triggered, this,
            [this] { m_tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason); });
    connect(m_issue, &QAction::triggered, m_controller, &SummaryController::issue);
    connect(m_pdf, &QAction::triggered, this, [this] { exportDraft(QStringLiteral("pdf")); });
    connect(m_xlsx, &QAction::triggered, this, [this] { exportDraft(QStringLiteral("xlsx")); });
    connect(m_reprint, &QAction::triggered, this, [this] {
        if (const IssuedSummary* chosen = chosenIssue())
            m_controller->reprint(*chosen);
    });
    connect(m_before, &QAction::triggered, this, [this] { goToDay(m_date->date().addDays(-1)); });
    connect(m_after, &QAction::triggered, this, [this] { goToDay(m_date->date().addDays(1)); });
    connect(m_today, &QAction::triggered, this,
            [this] { goToDay(officeDate(m_context.store.clock().nowMs())); });
}

void SummaryScreen::makeBlocks() {
    int number = 0;
    for (const SummaryBlock& each : summaryBlocks(Summary())) {
        QStringList headers;
        for (const QString& column : each.columns)
            headers.append(summaryWord(column));
        Block block{each.key, new RowsModel(headers, this), nullptr};
        block.table =
            new TableView(summaryWord(each.key),
                          new EmptyState(tr("Nothing is known of this day yet."), nullptr));
        block.table->setObjectName(QStringLiteral("block_") + each.key);
        block.table->setModel(block.model);
        takeWhatIsLeft(*block.table, 8);
        block.table->setSelectionBehavior(QAbstractItemView::SelectItems); // a number is chosen
        QHeaderView* header = block.table->horizontalHeader();
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter |
                                    static_cast<Qt::Alignment>(Qt::TextWordWrap));
        header->setSectionResizeMode(QHeaderView::Stretch);
        // Two or three figures in a cell stay whole; the others share what is left.
        for (int i = 1; i < static_cast<int>(headers.size()); ++i) {
            const auto more = headers.at(i).count(QLatin1String(" / "));
            if (more == 0)
                continue;
            const QString widest =
                QStringLiteral("00:00") + QStringLiteral(" / 00:00").repeated(more);
            header->setSectionResizeMode(i, QHeaderView::Fixed);
            header->resizeSection(i, fontMetrics().horizontalAdvance(widest) + 24);
        }
        header->setMinimumHeight(3 * fontMetrics().height());
        block.table->setToolTip(tr("Enter lists the rows behind the number"));
        const QString key = each.key;
        connect(block.table, &QAbstractItemView::activated, this,
                [this, key](const QModelIndex& at) {
                    if (const SummaryDay* day = m_controller->day())
                        m_controller->drill(cellAt(day->summary, key, at.row(), at.column()));
                });
        QAction* action =
            m_context.actions.addTo(this, {QStringLiteral("summary.") + key, summaryWord(key),
                                           tr("Shows this table of the sheet"),
                                           QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + number))});
        const int page = number++;
        connect(action, &QAction::triggered, this, [this, page] {
            m_tabs->setCurrentIndex(page);
            m_blocks[static_cast<std::size_t>(page)].table->setFocus(Qt::ShortcutFocusReason);
        });
        m_tabActions.append(action);
        m_blocks.push_back(block);
    }
}

QWidget* SummaryScreen::head() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    auto* caption = new QLabel(tr("Day"));
    caption->setBuddy(m_date);
    m_date->setObjectName(QStringLiteral("summaryDate"));
    m_date->setAccessibleName(tr("Day"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(tr("d MMM yyyy", "format of a date that is edited"));
    m_date->setDate(m_controller->date());
    m_hall->setObjectName(QStringLiteral("summaryHall"));
    m_hall->setAccessibleName(tr("Hall"));
    m_hall->addItem(tr("Whole office"), QString());
    m_hall->hide();
    m_version->setObjectName(QStringLiteral("summaryVersion"));
    QFont strong = m_version->font();
    strong.setBold(true);
    m_version->setFont(strong);
    row->addWidget(caption);
    row->addWidget(m_date);
    row->addWidget(m_hall);
    for (QAction* action : {m_before, m_after, m_today})
        row->addWidget(new ActionButton(action, ButtonLook::Quiet));
    row->addWidget(m_version);
    row->addStretch();
    row->addWidget(new ActionButton(m_pdf, ButtonLook::Plain));
    row->addWidget(new ActionButton(m_xlsx, ButtonLook::Plain));
    row->addWidget(new ActionButton(m_issue, ButtonLook::Primary));
    return head;
}

QWidget* SummaryScreen::rowsBehind() {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_drillTitle->setObjectName(QStringLiteral("drillTitle"));
    m_drillTitle->setText(tr("Rows behind a number: choose one above and press Enter"));
    column->addWidget(m_drillTitle);
    const auto table = [this](RowsModel* model, const QString& name, const char* objectName) {
        auto* view = new TableView(
            name, new EmptyState(tr("No rows. Choose a number above and press Enter."), nullptr));
        view->setObjectName(QString::fromLatin1(objectName));
        view->setModel(model);
        takeWhatIsLeft(*view, 5);
        m_drillPages->addWidget(view);
        return view;
    };
    TableView* tickets = table(m_tickets, tr("Visits behind the number"), "drillTickets");
    for (int i = 0; i < 9; ++i)
        tickets->setColumnWidth(i, i == 2 ? 150 : 74);
    TableView* cases = table(m_cases, tr("Cases behind the number"), "drillCases");
    cases->setColumnWidth(0, 200);
    cases->setColumnWidth(1, 200);
    column->addWidget(m_drillPages, 1);
    return part;
}

QWidget* SummaryScreen::facts() {
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(12, 8, 12, 8);
    m_facts->setObjectName(QStringLiteral("summaryFacts"));
    m_facts->setWordWrap(true);
    m_differences->setObjectName(QStringLiteral("summaryDifferences"));
    m_differences->setWordWrap(true);
    m_issued = new TableView(
        tr("Issued versions"),
        new EmptyState(tr("Not issued yet: Ctrl+Enter prints and issues version 1."), nullptr));
    m_issued->setObjectName(QStringLiteral("issued"));
    m_issued->setModel(m_issuedModel);
    takeWhatIsLeft(*m_issued, 7);
    const QString widest[] = {versionText(10), QStringLiteral("00:00"), QStringLiteral("欧阳某某")};
    for (int i = 0; i < 3; ++i) {
        const QString header =
            m_issuedModel->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        m_issued->setColumnWidth(i, 18 + std::max(fontMetrics().horizontalAdvance(widest[i]),
                                                  fontMetrics().horizontalAdvance(header)));
    }
    auto* title = new QHBoxLayout;
    title->addWidget(new QLabel(QStringLiteral("<b>%1</b>").arg(tr("Issued versions"))));
    title->addStretch();
    title->addWidget(new ActionButton(m_reprint, ButtonLook::Quiet));
    column->addWidget(m_facts);
    column->addLayout(title);
    column->addWidget(m_issued, 3);
    m_differences->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_differencesArea->setObjectName(QStringLiteral("differencesArea"));
    m_differencesArea->setWidget(m_differences);
    m_differencesArea->setWidgetResizable(true);
    m_differencesArea->setFrameShape(QFrame::NoFrame);
    m_differencesArea->setAccessibleName(tr("What the correction changes"));
    m_differencesArea->viewport()->setAutoFillBackground(false);
    m_differences->setAutoFillBackground(false);
    takeWhatIsLeft(*m_differencesArea, 3);
    m_differencesArea->hide();
    column->addWidget(m_differencesArea, 2);
    return card;
}

void SummaryScreen::layOut() {
    m_tabs->setObjectName(QStringLiteral("summaryTabs"));
    m_tabs->tabBar()->setFocusPolicy(Qt::NoFocus);
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        m_tabs->addTab(m_blocks[i].table,
                       QStringLiteral("%1  Alt+%2").arg(summaryWord(m_blocks[i].key)).arg(i + 1));
    auto* below = new QHBoxLayout;
    below->setSpacing(12);
    below->addWidget(rowsBehind(), 2);
    below->addWidget(facts(), 1);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(head());
    column->addWidget(m_tabs, 4);
    column->addLayout(below, 5);
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
}

void SummaryScreen::connectParts() {
    connect(m_controller, &SummaryController::stateChanged, this, &SummaryScreen::showState);
    connect(m_controller, &SummaryController::drilled, this, &SummaryScreen::showDrillDown);
    connect(m_controller, &SummaryController::paperReady, this, &SummaryScreen::print);
    connect(m_controller, &SummaryController::refused, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
    connect(m_controller, &SummaryController::draftSaved, this, [this](const QString& path) {
        m_context.shell.say(tr("Draft saved: %1").arg(path), Tone::Good);
    });
    connect(m_controller, &SummaryController::hallsChanged, this, [this] {
        const QString chosen = m_hall->currentData().toString();
        m_hall->blockSignals(true);
        m_hall->clear();
        m_hall->addItem(tr("Whole office"), QString());
        for (const Hall& hall : m_controller->halls())
            m_hall->addItem(hall.name, hall.id.toText());
        m_hall->setCurrentIndex(std::max(0, m_hall->findData(chosen)));
        m_hall->blockSignals(false);
        m_hall->setVisible(m_controller->halls().size() > 1);
    });
    connect(m_date, &QDateEdit::dateChanged, this,
            [this](QDate date) { m_controller->show(date, chosenHall()); });
    connect(m_hall, &QComboBox::currentIndexChanged, this,
            [this] { m_controller->show(m_date->date(), chosenHall()); });
    connect(m_issued->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SummaryScreen::showDifferences);
}

ScreenEntry summaryScreen(PaperPrinter& printer) {
    return {QStringLiteral("summary"), SummaryScreen::tr("Daily summary"), Right::WorkOnCases,
            [&printer](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new SummaryScreen(context, printer, parent);
            }};
}

} // namespace chuangkou
