// SPDX-License-Identifier: MIT
#include "ui/jobs/job_pace.h"

namespace taxo::ui {

namespace {

constexpr std::int64_t kSpanMs = 10000;
constexpr std::int64_t kLeastMs = 1000;
constexpr std::int64_t kStepMs = 200; ///< notes closer together replace each other

} // namespace

void JobPace::note(std::size_t done, std::int64_t ms) {
    if (!m_notes.empty() && done < m_notes.back().done) {
        m_notes.clear();
    }
    if (m_notes.size() > 1 && ms - m_notes[m_notes.size() - 2].ms < kStepMs) {
        m_notes.pop_back();
    }
    m_notes.push_back({done, ms});
    while (m_notes.size() > 2 && ms - m_notes[1].ms >= kSpanMs) {
        m_notes.pop_front();
    }
}

double JobPace::perSecond() const {
    if (m_notes.empty()) {
        return 0.0;
    }
    const Note& first = m_notes.front();
    const Note& last = m_notes.back();
    return last.ms - first.ms < kLeastMs ? 0.0
                                         : 1e3 * static_cast<double>(last.done - first.done) /
                                               static_cast<double>(last.ms - first.ms);
}

} // namespace taxo::ui
