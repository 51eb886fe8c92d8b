// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "core/claims/claims_projections.h"
#include "core/office/office_projections.h"
#include "core/queue/queue_projections.h"
#include "core/store/file_system.h"

#include <QStandardPaths>

namespace chuangkou {

namespace {

QString dataFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/chuangkou");
}

} // namespace

void addAllProjections(Projections& projections) {
    addOfficeProjections(projections);
    addQueueProjections(projections);
    addClaimsProjections(projections);
}

Composition::Composition() : m_ids(m_clock) {
    addAllProjections(m_projections);
}

StoreContext Composition::context() {
    return {m_clock, m_ids, m_bootClock, m_projections, defaultStateFolder(), PasswordCost()};
}

QString defaultStoreFolder() {
    return dataFolder() + QStringLiteral("/store");
}

QString demoFolder() {
    return dataFolder() + QStringLiteral("/demo");
}

} // namespace chuangkou
