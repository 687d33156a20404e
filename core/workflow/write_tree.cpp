// SPDX-License-Identifier: MIT
#include "core/workflow/write_tree.h"

#include "core/base/ascii.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/tree/induced_tree.h"
#include "core/tree/newick.h"
#include "core/tree/nexus.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace taxo {

namespace {

std::int32_t sizeOf(const Tree& tree) {
    return static_cast<std::int32_t>(tree.size());
}

/// As many digits as give the same number back.
std::string number(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

/// "Chordata/Aves": the names above nodes that come in preorder, but for the root's. Those without
/// a name cost nothing, and of many the nearest are told: a tree may be a million of them deep.
class NamesAbove {
public:
    explicit NamesAbove(const Tree& tree) : m_tree(tree) {}

    std::string of(NodeId node) {
        while (!m_open.empty() && m_open.back().end <= node) {
            m_open.pop_back();
            m_names.resize(m_open.empty() ? 0 : m_open.back().length);
        }
        constexpr std::size_t kMost = 64; // more than any classification has
        return m_open.size() <= kMost
                   ? m_names
                   : "…" + m_names.substr(m_open[m_open.size() - kMost - 1].length);
    }

    /// What follows may be below it.
    void enter(NodeId node) {
        const std::string name = m_tree.displayNameOf(node);
        if (!name.empty() && !m_tree.isRoot(node) && !m_tree.isTip(node)) {
            m_names += (m_names.empty() ? "" : "/") + name;
            m_open.push_back({m_tree.endOf(node), m_names.size()});
        }
    }

private:
    struct Open {
        NodeId end;
        std::size_t length;
    };

    const Tree& m_tree;
    std::string m_names;
    std::vector<Open> m_open;
};

bool isCompared(const TreeToWrite& shown) {
    return !shown.counts.empty() && shown.counts.front().others > 0;
}

std::vector<std::string> rowOf(const TreeToWrite& shown, NodeId node, const std::string& above) {
    const Tree& tree = shown.tree;
    const auto length = tree.lengthOf(node);
    std::vector<std::string> row = {tree.displayNameOf(node),
                                    std::string(nameOf(tree.rankOf(node))),
                                    above,
                                    std::to_string(tree.tipsIn(node)),
                                    length ? number(*length) : ""};
    if (!shown.counts.empty()) {
        const auto& counts = shown.counts[static_cast<std::size_t>(node.value)];
        for (const std::uint32_t count : {counts.photographs,
                                          counts.taxa,
                                          counts.confirmed,
                                          counts.uncertain,
                                          counts.flagged,
                                          counts.novel,
                                          counts.listed,
                                          counts.gaps}) {
            row.push_back(std::to_string(count));
        }
        row.push_back(number(std::round(counts.mass * 1e4) / 1e4));
        if (isCompared(shown)) {
            row.push_back(std::to_string(counts.others));
        }
    }
    return row;
}

Status writeTable(const TreeToWrite& shown, OutputFile& out) {
    std::vector<std::string> header = {"name", "rank", "above", "tips", "length"};
    if (!shown.counts.empty()) {
        for (const char* const column : {"photographs",
                                         "taxa",
                                         "confirmed",
                                         "uncertain",
                                         "flagged",
                                         "novel",
                                         "listed",
                                         "gaps",
                                         "mass"}) {
            header.emplace_back(column);
        }
        if (isCompared(shown)) {
            header.emplace_back("compared");
        }
    }
    if (auto written = out.write(csvLine(header)); !written) {
        return written;
    }
    NamesAbove names(shown.tree);
    for (NodeId node = Tree::root(); node.value < sizeOf(shown.tree); ++node.value) {
        if (shown.tree.nameOf(node).empty() && !shown.tree.isRoot(node)) {
            continue;
        }
        if (auto written = out.write(csvLine(rowOf(shown, node, names.of(node)))); !written) {
            return written;
        }
        names.enter(node);
    }
    return {};
}

NewickAnnotation annotationOf(const TreeToWrite& shown) {
    if (shown.counts.empty()) {
        return {};
    }
    return [&shown](NodeId node, std::string& text) {
        const auto& counts = shown.counts[static_cast<std::size_t>(node.value)];
        text += "[&photographs=" + std::to_string(counts.photographs) +
                ",confirmed=" + std::to_string(counts.confirmed) + "]";
    };
}

/// What is seen of photographs beside the colours that the legend names.
std::string captionOf(TreeLayoutKind kind, bool isShare) {
    const bool isCells = hasCells(kind);
    std::string caption = "Strong in colour: with photographs";
    caption += isCells ? ", the stronger the more of them are confirmed. " : ". ";
    if (isShare) {
        caption = "Grey: nothing to take a share of. ";
    }
    return caption + (isCells ? "Bars: how many photographs, in powers of two; the darker part is "
                                "confirmed. Rings before them: orange where some are uncertain, "
                                "red where some are flagged, purple where some are like "
                                "no known species."
                              : "Branches are the wider the more photographs they have.");
}

const char* titleOf(CladeShare share) {
    switch (share) {
    case CladeShare::Confirmed:
        return "Share confirmed";
    case CladeShare::Uncertain:
        return "Share uncertain";
    case CladeShare::Flagged:
        return "Share flagged";
    case CladeShare::Sure:
        return "Mean certainty";
    case CladeShare::Novel:
        return "Share like no known species";
    case CladeShare::Photographed:
        return "Share of the checklist photographed";
    case CladeShare::Here:
        return "Share of both collections' photographs that are here";
    case CladeShare::Since:
        return "Share not before the date";
    }
    return "";
}

bool endsLike(const std::filesystem::path& file, std::span<const std::string_view> endings) {
    const std::string ending = file.extension().string();
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view one) {
        return equalIgnoringCase(one, ending);
    });
}

