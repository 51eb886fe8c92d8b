// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/modules.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace chuangkou::dmn {

namespace {

constexpr std::size_t kMostModules = 100;

class Collector {
public:
    Collector(const ImportFinder& finder, QStringList& faults)
        : m_finder(finder), m_faults(faults) {}

    std::vector<Module> collect(ModelSource source) {
        m_modules.push_back({std::make_unique<ModelSource>(std::move(source)), {}, {}});
        addImports(0, {m_modules[0].source->namespaceUri});
        return std::move(m_modules);
    }

private:
    /// `open` are the namespaces of the modules that led here.
    void addImports(std::size_t into, const QStringList& open) {
        const ModelSource& source = *m_modules[into].source;
        for (const ImportSource& import : source.imports) {
            if (!import.type.isEmpty() && !isModelNamespace(import.type)) {
                fault(into, import, QStringLiteral("'%1' is no model").arg(import.type));
            } else if (open.contains(import.namespaceUri)) {
                fault(into, import, QStringLiteral("the model imports itself"));
            } else if (const auto known = moduleOf(import.namespaceUri)) {
                m_modules[into].imports.insert(import.name, *known);
            } else if (auto read = readImport(into, import)) {
                const std::size_t index = m_modules.size();
                m_modules[into].imports.insert(import.name, index);
                m_modules.push_back({std::make_unique<ModelSource>(std::move(*read)),
                                     joined(m_modules[into].path, import.name),
                                     {}});
                addImports(index, open + QStringList{import.namespaceUri});
            }
        }
    }

    std::optional<ModelSource> readImport(std::size_t into, const ImportSource& import) {
        const auto bytes =
            m_finder && m_modules.size() < kMostModules ? m_finder(import) : std::nullopt;
        if (!bytes) {
            fault(into, import,
                  import.locationUri.isEmpty()
                      ? QStringLiteral("no model of %1 was found").arg(import.namespaceUri)
                      : QStringLiteral("'%1' was not found").arg(import.locationUri));
            return std::nullopt;
        }
        auto read = readModel(*bytes);
        if (!read) {
            fault(into, import, read.error().detail);
            return std::nullopt;
        }
        if (read->namespaceUri != import.namespaceUri) {
            fault(into, import,
                  QStringLiteral("the model found is %1 and not %2")
                      .arg(read->namespaceUri, import.namespaceUri));
            return std::nullopt;
        }
        return std::move(*read);
    }

    [[nodiscard]] std::optional<std::size_t> moduleOf(const QString& namespaceUri) const {
        for (std::size_t at = 0; at < m_modules.size(); ++at)
            if (m_modules[at].source->namespaceUri == namespaceUri)
                return at;
        return std::nullopt;
    }

    static QString joined(const QString& path, const QString& name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + u'.' + name;
    }

    void fault(std::size_t into, const ImportSource& import, const QString& message) {
        m_faults += faultText(m_modules[into].path,
                              QStringLiteral("line %1, import '%2': %3")
                                  .arg(QString::number(import.line), import.name, message));
    }

    const ImportFinder& m_finder;
    QStringList& m_faults;
    std::vector<Module> m_modules;
};

std::optional<QByteArray> contents(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

} // namespace

QString faultText(const QString& modulePath, const QString& fault) {
    return modulePath.isEmpty() ? fault : QStringLiteral("import '%1', %2").arg(modulePath, fault);
}

std::vector<Module> collectModules(ModelSource source, const ImportFinder& finder,
                                   QStringList& faults) {
    return Collector(finder, faults).collect(std::move(source));
}

ImportFinder importsBeside(const QString& modelFile) {
    const QDir folder = QFileInfo(modelFile).absoluteDir();
    return [folder](const ImportSource& import) -> std::optional<QByteArray> {
        if (!import.locationUri.isEmpty()) {
            QString name = QUrl::fromPercentEncoding(import.locationUri.toUtf8());
            if (name.startsWith(u"./"))
                name.remove(0, 2);
            // A bare name only: a model must not read what lies elsewhere on the machine.
            return name.contains(u'/') || name.contains(u'\\') || name == u".."
                       ? std::nullopt
                       : contents(folder.filePath(name));
        }
        for (const QString& file :
             folder.entryList({QStringLiteral("*.dmn")}, QDir::Files, QDir::Name)) {
            const auto bytes = contents(folder.filePath(file));
            const auto read =
                bytes ? readModel(*bytes) : Result<ModelSource>(fail(ErrorCode::NotFound));
            if (read && read->namespaceUri == import.namespaceUri)
                return bytes;
        }
        return std::nullopt;
    };
}

} // namespace chuangkou::dmn
