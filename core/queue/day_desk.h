// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/day_table.h"
#include "core/queue/ticket_table.h"
#include "core/store/store.h"

namespace chuangkou {

struct DaySummary {
    TicketCounts tickets; ///< open is 0 after day close
    int noShows = 0;      ///< appointments that became 爽约
    SignedHead head;      ///< of this machine's origin, signed at day close
};

/// Opening and closing a hall's day. Right ManageDay; the hall's dispatcher is this machine.
class DayDesk {
public:
    DayDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    /// Today's. Days left open are closed first; a day that is open already stays as it is.
    /// Errors: WrongState "day_closed" (it was closed today).
    [[nodiscard]] Result<DayRow> openDay(const HallId& hall);
    /// The PC that dispatched a hall is dead: this one dispatches it from now on, with the tickets
    /// that it knows; a day that is open goes on in the next term, whose numbers have letters of
    /// their own, so that none is given twice. Right Override or SetUpOffice.
    /// Errors: NotAllowed, NeedsReason, NotFound (hall), WrongState "own_hall".
    [[nodiscard]] Result<Hall> takeOver(const HallId& hall, const QString& reason);
    /// Open tickets end as closed (a serving one with unreliable time), booked appointments of the
    /// day become 爽约, the head is signed. Errors: WrongState "day_not_open".
    [[nodiscard]] Result<DaySummary> closeDay(const HallId& hall, QDate date);
    [[nodiscard]] Result<std::optional<DayRow>> day(const HallId& hall, QDate date);

private:
    Store& m_store;
    const Session& m_session;
};

} // namespace chuangkou
