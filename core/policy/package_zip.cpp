// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/package_files.h"

#include <QBuffer>
#include <QDateTime>
#include <QRegularExpression>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipfileinfo.h>

namespace chuangkou {

namespace {

constexpr quint64 kMostUnpacked = 64ULL * 1024 * 1024;
constexpr int kMostFiles = 5000;
constexpr quint64 kMostRatio = 200;
// Below this a high ratio is a repetitive text, not an attack.
constexpr quint64 kRatioMatters = 1024ULL * 1024;

Unexpected refused(const QString& why) {
    return fail(ErrorCode::InvalidInput, why);
}

/// QBuffer complains in the log about each offset of a damaged file that lies outside.
class QuietBuffer : public QBuffer {
public:
    bool seek(qint64 position) override {
        return position >= 0 && position <= size() && QBuffer::seek(position);
    }
};

/// Names that lead out of the package, or that mean two things on two systems.
bool leadsOut(const QString& name) {
    static const QRegularExpression control(QStringLiteral("[\\x00-\\x1f\\\\:]"));
    return name.startsWith(u'/') || control.match(name).hasMatch() ||
           name.split(u'/').contains(QStringLiteral(".."));
}

Result<void> checkEntry(const QuaZipFileInfo64& info, quint64& total) {
    constexpr quint32 kLink = 0120000;
    constexpr quint32 kKind = 0170000;
    if (leadsOut(info.name) || ((info.externalAttr >> 16) & kKind) == kLink)
        return refused(QStringLiteral("package|outside|") + info.name);
    if ((info.flags & 1) != 0)
        return refused(QStringLiteral("package|encrypted"));
    total += info.uncompressedSize;
    const bool isSwollen =
        info.uncompressedSize > kRatioMatters &&
        info.uncompressedSize / std::max<quint64>(info.compressedSize, 1) > kMostRatio;
    if (info.uncompressedSize > kMostUnpacked || total > kMostUnpacked || isSwollen)
        return refused(QStringLiteral("package|tooLarge"));
    return {};
}

Result<QByteArray> unpacked(QuaZip& zip, const QuaZipFileInfo64& info) {
    QuaZipFile file(&zip);
    if (!file.open(QIODevice::ReadOnly))
        return refused(QStringLiteral("package|damaged|") + info.name);
    // The size is only declared: one byte more than it is enough to know that it lies.
    QByteArray bytes = file.read(static_cast<qint64>(info.uncompressedSize) + 1);
    const bool isComplete = static_cast<quint64>(bytes.size()) == info.uncompressedSize;
    file.close(); // compares the checksum
    if (!isComplete || file.getZipError() != UNZ_OK)
        return refused(QStringLiteral("package|damaged|") + info.name);
    return bytes;
}

/// The folder that all names stand in, with its slash; empty when model.dmn stands outside.
QString folderOf(const std::map<QString, QByteArray>& files) {
    for (const auto& [name, content] : files)
        if (name.section(u'/', -1) == QLatin1String("model.dmn"))
            return name.chopped(qsizetype(qstrlen("model.dmn")));
    return {};
}

} // namespace

Result<PackageFiles> PackageFiles::fromZip(const QByteArray& bytes) {
    QuietBuffer buffer;
    buffer.setData(bytes);
    QuaZip zip(&buffer);
    if (!bytes.startsWith("PK") || !zip.open(QuaZip::mdUnzip))
        return refused(QStringLiteral("package|notZip"));
    std::map<QString, QByteArray> all;
    quint64 total = 0;
    int count = 0;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFileInfo64 info;
        if (!zip.getCurrentFileInfo(&info) || ++count > kMostFiles)
            return refused(count > kMostFiles ? QStringLiteral("package|tooLarge")
                                              : QStringLiteral("package|notZip"));
        if (const auto checked = checkEntry(info, total); !checked)
            return fail(checked.error());
        if (info.name.endsWith(u'/'))
            continue;
        auto content = unpacked(zip, info);
        if (!content)
            return fail(content.error());
        all.emplace(info.name, std::move(*content));
    }
    if (zip.getZipError() != UNZ_OK)
        return refused(QStringLiteral("package|notZip"));
    PackageFiles files;
    const QString folder = folderOf(all);
    for (auto& [name, content] : all)
        if (name.startsWith(folder))
            files.m_files.emplace(name.sliced(folder.size()), std::move(content));
    if (!files.has(QStringLiteral("model.dmn")))
        return refused(QStringLiteral("package|without_model"));
    return files;
}

Result<QByteArray> PackageFiles::toZip() const {
    QBuffer buffer;
    QuaZip zip(&buffer);
    zip.setUtf8Enabled(true);
    if (!zip.open(QuaZip::mdCreate))
        return fail(ErrorCode::FileUnwritable, QStringLiteral("zip"));
    for (const auto& [name, content] : m_files) {
        QuaZipNewInfo info(name);
        // Always the same day, so that the same files give the same bytes.
        info.dateTime = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        info.externalAttr = 0100644U << 16;
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, info) || file.write(content) != content.size())
            return fail(ErrorCode::FileUnwritable, name);
        file.close();
        if (file.getZipError() != ZIP_OK)
            return fail(ErrorCode::FileUnwritable, name);
    }
    zip.close();
    return zip.getZipError() == ZIP_OK
               ? Result<QByteArray>(buffer.data())
               : Result<QByteArray>(fail(ErrorCode::FileUnwritable, QStringLiteral("zip")));
}

} // namespace chuangkou
