// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/error_text.h"

#include "ui/support/keyed_sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <iterator>

namespace chuangkou {

namespace {

/// `plain` says it without a detail, `detailed` with it as %1 (and %2, %3 where it has parts).
struct Sentence {
    ErrorCode code;
    const char* plain;
    const char* detailed;
};

constexpr Sentence kSentences[] = {
    {ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("ErrorText", "The input is not valid."),
     QT_TRANSLATE_NOOP("ErrorText", "This is not valid: %1")},
    {ErrorCode::Missing, QT_TRANSLATE_NOOP("ErrorText", "Something is missing."),
     QT_TRANSLATE_NOOP("ErrorText", "Please fill in: %1")},
    {ErrorCode::OutOfRange,
     QT_TRANSLATE_NOOP("ErrorText", "The value is outside what is possible."),
     QT_TRANSLATE_NOOP("ErrorText", "The value is outside what is possible: %1")},
    {ErrorCode::Overflow, QT_TRANSLATE_NOOP("ErrorText", "The sum is too large to be calculated."),
     nullptr},
    {ErrorCode::Unsupported, QT_TRANSLATE_NOOP("ErrorText", "This program cannot read that."),
     QT_TRANSLATE_NOOP("ErrorText", "This program cannot read that: %1")},
    {ErrorCode::WrongEncoding,
     QT_TRANSLATE_NOOP(
         "ErrorText", "The text is neither UTF-8 nor GB18030. Save the file again in one of them."),
     nullptr},
    {ErrorCode::Duplicate, QT_TRANSLATE_NOOP("ErrorText", "It is there already."),
     QT_TRANSLATE_NOOP("ErrorText", "It is there already: %1")},
    {ErrorCode::NotFound, QT_TRANSLATE_NOOP("ErrorText", "It was not found."),
     QT_TRANSLATE_NOOP("ErrorText", "It was not found: %1")},
    {ErrorCode::FileUnreadable, QT_TRANSLATE_NOOP("ErrorText", "The file cannot be read."),
     QT_TRANSLATE_NOOP("ErrorText", "The file cannot be read: %1")},
    {ErrorCode::FileUnwritable, QT_TRANSLATE_NOOP("ErrorText", "The file cannot be written."),
     QT_TRANSLATE_NOOP("ErrorText", "The file or folder cannot be written: %1")},
    {ErrorCode::DiskFull,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The disk is full. What was saved stays as it is; make room and try again."),
     nullptr},
    {ErrorCode::StoreMissing, QT_TRANSLATE_NOOP("ErrorText", "There is no store in this folder."),
     QT_TRANSLATE_NOOP("ErrorText", "There is no store in this folder: %1")},
    {ErrorCode::StoreExists,
     QT_TRANSLATE_NOOP("ErrorText", "The folder is not empty. Choose an empty or a new one."),
     QT_TRANSLATE_NOOP("ErrorText", "The folder is not empty: %1. Choose an empty or a new one.")},
    {ErrorCode::StorePlain,
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "The store's database is not encrypted. It is not one of this program's and was "
         "not opened."),
     nullptr},
    {ErrorCode::StoreForeign,
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "This is not a store of this program, or its key file belongs to another store."),
     nullptr},
    {ErrorCode::StoreNewer,
     QT_TRANSLATE_NOOP(
         "ErrorText", "A newer version of the program wrote this store. Update the program first."),
     nullptr},
    {ErrorCode::StoreDamaged,
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "The store is damaged. Restore the latest backup and tell the administrator."),
     nullptr},
    {ErrorCode::StoreNetwork,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The folder is on a network drive. Put the store on a disk of this PC."),
     nullptr},
    {ErrorCode::StoreBusy,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The store is busy. Nothing was changed; please try again in a moment."),
     nullptr},
    {ErrorCode::StoreOpenElsewhere,
     QT_TRANSLATE_NOOP("ErrorText", "This PC's store is in another folder."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "This PC's store is in another folder: %1. Open that one, or remove it first.")},
    {ErrorCode::StoreReadOnly,
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "This store can only be read: it was copied, or the office has not admitted this "
         "PC yet."),
     nullptr},
    {ErrorCode::Database,
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "The store refused the operation. Nothing was changed; tell the administrator if "
         "it happens again."),
     nullptr},
    {ErrorCode::WrongPassword,
     QT_TRANSLATE_NOOP("ErrorText", "The log-in name or the password is wrong."), nullptr},
    {ErrorCode::WeakPassword, QT_TRANSLATE_NOOP("ErrorText", "The password is too easy to guess."),
     nullptr},
    {ErrorCode::LockedOut,
     QT_TRANSLATE_NOOP("ErrorText", "Locked after too many wrong passwords. Try again later."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Locked after too many wrong passwords. Try again in %1 minutes.")},
    {ErrorCode::WrongRecoveryCode,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The recovery code is wrong. It has 24 characters in six groups."),
     nullptr},
    {ErrorCode::Crypto,
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Encrypting or decrypting failed. Tell the administrator if it happens again."),
     nullptr},
    {ErrorCode::BundleDamaged,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The exchange file is damaged and nothing was imported. Copy it again."),
     nullptr},
    {ErrorCode::BundleNewer,
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "A newer version of the program made this exchange file. Update the program first."),
     nullptr},
    {ErrorCode::BundleForeign,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The exchange file is of another office, or not meant for this PC."),
     nullptr},
    {ErrorCode::BundleUncertified,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The exchange file is signed by a PC that this office does not know."),
     nullptr},
    {ErrorCode::BundleGap,
     QT_TRANSLATE_NOOP("ErrorText", "An earlier exchange file is missing. Import that one first."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "An earlier exchange file of %1 is missing (records %2). This one waits and "
                       "comes in by itself when that one was imported.")},
    {ErrorCode::BundleTooLarge, QT_TRANSLATE_NOOP("ErrorText", "The exchange file is too large."),
     nullptr},
    {ErrorCode::NotAllowed, QT_TRANSLATE_NOOP("ErrorText", "Your role does not allow this."),
     QT_TRANSLATE_NOOP("ErrorText", "Your role does not allow this: %1")},
    {ErrorCode::WrongState,
     QT_TRANSLATE_NOOP("ErrorText", "This is not possible in the present state."),
     QT_TRANSLATE_NOOP("ErrorText", "This is not possible now: %1")},
    {ErrorCode::ChangedMeanwhile,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Somebody changed it in the meantime. Look again, then repeat."),
     QT_TRANSLATE_NOOP("ErrorText", "%1 changed it at %2. Look again, then repeat.")},
    {ErrorCode::NotOwner,
     QT_TRANSLATE_NOOP("ErrorText", "Another PC has this at the moment; only that one may act."),
     nullptr},
    {ErrorCode::RuleRefused,
     QT_TRANSLATE_NOOP("ErrorText", "A rule of the office does not allow this."), nullptr},
    {ErrorCode::Conflict, QT_TRANSLATE_NOOP("ErrorText", "It conflicts with something else."),
     QT_TRANSLATE_NOOP("ErrorText", "It conflicts with: %1")},
    {ErrorCode::NeedsReason, QT_TRANSLATE_NOOP("ErrorText", "Please give a reason."),
     QT_TRANSLATE_NOOP("ErrorText", "Please state: %1")},
    {ErrorCode::Evaluation,
     QT_TRANSLATE_NOOP("ErrorText", "The calculation stopped: a value is missing or ambiguous."),
     QT_TRANSLATE_NOOP("ErrorText", "The calculation stopped at: %1")},
    {ErrorCode::Unconfirmed,
     QT_TRANSLATE_NOOP("ErrorText", "A value of the policy is not confirmed yet."),
     QT_TRANSLATE_NOOP("ErrorText", "This value of the policy is not confirmed yet: %1")},
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("ErrorText", "Cancelled. Nothing was changed."),
     nullptr},
};

