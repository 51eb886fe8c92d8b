// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/model_edit_scan.h"

#include "core/dmn/model_source.h"

#include <QHash>
#include <QStringDecoder>
#include <QStringEncoder>

#include <cstring>

namespace chuangkou::dmn {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool endsName(char c) {
    return isSpace(c) || c == '/' || c == '>' || c == '=';
}

/// As the reader decides it: what the file says, else UTF-8 when it is that.
TextCoding codingOf(const QByteArray& bytes) {
    const qsizetype close = bytes.indexOf("?>");
    const QByteArray head = bytes.left(std::clamp<qsizetype>(close, 0, 200)).toLower();
    const qsizetype encoding = head.indexOf("encoding");
    if (encoding >= 0)
        return head.mid(encoding, 20).contains("gb") ? TextCoding::Gb18030 : TextCoding::Utf8;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString ignored = decoder(bytes);
    return decoder.hasError() ? TextCoding::Gb18030 : TextCoding::Utf8;
}

char32_t referenced(const QByteArray& name) {
    static const QHash<QByteArray, char32_t> kNames{
        {"lt", U'<'}, {"gt", U'>'}, {"amp", U'&'}, {"quot", U'"'}, {"apos", U'\''}};
    if (!name.startsWith('#'))
        return kNames.value(name, U'\0');
    const bool isHex = name.size() > 1 && name[1] == 'x';
    return isHex ? name.mid(2).toUInt(nullptr, 16) : name.mid(1).toUInt();
}

QString unescaped(const QString& text) {
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype close = text[at] == u'&' ? text.indexOf(u';', at) : -1;
        const char32_t code =
            close < 0 ? U'\0' : referenced(text.mid(at + 1, close - at - 1).toLatin1());
        if (code == U'\0') {
            result += text[at++];
            continue;
        }
        result += QString::fromUcs4(&code, 1);
        at = close + 1;
    }
    return result;
}

} // namespace

Result<ScannedFile> ScannedFile::scan(const QByteArray& bytes) {
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return fail(ErrorCode::Unsupported, QStringLiteral("UTF-16"));
    // What the reader takes is well-formed and has no DOCTYPE; the scan relies on it.
    if (const auto model = readModel(bytes); !model)
        return fail(model.error());
    ScannedFile file;
    file.m_bytes = bytes;
    file.m_coding = codingOf(bytes);
    file.readElements();
    if (file.m_elements.empty())
        return fail(ErrorCode::InvalidInput);
    return file;
}

qsizetype ScannedFile::behind(const char* end, qsizetype from) const {
    const qsizetype found = m_bytes.indexOf(end, from);
    return found < 0 ? m_bytes.size() : found + static_cast<qsizetype>(std::strlen(end));
}

/// `]` may be the second byte of a character in GB18030, so that characters are stepped over.
qsizetype ScannedFile::behindCdata(qsizetype from) const {
    qsizetype at = from;
    while (at < m_bytes.size() && !QByteArrayView(m_bytes).sliced(at).startsWith("]]>"))
        at += m_coding == TextCoding::Gb18030 && static_cast<unsigned char>(m_bytes[at]) > 0x80 ? 2
                                                                                                : 1;
    return std::min(at + 3, m_bytes.size());
}

void ScannedFile::readElements() {
    std::vector<std::size_t> open;
    qsizetype at = m_bytes.indexOf('<');
    while (at >= 0 && at < m_bytes.size()) {
        const QByteArray head = m_bytes.mid(at, 9);
        if (head.startsWith("<?"))
            at = behind("?>", at);
        else if (head.startsWith("<!--"))
            at = behind("-->", at);
        else if (head.startsWith("<![CDATA["))
            at = behindCdata(at);
        else
            at = readTag(at, open);
        at = m_bytes.indexOf('<', at);
    }
}

qsizetype ScannedFile::readTag(qsizetype at, std::vector<std::size_t>& open) {
    if (m_bytes.mid(at, 2) == "</") {
        const qsizetype end = behind(">", at);
        if (!open.empty()) {
            m_elements[open.back()].contentEnd = at;
            m_elements[open.back()].end = end;
            open.pop_back();
        }
        return end;
    }
    ScannedElement element;
    element.begin = at++;
    const qsizetype name = at;
    while (at < m_bytes.size() && !endsName(m_bytes[at]))
        ++at;
    element.tag = m_bytes.mid(name, at - name);
    element.local = element.tag.mid(element.tag.indexOf(':') + 1);
    element.parent = open.empty() ? -1 : static_cast<std::ptrdiff_t>(open.back());
    at = readAttributes(at, element);
    element.isEmptyTag = at < m_bytes.size() && m_bytes[at] == '/';
    element.contentBegin = element.contentEnd = element.end = behind(">", at);
    element.space = spaceOf(element);
    const std::size_t index = m_elements.size();
    if (!open.empty())
        m_elements[open.back()].children.push_back(index);
    if (!element.isEmptyTag)
        open.push_back(index);
    const qsizetype end = element.end;
    m_elements.push_back(std::move(element));
    return end;
}

