// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/refusal_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace chuangkou {

namespace {

struct RefusalText {
    Q_DECLARE_TR_FUNCTIONS(RefusalText)
};

QString parameterName(const QString& id, const PolicyPackage* package) {
    const PolicyParameter* parameter = package ? package->parameter(id) : nullptr;
    if (!parameter)
        return id;
    const bool isEnglish = QLocale().language() == QLocale::English;
    return isEnglish && !parameter->english.isEmpty() ? parameter->english : parameter->name;
}

QString outOfRange(const Refusal& refusal) {
    const QString what = refusal.firstCause.section(u'|', 0, 0);
    const QString day = refusal.firstCause.section(u'|', 1);
    return day.isEmpty()
               ? RefusalText::tr("%1 is out of range.").arg(what)
               : RefusalText::tr("No version of %1 that is known governs %2.").arg(what, day);
}

} // namespace

QString refusalSentence(const Refusal& refusal, const PolicyPackage* package) {
    const QString name = parameterName(refusal.parameter, package);
    switch (refusal.code) {
    case ErrorCode::Missing:
        return refusal.parameter.isEmpty()
                   ? RefusalText::tr("A fact is missing: %1.").arg(refusal.firstCause)
                   : RefusalText::tr("This office must enter %1 (%2); two persons confirm it.")
                         .arg(name, refusal.parameter);
    case ErrorCode::Unconfirmed:
        return RefusalText::tr("%1 (%2) is entered, but two persons have not confirmed it yet.")
            .arg(name, refusal.parameter);
    case ErrorCode::RuleRefused:
        return RefusalText::tr("Not granted: %1.").arg(refusal.firstCause);
    case ErrorCode::OutOfRange:
        return outOfRange(refusal);
    case ErrorCode::NotFound:
        return RefusalText::tr("There is no policy %1 that is known.").arg(refusal.firstCause);
    default:
        return RefusalText::tr("There is no amount, because %1.").arg(refusal.firstCause);
    }
}

} // namespace chuangkou