/// Words for the keys that details name things by.
constexpr std::pair<const char*, const char*> kWords[] = {
    {"name", QT_TRANSLATE_NOOP("ErrorText", "name")},
    {"area", QT_TRANSLATE_NOOP("ErrorText", "area code")},
    {"login", QT_TRANSLATE_NOOP("ErrorText", "log-in name")},
    {"account", QT_TRANSLATE_NOOP("ErrorText", "log-in name, name and role")},
    {"columns", QT_TRANSLATE_NOOP("ErrorText", "columns")},
    {"password", QT_TRANSLATE_NOOP("ErrorText", "password")},
    {"type", QT_TRANSLATE_NOOP("ErrorText", "kind of the item")},
    {"limit", QT_TRANSLATE_NOOP("ErrorText", "time limit")},
    {"adopted", QT_TRANSLATE_NOOP("ErrorText", "it is adopted already")},
    {"ConfirmValues", QT_TRANSLATE_NOOP("ErrorText", "confirm values of policies")},
    {"IssueSummary", QT_TRANSLATE_NOOP("ErrorText", "issue the daily summary")},
    {"Override", QT_TRANSLATE_NOOP("ErrorText", "go above a limit")},
    {"WorkOnCases", QT_TRANSLATE_NOOP("ErrorText", "work on cases")},
    {"audit_logged_in", QT_TRANSLATE_NOOP("ErrorText", "logged in")},
    {"audit_logged_out", QT_TRANSLATE_NOOP("ErrorText", "logged out")},
    {"audit_person_viewed", QT_TRANSLATE_NOOP("ErrorText", "viewed a person's file")},
    {"audit_printed", QT_TRANSLATE_NOOP("ErrorText", "printed")},
    {"audit_exported", QT_TRANSLATE_NOOP("ErrorText", "exported")},
    {"audit_overridden", QT_TRANSLATE_NOOP("ErrorText", "overrode a rule")},
    {"audit_lock_lifted", QT_TRANSLATE_NOOP("ErrorText", "lifted a lock")},
    {"audit_value_changed", QT_TRANSLATE_NOOP("ErrorText", "changed a value")},
    {"audit_sample_drawn", QT_TRANSLATE_NOOP("ErrorText", "drew a sample")},
    {"hall_cap", QT_TRANSLATE_NOOP("ErrorText", "people in the hall")},
    {"clerk", QT_TRANSLATE_NOOP("ErrorText", "counter clerk")},
    {"reception", QT_TRANSLATE_NOOP("ErrorText", "reception")},
    {"supervisor", QT_TRANSLATE_NOOP("ErrorText", "supervisor")},
    {"system_admin", QT_TRANSLATE_NOOP("ErrorText", "system administrator")},
    {"security_admin", QT_TRANSLATE_NOOP("ErrorText", "security administrator")},
    {"auditor", QT_TRANSLATE_NOOP("ErrorText", "auditor")},
    {"phone", QT_TRANSLATE_NOOP("ErrorText", "phone")},
    {"number", QT_TRANSLATE_NOOP("ErrorText", "number")},
    {"item", QT_TRANSLATE_NOOP("ErrorText", "service item")},
    {"reason", QT_TRANSLATE_NOOP("ErrorText", "reason")},
    {"office", QT_TRANSLATE_NOOP("ErrorText", "office")},
    {"counter", QT_TRANSLATE_NOOP("ErrorText", "counter")},
    {"hall", QT_TRANSLATE_NOOP("ErrorText", "hall")},
    {"person", QT_TRANSLATE_NOOP("ErrorText", "name of the person")},
    {"line", QT_TRANSLATE_NOOP("ErrorText", "service")},
    {"letter", QT_TRANSLATE_NOOP("ErrorText", "service")},
    {"temperature", QT_TRANSLATE_NOOP("ErrorText", "temperature")},
    {"outside", QT_TRANSLATE_NOOP("ErrorText", "it waits outside")},
    {"waiting", QT_TRANSLATE_NOOP("ErrorText", "it is waiting")},
    {"called", QT_TRANSLATE_NOOP("ErrorText", "it is called")},
    {"serving", QT_TRANSLATE_NOOP("ErrorText", "it is at a counter")},
    {"held", QT_TRANSLATE_NOOP("ErrorText", "it is on hold")},
    {"done", QT_TRANSLATE_NOOP("ErrorText", "it is done")},
    {"lapsed", QT_TRANSLATE_NOOP("ErrorText", "it has lapsed")},
    {"left", QT_TRANSLATE_NOOP("ErrorText", "it was given up")},
    {"cancelled", QT_TRANSLATE_NOOP("ErrorText", "it is cancelled")},
    {"closed", QT_TRANSLATE_NOOP("ErrorText", "it was closed with the day")},
    {"booked", QT_TRANSLATE_NOOP("ErrorText", "it is booked")},
    {"checked_in", QT_TRANSLATE_NOOP("ErrorText", "it is checked in")},
    {"fulfilled", QT_TRANSLATE_NOOP("ErrorText", "it was served")},
    {"rescheduled", QT_TRANSLATE_NOOP("ErrorText", "it was moved")},
    {"unserved", QT_TRANSLATE_NOOP("ErrorText", "it was not served")},
    {"expired", QT_TRANSLATE_NOOP("ErrorText", "it has expired")},
};

