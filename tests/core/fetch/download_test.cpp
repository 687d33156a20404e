// SPDX-License-Identifier: MIT
// Verifying, trying again, stopping; what can go wrong on either side.
#include "core/base/part_file.h"
#include "tests/core/fetch/download_fixture.h"

#include <gmock/gmock.h>

#include <stop_token>

namespace taxo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using Download = DownloadTest;

TEST_F(Download, BringsAFileAndVerifiesIt) {
    const std::string body = someBytes(kSize);
    HttpServer server(
        [&](const HttpRequest& request) { return serveFile(request, body, "\"1\""); });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_TRUE(done->isVerified);
    EXPECT_EQ(done->size, body.size());
    EXPECT_EQ(done->sha256, digestOf(body));
    EXPECT_EQ(content(), body);
    EXPECT_THAT(names(), ElementsAre("weights.bin"));
    EXPECT_THAT(waits, IsEmpty());
}

TEST_F(Download, KeepsAFileWithoutKnownDigestAndCallsItUnverified) {
    const std::string body = someBytes(kSize);
    HttpServer server(
        [&](const HttpRequest& request) { return serveFile(request, body, "\"1\""); });
    const auto done = download({server.url(), file, std::nullopt, std::nullopt}, options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_FALSE(done->isVerified);
    EXPECT_EQ(done->sha256, digestOf(body));
    EXPECT_EQ(content(), body);
}

TEST_F(Download, BringsAnEmptyFile) {
    HttpServer server([&](const HttpRequest& request) { return serveFile(request, "", "\"1\""); });
    const auto done = download({server.url(), file, std::nullopt, std::nullopt}, options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(done->size, 0U);
    EXPECT_EQ(content(), "");
}

TEST_F(Download, LeavesARightFileAloneAndReplacesAWrongOne) {
    const std::string body = someBytes(kSize);
    HttpServer server(
        [&](const HttpRequest& request) { return serveFile(request, body, "\"1\""); });
    folder.write("weights.bin", body);
    ASSERT_TRUE(download(requestFor(server.url(), body), options()));
    EXPECT_THAT(server.requests(), IsEmpty());
    folder.write("weights.bin", someBytes(kSize, 2));
    ASSERT_TRUE(download(requestFor(server.url(), body), options()));
    EXPECT_EQ(server.requests().size(), 1U);
    EXPECT_EQ(content(), body);
}

TEST_F(Download, RemovesWhatHasTheWrongDigestAndSaysSo) {
    const std::string body = someBytes(kSize);
    HttpServer server([&](const HttpRequest& request) {
        return serveFile(request, someBytes(kSize, 2), "\"1\"");
    });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Corrupt);
    EXPECT_THAT(done.error().message, HasSubstr(digestOf(body).shortHex()));
    EXPECT_THAT(names(), IsEmpty());
    EXPECT_EQ(server.requests().size(), 1U) << "the same bytes would come again";
}

TEST_F(Download, RefusesAnotherSizeThanThePublishedOneBeforeTheBodyComes) {
    const std::string body = someBytes(kSize);
    HttpServer server(
        [&](const HttpRequest& request) { return serveFile(request, body + "!", "\"1\""); });
    std::size_t most = 0;
    const Progress progress(
        {}, [&](std::size_t done, std::size_t, std::string_view) { most = std::max(most, done); });
    const auto done = download(requestFor(server.url(), body), options(), progress);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Corrupt);
    EXPECT_EQ(most, 0U);
    EXPECT_THAT(names(), IsEmpty());
}

TEST_F(Download, StopsWhereMoreComesThanWasPublished) {
    const std::string body = someBytes(kSize);
    HttpServer server([&](const HttpRequest& request) {
        auto answer = serveFile(request, body + body, "\"1\"");
        answer.claimedLength = 0; // no header: the body ends with the connection
        return answer;
    });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Corrupt);
    EXPECT_THAT(names(), IsEmpty());
}

TEST_F(Download, TriesAgainAfterGrowingWaits) {
    const std::string body = someBytes(kSize);
    int asked = 0;
    HttpServer server([&](const HttpRequest& request) {
        auto answer = serveFile(request, body, "\"1\"");
        if (++asked <= 2) {
            answer.status = 500;
        }
        return answer;
    });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(content(), body) << "the page of an error must not get into the file";
    EXPECT_THAT(waits, ElementsAre(1000, 2000));
}

TEST_F(Download, WaitsAsLongAsTheServerAsksWithinReason) {
    const std::string body = someBytes(kSize);
    const std::vector<std::string> asks = {"7", "86400"};
    std::size_t asked = 0;
    HttpServer server([&](const HttpRequest& request) {
        auto answer = serveFile(request, body, "\"1\"");
        if (asked < asks.size()) {
            answer.status = 429;
            answer.headers.emplace_back("Retry-After", asks[asked++]);
        }
        return answer;
    });
    ASSERT_TRUE(download(requestFor(server.url(), body), options()));
    EXPECT_THAT(waits, ElementsAre(7000, 60000));
}

TEST_F(Download, GivesUpAfterSoManyFruitlessAttempts) {
    const std::string body = someBytes(kSize);
    HttpServer server([&](const HttpRequest& /*request*/) { return HttpAnswer{.status = 503}; });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Network);
    EXPECT_THAT(done.error().message, HasSubstr("HTTP 503"));
    EXPECT_EQ(server.requests().size(), 3U);
    EXPECT_THAT(names(), IsEmpty()) << "nothing to go on from";
}

TEST_F(Download, DoesNotGiveUpWhileItGetsFurther) {
    const std::string body = someBytes(kSize);
    HttpServer server([&](const HttpRequest& request) {
        auto answer = serveFile(request, body, "\"1\"");
        answer.cutAfter = kSize / 10;
        return answer;
    });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(server.requests().size(), 10U) << "more than the three fruitless attempts allowed";
    EXPECT_EQ(content(), body);
}

