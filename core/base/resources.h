// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace chuangkou {

/// Makes the files of resources/ readable below ":/". The linker drops the initialiser of a
/// resource in a static library that nobody names; this names it. The two functions below call it;
/// call it yourself only before handing a ":/..." path to Qt (icons, translations). Any number of
/// times.
void useResources();

/// The whole file, e.g. resourceFile(u"calendar/2020.json"). Errors: NotFound with the path.
[[nodiscard]] Result<QByteArray> resourceFile(QStringView path);

/// Names of the files in a folder of resources/, sorted; empty when there is none.
[[nodiscard]] QStringList resourceFolder(QStringView folder);

} // namespace chuangkou
