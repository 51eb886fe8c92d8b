// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/level_table.h"
#include "core/office/session.h"
#include "core/sync/export_desk.h"
#include "core/sync/office_card.h"

namespace chuangkou {

/// An office of another level as this store sees it.
struct LevelOffice {
    AcceptedOffice office;
    int machines = 0;
    std::optional<std::int64_t> heardUntil; ///< newest signed head of its machines that is here
    std::optional<std::int64_t> heardAt;    ///< by our clock, when a file of it came to this PC
    std::int64_t events = 0;                ///< of its chains, held here
    std::int64_t missing = 0;               ///< that its last file named and that are not here
    int contentsElsewhere = 0;              ///< 内容不在本机
};

/// The offices above and below: cards, acceptance, bundles that go up and down (K3, M3).
class LevelDesk {
public:
    LevelDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    /// Writes this office's card, for an administrator at the office's own machine.
    /// Errors: NotAllowed, NotFound (the office key is at another machine), FileUnwritable,
    /// DiskFull.
    [[nodiscard]] Result<OfficeCard> writeCard(const QString& file);

    /// Accepts the office of a card above or below, after the administrator has compared its
    /// fingerprint with that office by phone: `compared` is what was read out there. The same
    /// office again brings its new machines. The first office below makes this one's key for person
    /// tags. Errors: NotAllowed, Missing "fingerprint|NAME|FINGERPRINT", RuleRefused
    /// "fingerprint|NAME|FINGERPRINT" (another one), "own_card", "level_both|NAME" (it stands on
    /// the other side already), "superior|NAME" (another office is above), those of
    /// OfficeCard::read.
    [[nodiscard]] Result<AcceptedOffice> accept(const QString& cardFile, LevelSide side,
                                                const QString& compared);
    /// From now on nothing more is taken from it or written for it; what came stays.
    /// Errors: NotAllowed, NeedsReason, NotFound.
    [[nodiscard]] Result<void> end(const QByteArray& officePublic, LevelSide side,
                                   const QString& reason);
    [[nodiscard]] Result<std::vector<LevelOffice>> offices();

    /// A bundle for all machines of the office above, or of those below. `path`: a file or folder.
    /// Errors: NotAllowed, StoreReadOnly, those of planLevel and writeBundle.
    [[nodiscard]] Result<ExportReport>
    exportTo(LevelSide towards, const QString& path,
             ExportTarget::Extent extent = ExportTarget::Extent::New);

    /// A notice for the offices below; `document` is a file that goes along, or empty.
    /// Errors: NotAllowed, Missing "title", FileUnreadable, BundleTooLarge.
    [[nodiscard]] Result<void> giveNotice(const QString& title, const QString& text,
                                          const QString& document);
    [[nodiscard]] Result<std::vector<LevelNotice>> notices();
    [[nodiscard]] Result<std::vector<CaseQuestion>> questions();

private:
    [[nodiscard]] Result<OfficeCard> cardOf(Sql& sql) const;
    [[nodiscard]] Result<void> mayAccept(Sql& sql, const OfficeCard& card, LevelSide side) const;

    Store& m_store;
    const Session& m_session;
};

/// The office below whose name or key begins so. Errors: NotFound, Conflict (several).
[[nodiscard]] Result<AcceptedOffice> officeBelow(Sql& sql, const QString& nameOrKey);

} // namespace chuangkou
