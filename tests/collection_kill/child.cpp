// SPDX-License-Identifier: MIT
#include "tests/collection_kill/child.h"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace taxo::test {

namespace {

using Clock = std::chrono::steady_clock;

/// Lines of the child, as they come.
class Lines {
public:
    explicit Lines(int descriptor) : m_file(::fdopen(descriptor, "r")) {}

    ~Lines() { std::fclose(m_file); }

    Lines(const Lines&) = delete;
    Lines& operator=(const Lines&) = delete;

    /// Nothing at the end.
    std::optional<std::string> next() {
        std::string line;
        for (int letter = std::fgetc(m_file); letter != EOF; letter = std::fgetc(m_file)) {
            if (letter == '\n') {
                return line;
            }
            line += static_cast<char>(letter);
        }
        return std::nullopt; // a line that was cut off was never said
    }

private:
    std::FILE* m_file;
};

} // namespace

int killRounds() {
    const char* const asked = std::getenv("TAXO_KILL_ROUNDS");
    constexpr int kInEveryRun = 40;
    return asked == nullptr ? kInEveryRun : std::atoi(asked);
}

ChildResult runChild(const std::vector<std::string>& words,
                     std::optional<std::chrono::nanoseconds> killAfter) {
    int ends[2] = {-1, -1};
    EXPECT_EQ(::pipe(ends), 0);
    std::vector<char*> arguments;
    for (const std::string& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    Lines lines(ends[0]);
    ChildResult result;
    Clock::time_point began;
    if (lines.next() == "begin") {
        began = Clock::now();
        if (killAfter) {
            std::this_thread::sleep_until(began + *killAfter); // the moment itself
            ::kill(child, SIGKILL);
        }
    }
    constexpr std::string_view kCommitted = "committed ";
    while (const auto line = lines.next()) {
        if (line->starts_with(kCommitted)) {
            result.committed.push_back(std::stoll(line->substr(kCommitted.size())));
        } else if (*line == "done") {
            result.duration = Clock::now() - began;
        }
    }
    if (result.duration.count() == 0) {
        result.duration = Clock::now() - began;
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    result.wasKilled = WIFSIGNALED(status);
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

} // namespace taxo::test
