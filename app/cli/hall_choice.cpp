// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hall_choice.h"

#include <algorithm>

namespace chuangkou::cli {

Result<Hall> chosenHall(const Arguments& arguments, const std::vector<Hall>& halls) {
    if (!arguments.has("hall"))
        return halls.size() == 1 ? Result<Hall>(halls.front())
                                 : fail(ErrorCode::Missing, QStringLiteral("hall"));
    const QString name = arguments.text("hall");
    const auto found = std::find_if(halls.begin(), halls.end(),
                                    [&](const Hall& hall) { return hall.name == name; });
    return found == halls.end() ? Result<Hall>(fail(ErrorCode::NotFound, name))
                                : Result<Hall>(*found);
}

} // namespace chuangkou::cli
