// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace chuangkou::dmn {

/// An element with its children. Attributes by local name, those of foreign namespaces left out
/// except those of XML Schema instances (`nil`, `type`).
struct XmlElement {
    QString name;
    QString namespaceUri;
    qint64 line = 0;
    QString text; ///< all character data directly inside
    QHash<QString, QString> attributes;
    std::vector<XmlElement> children;

    [[nodiscard]] QString attribute(const char* key) const {
        return attributes.value(QLatin1String(key));
    }
    /// The first child of that name, or null.
    [[nodiscard]] const XmlElement* child(QStringView childName) const;
};

/// The encoding that the XML declaration names, in lower case; empty when it names none.
[[nodiscard]] QString declaredEncoding(const QByteArray& bytes);

/// Reads a document in UTF-8 or GB18030, elements outside of `keptNamespaces` left out (an empty
/// list keeps all). Errors, with the line: WrongEncoding, Unsupported (DOCTYPE), InvalidInput.
[[nodiscard]] Result<XmlElement> readXml(const QByteArray& bytes,
                                         const QStringList& keptNamespaces);

} // namespace chuangkou::dmn
