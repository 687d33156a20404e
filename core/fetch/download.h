// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace taxo {

/// One file to bring here.
struct DownloadRequest {
    std::string url;                   ///< https, without user name and password
    std::filesystem::path file;        ///< where it goes once it is whole; the folder must exist
    std::optional<std::uint64_t> size; ///< bytes; anything else is refused
    std::optional<Digest> sha256;      ///< anything else is refused and removed
};

struct DownloadOptions {
    /// Waits before another attempt; returns at once when asked to stop.
    using Wait = std::function<void(std::chrono::milliseconds, const std::stop_token&)>;

    /// Attempts in a row that bring nothing before giving up, 1 or more.
    int attempts = 6;
    /// Told before each wait: which file, why it is tried again, and after how long. On the thread
    /// of `download`; may be empty.
    std::function<void(const std::string& sentence)> onRetry;
    /// A connection that brings less than 1 kB/s for so long is given up and tried again.
    std::chrono::seconds stall{30};
    /// Goes through this proxy ("http://host:3128", "socks5h://host:1080"; a user name and password
    /// may stand in it); empty: the environment's, as for curl.
    std::string proxy;
    /// Authorities to trust instead of the system's (PEM), for institutes that have their own.
    std::filesystem::path certificates;
    /// For tests: http to 127.0.0.1 is allowed, and to nowhere else.
    bool allowPlainLoopback = false;
    Wait wait; ///< empty: really wait
};

struct Downloaded {
    std::uint64_t size = 0;
    Digest sha256;           ///< of the bytes that came
    bool isVerified = false; ///< there was a digest to compare with, and it was equal
};

/// Brings `request.url` to `request.file` (HTTP/1.1 ranges, RFC 9110 section 14, through libcurl).
///
/// Bytes go to `<file>.part`, which stays when the work is interrupted: the next call goes on from
/// there (Range with If-Range by the ETag or date kept in `<file>.part.json`), or from the start
/// where the server does not do ranges or has another version by now. The name `file` appears only
/// when size and digest are right; with a wrong digest the part is removed. A `file` that is there
/// already is kept when its digest is right or none is known, and fetched again otherwise.
///
/// Only https with checked certificates, at most ten redirects, to https only; nothing that
/// identifies a person is sent. Failures that may pass are tried again after growing waits; space
/// on the disk is checked first.
///
/// Reports bytes. Blocks; may be called from any thread, several at a time for different files
/// (Busy for the same one). Stops within a fraction of a second (Cancelled).
/// Errors: NotFound, Permission, Network, Corrupt (not what was published), NoSpace, Io, Busy,
/// InvalidInput (an address that is not allowed).
Result<Downloaded> download(const DownloadRequest& request,
                            const DownloadOptions& options = {},
                            const Progress& progress = {});

} // namespace taxo
