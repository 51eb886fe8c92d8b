// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policies/parameters_tab.h"

#include "core/policy/area.h"
#include "ui/screens/policies/policies_text.h"
#include "ui/screens/policy_parts/field_text.h"
#include "ui/screens/policy_parts/package_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/table_view.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <set>

namespace chuangkou {

namespace {

/// Who agrees on a value; for a missing one the value on which they agree.
struct Agreement {
    QString value;
    std::set<QString> persons;
};

Agreement agreementOn(const ParameterValue& value, const std::vector<NamedWord>& said) {
    std::map<std::pair<QDate, QString>, std::set<QString>> groups;
    for (const NamedWord& each : said)
        if (value.value.isEmpty() ||
            (each.word.value == value.value && each.word.from == value.from))
            groups[{each.word.from, each.word.value}].insert(each.by);
    Agreement best;
    for (const auto& [key, persons] : groups)
        if (persons.size() >= best.persons.size())
            best = {key.second, persons};
    return best;
}

struct ValueState {
    QString text;
    Tone tone = Tone::Neutral;
};

ValueState stateOf(const ParameterValue& value, const std::vector<NamedWord>& said) {
    const Agreement agreed = agreementOn(value, said);
    const QStringList names(agreed.persons.begin(), agreed.persons.end());
    const QString who = names.join(ParametersTab::tr(", ", "between names"));
    const bool isMissing = value.value.isEmpty();
    if (agreed.persons.size() >= 2)
        return {isMissing ? ParametersTab::tr("%1, confirmed by %2").arg(agreed.value, who)
                          : ParametersTab::tr("confirmed by %1").arg(who),
                Tone::Good};
    if (agreed.persons.size() == 1)
        return {isMissing
                    ? ParametersTab::tr("%1 entered by %2; waits for a second person")
                          .arg(agreed.value, who)
                    : ParametersTab::tr("confirmed by %1; waits for a second person").arg(who),
                Tone::Warning};
    if (isMissing)
        return {confidenceText(Confidence::Missing), Tone::Danger};
    if (value.confidence == Confidence::Seen)
        return {confidenceText(value.confidence), Tone::Neutral};
    return {ParametersTab::tr("%1; to be confirmed by two persons")
                .arg(confidenceText(value.confidence)),
            Tone::Warning};
}

QString areasText(const PolicyParameter& parameter, const ParameterValue& value) {
    QStringList names;
    for (const QString& area : value.areas)
        names.append(areaText(area));
    return names.isEmpty() ? areaText(parameter.area)
                           : names.join(ParametersTab::tr(", ", "between names"));
}

} // namespace

ParametersTab::ParametersTab(QAction* confirmAction, QWidget* parent)
    : QWidget(parent),
      m_model(new RowsModel({tr("Parameter"), tr("Value"), tr("Unit"), tr("Area"), tr("Holds"),
                             tr("Confidence"), tr("Reference"), tr("Source")},
                            this)),
      m_panel(new QFrame), m_what(new QLabel), m_form(new Form(MessagePlace::Below)) {
    m_table = new TableView(
        tr("Values of the policy"),
        new EmptyState(tr("This policy has no parameters: its tables say everything."), nullptr));
    m_table->setObjectName(QStringLiteral("parameters"));
    m_table->setModel(m_model);
    const int widths[] = {190, 90, 80, 150, 120, 200, 230};
    for (int i = 0; i < 7; ++i)
        m_table->setColumnWidth(i, widths[i]);
    const auto line = [this](const char* field, const QString& label, const QString& example) {
        auto* edit = new QLineEdit;
        edit->setPlaceholderText(example);
        m_form->addField(QString::fromLatin1(field), label, edit);
        connect(edit, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    };
    line("confirmValue", tr("Value"), tr("as in the document"));
    m_form->nextColumn();
    line("confirmFrom", tr("Holds from"), tr("yyyy-mm-dd; empty: always"));
    m_form->nextColumn();
    line("confirmDocument", tr("Document that says so"), tr("number and title"));
    m_panel->setProperty("notice", true);
    setTone(*m_panel, Tone::Info);
    m_what->setObjectName(QStringLiteral("confirmWhat"));
    m_what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* save = new QPushButton(tr("Confirm this value"));
    save->setObjectName(QStringLiteral("confirmSave"));
    setLook(*save, ButtonLook::Primary);
    connect(save, &QPushButton::clicked, this, &ParametersTab::save);
    auto* column = new QVBoxLayout(m_panel);
    column->addWidget(m_what);
    column->addWidget(m_form);
    column->addWidget(save, 0, Qt::AlignLeft);
    m_panel->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_panel);
    connect(m_table, &TableView::opened, confirmAction, &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (isFormOpen())
            fillForm();
    });
}

QWidget* ParametersTab::table() const {
    return m_table;
}

