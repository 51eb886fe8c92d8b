// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_view.h"

#include "ui/widgets/empty_state.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace chuangkou {

TableView::TableView(const QString& name, EmptyState* empty, QWidget* parent)
    : QTableView(parent), m_empty(empty) {
    setAccessibleName(name);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    m_empty->setParent(viewport());
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
}

void TableView::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::showOrHideEmpty);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::showOrHideEmpty);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::showOrHideEmpty);
    showOrHideEmpty();
}

int TableView::currentRow() const {
    const QModelIndexList rows =
        selectionModel() != nullptr ? selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? -1 : rows.first().row();
}

void TableView::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentRow() >= 0)
        Q_EMIT opened(currentRow());
    else
        QTableView::keyPressEvent(event);
}

void TableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    m_empty->setGeometry(viewport()->rect());
}

bool TableView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString text = index.data(Qt::DisplayRole).toString();
        const bool isCut = index.isValid() &&
                           fontMetrics().horizontalAdvance(text) > visualRect(index).width() - 12;
        if (isCut && index.data(Qt::ToolTipRole).toString().isEmpty()) {
            QToolTip::showText(help->globalPos(), text, viewport());
            return true;
        }
    }
    return QTableView::viewportEvent(event);
}

void TableView::showOrHideEmpty() {
    const bool isEmpty = model()->rowCount() == 0;
    // There is nothing to be scrolled to, and the bar would lie over the sentence.
    setHorizontalScrollBarPolicy(isEmpty ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_empty->setVisible(isEmpty);
}

} // namespace chuangkou
