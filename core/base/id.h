// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <compare>
#include <mutex>

namespace chuangkou {

/// Sixteen bytes that name something; the tag keeps a ticket's id from being passed as a case's.
/// A default id is null and names nothing.
template <typename Tag> class Id {
public:
    static constexpr qsizetype kSize = 16;

    Id() = default;
    /// Errors: InvalidInput when `bytes` are not exactly sixteen.
    [[nodiscard]] static Result<Id> fromBytes(const QByteArray& bytes) {
        if (bytes.size() != kSize)
            return fail(ErrorCode::InvalidInput, QStringLiteral("id"));
        return Id(bytes);
    }
    /// Reads 32 hexadecimal digits.
    [[nodiscard]] static Result<Id> fromText(const QString& text) {
        return fromBytes(text.size() == 2 * kSize ? QByteArray::fromHex(text.toLatin1())
                                                  : QByteArray());
    }
    /// The first sixteen bytes of a hash. Precondition: at least sixteen.
    [[nodiscard]] static Id fromHash(const QByteArray& hash) { return Id(hash.first(kSize)); }
    /// Another tag's id with the same bytes, for the places that hold subjects of all kinds.
    template <typename Other> [[nodiscard]] static Id from(const Id<Other>& other) {
        Id id;
        id.m_bytes = other.bytes();
        return id;
    }

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] QString toText() const { return QString::fromLatin1(m_bytes.toHex()); }
    [[nodiscard]] bool isNull() const { return m_bytes.isEmpty(); }

    bool operator==(const Id&) const = default;
    std::strong_ordering operator<=>(const Id& other) const {
        const int order = m_bytes.compare(other.m_bytes);
        return order <=> 0;
    }

private:
    explicit Id(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray m_bytes;
};

template <typename Tag> size_t qHash(const Id<Tag>& id, size_t seed = 0) {
    return qHash(id.bytes(), seed);
}

struct SubjectTag;
/// What an event is about; every other id turns into one.
using SubjectId = Id<SubjectTag>;

/// Makes time-ordered ids (UUID version 7, RFC 9562). Tests replace it by a sequence.
class IdSource {
public:
    virtual ~IdSource() = default;
    /// Sixteen bytes, never the same twice; from any thread.
    [[nodiscard]] virtual QByteArray nextBytes() = 0;
    template <typename IdType> [[nodiscard]] IdType next() { return IdType::fromHash(nextBytes()); }
};

class TimeOrderedIds final : public IdSource {
public:
    explicit TimeOrderedIds(const Clock& clock) : m_clock(clock) {}
    [[nodiscard]] QByteArray nextBytes() override;

private:
    const Clock& m_clock;
    std::mutex m_mutex;
    std::int64_t m_lastMs = 0;
    std::uint32_t m_counter = 0; ///< 12 bits, keeps ids of one millisecond in order
};

} // namespace chuangkou
