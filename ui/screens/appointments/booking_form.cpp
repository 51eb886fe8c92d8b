// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/appointments/booking_form.h"

#include "ui/screens/appointments/slot_choice.h"
#include "ui/screens/queue_parts/item_offers.h"
#include "ui/support/draft_keeper.h"
#include "ui/support/error_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/form_content.h"
#include "ui/widgets/suggest_line.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chuangkou {

BookingForm::BookingForm(AppointmentsController& controller, StoreThread& store, QAction* book,
                         QWidget* parent)
    : QFrame(parent), m_controller(controller), m_form(new Form(MessagePlace::Below)),
      m_name(new QLineEdit), m_phone(new QLineEdit),
      m_item(new SuggestLine([](const QString& text) { return itemOffers(text); })),
      m_reason(new QLineEdit), m_slots(new SlotChoice),
      m_draft(new DraftKeeper(
          store, QStringLiteral("appointment"), [this] { return formContent(*this); }, this)) {
    setProperty("card", true);
    layOut(book);
    connectFields();
    m_form->setCheck([this] { return faults(); });
    m_draft->load([this](const QJsonObject& content) {
        setFormContent(*this, content);
        showWhetherVisitIsNeeded();
    });
}

void BookingForm::layOut(QAction* book) {
    auto* heading = new QLabel(tr("New appointment"));
    heading->setProperty("heading", true);
    m_phone->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhLatinOnly);
    m_item->setPlaceholderText(tr("Name, code or pinyin initials"));
    m_form->addField(QStringLiteral("bookName"), tr("Name"), m_name,
                     tr("A phone or an ID number finds who is known"));
    m_form->addField(QStringLiteral("bookPhone"), tr("Phone"), m_phone,
                     tr("May be a relative's, or empty"));
    m_form->addField(QStringLiteral("bookItem"), tr("Service"), m_item);
    m_form->addField(QStringLiteral("bookReason"), tr("Why come"), m_reason,
                     tr("This service needs no visit: it can be done online or by phone. State "
                        "why the person comes all the same."));
    m_form->addField(QStringLiteral("bookSlot"), tr("Slot"), m_slots);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->addWidget(heading);
    column->addWidget(m_form, 1);
    column->addWidget(new ActionButton(book, ButtonLook::Primary));
    showWhetherVisitIsNeeded();
}

void BookingForm::connectFields() {
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_known = PersonId(); });
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        if (looksLikeNumber(m_name->text()))
            askWhoItIs(m_name->text());
        else
            m_phone->setFocus();
    });
    connect(m_phone, &QLineEdit::returnPressed, this, [this] {
        if (m_known.isNull())
            askWhoItIs(m_phone->text());
        m_item->setFocus();
    });
    connect(m_item, &SuggestLine::chosen, this, &BookingForm::showWhetherVisitIsNeeded);
    connect(m_item, &QLineEdit::textEdited, this, &BookingForm::showWhetherVisitIsNeeded);
    connect(m_item, &SuggestLine::finished, this, [this] {
        if (needsReason())
            m_reason->setFocus();
        else
            m_slots->focusSlots();
    });
    connect(m_reason, &QLineEdit::returnPressed, this, [this] { m_slots->focusSlots(); });
    connect(m_slots, &SlotChoice::finished, this, &BookingForm::book);
    connect(m_slots, &SlotChoice::dayAsked, &m_controller, &AppointmentsController::showDay);
    connect(&m_controller, &AppointmentsController::stateChanged, this, &BookingForm::showDay);
    connect(&m_controller, &AppointmentsController::found, this, &BookingForm::showKnown);
    onFormEdited(*this, m_draft, [this] { m_draft->touched(); });
}

void BookingForm::showDay() {
    if (const BookedDay* day = m_controller.day())
        m_slots->show(day->date, m_controller.today(),
                      m_controller.today().addDays(day->rules.bookingDays), day->free);
}

