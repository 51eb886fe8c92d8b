// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/store/event.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <set>

namespace chuangkou {

// How bodies of this part are read: short names over QJsonObject.

[[nodiscard]] inline QString textOf(const QJsonObject& body, const char* name) {
    return body.value(QLatin1String(name)).toString();
}
[[nodiscard]] inline int intOf(const QJsonObject& body, const char* name) {
    return body.value(QLatin1String(name)).toInt();
}
[[nodiscard]] inline bool flagOf(const QJsonObject& body, const char* name) {
    return body.value(QLatin1String(name)).toBool();
}
[[nodiscard]] inline std::optional<std::int64_t> msOf(const QJsonObject& body, const char* name) {
    const QJsonValue value = body.value(QLatin1String(name));
    return value.isDouble() ? std::optional<std::int64_t>(value.toInteger()) : std::nullopt;
}
[[nodiscard]] inline QStringList listOf(const QJsonObject& body, const char* name) {
    QStringList all;
    for (const QJsonValue& value : body.value(QLatin1String(name)).toArray())
        all.append(value.toString());
    return all;
}
template <typename IdType> [[nodiscard]] IdType idOf(const QJsonObject& body, const char* name) {
    return IdType::fromText(textOf(body, name)).value_or(IdType());
}
/// An id as a row holds it: no bytes for a null one.
template <typename IdType> [[nodiscard]] IdType idOfBytes(const QByteArray& bytes) {
    return bytes.size() == IdType::kSize ? IdType::fromHash(bytes) : IdType();
}
/// Hashes of the events that events of kind `undoKind` took back.
[[nodiscard]] inline std::set<QByteArray> takenBack(const std::vector<Event>& events,
                                                    const char* undoKind) {
    std::set<QByteArray> hashes;
    for (const Event& event : events)
        if (event.kind == QLatin1String(undoKind) && !event.isWithheld())
            for (const QString& hash : listOf(event.json(), "of"))
                hashes.insert(QByteArray::fromHex(hash.toLatin1()));
    return hashes;
}
/// Adds the field unless its text is empty.
inline void putText(QJsonObject& body, const char* name, const QString& text) {
    if (!text.isEmpty())
        body.insert(QLatin1String(name), text);
}

} // namespace chuangkou
