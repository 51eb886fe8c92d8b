# SPDX-FileCopyrightText: Chuangkou contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses a fault that the tests must hold (1 to 30) and that no test case names.

usage: check_faults.py --root FOLDER

A test case names it as "fault N: what happens". With --list, prints them all by number.
"""

import argparse
import re
import sys
from pathlib import Path

FAULTS = {
    1: "the same bundle five times", 2: "twenty bundles of four origins in random orders",
    3: "bundles 1, 2, 4, then 3", 4: "overlapping ranges", 5: "each bit of a 20 KB bundle",
    6: "each length", 7: "header or recipients changed without the key",
    8: "uncertified, revoked device", 9: "another office's bundle",
    10: "chunks reordered, the last removed, a second payload appended", 11: "a bomb",
    12: "SIGKILL during import", 13: "power cut", 14: "disk full at every n-th write",
    15: "I/O error on the n-th fsync", 16: "out of memory", 17: "restored from an old backup",
    18: "the whole disk restored, anchor too", 19: "the store copied to a second PC",
    20: "the database without its -wal", 21: "window and command line write meanwhile",
    22: "the clock ten years ahead for a day", 23: "the clock back a day, zone change",
    24: "an unknown kind", 25: "a newer container", 26: "golden bundles of every past version",
    27: "two decisions on one case", 28: "acknowledgement lost, stick lost, an old one replayed",
    29: "the stick pulled during export, bad data on reading back",
    30: "two processes, one killed while it holds the write lock",
}
NAMED = re.compile(r'TEST_CASE\(\s*"fault (\d+): ([^"]+)"')


def named_faults(root):
    found = {}
    for path in sorted((root / "tests").rglob("*.cpp")):
        for match in NAMED.finditer(path.read_text(encoding="utf-8")):
            where = f"{path.relative_to(root)}: {match.group(2)}"
            found.setdefault(int(match.group(1)), []).append(where)
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    found = named_faults(arguments.root)
    missing = [number for number in FAULTS if number not in found]
    unknown = [number for number in found if number not in FAULTS]
    if arguments.list:
        for number, what in FAULTS.items():
            print(f"{number:2} {what}")
            for where in found.get(number, []):
                print(f"     {where}")
    for number in missing:
        print(f"no test case is called \"fault {number}: ...\" ({FAULTS[number]})")
    for number in unknown:
        print(f"there is no fault {number}: {found[number]}")
    return 1 if missing or unknown else 0


if __name__ == "__main__":
    sys.exit(main())
