# SPDX-License-Identifier: MIT
"""What scipy's average linkage makes of the rows of tests/data/hdbscan: tests/core/structure compares ours with it.

    python make_reference.py        writes heights.csv and groups.csv beside itself
"""
import pathlib

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import pdist

here = pathlib.Path(__file__).parent
rows = np.load(here.parent / "hdbscan" / "rows.npy").astype(np.float64)
merges = linkage(pdist(rows, "cosine"), "average")
np.savetxt(here / "heights.csv", merges[:, 2], fmt="%.7f")
cut = merges[-20, 2] + 1e-5  # 20 groups
np.savetxt(here / "groups.csv", fcluster(merges, cut, "distance"), fmt="%d", header=f"{cut:.7f}", comments="")
