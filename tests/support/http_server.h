// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taxo::test {

/// What a client asked for. Header names are in lower case.
struct HttpRequest {
    std::string method;
    std::string target; ///< "/a/b", or "host:443" of a CONNECT
    std::map<std::string, std::string> headers;

    std::string header(const std::string& name) const;
};

/// What it gets, faults included.
struct HttpAnswer {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers{};
    std::string body{};
    /// What Content-Length claims: none is the truth, 0 leaves the header out.
    std::optional<std::uint64_t> claimedLength{};
    /// Only so many bytes of the body are sent, then the connection ends ...
    std::optional<std::size_t> cutAfter{};
    /// ... or, with this, stays open in silence until the client goes away.
    bool stallsAfterCut = false;
};

/// A small HTTP/1.1 server on 127.0.0.1 and a free port, in threads of its own, one answer for each
/// connection. With a certificate it speaks TLS.
class HttpServer {
public:
    /// Called in the server's threads, one request at a time.
    using Handler = std::function<HttpAnswer(const HttpRequest&)>;

    explicit HttpServer(Handler handler);
    /// TLS with a new self-signed certificate for 127.0.0.1, which is written to `certificate`
    /// (PEM).
    HttpServer(Handler handler, const std::filesystem::path& certificate);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// "http://127.0.0.1:4711/target"
    std::string url(const std::string& target = "/") const;
    /// All so far, in order.
    std::vector<HttpRequest> requests() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Answers as a server of files does that knows ranges and If-Range.
HttpAnswer serveFile(const HttpRequest& request, const std::string& body, const std::string& etag);

HttpAnswer redirectTo(const std::string& address);

} // namespace taxo::test
