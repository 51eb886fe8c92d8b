// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace chuangkou {

/// Absolute path of a file under tests/data, tests/maps, tests/policies ... of the checkout.
[[nodiscard]] QString sourcePath(const QString& relative);

/// Absolute path below the folder `shared` beside the checkout (CHUANGKOU_SHARED names another).
/// Ends the test case as *skipped* when it is not there, so that the skip is visible.
[[nodiscard]] QString sharedPath(const QString& relative);

/// The whole file; fails the test when it cannot be read.
[[nodiscard]] QByteArray readFile(const QString& path);

/// Compares with the golden file; on a difference writes `NAME.actual` beside it and fails.
void checkGolden(const QString& relative, const QByteArray& actual);

} // namespace chuangkou
