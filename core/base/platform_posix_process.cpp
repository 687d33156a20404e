// SPDX-License-Identifier: MIT
// The process and what surrounds it: its modules, its CPUs, its terminal, its signals, its age.
#include "core/base/cpu.h"
#include "core/base/files.h"
#include "core/base/interrupt.h"
#include "core/base/loadable_module.h"
#include "core/base/places.h"
#include "core/base/platform.h"
#include "core/base/process.h"
#include "core/base/terminal.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <pwd.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cmath>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <mutex>
#include <sstream>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace taxo {

namespace platform {

std::filesystem::path homeFolder() {
    auto home = std::filesystem::path(
        std::getenv("HOME") != nullptr // NOLINT(concurrency-mt-unsafe): nobody sets it later
            ? std::getenv("HOME")      // NOLINT(concurrency-mt-unsafe)
            : "");
    if (home.is_absolute()) {
        return home;
    }
    const passwd* const user = ::getpwuid(::getuid()); // NOLINT(concurrency-mt-unsafe)
    return user != nullptr && user->pw_dir != nullptr ? user->pw_dir : "/";
}

std::filesystem::path executableFolder() {
    std::error_code problem;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", problem);
    return problem ? std::filesystem::path(".") : self.parent_path();
}

} // namespace platform

std::string loginName() {
    const passwd* const user = ::getpwuid(::getuid()); // NOLINT(concurrency-mt-unsafe)
    return user != nullptr && user->pw_name != nullptr ? user->pw_name : "";
}

Result<void*> moduleFactory(const std::string& name, const std::string& factory) {
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    const auto file = places::modules() / (name + ".so");
    void* const handle = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) {
        const char* const reason = ::dlerror(); // NOLINT(concurrency-mt-unsafe): guarded above
        return fail(ErrorCode::NotFound,
                    "The part " + name +
                        " of Taxoscope could not be loaded; install Taxoscope again. (" +
                        std::string(reason != nullptr ? reason : "no reason given") + ")");
    }
    void* const symbol = ::dlsym(handle, factory.c_str());
    if (symbol == nullptr) {
        return fail(ErrorCode::Mismatch,
                    displayPath(file) +
                        " belongs to another version of Taxoscope; install Taxoscope again.");
    }
    return symbol;
}

namespace {

/// The control groups of this process (version 2), its own first, then those around it.
std::vector<std::filesystem::path> controlGroups() {
    std::filesystem::path group;
    std::ifstream groups("/proc/self/cgroup");
    for (std::string line; std::getline(groups, line);) {
        if (line.starts_with("0::/")) { // version 2
            group = line.substr(4);
        }
    }
    const std::filesystem::path root = "/sys/fs/cgroup";
    std::vector<std::filesystem::path> all;
    for (; !group.empty(); group = group.parent_path()) {
        all.push_back(root / group);
    }
    all.push_back(root);
    return all;
}

/// CPUs that the control groups of this process allow, the strictest of them, rounded up.
int cpusOfQuota() {
    int cpus = INT_MAX;
    for (const std::filesystem::path& group : controlGroups()) {
        std::ifstream file(group / "cpu.max");
        double quota = 0.0; // microseconds of each period; "max" where there is no limit
        double period = 0.0;
        if (file >> quota >> period && quota > 0.0 && period > 0.0) {
            cpus = std::min(cpus, static_cast<int>(std::ceil(std::min(quota / period, 1e6))));
        }
    }
    return cpus;
}

} // namespace

void letWaitingThreadsSleep() {
    ::setenv("OMP_WAIT_POLICY", "passive", 0); // NOLINT(concurrency-mt-unsafe): no other thread yet
}

int usableCpus() {
    cpu_set_t set;
    CPU_ZERO(&set);
    const int cpus = ::sched_getaffinity(0, sizeof(set), &set) == 0
                         ? CPU_COUNT(&set)
                         : static_cast<int>(std::thread::hardware_concurrency());
    return std::max(1, std::min(cpus, cpusOfQuota()));
}

