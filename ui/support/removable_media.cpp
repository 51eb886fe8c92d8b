// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/removable_media.h"

#include <QStorageInfo>

namespace chuangkou {

std::vector<RemovableMedium> removableMedia() {
    std::vector<RemovableMedium> media;
    for (const QStorageInfo& volume : QStorageInfo::mountedVolumes()) {
        const QString place = volume.rootPath();
        // Where desktops mount what is plugged in.
        const bool isPluggedIn = place.startsWith(QLatin1String("/media/")) ||
                                 place.startsWith(QLatin1String("/run/media/"));
        if (isPluggedIn && volume.isValid() && volume.isReady())
            media.push_back({place, volume.displayName(), volume.isReadOnly()});
    }
    return media;
}

} // namespace chuangkou
