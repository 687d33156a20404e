// SPDX-License-Identifier: MIT
#include "app/cli/progress_bar.h"

#include "core/base/interrupt.h"
#include "core/base/terminal.h"

#include <algorithm>
#include <cstdio>

namespace taxo::cli {

ProgressBar::ProgressBar() : m_isTerminal(standardErrorIsTerminal()) {}

ProgressBar::~ProgressBar() {
    clear();
}

Progress ProgressBar::progress() {
    return Progress(interruptToken(),
                    [this](std::size_t done, std::size_t total, std::string_view what) {
                        report(done, total, what);
                    });
}

void ProgressBar::clear() {
    const std::lock_guard lock(m_mutex);
    if (m_isDrawn) {
        std::fputs("\r\033[K", stderr);
        m_isDrawn = false;
    }
}

void ProgressBar::report(std::size_t done, std::size_t total, std::string_view what) {
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (!m_isTerminal ||
        (m_isDrawn && now - m_lastDrawn < std::chrono::milliseconds(100) && done != total)) {
        return;
    }
    std::string line = std::to_string(done);
    if (total > 0) {
        constexpr std::size_t kCells = 24;
        const std::size_t full = std::min(kCells, done * kCells / total);
        line = "[" + std::string(full, '#') + std::string(kCells - full, '.') + "] " +
               std::to_string(done) + " of " + std::to_string(total);
    }
    line += " " + std::string(what);
    line.resize(std::min(line.size(), static_cast<std::size_t>(terminalWidth() - 1)));
    std::fprintf(stderr, "\r\033[K%s", line.c_str());
    m_isDrawn = true;
    m_lastDrawn = now;
}

} // namespace taxo::cli
