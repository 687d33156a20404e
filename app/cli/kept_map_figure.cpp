// SPDX-License-Identifier: MIT
#include "app/cli/kept_map_figure.h"

#include "app/cli/output.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/collection/maps.h"
#include "core/workflow/map_facts.h"

#include <algorithm>
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
    return text + " Coloured by " + figure.colorBy + ".";
}

} // namespace

Result<std::string>
drawKeptMap(const Collection& collection, KeptMapFigure figure, const Progress& progress) {
    if (figure.colorBy.empty()) {
        figure.colorBy = nameOf(Rank::Family);
    }
    const auto kept = mapToDraw(collection, figure.map);
    const auto map =
        kept ? openMap(collection, *kept) : Result<CollectionMap>(tl::unexpected(kept.error()));
    if (!map) {
        return tl::unexpected(map.error());
    }
    auto caption = captionFor(collection, *map, figure);
    if (!caption) {
        return tl::unexpected(std::move(caption).error());
    }
    figure.drawing.caption = figure.hasCaption ? *std::move(caption) : std::string();
    std::string& title = figure.drawing.colorTitle = figure.colorBy;
    if (title.front() >= 'a' && title.front() <= 'z') {
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    }
    if (auto drawn =
            drawMap(collection, *map, figure.colorBy, figure.drawing, figure.out, progress);
        !drawn) {
        return tl::unexpected(std::move(drawn).error());
    }
    return displayPath(figure.out) + ": the map \"" + kept->name + "\", " +
           counted(static_cast<std::int64_t>(map->items.size()), "point") + ".";
}

} // namespace taxo::cli
