// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <atomic>

namespace chuangkou {

/// Ids 1, 2, 3 ... so that a test's golden files stay the same.
class SequentialIds final : public IdSource {
public:
    explicit SequentialIds(std::uint64_t start = 0) : m_last(start) {}
    [[nodiscard]] QByteArray nextBytes() override {
        const std::uint64_t id = ++m_last;
        QByteArray bytes(16, '\0');
        for (int i = 0; i < 8; ++i)
            bytes[15 - i] = static_cast<char>((id >> (8 * i)) & 0xFF);
        return bytes;
    }

private:
    std::atomic<std::uint64_t> m_last;
};

} // namespace chuangkou
