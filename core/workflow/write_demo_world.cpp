// SPDX-License-Identifier: MIT
#include "core/workflow/write_demo_world.h"

#include "core/base/cpu.h"
#include "core/base/files.h"
#include "core/base/ordered_prefetch.h"
#include "core/base/sha256.h"

#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr const char* kPhotographs = "photographs";

using JpegBytes = Result<std::vector<std::byte>>;

/// A folder that is built beside its place; unless published it goes away with all in it.
class FolderAside {
public:
    static Result<FolderAside> create(const fs::path& folder) {
        std::error_code problem;
        const fs::path place = fs::absolute(folder, problem).lexically_normal();
        FolderAside made;
        made.m_place = place.has_filename() ? place : place.parent_path();
        if (fs::exists(made.m_place, problem) && !fs::is_empty(made.m_place, problem)) {
            return fail(ErrorCode::InvalidInput,
                        displayPath(folder) + " is there already and not empty. Choose another "
                                              "folder or remove it first.");
        }
        if (!fs::is_directory(made.m_place.parent_path(), problem)) {
            return fail(ErrorCode::NotFound,
                        displayPath(made.m_place.parent_path()) +
                            " is no folder. Make it, or choose another place.");
        }
        made.m_aside = made.m_place;
        made.m_aside += ".part";
        fs::remove_all(made.m_aside, problem); // of a run that was killed
        if (!fs::create_directory(made.m_aside, problem)) {
            return failSystem(problem.value(), "Making the folder " + displayPath(made.m_aside));
        }
        return made;
    }

    ~FolderAside() {
        if (!m_aside.empty()) {
            std::error_code ignored;
            fs::remove_all(m_aside, ignored);
        }
    }

    FolderAside(FolderAside&& other) noexcept
        : m_place(std::move(other.m_place)), m_aside(std::exchange(other.m_aside, {})) {}

    FolderAside& operator=(FolderAside&&) = delete;

    const fs::path& path() const { return m_aside; }

    Status publish() {
        std::error_code problem;
        fs::rename(m_aside, m_place, problem); // over an empty folder, too
        if (problem) {
            return failSystem(problem.value(), "Naming the folder " + displayPath(m_place));
        }
        m_aside.clear();
        return {};
    }

private:
    FolderAside() = default;
    fs::path m_place;
    fs::path m_aside;
};

/// Writes files and remembers their digests, in the form that `sha256sum -c` reads.
class DigestedFolder {
public:
    explicit DigestedFolder(fs::path folder) : m_folder(std::move(folder)) {}

    Status write(const std::string& name, std::span<const std::byte> bytes) {
        m_sums += sha256Of(bytes).hex() + "  " + name + "\n";
        return writeWholeFile(
            m_folder / name,
            std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    }

    Status write(const std::string& name, const std::string& text) {
        return write(name, std::as_bytes(std::span(text.data(), text.size())));
    }

    Status writeSums() { return writeWholeFile(m_folder / "SHA256SUMS", m_sums); }

private:
    fs::path m_folder;
    std::string m_sums;
};

Status writePhotographs(const DemoWorld& world,
                        const std::vector<ExpeditionPhoto>& photos,
                        const DemoFolderOptions& options,
                        DigestedFolder& folder,
                        const Progress& progress) {
    const int threads = usableCpus();
    OrderedPrefetch<JpegBytes> drawn(
        photos.size(), 4 * static_cast<std::size_t>(threads), threads, [&](std::size_t number) {
            return photoFile(world, photos[number], options.side, options.quality);
        });
    for (std::size_t i = 0; i < photos.size(); ++i) {
        auto bytes = drawn.take(progress.stopToken());
        if (!bytes) {
            return cancelledError();
        }
        if (!*bytes) {
            return tl::unexpected(std::move(*bytes).error());
        }
        if (auto written = folder.write(std::string(kPhotographs) + "/" + photos[i].file, **bytes);
            !written) {
            return written;
        }
        progress.report(i + 1, photos.size(), "photographs drawn");
    }
    return {};
}

} // namespace

Status DemoFolderOptions::check() const {
    constexpr int kLeast = 64;
    constexpr int kMost = 1024;
    if (side < kLeast || side > kMost) {
        return fail(ErrorCode::InvalidInput,
                    "Photographs of " + std::to_string(side) +
                        " pixels cannot be made: choose from 64 to 1024.");
    }
    if (quality < 1 || quality > 100) {
        return fail(ErrorCode::InvalidInput,
                    "A JPEG quality of " + std::to_string(quality) +
                        " cannot be: choose from 1 to 100.");
    }
    return {};
}

Status writeDemoWorld(const DemoFolderOptions& options,
                      const std::filesystem::path& folder,
                      const Progress& progress) {
    if (auto checked = options.check(); !checked) {
        return checked;
    }
    auto world = makeDemoWorld(options.world);
    if (!world) {
        return tl::unexpected(std::move(world).error());
    }
    const auto photos = planExpedition(*world, options.expedition);
    if (!photos) {
        return tl::unexpected(photos.error());
    }
    auto aside = FolderAside::create(folder);
    if (!aside) {
        return tl::unexpected(std::move(aside).error());
    }
    std::error_code problem;
    if (!fs::create_directory(aside->path() / kPhotographs, problem)) {
        return failSystem(problem.value(), "Making a folder for photographs");
    }
    DigestedFolder files(aside->path());
    if (auto written = writePhotographs(*world, *photos, options, files, progress); !written) {
        return written;
    }
    const std::string truth = truthCsv(*world, *photos, std::string(kPhotographs) + "/");
    const std::string drawers = drawersCsv(*world, *photos, std::string(kPhotographs) + "/");
    for (const auto& [name, text] : {std::pair("truth.csv", truth),
                                     std::pair("drawers.csv", drawers),
                                     std::pair("checklist.csv", world->checklistCsv()),
                                     std::pair("tree.nwk", world->tree.newick())}) {
        if (auto written = files.write(name, text); !written) {
            return written;
        }
    }
    if (auto written = files.writeSums(); !written) {
        return written;
    }
    return aside->publish();
}

} // namespace taxo
