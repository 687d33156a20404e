// SPDX-License-Identifier: MIT
#include "core/workflow/publish_tools.h"

#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/base/output_folder.h"
#include "core/base/thumbnail_name.h"
#include "core/base/version.h"
#include "core/collection/answer_origin.h"
#include "core/collection/maps.h"
#include "core/collection/photo.h"
#include "core/collection/taxon_counts.h"
#include "core/demo/jpeg_file.h"
#include "core/fetch/catalogue.h"
#include "core/figure/tree_figure.h"
#include "core/image/crop.h"
#include "core/image/photo_decoder.h"
#include "core/image/resample.h"
#include "core/metadata/bare_picture.h"
#include "core/workflow/draw_map.h"
#include "core/workflow/map_facts.h"
#include "core/workflow/place_on_tree.h"
#include "core/workflow/project_collection.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr int kShownSide = 144; ///< twice what is seen, for dense screens

/// The middle of a picture as a square of kShownSide pixels: means of the pixels that fall on each.
ImageBuffer squareOf(const ImageBuffer& picture) {
    const int side = std::min(picture.width, picture.height);
    const int left = (picture.width - side) / 2;
    const int top = (picture.height - side) / 2;
    ImageBuffer square;
    square.width = square.height = std::min(kShownSide, side);
    square.pixels.resize(square.rowBytes() * static_cast<std::size_t>(square.height));
    for (int y = 0; y < square.height; ++y) {
        const int fromY = top + y * side / square.height;
        const int toY = std::max(fromY + 1, top + (y + 1) * side / square.height);
        for (int x = 0; x < square.width; ++x) {
            const int fromX = left + x * side / square.width;
            const int toX = std::max(fromX + 1, left + (x + 1) * side / square.width);
            std::array<int, 3> sum = {};
            for (int row = fromY; row < toY; ++row) {
                const auto pixels = picture.row(row);
                for (int column = fromX; column < toX; ++column) {
                    for (std::size_t part = 0; part < 3; ++part) {
                        sum.at(part) += pixels[static_cast<std::size_t>(column) * 3 + part];
                    }
                }
            }
            const int count = (toY - fromY) * (toX - fromX);
            const auto at = static_cast<std::size_t>(y * square.width + x) * 3;
            for (std::size_t part = 0; part < 3; ++part) {
                square.pixels[at + part] = static_cast<std::uint8_t>(sum.at(part) / count);
            }
        }
    }
    return square;
}

/// What is seen of an item, its photograph decoded with so many pixels along the longer side;
/// nothing where it cannot be seen.
std::optional<ImageBuffer>
seenOf(const Collection& collection, const PhotoDecoder& decoder, ItemId item, int side) {
    const auto where = picturesOf(collection, std::array{item});
    if (!where) {
        return std::nullopt;
    }
    const auto& region = where->front().region;
    const auto decoded = decoder.decodeForScreen(where->front().file, side);
    if (!decoded || decoded->image.format != PixelFormat::Rgb8) {
        return std::nullopt;
    }
    ImageBuffer part = region ? crop(decoded->image, *region) : decoded->image;
    return part.width < 1 || part.height < 1 ? std::nullopt : std::optional(std::move(part));
}

/// Without any data but the picture; empty where it cannot be made.
std::string jpegOf(const ImageBuffer& picture, int quality) {
    const auto jpeg = encodeJpeg(picture, {}, quality);
    return jpeg ? barePicture(*jpeg, "a small picture").value_or(std::string()) : std::string();
}

ReportPicture pictureOf(const Collection& collection, const PhotoDecoder& decoder, ItemId item) {
    constexpr int kEnough = 4 * kShownSide; // for regions, too
    const auto part = seenOf(collection, decoder, item, kEnough);
    if (!part) {
        return {};
    }
    ImageBuffer square = squareOf(*part);
    constexpr int kQuality = 80;
    ReportPicture picture;
    picture.jpeg = jpegOf(square, kQuality);
    if (!picture.jpeg.empty()) {
        picture.pixels = {square.width, square.height, std::move(square.pixels)};
    }
    return picture;
}

