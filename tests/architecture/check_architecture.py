# SPDX-FileCopyrightText: Chuangkou contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses what the rules of the house forbid. Prints one line per finding: path:line: [rule] why.

usage: check_architecture.py --root FOLDER --qt-headers FOLDER
"""

import argparse
import os
import re
import sys
from pathlib import Path, PurePosixPath

from class_names import classes_in

# Which parts of core/ a part may include besides itself; the arrows never point back.
KNOWS = {
    "base": set(),
    "crypto": {"base"},
    "store": {"base", "crypto"},
    "dmn": {"base"},
    "office": {"base", "crypto", "store"},
    "queue": {"base", "crypto", "store", "office"},
    "policy": {"base", "crypto", "store", "office", "dmn"},
    "claims": {"base", "crypto", "store", "office", "dmn", "policy"},
    "report": {"base", "crypto", "store", "office", "dmn", "queue", "policy", "claims"},
    "conflicts": {"base", "crypto", "store", "office", "dmn", "queue", "policy", "claims"},
    "sync": {"base", "crypto", "store", "office"},
}
# Which folders the parts of ui/ that stand lowest may include besides themselves.
UI_KNOWS = {
    "widgets": {"ui/support", "core/base"},
    "charts": {"ui/support", "ui/widgets", "core"},
    "printing": {"ui/support", "core"},
}
CORE_QT_MODULES = {"QtCore", "QtSql", "QtNetwork", "QtConcurrent"}
WINDOW_QT_MODULES = {"QtWidgets", "QtPrintSupport", "QtSvgWidgets", "QtOpenGLWidgets",
                     "QtMultimediaWidgets"}
SOURCE_FOLDERS = ("app", "core", "ui", "tests")
LINES_AT_MOST = 600
EMPTY_NAMES = re.compile(r"(^|_)(common|utils?|helpers?|misc|managers?)$")

PROGRAM = ("app", "core", "ui")
EVERYWHERE = SOURCE_FOLDERS


def in_folder(path, *folders):
    return any(path == f or path.startswith(f + "/") for f in folders)


def is_main(path):
    return re.fullmatch(r"app/([\w/]*_)?main\.cpp", path) is not None


def is_sql_place(path):
    return in_folder(path, "core/store") or re.search(r"_table\.(h|cpp)$", path) is not None


class TextRule:
    """A pattern that must not stand in the code (comments and literals are blanked before)."""

    def __init__(self, name, why, pattern, folders, unless=lambda path: False):
        self.name, self.why, self.folders, self.unless = name, why, folders, unless
        self.pattern = re.compile(pattern, re.MULTILINE)

    def findings(self, path, code):
        if in_folder(path, *self.folders) and not self.unless(path):
            for match in self.pattern.finditer(code):
                text = match.group(0).strip()
                yield code.count("\n", 0, match.end()) + 1, self.name, f"{text}: {self.why}"


TEXT_RULES = [
    TextRule("dialog-exec", "dialogs open(), a nested loop lets events in between",
             r"\bexec\s*\(", ("app", "ui"), is_main),
    TextRule("nested-loop", "a nested loop lets events in between",
             r"\bQEventLoop\b|\bQMessageBox::(question|warning|information|critical|about)\b"
             r"|\bQFileDialog::get\w+|\bQInputDialog::get\w+", PROGRAM),
    TextRule("process-events", "return to the event loop; tests wait with QTest::qWaitFor",
             r"\bprocessEvents\b", EVERYWHERE),
    TextRule("thread-subclass", "run a function with QtConcurrent, or move a worker object",
             r"(?<!:):\s*(?:(?:public|protected|private|virtual)\s+)*QThread\b(?!\s*::)",
             EVERYWHERE),
    TextRule("string-connect", "connect member pointers, which the compiler checks",
             r"\b(SIGNAL|SLOT)\s*\(", EVERYWHERE),
    TextRule("exception", "errors are Result<T>; exceptions end in core/store and core/crypto",
             r"\bthrow\b|\bcatch\s*\(|\btry\s*\{", PROGRAM,
             lambda path: in_folder(path, "core/store", "core/crypto") or is_main(path)),
    TextRule("tr-in-core", "sentences for people are made in ui and app",
             r"\btr\s*\(|\bQCoreApplication::translate\b|\bQT_TR\w*NOOP\b", ("core",)),
    TextRule("hidden-input", "time and chance come in through Clock and IdSource",
             r"\bcurrent(DateTime|DateTimeUtc|Date|Time)\s*\(|\bcurrentM?SecsSinceEpoch\b"
             r"|\bsystem_clock\b|\bcreateUuid\w*|\bQRandomGenerator\b|\brandom_device\b",
             ("core",), lambda path: in_folder(path, "core/base")),
    TextRule("qtest-macro", "inside Catch2 it returns silently and the test passes",
             r"\bQ(VERIFY\w*|COMPARE\w*|TRY_\w+|FAIL|SKIP|EXPECT_FAIL|FETCH)\s*\(", ("tests",)),
]


def blanked(text):
    """The code with comments and literals replaced by blanks, line for line."""
    token = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"(?P<d>[^(\s]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"'
        r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'", re.DOTALL)
    return token.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)), text)


class QtHeaders:
    """Knows which module a Qt header belongs to, from the installed headers themselves."""

    def __init__(self, folder):
        self.modules = {}
        self.names = set()
        for module in sorted(Path(folder).iterdir()):
            if module.is_dir() and module.name.startswith("Qt"):
                self.names.add(module.name)
                for header in module.iterdir():
                    self.modules.setdefault(header.name, module.name)
        if "QtCore" not in self.names:
            sys.exit(f"{folder} holds no Qt headers")

    def is_umbrella(self, include):
        return include.split("/")[-1] in self.names

    def module(self, include):
        first, _, rest = include.partition("/")
        if rest:
            return first if first in self.names else None
        return first if first in self.names else self.modules.get(first)


def includes(text):
    for number, line in enumerate(text.split("\n"), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if match:
            yield number, match.group(2), match.group(1) == '"'


def house_path(path, include, quoted):
    """The included file as a path of the house, or None when it is somebody else's."""
    if in_folder(include, *SOURCE_FOLDERS):
        return include
    if not quoted:
        return None
    return os.path.normpath(str(PurePosixPath(path).parent / include)).replace(os.sep, "/")


