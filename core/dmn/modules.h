// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/model_source.h"

#include <QHash>

#include <functional>

namespace chuangkou::dmn {

/// Gives the file of an import; nothing when there is none.
using ImportFinder = std::function<std::optional<QByteArray>(const ImportSource&)>;

/// The file of the import's locationURI in the folder of `modelFile`, or else the model there that
/// has its namespace. Nothing outside of that folder is read.
[[nodiscard]] ImportFinder importsBeside(const QString& modelFile);

/// One of the models that are linked together; the first is the one that was loaded.
struct Module {
    std::unique_ptr<ModelSource> source;
    QString path;                        ///< how the first names it: empty, "规则", "规则.附件"
    QHash<QString, std::size_t> imports; ///< modules by the name that this one gives them
};

/// The model and everything that it imports. What is missing, no model or imports itself is a fault
/// with its line.
[[nodiscard]] std::vector<Module> collectModules(ModelSource source, const ImportFinder& finder,
                                                 QStringList& faults);

/// "line 3, 金额: message", with the import's path before it when it has one.
[[nodiscard]] QString faultText(const QString& modulePath, const QString& fault);

} // namespace chuangkou::dmn
