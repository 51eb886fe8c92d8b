// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policies/policies_text.h"

#include "core/office/catalogue.h"
#include "ui/screens/policy_parts/field_text.h"
#include "ui/screens/policy_parts/package_text.h"
#include "ui/support/shown_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace chuangkou {

namespace {

struct PoliciesText {
    Q_DECLARE_TR_FUNCTIONS(PoliciesText)
};

using State = ShelfVersion::State;

QString titleOf(const ShelfVersion& version) {
    return version.package ? packageTitle(*version.package) : version.row.title;
}

QString dayText(QDate day) {
    return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral("—");
}

bool fits(const ShelfVersion& version, const QString& filter) {
    const QString sought = filter.trimmed().toLower();
    return sought.isEmpty() || titleOf(version).toLower().contains(sought) ||
           version.row.policy.contains(sought) ||
           (version.package && pinyinInitials(version.package->title()).contains(sought));
}

QString whoWhen(const QString& who, std::int64_t at) {
    return at == 0 ? QString()
                   : QStringLiteral("%1 %2 %3")
                         .arg(who, officeDate(at).toString(Qt::ISODate), shownTime(at));
}

} // namespace

QString shelfStateText(State state) {
    switch (state) {
    case State::Current:
        return PoliciesText::tr("in force");
    case State::Superseded:
        return PoliciesText::tr("followed by another");
    case State::Proposed:
        return PoliciesText::tr("waits for a second person");
    case State::Rejected:
        return PoliciesText::tr("given back");
    }
    return {};
}

Tone shelfStateTone(State state) {
    if (state == State::Proposed)
        return Tone::Info;
    return state == State::Current ? Tone::Good : Tone::Neutral;
}

QString openCountText(const ShelfVersion& version) {
    QStringList parts;
    if (version.missing > 0)
        parts.append(PoliciesText::tr("%n to fill in", nullptr, version.missing));
    if (version.unconfirmed > 0)
        parts.append(PoliciesText::tr("%n to confirm", nullptr, version.unconfirmed));
    return parts.join(PoliciesText::tr(", ", "between counts"));
}

std::vector<ShownRow> shelfRows(const PolicyShelf& shelf, const QString& filter) {
    std::vector<ShownRow> rows;
    for (const ShelfVersion& version : shelf.versions) {
        const bool isListed = version.state == State::Proposed || version.state == State::Current;
        if (!isListed || !fits(version, filter))
            continue;
        const PolicyPackage* package = version.package.get();
        const QString open = openCountText(version);
        const Tone tone = version.state == State::Proposed ? Tone::Info
                          : version.missing > 0            ? Tone::Warning
                                                           : Tone::Neutral;
        rows.push_back(
            {version.row.identity,
             {titleOf(version), package ? applicantText(*package) : QString(),
              package ? validText(*package) : QString(), dayText(version.knownFrom),
              shortVersion(version.row.identity), open.isEmpty() ? PoliciesText::tr("none") : open,
              shelfStateText(version.state)},
             tone,
             false});
    }
    return rows;
}

std::vector<ShownRow> versionRows(const PolicyShelf& shelf, const QString& policy) {
    std::vector<ShownRow> rows;
    for (const ShelfVersion& version : shelf.versions) {
        if (version.row.policy != policy)
            continue;
        const bool isShipped = version.row.importedAt == 0;
        QString note = version.row.note;
        if (version.state == State::Rejected)
            note = PoliciesText::tr("Given back by %1: %2")
                       .arg(version.rejectedBy, version.row.reason);
        rows.push_back(
            {version.row.identity,
             {shortVersion(version.row.identity),
              version.package ? validText(*version.package) : QString(), dayText(version.knownFrom),
              isShipped ? PoliciesText::tr("came with the program")
                        : whoWhen(version.importedBy, version.row.importedAt),
              whoWhen(version.adoptedBy, version.row.adoptedAt), shelfStateText(version.state),
              note},
             shelfStateTone(version.state),
             false});
    }
    return rows;
}

QString wordsText(const std::vector<NamedWord>& said) {
    QStringList parts;
    for (const NamedWord& each : said)
        parts.append(PoliciesText::tr("%1: %2 (%3)", "who, value, document")
                         .arg(each.by, each.word.value, each.word.document));
    return parts.join(PoliciesText::tr("; ", "between sentences"));
}

std::vector<ShownRow> openRows(const PolicyShelf& shelf) {
    std::vector<ShownRow> rows;
    for (const OpenParameter& open : shelf.open) {
        const ShelfVersion* version = shelf.current(open.policy);
        const bool isMissing = open.value.value.isEmpty();
        const QString said = wordsText(open.said);
        rows.push_back({open.policy.toUtf8() + '|' + open.value.parameter.toUtf8(),
                        {version ? titleOf(*version) : open.title, valueName(open.value),
                         isMissing ? confidenceText(Confidence::Missing) : open.value.value,
                         unitText(open.value.unit), confidenceText(open.value.confidence),
                         said.isEmpty() ? PoliciesText::tr("nobody yet") : said, open.value.source},
                        isMissing ? Tone::Warning : Tone::Neutral,
                        false});
    }
    return rows;
}

std::vector<ShownRow> caseRows(const std::vector<dmn::TckOutcome>& outcomes) {
    std::vector<ShownRow> rows;
    for (const bool isFailed : {true, false})
        for (const dmn::TckOutcome& outcome : outcomes) {
            if ((outcome.status != dmn::TckStatus::Passed) != isFailed)
                continue;
            rows.push_back(
                {QByteArray::number(static_cast<qulonglong>(rows.size())),
                 {isFailed ? PoliciesText::tr("failed") : PoliciesText::tr("passed"),
                  outcome.caseId, outcome.node, outcome.expected, outcome.actual, outcome.file},
                 isFailed ? Tone::Danger : Tone::Good,
                 false});
        }
    return rows;
}

QString casesSummary(const std::vector<dmn::TckOutcome>& outcomes) {
    const auto failed =
        std::count_if(outcomes.begin(), outcomes.end(), [](const dmn::TckOutcome& each) {
            return each.status != dmn::TckStatus::Passed;
        });
    if (failed == 0)
        return PoliciesText::tr("All %1 results of the cases are as expected.")
            .arg(outcomes.size());
    return PoliciesText::tr("%1 of %2 results are not as expected.")
        .arg(failed)
        .arg(outcomes.size());
}

} // namespace chuangkou
