// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace chuangkou {

/// A bar with something to know across the whole screen: a copied store, a restored one.
class NoticeBar final : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);
    enum class Closing { Possible, Never };
    void say(const QString& text, Tone tone, Closing closing);
    /// What can be done about it, in a button's own words.
    void offer(const QString& text);

Q_SIGNALS:
    void offerTaken();

private:
    QLabel* m_text;
    QPushButton* m_offer;
    QPushButton* m_close;
};

} // namespace chuangkou
