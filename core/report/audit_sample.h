// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

#include <vector>

namespace chuangkou {

/// `count` of these, or all when there are fewer: the same for the same seed and the same set, in
/// whatever order it is given. Each subset of that size is as likely as any other over the seeds.
/// In the order of the draw, so that a larger sample begins with the smaller one.
[[nodiscard]] std::vector<SubjectId> drawSample(const QString& seed, std::vector<SubjectId> from,
                                                std::size_t count);

/// Eight characters that name the set that was drawn from: equal for equal sets.
[[nodiscard]] QString sampleSetName(std::vector<SubjectId> set);

/// A seed that nobody chose: eight characters.
[[nodiscard]] QString randomSampleSeed();

} // namespace chuangkou