QString translated(const char* text) {
    return QCoreApplication::translate("ErrorText", text);
}

/// Keys are for programs: lower-case words, paths of ours, hashes.
bool isForPrograms(const QString& detail) {
    static const QRegularExpression key(
        QStringLiteral("^([a-z][A-Za-z0-9_ ]*(\\|.*)?|[0-9a-f]{16,})$"));
    return key.match(detail).hasMatch();
}

QString withParts(QString text, const QString& detail) {
    const QStringList parts = detail.split(u'|');
    for (qsizetype i = 0; i < parts.size(); ++i)
        text.replace(QStringLiteral("%%1").arg(i + 1), parts[i]);
    return text;
}

std::optional<QString> keyedText(const Error& error) {
    for (const KeyedSentence& sentence : keyedSentences()) {
        if (sentence.code != error.code)
            continue;
        const QLatin1String key(sentence.key);
        if (error.detail == key)
            return translated(sentence.text);
        const bool takesRest = key.endsWith(u'|') || key.endsWith(u' ');
        if (!takesRest || !error.detail.startsWith(key))
            continue;
        const QString text = translated(sentence.text);
        if (!text.contains(QLatin1String("%1")))
            return text;
        QString detail = error.detail.sliced(key.size());
        if (key == QLatin1String("roles_joined|")) // a name, and two roles by their keys
            detail = QStringList{detail.section(u'|', 0, 0), keyText(detail.section(u'|', 1, 1)),
                                 keyText(detail.section(u'|', 2, 2))}
                         .join(u'|');
        return withParts(text, detail);
    }
    return std::nullopt;
}

