#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""pybioclip's own command line on the files of make_world.py instead of downloads: peer_pybioclip.py WORLD ARGS...

The one thing replaced is the download function of huggingface_hub; everything else is pybioclip's and open_clip's code.
"""

import os
import sys

import huggingface_hub

WORLD = sys.argv.pop(1)
LABELS = {"imageomics/TreeOfLife-10M": "bioclip", "imageomics/TreeOfLife-200M": "bioclip-2"}


def local_file(repo_id, filename, **_):
    if repo_id in LABELS:
        path = os.path.join(WORLD, "labels", LABELS[repo_id], os.path.basename(filename))
    else:
        path = os.path.join(WORLD, os.path.basename(repo_id), filename)
    if not os.path.exists(path):
        raise FileNotFoundError(path)
    return path


huggingface_hub.hf_hub_download = local_file

from bioclip.__main__ import main  # noqa: E402  (after the replacement)

main()
