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

/// Whether nothing is lost by taking this name.
Status checkPlace(const fs::path& place) {
    std::error_code problem;
    if (fs::exists(place, problem) &&
        (!fs::is_directory(place, problem) || !fs::is_empty(place, problem))) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(place) + " is there already and not an empty folder. Choose "
                                         "another name or remove it first.");
    }
    return {};
}

} // namespace

Result<DigestedFolder> DigestedFolder::create(const fs::path& place) {
    if (auto free = checkPlace(place); !free) {
        return tl::unexpected(std::move(free).error());
    }
    std::error_code problem;
    const fs::path full = fs::absolute(place, problem).lexically_normal();
    const fs::path above = (full.has_filename() ? full : full.parent_path()).parent_path();
    if (!fs::is_directory(above, problem)) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(above) + " is no folder. Make it, or choose another place.");
    }
    auto folder = OutputFolder::create(full);
    if (!folder) {
        return tl::unexpected(std::move(folder).error());
    }
    return DigestedFolder(std::move(*folder), full);
}

Status DigestedFolder::makeFolder(const std::string& name) {
    std::error_code problem;
    if (!fs::create_directory(m_folder / name, problem)) {
        return failSystem(problem.value(), "making the folder " + displayPath(m_folder / name));
    }
    return {};
}

Status DigestedFolder::write(const std::string& name, std::span<const std::byte> bytes) {
    auto file = PartFile::open(m_folder / name);
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
    if (auto written = writeWholeFile(m_folder / kDigestsFile, m_sums); !written) {
        return written;
    }
    if (auto free = checkPlace(m_place); !free) { // looked at again: all under the name goes
        return free;
    }
    return m_folder.commit();
}

Status checkDigestedFolder(const fs::path& folder, const Progress& progress) {
    const auto sums = readTextFile(folder / kDigestsFile);
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
            return fail(ErrorCode::Corrupt, displayPath(folder / kDigestsFile) + " is damaged.");
        }
        const std::string name = line.substr(kHex + 2);
        const auto found = sha256OfFile(folder / name, Progress(progress.stopToken()));
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
