// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chuangkou {

/// Why an operation was refused. The sentence for a person is made from the code (and the detail,
/// its one argument) in ui/support/error_text; core never holds a sentence.
enum class ErrorCode {
    // input
    InvalidInput,  ///< detail: what is wrong, a short key or the value
    Missing,       ///< detail: the field
    OutOfRange,    ///< detail: the value
    Overflow,      ///< a sum left 64 bits
    Unsupported,   ///< detail: what this program cannot read
    WrongEncoding, ///< text is neither UTF-8 nor GB18030
    Duplicate,     ///< detail: what it repeats
    NotFound,      ///< detail: what was looked for
    // files and the store
    FileUnreadable, ///< detail: path
    FileUnwritable, ///< detail: path
    DiskFull,
    StoreMissing,       ///< detail: folder; no store there
    StoreExists,        ///< detail: folder; one is there already
    StorePlain,         ///< store.db is an unencrypted SQLite file
    StoreForeign,       ///< encrypted with another key, or no store of ours
    StoreNewer,         ///< written by a newer program; detail: its version
    StoreDamaged,       ///< detail: first damaged place
    StoreNetwork,       ///< detail: file system type
    StoreBusy,          ///< another process holds the write lock too long
    StoreOpenElsewhere, ///< detail: folder where this device's store is open
    StoreReadOnly,      ///< a copied store, or one whose machine is not yet admitted
    Database,           ///< detail: SQLite's words, for the log only
    // keys
    WrongPassword,
    WeakPassword, ///< detail: why
    LockedOut,    ///< detail: minutes left
    WrongRecoveryCode,
    Crypto, ///< a cryptographic operation failed; detail: which
    // exchange
    BundleDamaged,     ///< detail: which check failed
    BundleNewer,       ///< newer container or suite
    BundleForeign,     ///< of another office, or not for this machine
    BundleUncertified, ///< signed by a machine that the office does not know
    BundleGap,         ///< detail: the missing predecessor
    BundleTooLarge,
    // rights and rules
    NotAllowed,       ///< detail: the right that is needed
    WrongState,       ///< detail: "who|when|state" or the state
    ChangedMeanwhile, ///< detail: "who|HH:mm:ss"
    NotOwner,         ///< another machine owns the subject
    RuleRefused,      ///< a rule of the queue or a policy refuses; detail: the rule's key
    Conflict,         ///< detail: the conflicting thing
    NeedsReason,      ///< the operation needs a reason
    // evaluation
    Evaluation,  ///< detail: first cause
    Unconfirmed, ///< detail: parameter
    Cancelled,
};

struct Error {
    ErrorCode code = ErrorCode::InvalidInput;
    QString detail;

    bool operator==(const Error&) const = default;
};

} // namespace chuangkou
