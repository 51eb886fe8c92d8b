// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/summary_paper.h"

#include <QCoreApplication>

namespace chuangkou {

namespace {

struct Word {
    const char* key;
    const char* source;
};

constexpr Word kWords[] = {
    // columns
    {"counter", QT_TRANSLATE_NOOP("Paper", "Counter")},
    {"issued", QT_TRANSLATE_NOOP("Paper", "Tickets")},
    {"booked", QT_TRANSLATE_NOOP("Paper", "By appointment")},
    {"booked_noshow", QT_TRANSLATE_NOOP("Paper", "Booked / no-show")},
    {"walk_ins", QT_TRANSLATE_NOOP("Paper", "Walk-in")},
    {"called", QT_TRANSLATE_NOOP("Paper", "Called")},
    {"done", QT_TRANSLATE_NOOP("Paper", "Served")},
    {"lapsed", QT_TRANSLATE_NOOP("Paper", "Lapsed")},
    {"left", QT_TRANSLATE_NOOP("Paper", "Gave up")},
    {"cancelled", QT_TRANSLATE_NOOP("Paper", "Cancelled")},
    {"closed", QT_TRANSLATE_NOOP("Paper", "Closed unserved")},
    {"open", QT_TRANSLATE_NOOP("Paper", "Open")},
    {"transfer_hold", QT_TRANSLATE_NOOP("Paper", "Transferred / on hold")},
    {"doubtful", QT_TRANSLATE_NOOP("Paper", "Doubtful times")},
    {"wait_mmm", QT_TRANSLATE_NOOP("Paper", "Wait: mean / median / longest")},
    {"walk_service", QT_TRANSLATE_NOOP("Paper", "Call to start / service, mean")},
    {"mean_wait_s", QT_TRANSLATE_NOOP("Paper", "Mean wait (s)")},
    {"median_wait_s", QT_TRANSLATE_NOOP("Paper", "Median wait (s)")},
    {"p90_wait_s", QT_TRANSLATE_NOOP("Paper", "Wait, 90th percentile (s)")},
    {"max_wait_s", QT_TRANSLATE_NOOP("Paper", "Longest wait (s)")},
    {"mean_walk_s", QT_TRANSLATE_NOOP("Paper", "Mean call to start (s)")},
    {"mean_service_s", QT_TRANSLATE_NOOP("Paper", "Mean service (s)")},
    {"accepted", QT_TRANSLATE_NOOP("Paper", "Cases accepted")},
    {"finished", QT_TRANSLATE_NOOP("Paper", "Cases finished")},
    {"instant", QT_TRANSLATE_NOOP("Paper", "Of these instant")},
    {"promised", QT_TRANSLATE_NOOP("Paper", "Of these promised")},
    {"mean_workdays", QT_TRANSLATE_NOOP("Paper", "Mean days")},
    {"early", QT_TRANSLATE_NOOP("Paper", "Early")},
    {"on_time", QT_TRANSLATE_NOOP("Paper", "On time")},
    {"early_rate", QT_TRANSLATE_NOOP("Paper", "Early rate")},
    {"on_time_rate", QT_TRANSLATE_NOOP("Paper", "On-time rate")},
    {"extended", QT_TRANSLATE_NOOP("Paper", "After hours")},
    {"supplement", QT_TRANSLATE_NOOP("Paper", "To supplement")},
    {"overdue", QT_TRANSLATE_NOOP("Paper", "Overdue")},
    {"amount", QT_TRANSLATE_NOOP("Paper", "Calculated (yuan)")},
    {"visitors", QT_TRANSLATE_NOOP("Paper", "People")},
    {"raised", QT_TRANSLATE_NOOP("Paper", "Priority")},
    {"advice", QT_TRANSLATE_NOOP("Paper", "Advice")},
    {"complaints", QT_TRANSLATE_NOOP("Paper", "Complaints")},
    {"admitted", QT_TRANSLATE_NOOP("Paper", "Let in")},
    {"refused", QT_TRANSLATE_NOOP("Paper", "Refused")},
    {"overrides", QT_TRANSLATE_NOOP("Paper", "Over the limit")},
    {"recount", QT_TRANSLATE_NOOP("Paper", "Recounts / drift")},
    {"peak_cap", QT_TRANSLATE_NOOP("Paper", "Hall peak / limit, time")},
    // rows and blocks
    {"not_called", QT_TRANSLATE_NOOP("Paper", "Not called")},
    {"other_channels", QT_TRANSLATE_NOOP("Paper", "Other channels")},
    {"total", QT_TRANSLATE_NOOP("Paper", "Total")},
    {"queue", QT_TRANSLATE_NOOP("Paper", "Queue and appointments")},
    {"cases", QT_TRANSLATE_NOOP("Paper", "Cases and amounts")},
    {"prevention", QT_TRANSLATE_NOOP("Paper", "Prevention and advice")},
    {"rates", QT_TRANSLATE_NOOP("Paper", "Rates")},
    {"halls", QT_TRANSLATE_NOOP("Paper", "Halls")},
    {"reconciliation", QT_TRANSLATE_NOOP("Paper", "Reconciliation")},
    {"raised_reasons", QT_TRANSLATE_NOOP("Paper", "Priority reasons")},
    {"refusals", QT_TRANSLATE_NOOP("Paper", "Refusals")},
    {"accounted", QT_TRANSLATE_NOOP("Paper", "Accounted for")},
    {"missing", QT_TRANSLATE_NOOP("Paper", "Missing numbers")},
    {"day_closed", QT_TRANSLATE_NOOP("Paper", "Day closed")},
    {"ok", QT_TRANSLATE_NOOP("Paper", "Reconciles")},
    {"true", QT_TRANSLATE_NOOP("Paper", "yes")},
    {"false", QT_TRANSLATE_NOOP("Paper", "no")},
    {"at", QT_TRANSLATE_NOOP("Paper", "time")},
    {"reason", QT_TRANSLATE_NOOP("Paper", "reason")},
    {"by", QT_TRANSLATE_NOOP("Paper", "by")},
    {"occupancy", QT_TRANSLATE_NOOP("Paper", "people in the hall")},
    {"cap", QT_TRANSLATE_NOOP("Paper", "limit")},
    // rates
    {"served", QT_TRANSLATE_NOOP("Paper", "Served of issued")},
    {"lapsed_of_called", QT_TRANSLATE_NOOP("Paper", "Lapsed of called")},
    {"no_show_of_booked", QT_TRANSLATE_NOOP("Paper", "No-show of booked")},
    {"left_of_issued", QT_TRANSLATE_NOOP("Paper", "Gave up of issued")},
    // reasons of resources/catalogue/reasons.json
    {"no_appointment", QT_TRANSLATE_NOOP("Paper", "No appointment")},
    {"no_mask", QT_TRANSLATE_NOOP("Paper", "No mask")},
    {"fever_or_cough", QT_TRANSLATE_NOOP("Paper", "Fever or cough")},
    {"in_quarantine", QT_TRANSLATE_NOOP("Paper", "In quarantine")},
    {"not_registered", QT_TRANSLATE_NOOP("Paper", "Not registered at the door")},
    {"old_person", QT_TRANSLATE_NOOP("Paper", "Old person")},
    {"disabled_person", QT_TRANSLATE_NOOP("Paper", "Disabled person")},
    {"pregnant", QT_TRANSLATE_NOOP("Paper", "Pregnant woman")},
    {"soldier", QT_TRANSLATE_NOOP("Paper", "Soldier, by law")},
    {"epidemic_worker", QT_TRANSLATE_NOOP("Paper", "Medical or epidemic worker")},
    {"emergency", QT_TRANSLATE_NOOP("Paper", "Emergency")},
    // kinds of doubtful time
    {"closed_while_serving", QT_TRANSLATE_NOOP("Paper", "Ended at close")},
    {"service_over_limit", QT_TRANSLATE_NOOP("Paper", "Service over the limit")},
    {"clock_set_back", QT_TRANSLATE_NOOP("Paper", "Clock was set back")},
    {"clocks_differ", QT_TRANSLATE_NOOP("Paper", "Clocks of two computers differ")},
    {"agent_without_service", QT_TRANSLATE_NOOP("Paper", "Served without service time")},
    {"phantom", QT_TRANSLATE_NOOP("Paper", "Entry without a visit")},
    {"negative_vru_time", QT_TRANSLATE_NOOP("Paper", "Negative time in the voice menu")},
    {"negative_wait_time", QT_TRANSLATE_NOOP("Paper", "Negative wait")},
    {"negative_service_time", QT_TRANSLATE_NOOP("Paper", "Negative service")},
    {"service_over_3600_s", QT_TRANSLATE_NOOP("Paper", "Service over one hour")},
};

} // namespace

QString summaryWord(const QString& key) {
    for (const Word& word : kWords)
        if (key == QLatin1String(word.key))
            return QCoreApplication::translate("Paper", word.source);
    return key;
}

} // namespace chuangkou
