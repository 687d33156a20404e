// SPDX-License-Identifier: MIT
// Other programs, run for what they answer.
#include "core/base/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h> // POSIX. NOLINT(modernize-deprecated-headers)
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace taxo {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}

    ~Descriptor() { close(); }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return m_number; }

    void close() {
        if (m_number >= 0) {
            ::close(m_number);
            m_number = -1;
        }
    }

private:
    int m_number;
};

/// A program that is running; ended and waited for when this goes.
class Child {
public:
    explicit Child(pid_t id) : m_id(id) {}

    ~Child() {
        if (m_id > 0) {
            ::kill(m_id, SIGKILL);
            (void)wait();
        }
    }

    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Its exit status, -1 where it was ended by a signal.
    int wait() {
        int status = 0;
        while (::waitpid(m_id, &status, 0) < 0 && errno == EINTR) {
        }
        m_id = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t m_id;
};

/// With `end` as its standard input and output.
Result<pid_t> start(const std::vector<std::string>& command, int end) {
    std::vector<char*> arguments;
    for (const std::string& word : command) {
        arguments.push_back(const_cast<char*>(word.c_str())); // POSIX leaves them as they are
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, end, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t id = -1;
    const int problem =
        ::posix_spawnp(&id, arguments[0], &actions, nullptr, arguments.data(), ::environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (problem != 0) {
        return failSystem(problem, command.front() + ": the program cannot be started");
    }
    return id;
}

/// Writes and reads as the program takes and gives, so that neither waits for the other.
Result<std::string> talk(int socket, std::span<const std::byte> input, const Progress& progress) {
    constexpr std::size_t kMost = std::size_t{16} << 20U;
    constexpr int kPatienceMs = 50;
    std::string output;
    std::array<char, 65536> piece{};
    if (input.empty()) {
        ::shutdown(socket, SHUT_WR);
    }
    while (!progress.cancelled()) {
        const short wanted = input.empty() ? POLLIN : POLLIN | POLLOUT;
        pollfd ready{.fd = socket, .events = wanted, .revents = 0};
        if (::poll(&ready, 1, kPatienceMs) <= 0) {
            continue;
        }
        if ((ready.revents & POLLOUT) != 0 && !input.empty()) {
            const auto sent =
                ::send(socket, input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            const bool isDeaf = sent < 0 && errno != EAGAIN && errno != EINTR;
            input = input.subspan(isDeaf ? input.size()
                                         : static_cast<std::size_t>(std::max<ssize_t>(sent, 0)));
            if (input.empty()) {
                ::shutdown(socket, SHUT_WR);
            }
        }
        if ((ready.revents & (POLLIN | POLLHUP | POLLERR)) != 0) {
            const auto got = ::recv(socket, piece.data(), piece.size(), MSG_DONTWAIT);
            if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) {
                return output;
            }
            output.append(piece.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
            if (output.size() > kMost) {
                return output;
            }
        }
    }
    return cancelledError();
}

} // namespace

Result<std::string> runProgram(const std::vector<std::string>& command,
                               std::span<const std::byte> input,
                               const Progress& progress) {
    std::array<int, 2> ends = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return failSystem(errno, command.front() + ": the program cannot be started");
    }
    const Descriptor ours(ends[0]);
    Descriptor theirs(ends[1]);
    const auto id = start(command, theirs.number());
    if (!id) {
        return tl::unexpected(id.error());
    }
    theirs.close();
    Child child(*id);
    auto output = talk(ours.number(), input, progress);
    if (!output) {
        return output;
    }
    if (const int status = child.wait(); status != 0) {
        return fail(ErrorCode::Io,
                    command.front() + ": the program failed with status " + std::to_string(status) +
                        ".");
    }
    return output;
}

} // namespace taxo
