// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hasher.h"

#include "core/crypto/botan_guard.h"

#include <botan/hash.h>

namespace chuangkou {

Hasher::Hasher() : m_hash(Botan::HashFunction::create_or_throw("BLAKE2b(256)")) {}
Hasher::~Hasher() = default;

void Hasher::add(const QByteArray& bytes) {
    m_hash->update(raw(bytes), rawSize(bytes));
}

QByteArray Hasher::result() {
    return toBytes(m_hash->final());
}

} // namespace chuangkou
