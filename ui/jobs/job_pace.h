// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>

namespace taxo::ui {

/// How fast a job goes, from what it reports: over the last ten seconds, so that how it began, or
/// how fast it was before an interruption, is forgotten.
class JobPace {
public:
    /// `done` at this time, in ms of a clock that runs forward. Less than before: it begins anew.
    void note(std::size_t done, std::int64_t ms);

    /// 0 until it is known: a second after the first note.
    double perSecond() const;

private:
    struct Note {
        std::size_t done = 0;
        std::int64_t ms = 0;
    };

    std::deque<Note> m_notes; ///< the oldest first
};

} // namespace taxo::ui
