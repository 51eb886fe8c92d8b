// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policy_parts/trace_text.h"

#include "core/office/person_table.h"
#include "ui/support/shown_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace chuangkou {

namespace {

struct TraceText {
    Q_DECLARE_TR_FUNCTIONS(TraceText)
};

bool isChinese() {
    return QLocale().language() == QLocale::Chinese;
}

QString stepLine(const SheetStep& step) {
    const QString text = isChinese() || step.english.isEmpty() ? step.chinese : step.english;
    QString line = QStringLiteral("<li>") + text.toHtmlEscaped();
    if (!step.article.isEmpty())
        line += QStringLiteral("<br><small>") + step.article.toHtmlEscaped() +
                QStringLiteral("</small>");
    return line + QStringLiteral("</li>");
}

QString heading(const QString& text) {
    return QStringLiteral("<h4>%1</h4>").arg(text.toHtmlEscaped());
}

QString valueLine(const UsedValue& value, const std::map<QString, QStringList>& confirmedBy) {
    const QString name = isChinese() || value.english.isEmpty() ? value.name : value.english;
    QString line =
        QStringLiteral("<li>%1 = <b>%2</b>").arg(name.toHtmlEscaped(), value.value.toHtmlEscaped());
    if (!value.reference.isEmpty())
        line += QStringLiteral("<br><small>") + value.reference.toHtmlEscaped() +
                QStringLiteral("</small>");
    const auto names = confirmedBy.find(value.parameter);
    if (value.isConfirmed && names != confirmedBy.end())
        line += QStringLiteral("<br><small>") +
                TraceText::tr("Confirmed by %1")
                    .arg(names->second.join(TraceText::tr(", ", "between names")))
                    .toHtmlEscaped() +
                QStringLiteral("</small>");
    else if (!value.isReliable())
        line += QStringLiteral("<br><small>") +
                TraceText::tr("Not confirmed yet: may be shown, not decided").toHtmlEscaped() +
                QStringLiteral("</small>");
    return line + QStringLiteral("</li>");
}

QString figuresOf(const CalculatedLine& line) {
    QStringList parts;
    for (const Figure& figure : line.figures)
        parts.append(QStringLiteral("%1 %2").arg(
            isChinese() || figure.english.isEmpty() ? figure.name : figure.english, figure.value));
    return parts.join(TraceText::tr(", ", "between figures"));
}

QString rowText(const SheetRow& row) {
    QString text = heading(QStringLiteral("%1  %2").arg(row.name, maskedNumber(row.number)));
    text += QStringLiteral("<ul>");
    for (const SheetStep& step : row.steps)
        text += stepLine(step);
    return text + QStringLiteral("</ul><p>%1</p>")
                      .arg(TraceText::tr("Amount: %1")
                               .arg(QStringLiteral("<b>%1</b>").arg(shownMoney(row.amount))));
}

QString named(const QString& chinese, const QString& english) {
    return isChinese() || english.isEmpty() ? chinese : english;
}

QString figureLine(const Output& figure) {
    const auto money = figure.kind == QLatin1String("money") ? Money::parse(figure.value)
                                                             : fail(ErrorCode::Missing);
    QString line =
        QStringLiteral("<li>%1 <b>%2</b>")
            .arg(named(figure.name, figure.english).toHtmlEscaped(),
                 money ? shownMoney(*money)
                       : (figure.value + u' ' + unitText(figure.unit)).trimmed().toHtmlEscaped());
    if (money)
        line += QStringLiteral(" %1").arg(
            (figure.period == QLatin1String("monthly")
                 ? TraceText::tr("each month, paid by %1").arg(figure.payer)
                 : TraceText::tr("once, paid by %1").arg(figure.payer))
                .toHtmlEscaped());
    return line + QStringLiteral("</li>");
}

/// What was calculated together: results, equal units, steps.
QString partText(const SheetPart& part) {
    QString text;
    if (!part.name.isEmpty() || !part.number.isEmpty())
        text += heading(QStringLiteral("%1  %2").arg(part.name, maskedNumber(part.number)));
    text += QStringLiteral("<ul>");
    for (const Output& figure : part.figures)
        text += figureLine(figure);
    text += QStringLiteral("</ul><ul>");
    for (const SheetGroup& group : part.groups) {
        text += QStringLiteral("<li><b>%1</b></li>")
                    .arg(TraceText::tr("%1 to %2: %3 × %4 = %5")
                             .arg(group.from.toString(Qt::ISODate), group.to.toString(Qt::ISODate))
                             .arg(group.count)
                             .arg(shownMoney(group.rate), shownMoney(group.amount)));
        for (const SheetStep& step : group.steps)
            text += stepLine(step);
    }
    for (const SheetStep& step : part.steps)
        text += stepLine(step);
    return text + QStringLiteral("</ul>");
}

QString daysText(const CalculationSheet& sheet) {
    QString text = heading(TraceText::tr("Each day")) +
                   QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\">");
    for (const CalculatedLine& line : sheet.lines)
        text += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
                    .arg(line.day.toString(Qt::ISODate), figuresOf(line).toHtmlEscaped(),
                         shownMoney(line.amount));
    return text + QStringLiteral("</table>");
}

} // namespace

QString traceText(const CalculationSheet& sheet,
                  const std::map<QString, QStringList>& confirmedBy) {
    const QString sum = sheet.hasAmount ? shownMoney(sheet.total) : sheet.paper;
    QString text = QStringLiteral("<h3>%1</h3><p>%2</p>")
                       .arg(TraceText::tr("Basis and steps: %1").arg(sum),
                            named(sheet.title, sheet.english).toHtmlEscaped());
    for (const SheetPart& part : sheet.parts)
        text += partText(part);
    if (sheet.isRoster) {
        text += heading(TraceText::tr("The sum")) + QStringLiteral("<ul>");
        for (const SheetStep& step : sheet.totalSteps)
            text += stepLine(step);
        text += QStringLiteral("</ul>");
    }
    for (const SheetRow& row : sheet.rows)
        text += rowText(row);
    text += heading(TraceText::tr("Values used")) + QStringLiteral("<ul>");
    for (const UsedValue& value : sheet.values)
        text += valueLine(value, confirmedBy);
    text += QStringLiteral("</ul>") + heading(TraceText::tr("Documents")) + QStringLiteral("<ul>");
    for (const CitedDocument& document : sheet.documents)
        text += QStringLiteral("<li>%1 %2</li>")
                    .arg(document.number.toHtmlEscaped(), document.title.toHtmlEscaped());
    text += QStringLiteral("</ul>");
    if (sheet.isRoster)
        text += daysText(sheet);
    if (!sheet.footer.isEmpty())
        text += QStringLiteral("<p>%1</p>")
                    .arg(named(sheet.footer, sheet.footerEnglish).toHtmlEscaped());
    return text + QStringLiteral("<p><small>%1</small></p>")
                      .arg(TraceText::tr("Rule version %1").arg(sheet.version));
}

} // namespace chuangkou
