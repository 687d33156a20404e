#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the tiny pictures of tests/data/photos: one of every format, mode and oddity that the decoder must read.

Everything is drawn here (a gradient with blobs and some noise), so the pictures are this project's own (MIT). What
Pillow cannot write is written by handmade_pictures.py. Needs Pillow 13 and numpy 2 (and pillow_heif for HEIC);
make_image_reference.py then records what the originals see in them.

    python tests/parity/make_image_pictures.py tests/data/photos
"""
import struct
import sys
from pathlib import Path

import numpy as np
from PIL import Image

import handmade_pictures as hand

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
    write("jpeg-440.jpg", hand.sampling((OUT / "jpeg-422.jpg").read_bytes(), 0x12))
    write("jpeg-411.jpg", hand.sampling((OUT / "jpeg-420.jpg").read_bytes(), 0x41))
    cmyk = Image.fromarray(np.dstack([255 - RGB, GRAY // 3]), "CMYK")
    save("jpeg-cmyk.jpg", cmyk, quality=90)
    adobe = b"Adobe\x00\x64\x00\x00\x00\x00"
    write("jpeg-ycck.jpg", hand.patched((OUT / "jpeg-cmyk.jpg").read_bytes(), adobe + b"\x00", adobe + b"\x02"))
    for value in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = value
        save(f"jpeg-exif-{value}.jpg", image, quality=85, exif=exif)
    save("jpeg-profile.jpg", Image.new("RGB", (16, 16), (200, 60, 60)), quality=95, subsampling=0, icc_profile=hand.display_p3())
    write("jpeg-one-pixel.jpg", hand.jpeg_bytes(Image.new("RGB", (1, 1), (200, 30, 90))))


def pngs():
    for depth in (1, 2, 4):
        write(f"png-gray{depth}.png", hand.png(GRAY >> (8 - depth), depth, 0))
    write("png-gray8.png", hand.png(GRAY, 8, 0))
    write("png-gray16.png", hand.png(GRAY16, 16, 0))
    write("png-gray8-key.png", hand.png(GRAY, 8, 0, before=hand.chunk(b"tRNS", struct.pack(">H", int(GRAY[5, 5])))))
    write("png-rgb8.png", hand.png(RGB, 8, 2))
    write("png-rgb8-key.png", hand.png(RGB, 8, 2, before=hand.chunk(b"tRNS", struct.pack(">HHH", *map(int, RGB[5, 5])))))
    write("png-rgb16.png", hand.png(RGB.astype(np.uint16) * 256 + 200 - RGB % 199, 16, 2))
    write("png-la8.png", hand.png(LA, 8, 4))
    write("png-la16.png", hand.png(LA.astype(np.uint16) * 257, 16, 4))
    write("png-rgba8.png", hand.png(RGBA, 8, 6))
    write("png-rgba16.png", hand.png(RGBA.astype(np.uint16) * 256 + 77, 16, 6))
    write("png-rgb8-interlaced.png", hand.png(RGB, 8, 2, interlaced=True))
    write("png-gray1-interlaced.png", hand.png(GRAY >> 7, 1, 0, interlaced=True))
    colors = np.array(PALETTED.getpalette()[:37 * 3], np.uint8).reshape(37, 3)
    indices = np.asarray(PALETTED)
    plte = hand.chunk(b"PLTE", colors.tobytes())
    write("png-palette8.png", hand.png(indices, 8, 3, before=plte))
    transparency = hand.chunk(b"tRNS", bytes(range(0, 250, 25)))
    write("png-palette8-transparent.png", hand.png(indices, 8, 3, before=plte + transparency))
    for depth in (1, 2, 4):
        count = 1 << depth
        few = hand.chunk(b"PLTE", colors[:count].tobytes())
        write(f"png-palette{depth}.png", hand.png(indices % count, depth, 3, before=few))
    exif = Image.Exif()
    exif[0x0112] = 6
    block = exif.tobytes()[6:]
    write("png-exif-6.png", hand.png(RGB, 8, 2, before=hand.chunk(b"eXIf", block)))
    write("png-exif-6-late.png", hand.png(RGB, 8, 2, after=hand.chunk(b"eXIf", block)))


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
    write("tiff-white-is-zero.tif", hand.tiff(tags_of(8, 0), [GRAY.tobytes()]))
    write("tiff-gray4.tif", hand.tiff(tags_of(4, 1), [b"".join(hand.packed(GRAY >> 4, 4))]))
    write("tiff-gray16-motorola.tif", hand.tiff(tags_of(16, 1), [GRAY16.astype(">u2").tobytes()], order=">"))
    write("tiff-rgb16.tif", hand.tiff(tags_of(16, 2, 3), [(RGB.astype("<u2") * 256 + 77).tobytes()]))
    write("tiff-rgb-separate.tif", hand.tiff(tags_of(8, 2, 3, _284=(3, [2])), [RGB[..., c].tobytes() for c in range(3)]))
    write("tiff-rgb-extra.tif", hand.tiff(tags_of(8, 2, 4, _338=(3, [0])), [RGBA.tobytes()]))
    premultiplied = (RGBA[..., :3].astype(int) * RGBA[..., 3:] // 255).astype(np.uint8)
    premultiplied = np.dstack([premultiplied, alpha()])
    write("tiff-premultiplied.tif", hand.tiff(tags_of(8, 2, 4, _338=(3, [1])), [premultiplied.tobytes()]))
    tiles = []
    large = np.zeros((48, 64, 3), np.uint8)
    large[:HEIGHT, :WIDTH] = RGB
    for top in range(0, 48, 16):
        for left in range(0, 64, 32):
            tiles.append(large[top:top + 16, left:left + 32].tobytes())
    tiled = tags_of(8, 2, 3, _322=(3, [32]), _323=(3, [16]))
    del tiled[278]
    write("tiff-rgb-tiled.tif", hand.tiff(tiled, tiles))


# --- BMP -----------------------------------------------------------------------------------------

def bmps():
    def bmp(name, *what, height=HEIGHT, **more):
        write(name, hand.bmp(WIDTH, height, *what, **more))

    def words(rows):
        return hand.rows_of([row.astype("<u2").tobytes() for row in rows])

    save("bmp-rgb.bmp", Image.fromarray(RGB))
    save("bmp-gray.bmp", Image.fromarray(GRAY))
    save("bmp-palette.bmp", PALETTED)
    save("bmp-bilevel.bmp", Image.fromarray(GRAY).convert("1"))
    save("bmp-rgba.bmp", Image.fromarray(RGBA))
    bgr = RGB[..., ::-1]
    bmp("bmp-top-down.bmp", 24, 0, hand.rows_of([row.tobytes() for row in bgr]), height=-HEIGHT)
    bgrx = np.dstack([bgr, alpha()])[::-1]
    bmp("bmp-32.bmp", 32, 0, bgrx.tobytes())
    r, g, b = (RGB[::-1, :, c].astype(np.uint16) for c in range(3))
    bmp("bmp-555.bmp", 16, 0, words((r >> 3) << 10 | (g >> 3) << 5 | b >> 3))
    bmp("bmp-565.bmp", 16, 3, words((r >> 3) << 11 | (g >> 2) << 5 | b >> 3), masks=struct.pack("<III", 0xF800, 0x7E0, 0x1F))
    colors = np.array(PALETTED.getpalette()[:37 * 3], np.uint8).reshape(37, 3)
    quads = np.hstack([colors[:, ::-1], np.zeros((37, 1), np.uint8)])
    indices = np.asarray(PALETTED)[::-1]
    bmp("bmp-palette4.bmp", 4, 0, hand.rows_of(hand.packed(indices % 16, 4)), palette=quads[:16].tobytes())
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

def raws():
    mosaic = scene(64, 48, 7)
    write("raw-no-preview.dng", hand.dng(mosaic, None))
    write("raw-small-preview.dng", hand.dng(mosaic, Image.fromarray(scene(160, 120, 3))))
    write("raw-large-preview.dng", hand.dng(mosaic, Image.new("RGB", (1024, 32), (30, 120, 60))))


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
