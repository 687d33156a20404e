// SPDX-License-Identifier: MIT
#include "core/base/output_folder.h"

#include "core/base/files.h"
#include "core/base/platform.h"

#include <system_error>
#include <utility>

namespace taxo {

namespace fs = std::filesystem;

namespace {

/// Absolute, without a slash at its end.
fs::path wholePath(const fs::path& folder) {
    std::error_code problem;
    const fs::path whole = fs::absolute(folder, problem).lexically_normal();
    return whole.filename().empty() ? whole.parent_path() : whole;
}

} // namespace

Result<OutputFolder> OutputFolder::create(const fs::path& folder) {
    std::error_code problem;
    OutputFolder made;
    made.m_folder = wholePath(folder);
    fs::create_directories(made.m_folder.parent_path(), problem);
    if (problem) {
        return failSystem(problem.value(), displayPath(folder));
    }
    if (auto created = platform::createFolderAside(made.m_folder, made.m_aside); !created) {
        return tl::unexpected(std::move(created).error());
    }
    made.m_data = made.m_aside;
    return made;
}

Result<OutputFolder> OutputFolder::resume(const fs::path& folder, const fs::path& aside) {
    std::error_code problem;
    OutputFolder made;
    made.m_folder = wholePath(folder);
    const fs::path whole = wholePath(aside);
    made.m_data = whole / "data";
    fs::create_directories(made.m_data, problem);
    if (problem) {
        return failSystem(problem.value(), displayPath(folder));
    }
    made.m_aside = whole;
    platform::rememberAside(whole);
    return made;
}

void OutputFolder::leave() noexcept {
    platform::forgetAside(std::exchange(m_aside, {}));
}

Status OutputFolder::check(const fs::path& folder) {
    std::error_code problem;
    const fs::path whole = wholePath(folder);
    fs::path there = whole.parent_path();
    while (!fs::exists(there, problem) && there.has_relative_path()) {
        there = there.parent_path(); // what lies between is made
    }
    fs::path aside;
    if (auto created = platform::createFolderAside(there / whole.filename(), aside); !created) {
        return tl::unexpected(std::move(created).error());
    }
    fs::remove(aside, problem);
    return {};
}

OutputFolder::~OutputFolder() {
    if (!m_aside.empty()) {
        std::error_code ignored;
        fs::remove_all(m_aside, ignored);
        platform::forgetAside(m_aside);
    }
}

OutputFolder::OutputFolder(OutputFolder&& other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_aside(std::exchange(other.m_aside, {}))
    , m_data(std::move(other.m_data)) {}

Status OutputFolder::commit() {
    std::error_code problem;
    fs::remove_all(m_folder, problem);
    if (!problem) {
        fs::rename(m_data, m_folder, problem);
    }
    if (problem) {
        return failSystem(problem.value(), displayPath(m_folder));
    }
    if (m_data != m_aside) {
        fs::remove_all(m_aside, problem); // it is there, whatever stays beside it
    }
    platform::forgetAside(std::exchange(m_aside, {}));
    return {};
}

} // namespace taxo
