# SPDX-License-Identifier: MIT
"""Runs a program and says how long it took and how much memory it had."""

import os
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass


@dataclass
class Run:
    seconds: float  # start of the process to its end
    first_answer: float  # start of the process to the second line of its output (the first below the CSV's head)
    anonymous: float  # largest RssAnon seen, MiB: memory of its own, without mapped files
    resident: float  # VmHWM, MiB: largest resident set, mapped files included
    output: str


def run(command, environment=None):
    """Runs it to its end; exits with its error output if it fails. Memory is looked at every 5 ms."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env={**os.environ, **(environment or {})})
    peak = {"RssAnon": 0, "VmHWM": 0}
    done = threading.Event()

    def watch():
        while not done.wait(0.005):
            try:
                with open(f"/proc/{process.pid}/status", encoding="ascii", errors="replace") as file:
                    for line in file:
                        key = line.split(":", 1)[0]
                        if key in peak:
                            peak[key] = max(peak[key], int(line.split()[1]))
            except OSError:
                return

    errors = []
    readers = [threading.Thread(target=watch), threading.Thread(target=lambda: errors.append(process.stderr.read()))]
    for reader in readers:
        reader.start()
    lines = []
    first = None
    for line in process.stdout:
        lines.append(line)
        if len(lines) == 2:
            first = time.monotonic() - begin
    status = process.wait()
    seconds = time.monotonic() - begin
    done.set()
    for reader in readers:
        reader.join()
    if status != 0:
        sys.exit(f"{' '.join(command)}\nended with status {status}:\n{errors[0].decode(errors='replace')}")
    return Run(seconds, seconds if first is None else first, peak["RssAnon"] / 1024, peak["VmHWM"] / 1024,
               b"".join(lines).decode())


def in_turn(sides, repeat):
    """Runs the sides A B A B ...; `sides` maps a name to a function that gives a Run. Returns lists of runs by name."""
    runs = {name: [] for name in sides}
    for turn in range(repeat):
        for name, side in sides.items():
            runs[name].append(side())
            print(f"  {turn + 1}/{repeat} {name}: {runs[name][-1].seconds:.2f} s", file=sys.stderr, flush=True)
    return runs


def median(runs, what):
    return statistics.median(getattr(run, what) for run in runs)
