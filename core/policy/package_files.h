// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dmn/modules.h"

#include <QByteArray>
#include <QStringList>

#include <map>

namespace chuangkou {

/// The files of a policy package by their path in it ("cases/bad/dates.xml"), from a folder, a
/// zip or the programs' resources. Anything else that lies there is left out. A value.
class PackageFiles {
public:
    /// Errors: FileUnreadable, InvalidInput "package|tooLarge".
    [[nodiscard]] static Result<PackageFiles> fromFolder(const QString& folder);
    /// The files may stand below one folder. Errors: InvalidInput "package|notZip",
    /// "package|tooLarge", "package|encrypted", "package|without_model", "package|damaged|NAME",
    /// "package|outside|NAME" (a name that leads out of the package, a link).
    [[nodiscard]] static Result<PackageFiles> fromZip(const QByteArray& bytes);
    /// A folder or a zip.
    [[nodiscard]] static Result<PackageFiles> fromPath(const QString& path);
    /// From resources/policies.
    [[nodiscard]] static Result<PackageFiles> shipped(const QString& id);
    [[nodiscard]] static QStringList shippedIds();

    /// The models beside model.dmn, by name: those that it may import.
    [[nodiscard]] QStringList importedModels() const;
    /// Finds imports among them, and nowhere else.
    [[nodiscard]] dmn::ImportFinder importFinder() const;

    [[nodiscard]] QByteArray file(const QString& name) const;
    [[nodiscard]] bool has(const QString& name) const { return m_files.contains(name); }
    /// Names in a folder ("cases/calc"), not below it.
    [[nodiscard]] QStringList in(const QString& folder) const;
    void put(const QString& name, const QByteArray& content) { m_files[name] = content; }
    [[nodiscard]] const std::map<QString, QByteArray>& all() const { return m_files; }

    /// The same bytes for the same files. Errors: FileUnwritable.
    [[nodiscard]] Result<QByteArray> toZip() const;
    /// Errors: FileUnwritable.
    [[nodiscard]] Result<void> writeTo(const QString& folder) const;

private:
    std::map<QString, QByteArray> m_files;
};

} // namespace chuangkou
