// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/export_desk.h"
#include "core/sync/import_desk.h"

namespace chuangkou {

/// How two stores become one office (K2): join --request, admit, join --accept.

/// A key for a person to compare by phone: "1A2B 3C4D ..." (eight groups of its hash).
[[nodiscard]] QString fingerprintOf(const QByteArray& publicKey);

struct JoinRequest {
    QByteArray device;
    QByteArray signingPublic;
    QByteArray sealingPublic;
    QString fingerprint; ///< the same on both screens
};

/// Makes the store of a machine that wants to join in `folder`, or opens the one that was made
/// before, and writes its request. Repeatable.
/// Errors: WeakPassword, WrongPassword (made with another set-up password), WrongState (it is
/// admitted already), StoreReadOnly (another PC's store, copied here), those of
/// Store::prepareJoin and Store::open, DiskFull, FileUnwritable.
[[nodiscard]] Result<JoinRequest> joinRequest(const QString& folder, const StoreContext& context,
                                              const QString& setupPassword,
                                              const QString& requestFile);

/// Reads a request, to show its fingerprint. Errors: BundleDamaged, BundleNewer, FileUnreadable.
[[nodiscard]] Result<JoinRequest> readJoinRequest(const QString& requestFile);

/// Admits the machine at the office's own machine and writes the answer: its certificate and a full
/// bundle. Repeatable with the same number and name.
/// Errors: NotAllowed, NotFound (the office key is at another machine), OutOfRange (number),
/// Missing (name), Duplicate (number given, or the device has another), those of readJoinRequest
/// and ExportDesk::exportFull.
[[nodiscard]] Result<ExportReport> admit(Store& store, const Session& session,
                                         const QString& requestFile, int number,
                                         const QString& name, const QString& answerFile);

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

} // namespace chuangkou
