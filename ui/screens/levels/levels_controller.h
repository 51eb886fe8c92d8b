// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/claim_tags.h"
#include "core/report/office_summary.h"
#include "core/sync/level_desk.h"
#include "ui/support/store_thread.h"

#include <QObject>

namespace chuangkou {

/// What the screen shows of the tree around this office.
struct LevelsState {
    QString ownName;
    QString ownFingerprint;
    QByteArray ownPublic;
    std::vector<LevelOffice> offices;
    std::vector<LevelNotice> notices;
    std::vector<CaseQuestion> questions; ///< those that concern this office
    std::vector<ClaimMatch> matches;
};

/// A card that was chosen, before it is accepted.
struct ReadCard {
    OfficeCard card;
    QString file;
    LevelSide side = LevelSide::Above;
    bool isUsual = true; ///< the tree knows such a pair
};

/// A day of an office below in a few figures.
struct OfficeDay {
    QString office;
    Summary summary;
};

/// 上级与下级. Intents become calls of LevelDesk on the store's thread.
class LevelsController final : public QObject {
    Q_OBJECT
public:
    LevelsController(StoreThread& store, QObject* parent);

    void load();
    void writeCard(const QString& file);
    void readCard(const QString& file, LevelSide side);
    void accept(const QString& compared);
    void exportTo(LevelSide towards, const QString& folder);
    void askDay(const QByteArray& officePublic);
    void askForCases(const QString& reason);
    void giveNotice(const QString& title, const QString& text);

    [[nodiscard]] const LevelsState& state() const { return m_state; }
    [[nodiscard]] const std::optional<ReadCard>& card() const { return m_card; }
    void putCardAway();

Q_SIGNALS:
    void stateChanged();
    void cardChanged();
    void dayAnswered(const chuangkou::OfficeDay& day);
    void cardWritten(const QString& file);
    void accepted(const QString& name);
    void exported(const chuangkou::ExportReport& report);
    void asked(int matches);
    void noticeGiven();
    void refused(const chuangkou::Error& error);

private:
    StoreThread& m_store;
    LevelsState m_state;
    std::optional<ReadCard> m_card;
    QFuture<Result<LevelsState>> m_loading;
};

} // namespace chuangkou
