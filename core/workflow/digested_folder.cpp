// SPDX-License-Identifier: MIT
#include "core/workflow/digested_folder.h"

#include "core/base/files.h"
#include "core/base/part_file.h"
#include "core/base/sha256.h"

#include <algorithm>
#include <sstream>
#include <system_error>
#include <utility>

namespace taxo {

namespace fs = std::filesystem;

namespace {

constexpr const char* kSums = "SHA256SUMS";

} // namespace

Result<DigestedFolder> DigestedFolder::create(const fs::path& place) {
    std::error_code problem;
    const fs::path full = fs::absolute(place, problem).lexically_normal();
    DigestedFolder made;
    made.m_place = full.has_filename() ? full : full.parent_path();
    if (fs::exists(made.m_place, problem) &&
        (!fs::is_directory(made.m_place, problem) || !fs::is_empty(made.m_place, problem))) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(place) + " is there already and not an empty folder. Choose "
                                         "another name or remove it first.");
    }
    if (!fs::is_directory(made.m_place.parent_path(), problem)) {
        return fail(ErrorCode::NotFound,
                    displayPath(made.m_place.parent_path()) +
                        " is no folder. Make it, or choose another place.");
    }
    fs::path aside = made.m_place;
    aside += ".part";
    fs::remove_all(aside, problem); // of a run that was killed
    if (!fs::create_directory(aside, problem)) {
        return failSystem(problem.value(), "making the folder " + displayPath(aside));
    }
    made.m_aside = std::move(aside);
    return made;
}

DigestedFolder::~DigestedFolder() {
    if (!m_aside.empty()) {
        std::error_code ignored;
        fs::remove_all(m_aside, ignored);
    }
}

DigestedFolder::DigestedFolder(DigestedFolder&& other) noexcept
    : m_place(std::move(other.m_place))
    , m_aside(std::exchange(other.m_aside, {}))
    , m_sums(std::move(other.m_sums)) {}

Status DigestedFolder::makeFolder(const std::string& name) {
    std::error_code problem;
    if (!fs::create_directory(m_aside / name, problem)) {
        return failSystem(problem.value(), "making the folder " + displayPath(m_aside / name));
    }
    return {};
}

Status DigestedFolder::write(const std::string& name, std::span<const std::byte> bytes) {
    auto file = PartFile::open(m_aside / name);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    if (auto written = file->append(bytes); !written) {
        return written;
    }
    m_sums += sha256Of(bytes).hex() + "  " + name + "\n";
    return {};
}

Status DigestedFolder::write(const std::string& name, std::string_view text) {
    return write(name, std::as_bytes(std::span(text.data(), text.size())));
}

Status DigestedFolder::publish() {
    if (auto written = writeWholeFile(m_aside / kSums, m_sums); !written) {
        return written;
    }
    std::error_code problem;
    fs::rename(m_aside, m_place, problem); // over an empty folder, too
    if (problem) {
        return failSystem(problem.value(), "naming the folder " + displayPath(m_place));
    }
    m_aside.clear();
    return {};
}

Status checkDigestedFolder(const fs::path& folder, const Progress& progress) {
    const auto sums = readTextFile(folder / kSums);
    if (!sums) {
        return tl::unexpected(sums.error());
    }
    const auto lines = static_cast<std::size_t>(std::count(sums->begin(), sums->end(), '\n'));
    std::istringstream stream(*sums);
    std::size_t done = 0;
    for (std::string line; std::getline(stream, line);) {
        constexpr std::size_t kHex = 64;
        const auto digest = Digest::fromHex(line.substr(0, kHex));
        if (!digest || line.size() < kHex + 3) {
            return fail(ErrorCode::Corrupt, displayPath(folder / kSums) + " is damaged.");
        }
        const std::string name = line.substr(kHex + 2);
        const auto found = sha256OfFile(folder / name, progress);
        if (!found) {
            return tl::unexpected(found.error());
        }
        if (*found != *digest) {
            return fail(ErrorCode::Corrupt,
                        displayPath(folder / name) + " is not as it was written.");
        }
        if (progress.cancelled()) {
            return cancelledError();
        }
        progress.report(++done, lines, "files checked");
    }
    return {};
}

} // namespace taxo
