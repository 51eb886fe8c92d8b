// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace chuangkou::cli {

/// Sentences of the command line. Tables of verbs hold QT_TRANSLATE_NOOP("CliText", "...").
class CliText {
    Q_DECLARE_TR_FUNCTIONS(CliText)
};

} // namespace chuangkou::cli
