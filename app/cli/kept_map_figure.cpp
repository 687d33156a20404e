// SPDX-License-Identifier: MIT
#include "app/cli/kept_map_figure.h"

#include "app/cli/output.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/collection/maps.h"
#include "core/workflow/map_facts.h"
#include "core/workflow/structure_traits.h"
#include "core/workflow/trait_axis.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

Result<KeptMap> mapToDraw(const Collection& collection, const std::string& name) {
    if (!name.empty()) {
        return mapNamed(collection, name);
    }
    const auto maps = keptMaps(collection);
    if (!maps) {
        return tl::unexpected(maps.error());
    }
    return maps->empty() ? fail(ErrorCode::NotFound,
                                "No map is kept in this collection. First run: taxo project "
                                "FILE.taxo --name all")
                         : Result<KeptMap>(maps->front());
}

Result<std::string> modelOf(const Collection& collection, VectorKeyId vectors) {
    const auto keys = vectorKeys(collection);
    if (!keys) {
        return tl::unexpected(keys.error());
    }
    const auto found = std::ranges::find(*keys, vectors, &KeptVectorKey::id);
    return found != keys->end() ? found->key.modelName : std::string("a model");
}

/// What a reader must know.
Result<std::string>
captionFor(const Collection& collection, const CollectionMap& map, const KeptMapFigure& figure) {
    const auto facts = factsOf(map);
    const auto model = modelOf(collection, map.key.vectors);
    if (!facts || !model) {
        return tl::unexpected(facts ? model.error() : facts.error());
    }
    std::string text = figure.drawing.caption;
    text += (text.empty() ? "" : " ") + captionOf(*facts, *model);
    return text + (figure.drawing.axis
                       ? " Coloured by where photographs lie along the axis of a trait. " +
                             captionOf(*figure.drawing.axis)
                       : " Coloured by " + figure.colorBy + ".");
}

/// Colours and, where the map follows it, an arrow.
void showAlong(const MeasuredTrait& trait, const CollectionMap& map, KeptMapFigure& figure) {
    figure.drawing.axis =
        std::make_shared<const AxisOnMap>(axisOnMap(trait.found, trait.items, map));
    figure.drawing.axisText = "more \"" + trait.found.trait + "\"";
    figure.drawing.colorTitle = "Along \"" + trait.found.trait + "\"";
}

std::string capitalised(std::string word) {
    if (word.front() >= 'a' && word.front() <= 'z') {
        word.front() = static_cast<char>(word.front() - 'a' + 'A');
    }
    return word;
}

} // namespace

Result<std::string>
drawKeptMap(const Collection& collection, KeptMapFigure figure, const Progress& progress) {
    if (figure.along) {
        figure.colorBy = kByTraitAxis;
    } else if (figure.colorBy.empty()) {
        figure.colorBy = nameOf(Rank::Family);
    }
    const auto kept = mapToDraw(collection, figure.map);
    const auto map =
        kept ? openMap(collection, *kept) : Result<CollectionMap>(tl::unexpected(kept.error()));
    if (!map) {
        return tl::unexpected(map.error());
    }
    if (figure.along) {
        showAlong(*figure.along, *map, figure);
        if (figure.drawing.axis->measured == 0) {
            return fail(ErrorCode::NotFound,
                        "No figure was drawn: none of the photographs that were measured is on the "
                        "map \"" +
                            kept->name + "\".");
        }
    } else {
        figure.drawing.colorTitle = capitalised(figure.colorBy);
    }
    auto caption = captionFor(collection, *map, figure);
    if (!caption) {
        return tl::unexpected(std::move(caption).error());
    }
    figure.drawing.caption = figure.hasCaption ? *std::move(caption) : std::string();
    if (auto drawn =
            drawMap(collection, *map, figure.colorBy, figure.drawing, figure.out, progress);
        !drawn) {
        return tl::unexpected(std::move(drawn).error());
    }
    return displayPath(figure.out) + ": the map \"" + kept->name + "\", " +
           counted(map->items.size(), "point") + ".";
}

} // namespace taxo::cli
