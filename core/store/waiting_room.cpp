// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/waiting_room.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace chuangkou {

namespace {

struct flock wholeFile(short kind) {
    struct flock lock{};
    lock.l_type = kind;
    lock.l_whence = SEEK_SET;
    return lock;
}

} // namespace

WaitingRoom::~WaitingRoom() {
    if (m_file >= 0)
        ::close(m_file);
}

bool WaitingRoom::open() {
    if (m_file < 0)
        m_file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    return m_file >= 0;
}

/// Locks of the open file, not of the process: two connections of one process are two guests.
bool WaitingRoom::lock(short kind) {
    struct flock wanted = wholeFile(kind);
    return open() && ::fcntl(m_file, F_OFD_SETLK, &wanted) == 0;
}

void WaitingRoom::enter() {
    m_isInside = m_isInside || lock(F_RDLCK);
}

void WaitingRoom::leave() {
    if (m_isInside)
        m_isInside = !lock(F_UNLCK);
}

bool WaitingRoom::isOccupied() {
    struct flock asked = wholeFile(F_WRLCK);
    return !open() || ::fcntl(m_file, F_OFD_GETLK, &asked) != 0 || asked.l_type != F_UNLCK;
}

} // namespace chuangkou
