// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/policies/policies_controller.h"
#include "ui/widgets/rows_model.h"

namespace chuangkou {

// What the policy screen shows, as rows and rich text in the language that is installed.

[[nodiscard]] QString shelfStateText(ShelfVersion::State state);
[[nodiscard]] Tone shelfStateTone(ShelfVersion::State state);
/// "2项待填写，1项待确认"; empty when nothing is open.
[[nodiscard]] QString openCountText(const ShelfVersion& version);
/// Proposals and present versions whose title fits the text (also by pinyin initials).
[[nodiscard]] std::vector<ShownRow> shelfRows(const PolicyShelf& shelf, const QString& filter);
[[nodiscard]] std::vector<ShownRow> versionRows(const PolicyShelf& shelf, const QString& policy);
[[nodiscard]] std::vector<ShownRow> openRows(const PolicyShelf& shelf);
[[nodiscard]] std::vector<ShownRow> caseRows(const std::vector<dmn::TckOutcome>& outcomes);
[[nodiscard]] QString casesSummary(const std::vector<dmn::TckOutcome>& outcomes);
/// Who said what: "赵国强填 2020-02-01（本局2号）".
[[nodiscard]] QString wordsText(const std::vector<NamedWord>& said);

/// 文件依据: documents cited, documents to bring, limits, payer.
[[nodiscard]] QString documentsHtml(const PolicyPackage& package);
/// What a version changes against the present one.
[[nodiscard]] QString changesHtml(const PolicyPackage& before, const PolicyPackage& after);
[[nodiscard]] QString effectHtml(const PolicyEffect& effect);
/// The cases and the effect of a change that was tried, or why it is refused.
[[nodiscard]] QString triedHtml(const PolicyShelf& shelf, const TriedChange& tried);

} // namespace chuangkou
