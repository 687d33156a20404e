#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""clang-tidy over all sources that changed since they last passed.

    packaging/tidy.py BUILD LOGS JOBS

BUILD is a configured and built Ninja build with GCC; LOGS keeps what passed, so that a run that was cut off goes on where
it was. A source is read again where its command, the rules above it, or a file of this project that it includes
changed. Exit status 0 if all passed.

Read without precompiled headers, which are GCC's: so it also finds includes that are missing.
core/torch is left out: Clang 14 cannot parse LibTorch 1.13 as C++20. What Qt's tools generate lies under build.
The commands are those for GCC, with warnings that Clang does not know. The headers' folders are named from the root on,
since what Qt's tools generate lies in folders of the same names under build.
"""

import concurrent.futures
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import threading

ROOT = pathlib.Path(__file__).resolve().parent.parent
LEFT_OUT = ("build/", "core/torch/", "tests/core/torch/", "tests/parity/")


def commands_of(build, folder):
    """The commands without precompiled headers, written where clang-tidy finds them: of each source one."""
    commands = json.loads((build / "compile_commands.json").read_text())
    kept = {}
    for one in commands:
        one["command"] = re.sub(r" -Winvalid-pch| -include \S*cmake_pch\.hxx", "", one["command"])
        source = pathlib.Path(one["file"])
        if source.is_relative_to(ROOT) and not str(source.relative_to(ROOT)).startswith(LEFT_OUT):
            kept[source] = one
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "compile_commands.json").write_text(json.dumps(commands))
    return kept


def includes_of(build):
    """Of each object the files of this project that it was made from, as Ninja knows them."""
    listed = subprocess.run(["ninja", "-C", build, "-t", "deps"], check=True, capture_output=True, text=True).stdout
    includes = {}
    for line in listed.splitlines():
        if line.startswith("    "):
            file = (build / line.strip()).resolve()
            if file.is_relative_to(ROOT) and not file.is_relative_to(build):
                includes[current].append(file)
        elif line:
            current = line.split(":")[0]
            includes[current] = []
    return includes


def digest_of(source, command, includes, contents):
    rules = [folder / ".clang-tidy" for folder in source.parents if folder.is_relative_to(ROOT)]
    digest = hashlib.sha256(command.encode())
    for file in [*rules, *sorted(set(includes))]:
        if file not in contents:
            contents[file] = file.read_bytes() if file.exists() else b""
        digest.update(str(file).encode() + b"\0" + contents[file])
    return digest.hexdigest()


def main():
    build, logs, jobs = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), int(sys.argv[3])
    folder = logs / "tidy"
    commands = commands_of(build, folder)
    includes = includes_of(build)
    passed_file = folder / "passed"
    passed = set(passed_file.read_text().split()) if passed_file.exists() else set()
    contents = {}
    due = []
    for source, one in sorted(commands.items()):
        target = re.search(r" -o (\S+)", one["command"]).group(1)
        digest = digest_of(source, one["command"], includes.get(target, [source]), contents)
        if digest not in passed:
            due.append((source, digest))
    print(f"{len(commands)} sources, {len(due)} to read", flush=True)

    lock = threading.Lock()
    failed = []

    def read(task):
        source, digest = task
        run = subprocess.run(
            ["clang-tidy-14", "-quiet", "-extra-arg=-Wno-unknown-warning-option",
             f"-header-filter=^{ROOT}/(app|core|tests|ui)/", "-p", folder, source],
            capture_output=True, text=True)
        with lock:
            if run.returncode == 0:
                with passed_file.open("a") as file:
                    file.write(digest + "\n")
            else:
                failed.append(source)
                print(run.stdout, flush=True)
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        list(pool.map(read, due))
    for source in failed:
        print(f"FAILED {source.relative_to(ROOT)}")
    print(f"{len(due) - len(failed)} of {len(due)} passed")
    return 1 if failed else 0


sys.exit(main())
