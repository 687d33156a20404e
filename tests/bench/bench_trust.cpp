// SPDX-License-Identifier: MIT
// How long trust takes:
//
//     bench_trust [PHOTOGRAPHS] [JUDGED]
//
// Turns the accuracy dial over that many answers (default 100,000) by so many judged ones (default
// about 5,000, in bursts): the rule, what it makes of all answers, and which of them change; then
// calibrates on the judged ones. Prints the slowest of all turns from 50 % to 99.5 %, in time of
// the processor, of which one is used.

#include "core/trust/accuracy_dial.h"
#include "core/trust/calibration.h"
#include "tests/bench/or_exit.h"
#include "tests/core/trust/judged_world.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>

namespace {

using namespace taxo;

/// Milliseconds of this thread's processor: a busy machine does not make it slower.
double processorMs() {
    return 1000.0 * static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

std::size_t countOr(char** argv, int argc, int at, std::size_t otherwise) {
    return argc > at ? std::strtoul(argv[at], nullptr, 10) : otherwise; // NOLINT(cert-err34-c)
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t photographs = countOr(argv, argc, 1, 100'000);
    const std::size_t judged = countOr(argv, argc, 2, 5'000);
    constexpr double kOfEvent = 2.65; // photographs, on average
    const test::JudgedWorld world{
        .events = static_cast<std::size_t>(static_cast<double>(judged) / kOfEvent), .seed = 7};
    const auto all = world.population(photographs);
    JudgedAnswers answers = world.judged();
    std::printf(
        "%zu answers, %zu judged of %zu events\n", all.scores.size(), answers.size(), world.events);

    double begin = processorMs();
    orExit(calibrate(answers));
    std::printf("%9.2f ms  calibration of all ranks\n", processorMs() - begin);

    begin = processorMs();
    const AccuracyDial dial = orExit(AccuracyDial::of(std::move(answers)));
    std::printf("%9.2f ms  preparing the dial\n", processorMs() - begin);

    double slowest = 0.0;
    double slowestRule = 0.0;
    std::size_t turns = 0;
    ClimbRule before;
    constexpr int kHalfPercents = 200;
    for (int target = kHalfPercents / 2; target < kHalfPercents; ++target) {
        begin = processorMs();
        const auto setting = dial.at(static_cast<double>(target) / kHalfPercents);
        slowestRule = std::max(slowestRule, processorMs() - begin);
        if (setting) {
            const ClimbCounts counts = countsOf(setting->rule, all.scores);
            const auto changed = changedRows(before, setting->rule, all.scores);
            if (counts.all != photographs || changed.size() > photographs) {
                std::fprintf(stderr, "wrong counts\n");
                return 1;
            }
            before = setting->rule;
            ++turns;
        }
        slowest = std::max(slowest, processorMs() - begin);
    }
    std::printf(
        "%9.2f ms  a turn of the dial, the slowest of %zu that promise something (the rule %.2f)\n",
        slowest,
        turns,
        slowestRule);
}
