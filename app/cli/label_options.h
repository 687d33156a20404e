// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/workflow/photo_identifier.h"

#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11 calls itself so
class App;
class Option;
} // namespace CLI

namespace taxo::cli {

/// An option `--name a,b,c`; it takes one word of the command line, since photographs may follow,
/// and blanks around each item go.
CLI::Option* addListOption(CLI::App& command,
                           const std::string& name,
                           std::vector<std::string>& list,
                           const std::string& description);

/// What photographs are compared with: a label space, or labels in a person's own words.
struct LabelOptions {
    std::string space;
    std::vector<std::string> names;
    std::string namesFile;
    std::string bins;

    void addTo(CLI::App& command);
    /// Only --names and --names-file.
    void addNamesTo(CLI::App& command);
    /// Reads the files, with `likeOriginals` as NameList::Pybioclip.
    Status addTo(IdentifierChoice& choice, bool likeOriginals) const;
};

} // namespace taxo::cli
