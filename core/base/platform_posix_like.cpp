// SPDX-License-Identifier: MIT
// Files that stand in the place of others.
#include "core/base/files.h"
#include "core/base/platform.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <vector>

namespace taxo::platform {

namespace {

/// As far as the file system has them and we may: tags and ratings of desktops, access lists.
void copyAttributes(int from, int to) {
    const ssize_t size = ::flistxattr(from, nullptr, 0);
    std::vector<char> names(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    const ssize_t listed = names.empty() ? 0 : ::flistxattr(from, names.data(), names.size());
    for (ssize_t at = 0; at < listed;) {
        const std::string name(names.data() + at);
        at += static_cast<ssize_t>(name.size()) + 1;
        const ssize_t length = ::fgetxattr(from, name.c_str(), nullptr, 0);
        std::vector<char> value(static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
        const ssize_t got = ::fgetxattr(from, name.c_str(), value.data(), value.size());
        if (got >= 0 && got <= length) {
            (void)::fsetxattr(to, name.c_str(), value.data(), static_cast<std::size_t>(got), 0);
        }
    }
}

} // namespace

Status makeLike(int descriptor, const std::filesystem::path& other) {
    struct stat status {};

    const int from = ::open(other.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (from < 0) {
        return failSystem(errno, displayPath(other));
    }
    if (::fstat(from, &status) != 0) {
        const int problem = errno;
        ::close(from);
        return failSystem(problem, displayPath(other));
    }
    if (::fchown(descriptor, status.st_uid, status.st_gid) != 0) {
        // Then it is ours, as whatever we write is.
    }
    copyAttributes(from, descriptor);
    ::close(from);
    constexpr mode_t kPermissions = 07777;
    const std::array times = {status.st_atim, status.st_mtim};
    if (::fchmod(descriptor, status.st_mode & kPermissions) != 0 ||
        ::futimens(descriptor, times.data()) != 0) {
        return failSystem(errno, displayPath(other));
    }
    return {};
}

bool mayBeWritten(const std::filesystem::path& file) {
    struct stat status {};

    constexpr mode_t kAnybody = S_IWUSR | S_IWGRP | S_IWOTH; // root may write without it
    return ::stat(file.c_str(), &status) == 0 && (status.st_mode & kAnybody) != 0 &&
           ::access(file.c_str(), W_OK) == 0;
}

} // namespace taxo::platform
