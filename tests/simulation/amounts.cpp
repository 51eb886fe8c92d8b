// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/amounts.h"

#include <csignal>

namespace chuangkou {

namespace {

volatile std::sig_atomic_t g_isStopAsked = 0;
struct sigaction g_before[2];
constexpr int kSignals[] = {SIGINT, SIGTERM};

void noteStop(int) {
    g_isStopAsked = 1;
}

} // namespace

bool isStopAsked() {
    return g_isStopAsked != 0;
}

StopOnInterrupt::StopOnInterrupt() {
    struct sigaction action = {};
    action.sa_handler = &noteStop;
    for (int i = 0; i < 2; ++i)
        ::sigaction(kSignals[i], &action, &g_before[i]);
}

StopOnInterrupt::~StopOnInterrupt() {
    for (int i = 0; i < 2; ++i)
        ::sigaction(kSignals[i], &g_before[i], nullptr);
}

} // namespace chuangkou
