// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/counter/visit_panel.h"

#include "ui/screens/queue_parts/item_offers.h"
#include "ui/screens/queue_parts/queue_text.h"
#include "ui/screens/queue_parts/reason_list.h"
#include "ui/support/case_text.h"
#include "ui/support/draft_keeper.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_content.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/suggest_line.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QStackedWidget>

namespace chuangkou {

namespace {

QLabel* caption(const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text);
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    return label;
}

} // namespace

VisitPanel::VisitPanel(CounterController& controller, StoreThread& store, QAction* callNext,
                       QWidget* parent)
    : QFrame(parent), m_controller(controller), m_pages(new QStackedWidget), m_number(new QLabel),
      m_state(new StatusChip), m_kind(new StatusChip), m_countdown(new QLabel),
      m_visitor(new QLabel), m_itemName(new QLabel), m_times(new QLabel), m_cases(new QLabel),
      m_guide(new QLabel),
      m_item(new SuggestLine([this](const QString& text) { return itemOffers(text, m_lines); })),
      m_result(new QComboBox), m_count(new QSpinBox), m_buttons(new QHBoxLayout),
      m_draft(new DraftKeeper(
          store, QStringLiteral("visit"), [this] { return formContent(*this); }, this)) {
    setProperty("card", true);
    m_pages->addWidget(
        new EmptyState(tr("Nobody is at this counter. Call the next one."), callNext));
    m_pages->addWidget(ticketPage());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->addWidget(m_pages);
    onFormEdited(*this, this, [this] { edited(); });
}

QWidget* VisitPanel::ticketPage() {
    m_number->setObjectName(QStringLiteral("currentNumber"));
    QFont large = m_number->font();
    large.setPointSizeF(large.pointSizeF() * 3.4);
    large.setBold(true);
    m_number->setFont(large);
    QFont strong = m_itemName->font();
    strong.setPointSizeF(strong.pointSizeF() * 1.3);
    strong.setBold(true);
    m_itemName->setFont(strong);
    m_itemName->setObjectName(QStringLiteral("currentItem"));
    m_itemName->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("currentState"));
    m_visitor->setObjectName(QStringLiteral("currentVisitor"));
    m_countdown->setObjectName(QStringLiteral("countdown"));
    for (QLabel* quiet : {m_times, m_countdown})
        quiet->setProperty("muted", true);
    m_times->setWordWrap(true);
    m_cases->setWordWrap(true);
    m_cases->setObjectName(QStringLiteral("visitCases"));

    auto* page = new QWidget;
    auto* chips = new QHBoxLayout;
    chips->addWidget(m_state);
    chips->addWidget(m_kind);
    chips->addWidget(m_countdown);
    chips->addStretch();
    auto* facts = new QVBoxLayout;
    facts->setSpacing(3);
    facts->addLayout(chips);
    facts->addWidget(m_itemName);
    facts->addWidget(m_visitor);
    facts->addWidget(m_times);
    auto* head = new QHBoxLayout;
    head->setSpacing(18);
    head->addWidget(m_number, 0, Qt::AlignTop);
    head->addLayout(facts, 1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addSpacing(8);
    column->addWidget(visitFields());
    column->addWidget(m_cases);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_buttons);
    column->addSpacing(8);
    m_guide->setObjectName(QStringLiteral("itemGuide"));
    m_guide->setWordWrap(true);
    m_guide->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_guide);
    column->addStretch();
    return page;
}

QWidget* VisitPanel::visitFields() {
    m_item->setObjectName(QStringLiteral("visitItem"));
    m_result->setObjectName(QStringLiteral("visitResult"));
    m_count->setObjectName(QStringLiteral("visitCount"));
    m_count->setRange(1, 999);
    m_count->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_result->addItem(tr("Done"), QString());
    m_result->addItem(tr("Question answered"), QStringLiteral("consulted"));
    m_result->addItem(tr("Papers missing, told once"), QStringLiteral("papers_missing"));
    m_result->addItem(tr("Not handled here"), QStringLiteral("elsewhere"));
    auto* fields = new QWidget;
    auto* grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->addWidget(caption(tr("Service"), m_item), 0, 0);
    grid->addWidget(m_item, 0, 1, 1, 3);
    grid->addWidget(caption(tr("Result"), m_result), 1, 0);
    grid->addWidget(m_result, 1, 1);
    grid->addWidget(caption(tr("Count"), m_count), 1, 2);
    grid->addWidget(m_count, 1, 3);
    grid->setColumnStretch(1, 1);
    connect(m_item, &SuggestLine::chosen, this, &VisitPanel::edited);
    connect(m_item, &SuggestLine::finished, this, [this] { m_result->setFocus(); });
    return fields;
}

void VisitPanel::setButtons(const QList<QWidget*>& buttons) {
    for (QWidget* button : buttons)
        m_buttons->addWidget(button);
    m_buttons->addStretch();
}

void VisitPanel::show() {
    const TicketView* view = m_controller.current();
    m_pages->setCurrentIndex(view != nullptr ? 1 : 0);
    if (view == nullptr) {
        if (!m_ticket.isNull())
            m_draft->setForm(QStringLiteral("visit"));
        m_ticket = TicketId();
        return;
    }
    if (view->ticket.id != m_ticket)
        begin(view->ticket);
    showTicket(*view);
}

