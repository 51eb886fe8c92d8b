// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/appointment_desk.h"

#include <optional>

namespace chuangkou {

/// What the office knows of who stands there.
struct KnownVisitor {
    std::optional<Person> person;        ///< the only one whom the text fits
    int fitting = 0;                     ///< how many it fits
    std::optional<AppointmentRow> today; ///< booked for today, the earliest
};

/// By identity number, phone or whole name; for StoreThread::run.
[[nodiscard]] Result<KnownVisitor> findVisitor(Store& store, const Session& session,
                                               const HallId& hall, const QString& text);

/// What was typed about a person. A number that is no valid one is refused, an empty one is not.
struct TypedPerson {
    PersonId known; ///< of whom was found by one of them; may be null
    QString name;
    QString number;
    QString phone;
};
/// Errors: InvalidInput (resident ID, else as parsed); `field` is set to "number" or "phone".
[[nodiscard]] Result<Person> personOf(const TypedPerson& typed, QString* field);
/// "22018119900101****" could be one: digits only, or with the last letter.
[[nodiscard]] bool looksLikeNumber(const QString& text);

} // namespace chuangkou
