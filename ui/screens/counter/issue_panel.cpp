// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/counter/issue_panel.h"

#include "core/base/resident_id.h"
#include "ui/screens/queue_parts/item_offers.h"
#include "ui/screens/queue_parts/queue_text.h"
#include "ui/screens/queue_parts/reason_list.h"
#include "ui/support/draft_keeper.h"
#include "ui/support/error_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/form_content.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/suggest_line.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace chuangkou {

namespace {

QLabel* caption(const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text);
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    return label;
}

} // namespace

IssuePanel::IssuePanel(CounterController& controller, StoreThread& store, QWidget* parent)
    : QFrame(parent), m_controller(controller), m_who(new QLineEdit), m_name(new QLineEdit),
      m_phone(new QLineEdit),
      m_item(new SuggestLine([this](const QString& text) { return itemOffers(text, m_lines); })),
      m_class(new QComboBox), m_reason(new QComboBox), m_companions(new QSpinBox),
      m_issue(new QPushButton(tr("Issue ticket"))), m_message(new QLabel),
      m_draft(new DraftKeeper(
          store, QStringLiteral("walk-in"), [this] { return formContent(*this); }, this)) {
    setProperty("card", true);
    for (const TicketClass each :
         {TicketClass::Normal, TicketClass::Priority, TicketClass::Emergency, TicketClass::Low})
        m_class->addItem(classText(each), ticketClassKey(each));
    for (const ListedReason& each : exceptionReasons())
        m_reason->addItem(each.text, each.key);
    m_companions->setRange(0, 9);
    m_companions->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_message->hide();
    layOut();
    connectFields();
    m_draft->load([this](const QJsonObject& content) {
        setFormContent(*this, content);
        if (!m_reason->isEnabled())
            m_reason->setCurrentIndex(-1);
    });
}

void IssuePanel::layOut() {
    m_who->setObjectName(QStringLiteral("walkInWho"));
    m_who->setPlaceholderText(tr("ID, phone or name"));
    m_name->setObjectName(QStringLiteral("walkInName"));
    m_phone->setObjectName(QStringLiteral("walkInPhone"));
    m_phone->setInputMethodHints(Qt::ImhDigitsOnly);
    m_item->setObjectName(QStringLiteral("walkInItem"));
    m_item->setPlaceholderText(tr("Name, code or initials"));
    m_class->setObjectName(QStringLiteral("walkInClass"));
    m_reason->setObjectName(QStringLiteral("walkInReason"));
    m_reason->setMinimumContentsLength(6); // its longest reason shall not take the others' room
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_companions->setObjectName(QStringLiteral("walkInCompanions"));
    m_issue->setObjectName(QStringLiteral("issueTicket"));
    m_message->setObjectName(QStringLiteral("walkInMessage"));
    m_message->setWordWrap(true);
    m_message->setMargin(3);
    auto* heading = new QLabel(tr("Find a person, check in, issue a ticket (F3)"));
    QFont strong = heading->font();
    strong.setBold(true);
    heading->setFont(strong);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(14, 8, 14, 8);
    grid->setVerticalSpacing(4);
    grid->addWidget(heading, 0, 0, 1, 6);
    grid->addWidget(caption(tr("Person"), m_who), 1, 0);
    grid->addWidget(m_who, 1, 1);
    grid->addWidget(caption(tr("Name"), m_name), 1, 2);
    grid->addWidget(m_name, 1, 3);
    grid->addWidget(caption(tr("Phone"), m_phone), 1, 4);
    grid->addWidget(m_phone, 1, 5);
    grid->addWidget(caption(tr("Service"), m_item), 2, 0);
    grid->addWidget(m_item, 2, 1);
    grid->addWidget(caption(tr("Class"), m_class), 2, 2);
    grid->addWidget(m_class, 2, 3);
    grid->addWidget(caption(tr("Reason"), m_reason), 2, 4);
    grid->addWidget(m_reason, 2, 5);
    grid->addWidget(m_message, 3, 0, 1, 4);
    auto* last = new QHBoxLayout;
    last->addWidget(caption(tr("Companions"), m_companions));
    last->addWidget(m_companions);
    last->addWidget(m_issue, 1);
    grid->addLayout(last, 3, 4, 1, 2);
    grid->setColumnStretch(1, 5);
    grid->setColumnStretch(3, 2);
    grid->setColumnStretch(5, 3);
    m_reason->setEnabled(false);
    m_reason->setCurrentIndex(-1);
}

void IssuePanel::connectFields() {
    connect(m_who, &QLineEdit::returnPressed, this, &IssuePanel::whoEntered);
    connect(m_who, &QLineEdit::textEdited, this, [this] { m_askedFor.clear(); });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_phone->setFocus(); });
    connect(m_phone, &QLineEdit::returnPressed, this, [this] { m_item->setFocus(); });
    connect(m_item, &SuggestLine::finished, this, [this] { m_issue->setFocus(); });
    connect(m_class, &QComboBox::currentIndexChanged, this, [this] {
        const TicketClass chosen = ticketClassFromKey(m_class->currentData().toString());
        m_reason->setEnabled(chosen == TicketClass::Emergency || chosen == TicketClass::Priority);
        m_reason->setCurrentIndex(m_reason->isEnabled() ? 0 : -1);
    });
    connect(m_issue, &QPushButton::clicked, this, &IssuePanel::issue);
    connect(&m_controller, &CounterController::found, this, &IssuePanel::show);
    connect(&m_controller, &CounterController::issued, this, &IssuePanel::clear);
    onFormEdited(*this, m_draft, [this] { m_draft->touched(); });
}

