// SPDX-License-Identifier: MIT
#include "core/publish/published_photos.h"

#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/collection/photo.h"
#include "core/metadata/bare_picture.h"
#include "core/publish/dataset_writer.h"
#include "core/publish/source_ids.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 3> kCopying = {"copy", "link", "list"};

bool fileCanBeBared(const fs::path& file) {
    std::array<std::byte, 16> beginning{};
    std::ifstream stream(file, std::ios::binary);
    stream.read(reinterpret_cast<char*>(beginning.data()), beginning.size());
    return canBeBared(std::span(beginning).first(static_cast<std::size_t>(stream.gcount())));
}

Result<std::string> bareBytesOf(const fs::path& file) {
    const auto mapped = MappedFile::open(file);
    return mapped ? barePicture(mapped->bytes(), displayPath(file))
                  : tl::unexpected(mapped.error());
}

Status copyFile(const fs::path& file, const fs::path& target) {
    std::error_code problem;
    fs::copy_file(file, target, fs::copy_options::none, problem);
    if (!problem) {
        return {};
    }
    // GNU's library says EIO, too, where the disk is full.
    std::error_code unknown;
    const auto room = fs::space(target.parent_path(), unknown).available;
    const bool isFull = !unknown && room < fs::file_size(file, unknown) && !unknown;
    return failSystem(isFull ? ENOSPC : problem.value(), displayPath(target));
}

} // namespace

std::span<const char* const> photoCopyingNames() {
    return kCopying;
}

const char* nameOf(PhotoCopying copying) {
    return kCopying.at(static_cast<std::size_t>(copying));
}

PhotoCopying photoCopyingNamed(std::string_view name) {
    const auto* const found = std::ranges::find(kCopying, name);
    return found == kCopying.end() ? PhotoCopying::Copy
                                   : static_cast<PhotoCopying>(found - kCopying.begin());
}

Result<fs::path> PublishedPhotos::fileOf(const PublishedItem& item) const {
    const std::array items = {idAtHome(item.item)};
    auto pictures = picturesOf(*m_publications.at(sourceOf(item.item))->source, items);
    if (!pictures) {
        return tl::unexpected(std::move(pictures).error());
    }
    return std::move(pictures->front().file);
}

PhotoAtHand
PublishedPhotos::look(const PublishedItem& item, bool isBlurred, PhotoCopying copying) const {
    if (copying == PhotoCopying::List) {
        return {isBlurred ? "whose place must not be told: a list names files" : ""};
    }
    const auto file = fileOf(item);
    std::error_code problem;
    const std::uintmax_t bytes = file ? fs::file_size(*file, problem) : 0; // fails for a folder
    if (!file || problem) {
        return {"whose photograph is not where it was"};
    }
    if (isBlurred && !fileCanBeBared(*file)) {
        return {"whose place must not be told and cannot be taken out of its file: only out of "
                "JPEG, PNG and WebP"};
    }
    return {"", bytes};
}

Status PublishedPhotos::put(const PublishedItem& item,
                            bool isBlurred,
                            PhotoCopying copying,
                            const fs::path& target) const {
    if (m_publications.front()->isPreview || m_publications.front()->leftWhole(target)) {
        return {};
    }
    const auto file = fileOf(item);
    if (!file) {
        return tl::unexpected(file.error());
    }
    if (isBlurred) {
        const auto bytes = bareBytesOf(*file);
        const auto done = bytes ? writeWholeFile(target, *bytes) : tl::unexpected(bytes.error());
        return done ? m_publications.front()->noteWhole(target) : done;
    }
    std::error_code problem;
    if (copying == PhotoCopying::Link) {
        const fs::path original = fs::canonical(*file, problem); // a link to a link is none to it
        fs::create_hard_link(problem ? *file : original, target, problem);
        if (!problem) {
            return {};
        }
    }
    const auto done = copyFile(*file, target);
    return done ? m_publications.front()->noteWhole(target) : done;
}

Result<std::string> PublishedPhotos::bytesOf(const PublishedItem& item, bool isBlurred) const {
    const auto file = fileOf(item);
    if (!file) {
        return tl::unexpected(file.error());
    }
    return isBlurred ? bareBytesOf(*file) : readTextFile(*file);
}

} // namespace taxo
