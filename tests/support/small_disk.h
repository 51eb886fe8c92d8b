// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

#include <sys/mount.h>

namespace chuangkou {

/// A file system of its own over a folder, so that full means full. Only root can make one.
class SmallDisk {
public:
    /// `options` of tmpfs: "mode=0700,size=2m".
    SmallDisk(const QString& folder, const char* options) : m_folder(QFile::encodeName(folder)) {
        QDir().mkpath(folder);
        m_isMounted = ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, options) == 0;
    }
    ~SmallDisk() {
        if (m_isMounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    void enlarge() const {
        REQUIRE(::mount("tmpfs", m_folder.constData(), "tmpfs", MS_REMOUNT, "size=32m") == 0);
    }

private:
    QByteArray m_folder;
    bool m_isMounted = false;
};

} // namespace chuangkou
