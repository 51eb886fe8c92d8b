# SPDX-FileCopyrightText: Chuangkou contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the classes that a source file gives to the whole program: those of a named namespace."""

import re

NAMESPACE = re.compile(r"\bnamespace\s*(?:\[\[[^\]]*\]\]\s*)?([\w:]*)\s*$")
EXTERN = re.compile(r"\bextern\s*$")
# A class, and no specialisation, no member of another class and no function that returns one.
CLASS = re.compile(
    r"\b(?:class|struct|union|enum(?:\s+(?:class|struct))?)\s+(?:\[\[[^\]]*\]\]\s*)?"
    r"(?P<name>\w+)(?:\s+final)?\s*(?::(?!:).*)?$", re.DOTALL)
PREPROCESSOR = re.compile(r"^[ \t]*#(?:\\\n|[^\n])*", re.MULTILINE)


def without_template(head):
    """The declaration without the `template <...>` before it, whose parameters are classes too."""
    head = head.strip()
    while head.startswith("template"):
        depth, end = 0, 0
        for end, character in enumerate(head):
            depth += {"<": 1, ">": -1}.get(character, 0)
            if character == ">" and depth == 0:
                break
        head = head[end + 1:].strip()
    return head


def classes_in(code):
    """(line, namespace::Name) of each; `code` has its comments and literals blanked."""
    code = PREPROCESSOR.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)), code)
    scopes = []  # the name of each open namespace; None for what hides its classes from outside
    begin = 0
    for match in re.finditer(r"[;{}]", code):
        head = code[begin:match.start()]
        begin = match.end()
        if match.group(0) == "}" and scopes:
            scopes.pop()
        if match.group(0) != "{":
            continue
        opened = NAMESPACE.search(head)
        declared = CLASS.search(without_template(head))
        if declared and None not in scopes:
            line = code.count("\n", 0, match.start()) + 1
            yield line, "::".join([*filter(None, scopes), declared.group("name")])
        if opened:
            scopes.append(opened.group(1) or None)
        else:
            scopes.append("" if EXTERN.search(head) else None)
