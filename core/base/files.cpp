// SPDX-License-Identifier: MIT
#include "core/base/files.h"

#include "core/base/assert.h"
#include "core/base/platform.h"
#include "core/base/utf8.h"

#include <exception>
#include <system_error>
#include <utility>

namespace taxo {

Result<std::vector<std::byte>> readWholeFile(const std::filesystem::path& file,
                                             std::uint64_t limit) {
    const auto stamp = platform::stampOf(file);
    if (!stamp) {
        return tl::unexpected(stamp.error());
    }
    const auto tooLarge = [&] {
        return fail(ErrorCode::InvalidInput,
                    displayPath(file) + " is larger than the " + std::to_string(limit) +
                        " bytes that such a file may have.");
    };
    if (stamp->size > limit) {
        return tooLarge();
    }
    try {
        std::vector<std::byte> all;
        all.reserve(stamp->size);
        auto read = platform::readInPieces(file, [&](std::span<const std::byte> piece) -> Status {
            if (all.size() + piece.size() > limit) {
                return tooLarge();
            }
            all.insert(all.end(), piece.begin(), piece.end());
            return {};
        });
        if (!read) {
            return tl::unexpected(std::move(read).error());
        }
        return all;
    } catch (const std::exception&) { // bad_alloc, length_error
        return fail(ErrorCode::OutOfMemory, displayPath(file) + " does not fit into memory.");
    }
}

Result<std::string> readTextFile(const std::filesystem::path& file, std::uint64_t limit) {
    auto bytes = readWholeFile(file, limit);
    if (!bytes) {
        return tl::unexpected(std::move(bytes).error());
    }
    return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

Status readInPieces(const std::filesystem::path& file,
                    const std::function<Status(std::span<const std::byte>)>& take) {
    return platform::readInPieces(file, take);
}

Result<std::int64_t> modifiedNsOf(const std::filesystem::path& file) {
    return platform::stampOf(file).map(
        [](const platform::FileStamp& stamp) { return stamp.modifiedNs; });
}

std::string displayPath(const std::filesystem::path& path) {
    return escapeInvalidUtf8(path.native());
}

std::string displayName(const std::filesystem::path& path) {
    return escapeInvalidUtf8(path.filename().native());
}

namespace {

/// Where a file of this name is to lie: links are followed, as far as they lead to something.
Result<std::filesystem::path> placeFor(const std::filesystem::path& path) {
    namespace fs = std::filesystem;
    std::error_code problem;
    const fs::file_status status = fs::status(path, problem);
    if (fs::is_directory(status)) {
        return fail(ErrorCode::InvalidInput, displayPath(path) + " is a folder, not a file.");
    }
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(path) + " is not a regular file and is not written to.");
    }
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    if (fs::status(folder, problem).type() == fs::file_type::not_found) {
        return fail(ErrorCode::NotFound,
                    "There is no folder " + displayPath(folder) + " to write " + displayName(path) +
                        " in; make it, or name another.");
    }
    if (fs::is_regular_file(status) && fs::is_symlink(fs::symlink_status(path, problem))) {
        auto target = fs::canonical(path, problem);
        return problem ? path : target;
    }
    return path;
}

} // namespace

Result<OutputFile> OutputFile::create(const std::filesystem::path& path) {
    auto place = placeFor(path);
    if (!place) {
        return tl::unexpected(std::move(place).error());
    }
    OutputFile file;
    file.m_path = std::move(*place);
    auto descriptor = platform::createAside(file.m_path, file.m_aside);
    if (!descriptor) {
        return tl::unexpected(std::move(descriptor).error());
    }
    file.m_descriptor = *descriptor;
    return file;
}

OutputFile::~OutputFile() {
    discard();
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_aside(std::move(other.m_aside))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size)
    , m_buffer(std::move(other.m_buffer))
    , m_state(std::move(other.m_state)) {}

OutputFile& OutputFile::operator=(OutputFile&& other) noexcept {
    if (this != &other) {
        discard();
        m_path = std::move(other.m_path);
        m_aside = std::move(other.m_aside);
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_size = other.m_size;
        m_buffer = std::move(other.m_buffer);
        m_state = std::move(other.m_state);
    }
    return *this;
}

void OutputFile::discard() noexcept {
    if (m_descriptor >= 0) {
        platform::discardAside(std::exchange(m_descriptor, -1), m_aside);
    }
}

Status OutputFile::write(std::span<const std::byte> bytes) {
    if (!m_state) {
        return m_state;
    }
    TAXO_ASSERT(m_descriptor >= 0);
    constexpr std::size_t kBuffer = 1U << 16U;
    m_size += bytes.size();
    m_buffer.insert(m_buffer.end(), bytes.begin(), bytes.end());
    return m_buffer.size() < kBuffer ? Status{} : flush();
}

Status OutputFile::write(std::string_view text) {
    return write(std::as_bytes(std::span(text)));
}

Status OutputFile::writeAt(std::uint64_t offset, std::span<const std::byte> bytes) {
    if (!m_state) {
        return m_state;
    }
    TAXO_ASSERT(m_descriptor >= 0 && offset + bytes.size() <= m_size);
    auto flushed = flush();
    return flushed ? give(platform::writeAllAt(m_descriptor, offset, bytes)) : flushed;
}

Status OutputFile::flush() {
    auto written = give(platform::writeAll(m_descriptor, m_buffer));
    m_buffer.clear();
    return written;
}

Status OutputFile::give(Status written) {
    if (!written) {
        m_state = std::move(written).error().during("writing " + displayPath(m_path));
        discard();
    }
    return m_state;
}

Status OutputFile::commit() {
    if (!m_state) {
        return m_state;
    }
    auto flushed = flush();
    if (!flushed) {
        return flushed;
    }
    return platform::publish(std::exchange(m_descriptor, -1), m_aside, m_path);
}

Status checkWritable(const std::filesystem::path& path) {
    const auto file = OutputFile::create(path);
    return file ? Status{} : tl::unexpected(file.error());
}

Status writeWholeFile(const std::filesystem::path& path, std::string_view text) {
    auto file = OutputFile::create(path);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    auto written = file->write(text);
    return written ? file->commit() : written;
}

} // namespace taxo
