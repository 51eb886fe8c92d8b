// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to core/crypto: the one place where Botan's exceptions end.

#include "core/base/result.h"

#include <QByteArray>

#include <cstdint>
#include <exception>
#include <utility>

namespace chuangkou {

inline const std::uint8_t* raw(const QByteArray& bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.constData());
}

inline std::size_t rawSize(const QByteArray& bytes) {
    return static_cast<std::size_t>(bytes.size());
}

/// A copy of what Botan hands out (std::vector or secure_vector of bytes).
template <typename Vector> QByteArray toBytes(const Vector& vector) {
    return {reinterpret_cast<const char*>(vector.data()), static_cast<qsizetype>(vector.size())};
}

/// Runs `work`, which returns a Result; an exception becomes Crypto with `what`.
template <typename Work> auto guarded(const QString& what, Work&& work) -> decltype(work()) {
    try {
        return std::forward<Work>(work)();
    } catch (const std::exception&) {
        return fail(ErrorCode::Crypto, what);
    }
}

} // namespace chuangkou
