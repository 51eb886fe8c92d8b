// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/intake/intake_form.h"

#include "core/base/credit_code.h"
#include "core/base/mobile_number.h"
#include "core/base/resident_id.h"
#include "ui/support/case_text.h"
#include "ui/support/error_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/form_content.h"
#include "ui/widgets/suggest_line.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

constexpr IdentityKind kKinds[] = {IdentityKind::ResidentId, IdentityKind::ResidencePermit,
                                   IdentityKind::Passport, IdentityKind::PermanentResident,
                                   IdentityKind::None};
constexpr Channel kChannels[] = {Channel::Counter, Channel::Mail, Channel::DropBox, Channel::Online,
                                 Channel::Phone};

QComboBox* kindChoice() {
    auto* box = new QComboBox;
    for (const IdentityKind kind : kKinds)
        box->addItem(identityKindText(kind), identityKindKey(kind));
    box->setMinimumContentsLength(10);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

QString digits(const QString& text) {
    return QString(text).remove(u' ');
}

} // namespace

IntakeForm::IntakeForm(QWidget* parent)
    : QWidget(parent), m_form(new Form(MessagePlace::Below)),
      m_item(new SuggestLine([this](const QString& text) {
          std::vector<Suggestion> offers;
          for (const ServiceItem& item : m_catalogue.search(text))
              offers.push_back({item.id, itemText(item), lineText(item.line)});
          return offers;
      })),
      m_agent(new QCheckBox(tr("Somebody else comes for the applicant"))) {
    setObjectName(QStringLiteral("intakeForm"));
    m_item->setPlaceholderText(tr("Name, code or first letters of the pinyin"));
    m_form->addField(QStringLiteral("item"), tr("Service item"), m_item);
    auto* channel = new QComboBox;
    for (const Channel each : kChannels)
        channel->addItem(channelText(each), channelKey(each));
    m_form->addField(QStringLiteral("channel"), tr("Came by"), channel);
    addApplicant();
    m_form->nextColumn();
    addAgent();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addStretch();
    connectFields();
    showFields();
    m_blank = content();
}

void IntakeForm::addLine(const QString& field, const QString& label, int maxLength) {
    auto* line = new QLineEdit;
    line->setMaxLength(maxLength);
    if (field.contains(QLatin1String("Number")) || field.contains(QLatin1String("Code")) ||
        field.contains(QLatin1String("hone")))
        line->setInputMethodHints(Qt::ImhLatinOnly);
    m_form->addField(field, label, line);
}

void IntakeForm::addApplicant() {
    auto* applicant = new QComboBox;
    applicant->addItem(tr("A person"), QStringLiteral("person"));
    applicant->addItem(tr("A unit"), QStringLiteral("unit"));
    m_form->addField(QStringLiteral("applicant"), tr("Applicant"), applicant);
    m_form->addField(QStringLiteral("kind"), tr("Identity document"), kindChoice());
    addLine(QStringLiteral("idNumber"), tr("Identity number"), 32);
    addLine(QStringLiteral("name"), tr("Name"), 60);
    addLine(QStringLiteral("phone"), tr("Phone"), 24);
    addLine(QStringLiteral("unitCode"), tr("Social credit code"), 24);
    addLine(QStringLiteral("unitName"), tr("Name of the unit"), 120);
    addLine(QStringLiteral("representative"), tr("Legal representative"), 60);
    addLine(QStringLiteral("contact"), tr("Contact person"), 60);
    addLine(QStringLiteral("unitPhone"), tr("Phone of the unit"), 24);
}

void IntakeForm::addAgent() {
    auto* delivery = new QComboBox;
    for (const QString& way : {tr("Collected at the counter"), tr("By post"), tr("Electronically")})
        delivery->addItem(way);
    m_form->addField(QStringLiteral("delivery"), tr("Result goes out"), delivery);
    addLine(QStringLiteral("address"), tr("Postal address"), 200);
    m_form->addField(QStringLiteral("hasAgent"), tr("Agent"), m_agent);
    m_form->addField(QStringLiteral("agentKind"), tr("Agent's document"), kindChoice());
    addLine(QStringLiteral("agentNumber"), tr("Agent's number"), 32);
    addLine(QStringLiteral("agentName"), tr("Agent's name"), 60);
    addLine(QStringLiteral("agentPhone"), tr("Agent's phone"), 24);
}

