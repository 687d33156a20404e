// SPDX-License-Identifier: MIT
#include "core/workflow/cut_regions.h"

#include "core/collection/regions.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

constexpr int kLongestSide = 2048; // of what is looked at

} // namespace

Result<std::vector<Box>> proposeCuts(const std::filesystem::path& file,
                                     const PhotoDecoder& decoder,
                                     const SpecimenReader& reader,
                                     const CutOptions& options,
                                     const Progress& progress) {
    if (options.grid) {
        if (auto checked = options.grid->check(); !checked) {
            return tl::unexpected(std::move(checked).error());
        }
        return gridOf(*options.grid);
    }
    const auto photo = decoder.decodeForScreen(file, kLongestSide);
    if (!photo) {
        return tl::unexpected(photo.error());
    }
    return reader.findSpecimens(photo->image, options.specimens, progress);
}

Result<PhotosToCut> photosToCut(const Collection& collection, std::span<const ItemId> items) {
    const auto pictures = picturesOf(collection, items);
    if (!pictures) {
        return tl::unexpected(pictures.error());
    }
    PhotosToCut found;
    for (const ItemPicture& picture : *pictures) {
        if (picture.region) {
            continue;
        }
        const auto regions = regionsOf(collection, picture.photo);
        if (!regions) {
            return tl::unexpected(regions.error());
        }
        if (regions->empty()) {
            found.photos.push_back({picture.photo, picture.file, {}});
        } else {
            ++found.cutBefore;
        }
    }
    return found;
}

Result<CutProposal> proposeCuts(PhotosToCut photos,
                                const PhotoDecoder& decoder,
                                const SpecimenReader& reader,
                                const CutOptions& options,
                                const Progress& progress) {
    CutProposal proposal;
    proposal.cutBefore = photos.cutBefore;
    std::size_t done = 0;
    for (CutPhoto& photo : photos.photos) {
        auto boxes = proposeCuts(photo.file, decoder, reader, options, progress);
        if (progress.cancelled()) {
            return cancelledError();
        }
        if (!boxes && boxes.error().code == ErrorCode::InvalidInput && options.grid) {
            return tl::unexpected(std::move(boxes).error());
        }
        if (!boxes) {
            proposal.failed.push_back({photo.file, std::move(boxes).error()});
        } else if (!boxes->empty()) {
            photo.boxes = *std::move(boxes);
            proposal.photos.push_back(std::move(photo));
        }
        progress.report(++done, photos.photos.size(), "photographs looked at");
    }
    return proposal;
}

Result<std::optional<EntryId>> applyCuts(Collection& collection,
                                         std::span<const CutPhoto> photos,
                                         const std::string& drawnBy,
                                         const DecisionMaker& by) {
    std::vector<NewRegion> regions;
    for (const CutPhoto& photo : photos) {
        for (const Box& box : photo.boxes) {
            regions.push_back({.photo = photo.photo, .box = box, .drawnBy = drawnBy});
        }
    }
    const auto drawn = addRegions(collection, regions, by);
    if (!drawn) {
        return tl::unexpected(drawn.error());
    }
    if (std::ranges::none_of(*drawn, &DrawnRegion::isNew)) {
        return std::optional<EntryId>();
    }
    const auto entry = nextUndo(collection);
    if (!entry) {
        return tl::unexpected(entry.error());
    }
    return *entry ? std::optional((*entry)->id) : std::nullopt;
}

} // namespace taxo
