// SPDX-License-Identifier: MIT
#include "ui/models/tree_text.h"

#include "core/figure/tree_view.h"
#include "core/tree/node_lineage.h"
#include "ui/document/path_text.h"
#include "ui/models/number_text.h"
#include "ui/models/taxon_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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

/// "Carnivora (Order)"
QString rankedText(const Tree& tree, NodeId node) {
    const QString rank = treeRankText(tree.rankOf(node));
    //: a taxon and its rank
    return rank.isEmpty() ? nodeText(tree, node)
                          : TreeText::tr("%1 (%2)").arg(nodeText(tree, node), rank);
}

/// "Ficus ‹ Moraceae ‹ Rosales", of those that are called so.
QString candidatesText(const Tree& tree, const std::vector<NodeId>& nodes) {
    constexpr std::size_t kShown = 5; // of what may be thousands
    QStringList texts;
    for (std::size_t i = 0; i < std::min(nodes.size(), kShown); ++i) {
        const QString above = aboveText(tree, nodes[i]);
        texts << (above.isEmpty() ? nodeText(tree, nodes[i])
                                  : nodeText(tree, nodes[i]) + QStringLiteral(" ‹ ") + above);
    }
    if (nodes.size() > kShown) {
        texts << TreeText::tr("%Ln more", nullptr, small(nodes.size() - kShown));
    }
    return texts.join(QStringLiteral("; "));
}

} // namespace

