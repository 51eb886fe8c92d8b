// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/door_screening.h"
#include "core/store/database.h"
#include "core/store/store.h"

namespace chuangkou {

/// The door register of one day: an encrypted file of its own, `door/2020-02-17.db`, whose random
/// key stands in `l_door` and travels nowhere. Forgetting the key forgets the file's content.
class DoorRegister {
public:
    /// Opens the day's file, and makes key and file when there are none yet.
    /// Errors: those of Database::create and open.
    [[nodiscard]] static Result<DoorRegister> openOrCreate(Store& store, QDate date);
    /// Errors: NotFound when the day has no register or its key was forgotten.
    [[nodiscard]] static Result<DoorRegister> open(Store& store, QDate date);

    [[nodiscard]] Result<void> add(const DoorEntry& entry);
    [[nodiscard]] Result<std::vector<DoorEntry>> entries();

    /// Days whose keys are held, oldest first.
    [[nodiscard]] static std::vector<QDate> days(Sql& sql);
    /// Forgets the key; the file is removed afterwards, outside of the transaction.
    static void forgetKey(Sql& sql, QDate date);
    /// Removes register files that no key opens any more. Returns their days.
    static std::vector<QDate> removeKeyless(const QString& storeFolder,
                                            const std::vector<QDate>& daysWithKey);

private:
    explicit DoorRegister(std::unique_ptr<Database> database) : m_database(std::move(database)) {}
    std::unique_ptr<Database> m_database;
};

} // namespace chuangkou
