// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policies/tables_tab.h"

#include "ui/screens/policy_parts/field_text.h"
#include "ui/screens/policy_parts/package_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

constexpr int kWidestCell = 320;
constexpr int kNarrowTable = 1200; ///< its columns all fit the smallest screen

QString sentence(const dmn::LintFinding& finding) {
    return inWindowLanguage(finding.chinese(), finding.english());
}

QString hitText(const dmn::TableView& table) {
    const QString policy = table.hitPolicy.isEmpty() ? QStringLiteral("UNIQUE") : table.hitPolicy;
    if (policy == QLatin1String("UNIQUE"))
        return TablesTab::tr("exactly one row holds");
    if (policy == QLatin1String("FIRST"))
        return TablesTab::tr("the first row that fits holds");
    if (policy == QLatin1String("ANY"))
        return TablesTab::tr("rows that fit say the same");
    if (policy == QLatin1String("COLLECT"))
        return TablesTab::tr("all rows that fit are collected");
    return policy;
}

/// A cell as people read it: a dash means any value, a text stands without its quotes.
QString cellText(const QString& cell) {
    const QString plain = cell.trimmed();
    if (plain == QLatin1String("-"))
        return TablesTab::tr("any");
    if (plain == QLatin1String("true"))
        return TablesTab::tr("yes");
    if (plain == QLatin1String("false"))
        return TablesTab::tr("no");
    const bool isText = plain.size() >= 2 && plain.startsWith(u'"') && plain.endsWith(u'"') &&
                        plain.count(u'"') == 2;
    return isText ? plain.mid(1, plain.size() - 2) : plain;
}

} // namespace

