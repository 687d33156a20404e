#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the tiny pictures of tests/data/photos: one of every format, mode and oddity that the decoder must read.

Everything is drawn here (a gradient with blobs and some noise), so the pictures are this project's own (MIT). What Pillow
cannot write is written by hand, byte by byte. Needs Pillow 13 and numpy 2 (and pillow_heif for HEIC); make_image_reference.py then records what the
originals see in them.

    python tests/parity/make_image_pictures.py tests/data/photos
"""
import struct
import sys
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

WIDTH, HEIGHT = 61, 47
OUT = Path(sys.argv[1])


def scene(width=WIDTH, height=HEIGHT, seed=1):
    """[height, width, 3] bytes: something like a photograph."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(float)
    planes = []
    for c in range(3):
        plane = 60 * c + 120 * x / width + 50 * np.sin((x + 9 * c) / 5.0) * np.cos(y / (4.0 + c))
        plane += 70 * np.exp(-((x - 15 - 12 * c) ** 2 + (y - 20) ** 2) / 60.0)
        planes.append(plane + rng.normal(0, 6, plane.shape))
    return np.clip(np.stack(planes, -1), 0, 255).astype(np.uint8)


def alpha(width=WIDTH, height=HEIGHT):
    y, x = np.mgrid[0:height, 0:width].astype(float)
    return np.clip(420 - 11 * np.hypot(x - width / 2, y - height / 2), 0, 255).astype(np.uint8)


