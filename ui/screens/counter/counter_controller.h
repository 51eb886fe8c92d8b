// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case_table.h"
#include "core/office/catalogue.h"
#include "core/queue/counter_keys.h"
#include "core/queue/queue_desk.h"
#include "ui/screens/queue_parts/hall_controller.h"
#include "ui/support/theme.h"

#include <QTimer>

#include <functional>
#include <variant>

namespace chuangkou {

/// All that the counter screen shows, the cases taken in or finished in this visit, and whether one
/// is typed and not yet accepted (the draft "intake/TICKET" of the intake screen).
struct CounterReady {
    CounterSnapshot snapshot;
    std::vector<CaseRow> cases;
    Catalogue catalogue; ///< with what the office filled in
    bool hasCaseDraft = false;
};
struct CounterFailed {
    Error error;
};
using CounterState = std::variant<std::monostate, CounterReady, CounterFailed>;

/// Keys and buttons of the counter become commands of the desks. What the screen shows is asked
/// anew also when another process has written.
class CounterController final : public HallController {
    Q_OBJECT
public:
    explicit CounterController(StoreThread& store, QObject* parent);

    void setPlace(const HallId& hall, const CounterId& counter);
    void reload() override;
    /// Whether a dialog is open (it has no widget headers).
    void setDialogProbe(std::function<bool()> isOpen) { m_dialogIsOpen = std::move(isOpen); }
    /// What was recorded in the visit beside its ticket; `services` empty: the ticket's own.
    struct VisitInput {
        std::vector<ServiceResult> services;
        bool isTyped = false;
    };
    void setVisitInput(VisitInput input);

    void pressCallNext();
    void pressStart();
    void pressNotPresent();
    void pressRecall();
    /// Typing into the visit starts it.
    void typedIntoVisit();
    void finishOnly();
    void addService(const QString& item, const QString& line);
    void undo();
    void callTicket(const SeenTicket& ticket, const QString& number);
    void leave(const SeenTicket& ticket, const QString& number);
    void reactivate(const SeenTicket& ticket, const QString& number);
    void admitOver(const SeenTicket& ticket, const QString& number, const QString& reason);
    void issue(WalkIn request);
    void checkIn(const CheckIn& request);
    void openDay();
    void closeDay();

    [[nodiscard]] const CounterState& state() const { return m_state; }
    /// Null until there is one.
    [[nodiscard]] const CounterSnapshot* snapshot() const;
    [[nodiscard]] const TicketView* current() const;
    /// What the visit has if it is finished now: its cases and what was recorded beside them.
    /// Empty: the ticket's own services with their default results.
    [[nodiscard]] std::vector<ServiceResult> services() const;
    [[nodiscard]] CounterSituation situation() const;
    [[nodiscard]] const CounterId& counter() const { return m_counter; }
    /// Until the visit starts by itself; nothing when none is called.
    [[nodiscard]] std::optional<int> secondsToStart() const;

Q_SIGNALS:
    void stateChanged();
    /// `canUndo`: F5 takes it back.
    void said(const QString& text, chuangkou::Tone tone, bool canUndo);
    void issued(const chuangkou::TicketView& ticket, int ahead);
    void secondPassed();

private:
    /// Drafts come and go without a change of the store; F12 must not judge by an old one.
    void lookForCaseDraft();
    void show(const Result<CounterReady>& ready);
    void called(const CallOutcome& outcome, const QString& finished);
    void call(NotYetDue notYetDue);
    void finishAndCall();
    void start(StartedBy by);
    void tick();
    void say(const QString& text, Tone tone);
    void sayDone(const QString& text);
    [[nodiscard]] SeenTicket seenCurrent() const;

    CounterId m_counter;
    CounterState m_state;
    VisitInput m_input;
    std::function<bool()> m_dialogIsOpen;
    QFuture<Result<CounterReady>> m_loading;
    bool m_askedOnce = false;       ///< F12's question is shown
    std::int64_t m_calledAt = 0;    ///< when F12 was last taken, UTC ms
    std::int64_t m_recalledAt = 0;  ///< F11 restarts the count to the start
    std::int64_t m_notDueAsked = 0; ///< F12 has named an appointment that is not due yet
    QTimer m_second;
    QTimer m_halfMinute;
};

} // namespace chuangkou
