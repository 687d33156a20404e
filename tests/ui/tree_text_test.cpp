// SPDX-License-Identifier: MIT
// What is said of taxa of a tree, and of names that it has not.
#include "core/tree/newick.h"
#include "ui/models/tree_text.h"

#include <QTest>

namespace taxo::ui {

class TreeTextTest : public QObject {
    Q_OBJECT

    static Tree treeOf(const char* newick) { return readNewickText(newick, "t")->tree; }

    static NodeId node(const Tree& tree, const char* name) {
        return TreeNames(tree).find(name).at(0).node;
    }

    static QString relation(const Tree& tree, const char* from, const char* to) {
        return relationText(tree, routeBetween(tree, node(tree, from), node(tree, to)));
    }

private Q_SLOTS:

    void twoTaxaShareTheLowestThatHasAName() {
        const Tree tree = treeOf("((((A,%1),B),C)D,E)R;");
        QCOMPARE(relation(tree, "A", "%1"),
                 QStringLiteral("A and %1 share D. A tree without branch lengths does not tell how "
                                "far apart."));
        QVERIFY(relation(tree, "A", "E").startsWith(QStringLiteral("A and E share R.")));
    }

    void whatHoldsTheOtherIsToldSo() {
        const Tree tree = treeOf("((A,B)C,D)R;");
        QVERIFY(relation(tree, "A", "C").startsWith(QStringLiteral("A belongs to C.")));
        QVERIFY(relation(tree, "R", "B").startsWith(QStringLiteral("B belongs to R.")));
    }

    void aLengthIsToldWhereTheTreeHasIt() {
        const Tree tree = treeOf("((A:1,B:2)C:3,D:4)R;");
        QCOMPARE(relation(tree, "A", "B"),
                 QStringLiteral("A and B share C. Along the branches they are 3 apart."));
    }

    void theRootOfAClassificationIsLifeAndFiguresSayWhatTheyShow() {
        QCOMPARE(nodeText(treeOf("(A,B)life;"), Tree::root()), QStringLiteral("Life"));
        QCOMPARE(nodeText(treeOf("(A,B)R;"), Tree::root()), QStringLiteral("R"));
        const QString bars = QStringLiteral("Bars: ");
        const QString rings = QStringLiteral("Rings ");
        const QString branches = QStringLiteral("Branches ");
        const QString cells = figureText(TreeLayoutKind::Sunburst, false);
        QVERIFY(cells.contains(bars) && cells.contains(rings) && !cells.contains(branches));
        const QString lines = figureText(TreeLayoutKind::Circle, true);
        QVERIFY(lines.contains(branches) && !lines.contains(bars) && !lines.contains(rings));
        const QString rows = figureText(TreeLayoutKind::Outline, false);
        QVERIFY(rows.contains(bars) && !rows.contains(rings) && !rows.contains(branches));
    }

    void whatIsLikeNoKnownSpeciesIsToldOfAClade() {
        const Tree tree = treeOf("((A,B)C,D)R;");
        const std::vector<TaxonTally> tallies = {{.node = node(tree, "A"), .photographs = 5},
                                                 {.node = node(tree, "D"), .photographs = 1}};
        auto novel = tallies;
        novel.front().novel = 3;
        const auto said = [&](const std::vector<TaxonTally>& some, const char* clade) {
            const auto counts = CladeCounts::of(tree, some);
            return cladeText(tree, node(tree, clade), &counts, {});
        };
        QVERIFY2(said(novel, "C").contains(QStringLiteral("3 like no known species")),
                 qPrintable(said(novel, "C")));
        QVERIFY(!said(novel, "D").contains(QStringLiteral("like no known")));
        QVERIFY(!said(tallies, "C").contains(QStringLiteral("like no known")));
    }

    void whyANameIsNotThereNamesWhatIsMeant() {
        const Tree tree = treeOf("((Ficus)Moraceae,(Ficus)Ficidae)Life;");
        const TreeNames names(tree);
        QCOMPARE(matchText(matchName(names, {"Quercus"}), tree),
                 QStringLiteral("Nothing is called so"));
        QCOMPARE(matchText(matchName(names, {"Fcus"}), tree),
                 QStringLiteral("Nothing is called so; spelled nearly so: Ficus"));
        QCOMPARE(matchText(matchName(names, {"Ficus"}), tree),
                 QStringLiteral("Several are called so, and its lineage does not tell which: "
                                "Ficus ‹ Moraceae; Ficus ‹ Ficidae"));
        QCOMPARE(matchText(matchName(names, {""}), tree), QStringLiteral("It has no name"));
        QCOMPARE(matchText(matchName(names, {"Moraceae"}), tree), QString());
        NameMatch many;
        many.kind = MatchKind::Ambiguous;
        many.candidates.assign(8, node(tree, "Moraceae"));
        QVERIFY(matchText(many, tree).endsWith(QStringLiteral("3 more")));
    }
};

} // namespace taxo::ui

QTEST_GUILESS_MAIN(taxo::ui::TreeTextTest)
#include "tree_text_test.moc"
