// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/conflicts/side_by_side.h"

#include "ui/support/conflict_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace chuangkou {

SideBySide::SideBySide(QWidget* parent)
    : QWidget(parent),
      m_table(new TableView(tr("Versions side by side"),
                            new EmptyState(tr("Choose a conflict on the left."), nullptr))) {
    m_table->setObjectName(QStringLiteral("versions"));
    m_table->horizontalHeader()->setStretchLastSection(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    clear();
}

QString SideBySide::sideText(std::size_t side, std::size_t count) {
    if (count == 1)
        return tr("This one");
    if (count == 2)
        return side == 0 ? tr("Left") : tr("Right");
    return tr("Version %1").arg(side + 1);
}

void SideBySide::clear() {
    showView({});
}

void SideBySide::showView(const ConflictView& view) {
    const std::size_t count = view.versions.size();
    QStringList headers{tr("Field")};
    QStringList who{tr("Who")};
    QStringList when{tr("When")};
    QStringList where{tr("Computer")};
    QStringList what{tr("Decision")};
    QStringList now{tr("Used until decided")};
    bool isDecision = false;
    bool isHeld = false;
    for (std::size_t i = 0; i < count; ++i) {
        const ConflictVersion& version = view.versions[i];
        headers.append(sideText(i, count));
        who.append(version.who);
        when.append(shownDateTime(version.at));
        where.append(version.machine);
        what.append(conflictKindText(version.kind));
        now.append(version.holds ? tr("this value") : QString());
        isDecision = isDecision || !what.last().isEmpty();
        isHeld = isHeld || version.holds;
    }
    headers.append(tr("Comparison"));
    std::vector<ShownRow> rows;
    for (const auto& [isShown, cells] :
         {std::pair(true, who), std::pair(true, when), std::pair(true, where),
          std::pair(isDecision, what), std::pair(isHeld, now)})
        if (isShown && count > 0)
            rows.push_back(
                {cells.first().toUtf8(), cells + QStringList{QString()}, Tone::Neutral, false});
    for (const ConflictLine& line : view.lines) {
        QStringList cells{conflictFieldText(line.key)};
        for (const QJsonValue& value : line.values)
            cells.append(conflictValueText(line.key, value));
        cells.append(lineMarkText(line.mark));
        rows.push_back({line.key.toUtf8(), cells,
                        line.mark == LineMark::Differs ? Tone::Danger : Tone::Neutral,
                        line.mark == LineMark::Same});
    }
    const RowsModel* before = m_model;
    const QItemSelectionModel* selectionBefore = m_table->selectionModel();
    m_model = new RowsModel(headers, this);
    m_table->setModel(m_model);
    m_model->setRows(std::move(rows));
    delete selectionBefore;
    delete before;
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(static_cast<int>(count) + 1,
                                                      QHeaderView::ResizeToContents);
}

} // namespace chuangkou
