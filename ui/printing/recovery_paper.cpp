// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/recovery_paper.h"

#include "ui/printing/paper_canvas.h"
#include "ui/printing/paper_words.h"

namespace chuangkou {

using namespace papers;

QByteArray recoveryPaper(const RecoveryPaper& paper) {
    PaperCanvas canvas(PaperSheet::A4Portrait, Paper::tr("Recovery code"));
    canvas.setFooter(paper.office);
    canvas.leftRight(paper.office, momentText(paper.madeAt));
    canvas.title(Paper::tr("Recovery code"));
    canvas.space(6);
    const QStringList groups = paper.code.split(u'-');
    for (const QStringList& half : {groups.mid(0, 3), groups.mid(3)})
        canvas.text(half.join(QStringLiteral(" - ")), 30, Qt::AlignHCenter, QFont::Bold);
    canvas.space(8);
    canvas.rule();
    canvas.space(3);
    for (const QString& text :
         {Paper::tr("It opens the office's stores and backups when no password does. Whoever holds "
                    "this paper can read everything: seal it in an envelope and lock it into the "
                    "safe of the office."),
          Paper::tr(
              "Upper or lower case, with or without hyphens, is all the same. The code has no "
              "letters I, L, O and U: what looks like one is a 1 or a 0."),
          Paper::tr(
              "It counts from the time above on. Backups that were taken before open with the "
              "code of their time: keep the former papers as long as such backups are kept.")}) {
        canvas.text(text, 11);
        canvas.space(2);
    }
    canvas.space(8);
    canvas.signatures({Paper::tr("Made by, date"), Paper::tr("Sealed and locked away by, date")});
    return canvas.finish();
}

} // namespace chuangkou
