// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/counter_keys.h"

namespace chuangkou {

namespace {

bool isIn(const CounterSituation& situation, TicketState state) {
    return situation.current == state;
}

bool startedUntouched(const CounterSituation& situation) {
    return isIn(situation, TicketState::Serving) && situation.startedAutomatically &&
           !situation.hasInput;
}

} // namespace

CounterAction pressF12(const CounterSituation& situation) {
    if (situation.dialogIsOpen)
        return CounterAction::Nothing;
    if (!situation.current)
        return CounterAction::CallNext;
    if (isIn(situation, TicketState::Called))
        return CounterAction::TellNotThereYet;
    if (!isIn(situation, TicketState::Serving))
        return CounterAction::CallNext;
    if (situation.hasUnacceptedDraft && !situation.askedOnce)
        return CounterAction::ShowWhatKeysDo;
    if (startedUntouched(situation) && !situation.askedOnce)
        return CounterAction::AskUnrecorded;
    return CounterAction::FinishAndCall;
}

CounterAction pressSpace(const CounterSituation& situation) {
    if (situation.dialogIsOpen || !isIn(situation, TicketState::Called))
        return CounterAction::Nothing;
    return CounterAction::Start;
}

CounterAction pressF10(const CounterSituation& situation) {
    if (situation.dialogIsOpen)
        return CounterAction::Nothing;
    if (isIn(situation, TicketState::Called))
        return CounterAction::NotPresent;
    return startedUntouched(situation) ? CounterAction::TakeStartBack : CounterAction::Nothing;
}

CounterAction pressF11(const CounterSituation& situation) {
    if (situation.dialogIsOpen || !isIn(situation, TicketState::Called))
        return CounterAction::Nothing;
    return CounterAction::Recall;
}

bool startsByItself(const CounterSituation& situation, std::int64_t sinceCallMs, int autoStartS) {
    return isIn(situation, TicketState::Called) && autoStartS > 0 &&
           sinceCallMs >= autoStartS * 1000LL;
}

} // namespace chuangkou
