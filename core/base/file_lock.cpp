// SPDX-License-Identifier: MIT
#include "core/base/file_lock.h"

#include "core/base/platform.h"

#include <utility>

namespace taxo {

Result<FileLock> FileLock::take(const std::filesystem::path& file) {
    auto opened = platform::openGrowing(file);
    if (!opened) {
        return tl::unexpected(std::move(opened).error());
    }
    FileLock lock;
    lock.m_file = file;
    lock.m_descriptor = opened->descriptor;
    return lock;
}

FileLock::~FileLock() {
    if (m_descriptor >= 0) {
        platform::discardAside(m_descriptor,
                               m_file); // removed while it is held: nobody else's goes
    }
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_file(std::move(other.m_file)), m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(m_file, other.m_file);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

} // namespace taxo
