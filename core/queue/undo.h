// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/counter_snapshot.h"
#include "core/store/store.h"

namespace chuangkou {

/// The last command of a clerk at this machine with all its events, in order of seq.
struct LastCommand {
    std::vector<Event> events;
    UndoableAction action;
};

/// Looks back through this machine's own chain for the clerk's last command on tickets: recalls and
/// what the machine wrote by itself are passed over. Nothing when it was 撤销 already, when it is
/// no ticket of this hall's day, or when there is none among the last 500 events.
[[nodiscard]] std::optional<LastCommand> lastCommand(Sql& sql, const QByteArray& origin,
                                                     const ActorId& clerk, const HallId& hall,
                                                     QDate day);

/// Later events of a command's subject that 撤销 takes back with it (the machine's own), or whoever
/// acted on it since.
struct ActedSince {
    std::vector<Event> byMachine;
    std::optional<Event> bySomebody;
};
[[nodiscard]] ActedSince actedSince(Sql& sql, const SubjectId& subject, const LastCommand& command);

} // namespace chuangkou
