// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/store_thread.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>

namespace chuangkou {

/// Keeps an unfinished form as typed, per person: 300 ms after the last change and at the latest
/// 2 s after the first one that is not saved yet. A form's `touched` is connected to every change.
class DraftKeeper final : public QObject {
    Q_OBJECT
public:
    using Read = std::function<QJsonObject()>;
    /// `form`: the draft's name, "appointment" or "case/<id>"; `read` gives the content now.
    DraftKeeper(StoreThread& store, QString form, Read read, QObject* parent);

    /// Calls `restore(content)` when there is a draft; nothing otherwise.
    void load(std::function<void(const QJsonObject&)> restore);
    void touched();
    /// At once, when a screen is left.
    void saveNow();
    /// The form was finished or cleared.
    void drop();
    /// Another form from now on (another ticket's); what was typed into the former is saved first.
    void setForm(const QString& form);

Q_SIGNALS:
    void failed(const chuangkou::Error& error);

private:
    StoreThread& m_store;
    QString m_form;
    Read m_read;
    QTimer m_quiet;
    QTimer m_latest;
};

} // namespace chuangkou
