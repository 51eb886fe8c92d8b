// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/intake/document_checklist.h"

#include "ui/support/case_text.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace chuangkou {

DocumentChecklist::DocumentChecklist(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_empty(new QLabel) {
    setObjectName(QStringLiteral("documents"));
    setFocusPolicy(Qt::ClickFocus); // holds the place of its rows in the order of Tab
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    m_column->addWidget(m_empty);
    setItem(nullptr);
}

void DocumentChecklist::setItem(const ServiceItem* item) {
    QStringList names{item != nullptr ? item->id : QString()};
    if (item != nullptr)
        for (const ItemDocument& document : item->documents)
            names.append(document.name + document.basis);
    if (names == m_shown)
        return; // what is ticked stays
    m_shown = names;
    for (const Row& row : m_rows)
        delete row.widget;
    m_rows.clear();
    if (item != nullptr)
        for (const ItemDocument& document : item->documents)
            addRow(document);
    m_empty->setText(item == nullptr ? tr("Choose a service item; its documents are listed here.")
                                     : tr("Documents: %1. Ask the supervisor which ones the "
                                          "office demands, and by which article.")
                                           .arg(openText()));
    m_empty->setVisible(m_rows.empty());
    restore(QJsonObject(m_kept)); // which it empties
    Q_EMIT edited();
}

void DocumentChecklist::addRow(const ItemDocument& document) {
    const int number = static_cast<int>(m_rows.size()) + 1;
    Row row{document.name, new QCheckBox, new QSpinBox, new QWidget(this)};
    row.tick->setObjectName(QStringLiteral("document%1").arg(number));
    row.tick->setAccessibleName(document.name);
    row.tick->setAccessibleDescription(document.basis);
    row.tick->setToolTip(tr("Space: is here. + and -: number of copies."));
    row.tick->installEventFilter(this);
    row.copies->setObjectName(QStringLiteral("copies%1").arg(number));
    row.copies->setAccessibleName(tr("Copies: %1").arg(document.name));
    row.copies->setRange(1, 99);
    row.copies->setFocusPolicy(Qt::ClickFocus); // from the keyboard + and - on the tick
    row.copies->setButtonSymbols(QAbstractSpinBox::NoButtons);
    row.copies->setSuffix(tr(" copies"));
    row.copies->setAlignment(Qt::AlignRight);
    auto* text =
        new QLabel(QStringLiteral("%1<br><small>%2</small>")
                       .arg(document.name.toHtmlEscaped(), document.basis.toHtmlEscaped()));
    text->setWordWrap(true);
    text->setBuddy(row.tick);
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(row.tick, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    line->addWidget(row.copies, 0, Qt::AlignTop);
    connect(row.tick, &QCheckBox::toggled, this, &DocumentChecklist::edited);
    connect(row.copies, &QSpinBox::valueChanged, this, &DocumentChecklist::edited);
    m_column->addWidget(row.widget);
    row.widget->show(); // now, so that Tab finds it
    setTabOrder(m_rows.empty() ? static_cast<QWidget*>(this) : m_rows.back().tick, row.tick);
    m_rows.push_back(row);
}

bool DocumentChecklist::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    for (const Row& row : m_rows) {
        if (row.tick != watched)
            continue;
        if (key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus) {
            row.copies->stepBy(key == Qt::Key_Minus ? -1 : 1);
            return true;
        }
    }
    return false;
}

std::vector<CaseDocument> DocumentChecklist::documents() const {
    std::vector<CaseDocument> list;
    for (const Row& row : m_rows)
        list.push_back({row.name, row.tick->isChecked(), row.copies->value()});
    return list;
}

QStringList DocumentChecklist::missing() const {
    QStringList names;
    for (const Row& row : m_rows)
        if (!row.tick->isChecked())
            names.append(row.name);
    return names;
}

QString DocumentChecklist::count() const {
    return m_rows.empty()
               ? QString()
               : QStringLiteral("%1/%2")
                     .arg(static_cast<int>(m_rows.size()) - static_cast<int>(missing().size()))
                     .arg(m_rows.size());
}

QJsonObject DocumentChecklist::content() const {
    QJsonObject content;
    for (const Row& row : m_rows)
        content.insert(row.name, QJsonArray{row.tick->isChecked(), row.copies->value()});
    return content;
}

void DocumentChecklist::restore(const QJsonObject& content) {
    m_kept = m_rows.empty() ? content : QJsonObject(); // until the item's documents are here
    for (const Row& row : m_rows) {
        const QJsonArray kept = content.value(row.name).toArray();
        if (kept.isEmpty())
            continue;
        row.tick->setChecked(kept.at(0).toBool());
        row.copies->setValue(kept.at(1).toInt(1));
    }
}

} // namespace chuangkou
