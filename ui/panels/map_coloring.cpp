// SPDX-License-Identifier: MIT
#include "ui/panels/map_coloring.h"

#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/scene/qt_color.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace taxo::ui {

namespace {

struct MapColoringText {
    Q_DECLARE_TR_FUNCTIONS(MapColoringText)
};

constexpr std::size_t kStretches = 5;

void addClasses(MapColoring& coloring, const ItemColors& colors, const std::string& by) {
    coloring.entryOf = colors.classes.classOf;
    const bool areTaxa = !colors.classes.taxa.empty();
    for (std::size_t i = 0; i < colors.classes.names.size(); ++i) {
        const StyledText& name = colors.classes.names[i];
        const std::string text = plainOf(name);
        coloring.entries.push_back({areTaxa ? QString::fromStdString(text) : valueText(by, text),
                                    toQt(colors.classColors[i]),
                                    colors.classes.counts[i],
                                    !name.empty() && name.front().isItalic});
    }
}

QString numberText(const std::string& by, double number) {
    if (by == "date") {
        const auto day =
            QDateTime::fromSecsSinceEpoch(static_cast<qint64>(number), QTimeZone::utc()).date();
        return QLocale().toString(day, QLocale::ShortFormat);
    }
    return significantText(number, 4);
}

void addStretches(MapColoring& coloring,
                  const ItemColors& colors,
                  const std::string& by,
                  Ground ground) {
    const bool hasAny = colors.without < colors.numbers.size();
    const double least = colors.scale->least;
    const double each = (colors.scale->most - least) / static_cast<double>(kStretches);
    const std::size_t stretches = !hasAny ? 0 : each > 0.0 ? kStretches : 1;
    for (std::size_t i = 0; i < stretches; ++i) {
        const double from = least + each * static_cast<double>(i);
        const float middle = (static_cast<float>(i) + 0.5F) / static_cast<float>(stretches);
        //: a stretch of numbers or days
        const QString text =
            MapColoringText::tr("%1 to %2").arg(numberText(by, from), numberText(by, from + each));
        coloring.entries.push_back(
            {each > 0.0 ? text : numberText(by, from), toQt(rampColor(middle, ground)), 0, false});
    }
    coloring.entryOf.reserve(colors.numbers.size());
    for (const double number : colors.numbers) {
        if (!std::isfinite(number)) {
            coloring.entryOf.push_back(MapColoring::kNoEntry);
            continue;
        }
        const double place = each > 0.0 ? std::floor((number - least) / each) : 0.0;
        const auto entry =
            static_cast<std::uint32_t>(std::clamp(place, 0.0, static_cast<double>(stretches - 1)));
        coloring.entryOf.push_back(entry);
        ++coloring.entries[entry].count;
    }
}

} // namespace

MapColoring
coloringOf(const QString& title, const std::string& by, const ItemColors& colors, Ground ground) {
    MapColoring coloring;
    coloring.title = title;
    coloring.colors = colors.colors;
    if (colors.scale) {
        addStretches(coloring, colors, by, ground);
    } else {
        addClasses(coloring, colors, by);
    }
    if (colors.without > 0) {
        std::ranges::replace(coloring.entryOf,
                             MapColoring::kNoEntry,
                             static_cast<std::uint32_t>(coloring.entries.size()));
        coloring.entries.push_back(
            {MapColoringText::tr("without"), toQt(unknownColor(ground)), colors.without, false});
    }
    return coloring;
}

} // namespace taxo::ui
