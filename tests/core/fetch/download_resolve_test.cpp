// SPDX-License-Identifier: MIT
#include "tests/core/fetch/download_fixture.h"

#include <gmock/gmock.h>

#include <dlfcn.h>
#include <netdb.h>

#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <string_view>
#include <thread>

namespace {

/// A name server that does not answer until the test lets it.
struct DeadNameServer {
    std::mutex mutex;
    std::condition_variable changed;
    bool isAsked = false;
    bool isReleased = false;
    bool hasAnswered = false;

    void ask() {
        std::unique_lock lock(mutex);
        isAsked = true;
        changed.notify_all();
        changed.wait_for(lock, std::chrono::seconds(20), [this] { return isReleased; });
        hasAnswered = true;
        changed.notify_all();
    }

    void waitFor(const bool& what) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&what] { return what; });
    }

    void release() {
        const std::lock_guard lock(mutex);
        isReleased = true;
        changed.notify_all();
    }
};

DeadNameServer& nameServer() {
    static DeadNameServer theServer;
    return theServer;
}

} // namespace

/// Stands before the C library's: libcurl calls it from a thread of its own.
extern "C" __attribute__((visibility("default"))) int
getaddrinfo(const char* name, const char* service, const addrinfo* hints, addrinfo** result) {
    if (name != nullptr && std::string_view(name).ends_with(".invalid")) {
        nameServer().ask();
        return EAI_AGAIN;
    }
    using Original = int (*)(const char*, const char*, const addrinfo*, addrinfo**);
    static const auto original = reinterpret_cast<Original>(::dlsym(RTLD_NEXT, "getaddrinfo"));
    return original(name, service, hints, result);
}

namespace taxo::test {
namespace {

TEST_F(DownloadTest, StopsWhileANameIsLookedUpWithoutAnAnswer) {
    // Else the proxy's name would be looked up.
    ::setenv("no_proxy", "*", 1);
    DeadNameServer& server = nameServer();
    std::stop_source stop;
    const std::jthread stopper([&] {
        server.waitFor(server.isAsked);
        stop.request_stop();
    });
    const auto done = download({"https://nowhere.invalid/x", file, std::nullopt, std::nullopt},
                               options(),
                               Progress(stop.get_token()));
    EXPECT_FALSE(server.hasAnswered);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
    server.release();
    server.waitFor(server.hasAnswered);
    ::unsetenv("no_proxy");
}

} // namespace
} // namespace taxo::test
