// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/map_figure.h"

#include <string>
#include <vector>

namespace taxo::cli {

/// What is asked of `taxo map`.
struct MapArguments {
    std::string map; ///< CSV
    std::string collection;
    std::string keptMap; ///< of the collection
    std::string facts;
    std::string out;
    std::string colorBy;
    std::string colorAs = "auto";
    std::string shapeBy;
    std::vector<std::string> labels;
    std::string title;
    std::string caption;
    std::string size = "2400x1600";
    FigureSize pixels;
    ViewAngles view;
    bool isDark = false;
    bool hasNoLegend = false;
    bool hasNoCaption = false;

    Ground ground() const { return isDark ? Ground::Dark : Ground::Light; }
};

} // namespace taxo::cli