def arrow_finding(path, target):
    here, there = path.split("/"), target.split("/")
    if here[0] == "core":
        if there[0] != "core":
            return "core knows neither windows, programs nor tests"
        if len(here) > 2 and len(there) > 2 and here[1] != there[1]:
            if here[1] not in KNOWS:
                return f"core/{here[1]} has no place in the table of parts"
            if there[1] not in KNOWS[here[1]]:
                return f"core/{here[1]} does not know core/{there[1]}"
    if here[0] == "ui":
        if there[0] in ("app", "tests"):
            return f"ui does not know {there[0]}"
        allowed = UI_KNOWS.get(here[1])
        if allowed is not None and not in_folder(target, f"ui/{here[1]}", *allowed):
            return f"ui/{here[1]} does not know {'/'.join(there[:2])}"
    if here[0] == "app" and there[0] == "tests":
        return "programs do not know tests"
    return None


def module_finding(path, include, module):
    """(rule, why) when the file must not include a header of that module."""
    if in_folder(path, "core") and (include.endswith("qcustomplot.h") or (
            module is not None and module not in CORE_QT_MODULES)):
        return "gui-in-core", "core is the library without widgets"
    if include.endswith("qcustomplot.h") and in_folder(path, "ui", "app"):
        if not in_folder(path, "ui/charts"):
            return "plot-header", "plots stand in ui/charts, which alone has the Qt keywords"
    is_sql = module == "QtSql" or include.split("/")[-1] == "sqlite3.h"
    if is_sql and in_folder(path, *PROGRAM) and not is_sql_place(path):
        return "sql-header", "SQL stays in core/store and *_table"
    if module in WINDOW_QT_MODULES:
        if re.search(r"_(model|controller)\.(h|cpp)$", path):
            return "widget-in-model", "models and controllers are used and tested without a window"
        if in_folder(path, "ui/printing"):
            return "widget-in-printing", "the command line prints without widgets"
    return None


