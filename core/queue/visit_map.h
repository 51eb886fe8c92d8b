// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_values.h"

#include <QJsonObject>
#include <QTimeZone>

#include <map>

namespace chuangkou {

/// What makes a row doubtful, or a note (tests/maps/README.md "Checks").
struct VisitCheck {
    enum class Rule { ServedWithoutService, OutcomeIs, Negative, Over, GapOver };
    QString kind;
    Rule rule = Rule::Negative;
    QString value;  ///< outcome_is
    QString column; ///< negative, over; gap_over: from
    QString to;     ///< gap_over
    int limitS = 0;
};

/// A column map for `import visits`; its form is described in tests/maps/README.md. An empty column
/// name: the file has no such column.
struct VisitMap {
    QString name;
    QString encoding; ///< auto, utf-8, gb18030
    QChar delimiter = u',';
    QStringList key;
    QString day;
    QString dateFormat;
    QString timeFormat;
    QTimeZone zone;
    QString absentTime;
    int nextDayAfterS = 43200;
    QString arrival;
    QString queueStart, queueEnd, waitSeconds;
    QString serviceStart, serviceEnd, serviceSeconds;
    std::map<QString, QString> otherTimes;
    std::map<QString, QString> otherSeconds;
    QString counter;
    QString noCounter;
    QString service;
    QString priority;
    QString outcome;
    std::map<QString, TicketState> outcomes;
    std::optional<TicketState> servedWithoutService;
    std::vector<VisitCheck> checks;
    std::vector<VisitCheck> notes;
    QStringList ignored;

    /// Errors: Unsupported (format), Missing with the key, InvalidInput "key|value".
    [[nodiscard]] static Result<VisitMap> parse(const QByteArray& json);
    /// Every column that the map names, the ignored ones included.
    [[nodiscard]] QStringList columns() const;
};

} // namespace chuangkou
