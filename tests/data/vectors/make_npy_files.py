#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the .npy files of this folder with NumPy: python3 make_npy_files.py"""
from pathlib import Path

import numpy as np

here = Path(__file__).resolve().parent
matrix = np.arange(6, dtype=np.float32).reshape(2, 3) / 2
np.save(here / "matrix_f4.npy", matrix)
np.save(here / "matrix_f2.npy", matrix.astype(np.float16))
np.save(here / "matrix_f8_fortran.npy", np.asfortranarray(matrix.astype(np.float64)))
np.save(here / "vector_i4.npy", np.arange(5, dtype=np.int32))
np.save(here / "scalar_i8.npy", np.int64(-7))
for name, array, version in [
    ("cube_u1_version2.npy", np.arange(6, dtype=np.uint8).reshape(1, 2, 3), (2, 0)),
    ("empty_f4_version3.npy", np.zeros((0, 4), dtype=np.float32), (3, 0)),
]:
    with open(here / name, "wb") as file:
        np.lib.format.write_array(file, array, version=version)