RGB = scene()
GRAY = RGB[..., 1]
GRAY16 = (RGB[..., 0].astype(np.uint16) << 8) | RGB[..., 2]
RGBA = np.dstack([RGB, alpha()])
LA = np.dstack([GRAY, alpha()])
PALETTED = Image.fromarray(RGB).quantize(37, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def save(name, image, **options):
    image.save(OUT / name, **options)


def write(name, data):
    (OUT / name).write_bytes(data)


# --- JPEG ----------------------------------------------------------------------------------------

def patched(data, old, new, count=1):
    assert data.count(old) >= 1, old
    return data.replace(old, new, count)


def sampling(data, factors):
    """The same coded blocks under other sampling factors of the first component."""
    sof = data.index(b"\xff\xc0")
    assert data[sof + 10] == 1
    return data[:sof + 11] + bytes([factors]) + data[sof + 12:]


def jpeg():
    image = Image.fromarray(RGB)
    for name, subsampling in (("444", 0), ("422", 1), ("420", 2)):
        save(f"jpeg-{name}.jpg", image, quality=85, subsampling=subsampling)
    save("jpeg-progressive.jpg", image, quality=85, progressive=True)
    save("jpeg-low-quality.jpg", image, quality=12)
    save("jpeg-gray.jpg", Image.fromarray(GRAY), quality=85)
    save("jpeg-rgb.jpg", image, quality=85, keep_rgb=True)
    save("jpeg-restarts.jpg", image, quality=85, restart_marker_blocks=2)
    # 4:2:2 and 4:2:0 of this size have as many blocks as 4:4:0 and 4:1:1 have: only the header differs.
    write("jpeg-440.jpg", sampling((OUT / "jpeg-422.jpg").read_bytes(), 0x12))
    write("jpeg-411.jpg", sampling((OUT / "jpeg-420.jpg").read_bytes(), 0x41))
    cmyk = Image.fromarray(np.dstack([255 - RGB, GRAY // 3]), "CMYK")
    save("jpeg-cmyk.jpg", cmyk, quality=90)
    adobe = b"Adobe\x00\x64\x00\x00\x00\x00"
    write("jpeg-ycck.jpg", patched((OUT / "jpeg-cmyk.jpg").read_bytes(), adobe + b"\x00", adobe + b"\x02"))
    for value in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = value
        save(f"jpeg-exif-{value}.jpg", image, quality=85, exif=exif)
    save("jpeg-profile.jpg", Image.new("RGB", (16, 16), (200, 60, 60)), quality=95, subsampling=0, icc_profile=display_p3())
    write("jpeg-one-pixel.jpg", jpeg_bytes(Image.new("RGB", (1, 1), (200, 30, 90))))


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


# --- PNG by hand ---------------------------------------------------------------------------------

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


def png(name, samples, depth, color_type, before=b"", after=b"", interlaced=False):
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
    write(name, b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + before + chunk(b"IDAT", zlib.compress(raw, 9)) + after
          + chunk(b"IEND", b""))


def pngs():
    for depth in (1, 2, 4):
        png(f"png-gray{depth}.png", GRAY >> (8 - depth), depth, 0)
    png("png-gray8.png", GRAY, 8, 0)
    png("png-gray16.png", GRAY16, 16, 0)
    png("png-gray8-key.png", GRAY, 8, 0, before=chunk(b"tRNS", struct.pack(">H", int(GRAY[5, 5]))))
    png("png-rgb8.png", RGB, 8, 2)
    png("png-rgb8-key.png", RGB, 8, 2, before=chunk(b"tRNS", struct.pack(">HHH", *map(int, RGB[5, 5]))))
    png("png-rgb16.png", RGB.astype(np.uint16) * 256 + 200 - RGB % 199, 16, 2)
    png("png-la8.png", LA, 8, 4)
    png("png-la16.png", LA.astype(np.uint16) * 257, 16, 4)
    png("png-rgba8.png", RGBA, 8, 6)
    png("png-rgba16.png", RGBA.astype(np.uint16) * 256 + 77, 16, 6)
    png("png-rgb8-interlaced.png", RGB, 8, 2, interlaced=True)
    png("png-gray1-interlaced.png", GRAY >> 7, 1, 0, interlaced=True)
    colors = np.array(PALETTED.getpalette()[:37 * 3], np.uint8).reshape(37, 3)
    indices = np.asarray(PALETTED)
    plte = chunk(b"PLTE", colors.tobytes())
    png("png-palette8.png", indices, 8, 3, before=plte)
    png("png-palette8-transparent.png", indices, 8, 3, before=plte + chunk(b"tRNS", bytes(range(0, 250, 25))))
    for depth in (1, 2, 4):
        count = 1 << depth
        png(f"png-palette{depth}.png", indices % count, depth, 3, before=chunk(b"PLTE", colors[:count].tobytes()))
    exif = Image.Exif()
    exif[0x0112] = 6
    block = exif.tobytes()[6:]
    png("png-exif-6.png", RGB, 8, 2, before=chunk(b"eXIf", block))
    png("png-exif-6-late.png", RGB, 8, 2, after=chunk(b"eXIf", block))


# --- WebP ----------------------------------------------------------------------------------------

def webps():
    image = Image.fromarray(RGB)
    save("webp-lossy.webp", image, quality=70)
    save("webp-lossless.webp", image, lossless=True)
    save("webp-alpha.webp", Image.fromarray(RGBA), quality=70)
    save("webp-lossless-alpha.webp", Image.fromarray(RGBA), lossless=True, exact=True)
    exif = Image.Exif()
    exif[0x0112] = 8
    save("webp-exif-8.webp", image, quality=70, exif=exif)
    save("webp-animated.webp", image, save_all=True, append_images=[Image.fromarray(255 - RGB)], duration=100)


# --- TIFF ----------------------------------------------------------------------------------------

def tiff(name, tags, data, order="<"):
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
    write(name, mark + struct.pack(f"{order}HI", 42, directory) + body + struct.pack(f"{order}H", len(tags)) + entries
          + struct.pack(f"{order}I", 0) + extra)


def tags_of(bits, photometric, samples=1, **more):
    tags = {256: (3, [WIDTH]), 257: (3, [HEIGHT]), 258: (3, [bits] * samples), 259: (3, [1]), 262: (3, [photometric]),
            277: (3, [samples]), 278: (3, [HEIGHT])}
    tags.update({int(key[1:]): value for key, value in more.items()})
    return tags


def tiffs():
    image = Image.fromarray(RGB)
    for compression in ("raw", "tiff_lzw", "tiff_adobe_deflate", "packbits"):
        save(f"tiff-rgb-{compression}.tif", image, compression=compression)
    save("tiff-rgb-jpeg.tif", image, compression="jpeg", quality=85)
    save("tiff-gray.tif", Image.fromarray(GRAY), compression="tiff_lzw")
    save("tiff-gray16.tif", Image.fromarray(GRAY16))
    save("tiff-gray16-lzw.tif", Image.fromarray(GRAY16), compression="tiff_lzw")
    save("tiff-palette.tif", PALETTED)
    save("tiff-rgba.tif", Image.fromarray(RGBA), compression="tiff_lzw")
    save("tiff-la.tif", Image.fromarray(LA))
    save("tiff-cmyk.tif", Image.fromarray(np.dstack([255 - RGB, GRAY // 3]), "CMYK"), compression="tiff_lzw")
    bilevel = Image.fromarray(GRAY).convert("1")
    save("tiff-bilevel.tif", bilevel)
    save("tiff-bilevel-g4.tif", bilevel, compression="group4")
    for value in (3, 6):
        save(f"tiff-orientation-{value}.tif", image, compression="tiff_lzw", tiffinfo={274: value})
    tiff("tiff-white-is-zero.tif", tags_of(8, 0), [GRAY.tobytes()])
    tiff("tiff-gray4.tif", tags_of(4, 1), [b"".join(packed(GRAY >> 4, 4))])
    tiff("tiff-gray16-motorola.tif", tags_of(16, 1), [GRAY16.astype(">u2").tobytes()], order=">")
    tiff("tiff-rgb16.tif", tags_of(16, 2, 3), [(RGB.astype("<u2") * 256 + 77).tobytes()])
    tiff("tiff-rgb-separate.tif", tags_of(8, 2, 3, _284=(3, [2])), [RGB[..., c].tobytes() for c in range(3)])
    tiff("tiff-rgb-extra.tif", tags_of(8, 2, 4, _338=(3, [0])), [RGBA.tobytes()])
    premultiplied = (RGBA[..., :3].astype(int) * RGBA[..., 3:] // 255).astype(np.uint8)
    tiff("tiff-premultiplied.tif", tags_of(8, 2, 4, _338=(3, [1])), [np.dstack([premultiplied, alpha()]).tobytes()])
    tiles = []
    large = np.zeros((48, 64, 3), np.uint8)
    large[:HEIGHT, :WIDTH] = RGB
    for top in range(0, 48, 16):
        for left in range(0, 64, 32):
            tiles.append(large[top:top + 16, left:left + 32].tobytes())
    tiled = tags_of(8, 2, 3, _322=(3, [32]), _323=(3, [16]))
    del tiled[278]
    tiff("tiff-rgb-tiled.tif", tiled, tiles)


# --- BMP -----------------------------------------------------------------------------------------

def bmp(name, bits, compression, body, palette=b"", masks=b"", height=HEIGHT):
    offset = 14 + 40 + len(masks) + len(palette)
    header = struct.pack("<IiiHHIIiiII", 40, WIDTH, height, 1, bits, compression, len(body), 2835, 2835,
                         len(palette) // 4, 0)
    write(name, b"BM" + struct.pack("<IHHI", offset + len(body), 0, 0, offset) + header + masks + palette + body)


def rows_of(data, pad=4):
    return b"".join(row + b"\0" * (-len(row) % pad) for row in data)


def bmps():
    save("bmp-rgb.bmp", Image.fromarray(RGB))
    save("bmp-gray.bmp", Image.fromarray(GRAY))
    save("bmp-palette.bmp", PALETTED)
    save("bmp-bilevel.bmp", Image.fromarray(GRAY).convert("1"))
    save("bmp-rgba.bmp", Image.fromarray(RGBA))
    bgr = RGB[..., ::-1]
    bmp("bmp-top-down.bmp", 24, 0, rows_of([row.tobytes() for row in bgr]), height=-HEIGHT)
    bgrx = np.dstack([bgr, alpha()])[::-1]
    bmp("bmp-32.bmp", 32, 0, bgrx.tobytes())
    r, g, b = (RGB[::-1, :, c].astype(np.uint16) for c in range(3))
    bmp("bmp-555.bmp", 16, 0, rows_of([row.astype("<u2").tobytes() for row in (r >> 3) << 10 | (g >> 3) << 5 | b >> 3]))
    bmp("bmp-565.bmp", 16, 3, rows_of([row.astype("<u2").tobytes() for row in (r >> 3) << 11 | (g >> 2) << 5 | b >> 3]),
        masks=struct.pack("<III", 0xF800, 0x7E0, 0x1F))
    colors = np.array(PALETTED.getpalette()[:37 * 3], np.uint8).reshape(37, 3)
    quads = np.hstack([colors[:, ::-1], np.zeros((37, 1), np.uint8)])
    indices = np.asarray(PALETTED)[::-1]
    bmp("bmp-palette4.bmp", 4, 0, rows_of(packed(indices % 16, 4)), palette=quads[:16].tobytes())
    coded = b""
    for row in indices:
        x = 0
        while x < WIDTH:
            run = 1
            while x + run < WIDTH and run < 255 and row[x + run] == row[x]:
                run += 1
            if run >= 2 or WIDTH - x < 5:
                coded += bytes([run, row[x]])
                x += run
            else:
                coded += bytes([0, 5]) + row[x:x + 5].tobytes() + b"\0"
                x += 5
        coded += b"\0\0"
    bmp("bmp-rle8.bmp", 8, 1, coded + b"\0\1", palette=quads.tobytes())


# --- GIF -----------------------------------------------------------------------------------------

def gifs():
    save("gif-palette.gif", PALETTED)
    save("gif-gray.gif", Image.fromarray(GRAY))
    save("gif-interlaced.gif", PALETTED, interlace=1)
    save("gif-transparent.gif", PALETTED, transparency=3)
    save("gif-animated.gif", PALETTED, save_all=True, append_images=[Image.fromarray(255 - RGB)], duration=100)
    # The first frame in the corner of a larger screen.
    data = bytearray((OUT / "gif-transparent.gif").read_bytes())
    data[6:10] = struct.pack("<HH", WIDTH + 9, HEIGHT + 5)
    write("gif-small-frame.gif", bytes(data))


# --- camera RAW ----------------------------------------------------------------------------------

def dng(name, preview):
    """A Bayer mosaic of 64 x 48 in a plain DNG, with a JPEG preview in the first directory where given."""
    width, height = 64, 48
    color = scene(width, height, 7)
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
    write(name, b"II*\0" + struct.pack("<I", 8) + block + block2 + b"".join(blobs))


def raws():
    dng("raw-no-preview.dng", None)
    dng("raw-small-preview.dng", Image.fromarray(scene(160, 120, 3)))
    dng("raw-large-preview.dng", Image.new("RGB", (1024, 32), (30, 120, 60)))


def heics():
    """Lossless enough to look at: 8 even squares of known colours. Needs pillow_heif 1.8 (bundles x265)."""
    try:
        import pillow_heif
    except ImportError:
        print("pillow_heif is not here: heic files are left as they are")
        return
    pillow_heif.register_heif_opener()
    squares = np.array([[(200, 30, 40), (30, 190, 60), (40, 50, 210), (230, 220, 40)],
                        [(20, 20, 20), (240, 240, 240), (128, 128, 128), (60, 160, 200)]], np.uint8)
    image = Image.fromarray(squares.repeat(32, 0).repeat(32, 1))
    save("heic-squares.heic", image, quality=95, chroma=444)
    exif = Image.Exif()
    exif[0x0112] = 6
    save("heic-turned.heic", image, quality=95, chroma=444, exif=exif.tobytes())  # becomes HEIF's own irot


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for make in (jpeg, pngs, webps, tiffs, bmps, gifs, raws, heics):
        make()


main()
