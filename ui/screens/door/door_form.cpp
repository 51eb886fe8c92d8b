// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/door/door_form.h"

#include "ui/screens/door/temperature.h"
#include "ui/screens/queue_parts/item_offers.h"
#include "ui/screens/queue_parts/queue_text.h"
#include "ui/screens/queue_parts/reason_list.h"
#include "ui/support/draft_keeper.h"
#include "ui/support/error_text.h"
#include "ui/widgets/form_content.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/suggest_line.h"

#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

/// What the person is told to do instead.
QString adviceFor(const QString& reason) {
    if (reason == QLatin1String("no_appointment"))
        return DoorForm::tr("Book an appointment");
    if (reason == QLatin1String("no_mask"))
        return DoorForm::tr("Come back with a mask");
    if (reason == QLatin1String("fever_or_cough"))
        return DoorForm::tr("Go to a fever clinic");
    if (reason == QLatin1String("in_quarantine"))
        return DoorForm::tr("Stay at home; call the office");
    return DoorForm::tr("Register at the door");
}

bool isNoTemperature(const QString& text) {
    return !text.trimmed().isEmpty() && !tenthsOf(text);
}

} // namespace

DoorForm::DoorForm(DoorController& controller, StoreThread& store, QWidget* parent)
    : QFrame(parent), m_controller(controller), m_form(new Form(MessagePlace::Beside)),
      m_who(new QLineEdit), m_name(new QLineEdit), m_phone(new QLineEdit),
      m_item(new SuggestLine([](const QString& text) { return itemOffers(text); })),
      m_companions(new QSpinBox), m_temperature(new QLineEdit), m_second(new QLineEdit),
      m_message(new QLabel), m_draft(new DraftKeeper(
                                 store, QStringLiteral("door"),
                                 [this] {
                                     QJsonObject content = formContent(*this);
                                     content.remove(QStringLiteral("doorTemperature"));
                                     content.remove(QStringLiteral("doorSecond"));
                                     return content;
                                 },
                                 this)) {
    setProperty("card", true);
    layOut();
    connectFields();
    m_form->setCheck([this] { return faults(); });
    m_draft->load([this](const QJsonObject& content) { setFormContent(*this, content); });
}

void DoorForm::layOut() {
    auto* heading = new QLabel(tr("Who is at the door?"));
    heading->setProperty("heading", true);
    m_phone->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhLatinOnly);
    for (QLineEdit* degrees : {m_temperature, m_second}) {
        degrees->setInputMethodHints(Qt::ImhFormattedNumbersOnly | Qt::ImhLatinOnly);
        degrees->setMaxLength(5);
    }
    m_companions->setRange(0, 9);
    m_companions->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_item->setPlaceholderText(tr("Name, code or pinyin initials"));
    m_form->addField(QStringLiteral("doorWho"), tr("ID or phone"), m_who,
                     tr("Scan the card or type; Enter looks for the appointment"));
    m_form->addField(QStringLiteral("doorName"), tr("Name"), m_name);
    m_form->addField(QStringLiteral("doorPhone"), tr("Phone"), m_phone, tr("May be empty"));
    m_form->addField(QStringLiteral("doorItem"), tr("Service"), m_item,
                     tr("Who is not booked gets a ticket for it"));
    m_form->addField(QStringLiteral("doorCompanions"), tr("Companions"), m_companions);
    m_form->addField(QStringLiteral("doorTemperature"), tr("Temperature"), m_temperature,
                     tr("365 is 36.5 °C; Enter lets in"));
    m_form->addField(QStringLiteral("doorSecond"), tr("Measured again"), m_second,
                     tr("After ten minutes of rest"));
    m_form->setFieldShown(QStringLiteral("doorSecond"), false);
    m_message->setObjectName(QStringLiteral("doorMessage"));
    m_message->setWordWrap(true);
    m_message->setMargin(6);
    m_message->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(heading);
    column->addWidget(m_form);
    column->addWidget(m_message);
    column->addStretch();
}

