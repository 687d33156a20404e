# SPDX-License-Identifier: MIT
"""Pictures written by hand, byte by byte, where Pillow cannot write what a format allows; as a file's bytes."""
import struct
import zlib
from io import BytesIO

import numpy as np


def patched(data, old, new, count=1):
    assert data.count(old) >= 1, old
    return data.replace(old, new, count)


def sampling(data, factors):
    """The same coded blocks under other sampling factors of the first component."""
    sof = data.index(b"\xff\xc0")
    assert data[sof + 10] == 1
    return data[:sof + 11] + bytes([factors]) + data[sof + 12:]


def display_p3():
    """A matrix profile with the primaries of Display P3 (adapted to D50) and a gamma of 2.2."""
    def fixed(value):
        return struct.pack(">i", round(value * 65536))

    def xyz(*values):
        return b"XYZ \0\0\0\0" + b"".join(fixed(value) for value in values)

    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256)) + b"\0\0"
    text = b"Taxoscope test P3\0"
    description = b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + b"\0" * (78 - len(text) % 4 + 2)
    elements = [(b"desc", description), (b"wtpt", xyz(0.9642, 1.0, 0.8249)), (b"rXYZ", xyz(0.51512, 0.2412, -0.00105)),
                (b"gXYZ", xyz(0.29198, 0.69225, 0.04189)), (b"bXYZ", xyz(0.1571, 0.06657, 0.78407)),
                (b"rTRC", curve), (b"gTRC", curve), (b"bTRC", curve), (b"cprt", b"text\0\0\0\0none\0\0\0\0")]
    at = 128 + 4 + 12 * len(elements)
    table, data = struct.pack(">I", len(elements)), b""
    for name, element in elements:
        element += b"\0" * (-len(element) % 4)
        table += name + struct.pack(">II", at + len(data), len(element))
        data += element
    size = at + len(data)
    head = struct.pack(">I4sI4s4s4s", size, b"\0" * 4, 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28 + fixed(0.9642) + fixed(1) + fixed(0.8249)
    return head.ljust(128, b"\0") + table + data


def jpeg_bytes(image):
    stream = BytesIO()
    image.save(stream, "JPEG", quality=90)
    return stream.getvalue()


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def packed(samples, depth):
    """Rows of bytes for [height, width, channels] samples."""
    if depth == 16:
        return [row.astype(">u2").tobytes() for row in samples]
    if depth == 8:
        return [row.astype(np.uint8).tobytes() for row in samples]
    rows = []
    for row in samples.reshape(samples.shape[0], -1):
        bits = np.unpackbits(row.astype(np.uint8)[:, None], axis=1)[:, 8 - depth:]
        rows.append(np.packbits(bits.ravel()).tobytes())
    return rows


def png(samples, depth, color_type, before=b"", after=b"", interlaced=False):
    """[height, width] or [height, width, channels] samples; `before` and `after` are chunks around the pixels."""
    height, width = samples.shape[:2]
    samples = samples.reshape(height, width, -1)
    passes = [(0, 0, 1, 1)]
    if interlaced:
        passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    raw = b""
    for left, top, step_x, step_y in passes:
        part = samples[top::step_y, left::step_x]
        if part.size:
            raw += b"".join(b"\x00" + row for row in packed(part, depth))
    header = struct.pack(">IIBBBBB", width, height, depth, color_type, 0, 0, int(interlaced))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + before + chunk(b"IDAT", zlib.compress(raw, 9)) + after
            + chunk(b"IEND", b""))


def tiff(tags, data, order="<"):
    """One directory behind the header; `tags`: number -> (type, values); the strips or tiles are `data`."""
    sizes = {1: ("B", 1), 3: ("H", 2), 4: ("I", 4)}
    head = 8
    offsets = []
    body = b""
    for piece in data:
        offsets.append(head + len(body))
        body += piece
    body += b"\0" * (len(body) % 2)
    tiled = 322 in tags
    tags = dict(tags)
    tags[324 if tiled else 273] = (4, offsets)
    tags[325 if tiled else 279] = (4, [len(piece) for piece in data])
    directory = head + len(body)
    extra_at = directory + 2 + 12 * len(tags) + 4
    entries, extra = b"", b""
    for number in sorted(tags):
        kind, values = tags[number]
        letter, size = sizes[kind]
        packed_values = struct.pack(f"{order}{len(values)}{letter}", *values)
        entries += struct.pack(f"{order}HHI", number, kind, len(values))
        if len(packed_values) <= 4:
            entries += packed_values.ljust(4, b"\0")
        else:
            entries += struct.pack(f"{order}I", extra_at + len(extra))
            extra += packed_values + b"\0" * (len(packed_values) % 2)
    mark = b"II" if order == "<" else b"MM"
    return (mark + struct.pack(f"{order}HI", 42, directory) + body + struct.pack(f"{order}H", len(tags)) + entries
            + struct.pack(f"{order}I", 0) + extra)


