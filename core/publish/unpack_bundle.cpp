// SPDX-License-Identifier: MIT
#include "core/publish/unpack_bundle.h"

#include "core/archive/unpack_zip.h"
#include "core/base/files.h"
#include "core/base/output_folder.h"
#include "core/collection/bundled_collection.h"
#include "core/collection/collection.h"
#include "core/collection/roots.h"
#include "core/publish/bundle_dataset.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// Of which nothing could do harm.
Result<ZipReader> openSafe(const fs::path& archive) {
    auto zip = ZipReader::open(archive);
    if (zip) {
        if (auto safe = checkUnpacksSafely(*zip); !safe) {
            return tl::unexpected(std::move(safe).error());
        }
    }
    return zip;
}

bool holdsCollection(const ZipReader& zip) {
    return std::ranges::find(zip.members(), kBundledCollection, &ZipMember::name) !=
           zip.members().end();
}

Status checkIsBundle(const ZipReader& zip, const fs::path& archive) {
    if (!holdsCollection(zip)) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(archive) + " is no bundle of Taxoscope: there is no " +
                        kBundledCollection + " in it.");
    }
    for (const ZipMember& member : zip.members()) {
        const std::string top = member.name.substr(0, member.name.find('/'));
        const bool isBelow = top.size() < member.name.size();
        const bool isKnown = isBelow ? top == kBundledThumbnails || top == kBundledPhotographs
                                     : top == kBundledCollection || top == kBundledReadme;
        if (!isKnown) {
            return fail(ErrorCode::InvalidInput,
                        displayPath(archive) + " holds \"" + member.name +
                            "\", which is in no bundle of Taxoscope. Nothing of it is unpacked; "
                            "ask who made it.");
        }
    }
    return {};
}

/// As it was noted, so that nobody takes the file for a changed one and reads all of it.
void setTime(const fs::path& file, std::int64_t modifiedNs) {
    const std::chrono::sys_time<std::chrono::nanoseconds> time{
        std::chrono::nanoseconds(modifiedNs)};
    std::error_code ignored;
    fs::last_write_time(file, std::chrono::file_clock::from_sys(time), ignored);
}

/// The collection's photographs lie in its folder from now on.
Status settle(Collection& collection, const fs::path& folder, const Progress& progress) {
    const fs::path from = fs::path("/") / kBundledPhotographs;
    const fs::path to = folder / kBundledPhotographs;
    std::error_code problem;
    if (!fs::is_directory(to, problem)) {
        return {};
    }
    auto relinked = relinkRoots(collection, from, to, progress);
    if (!relinked) {
        return tl::unexpected(std::move(relinked).error());
    }
    return forEachKeptFile(collection, [&](const KeptFile& file) {
        const fs::path below = (file.root / file.path).lexically_relative(to);
        if (!below.empty() && *below.begin() != ".." && file.state == PhotoState::Present) {
            setTime(to / below, file.modifiedNs);
        }
        return progress.cancelled() ? Status(cancelledError()) : Status();
    });
}

Result<UnpackedBundle>
openUnpacked(const fs::path& file, const fs::path& folder, const Progress& progress) {
    auto collection = Collection::open(file, progress);
    if (!collection) {
        return tl::unexpected(std::move(collection).error());
    }
    auto settled = settle(*collection, folder, progress);
    if (!settled) {
        return tl::unexpected(std::move(settled).error());
    }
    const auto info = infoOf(*collection);
    if (!info) {
        return tl::unexpected(info.error());
    }
    if (auto closed = collection->close(); !closed) {
        return tl::unexpected(std::move(closed).error());
    }
    return UnpackedBundle{file, info->photos, info->missingPhotos};
}

} // namespace

bool looksLikeBundle(const fs::path& archive) {
    const auto zip = openSafe(archive);
    return zip && holdsCollection(*zip);
}

Result<UnpackedBundle>
unpackBundle(const fs::path& archive, const fs::path& folder, const Progress& progress) {
    std::error_code problem;
    const fs::path whole = rootPath(folder);
    if (fs::exists(fs::symlink_status(whole, problem))) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(whole) + " is there already. Name a folder that is not.");
    }
    auto zip = openSafe(archive);
    if (!zip) {
        return tl::unexpected(std::move(zip).error());
    }
    if (auto isOne = checkIsBundle(*zip, archive); !isOne) {
        return tl::unexpected(std::move(isOne).error());
    }
    auto aside = OutputFolder::create(whole);
    if (!aside) {
        return tl::unexpected(std::move(aside).error());
    }
    fs::path name = whole.filename();
    name += ".taxo";
    auto unpacked = unpackZip(*zip, *aside / "", progress);
    if (unpacked) {
        fs::rename(*aside / kBundledCollection, *aside / name, problem);
        unpacked =
            problem ? Status(failSystem(problem.value(), displayPath(whole))) : aside->commit();
    }
    if (!unpacked) {
        return tl::unexpected(std::move(unpacked).error());
    }
    auto opened = openUnpacked(whole / name, whole, progress);
    if (!opened) {
        fs::remove_all(whole, problem); // it was not there before
    }
    return opened;
}

} // namespace taxo
