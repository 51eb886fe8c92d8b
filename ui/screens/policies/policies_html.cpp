// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policies/policies_text.h"
#include "ui/screens/policy_parts/field_text.h"
#include "ui/screens/policy_parts/package_text.h"
#include "ui/screens/policy_parts/version_changes.h"
#include "ui/support/policy_text.h"
#include "ui/support/shown_text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace chuangkou {

namespace {

struct PoliciesHtml {
    Q_DECLARE_TR_FUNCTIONS(PoliciesHtml)
};

QString heading(const QString& text) {
    return QStringLiteral("<h4>%1</h4>").arg(text.toHtmlEscaped());
}

QString table(const QStringList& heads, const std::vector<QStringList>& rows) {
    QString text = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\" "
                                  "border=\"1\" style=\"border-collapse:collapse\"><tr>");
    for (const QString& head : heads)
        text += QStringLiteral("<th align=\"left\">%1</th>").arg(head.toHtmlEscaped());
    text += QStringLiteral("</tr>");
    for (const QStringList& row : rows) {
        text += QStringLiteral("<tr>");
        for (const QString& cell : row)
            text += QStringLiteral("<td>%1</td>").arg(cell.toHtmlEscaped());
        text += QStringLiteral("</tr>");
    }
    return text + QStringLiteral("</table>");
}

QString limitLine(const QJsonObject& limit, const QString& name) {
    const bool isWorking = limit.value(QLatin1String("kind")) == QLatin1String("working");
    const QString days = limit.value(QLatin1String("days")).toVariant().toString();
    const QString text = isWorking ? PoliciesHtml::tr("%1: %2 working days (%3)")
                                   : PoliciesHtml::tr("%1: %2 calendar days (%3)");
    return text.arg(name, days, limit.value(QLatin1String("basis")).toString());
}

QString groupText(EffectGroup group) {
    switch (group) {
    case EffectGroup::Open:
        return PoliciesHtml::tr("not calculated yet");
    case EffectGroup::Calculated:
        return PoliciesHtml::tr("calculated: to be calculated anew");
    case EffectGroup::Decided:
        return PoliciesHtml::tr("decided: stays; the difference becomes a proposal");
    }
    return {};
}

QString signedMoney(Money money) {
    return money.fen() > 0 ? u'+' + shownMoney(money) : shownMoney(money);
}

QString moneyOr(const std::optional<Money>& money) {
    return money ? shownMoney(*money) : QStringLiteral("—");
}

} // namespace

QString documentsHtml(const PolicyPackage& package) {
    QString text = heading(PoliciesHtml::tr("Documents cited"));
    std::vector<QStringList> rows;
    for (const CitedDocument& document : package.documents())
        rows.push_back({document.number, document.title, document.issuer, document.date});
    text += table({PoliciesHtml::tr("Number"), PoliciesHtml::tr("Title"),
                   PoliciesHtml::tr("Issuer"), PoliciesHtml::tr("Date")},
                  rows);
    rows.clear();
    for (const PolicyDocument& document : package.documentsToBring())
        rows.push_back({document.name, document.basis});
    text += heading(PoliciesHtml::tr("Documents to bring"));
    text += rows.empty() ? QStringLiteral("<p>%1</p>").arg(PoliciesHtml::tr("None."))
                         : table({PoliciesHtml::tr("Document"), PoliciesHtml::tr("Basis")}, rows);
    text += heading(PoliciesHtml::tr("Limits, payer, paper")) + QStringLiteral("<ul>");
    QStringList lines;
    for (const auto& [key, name] : {std::pair("time_limit", PoliciesHtml::tr("Time limit")),
                                    std::pair("promise", PoliciesHtml::tr("Promise"))}) {
        const QJsonValue limit = package.json().value(QLatin1String(key));
        lines.append(limit.isObject()
                         ? limitLine(limit.toObject(), name)
                         : PoliciesHtml::tr("%1: to be filled in by this office").arg(name));
    }
    lines.append(PoliciesHtml::tr("Paid by: %1").arg(package.payer()));
    lines.append(PoliciesHtml::tr("Ends in: %1").arg(package.endPaper()));
    lines.append(PoliciesHtml::tr("For: %1").arg(applicantText(package)));
    for (const QString& line : lines)
        text += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
    return text + QStringLiteral("</ul>");
}

