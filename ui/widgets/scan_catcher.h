// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace chuangkou {

/// Finds what a scanner types below `area`, wherever the focus is: many letters and digits faster
/// than a hand, then Enter. The field in which they were typed gets back what it held before.
class ScanCatcher final : public QObject {
    Q_OBJECT
public:
    explicit ScanCatcher(QWidget* area);
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void scanned(const QString& text, QWidget* at);

private:
    void begin(QWidget* at);
    void giveBack();

    QWidget* m_area;
    QElapsedTimer m_clock;
    qint64 m_last = 0;
    QString m_text;
    QPointer<QWidget> m_at;
    QString m_lineBefore;
    int m_choiceBefore = -1;
};

} // namespace chuangkou
