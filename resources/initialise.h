// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Registers the files of this folder with Qt. Called by chuangkou::useResources() only; it stands
/// in the library of the files, so that naming it links them.
void initialiseChuangkouResources();
