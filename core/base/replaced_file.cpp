// SPDX-License-Identifier: MIT
#include "core/base/replaced_file.h"

#include "core/base/files.h"
#include "core/base/platform.h"

#include <system_error>
#include <utility>

namespace taxo {

namespace fs = std::filesystem;

bool mayBeReplaced(const fs::path& file) {
    return platform::mayBeWritten(file);
}

Result<ReplacedFile> ReplacedFile::open(const fs::path& file) {
    std::error_code problem;
    ReplacedFile opened;
    opened.m_file = fs::canonical(file, problem);
    if (problem) {
        return failSystem(problem.value(), displayPath(file));
    }
    if (!platform::mayBeWritten(opened.m_file)) {
        return fail(ErrorCode::Permission, displayPath(file) + " may not be written to.");
    }
    const auto stamp = platform::stampOf(opened.m_file);
    if (!stamp) {
        return tl::unexpected(stamp.error());
    }
    opened.m_inode = stamp->inode;
    opened.m_modifiedNs = stamp->modifiedNs;
    auto bytes = readWholeFile(opened.m_file);
    if (!bytes) {
        return tl::unexpected(std::move(bytes).error());
    }
    opened.m_bytes = *std::move(bytes);
    return opened;
}

Status ReplacedFile::put(std::span<const std::byte> bytes) const {
    fs::path aside;
    const auto descriptor = platform::createAside(m_file, aside);
    if (!descriptor) {
        return tl::unexpected(descriptor.error());
    }
    auto done = platform::writeAll(*descriptor, bytes);
    done = done ? platform::makeLike(*descriptor, m_file) : done;
    if (done) {
        const auto stamp = platform::stampOf(m_file);
        const bool isAsRead = stamp && stamp->inode == m_inode &&
                              stamp->modifiedNs == m_modifiedNs && stamp->size == m_bytes.size();
        done = isAsRead ? Status()
                        : fail(ErrorCode::Mismatch,
                               displayPath(m_file) + " was written to by somebody else meanwhile.");
    }
    if (!done) {
        platform::discardAside(*descriptor, aside);
        return std::move(done).error().during("writing " + displayPath(m_file));
    }
    return platform::publish(*descriptor, aside, m_file);
}

} // namespace taxo
