// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <catch2/catch_test_macros.hpp>

namespace chuangkou {

/// Changes one bit of the byte at `offset`; a byte that is merely written may have stood there
/// before, in what is encrypted one time in 256.
inline void damageByte(const QString& path, qint64 offset) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    char byte = 0;
    REQUIRE(file.seek(offset));
    REQUIRE(file.getChar(&byte));
    REQUIRE(file.seek(offset));
    REQUIRE(file.putChar(static_cast<char>(byte ^ 1)));
}

} // namespace chuangkou
