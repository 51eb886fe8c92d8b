// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace chuangkou::bench {

/// Milliseconds that `work` takes.
template <typename Work> double milliseconds(Work&& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// One line of the report: our figure, the peer or limit of the same run, and what is allowed.
/// `allowed` is the largest ratio of ours to the other.
class Report {
public:
    void line(const std::string& what, double oursMs, const std::string& beside, double otherMs,
              double allowed) {
        const double ratio = otherMs > 0 ? oursMs / otherMs : 0;
        const bool good = ratio <= allowed;
        m_good = m_good && good;
        std::printf("%-44s %10.3f ms   %-36s %10.3f ms   ratio %6.2f (at most %.2f) %s\n",
                    what.c_str(), oursMs, beside.c_str(), otherMs, ratio, allowed,
                    good ? "ok" : "TOO SLOW");
        std::fflush(stdout);
    }
    /// A figure that is no time, and the most that it may be.
    void figure(const std::string& what, double ours, double limit) {
        const bool good = ours <= limit;
        m_good = m_good && good;
        std::printf("%-44s %10.1f      limit %46.1f      %s\n", what.c_str(), ours, limit,
                    good ? "ok" : "TOO MUCH");
        std::fflush(stdout);
    }
    [[nodiscard]] bool isGood() const { return m_good; }

private:
    bool m_good = true;
};

} // namespace chuangkou::bench
