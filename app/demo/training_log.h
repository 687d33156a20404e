// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace taxo::demo {

/// How a training went: lines of a CSV file, added one by one, and the same on standard error.
class TrainingLog {
public:
    /// Goes on after the lines that are there.
    static Result<TrainingLog> open(const std::filesystem::path& file, std::size_t batch);

    void add(float loss);

    /// Of the steps since the last line.
    float meanLoss() const;

    /// One line; then begins to count anew.
    Status write(std::int64_t step, double learningRate, float logitScale, double heldOut);

private:
    TrainingLog(std::filesystem::path file, std::size_t batch);

    std::filesystem::path m_file;
    std::size_t m_batch;
    double m_lossSum = 0.0;
    std::size_t m_steps = 0;
    std::chrono::steady_clock::time_point m_since;
};

} // namespace taxo::demo
