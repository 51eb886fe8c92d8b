// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/policy_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace chuangkou {

namespace {

struct PolicyText {
    Q_DECLARE_TR_FUNCTIONS(PolicyText)
};

QString unreadable(const Error& error) {
    if (error.detail.contains(QLatin1String("DOCTYPE")))
        return PolicyText::tr("The model has a DOCTYPE, which is not accepted.");
    return PolicyText::tr("The package cannot be read: %1").arg(error.detail);
}

QString caseFails(const PackageFault& fault) {
    const QStringList parts = fault.detail.split(u'|');
    return PolicyText::tr("Case %1 fails: %2 should be %3 and is %4.")
        .arg(fault.subject, parts.value(0), parts.value(1), parts.mid(2).join(QLatin1Char('|')));
}

} // namespace

QString faultSentence(const PackageFault& fault) {
    switch (fault.kind) {
    case PackageFaultKind::Unreadable:
        return unreadable(fault.error);
    case PackageFaultKind::NoReference:
        return PolicyText::tr("A value of %1 (from %2) has no reference.")
            .arg(fault.subject, fault.detail);
    case PackageFaultKind::NoFirstDay:
        return PolicyText::tr("A value of %1 has no first day.").arg(fault.subject);
    case PackageFaultKind::WrongValue:
        return PolicyText::tr("%2 cannot be a value of %1.").arg(fault.subject, fault.detail);
    case PackageFaultKind::NoBasis:
        return PolicyText::tr("No article demands the document %1.").arg(fault.subject);
    case PackageFaultKind::Lint:
        return QLocale().language() == QLocale::English ? fault.lint->english()
                                                        : fault.lint->chinese();
    case PackageFaultKind::NoCases:
        return PolicyText::tr("The package has no cases of its own.");
    case PackageFaultKind::CaseFails:
        return caseFails(fault);
    }
    return {};
}

QString matchText(MatchState state) {
    switch (state) {
    case MatchState::Entitled:
        return PolicyText::tr("Entitled");
    case MatchState::NotEntitled:
        return PolicyText::tr("Not entitled");
    case MatchState::FactsMissing:
        return PolicyText::tr("To be asked for");
    case MatchState::ValuesMissing:
        return PolicyText::tr("This office must enter values first");
    case MatchState::Unknown:
        return PolicyText::tr("Cannot be told");
    }
    return {};
}

} // namespace chuangkou
