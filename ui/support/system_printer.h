// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/paper_printer.h"

class QPrinter;

namespace chuangkou {

/// Sends the pages of a PDF to a printer, each in its own size, with an optional mark laid over it.
/// Errors: those of pdf_pages.h; FileUnwritable when the printer does not take the job.
[[nodiscard]] Result<void> sendPages(QPrinter& printer, const QByteArray& pdf, const QString& mark);

/// The PC's default printer behind the saved PDF. The file is there first: a printer that is
/// missing or fails never blocks what the paper is about.
class SystemPrinter final : public PaperPrinter {
public:
    explicit SystemPrinter(QString folder = {}) : m_saved(std::move(folder)) {}
    [[nodiscard]] Result<PrintedPaper> print(const PaperJob& job, QDate day) override;

private:
    PdfPrinter m_saved;
};

} // namespace chuangkou
