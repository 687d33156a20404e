// SPDX-License-Identifier: MIT
#include "core/base/part_file.h"

#include "core/base/assert.h"
#include "core/base/files.h"
#include "core/base/platform.h"

#include <utility>

namespace taxo {

Result<PartFile> PartFile::open(const std::filesystem::path& path) {
    PartFile file;
    file.m_path = path;
    auto opened = platform::openGrowing(path);
    if (!opened) {
        return tl::unexpected(std::move(opened).error());
    }
    file.m_descriptor = opened->descriptor;
    file.m_size = opened->size;
    return file;
}

PartFile::~PartFile() {
    if (m_descriptor >= 0) {
        platform::closeFile(m_descriptor);
    }
}

PartFile::PartFile(PartFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size) {}

PartFile& PartFile::operator=(PartFile&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
}

Status PartFile::append(std::span<const std::byte> bytes) {
    TAXO_ASSERT(m_descriptor >= 0);
    auto written = platform::writeAll(m_descriptor, bytes);
    if (!written) {
        if (const auto size = platform::sizeOf(m_descriptor); size) {
            m_size = *size;
        }
        return std::move(written).error().during("writing " + displayPath(m_path));
    }
    m_size += bytes.size();
    return {};
}

Status PartFile::flush() const {
    TAXO_ASSERT(m_descriptor >= 0);
    return platform::flushFile(m_descriptor);
}

Status PartFile::restart() {
    TAXO_ASSERT(m_descriptor >= 0);
    if (m_size == 0) {
        return {};
    }
    auto emptied = platform::emptyFile(m_descriptor);
    if (!emptied) {
        return std::move(emptied).error().during("writing " + displayPath(m_path));
    }
    m_size = 0;
    return {};
}

Status PartFile::publish(const std::filesystem::path& path) {
    TAXO_ASSERT(m_descriptor >= 0);
    return platform::publish(std::exchange(m_descriptor, -1), m_path, path);
}

void PartFile::remove() noexcept {
    if (m_descriptor >= 0) {
        platform::discardAside(std::exchange(m_descriptor, -1), m_path);
    }
}

} // namespace taxo
