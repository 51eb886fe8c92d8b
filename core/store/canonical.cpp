// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/canonical.h"

#include <QJsonArray>

#include <cmath>

namespace chuangkou {

CanonicalWriter& CanonicalWriter::number(std::uint64_t value) {
    do {
        const auto low = static_cast<unsigned char>(value & 0x7F);
        value >>= 7;
        m_bytes.append(static_cast<char>(value ? low | 0x80 : low));
    } while (value);
    return *this;
}

CanonicalWriter& CanonicalWriter::bytes(const QByteArray& value) {
    number(static_cast<std::uint64_t>(value.size()));
    m_bytes.append(value);
    return *this;
}

CanonicalWriter& CanonicalWriter::text(const QString& value) {
    return bytes(value.normalized(QString::NormalizationForm_C).toUtf8());
}

CanonicalWriter& CanonicalWriter::raw(const QByteArray& value) {
    m_bytes.append(value);
    return *this;
}

std::uint64_t CanonicalReader::number() {
    std::uint64_t value = 0;
    for (int shift = 0; !m_failed && m_at < m_bytes.size(); shift += 7) {
        const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
        if (shift == 63 && byte > 1)
            break; // does not fit 64 bits
        value |= std::uint64_t{byte & 0x7FU} << shift;
        if (!(byte & 0x80)) {
            if (byte == 0 && shift > 0)
                break; // a longer form of a smaller number: not canonical
            return value;
        }
    }
    m_failed = true;
    return 0;
}

std::uint64_t CanonicalReader::count(qsizetype smallest) {
    const std::uint64_t value = number();
    if (value >
        static_cast<std::uint64_t>((m_bytes.size() - m_at) / std::max<qsizetype>(smallest, 1)))
        m_failed = true;
    return m_failed ? 0 : value;
}

QByteArray CanonicalReader::bytes() {
    const std::uint64_t size = number();
    if (size > static_cast<std::uint64_t>(m_bytes.size() - m_at))
        m_failed = true;
    return m_failed ? QByteArray() : raw(static_cast<qsizetype>(size));
}

QString CanonicalReader::text() {
    const QByteArray utf8 = bytes();
    const QString text = QString::fromUtf8(utf8);
    if (text.normalized(QString::NormalizationForm_C).toUtf8() != utf8)
        m_failed = true;
    return m_failed ? QString() : text;
}

QByteArray CanonicalReader::raw(qsizetype length) {
    if (m_failed || length > m_bytes.size() - m_at) {
        m_failed = true;
        return {};
    }
    const QByteArray part = m_bytes.mid(m_at, length);
    m_at += length;
    return part;
}

namespace {

void writeString(QByteArray& out, const QString& text) {
    out.append('"');
    const QByteArray utf8 = text.normalized(QString::NormalizationForm_C).toUtf8();
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            out.append('\\').append(c);
        else if (static_cast<unsigned char>(c) < 0x20)
            out.append("\\u00").append(QByteArray(1, c).toHex());
        else
            out.append(c);
    }
    out.append('"');
}

Result<void> writeValue(QByteArray& out, const QJsonValue& value, const QString& path);

Result<void> writeObject(QByteArray& out, const QJsonObject& object, const QString& path) {
    out.append('{');
    bool first = true;
    // QJsonObject keeps its keys sorted by UTF-16 code unit.
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (!std::exchange(first, false))
            out.append(',');
        writeString(out, at.key());
        out.append(':');
        if (const auto done = writeValue(out, at.value(), path + u'/' + at.key()); !done)
            return done;
    }
    out.append('}');
    return {};
}

Result<void> writeValue(QByteArray& out, const QJsonValue& value, const QString& path) {
    switch (value.type()) {
    case QJsonValue::Bool:
        out.append(value.toBool() ? "true" : "false");
        return {};
    case QJsonValue::String:
        writeString(out, value.toString());
        return {};
    case QJsonValue::Object:
        return writeObject(out, value.toObject(), path);
    case QJsonValue::Double: {
        const double number = value.toDouble();
        // Beyond 2^53 a JSON number read elsewhere is no longer the same.
        constexpr qint64 kLargest = qint64{1} << 53;
        if (number != std::floor(number) || std::abs(number) > static_cast<double>(kLargest))
            return fail(ErrorCode::InvalidInput, path);
        // A double may have been rounded on its way to the comparison above.
        const qint64 whole = value.toInteger();
        if (whole > kLargest || whole < -kLargest)
            return fail(ErrorCode::InvalidInput, path);
        out.append(QByteArray::number(whole));
        return {};
    }
    case QJsonValue::Array: {
        out.append('[');
        bool first = true;
        for (const QJsonValue& item : value.toArray()) {
            if (!std::exchange(first, false))
                out.append(',');
            if (const auto done = writeValue(out, item, path + QStringLiteral("/[]")); !done)
                return done;
        }
        out.append(']');
        return {};
    }
    default:
        out.append("null");
        return {};
    }
}

} // namespace

Result<QByteArray> canonicalJson(const QJsonObject& object) {
    QByteArray out;
    if (const auto done = writeObject(out, object, QString()); !done)
        return fail(done.error());
    return out;
}

} // namespace chuangkou
