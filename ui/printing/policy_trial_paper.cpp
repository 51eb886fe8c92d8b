// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/policy_trial_paper.h"

#include "ui/printing/paper_canvas.h"
#include "ui/printing/paper_words.h"

namespace chuangkou {

using namespace papers;

namespace {

constexpr double kSmallPt = 8.5;

void drawFacts(PaperCanvas& canvas, const std::vector<std::pair<QString, QString>>& facts,
               int pairsPerRow) {
    if (!facts.empty())
        canvas.fields(facts, pairsPerRow, kSmallPt);
    canvas.space(1.5);
}

QString stepsText(const TrialPart& part) {
    QStringList lines;
    for (const TrialStep& step : part.steps)
        lines.append(step.article.isEmpty()
                         ? step.text
                         : Paper::tr("%1 (%2)", "value, article").arg(step.text, step.article));
    return lines.join(u'\n');
}

void drawOneSide(PaperCanvas& canvas, const TrialSide& side) {
    canvas.text(labelled(Paper::tr("Result"), side.result), 12, Qt::AlignLeft, QFont::Bold);
    for (const QString& output : side.outputs)
        canvas.text(output, 9.5);
    PaperTable table;
    table.textPt = kSmallPt;
    table.columns = {{Paper::tr("Part"), 1.6, Qt::AlignLeft},
                     {Paper::tr("Steps (article)"), 5, Qt::AlignLeft}};
    for (const TrialPart& part : side.parts)
        table.rows.push_back({part.title, stepsText(part)});
    canvas.table(table);
    canvas.text(Paper::tr("Values used"), 10.5, Qt::AlignLeft, QFont::Bold);
    for (const QString& value : side.values)
        canvas.text(value, kSmallPt);
}

void drawTwoSides(PaperCanvas& canvas, const TrialSide& one, const TrialSide& other) {
    PaperTable table;
    table.textPt = kSmallPt;
    table.columns = {{one.title, 1, Qt::AlignLeft},
                     {other.title, 1, Qt::AlignLeft},
                     {Paper::tr("Same"), 0.15, Qt::AlignCenter}};
    const auto row = [&table](const QString& left, const QString& right) {
        table.rows.push_back({left, right, left == right ? Paper::tr("yes") : Paper::tr("NO")});
    };
    row(one.result, other.result);
    const std::size_t count = std::max(one.parts.size(), other.parts.size());
    const auto text = [](const TrialSide& side, std::size_t i) {
        return i < side.parts.size() ? side.parts[i].title + u'\n' + stepsText(side.parts[i])
                                     : QString();
    };
    for (std::size_t i = 0; i < count; ++i)
        row(text(one, i), text(other, i));
    canvas.table(table);
}

} // namespace

QByteArray policyTrialPaper(const PolicyTrialSheet& sheet) {
    const bool isCompared = sheet.sides.size() > 1;
    PaperCanvas canvas(isCompared ? PaperSheet::A4Landscape : PaperSheet::A4Portrait,
                       Paper::tr("Trial calculation"));
    canvas.setFooter(sheet.office);
    canvas.leftRight(sheet.office, labelled(Paper::tr("Day"), dayText(sheet.day)));
    canvas.title(Paper::tr("Trial calculation"));
    canvas.text(sheet.policy, 11, Qt::AlignHCenter);
    canvas.text(Paper::tr("For reference only; no ground for a decision or payment."), 9,
                Qt::AlignHCenter);
    canvas.space(1.5);
    drawFacts(canvas, sheet.facts, isCompared ? 3 : 2);
    if (isCompared)
        drawTwoSides(canvas, sheet.sides[0], sheet.sides[1]);
    else if (!sheet.sides.empty())
        drawOneSide(canvas, sheet.sides[0]);
    for (const QString& warning : sheet.warnings)
        canvas.text(warning, kSmallPt);
    return canvas.finish();
}

QByteArray policyMatchPaper(const PolicyMatchSheet& sheet) {
    PaperCanvas canvas(PaperSheet::A4Portrait, Paper::tr("Policies that fit"));
    canvas.setFooter(sheet.office);
    canvas.leftRight(sheet.office, labelled(Paper::tr("Day"), dayText(sheet.day)));
    canvas.title(Paper::tr("Policies that fit"));
    canvas.text(Paper::tr("By what was told at the window; amounts are estimates, no promise."), 9,
                Qt::AlignHCenter);
    canvas.space(1.5);
    canvas.text(labelled(Paper::tr("Applicant"), sheet.applicant), 9.5);
    drawFacts(canvas, sheet.facts, 3);
    PaperTable table;
    table.textPt = 8;
    table.paddingMm = 1;
    table.columns = {{Paper::tr("Policy"), 2, Qt::AlignLeft},
                     {Paper::tr("Answer"), 1.1, Qt::AlignCenter},
                     {Paper::tr("Why, or what is missing"), 3.4, Qt::AlignLeft},
                     {Paper::tr("Estimate"), 1.3, Qt::AlignRight},
                     {Paper::tr("Article"), 2, Qt::AlignLeft}};
    for (const PolicyMatchSheet::Row& row : sheet.rows)
        table.rows.push_back({row.policy, row.state, row.reason, row.estimate, row.articles});
    canvas.table(table);
    return canvas.finish();
}

} // namespace chuangkou
