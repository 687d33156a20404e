// SPDX-License-Identifier: MIT
// Going on where an earlier attempt or call stopped, and starting anew where that would be wrong.
#include "tests/core/fetch/download_fixture.h"

#include <gmock/gmock.h>

namespace taxo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using DownloadResume = DownloadTest;

TEST_F(DownloadResume, GoesOnWhereTheConnectionWasCut) {
    const std::string body = someBytes(kSize);
    int asked = 0;
    HttpServer server([&](const HttpRequest& request) {
        auto answer = serveFile(request, body, "\"1\"");
        if (++asked == 1) {
            answer.cutAfter = kCut;
        }
        return answer;
    });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(content(), body);
    const auto requests = server.requests();
    ASSERT_EQ(requests.size(), 2U);
    EXPECT_EQ(requests[0].header("range"), "");
    EXPECT_EQ(requests[1].header("range"), "bytes=100000-");
    EXPECT_EQ(requests[1].header("if-range"), "\"1\"");
    EXPECT_THAT(names(), ElementsAre("weights.bin"));
}

TEST_F(DownloadResume, GoesOnInTheNextCall) {
    const std::string body = someBytes(kSize);
    bool isCut = true;
    HttpServer server([&](const HttpRequest& request) {
        auto answer = serveFile(request, body, "\"1\"");
        if (isCut) {
            answer.cutAfter = kCut;
        }
        return answer;
    });
    auto impatient = options();
    impatient.attempts = 1;
    const auto failed = download({server.url(), file, std::nullopt, std::nullopt}, impatient);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Network);
    EXPECT_THAT(failed.error().message, HasSubstr("100 kB) is kept"));
    EXPECT_THAT(names(), ElementsAre("weights.bin.part", "weights.bin.part.json"));
    isCut = false;
    const auto done = download({server.url(), file, std::nullopt, std::nullopt}, impatient);
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(done->sha256, digestOf(body)) << "the hash must cover what came in the first call";
    EXPECT_EQ(content(), body);
    EXPECT_EQ(server.requests().at(1).header("range"), "bytes=100000-");
}

TEST_F(DownloadResume, GoesOnByDateWhereTheServerHasOnlyAWeakTag) {
    const std::string body = someBytes(kSize);
    const std::string date = "Sun, 01 Jun 2025 12:00:00 GMT";
    int asked = 0;
    HttpServer server([&](const HttpRequest& request) {
        HttpAnswer answer = serveFile(request, body, date); // compares If-Range with the date
        answer.headers[0] = {"ETag", "W/\"1\""};
        answer.headers.emplace_back("Last-Modified", date);
        if (++asked == 1) {
            answer.cutAfter = kCut;
        }
        return answer;
    });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(server.requests().at(1).header("if-range"), date);
    EXPECT_EQ(content(), body);
}

TEST_F(DownloadResume, StartsAgainWhereTheServerIgnoresRanges) {
    const std::string body = someBytes(kSize);
    int asked = 0;
    HttpServer server([&](const HttpRequest& /*request*/) {
        HttpAnswer answer;
        answer.headers = {{"ETag", "\"1\""}};
        answer.body = body;
        if (++asked == 1) {
            answer.cutAfter = kCut;
        }
        return answer;
    });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(server.requests().at(1).header("range"), "bytes=100000-");
    EXPECT_EQ(content(), body);
}

TEST_F(DownloadResume, StartsAgainWhereTheFileHasChanged) {
    const std::string before = someBytes(kSize, 1);
    const std::string after = someBytes(kSize, 2);
    int asked = 0;
    HttpServer server([&](const HttpRequest& request) {
        if (++asked == 1) {
            auto answer = serveFile(request, before, "\"1\"");
            answer.cutAfter = kCut;
            return answer;
        }
        return serveFile(request, after, "\"2\"");
    });
    const auto done = download({server.url(), file, std::nullopt, std::nullopt}, options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(content(), after);
}

TEST_F(DownloadResume, StartsAgainWhereTheContinuationIsOfAnotherVersion) {
    const std::string before = someBytes(kSize, 1);
    const std::string after = someBytes(kSize, 2);
    int asked = 0;
    HttpServer server([&](HttpRequest request) {
        request.headers.erase("if-range"); // a server that does not know the condition
        const bool isFirst = ++asked == 1;
        auto answer = serveFile(request, isFirst ? before : after, isFirst ? "\"1\"" : "\"2\"");
        if (isFirst) {
            answer.cutAfter = kCut;
        }
        return answer;
    });
    const auto done = download({server.url(), file, std::nullopt, std::nullopt}, options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(content(), after);
    EXPECT_EQ(server.requests().size(), 3U);
    EXPECT_EQ(server.requests().back().header("range"), "");
}

TEST_F(DownloadResume, StartsAgainWhereTheContinuationBeginsElsewhere) {
    const std::string body = someBytes(kSize);
    int asked = 0;
    HttpServer server([&](HttpRequest request) {
        ++asked;
        if (asked == 2) {
            request.headers["range"] = "bytes=50000-";
        }
        auto answer = serveFile(request, body, "\"1\"");
        if (asked == 1) {
            answer.cutAfter = kCut;
        }
        return answer;
    });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(content(), body);
}

TEST_F(DownloadResume, StartsAgainWhereTheServerHasNotThatPart) {
    const std::string body = someBytes(kCut);
    folder.write("weights.bin.part", someBytes(2 * kCut));
    folder.write("weights.bin.part.json", R"({"etag": "\"1\""})");
    HttpServer server(
        [&](const HttpRequest& request) { return serveFile(request, body, "\"1\""); });
    const auto done = download({server.url(), file, std::nullopt, std::nullopt}, options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(content(), body);
}

TEST_F(DownloadResume, DropsAPartThatIsLongerThanThePublishedFile) {
    const std::string body = someBytes(kCut);
    folder.write("weights.bin.part", body + "more");
    HttpServer server(
        [&](const HttpRequest& request) { return serveFile(request, body, "\"1\""); });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(server.requests().at(0).header("range"), "");
    EXPECT_EQ(content(), body);
}

TEST_F(DownloadResume, DropsAPartOfUnknownVersionWhereNoDigestCouldTell) {
    const std::string body = someBytes(kSize);
    folder.write("weights.bin.part", someBytes(kCut, 2));
    HttpServer server(
        [&](const HttpRequest& request) { return serveFile(request, body, "\"1\""); });
    const auto done = download({server.url(), file, std::nullopt, std::nullopt}, options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(server.requests().at(0).header("range"), "");
    EXPECT_EQ(content(), body);
}

TEST_F(DownloadResume, NeedsNoServerWhereThePartIsWhole) {
    const std::string body = someBytes(kSize);
    folder.write("weights.bin.part", body);
    HttpServer server(
        [&](const HttpRequest& request) { return serveFile(request, body, "\"1\""); });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_TRUE(done->isVerified);
    EXPECT_THAT(server.requests(), IsEmpty());
    EXPECT_EQ(content(), body);
}

TEST_F(DownloadResume, GoesOnWhereAnUnannouncedBodyEndsEarly) {
    const std::string body = someBytes(kSize);
    int asked = 0;
    HttpServer server([&](const HttpRequest& request) {
        auto answer = serveFile(request, body, "\"1\"");
        if (++asked == 1) {
            answer.claimedLength = 0;
            answer.cutAfter = kCut;
        }
        return answer;
    });
    const auto done = download(requestFor(server.url(), body), options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(server.requests().at(1).header("range"), "bytes=100000-");
    EXPECT_EQ(content(), body);
}

} // namespace
} // namespace taxo::test