void BookingForm::begin() {
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void BookingForm::prefill(const QString& name, const QString& phone, const QString& item) {
    clear();
    m_name->setText(name);
    m_phone->setText(phone);
    if (!item.isEmpty())
        m_item->choose(itemOffer(item));
    showWhetherVisitIsNeeded();
    m_draft->touched();
    QWidget* next = name.isEmpty() ? m_name : item.isEmpty() ? m_item : nullptr;
    if (next != nullptr)
        next->setFocus(Qt::OtherFocusReason);
    else
        m_slots->focusSlots();
}

void BookingForm::askWhoItIs(const QString& text) {
    if (!text.trimmed().isEmpty())
        m_controller.find(text);
}

void BookingForm::showKnown(const KnownVisitor& visitor) {
    const bool wasNumber = looksLikeNumber(m_name->text());
    if (visitor.person) {
        const bool fillsName = wasNumber || m_name->text().trimmed().isEmpty();
        if (!fillsName && m_name->text().trimmed() != visitor.person->name)
            return; // another member of the family with the same phone
        m_known = visitor.person->id;
        m_knownNumber = visitor.person->number;
        m_name->setText(visitor.person->name);
        if (m_phone->text().trimmed().isEmpty())
            m_phone->setText(visitor.person->phone);
        if (wasNumber)
            m_item->setFocus();
        return;
    }
    if (!wasNumber)
        return;
    // A number that nobody has: it is the phone, and the name is still to come.
    if (m_name->text().trimmed().size() < 15)
        m_phone->setText(m_name->text().trimmed());
    else
        m_knownNumber = m_name->text().trimmed();
    m_name->clear();
}

bool BookingForm::needsReason() const {
    const BookedDay* day = m_controller.day();
    const Catalogue& catalogue = day != nullptr ? day->catalogue : Catalogue::shipped();
    const ServiceItem* item = catalogue.find(m_item->key());
    return item != nullptr && item->visitNeeded == false;
}

void BookingForm::showWhetherVisitIsNeeded() {
    m_form->setFieldShown(QStringLiteral("bookReason"), needsReason());
}

std::optional<SlotPlace> BookingForm::chosenSlot() const {
    return m_slots->chosen();
}

Result<Person> BookingForm::person(QString* field) const {
    return personOf({m_known, m_name->text(), m_knownNumber, m_phone->text()}, field);
}

QList<FieldMessage> BookingForm::faults() const {
    QList<FieldMessage> wrong;
    QString field;
    const auto who = person(&field);
    if (m_name->text().trimmed().isEmpty())
        wrong.append({QStringLiteral("bookName"), tr("Please enter the name.")});
    if (!who)
        wrong.append({field == QLatin1String("phone") ? QStringLiteral("bookPhone")
                                                      : QStringLiteral("bookName"),
                      errorText(who.error())});
    if (m_item->key().isEmpty())
        wrong.append({QStringLiteral("bookItem"), tr("Please choose a service of the list.")});
    if (needsReason() && m_reason->text().trimmed().isEmpty())
        wrong.append({QStringLiteral("bookReason"), tr("Please state why the person comes.")});
    if (!m_slots->chosen())
        wrong.append({QStringLiteral("bookSlot"), tr("Please choose a slot with a place left.")});
    return wrong;
}

void BookingForm::book() {
    const QList<FieldMessage> wrong = faults();
    m_form->showMessages(wrong);
    if (!wrong.isEmpty())
        return;
    const auto slot = m_slots->chosen();
    QString field;
    const ItemPlace place = placeOf(m_item->key(), {});
    NewAppointment request;
    request.date = slot->date;
    request.time = slot->time;
    request.line = place.line;
    request.item = place.item;
    request.letter = place.letter;
    request.person = *person(&field);
    request.channel = QStringLiteral("phone");
    if (needsReason())
        request.visitReason = m_reason->text().trimmed();
    m_controller.book(std::move(request));
}

void BookingForm::clear() {
    m_known = PersonId();
    m_knownNumber.clear();
    for (QLineEdit* line : {m_name, m_phone, m_reason})
        line->clear();
    m_item->clearChoice();
    m_form->clearMessages();
    showWhetherVisitIsNeeded();
    m_draft->drop();
}

void BookingForm::saveDraft() {
    m_draft->saveNow();
}

QString BookingForm::visitorName() const {
    return m_name->text().trimmed();
}

QWidget* BookingForm::firstField() const {
    return m_name;
}

} // namespace chuangkou
