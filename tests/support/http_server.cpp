// SPDX-License-Identifier: MIT
#include "tests/support/http_server.h"

#include "tests/support/test_certificate.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <csignal>
#include <list>
#include <mutex>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace taxo::test {

namespace {

/// A connection, plain or TLS. Reading and writing end quietly when the other side has gone.
class Connection {
public:
    Connection(int socket, SSL_CTX* tls) : m_socket(socket) {
        if (tls != nullptr) {
            m_tls.reset(SSL_new(tls));
            SSL_set_fd(m_tls.get(), socket);
        }
    }

    bool accept() { return m_tls == nullptr || SSL_accept(m_tls.get()) == 1; }

    std::size_t read(char* to, std::size_t size) {
        const auto count =
            m_tls != nullptr
                ? static_cast<ssize_t>(SSL_read(m_tls.get(), to, static_cast<int>(size)))
                : ::recv(m_socket, to, size, 0);
        return count > 0 ? static_cast<std::size_t>(count) : 0;
    }

    void write(std::string_view text) {
        while (!text.empty()) {
            const auto count = m_tls != nullptr
                                   ? static_cast<ssize_t>(SSL_write(
                                         m_tls.get(), text.data(), static_cast<int>(text.size())))
                                   : ::send(m_socket, text.data(), text.size(), MSG_NOSIGNAL);
            if (count <= 0) {
                return;
            }
            text.remove_prefix(static_cast<std::size_t>(count));
        }
    }

    void finish() {
        if (m_tls != nullptr) {
            SSL_shutdown(m_tls.get());
        }
    }

private:
    int m_socket;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_tls{nullptr, &SSL_free};
};

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    return text;
}

/// Reads until the empty line; nothing where the client went away before.
std::optional<HttpRequest> readRequest(Connection& connection) {
    std::string text;
    std::array<char, 4096> piece{};
    while (text.find("\r\n\r\n") == std::string::npos) {
        const std::size_t count = connection.read(piece.data(), piece.size());
        if (count == 0) {
            return std::nullopt;
        }
        text.append(piece.data(), count);
    }
    std::istringstream lines(text);
    HttpRequest request;
    lines >> request.method >> request.target;
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line) && line != "\r") {
        const auto colon = line.find(": ");
        request.headers[lower(line.substr(0, colon))] =
            line.substr(colon + 2, line.size() - colon - 3);
    }
    return request;
}

void writeAnswer(Connection& connection, const HttpAnswer& answer) {
    std::ostringstream head;
    head << "HTTP/1.1 " << answer.status << " Because\r\nConnection: close\r\n";
    const std::uint64_t length = answer.claimedLength.value_or(answer.body.size());
    if (length > 0 || !answer.claimedLength) {
        head << "Content-Length: " << length << "\r\n";
    }
    for (const auto& [name, value] : answer.headers) {
        head << name << ": " << value << "\r\n";
    }
    head << "\r\n";
    connection.write(head.str());
    connection.write(
        std::string_view(answer.body).substr(0, answer.cutAfter.value_or(std::string::npos)));
    if (answer.stallsAfterCut) {
        char byte = 0;
        while (connection.read(&byte, 1) > 0) {
        }
    }
    connection.finish();
}

} // namespace

struct HttpServer::State {
    Handler handler;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> tls{nullptr, &SSL_CTX_free};
    int listener = -1;
    int port = 0;

    mutable std::mutex mutex;
    std::vector<HttpRequest> requests;
    std::list<int> open;
    std::list<std::jthread> connections;
    std::jthread acceptor;

    void listen();
    void accept();
    void serve(int socket);
};

void HttpServer::State::listen() {
    listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (listener < 0 || ::bind(listener, generic, size) != 0 || ::listen(listener, 16) != 0 ||
        ::getsockname(listener, generic, &size) != 0) {
        throw std::runtime_error("the test's server could not be started");
    }
    port = ntohs(address.sin_port);
    acceptor = std::jthread([this] { accept(); });
}

void HttpServer::State::accept() {
    while (true) {
        const int socket = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) {
            return; // shut down
        }
        const std::lock_guard lock(mutex);
        open.push_back(socket);
        connections.emplace_back([this, socket] { serve(socket); });
    }
}

void HttpServer::State::serve(int socket) {
    Connection connection(socket, tls.get());
    if (connection.accept()) {
        if (const auto request = readRequest(connection)) {
            HttpAnswer answer;
            {
                const std::lock_guard lock(mutex);
                requests.push_back(*request);
                answer = handler(*request);
            }
            writeAnswer(connection, answer);
        }
    }
    const std::lock_guard lock(mutex);
    open.remove(socket);
    ::close(socket);
}

HttpServer::HttpServer(Handler handler) : m_state(std::make_unique<State>()) {
    m_state->handler = std::move(handler);
    m_state->listen();
}

HttpServer::HttpServer(Handler handler, const std::filesystem::path& certificate)
    : m_state(std::make_unique<State>()) {
    std::signal(SIGPIPE, SIG_IGN); // SSL_write knows no MSG_NOSIGNAL
    m_state->handler = std::move(handler);
    m_state->tls.reset(SSL_CTX_new(TLS_server_method()));
    useSelfSignedCertificate(m_state->tls.get(), certificate);
    m_state->listen();
}

HttpServer::~HttpServer() {
    ::shutdown(m_state->listener, SHUT_RDWR);
    m_state->acceptor.join();
    ::close(m_state->listener);
    const auto sockets = [&] {
        const std::lock_guard lock(m_state->mutex);
        for (const int socket : m_state->open) {
            ::shutdown(socket, SHUT_RDWR);
        }
    };
    sockets();
    m_state->connections.clear(); // joins
}

std::string HttpServer::url(const std::string& target) const {
    return (m_state->tls != nullptr ? "https" : "http") + std::string("://127.0.0.1:") +
           std::to_string(m_state->port) + target;
}

std::vector<HttpRequest> HttpServer::requests() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->requests;
}

std::string HttpRequest::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found != headers.end() ? found->second : "";
}

HttpAnswer serveFile(const HttpRequest& request, const std::string& body, const std::string& etag) {
    constexpr std::size_t kPrefix = 6; // "bytes="
    HttpAnswer answer;
    answer.headers = {{"ETag", etag}, {"Accept-Ranges", "bytes"}};
    const std::string range = request.header("range");
    const std::string condition = request.header("if-range");
    if (range.empty() || (!condition.empty() && condition != etag)) {
        answer.body = body;
        return answer;
    }
    const std::size_t first = std::stoul(range.substr(kPrefix));
    if (first >= body.size()) {
        answer.status = 416;
        return answer;
    }
    answer.status = 206;
    answer.body = body.substr(first);
    answer.headers.emplace_back("Content-Range",
                                "bytes " + std::to_string(first) + "-" +
                                    std::to_string(body.size() - 1) + "/" +
                                    std::to_string(body.size()));
    return answer;
}

HttpAnswer redirectTo(const std::string& address) {
    HttpAnswer answer;
    answer.status = 302;
    answer.headers = {{"Location", address}};
    answer.body = "over there";
    return answer;
}

} // namespace taxo::test
