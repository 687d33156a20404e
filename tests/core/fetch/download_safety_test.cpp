// SPDX-License-Identifier: MIT
// Who is asked, who is trusted, what is told.
#include "tests/core/fetch/download_fixture.h"

#include <gmock/gmock.h>

#include <cstdlib>

namespace taxo::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

using DownloadSafety = DownloadTest;

TEST_F(DownloadSafety, RefusesEveryAddressThatIsNotHttps) {
    auto strict = options();
    strict.allowPlainLoopback = false;
    HttpServer server([&](const HttpRequest& request) { return serveFile(request, "x", "\"1\""); });
    for (const std::string& url : {server.url(),
                                   std::string("ftp://example.org/x"),
                                   std::string("file:///etc/hostname"),
                                   std::string("nonsense"),
                                   std::string()}) {
        const auto done = download({url, file, std::nullopt, std::nullopt}, strict);
        ASSERT_FALSE(done) << url;
        EXPECT_EQ(done.error().code, ErrorCode::InvalidInput) << url;
    }
    EXPECT_THAT(server.requests(), IsEmpty());
}

TEST_F(DownloadSafety, AllowsPlainHttpInTestsToThisMachineOnly) {
    for (const std::string url : {"http://example.org/x",
                                  "http://localhost/x",
                                  "http://127.0.0.1.example.org/x",
                                  "http://[::1]/x"}) {
        const auto done = download({url, file, std::nullopt, std::nullopt}, options());
        ASSERT_FALSE(done) << url;
        EXPECT_EQ(done.error().code, ErrorCode::InvalidInput) << url;
    }
}

TEST_F(DownloadSafety, RefusesAnAddressWithAPasswordAndDoesNotRepeatIt) {
    const auto done =
        download({"https://me:secret@example.org/x", file, std::nullopt, std::nullopt}, options());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(done.error().text(), ::testing::Not(HasSubstr("secret")));
}

TEST_F(DownloadSafety, FollowsRedirectsAndKeepsTheRange) {
    const std::string body = someBytes(1000);
    folder.write("weights.bin.part", body.substr(0, 400));
    HttpServer target(
        [&](const HttpRequest& request) { return serveFile(request, body, "\"1\""); });
    HttpServer first(
        [&](const HttpRequest& /*request*/) { return redirectTo(target.url("/store/x?y=1")); });
    const auto done = download(requestFor(first.url(), body), options());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(target.requests().at(0).target, "/store/x?y=1");
    EXPECT_EQ(target.requests().at(0).header("range"), "bytes=400-");
    EXPECT_EQ(content(), body);
}

TEST_F(DownloadSafety, RefusesARedirectThatIsNotSafe) {
    for (const std::string to : {"http://example.org/x",
                                 "ftp://127.0.0.1/x",
                                 "file:///etc/hostname",
                                 "https://me:secret@127.0.0.1/x"}) {
        HttpServer server([&](const HttpRequest& /*request*/) { return redirectTo(to); });
        const auto done = download({server.url(), file, std::nullopt, std::nullopt}, options());
        ASSERT_FALSE(done) << to;
        EXPECT_EQ(done.error().code, ErrorCode::Network) << to;
        EXPECT_THAT(done.error().text(), HasSubstr("following a redirect")) << to;
        EXPECT_EQ(server.requests().size(), 1U) << to;
        EXPECT_THAT(names(), IsEmpty()) << to;
    }
}

TEST_F(DownloadSafety, LeavesARedirectThatGoesInCircles) {
    std::string self;
    HttpServer server([&](const HttpRequest& /*request*/) { return redirectTo(self); });
    self = server.url("/again");
    const auto done = download({server.url(), file, std::nullopt, std::nullopt}, options());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Network);
    EXPECT_THAT(done.error().text(), HasSubstr("in circles"));
    EXPECT_EQ(server.requests().size(), 11U) << "the address itself and ten redirects";
}