void DoorForm::addButtons(QLayout* buttons) {
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    column->insertLayout(column->count() - 1, buttons);
}

void DoorForm::connectFields() {
    connect(m_who, &QLineEdit::returnPressed, this, &DoorForm::whoEntered);
    connect(m_who, &QLineEdit::textEdited, this, [this] {
        m_askedFor.clear();
        m_visitor = {};
    });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_phone->setFocus(); });
    connect(m_phone, &QLineEdit::returnPressed, this, [this] { m_item->setFocus(); });
    connect(m_item, &SuggestLine::finished, this, [this] { m_temperature->setFocus(); });
    connect(m_temperature, &QLineEdit::returnPressed, this, &DoorForm::admit);
    connect(m_second, &QLineEdit::returnPressed, this, &DoorForm::admit);
    connect(m_temperature, &QLineEdit::textEdited, this, [this] {
        const auto tenths = tenthsOf(m_temperature->text());
        m_form->setFieldShown(QStringLiteral("doorSecond"),
                              tenths && *tenths >= m_controller.limitTenths() && *tenths <= 450);
    });
    connect(&m_controller, &DoorController::found, this, &DoorForm::show);
    onFormEdited(*this, m_draft, [this] { m_draft->touched(); });
}

void DoorForm::toggle(bool& value) {
    value = !value;
    Q_EMIT screeningChanged();
}

QWidget* DoorForm::firstField() const {
    return m_who;
}

void DoorForm::begin() {
    m_who->setFocus(Qt::OtherFocusReason);
    m_who->selectAll();
}

void DoorForm::saveDraft() {
    m_draft->saveNow();
}

QString DoorForm::visitorName() const {
    return m_name->text().trimmed();
}

QString DoorForm::visitorPhone() const {
    return m_phone->text().trimmed();
}

void DoorForm::tell(const QString& text, Tone tone) {
    m_message->setText(text);
    setTone(*m_message, tone);
    m_message->setVisible(!text.isEmpty());
}

void DoorForm::whoEntered() {
    const QString text = m_who->text().trimmed();
    if (text.isEmpty()) {
        m_name->setFocus();
        return;
    }
    m_askedFor = text;
    m_controller.find(text);
}

void DoorForm::show(const KnownVisitor& visitor) {
    m_visitor = visitor;
    if (visitor.person) {
        m_name->setText(visitor.person->name);
        m_phone->setText(visitor.person->phone);
    }
    if (visitor.today) {
        tell(tr("Booked %1: %2")
                 .arg(visitor.today->time.toString(QStringLiteral("HH:mm")),
                      itemText(visitor.today->item, visitor.today->line)),
             Tone::Good);
        m_temperature->setFocus();
        return;
    }
    QString field;
    if (const auto valid = person(&field); !valid) {
        tell(errorText(valid.error()), Tone::Danger);
        return;
    }
    tell(tr("Not booked today"), Tone::Warning);
    if (visitor.person) {
        m_item->setFocus();
        return;
    }
    if (!looksLikeNumber(m_who->text()))
        m_name->setText(m_who->text().trimmed());
    else if (m_who->text().trimmed().size() < 15)
        m_phone->setText(m_who->text().trimmed());
    (m_name->text().isEmpty() ? m_name : m_phone)->setFocus();
}

Result<Person> DoorForm::person(QString* field) const {
    const QString who = m_who->text().trimmed();
    TypedPerson typed;
    typed.name = m_name->text();
    typed.phone = m_phone->text();
    if (m_visitor.person && m_askedFor == who) {
        typed.known = m_visitor.person->id;
        typed.number = m_visitor.person->number;
    } else if (looksLikeNumber(who)) {
        (who.size() >= 15 ? typed.number : typed.phone) = who;
    }
    return personOf(typed, field);
}