void ParametersTab::showVersion(const PolicyShelf& shelf, const ShelfVersion& version) {
    const bool isOther = m_package != version.package;
    m_shelf = shelf;
    m_package = version.package;
    m_places.clear();
    std::vector<ShownRow> rows;
    for (std::size_t i = 0; m_package && i < m_package->parameters().size(); ++i) {
        const PolicyParameter& parameter = m_package->parameters()[i];
        const auto said = shelf.said(version.row.policy, parameter.id);
        for (std::size_t j = 0; j < parameter.values.size(); ++j) {
            const ParameterValue& value = parameter.values[j];
            const ValueState state = stateOf(value, said);
            m_places.emplace_back(i, j);
            rows.push_back(
                {QStringLiteral("%1|%2").arg(parameter.id).arg(j).toUtf8(),
                 {parameterName(parameter),
                  value.value.isEmpty() ? confidenceText(Confidence::Missing) : value.value,
                  unitText(parameter.unit), areasText(parameter, value),
                  spanText(value.from, value.to), state.text, value.reference, value.source},
                 state.tone,
                 false});
        }
    }
    m_model->setRows(std::move(rows));
    if (isOther) {
        closeForm();
        if (m_model->rowCount() > 0)
            m_table->selectRow(0);
    }
}

ParametersTab::Chosen ParametersTab::chosen() const {
    const int row = m_table->currentRow();
    if (!m_package || row < 0 || row >= static_cast<int>(m_places.size()))
        return {};
    const auto& [parameter, value] = m_places[static_cast<std::size_t>(row)];
    return {&m_package->parameters()[parameter], &m_package->parameters()[parameter].values[value]};
}

void ParametersTab::choose(const QString& parameter) {
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (m_package->parameters()[m_places[i].first].id == parameter) {
            m_table->selectRow(static_cast<int>(i));
            m_table->scrollTo(m_model->index(static_cast<int>(i), 0));
            return;
        }
}

void ParametersTab::openForm() {
    if (chosen().parameter == nullptr)
        return;
    m_panel->show();
    fillForm();
    m_form->editor(QStringLiteral("confirmValue"))->setFocus(Qt::OtherFocusReason);
}

void ParametersTab::closeForm() {
    m_form->clearMessages();
    m_panel->hide();
}

bool ParametersTab::isFormOpen() const {
    return !m_panel->isHidden();
}

void ParametersTab::fillForm() {
    const Chosen row = chosen();
    if (row.parameter == nullptr)
        return;
    m_form->clearMessages();
    const auto said = m_shelf->said(m_package->id(), row.parameter->id);
    const QString words = wordsText(said);
    m_what->setText(words.isEmpty()
                        ? tr("%1: two persons enter the same value with the document that says so.")
                              .arg(parameterName(*row.parameter))
                        : tr("%1. Entered so far: %2").arg(parameterName(*row.parameter), words));
    setText("confirmValue", row.value->value);
    setText("confirmFrom", row.value->from.toString(Qt::ISODate));
    setText("confirmDocument", row.value->reference);
    for (const NamedWord& each : said) {
        if (each.isOwn || !row.value->value.isEmpty())
            continue;
        setText("confirmValue", each.word.value);
        setText("confirmFrom", each.word.from.toString(Qt::ISODate));
        setText("confirmDocument", each.word.document);
    }
}

QString ParametersTab::text(const char* field) const {
    const auto* line = qobject_cast<QLineEdit*>(m_form->editor(QString::fromLatin1(field)));
    return line != nullptr ? line->text().trimmed() : QString();
}

void ParametersTab::setText(const char* field, const QString& text) {
    if (auto* line = qobject_cast<QLineEdit*>(m_form->editor(QString::fromLatin1(field))))
        line->setText(text);
}

void ParametersTab::save() {
    const Chosen row = chosen();
    if (row.parameter == nullptr)
        return;
    const QDate from = looseDate(text("confirmFrom"));
    QList<FieldMessage> wrong;
    if (text("confirmValue").isEmpty())
        wrong.append({QStringLiteral("confirmValue"), tr("Fill in the value.")});
    if (!text("confirmFrom").isEmpty() && !from.isValid())
        wrong.append({QStringLiteral("confirmFrom"), tr("Write the date as 2020-02-01.")});
    if (text("confirmDocument").isEmpty())
        wrong.append({QStringLiteral("confirmDocument"), tr("Name the document that says so.")});
    m_form->showMessages(wrong);
    if (!wrong.isEmpty())
        return;
    PolicyDesk::Confirm confirm{m_package->id(),         row.parameter->id,
                                text("confirmValue"),    from,
                                text("confirmDocument"), row.value->reference};
    // A wider area's value is confirmed for this office alone.
    if (row.value->areas.size() == 1 &&
        areaRank(m_shelf->book.area(), areaNow(row.value->areas.front())) >= 0)
        confirm.area = row.value->areas.front();
    Q_EMIT confirmed(confirm);
}

} // namespace chuangkou
