// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scan_catcher.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace chuangkou {

namespace {

constexpr qint64 kLongestGapMs = 100; // 18 keys in a row at this pace is no hand
constexpr int kShortestScan = 15;     // of the numbers that stand on cards and licences

} // namespace

ScanCatcher::ScanCatcher(QWidget* area) : QObject(area), m_area(area) {
    m_clock.start();
    qApp->installEventFilter(this);
}

void ScanCatcher::begin(QWidget* at) {
    m_text.clear();
    m_at = at;
    if (const auto* line = qobject_cast<QLineEdit*>(at))
        m_lineBefore = line->text();
    if (const auto* choice = qobject_cast<QComboBox*>(at))
        m_choiceBefore = choice->currentIndex();
}

void ScanCatcher::giveBack() {
    if (auto* line = qobject_cast<QLineEdit*>(m_at.data()))
        line->setText(m_lineBefore);
    if (auto* choice = qobject_cast<QComboBox*>(m_at.data()))
        choice->setCurrentIndex(m_choiceBefore);
}

bool ScanCatcher::eventFilter(QObject* watched, QEvent* event) {
    auto* at = qobject_cast<QWidget*>(watched);
    if (event->type() != QEvent::KeyPress || at == nullptr || at != QApplication::focusWidget() ||
        !m_area->isAncestorOf(at))
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const QString text = key->text();
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && m_at == at && m_text.size() >= kShortestScan &&
        m_clock.elapsed() - m_last <= kLongestGapMs) {
        const QString scannedText = m_text;
        giveBack();
        m_text.clear();
        Q_EMIT scanned(scannedText, at);
        return true;
    }
    const bool isScannable = text.size() == 1 && text.at(0).unicode() < 128 &&
                             text.at(0).isLetterOrNumber() &&
                             (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
    if (!isScannable) {
        m_text.clear();
        return false;
    }
    if (m_at != at || m_text.isEmpty() || m_clock.elapsed() - m_last > kLongestGapMs)
        begin(at);
    m_text += text;
    m_last = m_clock.elapsed();
    return false;
}

} // namespace chuangkou