DoorScreening DoorForm::screening() const {
    QString field;
    const auto who = person(&field);
    DoorScreening all;
    all.name = m_name->text().trimmed();
    all.idNumber = who ? who->number : QString();
    all.phone = m_phone->text().trimmed();
    all.companions = m_companions->value();
    all.firstTenths = tenthsOf(m_temperature->text()).value_or(0);
    if (m_second->isVisible())
        all.secondTenths = tenthsOf(m_second->text());
    all.hasMask = m_hasMask;
    all.hasSymptoms = m_hasSymptoms;
    all.isInQuarantine = m_isInQuarantine;
    return all;
}

void DoorForm::measureAgain() {
    m_form->setFieldShown(QStringLiteral("doorSecond"), true);
    m_form->setMessage(QStringLiteral("doorSecond"), tr("Over the limit: measure again"));
    tell(tr("The temperature is over the limit: measure again after a rest."), Tone::Warning);
    m_second->setFocus();
}

QList<FieldMessage> DoorForm::faults() const {
    QString field;
    const auto who = person(&field);
    QList<FieldMessage> wrong;
    if (!who)
        wrong.append({field == QLatin1String("phone") ? QStringLiteral("doorPhone")
                                                      : QStringLiteral("doorWho"),
                      errorText(who.error())});
    if (m_item->key().isEmpty() && !m_item->text().trimmed().isEmpty())
        wrong.append({QStringLiteral("doorItem"), tr("Please choose a service of the list.")});
    for (const QLineEdit* line : {m_temperature, m_second})
        if (line->isVisibleTo(this) && isNoTemperature(line->text()))
            wrong.append({line->objectName(),
                          tr("“%1” is not a temperature: 36.5 or 365 is one.").arg(line->text())});
    const auto advice = judgeAtDoor(screening(), m_controller.limitTenths());
    if (!advice && !isNoTemperature(m_temperature->text()))
        wrong.append({QStringLiteral("doorTemperature"), errorText(advice.error())});
    else if (advice && advice->reason == QLatin1String("not_registered"))
        wrong.append({QStringLiteral("doorName"), tr("Please enter the name.")});
    return wrong;
}

void DoorForm::admit() {
    const QList<FieldMessage> wrong = faults();
    m_form->showMessages(wrong);
    if (!wrong.isEmpty())
        return;
    QString field;
    const auto who = person(&field);
    const DoorScreening asked = screening();
    const auto advice = judgeAtDoor(asked, m_controller.limitTenths());
    if (advice->verdict == DoorVerdict::MeasureAgain) {
        measureAgain();
        return;
    }
    if (advice->verdict == DoorVerdict::Refuse) {
        tell(tr("Not to be let in: %1").arg(reasonText(advice->reason)), Tone::Danger);
        return;
    }
    const ItemPlace place = placeOf(m_item->key(), {});
    Arrival arrival;
    arrival.screening = asked;
    arrival.person = *who;
    if (m_askedFor == m_who->text().trimmed())
        arrival.appointment = m_visitor.today;
    arrival.walkIn.item = place.item;
    arrival.walkIn.line = place.line;
    arrival.walkIn.letter = place.letter;
    m_controller.admit(std::move(arrival));
}

void DoorForm::refuse(const QString& reason) {
    m_controller.refuse(screening(), reason, adviceFor(reason));
}

void DoorForm::clear() {
    m_visitor = {};
    m_askedFor.clear();
    for (QLineEdit* line : {m_who, m_name, m_phone, m_temperature, m_second})
        line->clear();
    m_item->clearChoice();
    {
        const QSignalBlocker quiet(m_companions);
        m_companions->setValue(0);
    }
    m_hasMask = true;
    m_hasSymptoms = false;
    m_isInQuarantine = false;
    m_form->clearMessages();
    m_form->setFieldShown(QStringLiteral("doorSecond"), false);
    tell({}, Tone::Neutral);
    m_draft->drop();
    Q_EMIT screeningChanged();
    begin();
}

} // namespace chuangkou
