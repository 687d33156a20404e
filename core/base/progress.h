// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string_view>
#include <utility>

namespace taxo {

/// How long work tells how far it is and hears that it should stop. Passed as last parameter by
/// const reference; default-constructed it does nothing. `report` may be called from any thread;
/// the receiver sees to its own locking. Work asks `cancelled()` at least every 100 ms.
class Progress {
public:
    using Receiver =
        std::function<void(std::size_t done, std::size_t total, std::string_view what)>;

    Progress() = default;

    explicit Progress(std::stop_token stop, Receiver receiver = {})
        : m_stop(std::move(stop)), m_receiver(std::move(receiver)) {}

    bool cancelled() const { return m_stop.stop_requested(); }

    /// `total` is 0 where it is not known.
    void report(std::size_t done, std::size_t total, std::string_view what = {}) const {
        if (m_receiver) {
            m_receiver(done, total, what);
        }
    }

    const std::stop_token& stopToken() const { return m_stop; }

private:
    std::stop_token m_stop;
    Receiver m_receiver;
};

/// What work returns that was asked to stop.
inline tl::unexpected<Error> cancelledError() {
    return fail(ErrorCode::Cancelled, "Stopped as asked.");
}

} // namespace taxo
