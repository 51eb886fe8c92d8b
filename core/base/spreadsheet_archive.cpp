// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spreadsheet_archive.h"

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipfileinfo.h>

namespace chuangkou {

namespace {

constexpr quint64 kMostUnpacked = 256ULL * 1024 * 1024;
constexpr quint64 kMostRatio = 200;
// Below this a high ratio is a nearly empty sheet, not an attack.
constexpr quint64 kRatioMatters = 1024ULL * 1024;

Unexpected tooLarge() {
    return fail(ErrorCode::InvalidInput, QStringLiteral("tooLarge"));
}
Unexpected notZip() {
    return fail(ErrorCode::InvalidInput, QStringLiteral("notZip"));
}
Unexpected encrypted() {
    return fail(ErrorCode::InvalidInput, QStringLiteral("encrypted"));
}

// An .xlsx with a password is an OLE file, like an .xls, with a stream of this name.
bool holdsEncryptedPackage(const QByteArray& bytes) {
    const QString name = QStringLiteral("EncryptedPackage");
    return bytes.contains(QByteArray(reinterpret_cast<const char*>(name.utf16()), name.size() * 2));
}

} // namespace

Unexpected damagedPart(const QString& part) {
    return fail(ErrorCode::InvalidInput, QStringLiteral("damaged|") + part);
}

SpreadsheetArchive::SpreadsheetArchive() = default;
SpreadsheetArchive::~SpreadsheetArchive() = default;

Result<std::unique_ptr<SpreadsheetArchive>> SpreadsheetArchive::open(const QByteArray& bytes) {
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) {
        if (holdsEncryptedPackage(bytes))
            return encrypted();
        return fail(ErrorCode::Unsupported, QStringLiteral("xls"));
    }
    if (!bytes.startsWith("PK"))
        return notZip();
    std::unique_ptr<SpreadsheetArchive> archive(new SpreadsheetArchive);
    archive->m_buffer.setData(bytes);
    archive->m_zip = std::make_unique<QuaZip>(&archive->m_buffer);
    if (!archive->m_zip->open(QuaZip::mdUnzip))
        return notZip();
    if (const Result<void> checked = archive->checkEntries(); !checked)
        return fail(checked.error());
    return archive;
}

Result<void> SpreadsheetArchive::checkEntries() {
    quint64 total = 0;
    for (bool more = m_zip->goToFirstFile(); more; more = m_zip->goToNextFile()) {
        QuaZipFileInfo64 info;
        if (!m_zip->getCurrentFileInfo(&info))
            return notZip();
        if ((info.flags & 1) != 0)
            return encrypted();
        total += info.uncompressedSize;
        if (info.uncompressedSize > kMostUnpacked || total > kMostUnpacked)
            return tooLarge();
        if (info.uncompressedSize > kRatioMatters &&
            info.uncompressedSize / std::max<quint64>(info.compressedSize, 1) > kMostRatio)
            return tooLarge();
        m_sizes.insert(info.name.toLower(), info.uncompressedSize);
    }
    return m_zip->getZipError() == UNZ_OK ? Result<void>() : Result<void>(notZip());
}

Result<QByteArray> SpreadsheetArchive::part(const QString& name) {
    const auto size = m_sizes.constFind(name.toLower());
    if (size == m_sizes.constEnd() || !m_zip->setCurrentFile(name, QuaZip::csInsensitive))
        return damagedPart(name);
    QuaZipFile file(m_zip.get());
    if (!file.open(QIODevice::ReadOnly))
        return damagedPart(name);
    // The size is only declared: one byte more than it is enough to know that it lies.
    QByteArray bytes = file.read(static_cast<qint64>(*size) + 1);
    const bool complete = static_cast<quint64>(bytes.size()) == *size;
    file.close(); // compares the checksum
    if (!complete || file.getZipError() != UNZ_OK)
        return damagedPart(name);
    return bytes;
}

} // namespace chuangkou
