#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the weights files of tests/data/checkpoints with PyTorch and safetensors.

    python3 tests/parity/make_checkpoint_files.py

Needs torch and safetensors. Values are whole numbers counted upwards, so that tests can say what they expect.
"""
import os
import zipfile
from collections import OrderedDict
from pathlib import Path

import torch
from safetensors.torch import save_file

folder = Path(__file__).resolve().parent.parent / "data" / "checkpoints"
folder.mkdir(exist_ok=True)


def count(*shape, dtype=torch.float32):
    return torch.arange(torch.Size(shape).numel()).reshape(shape).to(dtype)


def tiny():
    return OrderedDict(
        [
            ("visual.proj", count(2, 3)),
            ("logit_scale", torch.tensor(4.5)),
            ("text_projection", count(4, dtype=torch.float16)),
            ("ln_final.bias", count(3, dtype=torch.bfloat16)),
        ]
    )


save_file(dict(tiny()), folder / "tiny.safetensors", metadata={"format": "pt"})
torch.save(tiny(), folder / "tiny.pt")
torch.save(tiny(), folder / "protocol5.pt", pickle_protocol=5)
torch.save(tiny(), folder / "legacy.pt", _use_new_zipfile_serialization=False)

# A training checkpoint: parameters, a wrapper's prefix, an optimizer's state beside the weights.
model = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.LayerNorm(2))
optimizer = torch.optim.AdamW(model.parameters())
model(torch.ones(1, 3)).sum().backward()
optimizer.step()
with torch.no_grad():
    for parameter in model.parameters():
        parameter.copy_(count(*parameter.shape))
state = OrderedDict(("module." + name, parameter) for name, parameter in model.named_parameters())
training = {"epoch": 3, "name": "käfer", "state_dict": state, "optimizer": optimizer.state_dict(), "best": -1.5, "done": None}
torch.save(training, folder / "training.pt")
torch.save({"model": tiny(), "epoch": 1}, folder / "under_model.pt")
torch.save(model.state_dict(), folder / "with_metadata.pt")
torch.save(torch.nn.Identity(), folder / "whole_module.pt")

square = count(3, 4)
torch.save(
    {
        "transposed": square.t(),
        "columns": square[:, 1:3],
        "row": square[1],
        "all": square,
        "cube": count(2, 3, 4).permute(2, 0, 1),
        "none": torch.zeros(0, 5),
    },
    folder / "strided.pt",
)
torch.save({"repeated": torch.ones(1).expand(50)}, folder / "repeated.pt")

types = [torch.float32, torch.float16, torch.bfloat16, torch.float64, torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8, torch.bool]
torch.save({str(dtype).removeprefix("torch."): count(3, dtype=dtype) for dtype in types}, folder / "types.pt")
torch.save({"a": torch.zeros(2, dtype=torch.complex64)}, folder / "complex.pt")
torch.save({"a": torch.eye(3).to_sparse()}, folder / "sparse.pt")
torch.save([torch.zeros(2)], folder / "list.pt")


class Evil:
    def __reduce__(self):
        return os.system, ("echo this must never run",)


torch.save({"a": torch.zeros(2), "b": Evil()}, folder / "evil.pt")

torch.jit.save(torch.jit.script(torch.nn.Identity()), folder / "script.pt")
with zipfile.ZipFile(folder / "tiny.pt") as source, zipfile.ZipFile(folder / "deflated.pt", "w") as out:
    for entry in source.infolist():
        out.writestr(zipfile.ZipInfo(entry.filename), source.read(entry), zipfile.ZIP_DEFLATED)
