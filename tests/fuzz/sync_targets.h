// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <span>

namespace chuangkou {

/// What a hostile file can reach, one parser each. Every target ends the program when something
/// does not hold that must hold for any bytes.
struct SyncTarget {
    const char* name;
    void (*run)(const QByteArray& input);
};

/// header: a bundle's readable part. payload: what stands behind it once decrypted, as blocks; its
/// first bytes say which header it belongs to (`payloadInput`). stream: the compressed form of the
/// blocks. records, state, certificate: contents of single blocks. join, admission, card, keys:
/// whole files, of the answer to an enrolment what stands before its bundle and the bundle's
/// header.
[[nodiscard]] std::span<const SyncTarget> syncTargets();

/// An input for `payload`: the blocks uncompressed, as `type | length | content`.
[[nodiscard]] QByteArray payloadInput(int version, int kind, const QByteArray& blocks);

} // namespace chuangkou
