#!/usr/bin/env python3
# SPDX-FileCopyrightText: Chuangkou contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the folders OUT/feel and OUT/model with what the fuzzers begin from.

    python3 make_corpus.py OUT [MODELS...]

The texts and models of the checkout, what was found before, and every model below MODELS (the
conformance kit) that is small enough; a text of a model is a seed of its own.
"""
import hashlib
import pathlib
import re
import sys
import xml.sax.saxutils

MOST_MODEL = 12_000
MOST_FEEL = 1_000
CHECKOUT = pathlib.Path(__file__).resolve().parents[2]
TEXT = re.compile(r"<(?:\w+:)?text>(.*?)</(?:\w+:)?text>", re.DOTALL)
FEEL = [
    "-",
    "not(1, < 5, [7..9])",
    "]3..9[",
    "(2020-01..2]",
    "if 月数 > 3 then 月数 * 980.5 else null",
    "for i in 1..3, j in [1, 2] return i * partial[-1]",
    'some x in Total Sum satisfies x instance of number and x between 1 and 2',
    'function(a: number, b) a ** -b',
    '{a: 1, "b c": {d: a + 1}}.b c.d',
    'date("2020-02-29") + duration("P1Y2M") - @"P1DT2H3M4.5S"',
    'round half up(n: a-b / 3, scale: 2)',
    'P1.日标准[item > 3 and 月数 in (1, [2..3], < 5)][1]',
    '"\\u4e00\\U01F600\\n" + string join(["a"], ",") // end',
    "? > 5 /* c */ or ? = null",
]


def keep(folder, content):
    name = hashlib.sha256(content).hexdigest()[:16]
    (folder / name).write_bytes(content)


def main():
    out = pathlib.Path(sys.argv[1])
    feel, model = out / "feel", out / "model"
    for folder in (feel, model):
        folder.mkdir(parents=True, exist_ok=True)
        for finding in (CHECKOUT / "tests/fuzz/findings" / folder.name).glob("*"):
            keep(folder, finding.read_bytes())
    for text in FEEL:
        keep(feel, text.encode())
    files = [*(CHECKOUT / "tests/data/dmn").rglob("*.dmn")]
    files += (CHECKOUT / "resources/policies").glob("*/model.dmn")
    for folder in sys.argv[2:]:
        files += sorted(pathlib.Path(folder).rglob("*.dmn"))
    for path in files:
        content = path.read_bytes()
        if len(content) <= MOST_MODEL:
            keep(model, content)
            keep(model, content.decode("utf-8", "ignore").replace("UTF-8", "GBK").encode("gb18030"))
        for text in TEXT.findall(content.decode("utf-8", "ignore")):
            if len(text) <= MOST_FEEL:
                keep(feel, xml.sax.saxutils.unescape(text.strip(), {"&quot;": '"'}).encode())
    print(f"{len(list(feel.iterdir()))} texts, {len(list(model.iterdir()))} models", file=sys.stderr)


main()
