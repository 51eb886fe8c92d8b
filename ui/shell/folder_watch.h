// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/folder_exchange.h"
#include "ui/support/store_thread.h"

#include <QTimer>

namespace chuangkou {

/// Exchanges through the watched folder (B8), on whatever screen somebody looks and while it is
/// locked: lists it every 500 ms, every 200 ms while a counter waits for work, on the thread of the
/// exchange. Where none is set it only asks now and then.
class FolderWatch final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kEvery{500};
    static constexpr std::chrono::milliseconds kEveryWaiting{200};
    static constexpr std::chrono::milliseconds kEveryOff{5000};
    FolderWatch(StoreThread& store, QObject* parent);
    ~FolderWatch() override;

    void setWaiting(bool isWaiting) { m_isWaiting = isWaiting; }
    /// Something was written here: it goes out with the next look.
    void soon();
    /// Another way to list the folder, from the next one that is watched on.
    void setListing(FolderListing listing) { m_listing = std::move(listing); }

Q_SIGNALS:
    /// Once until it goes well again or fails otherwise.
    void failed(const chuangkou::Error& error);

private:
    struct Look {
        bool isChanged = false;
        std::optional<Error> trouble;
    };
    void look();
    void lookInto(const QString& folder);
    void turnOff();
    void tell(const Result<Look>& look);
    /// Made and used on the exchange's thread, for the connection that stays open there.
    struct Held;
    StoreThread& m_store;
    FolderListing m_listing = &listFolder;
    std::shared_ptr<Held> m_held;
    QTimer m_timer;
    bool m_isWaiting = false;
    bool m_isLooking = false;
    bool m_isOn = false;
    std::optional<Error> m_told;
};

} // namespace chuangkou
