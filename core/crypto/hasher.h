// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace Botan {
class HashFunction;
}

namespace chuangkou {

/// hash256 of bytes that come piece by piece.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;

    void add(const QByteArray& bytes);
    /// The hash of what was added; begins anew.
    [[nodiscard]] QByteArray result();

private:
    std::unique_ptr<Botan::HashFunction> m_hash;
};

} // namespace chuangkou
