#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Image encoder alone: ours, onnxruntime (float32 and dynamic int8) and torch eager, in turn, random weights of true shape.

    cmake --preset bench && cmake --build --preset bench --target bench_encoder
    python3 tests/bench/peers/encoder.py [--model ViT-B-16] [--batch 1 8] [--threads 2] [--rounds 5]

Prints milliseconds an image (median of the rounds; wall and CPU time, which says more on a machine that does other
things too) and ours against each peer: above 1, ours is faster. Needs torch, open_clip_torch, onnx, onnxruntime.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]


def peers(model, threads, folder, wanted):
    """Name -> function(pixels)."""
    import onnxruntime
    import open_clip
    import torch
    from onnxruntime.quantization import QuantType, quantize_dynamic

    torch.set_num_threads(threads)
    torch.manual_seed(0)
    visual = open_clip.create_model(model).eval().visual
    plain, int8 = f"{folder}/{model}.onnx", f"{folder}/{model}.int8.onnx"
    if not os.path.exists(int8):
        torch.onnx.export(visual, torch.randn(2, 3, 224, 224), plain, input_names=["x"], output_names=["y"],
                          dynamic_axes={"x": {0: "batch"}}, dynamo=False, opset_version=17)
        quantize_dynamic(plain, int8, weight_type=QuantType.QInt8, per_channel=True,
                         op_types_to_quantize=["MatMul", "Gemm"])

    def session(file):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        # Threads that spin while others run would be counted as work.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        s = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
        return lambda x: s.run(None, {"x": x.numpy()})

    def eager(x):
        with torch.inference_mode():
            return visual(x)

    made = {"onnxruntime fp32": lambda: session(plain), "torch fp32": lambda: eager,
            "onnxruntime int8": lambda: session(int8)}
    return {name: make() for name, make in made.items() if name.split()[0] in wanted}, torch.randn


def time_peer(run, pixels):
    cpu, wall = time.process_time(), time.perf_counter()
    run(pixels)
    n = len(pixels)
    return (time.perf_counter() - wall) / n * 1e3, (time.process_time() - cpu) / n * 1e3


def time_ours(program, model, precision, batch, threads):
    out = subprocess.run(
        [program, f"--threads={threads}", f"--benchmark_filter=^image/{model}/{precision}/{batch}/",
         "--benchmark_min_time=0.01", "--benchmark_repetitions=2", "--benchmark_format=json"],
        check=True, capture_output=True, text=True).stdout
    runs = [b for b in json.loads(out)["benchmarks"] if b["run_type"] == "iteration"]
    best = min(runs, key=lambda b: b["cpu_time"])  # the first one also touches the weights for the first time
    return best["real_time"] / batch, best["cpu_time"] / batch


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="ViT-B-16")
    parser.add_argument("--batch", type=int, nargs="+", default=[1, 8])
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", nargs="+", default=["onnxruntime", "torch"])
    parser.add_argument("--program", default=str(ROOT / "build/bench/bin/bench_encoder"))
    parser.add_argument("--keep", help="folder for the exported models")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.keep or scratch
        runs, randn = peers(args.model, args.threads, folder, args.peers)
        for batch in args.batch:
            pixels = randn(batch, 3, 224, 224)
            times = {}
            for run in runs.values():
                run(pixels)
            for _ in range(args.rounds):
                for name, run in runs.items():
                    times.setdefault(name, []).append(time_peer(run, pixels))
                for precision in ("fp32", "int8"):
                    times.setdefault("taxoscope " + precision, []).append(
                        time_ours(args.program, args.model, precision, batch, args.threads))
            medians = {n: [statistics.median(x) for x in zip(*t)] for n, t in times.items()}
            print(f"{args.model}, batch {batch}, {args.threads} threads: ms an image, wall / CPU")
            for name, (wall, cpu) in medians.items():
                ours = medians["taxoscope " + name.split()[-1]]
                ratio = "" if name.startswith("taxoscope") else \
                    f"   ours is {wall / ours[0]:.2f} / {cpu / ours[1]:.2f} times as fast"
                print(f"  {name:18} {wall:7.1f} / {cpu:7.1f}{ratio}", flush=True)


if __name__ == "__main__":
    main()
