// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/package_files.h"

#include "core/base/resources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace chuangkou {

namespace {

constexpr qint64 kLargestFile = 16LL * 1024 * 1024;

/// Where the files of a package lie, and how their names end.
constexpr std::pair<const char*, const char*> kPlaces[] = {
    {"", "*.dmn"},       {"", "parameters.json"}, {"", "policy.json"},       {"", "sources.md"},
    {"cases/", "*.xml"}, {"cases/bad/", "*.xml"}, {"cases/calc/", "*.json"},
};

} // namespace

Result<PackageFiles> PackageFiles::fromFolder(const QString& folder) {
    PackageFiles files;
    for (const auto& [place, pattern] : kPlaces) {
        const QDir here(folder + QLatin1Char('/') + QLatin1String(place));
        for (const QString& name :
             here.entryList({QString::fromLatin1(pattern)}, QDir::Files, QDir::Name)) {
            QFile file(here.filePath(name));
            if (file.size() > kLargestFile)
                return fail(ErrorCode::InvalidInput, QStringLiteral("package|tooLarge"));
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorCode::FileUnreadable, file.fileName());
            files.put(QLatin1String(place) + name, file.readAll());
        }
    }
    if (!files.has(QStringLiteral("model.dmn")))
        return fail(ErrorCode::FileUnreadable, folder + QStringLiteral("/model.dmn"));
    return files;
}

Result<PackageFiles> PackageFiles::fromPath(const QString& path) {
    if (QFileInfo(path).isDir())
        return fromFolder(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path);
    constexpr qint64 kLargestZip = 64LL * 1024 * 1024;
    if (file.size() > kLargestZip)
        return fail(ErrorCode::InvalidInput, QStringLiteral("package|tooLarge"));
    return fromZip(file.readAll());
}

Result<PackageFiles> PackageFiles::shipped(const QString& id) {
    useResources();
    const QString folder = QStringLiteral(":/policies/%1.policy").arg(id);
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::NotFound, id);
    return fromFolder(folder);
}

QStringList PackageFiles::shippedIds() {
    useResources();
    const QString ending = QStringLiteral(".policy");
    QStringList ids;
    for (const QString& name : QDir(QStringLiteral(":/policies"))
                                   .entryList({QLatin1Char('*') + ending}, QDir::Dirs, QDir::Name))
        ids.append(name.chopped(ending.size()));
    return ids;
}

QByteArray PackageFiles::file(const QString& name) const {
    const auto found = m_files.find(name);
    return found == m_files.end() ? QByteArray() : found->second;
}

QStringList PackageFiles::importedModels() const {
    QStringList names;
    for (const QString& name : in(QString()))
        if (name.endsWith(QLatin1String(".dmn")) && name != QLatin1String("model.dmn"))
            names.append(name);
    return names;
}

dmn::ImportFinder PackageFiles::importFinder() const {
    return [files = *this](const dmn::ImportSource& import) -> std::optional<QByteArray> {
        if (!import.locationUri.isEmpty()) {
            QString name = QUrl::fromPercentEncoding(import.locationUri.toUtf8());
            if (name.startsWith(QLatin1String("./")))
                name.remove(0, 2);
            return files.importedModels().contains(name) ? std::optional(files.file(name))
                                                         : std::nullopt;
        }
        for (const QString& name : files.importedModels()) {
            const auto read = dmn::readModel(files.file(name));
            if (read && read->namespaceUri == import.namespaceUri)
                return files.file(name);
        }
        return std::nullopt;
    };
}

QStringList PackageFiles::in(const QString& folder) const {
    QStringList names;
    for (const auto& [name, content] : m_files)
        if (name.section(u'/', 0, -2) == folder)
            names.append(name);
    return names;
}

Result<void> PackageFiles::writeTo(const QString& folder) const {
    for (const auto& [name, content] : m_files) {
        const QString path = folder + QLatin1Char('/') + name;
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(content) != content.size())
            return fail(ErrorCode::FileUnwritable, path);
    }
    return {};
}

} // namespace chuangkou
