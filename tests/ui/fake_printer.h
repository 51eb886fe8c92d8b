// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/paper_printer.h"

#include <QStringList>

namespace chuangkou {

/// Prints nothing and remembers what it was given; draws the paper when there is a folder.
class FakePrinter final : public PaperPrinter {
public:
    QStringList printed;
    QString folder;

    Result<PrintedPaper> print(const PaperJob& job, QDate) override {
        printed.append(job.name);
        const QString path = folder + u'/' + job.name + QStringLiteral(".pdf");
        if (!folder.isEmpty())
            if (const auto written = job.write(path); !written)
                return fail(written.error());
        return PrintedPaper{path, true};
    }
};

} // namespace chuangkou
