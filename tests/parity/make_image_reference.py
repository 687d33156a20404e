#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Records what the originals see in the pictures of tests/data/photos and in generated ones.

For each file: Pillow's mode, size and the SHA-256 of its pixels (and of its palette), of the pixels converted to RGB, of the
bytes that open_clip's image_transform makes of it in the picture's own mode (`crop`) and after convert("RGB") (`crop_rgb`, as
pybioclip does), for each interpolation and resize mode; and pybioclip's tensor (`squash`) at side 16, in squash.npy.

    pip install pillow==13.0.0 torch==2.15.0 torchvision==0.29.2 open_clip_torch==3.3.0 numpy==2.4.6
    python tests/parity/make_image_reference.py tests/data/photos tests/parity/images
"""
import hashlib
import json
import sys
import warnings
from pathlib import Path

import numpy as np
import open_clip
import PIL
import torch
from open_clip.transform import image_transform
from PIL import Image
from torchvision import transforms

SIDE = 32
SQUASH_SIDE = 16
UNKNOWN_TO_PILLOW = (".dng", ".heic")
# width, height, mode, seed: from one pixel to reductions by 16, enlarged and shrunk at once.
GENERATED = [(1, 1, "RGB", 1), (3, 200, "RGB", 2), (200, 3, "RGB", 3), (7, 5, "RGB", 4), (32, 32, "RGB", 5), (33, 31, "RGB", 6),
             (500, 333, "RGB", 7), (32, 90, "RGB", 8), (90, 61, "L", 9), (90, 61, "LA", 10), (61, 90, "RGBA", 11),
             (90, 61, "CMYK", 12), (90, 61, "P", 13), (90, 61, "1", 14), (90, 61, "I;16", 15), (5, 7, "RGBA", 16),
             (5, 7, "I;16", 17), (301, 203, "P", 18), (320, 17, "L", 19), (45, 32, "CMYK", 20),
             # Tall ones: Pillow 13 goes along the columns first where the height loses more than twice what the width loses.
             (61, 91, "RGB", 21), (40, 150, "RGBA", 22), (40, 150, "I;16", 23), (40, 150, "CMYK", 24), (20, 40, "L", 25),
             (100, 200, "RGB", 26), (100, 201, "RGB", 27)]


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def pixels_of(image):
    """Pillow's pixels as the program stores them: bilevel as 0 or 255 in a byte each."""
    return image.convert("L").tobytes() if image.mode == "1" else image.tobytes()


def noise(width, height, mode, seed):
    """The bytes of tests/core/image/generated_pictures.h."""
    step = {"RGB": 3, "L": 1, "LA": 2, "RGBA": 4, "CMYK": 4, "P": 1, "1": 1, "I;16": 2}[mode]
    data = bytearray()
    state = seed
    for _ in range(width * height * step):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        data.append((state >> 16) & 255)
    if mode == "1":
        return Image.frombytes("L", (width, height), bytes(data)).point(lambda v: 255 * (v > 127)).convert("1", dither=0)
    image = Image.frombytes(mode, (width, height), bytes(data))
    if mode == "P":
        image.putpalette([(i * 7 + 50 * c) % 256 for i in range(256) for c in range(3)])
    return image


def transformed(image):
    """SHA-256 of the bytes of every published transform, by its name."""
    result = {}
    for interpolation in ("bicubic", "bilinear"):
        for resize in ("shortest", "longest", "squash"):
            steps = image_transform(SIDE, is_train=False, interpolation=interpolation, resize_mode=resize).transforms
            to_bytes = transforms.Compose(steps[:-2])  # without ToTensor and Normalize
            for name, source in (("crop", image), ("crop_rgb", image.convert("RGB"))):
                try:
                    result[f"{name}-{interpolation}-{resize}"] = sha256(to_bytes(source).tobytes())
                except ValueError:  # a side of no pixels
                    result[f"{name}-{interpolation}-{resize}"] = "fails"
    return result


def squash(image):
    """pybioclip's preprocess_img at another side."""
    return transforms.Compose([
        transforms.ToTensor(),
        transforms.Resize((SQUASH_SIDE, SQUASH_SIDE), antialias=True),
        transforms.Normalize(mean=(0.48145466, 0.4578275, 0.40821073), std=(0.26862954, 0.26130258, 0.27577711)),
    ])(image.convert("RGB")).numpy()


def described(image, tensors):
    image.load()
    if image.mode == "I;16B":  # the same numbers in this machine's order; Pillow resizes I;16B as if it were I;16
        image = Image.fromarray(np.asarray(image).astype("<u2"))
    tensors.append(squash(image))
    entry = {"mode": image.mode, "size": list(image.size), "pixels": sha256(pixels_of(image)),
             "rgb": sha256(image.convert("RGB").tobytes()), "squash": len(tensors) - 1, "transforms": transformed(image)}
    return entry


def main():
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    photos, out = Path(sys.argv[1]), Path(sys.argv[2])
    tensors = []
    files = {}
    for file in sorted(photos.iterdir()):
        if file.suffix in UNKNOWN_TO_PILLOW or file.suffix in (".md", ".txt"):
            continue
        with Image.open(file) as image:
            files[file.name] = described(image, tensors)
    generated = []
    for width, height, mode, seed in GENERATED:
        entry = described(noise(width, height, mode, seed), tensors)
        generated.append({"seed": seed, **entry})
    reference = {"made_with": {"pillow": PIL.__version__, "torch": torch.__version__.split("+")[0],
                               "open_clip": open_clip.__version__},
                 "side": SIDE, "squash_side": SQUASH_SIDE, "files": files, "generated": generated}
    out.mkdir(parents=True, exist_ok=True)
    (out / "reference.json").write_text(json.dumps(reference, indent=1) + "\n")
    np.save(out / "squash.npy", np.stack(tensors).astype(np.float32))


main()
