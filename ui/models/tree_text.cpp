// SPDX-License-Identifier: MIT
#include "ui/models/tree_text.h"

#include "ui/models/taxon_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace taxo::ui {

namespace {

struct TreeText {
    Q_DECLARE_TR_FUNCTIONS(TreeText)
};

int small(std::size_t count) {
    return static_cast<int>(std::min<std::size_t>(count, INT32_MAX));
}

/// The named ones above, the nearest first: what tells homonyms apart.
QString aboveText(const Tree& tree, NodeId node) {
    constexpr int kMost = 3;
    QStringList above;
    while (!tree.isRoot(node) && above.size() < kMost) {
        node = tree.parentOf(node);
        if (!tree.isRoot(node) && !tree.nameOf(node).empty()) {
            above << nodeText(tree, node);
        }
    }
    return above.join(QStringLiteral(" ‹ "));
}

} // namespace

QString nodeText(const Tree& tree, NodeId node) {
    if (tree.isRoot(node) && tree.nameOf(node).empty()) {
        return TreeText::tr("Life");
    }
    const std::string name = tree.displayNameOf(node);
    return name.empty() ? TreeText::tr("(no name, %Ln tips)", nullptr, small(tree.tipsIn(node)))
                        : QString::fromStdString(name);
}

QString treeRankText(TreeRank rank) {
    const std::optional<Rank> main = mainRankOf(rank);
    if (main) {
        return rankText(*main);
    }
    const std::string_view name = nameOf(rank);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString cladeText(const Tree& tree, NodeId node, const CladeCounts* counts) {
    QStringList lines;
    const QString rank = treeRankText(tree.rankOf(node));
    //: a taxon and its rank
    lines << (rank.isEmpty() ? nodeText(tree, node)
                             : TreeText::tr("%1 (%2)").arg(nodeText(tree, node), rank));
    if (const QString above = aboveText(tree, node); !above.isEmpty()) {
        lines << above;
    }
    if (!tree.isTip(node)) {
        lines << TreeText::tr("%Ln tips", nullptr, small(tree.tipsIn(node)));
    }
    if (const auto length = tree.lengthOf(node)) {
        lines << TreeText::tr("Branch length %1").arg(QLocale().toString(*length, 'g', 4));
    }
    if (counts != nullptr) {
        const CladeCounts::Counts& has = counts->at(node);
        lines << TreeText::tr("%Ln photographs", nullptr, small(has.photographs));
        if (has.photographs > 0) {
            lines << TreeText::tr("%1 confirmed, %2 uncertain, %3 flagged")
                         .arg(QLocale().toString(has.confirmed),
                              QLocale().toString(has.uncertain),
                              QLocale().toString(has.flagged));
        }
        if (has.taxa > 1) {
            lines << TreeText::tr("of %Ln taxa", nullptr, small(has.taxa));
        }
    }
    return lines.join(u'\n');
}

} // namespace taxo::ui
