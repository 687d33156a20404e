#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""clang-tidy over all sources that changed since they last passed.

    packaging/tidy.py BUILD LOGS JOBS

BUILD is a configured and built Ninja build with GCC; LOGS keeps what passed, so that a run that was cut off goes on where
it was. A source is read again where its command, the rules above it, or a file of this project that it includes
changed. Exit status 0 if all passed.

Most of a run is walking through the headers of libraries: sources are read together as they are compiled together, and tests
by tens, or by fewer where their helpers have the same names.

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
import shlex
import shutil
import subprocess
import sys
import threading
from collections import defaultdict

ROOT = pathlib.Path(__file__).resolve().parent.parent
TESTS_TOGETHER = 10
LEFT_OUT = ("core/torch/", "tests/core/torch/", "tests/parity/")


def commands_of(build):
    """Of each source what it makes and its flags, without precompiled headers. Of what lies under build, only what CMake
    put together of our own."""
    kept = {}
    for one in json.loads((build / "compile_commands.json").read_text()):
        source = pathlib.Path(one["file"])
        is_together = source.parent.name == "Unity"
        if not source.is_relative_to(build if is_together else ROOT) or not is_together and source.is_relative_to(build):
            continue
        if str(source.relative_to(build if is_together else ROOT)).startswith(LEFT_OUT):
            continue
        command = re.sub(r" -Winvalid-pch| -include \S*cmake_pch\.hxx| -c \S+", "", one["command"])
        target = re.search(r" -o (\S+)", command).group(1)
        kept[source] = (target, command.replace(f" -o {target}", ""))
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


def rules_of(source):
    """The nearest first."""
    rules = [folder / ".clang-tidy" for folder in source.parents if folder.is_relative_to(ROOT)]
    return [file for file in rules if file.exists()]


def digest_of(source, command, includes, contents):
    digest = hashlib.sha256(command.encode())
    for file in [*rules_of(source), *sorted(set(includes))]:
        if file not in contents:
            contents[file] = file.read_bytes() if file.exists() else b""
        digest.update(str(file).encode() + b"\0" + contents[file])
    return digest.hexdigest()


def groups_of(due):
    """Lists of (source, digest, flags) that are read as one."""
    groups = [[one] for one in due if one[0].parent.name == "Unity"]
    alike = defaultdict(list)
    for one in due:
        if one[0].parent.name != "Unity":
            alike[one[2], rules_of(one[0])[0]].append(one)
    for same in alike.values():
        groups += [same[i:i + TESTS_TOGETHER] for i in range(0, len(same), TESTS_TOGETHER)]
    return groups


def tidied(group, build):
    """What clang-tidy says of a group, and whether it passed."""
    source, _, flags = group[0]
    if len(group) > 1:
        included = "".join(f'#include "{one[0]}" // NOLINT\n' for one in group)
        source = build / rules_of(source)[0].parent.relative_to(ROOT) / f"tidy_{hashlib.sha256(included.encode()).hexdigest()[:16]}.cpp"
        source.write_text(included)
    run = subprocess.run(
        ["clang-tidy-14", "-quiet", "-checks=-bugprone-suspicious-include", "-extra-arg=-Wno-unknown-warning-option",
         f"-header-filter=^{ROOT}/(app|core|tests|ui)/", source, "--", *shlex.split(flags)[1:]],
        capture_output=True, text=True, cwd=build)
    return run.stdout, run.returncode == 0


def main():
    build, logs, jobs = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), int(sys.argv[3])
    folder = logs / "tidy"
    folder.mkdir(parents=True, exist_ok=True)
    for rules in ROOT.glob("*/.clang-tidy"):  # clang-tidy seeks them from a source upwards
        (build / rules.parent.name).mkdir(exist_ok=True)
        shutil.copy(rules, build / rules.parent.name)
    commands = commands_of(build)
    includes = includes_of(build)
    passed_file = folder / "passed"
    passed = set(passed_file.read_text().split()) if passed_file.exists() else set()
    contents = {}
    due = []
    for source, (target, flags) in sorted(commands.items()):
        digest = digest_of(source, flags, includes.get(target, [source]), contents)
        if digest not in passed:
            due.append((source, digest, flags))
    print(f"{len(commands)} sources, {len(due)} to read", flush=True)

    lock = threading.Lock()
    failed = []

    def read(group):
        said, well = tidied(group, build)
        if not well and len(group) > 1:
            read(group[:len(group) // 2])
            read(group[len(group) // 2:])
            return
        with lock:
            if well:
                with passed_file.open("a") as file:
                    file.writelines(one[1] + "\n" for one in group)
            else:
                failed.append(group[0][0])
                print(said, flush=True)
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        list(pool.map(read, groups_of(due)))
    for source in failed:
        print(f"FAILED {source.relative_to(ROOT)}")
    print(f"{len(due) - len(failed)} of {len(due)} passed")
    return 1 if failed else 0


sys.exit(main())
