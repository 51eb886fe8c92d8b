// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <functional>

namespace chuangkou {

/// A paper to be printed: every paper is a PDF file first.
struct PaperJob {
    QString name;  ///< file name without ending: "预约单-A0001"
    QString title; ///< for the person: "预约单"
    /// Writes the PDF to this path. Called at once, on the window's thread.
    std::function<Result<void>(const QString& path)> write;
    QString mark; ///< laid over the page on its way to the printer only: 补打 2
};

/// What became of it.
struct PrintedPaper {
    QString path;            ///< the PDF, which is kept
    bool wasPrinted = false; ///< false: there is no printer; the PDF is all
};

/// Writes a file whole or not at all. Errors: FileUnwritable with the path.
[[nodiscard]] Result<void> saveFile(const QString& path, const QByteArray& content);

/// Where papers go. A failed or absent printer never blocks the work: the PDF is there.
class PaperPrinter {
public:
    virtual ~PaperPrinter() = default;
    /// Errors: FileUnwritable when not even the PDF could be saved.
    [[nodiscard]] virtual Result<PrintedPaper> print(const PaperJob& job, QDate day) = 0;
};

/// Saves the PDFs below Documents, in 窗口通/yyyy-MM-dd.
class PdfPrinter final : public PaperPrinter {
public:
    /// `folder`: instead of Documents/窗口通; empty: that one.
    explicit PdfPrinter(QString folder = {});
    [[nodiscard]] Result<PrintedPaper> print(const PaperJob& job, QDate day) override;

private:
    QString m_folder;
};

} // namespace chuangkou
