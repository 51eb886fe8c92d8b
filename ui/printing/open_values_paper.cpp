// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/open_values_paper.h"

#include "ui/printing/paper_canvas.h"
#include "ui/printing/paper_words.h"

namespace chuangkou {

using namespace papers;

QByteArray openValuesPaper(const OpenValuesList& list) {
    PaperCanvas canvas(PaperSheet::A4Landscape, Paper::tr("Values to be confirmed"));
    canvas.setFooter(list.office);
    canvas.leftRight(list.office, labelled(Paper::tr("Day"), dayText(list.day)));
    canvas.title(Paper::tr("Values to be confirmed"));
    canvas.text(Paper::tr("Two persons enter the same value in the program, each by the document "
                          "that says so. Until then nothing is decided or paid with it."),
                10);
    canvas.space(2);
    PaperTable table;
    table.textPt = 8.5;
    table.columns = {{Paper::tr("No."), 0.5, Qt::AlignCenter},
                     {Paper::tr("Policy"), 2.2, Qt::AlignLeft},
                     {Paper::tr("Parameter"), 2.2, Qt::AlignLeft},
                     {Paper::tr("Value"), 1.4, Qt::AlignCenter},
                     {Paper::tr("Unit of the value"), 1, Qt::AlignCenter},
                     {Paper::tr("Confidence"), 1.3, Qt::AlignCenter},
                     {Paper::tr("Source"), 3.2, Qt::AlignLeft},
                     {Paper::tr("Entered so far"), 1.8, Qt::AlignLeft},
                     {Paper::tr("Value by the document"), 1.6, Qt::AlignCenter},
                     {Paper::tr("Document and article"), 2, Qt::AlignCenter}};
    int number = 0;
    for (const OpenValuesList::Row& row : list.rows)
        table.rows.push_back({QString::number(++number),
                              row.policy,
                              row.parameter,
                              row.value,
                              row.unit,
                              row.confidence,
                              row.source,
                              row.said,
                              {},
                              {}});
    if (table.rows.empty())
        canvas.text(Paper::tr("None."), 11);
    else
        canvas.table(table);
    canvas.keepTogether(30);
    canvas.space(4);
    canvas.signatures({Paper::tr("First person, date"), Paper::tr("Second person, date"),
                       Paper::tr("Head of the office, date")});
    return canvas.finish();
}

} // namespace chuangkou