QWidget* IssuePanel::firstField() const {
    return m_who;
}

void IssuePanel::begin() {
    m_who->setFocus(Qt::OtherFocusReason);
    m_who->selectAll();
}

bool IssuePanel::isEmpty() const {
    return m_who->text().isEmpty() && m_name->text().isEmpty() && m_phone->text().isEmpty() &&
           m_item->text().isEmpty();
}

void IssuePanel::forbidIssuing(const QString& why) {
    m_issue->setEnabled(false);
    m_issue->setToolTip(why);
}

void IssuePanel::saveDraft() {
    m_draft->saveNow();
}

void IssuePanel::tell(const QString& text, Tone tone) {
    m_message->setText(text);
    setTone(*m_message, tone);
    m_message->setVisible(!text.isEmpty());
}

void IssuePanel::whoEntered() {
    const QString text = m_who->text().trimmed();
    if (text.isEmpty()) {
        m_item->setFocus();
        return;
    }
    if (text == m_askedFor && m_visitor.today) {
        m_controller.checkIn(
            {m_visitor.today->id, m_visitor.today->version, TicketClass::Normal, {}, 0, 0});
        return;
    }
    m_askedFor = text;
    m_controller.find(text);
}

void IssuePanel::show(const KnownVisitor& visitor) {
    m_visitor = visitor;
    if (visitor.person) {
        m_name->setText(visitor.person->name);
        m_phone->setText(visitor.person->phone);
    }
    if (visitor.today) {
        tell(tr("Booked %1, %2: Enter checks in")
                 .arg(visitor.today->time.toString(QStringLiteral("HH:mm")),
                      itemText(visitor.today->item, visitor.today->line)),
             Tone::Good);
        return; // the focus stays for the second Enter
    }
    if (visitor.person) {
        tell(tr("Known; not booked today"), Tone::Info);
        m_item->setFocus();
        return;
    }
    const QString text = m_who->text().trimmed();
    if (visitor.fitting > 1) {
        tell(tr("%1 people have this name: enter the ID number or phone").arg(visitor.fitting),
             Tone::Warning);
        return;
    }
    if (looksLikeNumber(text)) {
        QString field;
        const bool isPhone = !ResidentId::parse(text).has_value() && text.size() < 15;
        const auto valid =
            isPhone ? personOf({{}, {}, {}, text}, &field) : personOf({{}, {}, text, {}}, &field);
        if (!valid) {
            tell(errorText(valid.error()), Tone::Danger);
            return;
        }
        if (isPhone)
            m_phone->setText(text);
        tell(tr("New: enter the name"), Tone::Neutral);
        m_name->setFocus();
        return;
    }
    m_name->setText(text);
    tell(tr("New"), Tone::Neutral);
    m_item->setFocus();
}

Result<Person> IssuePanel::person() {
    const QString who = m_who->text().trimmed();
    TypedPerson typed;
    if (m_visitor.person && m_askedFor == who) {
        typed.known = m_visitor.person->id;
        typed.number = m_visitor.person->number;
    } else if (looksLikeNumber(who) && who.size() >= 15) {
        typed.number = who;
    }
    typed.name = m_name->text();
    typed.phone = m_phone->text();
    if (typed.phone.isEmpty() && looksLikeNumber(who) && who.size() < 15)
        typed.phone = who;
    if (typed.name.isEmpty() && !looksLikeNumber(who))
        typed.name = who;
    QString field;
    auto person = personOf(typed, &field);
    if (!person) {
        QLineEdit* wrong = field == QLatin1String("phone") ? m_phone : m_who;
        wrong->setFocus();
    }
    return person;
}

void IssuePanel::issue() {
    if (m_item->key().isEmpty() && !m_item->text().trimmed().isEmpty()) {
        tell(tr("No service is called so: choose one of the list"), Tone::Danger);
        m_item->setFocus();
        return;
    }
    const auto who = person();
    if (!who) {
        tell(errorText(who.error()), Tone::Danger);
        return;
    }
    const ItemPlace place = placeOf(m_item->key(), m_lines);
    WalkIn request;
    request.letter = place.letter;
    request.line = place.line;
    request.item = place.item;
    request.ticketClass = ticketClassFromKey(m_class->currentData().toString());
    if (m_reason->isEnabled())
        request.classReason = m_reason->currentData().toString();
    request.companions = m_companions->value();
    request.person = *who;
    m_controller.issue(std::move(request));
}

void IssuePanel::clear() {
    const bool hadFocus = isAncestorOf(focusWidget());
    m_visitor = {};
    m_askedFor.clear();
    for (QLineEdit* line : {m_who, m_name, m_phone})
        line->clear();
    m_item->clearChoice();
    m_class->setCurrentIndex(0);
    m_reason->setCurrentIndex(-1);
    const QSignalBlocker quiet(m_companions);
    m_companions->setValue(0);
    tell({}, Tone::Neutral);
    m_draft->drop();
    if (hadFocus)
        m_who->setFocus();
}

} // namespace chuangkou