/// "who|when|state" or "state"; who and when are left out here, since the state says what to do.
QString shownDetail(const Error& error) {
    if (error.code == ErrorCode::WrongState)
        return keyText(error.detail.section(u'|', -1));
    if (error.code == ErrorCode::BundleGap) // which chain it is helps nobody
        return error.detail.section(u'|', 1);
    const QString word = keyText(error.detail);
    if (!word.isEmpty())
        return word;
    if (error.code == ErrorCode::ChangedMeanwhile)
        return error.detail.contains(u'|') ? error.detail : QString();
    // A log-in name looks like a key; these two name what they are about.
    const bool isValue =
        (error.code == ErrorCode::Duplicate || error.code == ErrorCode::NotFound) &&
        !error.detail.contains(u'|') && error.detail.size() < 16;
    return isValue || !isForPrograms(error.detail) ? error.detail : QString();
}

} // namespace

QString keyText(const QString& key) {
    for (const auto& [known, word] : kWords)
        if (key == QLatin1String(known))
            return translated(word);
    return {};
}

QString errorText(const Error& error) {
    if (const auto keyed = keyedText(error))
        return *keyed;
    const auto* const sentence =
        std::find_if(std::begin(kSentences), std::end(kSentences),
                     [&](const Sentence& each) { return each.code == error.code; });
    Q_ASSERT(sentence != std::end(kSentences));
    const QString detail = shownDetail(error);
    if (sentence->detailed == nullptr || detail.isEmpty())
        return translated(sentence->plain);
    return withParts(translated(sentence->detailed), detail);
}

} // namespace chuangkou
