// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <functional>

namespace chuangkou {

/// The result of a future, the event loop running meanwhile.
template <typename R> R await(QFuture<R> future) {
    REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 20'000));
    REQUIRE(future.resultCount() == 1);
    return future.result();
}

/// Runs the event loop until it is so; fails the test after 20 s.
inline void until(const std::function<bool()>& isSo) {
    REQUIRE(QTest::qWaitFor(isSo, 20'000));
}

} // namespace chuangkou
