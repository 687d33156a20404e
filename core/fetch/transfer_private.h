// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/fetch/download.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo {

/// Why one request brought nothing, and whether trying again may help.
struct TransferFailure {
    Error error;
    bool mayPass = false;
    std::chrono::seconds askedToWait{0}; ///< by the server (Retry-After)
};

/// What a server said before the body.
struct Response {
    long status = 0;
    std::string host; ///< who answered last, for messages
    std::string etag;
    std::string lastModified;
    std::string contentRange;
    std::optional<std::uint64_t> contentLength; ///< of this response's body
};

/// Takes the body of a 200 or 206. A failure of either ends the transfer with that failure.
class Receiver {
public:
    virtual ~Receiver() = default;
    /// Called once, also for an empty body.
    virtual tl::expected<void, TransferFailure> begin(const Response& response) = 0;
    virtual tl::expected<void, TransferFailure> take(std::span<const std::byte> bytes) = 0;
};

/// What addresses are allowed: https, or in tests http to 127.0.0.1; no user name or password.
Status checkAddress(const std::string& url, bool allowPlainLoopback);

/// GETs `url` with these extra header lines and follows redirects that are allowed. The response of
/// a 200, 206 or 416; any other status is a failure.
tl::expected<Response, TransferFailure> transfer(const std::string& url,
                                                 const std::vector<std::string>& headers,
                                                 const DownloadOptions& options,
                                                 Receiver& receiver,
                                                 const std::stop_token& stop);

} // namespace taxo
