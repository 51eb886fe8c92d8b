// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_values.h"

namespace chuangkou {

/// What the counter screen knows when a key is pressed (queue.md "Start").
struct CounterSituation {
    std::optional<TicketState> current; ///< state of the clerk's ticket; nothing: none
    bool startedAutomatically = false;
    bool hasInput = false;           ///< something was typed or recorded in this visit
    bool hasUnacceptedDraft = false; ///< a case typed and not yet accepted
    bool askedOnce = false;          ///< F12 was pressed and its line is shown
    bool dialogIsOpen = false;
};

enum class CounterAction {
    Nothing,
    CallNext,
    TellNotThereYet, ///< "A017 尚未到窗 — 空格 开始，F10 过号"
    ShowWhatKeysDo,  ///< unaccepted draft: what F12 and Ctrl+Enter will do
    AskUnrecorded,   ///< "A017 未录入 — F12 再按一次 办结，F10 过号"
    FinishAndCall,
    Start,
    NotPresent,
    TakeStartBack, ///< 未到 of a visit that started by itself: QueueDesk::notPresent does both
    Recall,
};

[[nodiscard]] CounterAction pressF12(const CounterSituation& situation);
[[nodiscard]] CounterAction pressSpace(const CounterSituation& situation);
[[nodiscard]] CounterAction pressF10(const CounterSituation& situation);
[[nodiscard]] CounterAction pressF11(const CounterSituation& situation);
/// True when the visit starts by itself now: called, and `autoStartS` after the last call. The
/// caller restarts the count at F11.
[[nodiscard]] bool startsByItself(const CounterSituation& situation, std::int64_t sinceCallMs,
                                  int autoStartS);

} // namespace chuangkou
