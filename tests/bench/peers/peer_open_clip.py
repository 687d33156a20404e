#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a careful person would write with open_clip: peer_open_clip.py MODEL_FOLDER LABELS_FOLDER PHOTO...

Batches of 16, open_clip's own transform, the five best labels of each photograph as CSV.
"""

import json
import sys

import numpy as np
import open_clip
import torch
from PIL import Image

model_folder, labels_folder, *photos = sys.argv[1:]
model, transform = open_clip.create_model_from_pretrained("local-dir:" + model_folder)
model.eval()
labels = torch.from_numpy(np.load(labels_folder + "/txt_emb_species.npy"))
with open(labels_folder + "/txt_emb_species.json", encoding="utf-8") as file:
    names = json.load(file)
print("file_name,species,score")
with torch.inference_mode():
    for begin in range(0, len(photos), 16):
        batch = photos[begin : begin + 16]
        pixels = torch.stack([transform(Image.open(path)) for path in batch])
        features = model.encode_image(pixels, normalize=True)
        masses = (model.logit_scale.exp() * features @ labels).softmax(dim=-1)
        best = masses.topk(5)
        for path, scores, columns in zip(batch, best.values.tolist(), best.indices.tolist()):
            for score, column in zip(scores, columns):
                print(f"{path},{' '.join(names[column][0][-2:])},{score}", flush=True)
