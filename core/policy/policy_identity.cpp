// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_package.h"

#include "core/crypto/keys.h"
#include "core/dmn/xml_tree.h"
#include "core/store/canonical.h"

#include <QJsonDocument>

#include <algorithm>

namespace chuangkou {

namespace {

const QStringList& modelNamespaces() {
    static const QStringList uris{QStringLiteral("http://www.omg.org/spec/DMN/20180521/MODEL/"),
                                  QStringLiteral("https://www.omg.org/spec/DMN/20191111/MODEL/"),
                                  QStringLiteral("https://www.omg.org/spec/DMN/20211108/MODEL/"),
                                  QStringLiteral("https://www.omg.org/spec/DMN/20230324/MODEL/")};
    return uris;
}

/// Name, attributes by name, text, children: what the model says and nothing of how it is drawn.
void write(CanonicalWriter& writer, const dmn::XmlElement& element) {
    QStringList names = element.attributes.keys();
    std::sort(names.begin(), names.end());
    writer.text(element.name).number(static_cast<std::uint64_t>(names.size()));
    for (const QString& name : names)
        writer.text(name).text(element.attributes.value(name));
    writer.text(element.text.trimmed());
    std::vector<const dmn::XmlElement*> children;
    for (const dmn::XmlElement& child : element.children)
        if (child.name != QLatin1String("extensionElements"))
            children.push_back(&child);
    writer.number(children.size());
    for (const dmn::XmlElement* child : children)
        write(writer, *child);
}

Result<void> writeModel(CanonicalWriter& writer, const QByteArray& bytes) {
    const auto tree = dmn::readXml(bytes, modelNamespaces());
    if (!tree)
        return fail(tree.error());
    write(writer, *tree);
    return {};
}

Result<QByteArray> canonicalFile(const QByteArray& json, const char* name) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorCode::InvalidInput, QString::fromLatin1(name));
    return canonicalJson(document.object());
}

} // namespace

Result<QByteArray> packageIdentity(const PackageFiles& files) {
    CanonicalWriter writer;
    writer.bytes("ckt-policy-1");
    if (const auto model = writeModel(writer, files.file(QStringLiteral("model.dmn"))); !model)
        return fail(model.error());
    for (const char* name : {"parameters.json", "policy.json"}) {
        const auto bytes = canonicalFile(files.file(QLatin1String(name)), name);
        if (!bytes)
            return bytes;
        writer.bytes(*bytes);
    }
    for (const QString& name : files.importedModels())
        if (const auto model = writeModel(writer, files.file(name)); !model)
            return fail(model.error());
    return hash256(writer.result());
}

} // namespace chuangkou