TEST_F(Download, GivesUpOnAServerThatAlwaysCutsAtTheSamePlace) {
    const std::string body = someBytes(kSize);
    HttpServer server([&](const HttpRequest& /*request*/) {
        HttpAnswer answer;
        answer.body = body;
        answer.cutAfter = kCut;
        return answer;
    });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Network);
    EXPECT_EQ(server.requests().size(), 3U);
}

TEST_F(Download, TriesAgainWhereTheServerFallsSilent) {
    const std::string body = someBytes(kSize);
    int asked = 0;
    HttpServer server([&](const HttpRequest& request) {
        auto answer = serveFile(request, body, "\"1\"");
        if (++asked == 1) {
            answer.cutAfter = 1000; // libcurl looks at the mean of some seconds
            answer.stallsAfterCut = true;
        }
        return answer;
    });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(server.requests().at(1).header("range"), "bytes=1000-");
    EXPECT_EQ(content(), body);
}

TEST_F(Download, SaysThatAFileIsNotThereWithoutTryingAgain) {
    HttpServer server([&](const HttpRequest& /*request*/) {
        return HttpAnswer{.status = 404, .body = "not here"};
    });
    const auto done = download({server.url(), file, std::nullopt, std::nullopt}, options());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::NotFound);
    EXPECT_EQ(server.requests().size(), 1U);
    EXPECT_THAT(names(), IsEmpty());
}

TEST_F(Download, SaysThatAccessIsRefused) {
    HttpServer server([&](const HttpRequest& /*request*/) { return HttpAnswer{.status = 403}; });
    const auto done = download({server.url(), file, std::nullopt, std::nullopt}, options());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Permission);
}

TEST_F(Download, StopsWhenAskedAndKeepsWhatHasCome) {
    const std::string body = someBytes(kSize);
    HttpServer server([&](const HttpRequest& request) {
        auto answer = serveFile(request, body, "\"1\"");
        answer.cutAfter = kCut;
        answer.stallsAfterCut = true;
        return answer;
    });
    std::stop_source stop;
    const Progress progress(stop.get_token(), [&](std::size_t done, std::size_t, std::string_view) {
        if (done == kCut) {
            stop.request_stop();
        }
    });
    auto patient = options();
    patient.stall = std::chrono::seconds(60); // only the stop can end it in time
    const auto done = download(requestFor(server.url(), body), patient, progress);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(std::filesystem::file_size(part()), kCut);
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(Download, ReportsBytesUpToTheWhole) {
    const std::string body = someBytes(kSize);
    HttpServer server(
        [&](const HttpRequest& request) { return serveFile(request, body, "\"1\""); });
    std::size_t last = 0;
    const Progress progress({}, [&](std::size_t done, std::size_t total, std::string_view what) {
        EXPECT_GE(done, last);
        EXPECT_EQ(total, kSize);
        EXPECT_EQ(what, "weights.bin");
        last = done;
    });
    ASSERT_TRUE(download(requestFor(server.url(), body), options(), progress));
    EXPECT_EQ(last, kSize);
}

TEST_F(Download, RefusesToWriteWhatAnotherIsWriting) {
    HttpServer server([&](const HttpRequest& request) { return serveFile(request, "x", "\"1\""); });
    const auto held = PartFile::open(part());
    ASSERT_TRUE(held);
    const auto done = download(requestFor(server.url(), "x"), options());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Busy);
    EXPECT_THAT(server.requests(), IsEmpty());
}

TEST_F(Download, ChecksTheSpaceOnTheDiskFirst) {
    HttpServer server([&](const HttpRequest& request) { return serveFile(request, "x", "\"1\""); });
    DownloadRequest request = requestFor(server.url(), "x");
    request.size = 1ULL << 60U;
    const auto done = download(request, options());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::NoSpace);
    EXPECT_THAT(server.requests(), IsEmpty());
    EXPECT_THAT(names(), IsEmpty());
}

TEST_F(Download, SaysThatTheDiskIsFull) {
    const std::string body = someBytes(kSize);
    HttpServer server(
        [&](const HttpRequest& request) { return serveFile(request, body, "\"1\""); });
    std::filesystem::create_symlink("/dev/full", part()); // every write fails with ENOSPC
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::NoSpace);
    EXPECT_EQ(server.requests().size(), 1U) << "trying again cannot help";
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(Download, SaysThatTheFolderIsNotThere) {
    HttpServer server([&](const HttpRequest& request) { return serveFile(request, "x", "\"1\""); });
    const auto done = download(
        {server.url(), folder / "absent/weights.bin", std::nullopt, std::nullopt}, options());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::NotFound);
}

TEST_F(DownloadTest, SaysWhyAndWhenItTriesAgain) {
    const std::string body = someBytes(kSize);
    int asked = 0;
    HttpServer server([&](const HttpRequest& request) {
        return ++asked < 3 ? HttpAnswer{.status = 503} : serveFile(request, body, "\"1\"");
    });
    std::vector<std::string> told;
    auto talkative = options();
    talkative.onRetry = [&](const std::string& sentence) { told.push_back(sentence); };
    ASSERT_TRUE(download(requestFor(server.url(), body), talkative));
    EXPECT_THAT(told,
                ::testing::ElementsAre(
                    "weights.bin: 127.0.0.1 is busy or out of order (HTTP 503). Trying again in "
                    "1 s (attempt 2 of 3).",
                    "weights.bin: 127.0.0.1 is busy or out of order (HTTP 503). Trying again in "
                    "2 s (attempt 3 of 3)."));
    ASSERT_EQ(waits.size(), 2U);
}

} // namespace
} // namespace taxo::test
