// SPDX-License-Identifier: MIT
#include "core/base/aside_file.h"

#include "core/base/files.h"
#include "core/base/platform.h"

#include <chrono>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

Result<AsideFile> AsideFile::create(const std::filesystem::path& path) {
    if (auto may = checkWritable(path); !may) {
        return tl::unexpected(std::move(may).error());
    }
    AsideFile file;
    std::error_code unknown;
    const bool isLink = std::filesystem::is_symlink(path, unknown);
    file.m_path = isLink ? std::filesystem::weakly_canonical(path, unknown) : path;
    const auto descriptor = platform::createAside(file.m_path, file.m_aside);
    if (!descriptor) {
        return tl::unexpected(descriptor.error());
    }
    file.m_descriptor = *descriptor;
    return file;
}

AsideFile::~AsideFile() {
    if (m_descriptor >= 0) {
        platform::discardAside(m_descriptor, m_aside);
    }
}

AsideFile::AsideFile(AsideFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_aside(std::move(other.m_aside))
    , m_descriptor(std::exchange(other.m_descriptor, -1)) {}

Status AsideFile::commit() {
    return platform::publish(std::exchange(m_descriptor, -1), m_aside, m_path);
}

void removeLeftAside(const std::filesystem::path& folder) noexcept {
    namespace fs = std::filesystem;
    std::error_code problem;
    const auto recent = fs::file_time_type::clock::now() - std::chrono::hours(1);
    std::vector<fs::path> left;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const std::string name = entry->path().filename().string();
        std::error_code unknown;
        if (name.starts_with(".taxo-") && name.find(".part") != std::string::npos &&
            entry->last_write_time(unknown) < recent && !unknown) {
            left.push_back(entry->path());
        }
    }
    for (const fs::path& file : left) {
        fs::remove(file, problem);
    }
}

} // namespace taxo