TEST_F(DownloadSafety, TellsNothingAboutThePerson) {
    HttpServer server([&](const HttpRequest& request) {
        auto answer = request.target == "/a" ? serveFile(request, "x", "\"1\"") : redirectTo("/a");
        answer.headers.emplace_back("Set-Cookie", "who=me");
        return answer;
    });
    ASSERT_TRUE(download(requestFor(server.url(), "x"), options()));
    for (const HttpRequest& request : server.requests()) {
        EXPECT_FALSE(request.headers.contains("authorization"));
        EXPECT_FALSE(request.headers.contains("cookie"));
        EXPECT_FALSE(request.headers.contains("referer"));
        EXPECT_THAT(request.header("user-agent"), ::testing::StartsWith("Taxoscope/"));
    }
}

TEST_F(DownloadSafety, RefusesAServerThatNobodyVouchesFor) {
    const TempDir elsewhere;
    HttpServer server([&](const HttpRequest& request) { return serveFile(request, "x", "\"1\""); },
                      elsewhere / "authority.pem");
    const auto done = download(requestFor(server.url(), "x"), options());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Network);
    EXPECT_THAT(done.error().text(), HasSubstr("could not prove who it is"));
    EXPECT_THAT(server.requests(), IsEmpty());
    EXPECT_THAT(waits, IsEmpty()) << "trying again cannot help";
}

TEST_F(DownloadSafety, TrustsTheAuthorityThatWasNamed) {
    const TempDir elsewhere;
    HttpServer server([&](const HttpRequest& request) { return serveFile(request, "x", "\"1\""); },
                      elsewhere / "authority.pem");
    auto strict = options();
    strict.allowPlainLoopback = false;
    strict.certificates = elsewhere / "authority.pem";
    const auto done = download(requestFor(server.url(), "x"), strict);
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(content(), "x");
}

TEST_F(DownloadSafety, RefusesARedirectFromHttpsToHttp) {
    const TempDir elsewhere;
    HttpServer plain([&](const HttpRequest& request) { return serveFile(request, "x", "\"1\""); });
    HttpServer server([&](const HttpRequest& /*request*/) { return redirectTo(plain.url()); },
                      elsewhere / "authority.pem");
    auto strict = options();
    strict.allowPlainLoopback = false;
    strict.certificates = elsewhere / "authority.pem";
    const auto done = download(requestFor(server.url(), "x"), strict);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Network);
    EXPECT_EQ(server.requests().size(), 1U);
    EXPECT_THAT(plain.requests(), IsEmpty());
}

/// Sets a variable of the environment for one test.
class Variable {
public:
    Variable(const char* name, const std::string& value) : m_name(name) {
        ::setenv(name, value.c_str(), 1);
    }

    ~Variable() { ::unsetenv(m_name); }

    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* m_name;
};

TEST_F(DownloadSafety, UsesTheProxyOfTheEnvironment) {
    HttpServer proxy([&](const HttpRequest& /*request*/) { return HttpAnswer{.status = 502}; });
    const Variable variable("https_proxy", proxy.url(""));
    auto once = options();
    once.attempts = 1;
    const auto done =
        download({"https://models.invalid/x", file, std::nullopt, std::nullopt}, once);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Network);
    ASSERT_EQ(proxy.requests().size(), 1U);
    EXPECT_EQ(proxy.requests()[0].method, "CONNECT");
    EXPECT_EQ(proxy.requests()[0].target, "models.invalid:443");
}

TEST_F(DownloadSafety, TheChosenProxyWinsOverThatOfTheEnvironment) {
    const auto refuse = [](const HttpRequest& /*request*/) { return HttpAnswer{.status = 502}; };
    HttpServer other(refuse);
    HttpServer proxy(refuse);
    const Variable variable("https_proxy", other.url(""));
    auto once = options();
    once.attempts = 1;
    once.proxy = proxy.url("");
    EXPECT_FALSE(download({"https://models.invalid/x", file, std::nullopt, std::nullopt}, once));
    EXPECT_THAT(other.requests(), IsEmpty());
    ASSERT_EQ(proxy.requests().size(), 1U);
    EXPECT_EQ(proxy.requests()[0].target, "models.invalid:443");
}

} // namespace
} // namespace taxo::test
