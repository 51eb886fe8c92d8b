# SPDX-FileCopyrightText: Chuangkou contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tests of store and exchange and prints, file by file, which branches they took.

usage: check_coverage.py BUILD [--reuse]

BUILD is the folder of the preset `coverage`. Ends with 1 when a branch of the files below was never
taken one way. With --reuse the profile of the last run is read again.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

# What merges, verifies and parses: every branch of these is taken by a test.
FILES = [
    "core/crypto/chunk_stream.cpp",
    "core/store/canonical.cpp",
    "core/store/event.cpp",
    "core/store/verify.cpp",
    "core/sync/bundle_header.cpp",
    "core/sync/bundle_import.cpp",
    "core/sync/bundle_plan.cpp",
    "core/sync/bundle_read.cpp",
    "core/sync/bundle_state.cpp",
    "core/sync/compressed_stream.cpp",
    "core/sync/import_desk.cpp",
    "core/sync/record_form.cpp",
]
RUNS = [
    ("tests/core_tests", "[crypto],[store],[sync]"),
    ("tests/simulation/simulation_tests", "[simulation]"),
]


def run_tests(build, profiles):
    profiles.mkdir(exist_ok=True)
    for old in profiles.glob("*.profraw"):
        old.unlink()
    environment = dict(os.environ, LLVM_PROFILE_FILE=str(profiles / "%p-%m.profraw"))
    for binary, tags in RUNS:
        subprocess.run([build / binary, tags, "--warn", "NoAssertions"], env=environment,
                       check=True)
    subprocess.run(["llvm-profdata-19", "merge", "-sparse", "-o", profiles / "all.profdata",
                    *profiles.glob("*.profraw")], check=True)


def branches_of(build, profiles, root):
    """File to the places of its conditions, each with how often it was true and false."""
    binaries = [build / binary for binary, _ in RUNS]
    objects = [argument for binary in binaries[1:] for argument in ("-object", binary)]
    out = subprocess.run(
        ["llvm-cov-19", "export", "-format=text", "-skip-expansions", "-skip-functions",
         f"-instr-profile={profiles / 'all.profdata'}", binaries[0], *objects,
         *(root / name for name in FILES)], check=True, capture_output=True, text=True)
    taken = {}
    for file in json.loads(out.stdout)["data"][0]["files"]:
        name = str(Path(file["filename"]).relative_to(root))
        places = taken.setdefault(name, {})
        for line, column, end_line, end_column, true, false, *_ in file["branches"]:
            before = places.get((line, column, end_line, end_column), (0, 0))
            places[(line, column, end_line, end_column)] = (before[0] + true, before[1] + false)
    return taken


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=Path)
    parser.add_argument("--reuse", action="store_true")
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    root = Path(__file__).resolve().parents[2]
    profiles = build / "profiles"
    if not arguments.reuse:
        run_tests(build, profiles)
    taken = branches_of(build, profiles, root)
    missed_in_all = 0
    for name in FILES:
        places = taken.get(name)
        if places is None:
            print(f"{name}: is in none of the test programs")
            missed_in_all += 1
            continue
        missed = [(place, way) for place, ways in sorted(places.items())
                  for way, count in zip(("true", "false"), ways) if count == 0]
        total = 2 * len(places)
        share = 100 * (total - len(missed)) / total if total else 100
        print(f"{share:6.1f} %  {total - len(missed):4} of {total:4} branches  {name}")
        lines = (root / name).read_text(encoding="utf-8").split("\n")
        for (line, column, end_line, end_column), way in missed:
            text = (lines[line - 1][column - 1:end_column - 1] if line == end_line
                    else lines[line - 1][column - 1:] + " ...")
            print(f"          line {line}: never {way}: {text}")
        missed_in_all += len(missed)
    return 1 if missed_in_all else 0


if __name__ == "__main__":
    sys.exit(main())
