// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/tree/tree.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// A tree as it was read, and what was repaired or odd: sentences with places, for a person.
struct ReadTree {
    Tree tree;
    std::vector<std::string> notes;
};

/// Reads the first tree of Newick text (Olsen's grammar, as Felsenstein's page has it), of any
/// depth:
///  - names bare, where underscores are blanks, or in single or double quotes, where everything
///    stands for itself and a quote is written twice; blanks inside a bare name stay;
///  - comments in square brackets, which may stand inside each other, are passed over;
///  - branch lengths, which may be negative or missing: kept so, and noted;
///  - supports: where every named node between root and tips has a bare number for its name, these
///    are supports of the branches above;
///  - the same name twice below one parent: two taxa, and noted;
///  - text that is not UTF-8: each wrong byte is taken for Latin-1, and noted.
/// Corrupt with line and column: brackets that do not match, a quote or comment left open, a length
/// that is no number, two names in a row, two roots, a name with neither bracket nor semicolon. A
/// missing semicolon at the end, and more trees behind it, are noted. Some 40 ns a byte; reports
/// bytes.
Result<ReadTree>
readNewickText(std::string_view text, const std::string& name, const Progress& progress = {});
Result<ReadTree> readNewick(const std::filesystem::path& file, const Progress& progress = {});

/// Adds what belongs behind a node's name, say " [&photographs=12]"; a comment must hold no square
/// bracket.
using NewickAnnotation = std::function<void(NodeId, std::string&)>;

/// The tree as one line, ended by ";\n": display names, quoted where they must be, lengths and
/// supports with as many digits as give the same number back. Reading it gives the same tree, but
/// for ranks, which Newick has not, and the support of an inner node that has a name as well. The
/// same tree always gives the same text.
std::string newickOf(const Tree& tree, const NewickAnnotation& annotate = {});

} // namespace taxo
