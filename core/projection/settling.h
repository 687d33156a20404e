// SPDX-License-Identifier: MIT
#pragma once

#include "core/vectors/embedding_matrix.h"

#include <chrono>
#include <functional>

namespace taxo {

/// Hears where all points are while a map settles, some ten times a second, on the thread that
/// makes the map.
using OnSettling = std::function<void(const EmbeddingMatrix& positions)>;

namespace detail {

/// Sees to the ten times a second.
class SettlingView {
public:
    explicit SettlingView(const OnSettling& onSettling) : m_onSettling(onSettling) {}

    void show(const EmbeddingMatrix& positions) {
        constexpr std::chrono::milliseconds kEvery(100);
        const auto now = std::chrono::steady_clock::now();
        if (m_onSettling && now - m_shown >= kEvery) {
            m_shown = now;
            m_onSettling(positions);
        }
    }

private:
    const OnSettling& m_onSettling;
    std::chrono::steady_clock::time_point m_shown = std::chrono::steady_clock::now();
};

} // namespace detail

} // namespace taxo
