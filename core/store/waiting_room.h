// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chuangkou {

/// Beside a database file: who waits for its write lock sits here, in whatever process, so that one
/// who writes for long sees it and makes room. A lock on a file that is empty for ever; the kernel
/// frees the seat of a process that ends.
class WaitingRoom {
public:
    explicit WaitingRoom(QString path) : m_path(std::move(path)) {}
    ~WaitingRoom();
    WaitingRoom(const WaitingRoom&) = delete;
    WaitingRoom& operator=(const WaitingRoom&) = delete;

    void enter();
    void leave();
    /// Whether anybody else sits here; also true when the room cannot be looked into.
    [[nodiscard]] bool isOccupied();

private:
    [[nodiscard]] bool open();
    [[nodiscard]] bool lock(short kind);
    const QString m_path;
    int m_file = -1;
    bool m_isInside = false;
};

} // namespace chuangkou
