// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "core/base/result.h"
#include "core/workflow/photo_identifier.h"

#include <string>
#include <vector>

namespace taxo::cli {

/// An option `--name a,b,c`; it takes one word of the command line, since photographs may follow,
/// and blanks around each item go.
Argument addListOption(const Command& command,
                       const std::string& name,
                       std::vector<std::string>& list,
                       const std::string& description);

/// An option --template: the sentences that words are put into, as of PromptSet::fromName. `what`
/// stands before their list.
Argument
addTemplateOption(const Command& command, std::string& prompt, const std::string& what = {});

/// What photographs are compared with: a label space, or labels in a person's own words.
struct LabelOptions {
    std::string space;
    std::vector<std::string> names;
    std::string namesFile;
    std::string bins;
    std::string prompt = IdentifierChoice().prompt;

    void addTo(const Command& command);
    /// Only --names, --names-file and --template.
    void addNamesTo(const Command& command);
    /// Reads the files, with `likeOriginals` as NameList::Pybioclip. InvalidInput also for a
    /// template that is none, or without labels that it is for.
    Status addTo(IdentifierChoice& choice, bool likeOriginals) const;

private:
    Result<BinnedNames> freeLabels(bool likeOriginals) const;
};

} // namespace taxo::cli
