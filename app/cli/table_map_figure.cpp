// SPDX-License-Identifier: MIT
#include "app/cli/table_map_figure.h"

#include "app/cli/command.h"
#include "core/base/ascii.h"
#include "core/base/counted.h"
#include "core/figure/coloring.h"
#include "core/figure/region_labels.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace taxo::cli {

namespace {

std::string coloredBy(const std::string& name, std::size_t without) {
    return "Coloured by " + name +
           (without > 0 ? ", grey where it is not known (" + pointsText(without) + ")." : ".");
}

/// Over a part of the legend: "Family".
StyledText heading(std::string name) {
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') {
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    }
    return plainText(std::move(name));
}

tl::unexpected<Error> noColumn(const MapTable& table, const std::string& name) {
    std::string columns;
    for (const std::string& column : table.names) {
        columns += (columns.empty() ? "" : ", ") + column;
    }
    return fail(ErrorCode::InvalidInput,
                "The map has no column \"" + name + "\". It has: " + columns +
                    ". --with names a file with more.");
}

/// What `name` says of each point: a rank, or a column.
Result<PointClasses> classesOf(const MapTable& table, const std::string& name) {
    const auto rank = rankFromName(name);
    if (rank && !table.taxa.empty()) {
        return classesOfRank(table.taxa, table.taxonOf, *rank);
    }
    const auto* const values = table.column(name);
    if (values == nullptr) {
        return noColumn(table, name);
    }
    return classesOfValues(*values);
}

/// Colours, legend and, unless others were asked for, names of regions.
Status color(DrawnMap& drawn, const MapArguments& arguments) {
    const Ground ground = arguments.ground();
    const std::size_t points = drawn.table.points();
    if (arguments.colorBy.empty()) {
        drawn.colors.assign(points, kindColors(1, ground).front());
        return {};
    }
    const auto* const values = drawn.table.column(arguments.colorBy);
    const bool isRank = rankFromName(arguments.colorBy) && !drawn.table.taxa.empty();
    if (!isRank && values != nullptr && arguments.colorAs != "kinds") {
        const auto numbers = numbersFrom(*values);
        if (numbers && (arguments.colorAs == "numbers" || !areKinds(*numbers))) {
            auto made = colorsOfNumbers(heading(arguments.colorBy), *numbers, ground);
            drawn.colors = std::move(made.colors);
            drawn.figure.ramp = made.scale;
            drawn.said = coloredBy(arguments.colorBy, made.without);
            return {};
        }
        if (arguments.colorAs == "numbers") {
            return fail(ErrorCode::InvalidInput,
                        "The column \"" + arguments.colorBy +
                            "\" has values that are no numbers; leave out --as numbers.");
        }
    }
    auto classes = classesOf(drawn.table, arguments.colorBy);
    if (!classes) {
        return tl::unexpected(std::move(classes).error());
    }
    const auto colors = colorsOf(*classes, ground);
    drawn.colors = pointColors(*classes, colors, ground);
    drawn.figure.legend.push_back(legendOf(heading(arguments.colorBy), *classes, colors, ground));
    drawn.said = coloredBy(arguments.colorBy, classes->without);
    if (arguments.labels.empty()) {
        drawn.figure.regions.push_back({std::move(classes->classOf), std::move(classes->names)});
    }
    return {};
}

/// Circles for what people said, squares for what machines say, triangles for the rest; classes of
/// other words in the order of their points.
std::vector<PointShape> shapesOf(const PointClasses& classes) {
    std::vector<PointShape> shapes;
    bool areStates = false;
    for (const StyledText& name : classes.names) {
        const std::string word = plainOf(name);
        const bool isSaid = word == "verified" || word == "determined";
        const bool isMeant = word == "suggested" || word == "predicted";
        areStates = areStates || isSaid || isMeant;
        shapes.push_back(isSaid    ? PointShape::Circle
                         : isMeant ? PointShape::Square
                                   : PointShape::Triangle);
    }
    for (std::size_t i = 0; i < shapes.size() && !areStates; ++i) {
        shapes[i] = static_cast<PointShape>(i);
    }
    return shapes;
}

