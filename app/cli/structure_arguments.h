// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/workflow/structure_figures.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace taxo::cli {

/// What is asked of the commands of `taxo structure`.
struct StructureArguments {
    std::string file; ///< collection, or embeddings
    std::string filter;
    std::string model;
    std::string table; ///< CSV beside embeddings
    std::string together;
    bool takesPredictions = false;
    std::uint64_t seed = 1;
    std::string out;
    bool asJson = false;

    std::string rank = "species";    ///< between
    std::size_t rivals = 20;         ///< between
    std::string distance = "energy"; ///< between
    std::string pairs;               ///< between: CSV
    std::vector<std::string> fields; ///< within
    std::string photographs;         ///< within, traits: CSV
    std::string field;               ///< variants
    std::size_t spanRank = 0;        ///< variants
    std::string traits;              ///< CSV
    std::string trait;               ///< its column
    std::string clades;              ///< rank
    std::string filmstrip;           ///< traits
    std::size_t frames = 12;         ///< of the filmstrip
    std::string mapFigure;           ///< traits: the axis on a map of the collection
    std::string map;                 ///< its name; empty: the newest
    bool areClasses = false;         ///< traits: categories
    std::string figure;
    std::string title;
    bool isDark = false;

    bool isNpy() const { return file.ends_with(".npy"); }

    /// What `things` of the rows are called.
    const char* thing() const { return isNpy() ? "row" : "item"; }

    /// How its figures look.
    StructureFigureStyle style() const {
        StructureFigureStyle made;
        made.title = title;
        made.ground = isDark ? Ground::Dark : Ground::Light;
        made.seed = seed;
        return made;
    }

    /// InvalidInput where files cannot be written or options do not belong together.
    Status check() const;
};

} // namespace taxo::cli
