// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace chuangkou::dmn {

enum class TckStatus { Passed, Failed, Skipped };

/// One node that a case of the DMN Technology Compatibility Kit expects a value of.
struct TckOutcome {
    QString folder; ///< of the test file: "0004-simpletable-U"
    QString file;   ///< of the test file: "0004-simpletable-U-test-01.xml"
    QString caseId;
    QString node;
    TckStatus status = TckStatus::Failed;
    QString expected; ///< FEEL text
    QString actual;   ///< FEEL text, for a null with its cause; or why the case was skipped
};

/// Runs one test file against the model that it names beside it, or against another. Errors:
/// FileUnreadable, InvalidInput (not a test file).
[[nodiscard]] Result<std::vector<TckOutcome>> runTckFile(const QString& path,
                                                         const QString& modelPath = {});
/// Runs every test file below the folder, sorted by path. Errors: NotFound (no test file there).
[[nodiscard]] Result<std::vector<TckOutcome>> runTckFolder(const QString& folder);

/// "folder/file#case" of the cases with that status, sorted: a case fails with one of its nodes.
[[nodiscard]] QStringList tckCases(const std::vector<TckOutcome>& outcomes, TckStatus status);

/// How many cases of one folder of the kit came out how.
struct TckTally {
    QString folder;
    qint64 passed = 0;
    qint64 failed = 0;
    qint64 skipped = 0;
};
/// Sorted by folder.
[[nodiscard]] std::vector<TckTally> tckTallies(const std::vector<TckOutcome>& outcomes);

} // namespace chuangkou::dmn
