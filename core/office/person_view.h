// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/store/store.h"

namespace chuangkou {

/// A person's data were shown in full.
struct PersonView {
    SubjectId about;  ///< the person; of a roster the case, which is about many
    SubjectId ofCase; ///< null: opened without a case
    QString screen;   ///< "intake"
};

/// Records it as `audit_person_viewed`; not again for the same within ten minutes, since looking
/// at one file is one act however often the screen asks. A store that can only be read records
/// nothing.
[[nodiscard]] Result<void> recordPersonViewed(Store& store, const Session& session,
                                              const PersonView& view);

} // namespace chuangkou