Status shape(DrawnMap& drawn, const MapArguments& arguments) {
    if (arguments.shapeBy.empty()) {
        return {};
    }
    const auto classes = classesOf(drawn.table, arguments.shapeBy);
    if (!classes) {
        return tl::unexpected(classes.error());
    }
    constexpr std::size_t kShapes = 3;
    const std::size_t kinds = classes->names.size() + (classes->without > 0 ? 1 : 0);
    if (kinds > kShapes) {
        return fail(ErrorCode::InvalidInput,
                    "\"" + arguments.shapeBy + "\" has " + std::to_string(kinds) +
                        " different values, and there are three shapes. Choose it for --color-by.");
    }
    if (drawn.table.points() > kMostVectorPoints) {
        complain("Of more than 20,000 points all are round: --shape-by changes nothing.");
        return {};
    }
    const auto shapes = shapesOf(*classes);
    for (const std::uint32_t which : classes->classOf) {
        drawn.shapes.push_back(which == kNoClass ? PointShape::Triangle : shapes[which]);
    }
    const std::vector<Color> colors(classes->names.size(), unknownColor(arguments.ground()));
    LegendSection section =
        legendOf(heading(arguments.shapeBy), *classes, colors, arguments.ground());
    for (std::size_t i = 0; i < section.entries.size(); ++i) {
        section.entries[i].shape = shapes[i];
    }
    if (section.others) {
        section.others->shape = PointShape::Triangle;
    }
    drawn.figure.legend.push_back(std::move(section));
    return {};
}

Status label(DrawnMap& drawn, const MapArguments& arguments) {
    for (const std::string& name : arguments.labels) {
        if (equalIgnoringCase(name, "none")) {
            continue;
        }
        auto classes = classesOf(drawn.table, name);
        if (!classes) {
            return tl::unexpected(std::move(classes).error());
        }
        drawn.figure.regions.push_back({std::move(classes->classOf), std::move(classes->names)});
    }
    return {};
}

/// What a reader must know, in one line.
std::string captionOf(const DrawnMap& drawn, const MapArguments& arguments) {
    const MapTable& table = drawn.table;
    std::string text = arguments.caption;
    const auto add = [&](const std::string& sentence) {
        text += (text.empty() ? "" : " ") + sentence;
    };
    add(pointsText(table.points() - table.withoutPlace) +
        (table.dimensions == 3 ? " in three dimensions, without perspective." : "."));
    if (!drawn.said.empty()) {
        add(drawn.said);
    }
    if (table.withoutPlace > 0) {
        add(pointsText(table.withoutPlace) + " without a place left out.");
    }
    return text;
}

} // namespace

std::string pointsText(std::size_t count) {
    return taxo::counted(count, "point");
}

Status drawTable(DrawnMap& drawn, const MapArguments& arguments, const Progress& progress) {
    auto table = readMapTable(arguments.map, arguments.facts, progress);
    if (!table) {
        return tl::unexpected(std::move(table).error());
    }
    drawn.table = *std::move(table);
    MapFigure& figure = drawn.figure;
    for (const auto step : {color, shape, label}) {
        if (auto done = step(drawn, arguments); !done) {
            return done;
        }
    }
    figure.positions = drawn.table.positions;
    figure.dimensions = drawn.table.dimensions;
    figure.colors = drawn.colors;
    figure.shapes = drawn.shapes;
    figure.ground = arguments.ground();
    figure.view = arguments.view;
    if (!arguments.title.empty()) {
        figure.title = plainText(arguments.title);
    }
    if (!arguments.hasNoCaption) {
        figure.caption = captionOf(drawn, arguments);
    }
    if (arguments.hasNoLegend) {
        figure.legend.clear();
        figure.ramp.reset();
    }
    return writeMapFigure(figure, arguments.out, arguments.pixels, progress);
}

} // namespace taxo::cli