qsizetype ScannedFile::readAttributes(qsizetype at, ScannedElement& element) const {
    while (at < m_bytes.size() && m_bytes[at] != '>' && m_bytes[at] != '/') {
        if (isSpace(m_bytes[at]) || m_bytes[at] == '=') {
            ++at;
            continue;
        }
        ScannedAttribute attribute;
        const qsizetype name = at;
        while (at < m_bytes.size() && !endsName(m_bytes[at]))
            ++at;
        attribute.name = m_bytes.mid(name, at - name);
        while (at < m_bytes.size() && m_bytes[at] != '"' && m_bytes[at] != '\'')
            ++at;
        if (at >= m_bytes.size())
            break;
        attribute.begin = at + 1;
        attribute.end = m_bytes.indexOf(m_bytes[at], at + 1);
        if (attribute.end < 0)
            return m_bytes.size();
        at = attribute.end + 1;
        element.attributes.push_back(std::move(attribute));
    }
    return at;
}

QByteArray ScannedFile::spaceOf(const ScannedElement& element) const {
    const qsizetype colon = element.tag.indexOf(':');
    const QByteArray key = colon < 0 ? QByteArray("xmlns") : "xmlns:" + element.tag.left(colon);
    for (const ScannedElement* at = &element;;) {
        for (const ScannedAttribute& attribute : at->attributes)
            if (attribute.name == key)
                return m_bytes.mid(attribute.begin, attribute.end - attribute.begin);
        if (at->parent < 0)
            return {};
        at = &m_elements[static_cast<std::size_t>(at->parent)];
    }
}

bool ScannedFile::is(std::size_t index, const char* local) const {
    const ScannedElement& element = m_elements[index];
    return element.local == local && element.space == m_elements.front().space;
}

std::vector<std::size_t> ScannedFile::children(std::size_t index, const char* local) const {
    std::vector<std::size_t> found;
    for (const std::size_t child : m_elements[index].children)
        if (is(child, local))
            found.push_back(child);
    return found;
}

std::optional<std::size_t> ScannedFile::child(std::size_t index, const char* local) const {
    const auto found = children(index, local);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

QString ScannedFile::decoded(qsizetype begin, qsizetype end) const {
    QStringDecoder decoder(m_coding == TextCoding::Utf8 ? "UTF-8" : "GB18030");
    return decoder(m_bytes.sliced(begin, end - begin));
}

QString ScannedFile::text(std::size_t index) const {
    const ScannedElement& element = m_elements[index];
    QString text;
    qsizetype at = element.contentBegin;
    while (at < element.contentEnd) {
        const qsizetype mark = m_bytes.indexOf('<', at);
        const qsizetype stop = mark < 0 ? element.contentEnd : std::min(mark, element.contentEnd);
        text += unescaped(decoded(at, stop));
        at = stop;
        if (at >= element.contentEnd)
            break;
        if (m_bytes.mid(at, 9) == "<![CDATA[") {
            const qsizetype end = behindCdata(at);
            text += decoded(at + 9, end - 3);
            at = end;
        } else if (m_bytes.mid(at, 4) == "<!--") {
            at = behind("-->", at);
        } else if (m_bytes.mid(at, 2) == "<?") {
            at = behind("?>", at);
        } else {
            const auto inner =
                std::find_if(element.children.begin(), element.children.end(),
                             [&](std::size_t child) { return m_elements[child].begin == at; });
            at = inner == element.children.end() ? element.contentEnd : m_elements[*inner].end;
        }
    }
    return text.trimmed();
}

const ScannedAttribute* ScannedFile::findAttribute(std::size_t index, const char* name) const {
    for (const ScannedAttribute& attribute : m_elements[index].attributes)
        if (attribute.name == name)
            return &attribute;
    return nullptr;
}

QString ScannedFile::attribute(std::size_t index, const char* name) const {
    const ScannedAttribute* found = findAttribute(index, name);
    return found == nullptr ? QString() : unescaped(decoded(found->begin, found->end));
}

QByteArray ScannedFile::encoded(const QString& text) const {
    const QString escaped =
        text.toHtmlEscaped().replace(QStringLiteral("&quot;"), QStringLiteral("\""));
    if (m_coding == TextCoding::Utf8)
        return escaped.toUtf8();
    QByteArray bytes;
    for (const char32_t code : escaped.toStdU32String()) {
        QStringEncoder encoder("GB18030");
        const QByteArray one = encoder(QString::fromUcs4(&code, 1));
        // Four bytes are no GBK, which is what most such files say they are.
        bytes += one.size() < 4 ? one : "&#x" + QByteArray::number(uint(code), 16) + ';';
    }
    return bytes;
}

} // namespace chuangkou::dmn