/// Always made anew, also where the window keeps one: its may be of another version, and the same
/// collection is to give the same bytes.
std::string thumbnailOf(const Collection& collection, const PhotoDecoder& decoder, ItemId item) {
    constexpr int kEnoughForRegions = 4 * kThumbnailSide;
    const auto where = picturesOf(collection, std::array{item});
    const bool isRegion = where && where->front().region;
    const auto part =
        seenOf(collection, decoder, item, isRegion ? kEnoughForRegions : kThumbnailSide);
    if (!part) {
        return {};
    }
    constexpr int kQuality = 88;
    const int longer = std::max(part->width, part->height);
    if (longer <= kThumbnailSide) {
        return jpegOf(*part, kQuality);
    }
    const auto shorter = [longer](int side) {
        return std::max(1, (side * kThumbnailSide + longer / 2) / longer);
    };
    const int width = shorter(part->width);
    const int height = shorter(part->height);
    return jpegOf(
        resizeLikePillow(
            *part, width, height, {0, 0, width, height}, PreprocessSpec::Interpolation::Bilinear),
        kQuality);
}

/// The decode module's, opened for the first picture.
class LateDecoder {
public:
    /// Null where there is none.
    const PhotoDecoder* get() {
        if (!m_isTried) {
            m_isTried = true;
            if (auto loaded = loadPhotoDecoder()) {
                m_decoder = *std::move(loaded);
            }
        }
        return m_decoder.get();
    }

private:
    std::unique_ptr<PhotoDecoder> m_decoder;
    bool m_isTried = false;
};

/// One figure, drawn three times: for screens in light and dark, and for paper.
ReportFigure drawn(std::string title,
                   std::string caption,
                   const std::function<Status(Ground, const fs::path&, const FigureSize&)>& draw) {
    std::error_code problem;
    ReportFigure figure{std::move(title), std::move(caption), {}, {}, {}};
    const auto folder = OutputFolder::create(fs::temp_directory_path(problem) / "taxoscope-report");
    if (!folder) {
        return figure;
    }
    constexpr FigureSize kSize{2000, 1400, 250.0};
    const auto text = [&](const char* name, Ground ground) {
        const fs::path file = *folder / name;
        const auto done = draw(ground, file, kSize);
        return done ? readTextFile(file).value_or(std::string()) : std::string();
    };
    figure.svg = text("light.svg", Ground::Light);
    figure.darkSvg = text("dark.svg", Ground::Dark);
    figure.png = text("paper.png", Ground::Light);
    return figure;
}

bool isWhole(const ReportFigure& figure) {
    return !figure.svg.empty() && !figure.png.empty();
}

/// Of the newest map that the collection keeps.
std::optional<ReportFigure> mapFigureOf(const Collection& collection, const Progress& progress) {
    const auto maps = keptMaps(collection);
    if (!maps || maps->empty()) {
        return std::nullopt;
    }
    const auto map = openMap(collection, maps->front());
    if (!map || map->items.empty()) {
        return std::nullopt;
    }
    const auto facts = factsOf(*map);
    const auto keys = vectorKeys(collection);
    if (!facts || !keys) {
        return std::nullopt;
    }
    const auto key = std::ranges::find(*keys, map->key.vectors, &KeptVectorKey::id);
    const std::string model = key == keys->end() ? "a model" : key->key.modelName;
    const std::string colorBy = nameOf(Rank::Family);
    auto figure = drawn("Photographs by their looks",
                        captionOf(*facts, model) + " Coloured by family.",
                        [&](Ground ground, const fs::path& file, const FigureSize& size) {
                            MapDrawing drawing;
                            drawing.size = size;
                            drawing.ground = ground;
                            drawing.colorTitle = "Family";
                            drawing.names = {Rank::Order};
                            return drawMap(collection, *map, colorBy, drawing, file, progress);
                        });
    return isWhole(figure) ? std::optional(std::move(figure)) : std::nullopt;
}

