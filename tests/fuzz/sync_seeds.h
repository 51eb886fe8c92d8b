// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace chuangkou {

/// Inputs that each parser takes, from an office of two machines and its real files: target name to
/// inputs. Ends the program when the office cannot be made.
[[nodiscard]] std::map<QString, std::vector<QByteArray>> syncSeeds();

} // namespace chuangkou
