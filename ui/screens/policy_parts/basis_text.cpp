// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policy_parts/basis_text.h"

#include "core/dmn/explain.h"
#include "ui/screens/policy_parts/field_text.h"
#include "ui/screens/policy_parts/package_text.h"
#include "ui/support/shown_text.h"
#include "ui/support/theme.h"

#include <QCoreApplication>

#include <set>

namespace chuangkou {

namespace {

struct BasisText {
    Q_DECLARE_TR_FUNCTIONS(BasisText)
};

/// Units that differ only in their day are told once.
constexpr std::size_t kMostParts = 40;

std::vector<BasisStep> stepsOf(const dmn::Explainer& explainer, const QJsonObject& trace) {
    std::vector<BasisStep> steps;
    std::map<QString, int> seen;
    for (const dmn::ExplainedStep& step : explainer.explain(trace))
        steps.push_back({QStringLiteral("%1#%2").arg(step.decision).arg(seen[step.decision]++),
                         inWindowLanguage(step.chinese, step.english),
                         step.articles.join(BasisText::tr("; ", "between articles"))});
    return steps;
}

QString groupTitle(const LineGroup& group) {
    const QString days = group.from == group.to ? group.from.toString(Qt::ISODate)
                                                : BasisText::tr("%1 to %2")
                                                      .arg(group.from.toString(Qt::ISODate),
                                                           group.to.toString(Qt::ISODate));
    return BasisText::tr("%1: %2 × %3 = %4", "days, count, rate, amount")
        .arg(days)
        .arg(group.count)
        .arg(shownMoney(group.rate), shownMoney(group.amount));
}

QString small(const QString& text) {
    return text.isEmpty() ? QString()
                          : QStringLiteral("<br><small>%1</small>").arg(text.toHtmlEscaped());
}

QString valueLine(const UsedValue& value) {
    QString how = confidenceText(value.confidence);
    if (value.isConfirmed)
        how = BasisText::tr("confirmed by two persons");
    else if (!value.isReliable())
        how = BasisText::tr("%1; not confirmed: may be shown, not decided").arg(how);
    const QStringList parts{value.reference, spanText(value.from, {}), areaText(value.area), how};
    return QStringLiteral("<li>%1 = <b>%2</b> %3%4</li>")
        .arg(valueName(value).toHtmlEscaped(), value.value.toHtmlEscaped(),
             unitText(value.unit).toHtmlEscaped(),
             small(parts.join(BasisText::tr("; ", "between articles"))));
}

struct Side {
    QString title;
    const PolicyPackage& package;
    const Calculation& calculation;
};

QString comparedCell(const BasisStep* step, bool isMarked) {
    const QString text =
        step ? step->text.toHtmlEscaped() + small(step->article) : QStringLiteral("—");
    const Theme::Badge& badge = lightTheme().badge(Tone::Warning);
    return isMarked ? QStringLiteral("<td width=\"50%\" bgcolor=\"%1\"><b>%2</b></td>")
                          .arg(badge.ground.name(), text)
                    : QStringLiteral("<td width=\"50%\">%1</td>").arg(text);
}

const BasisStep* stepOf(const std::vector<BasisStep>& steps, const QString& key) {
    for (const BasisStep& step : steps)
        if (step.key == key)
            return &step;
    return nullptr;
}

/// The steps of both in the order of the first; what only the second has, after them.
QString comparedSteps(const std::vector<BasisStep>& one, const std::vector<BasisStep>& other) {
    QString rows;
    const auto row = [&](const BasisStep* left, const BasisStep* right) {
        const bool differs =
            !left || !right || left->text != right->text || left->article != right->article;
        rows += QStringLiteral("<tr>%1%2</tr>")
                    .arg(comparedCell(left, differs), comparedCell(right, differs));
    };
    for (const BasisStep& step : one)
        row(&step, stepOf(other, step.key));
    for (const BasisStep& step : other)
        if (!stepOf(one, step.key))
            row(nullptr, &step);
    return rows;
}

QString comparedPart(const BasisPart& one, const BasisPart& other) {
    if (one.title.isEmpty() && other.title.isEmpty())
        return {};
    const BasisStep left{{}, one.title, {}};
    const BasisStep right{{}, other.title, {}};
    const bool differs = one.title != other.title;
    return QStringLiteral("<tr>%1%2</tr>")
               .arg(comparedCell(&left, differs), comparedCell(&right, differs)) +
           comparedSteps(one.steps, other.steps);
}

QString headCell(const QString& title, const Calculation& calculation) {
    return QStringLiteral("<th width=\"50%\" align=\"left\">%1<br><big>%2</big></th>")
        .arg(title.toHtmlEscaped(), resultText(calculation).toHtmlEscaped());
}

} // namespace

std::vector<BasisPart> basisParts(const PolicyPackage& package, const Calculation& calculation) {
    const dmn::Explainer explainer(
        package.model(),
        {[&package](const QString& node) { return package.englishOf(node); }, package.explained()});
    const dmn::Explainer all(
        package.model(), {[&package](const QString& node) { return package.englishOf(node); }, {}});
    std::vector<BasisPart> parts;
    for (const LineGroup& group : calculation.groups()) {
        if (parts.size() == kMostParts)
            break;
        std::vector<BasisStep> steps = stepsOf(explainer, calculation.lines[group.first].trace);
        if (steps.empty())
            steps = stepsOf(all, calculation.lines[group.first].trace);
        parts.push_back({groupTitle(group), std::move(steps)});
    }
    std::vector<BasisStep> total =
        stepsOf(calculation.lines.empty() ? explainer : all, calculation.totalTrace);
    if (total.empty())
        total = stepsOf(all, calculation.totalTrace);
    // What each unit told already is not told again.
    std::set<QString> told;
    for (const BasisPart& part : parts)
        for (const BasisStep& step : part.steps)
            told.insert(step.key.section(u'#', 0, 0));
    std::erase_if(total, [&told](const BasisStep& step) {
        return told.contains(step.key.section(u'#', 0, 0));
    });
    if (!total.empty())
        parts.push_back({BasisText::tr("The sum"), std::move(total), true});
    return parts;
}

QString resultText(const Calculation& calculation) {
    if (calculation.hasAmount)
        return shownMoney(calculation.amount);
    return outputLines(calculation).join(BasisText::tr("; ", "between articles"));
}

QStringList outputLines(const Calculation& calculation) {
    QStringList lines;
    for (const Output& output : calculation.outputs) {
        const auto money = output.kind == QLatin1String("money") ? Money::parse(output.value)
                                                                 : fail(ErrorCode::InvalidInput);
        QString line = QStringLiteral("%1 %2").arg(
            inWindowLanguage(output.name, output.english),
            money ? shownMoney(*money) : output.value + u' ' + unitText(output.unit));
        if (output.period == QLatin1String("monthly"))
            line = BasisText::tr("%1 each month").arg(line.trimmed());
        if (!output.payer.isEmpty())
            line = BasisText::tr("%1 (%2)", "result, payer").arg(line.trimmed(), output.payer);
        lines.append(line.trimmed());
    }
    return lines;
}

QString basisHtml(const PolicyPackage& package, const Calculation& calculation) {
    QString text = QStringLiteral("<h3>%1</h3>").arg(resultText(calculation).toHtmlEscaped());
    for (const QString& line : outputLines(calculation))
        text += QStringLiteral("<p>%1</p>").arg(line.toHtmlEscaped());
    for (const BasisPart& part : basisParts(package, calculation)) {
        text += QStringLiteral("<h4>%1</h4><ol>").arg(part.title.toHtmlEscaped());
        for (const BasisStep& step : part.steps)
            text +=
                QStringLiteral("<li>%1%2</li>").arg(step.text.toHtmlEscaped(), small(step.article));
        text += QStringLiteral("</ol>");
    }
    text += QStringLiteral("<h4>%1</h4><ul>").arg(BasisText::tr("Values used"));
    for (const UsedValue& value : calculation.values)
        text += valueLine(value);
    text += QStringLiteral("</ul><h4>%1</h4><ul>").arg(BasisText::tr("Documents"));
    for (const CitedDocument& document : package.documents())
        text += QStringLiteral("<li>%1 %2</li>")
                    .arg(document.number.toHtmlEscaped(), document.title.toHtmlEscaped());
    return text + QStringLiteral("</ul><p><small>%1</small></p>")
                      .arg(BasisText::tr("%1, version %2")
                               .arg(packageTitle(package), shortVersion(package.identity()))
                               .toHtmlEscaped());
}

QString comparedHtml(const QString& oneTitle, const PolicyPackage& onePackage,
                     const Calculation& one, const QString& otherTitle,
                     const PolicyPackage& otherPackage, const Calculation& other) {
    QString text = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\" "
                                  "border=\"1\" style=\"border-collapse:collapse\"><tr>%1%2</tr>")
                       .arg(headCell(oneTitle, one), headCell(otherTitle, other));
    const auto left = basisParts(onePackage, one);
    const auto right = basisParts(otherPackage, other);
    const auto units = [](const std::vector<BasisPart>& parts) {
        return parts.size() - (!parts.empty() && parts.back().isSum ? 1 : 0);
    };
    const std::size_t count = std::max(units(left), units(right));
    for (std::size_t i = 0; i < count; ++i)
        text += comparedPart(i < units(left) ? left[i] : BasisPart(),
                             i < units(right) ? right[i] : BasisPart());
    const auto sumOf = [](const std::vector<BasisPart>& parts) {
        return !parts.empty() && parts.back().isSum ? parts.back() : BasisPart();
    };
    text += comparedPart(sumOf(left), sumOf(right));
    return text + QStringLiteral("</table>");
}

} // namespace chuangkou
