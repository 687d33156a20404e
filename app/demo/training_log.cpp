// SPDX-License-Identifier: MIT
#include "app/demo/training_log.h"

#include "core/base/files.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace taxo::demo {

TrainingLog::TrainingLog(std::filesystem::path file, std::size_t batch)
    : m_file(std::move(file)), m_batch(batch), m_since(std::chrono::steady_clock::now()) {}

Result<TrainingLog> TrainingLog::open(const std::filesystem::path& file, std::size_t batch) {
    if (!std::filesystem::exists(file)) {
        auto begun = writeWholeFile(
            file, "step,loss,learning_rate,logit_scale,pictures_per_second,held_out_accuracy\n");
        if (!begun) {
            return tl::unexpected(std::move(begun).error());
        }
    }
    return TrainingLog(file, batch);
}

void TrainingLog::add(float loss) {
    m_lossSum += loss;
    ++m_steps;
}

float TrainingLog::meanLoss() const {
    return m_steps == 0 ? 0.0F : static_cast<float>(m_lossSum / static_cast<double>(m_steps));
}

Status
TrainingLog::write(std::int64_t step, double learningRate, float logitScale, double heldOut) {
    const auto now = std::chrono::steady_clock::now();
    const double seconds = std::chrono::duration<double>(now - m_since).count();
    std::array<char, 160> line{};
    std::snprintf(line.data(),
                  line.size(),
                  "%lld,%.4f,%.6f,%.2f,%.1f,%.4f\n",
                  static_cast<long long>(step),
                  static_cast<double>(meanLoss()),
                  learningRate,
                  static_cast<double>(logitScale),
                  static_cast<double>(m_steps * m_batch) / seconds,
                  heldOut);
    std::fprintf(stderr, "\r\033[K%s", line.data());
    std::ofstream out(m_file, std::ios::app);
    out << line.data();
    out.flush();
    if (!out) {
        return fail(ErrorCode::Io, displayPath(m_file) + " could not be written.");
    }
    m_lossSum = 0.0;
    m_steps = 0;
    m_since = std::chrono::steady_clock::now();
    return {};
}

} // namespace taxo::demo