void IntakeForm::connectFields() {
    connect(m_item, &SuggestLine::chosen, this, [this] {
        followItem();
        Q_EMIT itemChanged();
    });
    connect(m_item, &SuggestLine::finished, this, [this] { focusNextChild(); });
    connect(m_item, &QLineEdit::textEdited, this, [this] {
        m_wanted.clear();
        if (m_item->key().isEmpty())
            Q_EMIT itemChanged();
    });
    for (auto* line : m_form->findChildren<QLineEdit*>()) {
        if (line == m_item)
            continue;
        const QString field = line->objectName();
        connect(line, &QLineEdit::textChanged, this, [this, field] {
            checkField(field);
            ask(field);
        });
        connect(line, &QLineEdit::editingFinished, this, [this, field] {
            m_form->setMessage(field, text(field).isEmpty() ? QString() : fault(field, {}));
        });
        connect(line, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    }
    for (auto* box : m_form->findChildren<QComboBox*>())
        connect(box, &QComboBox::currentIndexChanged, this, &IntakeForm::showFields);
    connect(m_agent, &QCheckBox::toggled, this, &IntakeForm::showFields);
    onFormEdited(*this, this, [this] { Q_EMIT edited(); });
}

QString IntakeForm::text(const QString& field) const {
    const auto* line = qobject_cast<QLineEdit*>(m_form->editor(field));
    return line != nullptr ? line->text().trimmed() : QString();
}

void IntakeForm::setText(const QString& field, const QString& text) {
    if (auto* line = qobject_cast<QLineEdit*>(m_form->editor(field)))
        line->setText(text);
}

QComboBox* IntakeForm::choice(const QString& field) const {
    return qobject_cast<QComboBox*>(m_form->editor(field));
}

IdentityKind IntakeForm::kind(const QString& field) const {
    return identityKindFromKey(choice(field)->currentData().toString());
}

void IntakeForm::chooseKind(const QString& field, IdentityKind kind) {
    choice(field)->setCurrentIndex(choice(field)->findData(identityKindKey(kind)));
}

bool IntakeForm::isForUnit() const {
    return choice(QStringLiteral("applicant"))->currentData() == QStringLiteral("unit");
}

bool IntakeForm::isPosted() const {
    return choice(QStringLiteral("delivery"))->currentIndex() == 1;
}

bool IntakeForm::hasAgent() const {
    return m_agent->isChecked();
}

QStringList IntakeForm::shownFields() const {
    QStringList fields{QStringLiteral("item"), QStringLiteral("channel"),
                       QStringLiteral("applicant")};
    if (isForUnit())
        fields << QStringLiteral("unitCode") << QStringLiteral("unitName")
               << QStringLiteral("representative") << QStringLiteral("contact")
               << QStringLiteral("unitPhone");
    else
        fields << QStringLiteral("kind") << QStringLiteral("idNumber") << QStringLiteral("name")
               << QStringLiteral("phone");
    fields << QStringLiteral("delivery");
    if (isPosted())
        fields << QStringLiteral("address");
    fields << QStringLiteral("hasAgent");
    if (hasAgent())
        fields << QStringLiteral("agentKind") << QStringLiteral("agentNumber")
               << QStringLiteral("agentName") << QStringLiteral("agentPhone");
    return fields;
}

void IntakeForm::showFields() {
    const QStringList shown = shownFields();
    for (const char* each :
         {"kind", "idNumber", "name", "phone", "unitCode", "unitName", "representative", "contact",
          "unitPhone", "agentKind", "agentNumber", "agentName", "agentPhone"}) {
        const QString field = QString::fromLatin1(each);
        m_form->setFieldShown(field, shown.contains(field));
    }
    m_form->editor(QStringLiteral("idNumber"))
        ->setEnabled(kind(QStringLiteral("kind")) != IdentityKind::None);
    m_form->editor(QStringLiteral("agentNumber"))
        ->setEnabled(kind(QStringLiteral("agentKind")) != IdentityKind::None);
    m_form->editor(QStringLiteral("address"))->setEnabled(isPosted());
    checkField(QStringLiteral("idNumber"));
    checkField(QStringLiteral("agentNumber"));
}

QString IntakeForm::numberFault(const QString& field, IdentityKind kind, QDate today) const {
    const QString number = text(field);
    if (kind == IdentityKind::None)
        return {};
    if (number.isEmpty())
        return tr("Fill in the number of the document.");
    if (kind != IdentityKind::ResidentId)
        return {};
    const auto parsed = ResidentId::parse(number, today);
    return parsed ? QString() : errorText(parsed.error());
}

QString IntakeForm::fault(const QString& field, QDate today) const {
    if (field == QLatin1String("item"))
        return item() == nullptr ? tr("Choose a service item.") : QString();
    if (field == QLatin1String("idNumber"))
        return numberFault(field, kind(QStringLiteral("kind")), today);
    if (field == QLatin1String("agentNumber"))
        return numberFault(field, kind(QStringLiteral("agentKind")), today);
    if (field == QLatin1String("name") || field == QLatin1String("agentName"))
        return text(field).isEmpty() ? tr("Fill in the name.") : QString();
    if (field == QLatin1String("unitName"))
        return text(field).isEmpty() ? tr("Fill in the name of the unit.") : QString();
    if (field == QLatin1String("address"))
        return text(field).isEmpty() ? tr("Fill in where the letter goes.") : QString();
    if (field == QLatin1String("unitCode") && !text(field).isEmpty()) {
        const auto code = CreditCode::parse(text(field));
        return code ? QString() : errorText(code.error());
    }
    if (field.endsWith(QLatin1String("hone")) && !text(field).isEmpty()) {
        const auto phone = PhoneNumber::parse(text(field));
        return phone ? QString() : errorText(phone.error());
    }
    if (field == QLatin1String("applicant") && item() != nullptr) {
        if (m_applicants == ApplicantKind::Unit && !isForUnit())
            return tr("Only units apply for this item.");
        if (m_applicants == ApplicantKind::Person && isForUnit())
            return tr("Only persons apply for this item.");
    }
    return {};
}

void IntakeForm::checkField(const QString& field) {
    // While it is typed nothing is wrong with a number that is only not complete.
    const QString typed = digits(text(field));
    const bool isLong =
        field.endsWith(QLatin1String("hone")) ? typed.size() >= 11 : typed.size() >= 18;
    const bool isNumber = field.endsWith(QLatin1String("Number")) ||
                          field == QLatin1String("unitCode") ||
                          field.endsWith(QLatin1String("hone"));
    m_form->setMessage(field, isNumber && isLong ? fault(field, {}) : QString());
}

void IntakeForm::ask(const QString& field) {
    const QString typed = digits(text(field));
    if (typed.isEmpty() || m_asked.value(field) == typed)
        return;
    const bool isCode = field == QLatin1String("unitCode");
    const bool isPhone = field == QLatin1String("phone") || field == QLatin1String("agentPhone");
    const bool isNumber =
        field == QLatin1String("idNumber") || field == QLatin1String("agentNumber");
    // Who was looked up by their number is not another person because the phone is another one.
    const QString number = field == QLatin1String("agentPhone") ? QStringLiteral("agentNumber")
                                                                : QStringLiteral("idNumber");
    const QString known = digits(text(number));
    if (isPhone && !known.isEmpty() && m_asked.value(number) == known)
        return;
    const int least = isPhone ? 11 : 15;
    if ((!isCode && !isPhone && !isNumber) || typed.size() < least || !fault(field, {}).isEmpty())
        return;
    m_asked.insert(field, typed);
    if (isCode)
        Q_EMIT unitAsked(CreditCode::parse(typed)->text());
    else
        Q_EMIT personAsked(typed,
                           field.startsWith(QLatin1String("agent")) ? Who::Agent : Who::Applicant);
}

void IntakeForm::setCatalogue(const Catalogue& catalogue) {
    const QString key = m_item->key();
    m_catalogue = catalogue;
    if (!key.isEmpty() || !m_wanted.isEmpty())
        setItem(key.isEmpty() ? m_wanted : key);
}

const ServiceItem* IntakeForm::item() const {
    return m_item->key().isEmpty() ? nullptr : m_catalogue.find(m_item->key());
}

/// Some items are for units only, some for persons only.
void IntakeForm::followItem() {
    if (item() != nullptr)
        setApplicants(item()->applicant);
    m_form->setMessage(QStringLiteral("item"), {});
}

void IntakeForm::setApplicants(ApplicantKind kind) {
    m_applicants = kind;
    if (kind != ApplicantKind::Both)
        choice(QStringLiteral("applicant"))->setCurrentIndex(kind == ApplicantKind::Unit ? 1 : 0);
}

void IntakeForm::setItem(const QString& id) {
    if (const ServiceItem* found = m_catalogue.find(id)) {
        m_item->choose({found->id, itemText(*found), {}});
        followItem();
        m_wanted.clear();
    } else {
        m_wanted = id;
    }
    Q_EMIT itemChanged();
}

NewCase IntakeForm::read() const {
    NewCase fresh;
    fresh.item = m_item->key();
    fresh.channel = channelFromKey(choice(QStringLiteral("channel"))->currentData().toString())
                        .value_or(Channel::Counter);
    if (isForUnit()) {
        Unit unit;
        unit.code = text(QStringLiteral("unitCode"));
        unit.name = text(QStringLiteral("unitName"));
        unit.representative = text(QStringLiteral("representative"));
        unit.contact = text(QStringLiteral("contact"));
        unit.phone = text(QStringLiteral("unitPhone"));
        fresh.unit = unit;
    } else {
        const IdentityKind shown = kind(QStringLiteral("kind"));
        fresh.person =
            Person{{},
                   shown,
                   shown == IdentityKind::None ? QString() : text(QStringLiteral("idNumber")),
                   text(QStringLiteral("name")),
                   text(QStringLiteral("phone"))};
    }
    if (hasAgent()) {
        const IdentityKind shown = kind(QStringLiteral("agentKind"));
        fresh.agent =
            Person{{},
                   shown,
                   shown == IdentityKind::None ? QString() : text(QStringLiteral("agentNumber")),
                   text(QStringLiteral("agentName")),
                   text(QStringLiteral("agentPhone"))};
    }
    const QString address = text(QStringLiteral("address"));
    const QString way = choice(QStringLiteral("delivery"))->currentText();
    fresh.fields.insert(QStringLiteral("result_delivery"),
                        isPosted() ? tr("%1: %2").arg(way, address) : way);
    return fresh;
}

QList<FieldMessage> IntakeForm::faults(QDate today) const {
    QList<FieldMessage> found;
    for (const QString& field : shownFields())
        if (const QString text = fault(field, today); !text.isEmpty())
            found.append({field, text});
    return found;
}

bool IntakeForm::check(QDate today) {
    const QList<FieldMessage> found = faults(today);
    m_form->setCheck([this, today] { return faults(today); });
    m_form->showMessages(found);
    return found.isEmpty();
}

void IntakeForm::clear() {
    m_item->clearChoice();
    m_wanted.clear();
    for (auto* line : m_form->findChildren<QLineEdit*>())
        line->clear();
    for (auto* box : m_form->findChildren<QComboBox*>())
        box->setCurrentIndex(0);
    m_agent->setChecked(false);
    m_asked.clear();
    m_form->clearMessages();
    showFields();
    Q_EMIT itemChanged();
}

bool IntakeForm::isEmpty() const {
    return content() == m_blank;
}

QJsonObject IntakeForm::content() const {
    QJsonObject content = formContent(*this);
    content.insert(QStringLiteral("itemId"), m_item->key().isEmpty() ? m_wanted : m_item->key());
    return content;
}

void IntakeForm::restore(const QJsonObject& content) {
    setFormContent(*this, content);
    if (const QString id = content.value(QLatin1String("itemId")).toString(); !id.isEmpty())
        setItem(id);
    showFields();
}

void IntakeForm::fill(const Person& person, Who who) {
    const bool isAgent = who == Who::Agent;
    const QJsonObject before = content();
    const auto fillEmpty = [this](const QString& field, const QString& known) {
        if (text(field).isEmpty() && !known.isEmpty())
            setText(field, known);
    };
    const QString number = isAgent ? QStringLiteral("agentNumber") : QStringLiteral("idNumber");
    const QString phone = isAgent ? QStringLiteral("agentPhone") : QStringLiteral("phone");
    if (text(number).isEmpty() && !person.number.isEmpty())
        chooseKind(isAgent ? QStringLiteral("agentKind") : QStringLiteral("kind"), person.kind);
    m_asked.insert(number, person.number); // known: not to be looked up once more
    m_asked.insert(phone, person.phone);
    fillEmpty(number, person.number);
    fillEmpty(isAgent ? QStringLiteral("agentName") : QStringLiteral("name"), person.name);
    fillEmpty(phone, person.phone);
    if (content() != before)
        Q_EMIT edited();
}

void IntakeForm::fill(const Unit& unit) {
    const std::pair<const char*, const QString&> known[] = {
        {"unitCode", unit.code},
        {"unitName", unit.name},
        {"representative", unit.representative},
        {"contact", unit.contact},
        {"unitPhone", unit.phone},
    };
    for (const auto& [field, value] : known)
        if (const QString name = QString::fromLatin1(field); text(name).isEmpty())
            setText(name, value);
    Q_EMIT edited();
}

bool IntakeForm::takeScan(const QString& scanned, QWidget* at) {
    const QString upper = scanned.toUpper();
    const bool isAgent = at != nullptr && at->objectName().startsWith(QLatin1String("agent"));
    QString field;
    if (ResidentId::parse(upper) ||
        (!CreditCode::parse(upper) && upper.size() == 18 && upper.first(17).toULongLong() > 0)) {
        if (isForUnit() || isAgent) {
            m_agent->setChecked(true);
            field = QStringLiteral("agentNumber");
        } else {
            field = QStringLiteral("idNumber");
        }
        chooseKind(field == QLatin1String("idNumber") ? QStringLiteral("kind")
                                                      : QStringLiteral("agentKind"),
                   IdentityKind::ResidentId);
    } else if (CreditCode::parse(upper)) {
        choice(QStringLiteral("applicant"))->setCurrentIndex(1);
        field = QStringLiteral("unitCode");
    } else {
        return false;
    }
    setText(field, upper);
    m_form->editor(field)->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
    return true;
}

QWidget* IntakeForm::itemLine() const {
    return m_item;
}

} // namespace chuangkou
