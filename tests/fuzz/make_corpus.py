#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the seeds of the fuzz targets from the files of tests/data: python3 tests/fuzz/make_corpus.py

What the fuzzer finds later is added beside them by hand, under a name that says what it showed.
"""
import json
import shutil
import zipfile
from pathlib import Path

tests = Path(__file__).resolve().parent.parent
corpus = tests / "fuzz" / "corpus"


def seed(target, name, data):
    folder = corpus / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def safetensors(header, data=b""):
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + data


checkpoints = tests / "data" / "checkpoints"
seed("safetensors_fuzz", "tiny", (checkpoints / "tiny.safetensors").read_bytes())
seed("safetensors_fuzz", "scalar", safetensors({"a": {"dtype": "U8", "shape": [], "data_offsets": [0, 1]}}, b"x"))
seed("safetensors_fuzz", "overlap", safetensors({n: {"dtype": "U8", "shape": [2], "data_offsets": [0, 2]} for n in "ab"}, b"xy"))
for name in ["tiny", "deflated"]:
    seed("torch_archive_fuzz", name, (checkpoints / (name + ".pt")).read_bytes())
for name in ["tiny", "protocol5", "training", "strided", "under_model", "evil"]:
    with zipfile.ZipFile(checkpoints / (name + ".pt")) as archive:
        seed("torch_pickle_fuzz", name, archive.read(next(n for n in archive.namelist() if n.endswith("/data.pkl"))))
for file in sorted((tests / "data" / "vectors").glob("*.npy")):
    (corpus / "npy_fuzz").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, corpus / "npy_fuzz" / file.stem)
seed("deployments_fuzz", "camtrap_dp", (tests / "data" / "exchange" / "camtrap-dp" / "deployments.csv").read_bytes())

tower = {"width": 64, "layers": 2}
config = {
    "model_cfg": {
        "embed_dim": 32,
        "quick_gelu": False,
        "vision_cfg": {"image_size": [32, 32], "patch_size": 8, "head_width": 32, "mlp_ratio": 4.0, "pool_type": "tok", **tower},
        "text_cfg": {"context_length": 77, "vocab_size": 512, "heads": 2, "hf_tokenizer_name": "", **tower},
    },
    "preprocess_cfg": {"mean": [0.5, 0.5, 0.5], "std": 0.5, "interpolation": "bicubic", "resize_mode": "longest", "fill_color": 7},
}
seed("clip_config_fuzz", "all", json.dumps(config).encode())
seed("clip_config_fuzz", "unsupported", b'{"model_cfg":{"embed_dim":-1,"vision_cfg":{"timm_model_name":"x","layers":[1,2]},"text_cfg":3}}')

lynx = ["Animalia", "Chordata", "Mammalia", "Carnivora", "Felidae", "Lynx", "lynx"]
fish = ["Animalia", "Chordata", "", "Perciformes", "Percidae", "Perca", None]
seed("label_json_fuzz", "taxa", json.dumps([[lynx, "Eurasian lynx"], [fish, ""], [lynx, None]]).encode())
seed("label_json_fuzz", "unicode", '[[["K\u00e4fer", "\\u7532\\ud83e\\udeb2", "", "", "", "G", "e (L., 1758)"], "a\\tb"]]'.encode())
seed("label_json_fuzz", "empty", b"[]")

trees = tests / "data" / "tree"
for name in ["quoted", "comments"]:
    seed("newick_fuzz", name, (trees / (name + ".nwk")).read_bytes())
seed("newick_fuzz", "supports", b"((1:1,2:-1)95:1,(3,4)0.5:1)root:0;\n(A,B);")
seed("newick_fuzz", "latin1", b"(K\xe4fer,[x[y]]\"a \"\"b\":+1e-3)'R''s';")
seed("nexus_fuzz", "translate", b"#NEXUS\n[by hand]\nBegin Taxa; TaxLabels a 'B b' 3; End;\nBegin Trees;\nTranslate 1 Ursus_arctos, 2 'it''s';\nTree * t = [&R] ((1:1,2:2)9:1,3);\nUTREE u=(a,b);\nEnd;\n")
seed("backbone_fuzz", "coldp", b"col:ID\tcol:parentID\tcol:status\tcol:rank\tcol:scientificName\nK\t\taccepted\tkingdom\tAnimalia\nS\tK\taccepted\tspecies\tUrsus arctos\nX\tS\tsynonym\tspecies\tUrsus isabellinus\nY\tX\tambiguous synonym\t\tU. x\nL\tnone\t\tgenus\tLost\n")
seed("backbone_fuzz", "table", b'id,parent,name,rank,length\n1,,"Root, ""quoted""",,\n2,1,K\xe4fer,tribble,0.5\n3,2,B,,x\n4,4,C\n')