constexpr std::array<std::string_view, 4> kNewick = {".nwk", ".newick", ".tre", ".tree"};
constexpr std::array<std::string_view, 2> kNexus = {".nex", ".nexus"};
constexpr std::array<std::string_view, 1> kTable = {".csv"};

Status writeText(const TreeToWrite& shown, const std::filesystem::path& file) {
    auto out = OutputFile::create(file);
    if (!out) {
        return tl::unexpected(std::move(out).error());
    }
    Status written;
    if (endsLike(file, kTable)) {
        written = writeTable(shown, *out);
    } else if (endsLike(file, kNexus)) {
        written = out->write(nexusOf(shown.tree, annotationOf(shown)));
    } else {
        written = out->write(newickOf(shown.tree, annotationOf(shown)));
    }
    return written ? out->commit() : written;
}

} // namespace

TreeToWrite TreeToWrite::below(NodeId node) const {
    TreeToWrite made{cladeOf(tree, node).tree, {}};
    if (!counts.empty()) {
        made.counts.assign(counts.begin() + node.value, counts.begin() + tree.endOf(node).value);
    }
    return made;
}

Status checkTreeOutput(const std::filesystem::path& file) {
    if (endsLike(file, kNewick) || endsLike(file, kNexus) || endsLike(file, kTable) ||
        figureFormatOf(file)) {
        return {};
    }
    return fail(ErrorCode::InvalidInput,
                displayPath(file) +
                    ": a tree is written as .nwk (Newick), .nex (NEXUS), .csv (a "
                    "table), or as a figure: .svg, .pdf or .png; name the file so.");
}

Status writeTree(const TreeToWrite& shown,
                 const std::filesystem::path& file,
                 TreeLayoutKind kind,
                 std::optional<CladeShare> coloring) {
    if (!figureFormatOf(file)) {
        return writeText(shown, file);
    }
    if (kind == TreeLayoutKind::Phylogram && !shown.tree.hasLengths()) {
        return fail(
            ErrorCode::InvalidInput,
            "The tree has no branch lengths: a phylogram cannot be drawn. A cladogram can.");
    }
    TreeFigure figure;
    figure.tree = shown.tree;
    figure.kind = kind;
    figure.counts = shown.counts;
    figure.itemsBefore = photographsBefore(shown.tree, shown.counts);
    figure.coloring = coloring;
    if (!figure.itemsBefore.empty() && figure.itemsBefore.back() > 0) {
        figure.caption = captionOf(kind, coloring.has_value());
    }
    if (coloring) {
        figure.ramp = RampScale{plainText(titleOf(*coloring))};
    } else {
        figure.legend = {
            cladeLegend(figure, plainText(shown.counts.empty() ? "Tips" : "Photographs"))};
    }
    return writeTreeFigure(figure, file);
}

} // namespace taxo
