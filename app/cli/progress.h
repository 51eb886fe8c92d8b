// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace chuangkou::cli {

/// How far a long verb is, on stderr: silent in the first second, then one line a second.
class Progress {
public:
    explicit Progress(QString what) : m_what(std::move(what)) { m_timer.start(); }
    /// `total` 0: not known.
    void report(qint64 done, qint64 total);

private:
    QString m_what;
    QElapsedTimer m_timer;
    qint64 m_shownAt = 0;
};

} // namespace chuangkou::cli
