// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/xml_tree.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QXmlStreamReader>

namespace chuangkou::dmn {

QString declaredEncoding(const QByteArray& bytes) {
    static const QRegularExpression kPattern(
        QStringLiteral("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']"));
    const auto match = kPattern.match(QString::fromLatin1(bytes.left(200)));
    return match.captured(1).toLower();
}

namespace {

constexpr int kDeepest = 200;
constexpr int kEntityLimit = 4096;

std::optional<QString> decoded(const QByteArray& bytes, const char* encoding) {
    QStringDecoder decoder(encoding);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

/// UTF-16 by its mark; a file that says GBK, or says nothing and is no UTF-8, is GB18030.
Result<QString> textOf(const QByteArray& bytes) {
    std::optional<QString> text;
    const QString declared = declaredEncoding(bytes);
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        text = decoded(bytes, "UTF-16");
    else if (declared.isEmpty() || declared == u"utf-8" || declared == u"us-ascii")
        text = decoded(bytes, "UTF-8");
    if (!text && (declared.isEmpty() || declared.startsWith(u"gb")))
        text = decoded(bytes, "GB18030");
    if (!text)
        return fail(ErrorCode::WrongEncoding, declared);
    return *text;
}

void addAttributes(const QXmlStreamReader& reader, XmlElement& element) {
    for (const QXmlStreamAttribute& attribute : reader.attributes()) {
        const QStringView space = attribute.namespaceUri();
        if (space.isEmpty() || space == u"http://www.w3.org/2001/XMLSchema-instance")
            element.attributes.insert(attribute.name().toString(), attribute.value().toString());
    }
}

Unexpected atLine(const QXmlStreamReader& reader, ErrorCode code, const QString& what) {
    return fail(code, QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(what));
}

XmlElement begun(const QXmlStreamReader& reader) {
    XmlElement element;
    element.name = reader.name().toString();
    element.namespaceUri = reader.namespaceUri().toString();
    element.line = reader.lineNumber();
    addAttributes(reader, element);
    return element;
}

} // namespace

const XmlElement* XmlElement::child(QStringView childName) const {
    for (const XmlElement& element : children)
        if (element.name == childName)
            return &element;
    return nullptr;
}

Result<XmlElement> readXml(const QByteArray& bytes, const QStringList& keptNamespaces) {
    auto text = textOf(bytes);
    if (!text)
        return fail(text.error());
    QXmlStreamReader reader(*text);
    reader.setEntityExpansionLimit(kEntityLimit);
    std::vector<XmlElement> open;
    std::optional<XmlElement> root;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            return atLine(reader, ErrorCode::Unsupported, QStringLiteral("DOCTYPE"));
        case QXmlStreamReader::StartElement:
            if (!open.empty() && !keptNamespaces.isEmpty() &&
                !keptNamespaces.contains(reader.namespaceUri())) {
                reader.skipCurrentElement();
                break;
            }
            if (open.size() >= kDeepest)
                return atLine(reader, ErrorCode::InvalidInput, QStringLiteral("nested too deeply"));
            open.push_back(begun(reader));
            break;
        case QXmlStreamReader::EndElement: {
            XmlElement done = std::move(open.back());
            open.pop_back();
            if (open.empty())
                root = std::move(done);
            else
                open.back().children.push_back(std::move(done));
            break;
        }
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::EntityReference:
            if (!open.empty())
                open.back().text += reader.text();
            break;
        default:
            break;
        }
    }
    if (reader.hasError() || !root)
        return atLine(reader, ErrorCode::InvalidInput, reader.errorString());
    return std::move(*root);
}

} // namespace chuangkou::dmn
