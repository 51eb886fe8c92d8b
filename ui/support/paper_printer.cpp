// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/paper_printer.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace chuangkou {

namespace {

/// A second print of a paper stands beside the first.
QString freePath(const QDir& folder, const QString& name) {
    QString path = folder.filePath(name + QStringLiteral(".pdf"));
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = folder.filePath(QStringLiteral("%1-%2.pdf").arg(name).arg(i));
    return path;
}

} // namespace

Result<void> saveFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, path);
    return {};
}

PdfPrinter::PdfPrinter(QString folder) : m_folder(std::move(folder)) {
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) +
                   QStringLiteral("/窗口通");
}

Result<PrintedPaper> PdfPrinter::print(const PaperJob& job, QDate day) {
    const QString folder = m_folder + u'/' + day.toString(Qt::ISODate);
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::FileUnwritable, folder);
    QString name = job.name;
    for (const QChar c : QStringLiteral("/\\:*?\"<>|"))
        name.replace(c, u'-');
    const QString path = freePath(QDir(folder), name);
    if (const auto written = job.write(path); !written)
        return fail(written.error());
    return PrintedPaper{path, false};
}

} // namespace chuangkou
