// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/queue_parts/visitor.h"
#include "ui/support/answer.h"
#include "ui/support/store_thread.h"

namespace chuangkou {

/// What the controllers of counter, booking and door share: one command at a time, so that a key
/// pressed twice is one act; what is shown is asked anew after each, also after a refusal. Lives on
/// the window's thread.
class HallController : public QObject {
    Q_OBJECT
public:
    HallController(StoreThread& store, QObject* parent) : QObject(parent), m_store(store) {}
    virtual void reload() = 0;
    /// By identity number, phone or whole name; `found` tells.
    void find(const QString& text);
    [[nodiscard]] const HallId& hall() const { return m_hall; }

Q_SIGNALS:
    void found(const chuangkou::KnownVisitor& visitor);
    void failed(const chuangkou::Error& error);

protected:
    template <typename Work, typename Then> void command(Work work, Then then) {
        if (m_isBusy)
            return;
        m_isBusy = true;
        answer(m_store.write(std::move(work)), this,
               [this, then = std::move(then)](const auto& result) {
                   m_isBusy = false;
                   if (result)
                       then(*result);
                   else
                       Q_EMIT failed(result.error());
                   reload();
               });
    }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    StoreThread& m_store;
    HallId m_hall;

private:
    bool m_isBusy = false;
};

} // namespace chuangkou
