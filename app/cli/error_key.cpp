// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/error_key.h"

#include "app/cli/text.h"
#include "ui/support/error_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace chuangkou::cli {

namespace {

constexpr std::pair<ErrorCode, const char*> kKeys[] = {
    {ErrorCode::InvalidInput, "invalid_input"},
    {ErrorCode::Missing, "missing"},
    {ErrorCode::OutOfRange, "out_of_range"},
    {ErrorCode::Overflow, "overflow"},
    {ErrorCode::Unsupported, "unsupported"},
    {ErrorCode::WrongEncoding, "wrong_encoding"},
    {ErrorCode::Duplicate, "duplicate"},
    {ErrorCode::NotFound, "not_found"},
    {ErrorCode::FileUnreadable, "file_unreadable"},
    {ErrorCode::FileUnwritable, "file_unwritable"},
    {ErrorCode::DiskFull, "disk_full"},
    {ErrorCode::StoreMissing, "store_missing"},
    {ErrorCode::StoreExists, "store_exists"},
    {ErrorCode::StorePlain, "store_plain"},
    {ErrorCode::StoreForeign, "store_foreign"},
    {ErrorCode::StoreNewer, "store_newer"},
    {ErrorCode::StoreDamaged, "store_damaged"},
    {ErrorCode::StoreNetwork, "store_network"},
    {ErrorCode::StoreBusy, "store_busy"},
    {ErrorCode::StoreOpenElsewhere, "store_open_elsewhere"},
    {ErrorCode::StoreReadOnly, "store_read_only"},
    {ErrorCode::Database, "database"},
    {ErrorCode::WrongPassword, "wrong_password"},
    {ErrorCode::WeakPassword, "weak_password"},
    {ErrorCode::LockedOut, "locked_out"},
    {ErrorCode::WrongRecoveryCode, "wrong_recovery_code"},
    {ErrorCode::Crypto, "crypto"},
    {ErrorCode::BundleDamaged, "bundle_damaged"},
    {ErrorCode::BundleNewer, "bundle_newer"},
    {ErrorCode::BundleForeign, "bundle_foreign"},
    {ErrorCode::BundleUncertified, "bundle_uncertified"},
    {ErrorCode::BundleGap, "bundle_gap"},
    {ErrorCode::BundleTooLarge, "bundle_too_large"},
    {ErrorCode::NotAllowed, "not_allowed"},
    {ErrorCode::WrongState, "wrong_state"},
    {ErrorCode::ChangedMeanwhile, "changed_meanwhile"},
    {ErrorCode::NotOwner, "not_owner"},
    {ErrorCode::RuleRefused, "rule_refused"},
    {ErrorCode::Conflict, "conflict"},
    {ErrorCode::NeedsReason, "needs_reason"},
    {ErrorCode::Evaluation, "evaluation"},
    {ErrorCode::Unconfirmed, "unconfirmed"},
    {ErrorCode::Cancelled, "cancelled"},
};
// A new code needs a key of its own.
static_assert(std::size(kKeys) == static_cast<std::size_t>(ErrorCode::Cancelled) + 1);

} // namespace

QString errorKey(ErrorCode code) {
    const auto found = std::find_if(std::begin(kKeys), std::end(kKeys),
                                    [&](const auto& known) { return known.first == code; });
    return found == std::end(kKeys) ? QString() : QString::fromLatin1(found->second);
}

QString refusalText(const Error& error) {
    constexpr ErrorCode kNaming[] = {ErrorCode::InvalidInput, ErrorCode::Missing,
                                     ErrorCode::OutOfRange,   ErrorCode::Unsupported,
                                     ErrorCode::RuleRefused,  ErrorCode::Evaluation,
                                     ErrorCode::Unconfirmed};
    const QString sentence = errorText(error);
    const bool isNaming =
        std::find(std::begin(kNaming), std::end(kNaming), error.code) != std::end(kNaming);
    if (!isNaming || error.detail.isEmpty() || sentence != errorText({error.code, {}}))
        return sentence;
    return CliText::tr("%1 (%2)").arg(sentence, error.detail);
}

} // namespace chuangkou::cli
