// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/roster/trace_text.h"

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

} // namespace

QString traceText(const CalculationSheet& sheet,
                  const std::map<QString, QStringList>& confirmedBy) {
    QString text = QStringLiteral("<h3>%1</h3><p>%2</p>")
                       .arg(TraceText::tr("Basis and steps: %1").arg(shownMoney(sheet.total)),
                            (isChinese() || sheet.english.isEmpty() ? sheet.title : sheet.english)
                                .toHtmlEscaped());
    text += heading(TraceText::tr("The sum")) + QStringLiteral("<ul>");
    for (const SheetStep& step : sheet.totalSteps)
        text += stepLine(step);
    text += QStringLiteral("</ul>");
    for (const SheetRow& row : sheet.rows)
        text += rowText(row);
    text += heading(TraceText::tr("Values used")) + QStringLiteral("<ul>");
    for (const UsedValue& value : sheet.values)
        text += valueLine(value, confirmedBy);
    text += QStringLiteral("</ul>") + heading(TraceText::tr("Documents")) + QStringLiteral("<ul>");
    for (const CitedDocument& document : sheet.documents)
        text += QStringLiteral("<li>%1 %2</li>")
                    .arg(document.number.toHtmlEscaped(), document.title.toHtmlEscaped());
    text += QStringLiteral("</ul>") + heading(TraceText::tr("Each day"));
    text += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\">");
    for (const CalculatedLine& line : sheet.lines)
        text += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
                    .arg(line.day.toString(Qt::ISODate), figuresOf(line).toHtmlEscaped(),
                         shownMoney(line.amount));
    text += QStringLiteral("</table><p><small>%1</small></p>")
                .arg(TraceText::tr("Rule version %1").arg(sheet.version));
    return text;
}

} // namespace chuangkou
