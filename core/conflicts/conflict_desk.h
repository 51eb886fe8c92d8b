// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflicts/conflict.h"
#include "core/office/session.h"
#include "core/store/store.h"

namespace chuangkou {

/// What was decided or changed on two machines without knowledge of each other, and what must not
/// be twice: listed, shown side by side, decided by a person. Nothing else waits for it.
class ConflictDesk {
public:
    ConflictDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    // Errors of all: NotAllowed, those of Store::read or write.

    /// Conflicts and findings, the newest first.
    [[nodiscard]] Result<std::vector<ConflictItem>> list();
    [[nodiscard]] Result<int> count();
    /// By its id, or the beginning of one that only it has. A look into a person's file is audited.
    /// Errors: NotFound, Conflict (several begin so).
    [[nodiscard]] Result<ConflictView> load(const QString& id);
    /// Errors: NeedsReason; NotFound (decided meanwhile, or `chosen` is none of its versions);
    /// ChangedMeanwhile (another version came that was not seen); RuleRefused
    /// "conflict_elsewhere" (a finding that is mended where the thing itself is changed).
    [[nodiscard]] Result<void> resolve(const ConflictChoice& choice);

private:
    [[nodiscard]] std::vector<ConflictItem> listIn(Sql& sql) const;
    [[nodiscard]] Result<ConflictItem> findIn(Sql& sql, const QString& id) const;
    [[nodiscard]] Result<ConflictItem> checked(const ConflictChoice& choice);
    [[nodiscard]] Result<void> keepAccount(const ConflictItem& item, const QByteArray& chosen,
                                           const QString& reason);
    [[nodiscard]] Result<void> append(const ConflictItem& item, const QByteArray& chosen,
                                      const QString& reason);

    Store& m_store;
    const Session& m_session;
};

} // namespace chuangkou
