// SPDX-License-Identifier: MIT
#include "core/base/output_folder.h"

#include "core/base/files.h"
#include "core/base/platform.h"

#include <system_error>
#include <utility>

namespace taxo {

namespace fs = std::filesystem;

Result<OutputFolder> OutputFolder::create(const fs::path& folder) {
    std::error_code problem;
    const fs::path whole = fs::absolute(folder, problem).lexically_normal();
    OutputFolder made;
    made.m_folder = whole.filename().empty() ? whole.parent_path() : whole;
    fs::create_directories(made.m_folder.parent_path(), problem);
    if (problem) {
        return failSystem(problem.value(), displayPath(folder));
    }
    if (auto created = platform::createFolderAside(made.m_folder, made.m_aside); !created) {
        return tl::unexpected(std::move(created).error());
    }
    return made;
}

OutputFolder::~OutputFolder() {
    if (!m_aside.empty()) {
        std::error_code ignored;
        fs::remove_all(m_aside, ignored);
    }
}

OutputFolder::OutputFolder(OutputFolder&& other) noexcept
    : m_folder(std::move(other.m_folder)), m_aside(std::exchange(other.m_aside, {})) {}

Status OutputFolder::commit() {
    std::error_code problem;
    fs::remove_all(m_folder, problem);
    if (!problem) {
        fs::rename(m_aside, m_folder, problem);
    }
    if (problem) {
        return failSystem(problem.value(), displayPath(m_folder));
    }
    m_aside.clear();
    return {};
}

} // namespace taxo
