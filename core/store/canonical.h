// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <cstdint>

namespace chuangkou {

/// Canonical bytes (E1): integers as LEB128, byte strings with their length before them, text as
/// UTF-8 NFC. The same values always give the same bytes, and no two sequences share them.
class CanonicalWriter {
public:
    CanonicalWriter& number(std::uint64_t value);
    CanonicalWriter& bytes(const QByteArray& value);
    CanonicalWriter& text(const QString& value);
    /// Bytes of a length that both sides know, without a length before them.
    CanonicalWriter& raw(const QByteArray& value);
    [[nodiscard]] const QByteArray& result() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads what CanonicalWriter wrote. After the first fault every read gives an empty value and
/// `failed()` is true, so that a reader checks once at its end.
class CanonicalReader {
public:
    explicit CanonicalReader(const QByteArray& bytes) : m_bytes(bytes) {}
    [[nodiscard]] std::uint64_t number();
    /// A count of things of at least `smallest` bytes each; fails when they cannot fit the rest.
    [[nodiscard]] std::uint64_t count(qsizetype smallest);
    [[nodiscard]] QByteArray bytes();
    [[nodiscard]] QString text();
    [[nodiscard]] QByteArray raw(qsizetype length);
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] qsizetype position() const { return m_at; }

private:
    const QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_failed = false;
};

/// JSON with sorted keys, no blanks, UTF-8 NFC, integers only.
/// Errors: InvalidInput with the path of a number that is not whole (money stands in fen).
[[nodiscard]] Result<QByteArray> canonicalJson(const QJsonObject& object);

} // namespace chuangkou