std::uint64_t usableMemory() {
    auto bytes = static_cast<std::uint64_t>(std::max(0L, ::sysconf(_SC_PHYS_PAGES))) *
                 static_cast<std::uint64_t>(std::max(0L, ::sysconf(_SC_PAGESIZE)));
    for (const std::filesystem::path& group : controlGroups()) {
        std::ifstream file(group / "memory.max");
        std::uint64_t limit = 0; // "max" where there is none
        if (file >> limit && limit > 0) {
            bytes = std::min(bytes, limit);
        }
    }
    return bytes;
}

bool standardOutputIsTerminal() {
    return ::isatty(STDOUT_FILENO) == 1;
}

bool standardErrorIsTerminal() {
    return ::isatty(STDERR_FILENO) == 1;
}

int terminalWidth() {
    struct winsize size {};

    constexpr int kUsualWidth = 80;
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col
                                                                             : kUsualWidth;
}

namespace {

int wakeDescriptor = -1; // written by the handler: write() is all a handler may do

/// Waits for the first signal and passes it on; ends the program where the work did not stop, as
/// while a library loads.
void watchForInterruption(int reader, const std::stop_source& source) {
    char byte = 0;
    while (::read(reader, &byte, 1) < 0 && errno == EINTR) {
    }
    source.request_stop();
    std::this_thread::sleep_for(std::chrono::milliseconds(900)); // "within a second"
    platform::removeAllAside();
    constexpr std::string_view kSentence = "\nStopped as asked.\n";
    if (::write(STDERR_FILENO, kSentence.data(), kSentence.size()) < 0) {
        // Then nobody can be told.
    }
    constexpr int kInterrupted = 130; // as shells have it for Ctrl+C
    ::_exit(kInterrupted);
}

/// The program ends by the signal itself, so that a shell's loop ends too.
void onSecondSignal(int number) {
    constexpr std::string_view kSentence = "\nStopped at once.\n";
    if (::write(STDERR_FILENO, kSentence.data(), kSentence.size()) < 0) {
        // Then nobody can be told.
    }
    std::signal(number, SIG_DFL); // NOLINT(cppcoreguidelines-pro-type-cstyle-cast)
    std::raise(number);           // comes when this returns
}

void onSignal(int /*number*/) {
    const int interrupted = errno; // of the code in whose midst this runs
    const char byte = 1;
    if (::write(wakeDescriptor, &byte, 1) < 0) {
        // Nothing can be done here; the second signal ends the program anyway.
    }

    struct sigaction second {};

    second.sa_handler = onSecondSignal;
    ::sigaction(SIGINT, &second, nullptr);
    ::sigaction(SIGTERM, &second, nullptr);
    errno = interrupted;
}

} // namespace

std::stop_token interruptToken() {
    static std::stop_source source;
    static std::once_flag once;
    std::call_once(once, [] {
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC) != 0) {
            return;
        }
        wakeDescriptor = ends[1];
        std::thread(watchForInterruption, ends[0], source).detach();
        struct sigaction action {};
        action.sa_handler = onSignal;
        action.sa_flags = SA_RESTART;
        ::sigaction(SIGINT, &action, nullptr);
        ::sigaction(SIGTERM, &action, nullptr);
    });
    return source.get_token();
}

Result<std::chrono::milliseconds> timeSinceProcessStart() {
    const auto stat = readTextFile("/proc/self/stat", 1U << 12U);
    if (!stat) {
        return tl::unexpected(stat.error());
    }
    // Field 22 counts clock ticks since boot; the second field may hold spaces, so count from its
    // closing bracket.
    std::istringstream fields(stat->substr(stat->rfind(')') + 1));
    std::string skipped;
    for (int field = 3; field < 22; ++field) {
        fields >> skipped;
    }
    long long ticks = 0;
    timespec now{};
    if (!(fields >> ticks) || ::clock_gettime(CLOCK_BOOTTIME, &now) != 0) {
        return fail(ErrorCode::Unsupported, "/proc/self/stat: not as Linux writes it.");
    }
    const auto started = std::chrono::milliseconds(ticks * 1000 / ::sysconf(_SC_CLK_TCK));
    return std::chrono::milliseconds(now.tv_sec * 1000 + now.tv_nsec / 1'000'000) - started;
}

} // namespace taxo
