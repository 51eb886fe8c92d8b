// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QRandomGenerator>

namespace chuangkou {

QByteArray TimeOrderedIds::nextBytes() {
    const std::lock_guard lock(m_mutex);
    const std::int64_t now = std::max(m_clock.nowMs(), m_lastMs);
    if (now == m_lastMs) {
        ++m_counter;
        if (m_counter > 0xFFF) { // 4096 in one millisecond: borrow from the next
            m_lastMs = now + 1;
            m_counter = 0;
        }
    } else {
        m_lastMs = now;
        m_counter = 0;
    }
    QByteArray bytes(16, Qt::Uninitialized);
    const auto put = [&bytes](qsizetype at, std::uint64_t value) {
        bytes[at] = static_cast<char>(value & 0xFF);
    };
    const auto ms = static_cast<std::uint64_t>(m_lastMs);
    for (int i = 0; i < 6; ++i)
        put(i, ms >> (8 * (5 - i)));
    put(6, 0x70U | (m_counter >> 8)); // version 7
    put(7, m_counter);
    const std::uint64_t random = QRandomGenerator::system()->generate64();
    put(8, 0x80U | (random & 0x3FU)); // variant
    for (int i = 9; i < 16; ++i)
        put(i, random >> (8 * (i - 8)));
    return bytes;
}

} // namespace chuangkou
