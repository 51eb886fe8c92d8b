// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chuangkou {

/// What every test binary sets before its application object is made: no display, a zone and a
/// language that are not the office's own, test paths, and a handler that ends the run on a Qt
/// warning, since a warning nobody reads is a fault nobody finds.
void prepareTestEnvironment();

} // namespace chuangkou
