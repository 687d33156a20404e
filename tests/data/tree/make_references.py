#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes trees and what DendroPy reads in them: python3 tests/data/tree/make_references.py

Needs DendroPy 5.1.3. Beside each NAME.nwk or NAME.nex stands NAME.csv, one row for each node in preorder: the row of its
parent, its label (underscores of bare names are blanks), the length of its branch. In grown.pairs.csv are the common ancestor
(as a row) of some pairs of tips and the sum of the lengths between them.
"""
import csv
import random
from pathlib import Path

import dendropy
from dendropy.simulate import treesim

here = Path(__file__).resolve().parent

QUOTED = "('it''s (a) [name]: with, all; of_it':0.5,Ursus_arctos:1e-3,('K\u00e4fer \u7532':2,'a_b')'':0.25,(((deep:1):1):1):1)root;"
COMMENTS = "[&R] [a comment](A[x]:[&rate=1]2[y],(B[&&NHX:S=1],C)clade[z]:3)R;"


def write(name, schema):
    tree = dendropy.Tree.get(path=here / name, schema=schema, suppress_internal_node_taxa=True, suppress_leaf_node_taxa=schema == "newick",
                             rooting="force-rooted")
    label = lambda node: (node.taxon.label if node.taxon else node.label) or ""
    nodes = list(tree.preorder_node_iter())
    row = {node: i for i, node in enumerate(nodes)}
    with open((here / name).with_suffix(".csv"), "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["parent", "label", "length"])
        for node in nodes:
            parent = row[node.parent_node] if node.parent_node else -1
            out.writerow([parent, label(node), "" if node.edge.length is None else repr(float(node.edge.length))])
    if schema != "nexus":
        return
    distances = tree.phylogenetic_distance_matrix()
    chance = random.Random(1)
    with open((here / name).with_suffix(".pairs.csv"), "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["a", "b", "ancestor", "distance"])
        for _ in range(60):
            a, b = chance.sample([node for node in nodes if node.is_leaf()], 2)
            between = distances.patristic_distance(a.taxon, b.taxon)
            out.writerow([row[a], row[b], row[distances.mrca(a.taxon, b.taxon)], repr(between)])


(here / "quoted.nwk").write_text(QUOTED + "\n")
(here / "comments.nwk").write_text(COMMENTS + "\n")
grown = treesim.birth_death_tree(birth_rate=1.0, death_rate=0.3, num_extant_tips=80, rng=random.Random(7))
grown.write(path=here / "grown.nwk", schema="newick", suppress_rooting=True)
grown.write(path=here / "grown.nex", schema="nexus", translate_tree_taxa=True)
for name, schema in [("quoted.nwk", "newick"), ("comments.nwk", "newick"), ("grown.nwk", "newick"), ("grown.nex", "nexus")]:
    write(name, schema)
