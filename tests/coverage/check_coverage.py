# SPDX-FileCopyrightText: Chuangkou contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tests of store and exchange and prints, file by file, which branches they took.

usage: check_coverage.py BUILD [--reuse]

BUILD is the folder of the preset `coverage`. Ends with 1 when a condition in one of the files of
covered_files.py was never true, or never false. With --reuse the profile of the last run is read
again.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

from covered_files import FILES, NEVER

BINARY = "tests/core_tests"
TAGS = "[crypto],[store],[conflicts],[sync]"


def run_tests(build, profiles):
    profiles.mkdir(exist_ok=True)
    for old in profiles.glob("*.profraw"):
        old.unlink()
    environment = dict(os.environ, LLVM_PROFILE_FILE=str(profiles / "%p-%m.profraw"))
    if subprocess.run([build / BINARY, TAGS, "--order", "rand", "--warn", "NoAssertions"],
                      env=environment).returncode:
        sys.exit("a test failed: what it did not reach says nothing")
    subprocess.run(["llvm-profdata-19", "merge", "-sparse", "-o", profiles / "all.profdata",
                    *profiles.glob("*.profraw")], check=True)


def exported(build, profiles, root):
    out = subprocess.run(
        ["llvm-cov-19", "export", "-format=text", "-skip-expansions", "-skip-functions",
         f"-instr-profile={profiles / 'all.profdata'}", build / BINARY,
         *(root / name for name in FILES)], check=True, capture_output=True, text=True)
    return json.loads(out.stdout)


def branches_of(exported_json, root):
    """File to the places of its conditions, each with how often it was true and false: the sum of
    what each instance of a template did."""
    taken = {}
    for file in exported_json["data"][0]["files"]:
        name = str(Path(file["filename"]).relative_to(root))
        places = taken.setdefault(name, {})
        lines = (root / name).read_text(encoding="utf-8").split("\n")
        for line, column, end_line, end_column, true, false, *_ in file["branches"]:
            place = (line, column, end_line, end_column)
            if text_at(lines, place) == "true":
                continue  # a loop without an end is no condition
            before = places.get(place, (0, 0))
            places[place] = (before[0] + true, before[1] + false)
    return taken


def text_at(lines, place):
    line, column, end_line, end_column = place
    part = lines[line - 1:end_line]
    part[-1] = part[-1][:end_column - 1]
    part[0] = part[0][column - 1:]
    return " ".join(" ".join(part).split())


class Judgement:
    """What is to be printed of all files, and how much of it is a fault."""

    def __init__(self, never=NEVER):
        self.out, self.faults = [], 0
        self.excused = []
        self.unused = {(name, *excuse[:2]): excuse[2] for name, excuses in never.items()
                       for excuse in excuses}

    def add(self, name, places, lines):
        if places is None:
            self.fault(f"{name}: is in none of the test programs")
            return
        missed, excused = [], 0
        for place, ways in sorted(places.items()):
            for way, count in zip(("true", "false"), ways):
                if count:
                    continue
                text = text_at(lines, place)
                if self.excuse(name, text, way, place[0]):
                    excused += 1
                else:
                    missed.append(f"          line {place[0]}: never {way}: {text}")
        total = 2 * len(places) - excused
        share = 100 * (total - len(missed)) / total if total else 100
        self.out.append(f"{share:6.1f} %  {total - len(missed):4} of {total:4} branches  {name}")
        for line in missed:
            self.fault(line)

    def excuse(self, name, text, way, line):
        reason = self.unused.pop((name, text, way), None)
        if reason is not None:
            self.excused.append(f"          {name}:{line}: never {way}: {text}: {reason}")
        return reason is not None

    def fault(self, line):
        self.out.append(line)
        self.faults += 1

    def finish(self):
        self.out += [f"{len(self.excused)} branches that nothing can take:", *self.excused]
        for name, text, way in self.unused:
            self.fault(f"covered_files.py excuses what is taken or is not there: "
                       f"{name}: {way}: {text}")


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
    taken = branches_of(exported(build, profiles, root), root)
    judgement = Judgement()
    for name in FILES:
        judgement.add(name, taken.get(name),
                      (root / name).read_text(encoding="utf-8").split("\n"))
    judgement.finish()
    print("\n".join(judgement.out))
    return 1 if judgement.faults else 0


if __name__ == "__main__":
    sys.exit(main())
