// SPDX-License-Identifier: MIT
#include "core/workflow/structure_film.h"

#include "core/base/counted.h"
#include "core/collection/item_rows.h"
#include "core/collection/regions.h"
#include "core/figure/film_figure.h"
#include "core/taxonomy/taxon_names.h"
#include "core/workflow/structure_question.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace taxo {

namespace {

constexpr int kSide = 480;          ///< of a photograph on the film: 300 dots per inch in print
constexpr int kLargestSide = 3'000; ///< that a region is cut from

/// The part of a picture that a region is of.
FilmFrame cut(const ImageBuffer& image, const Box& box) {
    const auto pixels = [](double share, int side) {
        return std::clamp(static_cast<int>(std::lround(share * side)), 0, side);
    };
    const int left = std::min(pixels(box.left, image.width), image.width - 1);
    const int top = std::min(pixels(box.top, image.height), image.height - 1);
    FilmFrame frame;
    frame.width = std::clamp(pixels(box.width, image.width), 1, image.width - left);
    frame.height = std::clamp(pixels(box.height, image.height), 1, image.height - top);
    for (int y = 0; y < frame.height; ++y) {
        const auto line = image.row(top + y).subspan(3 * static_cast<std::size_t>(left),
                                                     3 * static_cast<std::size_t>(frame.width));
        frame.pixels.insert(frame.pixels.end(), line.begin(), line.end());
    }
    return frame;
}

/// The picture of an item, or its region.
Result<FilmFrame>
frameOf(const Collection& collection, const ItemRow& item, const PhotoDecoder& decoder) {
    Box box;
    if (item.isRegion) {
        const auto region = regionOf(collection, item.item);
        if (!region) {
            return tl::unexpected(region.error());
        }
        if (*region) {
            box = (*region)->box.inPicture().value_or(Box());
        }
    }
    const double share = std::max(std::min(box.width, box.height), 1e-3);
    const auto photo = decoder.decodeForScreen(
        item.file, static_cast<int>(std::min<double>(kLargestSide, kSide * 1.5 / share)));
    if (!photo) {
        return tl::unexpected(photo.error());
    }
    if (photo->image.format != PixelFormat::Rgb8 || photo->image.width < 1 ||
        photo->image.height < 1) {
        return fail(ErrorCode::Corrupt, item.name + " has no picture.");
    }
    return cut(photo->image, box);
}

/// The item's row of a collection; nothing where it is gone.
std::optional<ItemRow> itemOf(const Collection& collection, ItemId item) {
    auto rows = rowsOf(collection, std::span(&item, 1));
    return rows && !rows->empty() ? std::optional(std::move(rows->front())) : std::nullopt;
}

} // namespace

Status drawFilm(const Collection& collection,
                const StructureRows& rows,
                const StructureTraits& found,
                const PhotoDecoder& decoder,
                std::size_t count,
                const StructureFigureStyle& style,
                const std::filesystem::path& file,
                const Progress& progress) {
    if (!found.notEnough.empty()) {
        return fail(ErrorCode::NotFound, "No film was drawn. " + found.notEnough);
    }
    FilmFigure figure;
    figure.ground = style.ground;
    std::size_t unread = 0;
    const auto chosen = filmAlong(found, std::clamp<std::size_t>(count, 2, kMostOnFilm));
    for (const std::uint32_t row : chosen) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        progress.report(figure.frames.size(), chosen.size(), "reading photographs");
        const auto item = itemOf(collection, {rows.things[row]});
        auto frame = item ? frameOf(collection, *item, decoder) : FilmFrame();
        unread += frame && !frame->pixels.empty() ? 0 : 1;
        FilmFrame made = frame ? *std::move(frame) : FilmFrame();
        made.at = found.photographs[row];
        const std::int32_t taxon = rows.taxa.taxonOfRow[row];
        if (taxon >= 0) {
            const Lineage& names = rows.taxa.taxa[static_cast<std::size_t>(taxon)];
            made.name = taxonText(lowestNameOf(names), Rank::Species);
        }
        figure.frames.push_back(std::move(made));
    }
    if (unread == figure.frames.size()) {
        return fail(ErrorCode::NotFound,
                    "No film was drawn: none of its photographs could be read. Are they where the "
                    "collection says?");
    }
    figure.axis = style.words.position.empty() ? "position along the axis (fitted to all)"
                                               : style.words.position;
    figure.title =
        plainText(style.title.empty() ? "From little to much " + found.trait : style.title);
    figure.caption = style.caption.empty()
                         ? "Photographs nearest to evenly spaced places along the axis of " +
                               found.trait + ", fitted to all species. Seed " +
                               std::to_string(style.seed) + "."
                         : style.caption;
    if (unread > 0) {
        figure.caption += " " + counted(unread, "photograph") + " could not be read.";
    }
    return writeFilmFigure(figure, file);
}

} // namespace taxo
