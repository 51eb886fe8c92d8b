// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace chuangkou {

// What the fuzzers call, and the suite for each input that they once found. They end the program
// when something does not hold that must hold for any bytes.

/// Parses, compiles and prints the text as an expression and as unary tests.
void fuzzFeel(const QByteArray& input);
/// Reads the file, links and lints the model, and edits it in place.
void fuzzModel(const QByteArray& input);

} // namespace chuangkou
