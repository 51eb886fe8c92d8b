// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QTemporaryDir>

namespace chuangkou::bench {

/// The peer: an encrypted database as ours (same library, same pragmas) with one plain table and
/// no event, chain or projection.
class BareStore {
public:
    BareStore();
    /// One durable transaction with one row of about the size of an event.
    void commitOne();
    /// `count` rows in transactions of `slice`.
    void insertMany(int count, int slice);

private:
    void insertRow(Sql& sql);
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    qint64 m_next = 0;
};

} // namespace chuangkou::bench
