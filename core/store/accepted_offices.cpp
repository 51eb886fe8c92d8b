// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accepted_offices.h"

#include "core/store/device.h"
#include "core/store/event_log.h"

#include <map>

namespace chuangkou {

namespace {

const QString kSuperiorAccepted = QStringLiteral("superior_accepted");
const QString kSubordinateAccepted = QStringLiteral("subordinate_accepted");
const QString kSuperiorEnded = QStringLiteral("superior_ended");
const QString kSubordinateEnded = QStringLiteral("subordinate_ended");

QByteArray hex(const QJsonObject& body, const char* key) {
    return QByteArray::fromHex(body.value(QLatin1String(key)).toString().toLatin1());
}

LevelSide sideOf(const QString& kind) {
    return kind == kSuperiorAccepted || kind == kSuperiorEnded ? LevelSide::Above
                                                               : LevelSide::Below;
}

/// One office's word on another: the last one holds.
using Words = std::map<std::pair<QByteArray, LevelSide>, std::map<QByteArray, AcceptedOffice>>;

Words wordsOf(std::vector<LevelEvent> events) {
    std::sort(events.begin(), events.end(), [](const LevelEvent& a, const LevelEvent& b) {
        return std::tie(a.event.hlc, a.event.hash) < std::tie(b.event.hlc, b.event.hash);
    });
    Words words;
    for (const auto& [office, event] : events) {
        const QJsonObject body = event.json();
        const QByteArray about = hex(body, "public");
        if (event.isWithheld() || about.size() != 32)
            continue;
        AcceptedOffice& word = words[{office, sideOf(event.kind)}][about];
        word.isEnded = event.kind == kSuperiorEnded || event.kind == kSubordinateEnded;
        if (word.isEnded)
            continue;
        word.officePublic = about;
        word.side = sideOf(event.kind);
        word.name = body.value(QLatin1String("name")).toString();
        word.area = body.value(QLatin1String("area")).toString();
        word.card = hex(body, "card");
        word.at = event.at;
    }
    return words;
}

} // namespace

bool isLevelKind(const QString& kind) {
    return kind == kSuperiorAccepted || kind == kSubordinateAccepted || kind == kSuperiorEnded ||
           kind == kSubordinateEnded;
}

std::vector<AcceptedOffice> foldLevels(const QByteArray& own, std::vector<LevelEvent> events) {
    const Words words = wordsOf(std::move(events));
    std::vector<AcceptedOffice> offices;
    for (const LevelSide side : {LevelSide::Above, LevelSide::Below}) {
        std::set<QByteArray> seen{own};
        std::vector<QByteArray> next{own};
        while (!next.empty()) {
            const QByteArray speaker = next.back();
            next.pop_back();
            const auto spoken = words.find({speaker, side});
            if (spoken == words.end())
                continue;
            for (const auto& [about, word] : spoken->second) {
                if (word.officePublic.isEmpty() || !seen.insert(about).second)
                    continue;
                offices.push_back(word);
                offices.back().isDirect = speaker == own;
                next.push_back(about);
            }
        }
    }
    std::sort(offices.begin(), offices.end(), [](const AcceptedOffice& a, const AcceptedOffice& b) {
        return std::tuple(a.side, !a.isDirect, a.name, a.officePublic) <
               std::tuple(b.side, !b.isDirect, b.name, b.officePublic);
    });
    return offices;
}

std::vector<LevelEvent> levelEvents(Sql& sql) {
    auto events = sql.list(
        QStringLiteral("SELECT ") + EventLog::columns() +
            QStringLiteral(" FROM ev_events e JOIN ev_origins o ON o.id = e.origin WHERE e.kind IN "
                           "('superior_accepted', 'subordinate_accepted', 'superior_ended', "
                           "'subordinate_ended') ORDER BY e.id"),
        {}, &EventLog::eventOf);
    std::vector<LevelEvent> all;
    for (Event& event : events)
        if (const auto certificate = certificateOf(sql, EventLog::deviceOf(sql, event.origin)))
            all.push_back({certificate->officePublic, std::move(event)});
    return all;
}

std::vector<AcceptedOffice> acceptedOffices(Sql& sql) {
    const auto own = sql.bytes(QStringLiteral("SELECT office_public FROM l_device"));
    return own ? foldLevels(*own, levelEvents(sql)) : std::vector<AcceptedOffice>();
}

std::optional<AcceptedOffice> acceptedOffice(Sql& sql, const QByteArray& officePublic) {
    for (AcceptedOffice& office : acceptedOffices(sql))
        if (office.officePublic == officePublic)
            return std::move(office);
    return std::nullopt;
}

std::map<QString, int> withheldContents(Sql& sql, const QByteArray& office) {
    std::map<QString, int> counts;
    sql.each(QStringLiteral("SELECT e.kind, count(DISTINCT e.subject) FROM ev_events e "
                            "INDEXED BY ev_events_withheld JOIN ev_origins o ON o.id = e.origin "
                            "WHERE e.body IS NULL "
                            "AND e.kind <> 'store_moved' AND coalesce(o.office, "
                            "(SELECT office FROM l_device)) = CASE WHEN :office = x'' THEN "
                            "(SELECT office FROM l_device) ELSE :office END GROUP BY e.kind"),
             {{":office", blob(office)}}, [&](const SqlRow& row) {
                 counts.emplace(row.text(0), static_cast<int>(row.integer(1)));
             });
    return counts;
}

int withheldSubjects(Sql& sql, const QByteArray& office) {
    return static_cast<int>(
        sql.integer(QStringLiteral("SELECT count(DISTINCT e.subject) FROM ev_events e "
                                   "INDEXED BY ev_events_withheld JOIN ev_origins o ON o.id = "
                                   "e.origin WHERE e.body IS NULL "
                                   "AND e.kind <> 'store_moved' AND coalesce(o.office, "
                                   "(SELECT office FROM l_device)) = CASE WHEN :office = x'' "
                                   "THEN (SELECT office FROM l_device) ELSE :office END"),
                    {{":office", blob(office)}})
            .value_or(0));
}

} // namespace chuangkou