QString nodeText(const Tree& tree, NodeId node) {
    const std::string name = tree.displayNameOf(node);
    if (tree.isRoot(node) && (name.empty() || name == kLife)) {
        return TreeText::tr("Life");
    }
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

QString cladeText(const Tree& tree,
                  NodeId node,
                  const CladeCounts* counts,
                  const TreeComparison& comparison) {
    QStringList lines;
    lines << rankedText(tree, node);
    if (const QString above = aboveText(tree, node); !above.isEmpty()) {
        lines << above;
    }
    if (!tree.isTip(node)) {
        lines << TreeText::tr("%Ln tips", nullptr, small(tree.tipsIn(node)));
    }
    if (const auto length = tree.lengthOf(node)) {
        lines << TreeText::tr("Branch length %1").arg(significantText(*length, 4));
    }
    if (counts != nullptr) {
        const CladeCounts::Counts& has = counts->at(node);
        lines << TreeText::tr("%Ln photographs", nullptr, small(has.photographs));
        if (has.photographs > 0) {
            lines << TreeText::tr("%1 confirmed, %2 uncertain, %3 flagged")
                         .arg(QLocale().toString(has.confirmed),
                              QLocale().toString(has.uncertain),
                              QLocale().toString(has.flagged));
            //: each photograph counts 1 where it is confirmed, else the model's score
            lines << TreeText::tr("%1 by how sure they are").arg(decimalText(has.mass, 1));
        }
        if (has.novel > 0) {
            //: photographs of a clade
            lines << TreeText::tr("%Ln like no known species", nullptr, small(has.novel));
        }
        if (has.taxa > 1) {
            lines << TreeText::tr("of %Ln taxa", nullptr, small(has.taxa));
        }
        if (has.listed > 0) {
            lines << TreeText::tr("%1 of %2 taxa of the checklist photographed")
                         .arg(QLocale().toString(has.listed - has.gaps),
                              QLocale().toString(has.listed));
        }
        if (!comparison.other.empty()) {
            //: photographs; %1 is the name of another collection
            lines << TreeText::tr("%Ln in %1", nullptr, small(has.others))
                         .arg(displayName(comparison.other));
        } else if (!comparison.since.empty()) {
            //: photographs; %1 is a date
            lines << TreeText::tr("%Ln of them before %1", nullptr, small(has.others))
                         .arg(QString::fromStdString(comparison.since));
        }
    }
    return lines.join(u'\n');
}

QString shareText(CladeShare share) {
    switch (share) {
    case CladeShare::Confirmed:
        return TreeText::tr("Share of photographs confirmed");
    case CladeShare::Uncertain:
        return TreeText::tr("Share of photographs uncertain");
    case CladeShare::Flagged:
        return TreeText::tr("Share of photographs flagged");
    case CladeShare::Sure:
        return TreeText::tr("Mean certainty of photographs");
    case CladeShare::Novel:
        return TreeText::tr("Share of photographs like no known species");
    case CladeShare::Photographed:
        return TreeText::tr("Share of the checklist photographed");
    case CladeShare::Here:
        return TreeText::tr("Share of both collections' photographs that are here");
    case CladeShare::Since:
        return TreeText::tr("Share of photographs not before the date");
    }
    return {};
}

QString relationText(const Tree& tree, const Route& route) {
    const QString from = nodeText(tree, route.nodes.front());
    const QString to = nodeText(tree, route.nodes.back());
    QString text;
    if (route.top == 0) {
        text = TreeText::tr("%1 belongs to %2.").arg(to, from);
    } else if (route.top + 1 == route.nodes.size()) {
        text = TreeText::tr("%1 belongs to %2.").arg(from, to);
    } else {
        const NodeId shared = namedAtOrAbove(tree, route.nodes[route.top]);
        text = TreeText::tr("%1 and %2 share %3.").arg(from, to, rankedText(tree, shared));
    }
    if (route.length) {
        text += u' ' + TreeText::tr("Along the branches they are %1 apart.")
                           .arg(significantText(*route.length, 4));
    } else if (!tree.hasLengths()) {
        text += u' ' + TreeText::tr("A tree without branch lengths does not tell how far apart.");
    }
    return text;
}

QString groupText(const Tree& tree, const GroupOnTree& group) {
    QString text;
    if (group.placed == 0) {
        text = TreeText::tr("%Ln photographs, none of them called anything on this tree.",
                            nullptr,
                            small(group.items));
    } else {
        //: %1 is a taxon and its rank
        text = TreeText::tr("%1: %2 of %Ln photographs on this tree.", nullptr, small(group.placed))
                   .arg(rankedText(tree, namedAtOrAbove(tree, group.shared)),
                        QLocale().toString(static_cast<qulonglong>(group.inShared)));
    }
    QStringList near;
    for (const GroupOnTree::NearClade& each : group.nearest) {
        //: a taxon and its rank, and how near it is
        near << TreeText::tr("%1 (cosine %2)")
                    .arg(rankedText(tree, each.clade), decimalText(each.cosine, 2));
    }
    if (near.isEmpty()) {
        return text + u' ' +
               TreeText::tr("Which clade they look like is not known: that takes vectors "
                            "of them and of two other taxa.");
    }
    text += u' ' + TreeText::tr("Of all others they look most like %1.").arg(near.front());
    if (near.size() > 1) {
        text += u' ' + TreeText::tr("Then follow %1.").arg(near.mid(1).join(QStringLiteral(", ")));
    }
    return text;
}

QString figureText(TreeLayoutKind kind, bool isShare) {
    QString text;
    if (isShare) {
        text = TreeText::tr("Grey: nothing to take a share of.");
    } else if (hasCells(kind)) {
        text = TreeText::tr(
            "Strong in colour: with photographs, the stronger the more of them are confirmed.");
    } else {
        text = TreeText::tr("Strong in colour: with photographs.");
    }
    text += u' ';
    if (!hasCells(kind) && kind != TreeLayoutKind::Outline) {
        return text + TreeText::tr("Branches are the wider the more photographs they have.");
    }
    text +=
        TreeText::tr("Bars: how many photographs, in powers of two; the darker part is confirmed.");
    if (hasCells(kind)) {
        text +=
            u' ' + TreeText::tr("Rings before them: orange where some are uncertain, red where "
                                "some are flagged, purple where some are like no known species.");
    }
    return text;
}

QString matchText(const NameMatch& match, const Tree& tree) {
    switch (match.kind) {
    case MatchKind::Nameless:
        return TreeText::tr("It has no name");
    case MatchKind::NotFound: {
        QStringList similar;
        for (const std::string& name : match.similar) {
            similar << QString::fromStdString(name);
        }
        return similar.isEmpty() ? TreeText::tr("Nothing is called so")
                                 : TreeText::tr("Nothing is called so; spelled nearly so: %1")
                                       .arg(similar.join(QStringLiteral(", ")));
    }
    case MatchKind::Ambiguous:
        return TreeText::tr("Several are called so, and its lineage does not tell which: %1")
            .arg(candidatesText(tree, match.candidates));
    case MatchKind::OtherLineage:
        return TreeText::tr("What is called so is of another kingdom: %1")
            .arg(candidatesText(tree, match.candidates));
    case MatchKind::Synonym:
        return TreeText::tr("A synonym of %1").arg(nodeText(tree, match.node));
    case MatchKind::Exact:
    case MatchKind::WithoutAuthor:
        break;
    }
    return {};
}

} // namespace taxo::ui
