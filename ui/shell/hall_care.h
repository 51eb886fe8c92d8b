// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/office_table.h"
#include "ui/support/store_thread.h"

#include <QTimer>

namespace chuangkou {

/// What a hall needs from time to time, on whatever screen somebody looks: who fits comes in from
/// outside, who was booked and did not come has missed it. Goes on while the screen is locked.
class HallCare final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kEvery{30};
    HallCare(StoreThread& store, QObject* parent);
    void setHall(const HallId& hall) { m_hall = hall; }

private:
    void look();
    StoreThread& m_store;
    HallId m_hall;
    QTimer* m_timer;
};

} // namespace chuangkou