TablesTab::TablesTab(QWidget* parent)
    : QWidget(parent), m_choice(new QComboBox), m_about(new QLabel), m_faults(new QLabel),
      m_table(new TableView(tr("Rows of the table"),
                            new EmptyState(tr("This policy has no decision tables."), nullptr))) {
    m_choice->setObjectName(QStringLiteral("tableChoice"));
    m_choice->setAccessibleName(tr("Table of the policy"));
    m_choice->setMinimumContentsLength(24);
    m_about->setObjectName(QStringLiteral("tableAbout"));
    m_about->setProperty("muted", true);
    m_faults->setObjectName(QStringLiteral("tableFaults"));
    m_faults->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_faults->setMargin(6);
    setTone(*m_faults, Tone::Good);
    auto* head = new QHBoxLayout;
    head->addWidget(m_choice);
    head->addWidget(m_about, 1);
    m_table->setObjectName(QStringLiteral("decisionTable"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_faults);
    layout->addWidget(m_table, 1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &TablesTab::showTable);
    showTable();
}

QWidget* TablesTab::chooser() const {
    return m_choice;
}

void TablesTab::showPackage(const std::shared_ptr<const PolicyPackage>& package) {
    if (package == m_package)
        return;
    m_package = package;
    m_tables.clear();
    m_findings.clear();
    if (package)
        if (const auto editor = dmn::ModelEditor::open(package->model().bytes()))
            m_tables = editor->tables();
    m_choice->blockSignals(true);
    m_choice->clear();
    for (const dmn::TableView& table : m_tables)
        m_choice->addItem(nodeText(*package, table.node));
    m_choice->blockSignals(false);
    showTable();
}

void TablesTab::showFindings(const std::vector<dmn::LintFinding>& findings) {
    m_findings = findings;
    const QModelIndex before = m_table->currentIndex();
    const int row = before.row();
    const int column = before.column();
    showTable();
    m_table->setCurrentIndex(m_table->model()->index(row, column));
}

QString TablesTab::findingOf(int row) const {
    const dmn::TableView& table = m_tables[static_cast<std::size_t>(m_choice->currentIndex())];
    QStringList texts;
    for (const dmn::LintFinding& finding : m_findings)
        if (finding.table == table.id && finding.rows.contains(row))
            texts.append(sentence(finding));
    return texts.join(tr("; ", "between sentences"));
}

void TablesTab::showTable() {
    const int index = m_choice->currentIndex();
    const bool isThere = index >= 0 && index < static_cast<int>(m_tables.size());
    const dmn::TableView empty;
    const dmn::TableView& table = isThere ? m_tables[static_cast<std::size_t>(index)] : empty;
    QStringList heads{tr("Row")};
    for (const dmn::TableView::Column& column : table.inputs)
        heads.append(column.label.isEmpty() ? column.name : column.label);
    for (const dmn::TableView::Column& column : table.outputs)
        heads.append(QStringLiteral("→ ") + (column.name.isEmpty() ? table.node : column.name));
    for (const QString& annotation : table.annotations)
        heads.append(annotation.isEmpty() ? tr("Article") : annotation);
    heads.append(tr("Check"));
    std::vector<ShownRow> rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const dmn::TableView::Row& row = table.rows[i];
        const QString fault = findingOf(static_cast<int>(i) + 1);
        QStringList cells{QString::number(i + 1)};
        for (const QString& cell : row.inputs + row.outputs)
            cells.append(cellText(cell));
        for (qsizetype a = 0; a < table.annotations.size(); ++a)
            cells.append(row.annotations.value(a));
        cells.append(fault.isEmpty() ? tr("right") : fault);
        rows.push_back({QByteArray::number(static_cast<qulonglong>(i)), cells,
                        fault.isEmpty() ? Tone::Neutral : Tone::Danger, false});
    }
    QAbstractItemModel* before = m_table->model();
    auto* model = new RowsModel(heads, m_table);
    m_table->setModel(model);
    delete before;
    model->setRows(std::move(rows));
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSectionResizeMode(QHeaderView::Interactive);
    m_table->resizeColumnsToContents();
    int total = 0;
    for (int i = 0; i < model->columnCount(); ++i) {
        m_table->setColumnWidth(i, std::min(m_table->columnWidth(i) + 12, kWidestCell));
        total += m_table->columnWidth(i);
    }
    // The article is the longest text: what room is left is its.
    const bool hasRoom = !table.annotations.empty() && total < kNarrowTable;
    header.setStretchLastSection(!hasRoom);
    if (hasRoom)
        header.setSectionResizeMode(
            1 + static_cast<int>(table.inputs.size() + table.outputs.size()), QHeaderView::Stretch);
    if (model->rowCount() > 0)
        m_table->setCurrentIndex(model->index(0, 1));
    QStringList faults;
    for (const dmn::LintFinding& finding : m_findings)
        if (finding.table == table.id)
            faults.append(sentence(finding));
    m_faults->setText(faults.isEmpty() ? tr("The check found no gap and no overlap here.")
                                       : faults.join(u'\n'));
    m_faults->setToolTip(m_faults->text());
    setTone(*m_faults, faults.isEmpty() ? Tone::Good : Tone::Danger);
    m_faults->setVisible(isThere);
    m_about->setText(isThere ? tr("%1; %2 tables in all").arg(hitText(table)).arg(m_tables.size())
                             : QString());
}

TablesTab::Chosen TablesTab::chosen() const {
    const int index = m_choice->currentIndex();
    if (index < 0 || !m_table->currentIndex().isValid())
        return {};
    const dmn::TableView& table = m_tables[static_cast<std::size_t>(index)];
    const int row = m_table->currentIndex().row();
    int column = m_table->currentIndex().column() - 1;
    const int inputs = static_cast<int>(table.inputs.size());
    const int outputs = static_cast<int>(table.outputs.size());
    const auto& cells = table.rows[static_cast<std::size_t>(row)];
    if (column >= 0 && column < inputs)
        return {&table, {index, dmn::CellPart::Input, row, column}, cells.inputs.value(column)};
    column -= inputs;
    if (column >= 0 && column < outputs)
        return {&table, {index, dmn::CellPart::Output, row, column}, cells.outputs.value(column)};
    return {};
}

} // namespace chuangkou
