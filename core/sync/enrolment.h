// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/enrolment_form.h"
#include "core/sync/export_desk.h"
#include "core/sync/import_desk.h"

namespace chuangkou {

/// How two stores become one office (K2): join --request, admit, join --accept.

/// Makes the store of a machine that wants to join in `folder`, or opens the one that was made
/// before, and writes its request. Repeatable.
/// Errors: WeakPassword, WrongPassword (made with another set-up password), WrongState (it is
/// admitted already), StoreReadOnly (another PC's store, copied here), those of
/// Store::prepareJoin and Store::open, DiskFull, FileUnwritable.
[[nodiscard]] Result<JoinRequest> joinRequest(const QString& folder, const StoreContext& context,
                                              const QString& setupPassword,
                                              const QString& requestFile);

/// Admits the machine at the office's own machine and writes the answer: its certificate and a full
/// bundle. Repeatable with the same number and name.
/// Errors: NotAllowed, NotFound (the office key is at another machine), OutOfRange (number),
/// Missing (name), Duplicate (number given, or the device has another), those of readJoinRequest
/// and ExportDesk::exportFull.
[[nodiscard]] Result<ExportReport> admit(Store& store, const Session& session,
                                         const QString& requestFile, int number,
                                         const QString& name, const QString& answerFile);

/// The store in `folder` waits for its first admission: the set-up password opens it. Otherwise, as
/// in a store that was copied from another PC, the accounts of the office do.
[[nodiscard]] bool opensWithSetupPassword(const QString& folder);

struct Admission {
    QString officeFingerprint; ///< to be compared with the office's own screen
    int machineNumber = 0;
    QString machineName;
    ImportReport import;
};

/// Brings the answer in; from then on the accounts of the office open the store and the set-up
/// password no longer does. Repeatable until then.
/// Errors: those of Store::open, BundleForeign (the answer is another machine's), StoreReadOnly
/// (a copied store), those of ImportDesk::importFile.
[[nodiscard]] Result<Admission> acceptAdmission(const QString& folder, const StoreContext& context,
                                                const QString& setupPassword,
                                                const QString& answerFile);

// A store that was copied to another PC, or restored there, becomes a machine of its own (A4). It
// owns nothing of what the PC owned that it was copied from, until somebody takes that over.

/// Gives the copy keys of its own, forgets the former ones, and writes its request. Repeatable.
/// Errors: WrongState "not_copied"; DiskFull, FileUnwritable.
[[nodiscard]] Result<JoinRequest> requestToRejoin(Store& store, const QString& requestFile);
/// Brings the office's answer in; the store writes from then on. Log in again afterwards.
/// Errors: WrongState "not_asked"; BundleForeign (another machine's or another office's answer);
/// those of ImportDesk::importFile.
[[nodiscard]] Result<Admission> acceptRejoin(Store& store, const QString& answerFile);

struct RejoinedOffice {
    QString officeFingerprint;
    int machineNumber = 0;
    QString machineName;
    QString former;            ///< name of the machine that is revoked
    std::int64_t accepted = 0; ///< its events that go on counting
};
/// The office's own machine is lost and this is a copy or a restored backup of it: the recovery
/// code brings the office's key back, certifies this PC with the next free number and revokes the
/// former one up to what the copy holds. `name` empty: the name of the former.
/// Errors: those of Store::openWithRecovery; NotFound "office key" (it is not in this store: only
/// in that of the office's own machine and in its backups); WrongState "not_copied"; OutOfRange
/// (no number is free).
[[nodiscard]] Result<RejoinedOffice> rejoinWithRecovery(const QString& folder,
                                                        const StoreContext& context,
                                                        const RecoveryCode& code,
                                                        const QString& name);

} // namespace chuangkou
