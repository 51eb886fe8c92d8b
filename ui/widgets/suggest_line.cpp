// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/suggest_line.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QScrollBar>

namespace chuangkou {

namespace {
constexpr int kMostShown = 8;
constexpr size_t kMostOffered = 30;
} // namespace

SuggestLine::SuggestLine(Source source, QWidget* parent)
    : QLineEdit(parent), m_source(std::move(source)) {
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_key.clear();
        offer();
    });
    // Text that comes back from a draft names its entry again.
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!m_key.isEmpty() || text.isEmpty() || hasFocus())
            return;
        for (const Suggestion& each : m_source(text))
            if (each.text == text)
                m_key = each.key;
    });
}

void SuggestLine::choose(const Suggestion& suggestion) {
    m_key = suggestion.key;
    setText(suggestion.text);
    setCursorPosition(0);
    hideList();
}

void SuggestLine::clearChoice() {
    m_key.clear();
    clear();
    hideList();
}

bool SuggestLine::isListShown() const {
    return m_list != nullptr && m_list->isVisible();
}

void SuggestLine::hideList() {
    if (m_list != nullptr)
        m_list->hide();
}

void SuggestLine::offer() {
    m_offered = m_source(text().trimmed());
    if (m_offered.size() > kMostOffered)
        m_offered.resize(kMostOffered);
    if (m_list == nullptr) {
        m_list = new QListWidget(window());
        m_list->setObjectName(objectName() + QStringLiteral("Offers"));
        m_list->setAccessibleName(accessibleName());
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        connect(this, &QObject::destroyed, m_list, &QObject::deleteLater);
        connect(m_list, &QListWidget::itemClicked, this,
                [this](QListWidgetItem* item) { take(m_list->row(item)); });
    }
    m_list->clear();
    for (const Suggestion& each : m_offered)
        m_list->addItem(each.detail.isEmpty() ? each.text
                                              : each.text + QStringLiteral("    ") + each.detail);
    if (m_offered.empty() && text().trimmed().isEmpty()) {
        hideList();
        return;
    }
    if (m_offered.empty()) {
        m_list->addItem(tr("Nothing fits what is typed"));
        m_list->item(0)->setFlags(Qt::NoItemFlags);
    } else {
        m_list->setCurrentRow(0);
    }
    placeList();
}

void SuggestLine::placeList() {
    const int rows = std::min(kMostShown, m_list->count());
    const int height = rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 4;
    const QPoint below = mapTo(window(), QPoint(0, this->height()));
    const int left = std::min(below.x(), window()->width() - std::max(width(), 360));
    const bool fitsBelow = below.y() + height <= window()->height();
    const int top = fitsBelow ? below.y() : below.y() - this->height() - height;
    m_list->setGeometry(left, top, std::max(width(), 360), height);
    m_list->raise();
    m_list->show();
}

void SuggestLine::take(int row) {
    if (row < 0 || row >= static_cast<int>(m_offered.size()))
        return;
    const Suggestion taken = m_offered[static_cast<size_t>(row)]; // the next line offers anew
    choose(taken);
    Q_EMIT textEdited(text());
    m_key = taken.key; // the line above took it for typing
    hideList();
    Q_EMIT chosen(m_key);
}

void SuggestLine::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_Down:
        if (!isListShown())
            offer();
        else
            m_list->setCurrentRow(std::min(m_list->currentRow() + 1, m_list->count() - 1));
        return;
    case Qt::Key_Up:
        if (isListShown())
            m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0));
        return;
    case Qt::Key_Escape:
        if (isListShown()) {
            hideList();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isPlain)
            break;
        if (isListShown() && m_key.isEmpty() && !text().trimmed().isEmpty())
            take(m_list->currentRow());
        hideList();
        Q_EMIT finished();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SuggestLine::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    selectAll();
}

void SuggestLine::focusOutEvent(QFocusEvent* event) {
    // What fits alone is meant, also when the line is left by Tab.
    if (isListShown() && m_key.isEmpty() && m_offered.size() == 1 && !text().trimmed().isEmpty())
        take(0);
    hideList();
    QLineEdit::focusOutEvent(event);
}

void SuggestLine::hideEvent(QHideEvent* event) {
    hideList();
    QLineEdit::hideEvent(event);
}

} // namespace chuangkou
