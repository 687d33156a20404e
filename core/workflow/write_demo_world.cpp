// SPDX-License-Identifier: MIT
#include "core/workflow/write_demo_world.h"

#include "core/base/cpu.h"
#include "core/base/files.h"
#include "core/base/ordered_prefetch.h"
#include "core/demo/occurrences.h"
#include "core/workflow/digested_folder.h"

#include <cstddef>
#include <sstream>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace fs = std::filesystem;

namespace {

constexpr const char* kPhotographs = "photographs";
constexpr const char* kAbout = "ABOUT.txt";
constexpr std::size_t kOccurrences = 10'000; // some 25 of each species

Status writePhotographs(const DemoWorld& world,
                        const std::vector<ExpeditionPhoto>& photos,
                        const DemoFolderOptions& options,
                        DigestedFolder& folder,
                        const Progress& progress) {
    const int threads = usableCpus();
    OrderedPrefetch<Result<std::vector<std::byte>>> drawn(
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
        const std::string name = std::string(kPhotographs) + "/" + photos[i].file;
        if (auto written = folder.write(name, **bytes); !written) {
            return written;
        }
        progress.report(i + 1, photos.size(), "photographs drawn");
    }
    return {};
}

/// Everything about a world that is not a picture.
Status writeTables(const DemoWorld& world,
                   const std::vector<ExpeditionPhoto>& photos,
                   const DemoFolderOptions& options,
                   DigestedFolder& folder) {
    const std::string within = std::string(kPhotographs) + "/";
    for (const auto& [name, text] :
         {std::pair("truth.csv", truthCsv(world, photos, within)),
          std::pair("drawers.csv", drawersCsv(world, photos, within)),
          std::pair("checklist.csv", world.checklistCsv()),
          std::pair("tree.nwk", world.tree.newick()),
          std::pair("occurrences.txt", occurrencesTsv(world, kOccurrences)),
          std::pair(kAbout, options.about())}) {
        if (auto written = folder.write(name, text); !written) {
            return written;
        }
    }
    return {};
}

/// Takes away what is to be made again; nothing but demo worlds.
Status removeOld(const fs::path& folder) {
    std::error_code problem;
    if (!fs::exists(folder, problem) ||
        (fs::is_directory(folder, problem) && fs::is_empty(folder, problem))) {
        return {};
    }
    const auto about = readTextFile(folder / kAbout);
    if (!about || !about->starts_with(kDemoWorldMark)) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(folder) + " is no demo world and is not replaced. Choose another "
                                          "folder or remove it first.");
    }
    fs::remove_all(folder, problem);
    if (problem) {
        return failSystem(problem.value(), "removing the damaged " + displayPath(folder));
    }
    return {};
}

} // namespace

fs::path demoPhotographs(const fs::path& folder) {
    return folder / kPhotographs;
}

Status DemoFolderOptions::check() const {
    if (side < 64 || side > 1024) {
        return fail(ErrorCode::InvalidInput,
                    "Photographs of " + std::to_string(side) +
                        " pixels cannot be made: choose from 64 to 1024.");
    }
    if (quality < 1 || quality > 100) {
        return fail(ErrorCode::InvalidInput,
                    "A JPEG quality of " + std::to_string(quality) +
                        " cannot be: choose from 1 to 100.");
    }
    if (auto checked = world.check(); !checked) {
        return checked;
    }
    return expedition.check();
}

std::string DemoFolderOptions::about() const {
    constexpr const char* kWhich[] = {"all", "trained", "held-out"};
    std::ostringstream text;
    text << kDemoWorldMark << "\n\n"
         << "Nothing in these pictures exists: organisms, names, places and dates are invented.\n\n"
         << "version " << kDemoWorldVersion << "\nseed " << world.seed << "\nexpedition "
         << expedition.seed << "\nphotographs " << expedition.photos << "\nsize " << side
         << "\nquality " << quality << "\nplain " << expedition.mix.plain << "\nswapped "
         << expedition.mix.swapped << "\ntraps " << expedition.trapped << "\nspecimens "
         << expedition.collected << "\nawkward " << expedition.awkward << "\nspecies "
         << kWhich[static_cast<int>(expedition.which)] << "\neven "
         << (expedition.isEven ? "yes" : "no") << "\n";
    return text.str();
}

Status
writeDemoWorld(const DemoFolderOptions& options, const fs::path& folder, const Progress& progress) {
    if (auto checked = options.check(); !checked) {
        return checked;
    }
    const auto world = makeDemoWorld(options.world);
    if (!world) {
        return tl::unexpected(world.error());
    }
    const auto photos = planExpedition(*world, options.expedition);
    if (!photos) {
        return tl::unexpected(photos.error());
    }
    auto made = DigestedFolder::create(folder);
    if (!made) {
        return tl::unexpected(std::move(made).error());
    }
    if (auto written = made->makeFolder(kPhotographs); !written) {
        return written;
    }
    if (auto written = writePhotographs(*world, *photos, options, *made, progress); !written) {
        return written;
    }
    if (auto written = writeTables(*world, *photos, options, *made); !written) {
        return written;
    }
    return made->publish();
}

Status provideDemoWorld(const DemoFolderOptions& options,
                        const fs::path& folder,
                        const Progress& progress) {
    const auto about = readTextFile(folder / kAbout);
    if (about && *about == options.about()) {
        auto whole = checkDigestedFolder(folder, progress);
        if (whole || whole.error().code == ErrorCode::Cancelled) {
            return whole;
        }
    }
    if (auto removed = removeOld(folder); !removed) {
        return removed;
    }
    std::error_code problem;
    fs::create_directories(fs::absolute(folder, problem).parent_path(), problem);
    if (problem) {
        return failSystem(problem.value(), "making the folder of " + displayPath(folder));
    }
    return writeDemoWorld(options, folder, progress);
}

} // namespace taxo