void VisitPanel::begin(const TicketRow& ticket) {
    m_draft->setForm(QStringLiteral("visit/") + ticket.id.toText()); // saves the former's first
    m_ticket = ticket.id;
    m_isTyped = false;
    m_item->choose(itemOffer(ticket.item));
    m_result->setCurrentIndex(0);
    const QSignalBlocker quiet(m_count);
    m_count->setValue(1);
    m_draft->load([this, id = ticket.id](const QJsonObject& content) {
        if (id != m_ticket || m_isTyped)
            return; // another ticket by now, or it is being typed already
        const QSignalBlocker silent(m_count);
        m_item->clearChoice();
        setFormContent(*this, content);
        m_isTyped = true;
        tellInput();
    });
}

void VisitPanel::showTicket(const TicketView& view) {
    const TicketRow& ticket = view.ticket;
    m_number->setText(ticket.number);
    m_state->setState(stateText(ticket.state), stateTone(ticket.state));
    const bool isRaised =
        ticket.ticketClass == TicketClass::Emergency || ticket.ticketClass == TicketClass::Priority;
    m_kind->setState(isRaised && !ticket.classReason.isEmpty()
                         ? kindText(ticket) + u' ' + reasonText(ticket.classReason)
                         : kindText(ticket),
                     isRaised ? Tone::Warning : Tone::Neutral);
    m_itemName->setText(itemText(ticket.item, ticket.line));
    m_visitor->setText(ticket.companions > 0
                           ? tr("%1, with %2 more").arg(visitorText(view)).arg(ticket.companions)
                           : visitorText(view));
    showTimes(ticket);
    if (m_isTyped)
        tellInput(); // a service may have been added since
    showCases(ticket);
    m_guide->setText(guideOf(item()));
    showCountdown();
}

void VisitPanel::showTimes(const TicketRow& ticket) {
    QStringList times{tr("Arrived %1").arg(shownTime(ticket.arrivedAt))};
    if (ticket.waitS)
        times.append(tr("waited %1").arg(shownMinutes(*ticket.waitS)));
    if (ticket.lastCallAt)
        times.append(tr("called %1 (%2)").arg(shownSecond(*ticket.lastCallAt)).arg(ticket.calls));
    if (ticket.startedAt)
        times.append(ticket.startedAutomatically
                         ? tr("started by itself %1").arg(shownSecond(*ticket.startedAt))
                         : tr("started %1").arg(shownSecond(*ticket.startedAt)));
    m_times->setText(times.join(QStringLiteral("  ·  ")));
}

/// The item of the visit stands above already; a service with a case is named once.
void VisitPanel::showCases(const TicketRow& ticket) {
    const QString own = item();
    const std::vector<ServiceResult> recorded = m_controller.services();
    QStringList others;
    for (const ServiceResult& each : recorded.empty() ? ticket.services : recorded)
        if (each.item != own)
            others.append(itemText(each.item, each.line));
    others.removeDuplicates();
    m_cases->setText(others.isEmpty() ? QString()
                                      : tr("Also in this visit: %1").arg(others.join(tr(", "))));
    m_cases->setVisible(!others.isEmpty());
}

QString VisitPanel::guideOf(const QString& id) const {
    const auto* ready = std::get_if<CounterReady>(&m_controller.state());
    const ServiceItem* item = ready != nullptr ? ready->catalogue.find(id) : nullptr;
    if (item == nullptr)
        return {};
    const auto limit = item->promise ? item->promise : item->limit;
    QStringList lines;
    if (item->type == CaseType::Instant)
        lines.append(tr("Done at once"));
    else
        lines.append(tr("Promised within: %1").arg(limit ? limitText(*limit) : openText()));
    QStringList documents;
    for (const ItemDocument& document : item->documents)
        documents.append(document.name);
    lines.append(
        tr("Documents: %1").arg(documents.isEmpty() ? openText() : documents.join(tr("; "))));
    return lines.join(u'\n');
}

void VisitPanel::showCountdown() {
    const auto left = m_controller.secondsToStart();
    m_countdown->setText(left ? tr("starts by itself in %1 s").arg(*left) : QString());
    m_countdown->setVisible(left.has_value());
}

void VisitPanel::edited() {
    const TicketView* view = m_controller.current();
    if (view == nullptr)
        return;
    // A blank typed with the focus here is the key that starts the visit.
    const bool isOnlyBlank = m_item->hasFocus() && m_item->text() == QStringLiteral(" ");
    if (isOnlyBlank)
        m_item->choose(itemOffer(view->ticket.item));
    m_controller.typedIntoVisit();
    if (isOnlyBlank)
        return;
    m_isTyped = true;
    m_draft->touched();
    m_guide->setText(guideOf(item()));
    tellInput();
}

void VisitPanel::tellInput() {
    const TicketView* view = m_controller.current();
    if (view == nullptr)
        return;
    const QString chosen = item();
    ServiceResult service;
    service.item = chosen;
    service.line = chosen == view->ticket.item ? view->ticket.line : placeOf(chosen, {}).line;
    service.count = m_count->value();
    service.result = m_result->currentData().toString();
    std::vector<ServiceResult> services{service};
    for (size_t i = 1; i < view->ticket.services.size(); ++i)
        services.push_back(view->ticket.services[i]);
    m_controller.setVisitInput({std::move(services), m_isTyped});
}

void VisitPanel::saveDraft() {
    m_draft->saveNow();
}

QString VisitPanel::item() const {
    if (!m_item->key().isEmpty())
        return m_item->key();
    const TicketView* view = m_controller.current();
    return view != nullptr ? view->ticket.item : QString();
}

} // namespace chuangkou
