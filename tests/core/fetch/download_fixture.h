// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/fetch/download.h"
#include "tests/support/http_server.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo::test {

inline constexpr std::size_t kSize = 300'000; ///< of what is downloaded
inline constexpr std::size_t kCut = 100'000;  ///< where a connection breaks

/// A place to download to, options that never really wait, and the waits that were asked for.
struct DownloadTest : ::testing::Test {
    static Digest digestOf(const std::string& text) {
        return sha256Of(std::as_bytes(std::span(text)));
    }

    /// Bytes that differ everywhere, so that a piece at the wrong place shows.
    static std::string someBytes(std::size_t size, unsigned seed = 1) {
        std::string bytes(size, '\0');
        for (char& byte : bytes) {
            seed = seed * 1103515245U + 12345U;
            byte = static_cast<char>(seed >> 16U);
        }
        return bytes;
    }

    DownloadOptions options() {
        DownloadOptions chosen;
        chosen.attempts = 3;
        chosen.stall = std::chrono::seconds(1);
        chosen.allowPlainLoopback = true;
        chosen.wait = [this](std::chrono::milliseconds time, const std::stop_token&) {
            waits.push_back(time.count());
        };
        return chosen;
    }

    DownloadRequest requestFor(const std::string& url, const std::string& body) const {
        return {url, file, body.size(), digestOf(body)};
    }

    std::string content() const { return readTextFile(file).value_or("(none)"); }

    std::filesystem::path part() const { return folder / "weights.bin.part"; }

    /// Everything in the folder, sorted: nothing may be left lying about.
    std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
            all.push_back(entry.path().filename());
        }
        std::sort(all.begin(), all.end());
        return all;
    }

    TempDir folder;
    std::filesystem::path file = folder / "weights.bin";
    std::vector<std::int64_t> waits; ///< ms
};

} // namespace taxo::test