def bmp(width, height, bits, compression, body, palette=b"", masks=b""):
    """A negative height means that the first row is the upper one."""
    offset = 14 + 40 + len(masks) + len(palette)
    header = struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, compression, len(body), 2835, 2835,
                         len(palette) // 4, 0)
    return b"BM" + struct.pack("<IHHI", offset + len(body), 0, 0, offset) + header + masks + palette + body


def rows_of(data, pad=4):
    return b"".join(row + b"\0" * (-len(row) % pad) for row in data)


def dng(color, preview):
    """The Bayer mosaic of [height, width, 3] bytes, with a JPEG preview in the first directory where given."""
    height, width = color.shape[:2]
    mosaic = np.empty((height, width), np.uint16)
    for y in range(height):
        for x in range(width):
            mosaic[y, x] = int(color[y, x, [0, 1, 1, 2][(y % 2) * 2 + x % 2]]) * 16
    raw = mosaic.astype("<u2").tobytes()
    main = {254: (4, [0]), 256: (4, [width]), 257: (4, [height]), 258: (3, [16]), 259: (3, [1]), 262: (3, [32803]),
            273: (4, [0]), 277: (3, [1]), 278: (4, [height]), 279: (4, [len(raw)]), 33421: (3, [2, 2]),
            33422: (1, [0, 1, 1, 2]), 50714: (3, [0]), 50717: (3, [4080])}
    common = {271: (2, b"Taxo\0"), 272: (2, b"Test\0"), 274: (3, [6]), 50706: (1, [1, 4, 0, 0]), 50708: (2, b"Taxo Test\0"),
              50721: (10, [(1, 1), (0, 1), (0, 1), (0, 1), (1, 1), (0, 1), (0, 1), (0, 1), (1, 1)]),
              50728: (5, [(1, 1), (1, 1), (1, 1)]), 50778: (3, [21])}
    if preview is None:
        first, second, blobs = {**main, **common}, None, [raw]
    else:
        small = {254: (4, [1]), 256: (4, [preview.width]), 257: (4, [preview.height]), 258: (3, [8, 8, 8]), 259: (3, [7]),
                 262: (3, [6]), 273: (4, [0]), 277: (3, [3]), 278: (4, [preview.height]), 279: (4, [0]), 330: (4, [0])}
        coded = jpeg_bytes(preview)
        small[279] = (4, [len(coded)])
        first, second, blobs = {**small, **common}, main, [coded, raw]

    def directory(tags, at):
        entries, extra = b"", b""
        extra_at = at + 2 + 12 * len(tags) + 4
        for number in sorted(tags):
            kind, values = tags[number]
            if kind == 2:
                data, count = values, len(values)
            elif kind in (5, 10):
                data = b"".join(struct.pack("<II" if kind == 5 else "<ii", *pair) for pair in values)
                count = len(values)
            else:
                data = struct.pack(f"<{len(values)}{ {1: 'B', 3: 'H', 4: 'I'}[kind] }", *values)
                count = len(values)
            entries += struct.pack("<HHI", number, kind, count)
            if len(data) <= 4:
                entries += data.ljust(4, b"\0")
            else:
                entries += struct.pack("<I", extra_at + len(extra))
                extra += data + b"\0" * (len(data) % 2)
        return struct.pack("<H", len(tags)) + entries + struct.pack("<I", 0) + extra

    # Twice: the first time to learn the sizes, the second with the true offsets.
    for _ in range(2):
        at_first = 8
        block = directory(first, at_first)
        at_second = at_first + len(block)
        block2 = directory(second, at_second) if second else b""
        at_blob = at_second + len(block2)
        first[273] = (4, [at_blob])
        if second:
            first[330] = (4, [at_second])
            second[273] = (4, [at_blob + len(blobs[0])])
    return b"II*\0" + struct.pack("<I", 8) + block + block2 + b"".join(blobs)
