// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/levels/levels_controller.h"

#include "core/office/level_tree.h"
#include "core/sync/enrolment.h"
#include "ui/support/answer.h"

namespace chuangkou {

namespace {

bool concerns(const CaseQuestion& question, const QByteArray& own) {
    return question.isOwn ||
           std::any_of(question.cases.begin(), question.cases.end(),
                       [&](const AskedCase& asked) { return asked.officePublic == own; });
}

Result<LevelsState> readState(Store& store, const Session& session) {
    LevelsState state;
    state.ownPublic = store.device().officePublic;
    state.ownFingerprint = fingerprintOf(state.ownPublic);
    LevelDesk desk(store, session);
    auto offices = desk.offices();
    auto notices = desk.notices();
    auto questions = desk.questions();
    const auto office = OfficeDesk(store, session).office();
    if (!offices || !notices || !questions || !office)
        return fail(!offices     ? offices.error()
                    : !notices   ? notices.error()
                    : !questions ? questions.error()
                                 : office.error());
    state.ownName = office->name;
    state.offices = *std::move(offices);
    state.notices = *std::move(notices);
    for (CaseQuestion& question : *questions)
        if (concerns(question, state.ownPublic))
            state.questions.push_back(std::move(question));
    using Matches = std::vector<ClaimMatch>;
    auto matches = store.read([](Sql& sql) -> Result<Matches> { return claimMatches(sql); });
    if (!matches)
        return fail(matches.error());
    state.matches = *std::move(matches);
    return state;
}

Result<ReadCard> readCardFile(Store& store, const Session& session, const QString& file,
                              LevelSide side) {
    auto card = OfficeCard::read(file);
    if (!card)
        return fail(card.error());
    const auto own = OfficeDesk(store, session).office();
    if (!own)
        return fail(own.error());
    const int year = officeDate(store.clock().nowMs()).year();
    const bool isAbove = side == LevelSide::Above;
    const bool isUsual = isUsualSuperior(Divisions::shipped(), isAbove ? card->area : own->area,
                                         isAbove ? own->area : card->area, year);
    return ReadCard{*std::move(card), file, side, isUsual};
}

Result<OfficeDay> readDayOf(Store& store, const QByteArray& officePublic) {
    const auto office = store.read([&](Sql& sql) -> Result<AcceptedOffice> {
        const auto found = acceptedOffice(sql, officePublic);
        return found ? Result<AcceptedOffice>(*found)
                     : fail(ErrorCode::NotFound, QStringLiteral("subordinate"));
    });
    if (!office)
        return fail(office.error());
    auto summary = summaryOfOffice(store, *office, officeDate(store.clock().nowMs()));
    if (!summary)
        return fail(summary.error());
    return OfficeDay{office->name, *std::move(summary)};
}

Result<ExportReport> writeLevel(Store& store, const Session& session, LevelSide towards,
                                const QString& folder) {
    if (towards == LevelSide::Above)
        if (const auto tagged = tagClaims(store, session.account); !tagged)
            return fail(tagged.error());
    return LevelDesk(store, session).exportTo(towards, folder);
}

Result<int> askAll(Store& store, const Session& session, const QString& reason) {
    using Matches = std::vector<ClaimMatch>;
    const auto matches = store.read([](Sql& sql) -> Result<Matches> { return claimMatches(sql); });
    if (!matches)
        return fail(matches.error());
    int count = 0;
    for (const ClaimMatch& match : *matches) {
        if (match.isAsked)
            continue;
        if (const auto done = chuangkou::askForCases(store, session, match, reason); !done)
            return fail(done.error());
        ++count;
    }
    return count;
}

} // namespace

LevelsController::LevelsController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {}

void LevelsController::load() {
    m_loading.cancel(); // a later question has a newer answer
    m_loading = m_store.run(readState);
    answer(m_loading, this, [this](const Result<LevelsState>& state) {
        if (!state) {
            Q_EMIT refused(state.error());
            return;
        }
        m_state = *state;
        Q_EMIT stateChanged();
    });
}

void LevelsController::writeCard(const QString& file) {
    const auto work = [file](Store& store, const Session& session) {
        return LevelDesk(store, session).writeCard(file);
    };
    answer(m_store.run(work), this, [this, file](const Result<OfficeCard>& card) {
        if (card)
            Q_EMIT cardWritten(file);
        else
            Q_EMIT refused(card.error());
    });
}

void LevelsController::readCard(const QString& file, LevelSide side) {
    const auto work = [file, side](Store& store, const Session& session) {
        return readCardFile(store, session, file, side);
    };
    answer(m_store.run(work), this, [this](const Result<ReadCard>& card) {
        if (!card) {
            Q_EMIT refused(card.error());
            return;
        }
        m_card = *card;
        Q_EMIT cardChanged();
    });
}

void LevelsController::putCardAway() {
    m_card.reset();
    Q_EMIT cardChanged();
}

void LevelsController::accept(const QString& compared) {
    if (!m_card)
        return;
    const auto work = [card = *m_card, compared](Store& store, const Session& session) {
        return LevelDesk(store, session).accept(card.file, card.side, compared);
    };
    answer(m_store.write(work), this, [this](const Result<AcceptedOffice>& office) {
        if (!office) {
            Q_EMIT refused(office.error());
            return;
        }
        putCardAway();
        Q_EMIT accepted(office->name);
        load();
    });
}

void LevelsController::exportTo(LevelSide towards, const QString& folder) {
    const auto work = [towards, folder](Store& store, const Session& session) {
        return writeLevel(store, session, towards, folder);
    };
    answer(m_store.write(work), this, [this](const Result<ExportReport>& report) {
        if (report)
            Q_EMIT exported(*report);
        else
            Q_EMIT refused(report.error());
    });
}

void LevelsController::askDay(const QByteArray& officePublic) {
    const auto work = [officePublic](Store& store, const Session&) {
        return readDayOf(store, officePublic);
    };
    answer(m_store.run(work), this, [this](const Result<OfficeDay>& day) {
        if (day)
            Q_EMIT dayAnswered(*day);
        else
            Q_EMIT refused(day.error());
    });
}

void LevelsController::askForCases(const QString& reason) {
    const auto work = [reason](Store& store, const Session& session) {
        return askAll(store, session, reason);
    };
    answer(m_store.write(work), this, [this](const Result<int>& count) {
        if (!count) {
            Q_EMIT refused(count.error());
            return;
        }
        Q_EMIT asked(*count);
        load();
    });
}

void LevelsController::giveNotice(const QString& title, const QString& text) {
    const auto work = [title, text](Store& store, const Session& session) {
        return LevelDesk(store, session).giveNotice(title, text, {});
    };
    answer(m_store.write(work), this, [this](const Result<void>& given) {
        if (!given) {
            Q_EMIT refused(given.error());
            return;
        }
        Q_EMIT noticeGiven();
        load();
    });
}

} // namespace chuangkou