/// The classification that the named taxa make, by how many photographs each has.
std::optional<ReportFigure>
treeFigureOf(const Collection& collection, const Filter& filter, const Progress& progress) {
    const auto taxa = taxonCounts(collection, filter);
    if (!taxa || taxa->empty()) {
        return std::nullopt;
    }
    TreeFigure tree;
    tree.tree = treeOf(*taxa);
    const auto placed = placeOnTree(TreeNames(tree.tree), *taxa, {}, progress);
    if (!placed) {
        return std::nullopt;
    }
    const auto counts = placed->counts.all();
    tree.counts.assign(counts.begin(), counts.end());
    tree.itemsBefore = photographsBefore(tree.tree, tree.counts);
    tree.legend = {cladeLegend(tree, plainText("Photographs"))};
    auto figure = drawn("Tree of the taxa",
                        "The classification of " + grouped(taxa->size()) +
                            " taxa that were named by people or a machine, from the root in the "
                            "middle outwards.",
                        [&](Ground ground, const fs::path& file, const FigureSize& size) {
                            tree.ground = ground;
                            return writeTreeFigure(tree, file, size);
                        });
    return isWhole(figure) ? std::optional(std::move(figure)) : std::nullopt;
}

std::vector<SampleAccuracy> accuracyIn(const Collection& collection) {
    std::vector<SampleAccuracy> all;
    const auto samples = samplesOf(collection);
    for (const AccuracySample& sample : samples ? *samples : std::vector<AccuracySample>()) {
        if (auto accuracy = accuracyOf(collection, sample)) {
            all.push_back(*std::move(accuracy));
        }
    }
    return all;
}

/// Taxoscope, then what the authors of the model ask for, who are known by its weights.
std::vector<Citation> citationsFor(const Collection& collection) {
    std::vector<Citation> citations;
    Citation own;
    own.title = std::string("Taxoscope, version ") + version();
    own.text = own.title + " (software).";
    own.venue = "Software";
    citations.push_back(std::move(own));
    const auto origin = originOfAnswers(collection);
    if (!origin || !*origin) {
        return citations;
    }
    const VectorKey& vectors = (*origin)->vectors;
    if (const auto* const model = Catalogue::builtIn().modelOfWeights(vectors.model)) {
        for (const std::string& line : model->citations) {
            citations.push_back(Citation::parse(line));
        }
    } else {
        Citation other;
        other.title = vectors.modelName + " (weights with SHA-256 " + vectors.model.hex() + ")";
        other.text = other.title;
        citations.push_back(std::move(other));
    }
    return citations;
}

} // namespace

PublishTools publishToolsOf(const Collection& collection, const Filter& filter) {
    PublishTools tools;
    const auto late = std::make_shared<LateDecoder>();
    tools.picture = [&collection, late](ItemId item) {
        const PhotoDecoder* const decoder = late->get();
        return decoder == nullptr ? ReportPicture() : pictureOf(collection, *decoder, item);
    };
    tools.thumbnail = [&collection, late](ItemId item) {
        const PhotoDecoder* const decoder = late->get();
        return decoder == nullptr ? std::string() : thumbnailOf(collection, *decoder, item);
    };
    tools.figures = [&collection, filter](const Progress& progress) {
        std::vector<ReportFigure> figures;
        if (auto map = mapFigureOf(collection, progress)) {
            figures.push_back(*std::move(map));
        }
        if (auto tree = treeFigureOf(collection, filter, progress)) {
            figures.push_back(*std::move(tree));
        }
        return figures;
    };
    tools.accuracy = [&collection] { return accuracyIn(collection); };
    tools.citations = [&collection] { return citationsFor(collection); };
    return tools;
}

} // namespace taxo
