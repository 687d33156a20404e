// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

namespace taxo::cli {

/// One line on standard error that says how far work is, redrawn at most ten times a second;
/// nothing at all where standard error is no terminal. Any thread may report.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// For passing on: reports here, stops by Ctrl+C.
    Progress progress();

    /// Wipes the line, so that other text can be written; the next report draws it again.
    void clear();

private:
    void report(std::size_t done, std::size_t total, std::string_view what);

    std::mutex m_mutex;
    bool m_isTerminal = false;
    bool m_isDrawn = false;
    std::chrono::steady_clock::time_point m_lastDrawn;
};

} // namespace taxo::cli
