#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes what parity_test.cpp compares with: for small models of every layout, the result of each stage of both towers
as open_clip computes it.

    python3 make_reference.py        (writes tests/parity/models)

Needs torch 2.15.0, open_clip_torch 3.3.0, safetensors, numpy. Weights of the `made` cases are not stored: both sides
draw them from the same generator (core/encoder/random_checkpoint.cpp). The `stored` cases are files as people have
them: safetensors and torch.save, training checkpoints, half precision.
"""
import json
import pathlib

import numpy as np
import open_clip
import torch
from safetensors.torch import save_file

assert torch.__version__.split("+")[0] == "2.15.0", torch.__version__
assert open_clip.__version__ == "3.3.0", open_clip.__version__

OUT = pathlib.Path(__file__).parent / "models"
SEED = 7
torch.set_num_threads(1)

# ---- The same weights as core/encoder/random_checkpoint.cpp


def layout(c):
    """Names and shapes in the order of core/encoder/clip_layout.cpp."""
    v, t = c["vision_cfg"], c["text_cfg"]
    grid, vw, tw = v["image_size"] // v["patch_size"], v["width"], t["width"]

    def tower(prefix, width, layers, ratio):
        for i in range(layers):
            b = f"{prefix}transformer.resblocks.{i}."
            hidden = int(width * ratio)
            yield from [
                (b + "ln_1.weight", [width]), (b + "ln_1.bias", [width]),
                (b + "attn.in_proj_weight", [3 * width, width]), (b + "attn.in_proj_bias", [3 * width]),
                (b + "attn.out_proj.weight", [width, width]), (b + "attn.out_proj.bias", [width]),
                (b + "ln_2.weight", [width]), (b + "ln_2.bias", [width]),
                (b + "mlp.c_fc.weight", [hidden, width]), (b + "mlp.c_fc.bias", [hidden]),
                (b + "mlp.c_proj.weight", [width, hidden]), (b + "mlp.c_proj.bias", [width])]

    return [
        ("positional_embedding", [t["context_length"], tw]), ("text_projection", [tw, c["embed_dim"]]),
        ("logit_scale", []), ("token_embedding.weight", [t["vocab_size"], tw]),
        ("ln_final.weight", [tw]), ("ln_final.bias", [tw]),
        ("visual.class_embedding", [vw]), ("visual.positional_embedding", [grid * grid + 1, vw]),
        ("visual.proj", [vw, c["embed_dim"]]), ("visual.conv1.weight", [vw, 3, v["patch_size"], v["patch_size"]]),
        ("visual.ln_pre.weight", [vw]), ("visual.ln_pre.bias", [vw]),
        ("visual.ln_post.weight", [vw]), ("visual.ln_post.bias", [vw]),
        *tower("visual.", vw, v["layers"], v.get("mlp_ratio", 4.0)),
        *tower("", tw, t["layers"], t.get("mlp_ratio", 4.0))]


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def draw(self, count):
        steps = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = np.uint64(self.state) + steps
        self.state = int(z[-1])
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))

    def fill(self, count, mean, deviation):
        f = np.float32
        scale = f(deviation) * np.sqrt(f(12)) / f(16777216)
        bits = self.draw((count + 1) // 2)
        both = np.stack([bits >> np.uint64(40), bits & np.uint64(0xFFFFFF)], axis=1).reshape(-1)[:count]
        return f(mean) + (both.astype(f) - f(8388608)) * scale


def random_weights(c):
    random = SplitMix64(SEED)
    weights = {}
    for name, shape in layout(c):
        count = int(np.prod(shape)) if shape else 1
        if name == "logit_scale":
            mean, deviation = np.log(np.float32(100)), 0
        elif "ln_" in name and name.endswith(".weight"):
            mean, deviation = 1, 0.1
        elif len(shape) < 2:
            mean, deviation = 0, 0.02
        else:
            mean, deviation = 0, np.float32(1) / np.sqrt(np.float32(np.prod(shape[1:])))
        weights[name] = torch.from_numpy(random.fill(count, mean, deviation).reshape(shape))
    return weights


# ---- The originals' results


def stages_of(c, weights):
    model = open_clip.model.CLIP(
        embed_dim=c["embed_dim"], vision_cfg=dict(c["vision_cfg"]), text_cfg=dict(c["text_cfg"]),
        quick_gelu=c.get("quick_gelu", False))
    missing = model.load_state_dict({k: v.float() for k, v in weights.items()}, strict=True)
    assert not missing.missing_keys and not missing.unexpected_keys
    model.eval()
    stages = {}

    def keep(name, pick=lambda x: x):
        return lambda module, inputs, output: stages.__setitem__(name, pick(output).detach().clone())

    def keep_input(name):
        return lambda module, inputs: stages.__setitem__(name, inputs[0].detach().clone())

    model.visual.conv1.register_forward_hook(keep("visual.conv1", lambda x: x.flatten(2).transpose(1, 2)))
    model.visual.ln_pre.register_forward_hook(keep("visual.ln_pre"))
    model.visual.ln_post.register_forward_hook(keep("visual.ln_post", lambda x: x[:, 0]))
    for prefix, tower in (("visual.", model.visual.transformer), ("", model.transformer)):
        for i, block in enumerate(tower.resblocks):
            name = f"{prefix}transformer.resblocks.{i}"
            block.ln_2.register_forward_pre_hook(keep_input(name + ".attn"))
            block.register_forward_hook(keep(name))
    model.transformer.register_forward_pre_hook(keep_input("positional_embedding"))

    rng = np.random.default_rng(SEED)
    side = c["vision_cfg"]["image_size"]
    pixels = torch.from_numpy(rng.standard_normal((2, 3, side, side), dtype=np.float32))
    last = c["text_cfg"]["vocab_size"] - 1
    length = c["text_cfg"]["context_length"]
    ids = torch.zeros((3, length), dtype=torch.int64)
    for row, words in enumerate((3, 7, length - 2)):  # the last one fills the context
        ids[row, 0] = last - 1
        ids[row, 1:words + 1] = torch.from_numpy(rng.integers(1, last - 1, words))
        ids[row, words + 1] = last
    with torch.inference_mode():
        image = model.encode_image(pixels)
        model.ln_final.register_forward_hook(
            keep("ln_final", lambda x: x[torch.arange(len(ids)), ids.argmax(-1)]))
        text = model.encode_text(ids)
        normed = [f / f.norm(dim=-1, keepdim=True) for f in (image, text)]
        logits = model.logit_scale.exp() * normed[0] @ normed[1].T
    stages |= {"pixels": pixels, "ids": ids, "image_features": image, "text_features": text, "logits": logits}
    return {k: v.contiguous() for k, v in stages.items()}


def config(embed, vision, text, **more):
    return {"embed_dim": embed, "vision_cfg": vision, "text_cfg": text, **more}


def write(name, c, stages):
    folder = OUT / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "open_clip_config.json").write_text(json.dumps({"model_cfg": c, "preprocess_cfg": {}}, indent=1) + "\n")
    save_file(stages, folder / "stages.safetensors")
    return folder


def small():
    return config(16, {"image_size": 16, "layers": 2, "width": 32, "head_width": 16, "patch_size": 8},
                  {"context_length": 10, "vocab_size": 40, "width": 32, "heads": 2, "layers": 2})


def made_cases():
    text = {"context_length": 12, "vocab_size": 300, "width": 64, "heads": 1, "layers": 2}
    b16 = config(32, {"image_size": 48, "layers": 2, "width": 128, "patch_size": 16},
                 {**text, "width": 128, "heads": 2})
    l14 = config(48, {"image_size": 42, "layers": 2, "width": 192, "patch_size": 14},
                 {**text, "context_length": 20})
    h14 = config(64, {"image_size": 42, "layers": 2, "width": 160, "head_width": 80, "patch_size": 14}, text)
    yield "b16", b16
    yield "l14", l14
    yield "h14", h14
    yield "quick_gelu", {**small(), "quick_gelu": True}


def stored_cases():
    c = small()
    weights = random_weights(c)
    training = {"epoch": 3, "name": "run", "state_dict": {
        **{"module." + k: v for k, v in weights.items()},
        "module.visual.continual_proj": torch.randn(32, 16),
        "module.visual.caption_proj.weight": torch.randn(16, 32)}}
    yield "safetensors_f32", c, weights, lambda f: save_file(weights, f / "open_clip_model.safetensors")
    yield "training_bin", c, weights, lambda f: torch.save(training, f / "open_clip_pytorch_model.bin")
    half = {k: v.half() for k, v in weights.items()}
    yield "bin_f16", c, half, lambda f: torch.save(half, f / "open_clip_pytorch_model.bin")
    brain = {k: v.bfloat16() for k, v in weights.items()}
    brain["logit_scale"] = brain["logit_scale"].reshape(1)
    yield ("safetensors_bf16", c, {**brain, "logit_scale": brain["logit_scale"].reshape(())},
           lambda f: save_file(brain, f / "open_clip_model.safetensors"))


if __name__ == "__main__":
    torch.manual_seed(SEED)
    for name, c in made_cases():
        weights = random_weights(c)
        stages = stages_of(c, weights)
        stages["weights_sum"] = torch.stack([w.double().sum() for w in weights.values()])
        write("made_" + name, c, stages)
    for name, c, weights, save in stored_cases():
        save(write("stored_" + name, c, stages_of(c, weights)))