def include_findings(path, text, qt):
    for number, include, quoted in includes(text):
        if qt.is_umbrella(include) or include.endswith("catch_all.hpp"):
            yield number, "umbrella-include", f"<{include}>: include the class that is used"
            continue
        module = qt.module(include)
        if module is not None or include.endswith((".h", ".hpp")):
            found = module_finding(path, include, module)
            if found:
                yield number, found[0], f"<{include}>: {found[1]}"
        target = None if module else house_path(path, include, quoted)
        if target is not None:
            why = arrow_finding(path, target)
            if why:
                yield number, "arrow", f"{target}: {why}"


def tester_findings(path, code):
    if in_folder(path, "tests") and re.search(r"\bQAbstractItemModelTester\s+\w", code):
        if "FailureReportingMode::Fatal" not in code:
            yield 1, "model-tester", "QAbstractItemModelTester passes silently unless Fatal"


def source_findings(path, text, qt):
    head = "\n".join(text.split("\n")[:4])
    if ("SPDX-FileCopyrightText:" not in head
            or "SPDX-License-Identifier: GPL-3.0-or-later" not in head):
        yield 1, "spdx", "the two-line SPDX header is missing"
    if text.count("\n") > LINES_AT_MOST:
        yield LINES_AT_MOST, "size", f"over {LINES_AT_MOST} lines: split it"
    if not path.endswith((".h", ".cpp")):
        return
    code = blanked(text)
    for rule in TEXT_RULES:
        yield from rule.findings(path, code)
    yield from include_findings(path, text, qt)
    yield from tester_findings(path, code)


def cmake_findings(text):
    for number, line in enumerate(text.split("\n"), 1):
        code = line.split("#")[0]
        if (re.search(r"\bfile\s*\(\s*GLOB", code, re.IGNORECASE)
                and not ("CONFIGURE_DEPENDS" in code and ".cpp" not in code)):
            yield number, "glob", "sources are listed, or a new file is not noticed"
    if text.count("\n") > LINES_AT_MOST:
        yield LINES_AT_MOST, "size", f"over {LINES_AT_MOST} lines: split it"


def name_findings(path):
    for part in PurePosixPath(path).parts:
        if EMPTY_NAMES.search(part.split(".")[0]):
            yield 1, "empty-name", f"{part} says nothing about what is in it"


class ClassNames:
    """What the classes of the whole program are called. Two of one name link without a word, and
    one of them then runs the other's code; in an anonymous namespace each has its own."""

    def __init__(self):
        self.first = {}

    def findings(self, path, text):
        if in_folder(path, *PROGRAM) and path.endswith((".h", ".cpp")):
            for line, name in classes_in(blanked(text)):
                first = self.first.setdefault(name, f"{path}:{line}")
                if first != f"{path}:{line}":
                    yield line, "same-class-name", f"{name} stands in {first} too"


def house_files(root):
    for folder, subfolders, names in os.walk(root):
        here = Path(folder).relative_to(root).as_posix()
        subfolders[:] = sorted(s for s in subfolders if not (
            s.startswith(".") or s == "__pycache__" or (here == "." and s.startswith("build"))))
        for name in sorted(names):
            yield name if here == "." else f"{here}/{name}"


def check(root, qt):
    """All findings below root as (path, line, rule, why)."""
    class_names = ClassNames()
    for path in house_files(root):
        is_cmake = path.endswith((".cmake", "CMakeLists.txt"))
        is_source = (in_folder(path, *SOURCE_FOLDERS) and path.endswith((".h", ".cpp", ".py"))
                     or path == "dev" or path.endswith(".sh"))
        if not (is_cmake or is_source):
            continue
        text = (Path(root) / path).read_text(encoding="utf-8")
        found = cmake_findings(text) if is_cmake else source_findings(path, text, qt)
        for line, rule, why in [*name_findings(path), *found, *class_names.findings(path, text)]:
            yield path, line, rule, why


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--root", required=True)
    parser.add_argument("--qt-headers", required=True)
    return parser.parse_args()


def main():
    args = arguments()
    findings = list(check(args.root, QtHeaders(args.qt_headers)))
    for path, line, rule, why in findings:
        print(f"{path}:{line}: [{rule}] {why}")
    print(f"{len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
