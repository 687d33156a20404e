// SPDX-License-Identifier: MIT
#include "core/workflow/make_places.h"

#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/base/on_earth.h"

#include <array>
#include <cstddef>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> noArea() {
    return fail(ErrorCode::InvalidInput,
                "An area is WEST,SOUTH,EAST,NORTH in degrees, as in 11,55,15,57.");
}

} // namespace

Result<RangeGrid::Box> checkedArea(const RangeGrid::Box& box) {
    return isOnEarth({box.south, box.west}) && isOnEarth({box.north, box.east}) &&
                   box.south <= box.north
               ? Result<RangeGrid::Box>(box)
               : noArea();
}

Result<RangeGrid::Box> areaFrom(std::string_view text) {
    std::array<double, 4> sides{};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        while (text.starts_with(' ')) {
            text.remove_prefix(1);
        }
        if (!takeNumber(text, sides[i])) {
            return noArea();
        }
        while (text.starts_with(' ')) {
            text.remove_prefix(1);
        }
        const bool isLast = i + 1 == sides.size();
        if (isLast ? !text.empty() : !text.starts_with(',')) {
            return noArea();
        }
        text.remove_prefix(isLast ? 0 : 1);
    }
    return checkedArea({sides[0], sides[1], sides[2], sides[3]});
}

Result<MadePlaces> makePlaces(const PlacesSource& source, const Progress& progress) {
    const auto file = fileOfPlaces(source.name);
    if (!file) {
        return tl::unexpected(file.error());
    }
    std::error_code problem;
    if (fs::exists(*file, problem) && !source.replaces) {
        return fail(ErrorCode::InvalidInput,
                    "There is a list of places \"" + source.name +
                        "\" already. Choose another name, or let it be replaced.");
    }
    auto builder = LocalListBuilder::of(
        {displayPath(source.table.filename()), source.cellKm, source.complete});
    if (!builder) {
        return tl::unexpected(std::move(builder).error());
    }
    auto reading = readPlaces(source.table, *builder, source.reading, progress);
    if (!reading) {
        return tl::unexpected(std::move(reading).error());
    }
    auto list = std::move(*builder).finish();
    if (!list) {
        return tl::unexpected(std::move(list).error());
    }
    fs::create_directories(file->parent_path(), problem);
    if (problem) {
        return failSystem(problem.value(), "making " + displayPath(file->parent_path()));
    }
    if (auto written = list->write(*file); !written) {
        return tl::unexpected(std::move(written).error());
    }
    return MadePlaces{*std::move(reading), std::make_shared<const LocalList>(*std::move(list))};
}

} // namespace taxo