QString changesHtml(const PolicyPackage& before, const PolicyPackage& after) {
    std::vector<QStringList> rows;
    for (const VersionChange& change : versionChanges(before, after))
        rows.push_back({change.what, change.before.isEmpty() ? QStringLiteral("—") : change.before,
                        change.after.isEmpty() ? QStringLiteral("—") : change.after,
                        change.reference});
    if (rows.empty())
        return QStringLiteral("<p>%1</p>")
            .arg(PoliciesHtml::tr("Values, tables and dates are those of the present version."));
    return table({PoliciesHtml::tr("What"), PoliciesHtml::tr("Before"), PoliciesHtml::tr("After"),
                  PoliciesHtml::tr("Reference")},
                 rows);
}

QString effectHtml(const PolicyEffect& effect) {
    QString text = heading(PoliciesHtml::tr("Effect on the cases of this office"));
    text += QStringLiteral("<p>%1</p>")
                .arg(PoliciesHtml::tr("%1 cases looked at, %2 change.")
                         .arg(effect.checked)
                         .arg(effect.changed.size()));
    if (effect.changed.empty())
        return text;
    text += QStringLiteral("<ul>");
    for (const EffectGroup group :
         {EffectGroup::Open, EffectGroup::Calculated, EffectGroup::Decided})
        if (effect.count(group) > 0)
            text += QStringLiteral("<li>%1</li>")
                        .arg(PoliciesHtml::tr("%1: %2 cases, %3")
                                 .arg(groupText(group))
                                 .arg(effect.count(group))
                                 .arg(signedMoney(effect.difference(group)))
                                 .toHtmlEscaped());
    text += QStringLiteral("</ul>");
    std::vector<QStringList> rows;
    for (const EffectRow& row : effect.changed)
        rows.push_back({row.number.isEmpty() ? PoliciesHtml::tr("no number yet") : row.number,
                        groupText(row.group), moneyOr(row.before),
                        row.refusal.isEmpty() ? moneyOr(row.after) : row.refusal,
                        row.difference() ? signedMoney(*row.difference()) : QStringLiteral("—")});
    return text +
           table({PoliciesHtml::tr("Case"), PoliciesHtml::tr("State"), PoliciesHtml::tr("Before"),
                  PoliciesHtml::tr("After"), PoliciesHtml::tr("Difference")},
                 rows);
}

QString triedHtml(const PolicyShelf& shelf, const TriedChange& tried) {
    const CheckedPackage& checked = tried.checked;
    QString text;
    if (!checked.isSound()) {
        text = heading(PoliciesHtml::tr("Refused")) + QStringLiteral("<ul>");
        for (const PackageFault& fault : checked.faults)
            text += QStringLiteral("<li>%1</li>").arg(faultSentence(fault).toHtmlEscaped());
        return text + QStringLiteral("</ul>");
    }
    text = heading(PoliciesHtml::tr("Cases")) +
           QStringLiteral("<p>%1</p>")
               .arg(PoliciesHtml::tr("All %1 results of the cases are as expected.")
                        .arg(checked.cases));
    if (!tried.changedCases.empty()) {
        std::vector<QStringList> rows;
        for (const dmn::TckOutcome& outcome : tried.changedCases)
            rows.push_back({outcome.caseId, outcome.node, outcome.expected, outcome.actual});
        text += QStringLiteral("<p><b>%1</b></p>")
                    .arg(PoliciesHtml::tr("The change alters these cases; look at each one:"));
        text += table({PoliciesHtml::tr("Case of the package"), PoliciesHtml::tr("Result"),
                       PoliciesHtml::tr("Before"), PoliciesHtml::tr("After")},
                      rows);
    }
    if (tried.earlierCases > 0)
        text += QStringLiteral("<p>%1</p>")
                    .arg(PoliciesHtml::tr("%1 cases are about days before the first day; they stay "
                                          "with the version before.")
                             .arg(tried.earlierCases));
    if (tried.effect)
        text += effectHtml(*tried.effect);
    text += heading(PoliciesHtml::tr("What changes"));
    const ShelfVersion* present = shelf.current(checked.package->id());
    text += present ? changesHtml(*present->package, *checked.package)
                    : QStringLiteral("<p>%1</p>")
                          .arg(PoliciesHtml::tr("This policy is new to the office."));
    if (!checked.warnings.empty()) {
        text += heading(PoliciesHtml::tr("Notes of the check")) + QStringLiteral("<ul>");
        for (const dmn::LintFinding& finding : checked.warnings)
            text +=
                QStringLiteral("<li>%1</li>")
                    .arg(inWindowLanguage(finding.chinese(), finding.english()).toHtmlEscaped());
        text += QStringLiteral("</ul>");
    }
    return text;
}

} // namespace chuangkou
