# SPDX-FileCopyrightText: Chuangkou contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that check_architecture.py still bites: each small bad file must be refused by exactly
the rule that is named, and a house full of lookalikes must pass."""

import re
import sys
import tempfile
from pathlib import Path

import check_architecture as house

SPDX = ("// SPDX-FileCopyrightText: Chuangkou contributors\n"
        "// SPDX-License-Identifier: GPL-3.0-or-later\n")


def in_house(text):
    return "namespace chuangkou {\n" + text + "\n}"


# rule: [(path, text)...]; each entry alone must be refused by this rule and by no other. A third
# member holds what stands beside it.
BAD = {
    "gui-in-core": [
        ("core/queue/ticket.h", "#include <QWidget>"),
        ("core/queue/ticket.h", "#include <QtWidgets/QWidget>"),
        ("core/queue/ticket.h", "#include <QColor>"),
        ("core/queue/ticket.h", "#include <qcolor.h>"),
        ("core/report/summary.cpp", "#include <QPrinter>"),
        ("core/report/summary.cpp", "#include <qcustomplot.h>"),
    ],
    "plot-header": [("ui/screens/hall/hall_screen.h", "#include <qcustomplot.h>")],
    "sql-header": [
        ("core/queue/ticket_desk.cpp", "#include <QSqlQuery>"),
        ("core/office/staff.cpp", "#include <sqlite3.h>"),
        ("core/office/staff.cpp", "#include <sqlcipher/sqlite3.h>"),
        ("ui/screens/queue/queue_screen.cpp", "#include <QtSql/QSqlDatabase>"),
    ],
    "widget-in-model": [
        ("ui/screens/queue/queue_model.h", "#include <QTableView>"),
        ("ui/screens/queue/queue_controller.cpp", "#include <QMessageBox>"),
    ],
    "widget-in-printing": [("ui/printing/receipt.cpp", "#include <QLabel>")],
    "arrow": [
        ("core/base/money.h", '#include "core/crypto/keys.h"'),
        ("core/crypto/keys.h", '#include "core/store/event.h"'),
        ("core/dmn/feel.h", '#include "core/store/event.h"'),
        ("core/store/event.h", '#include "core/office/staff.h"'),
        ("core/store/event.h", '#include "../office/staff.h"'),
        ("core/office/staff.h", '#include "core/queue/ticket.h"'),
        ("core/queue/ticket.h", '#include "core/claims/claim.h"'),
        ("core/claims/claim.h", '#include "core/queue/ticket.h"'),
        ("core/claims/claim.h", '#include "core/report/summary.h"'),
        ("core/sync/bundle.h", '#include "core/queue/ticket.h"'),
        ("core/things/thing.h", '#include "core/base/money.h"'),
        ("core/queue/ticket.h", '#include "ui/support/icons.h"'),
        ("core/queue/ticket.cpp", '#include "tests/support/fixed_clock.h"'),
        ("ui/shell/main_window.cpp", '#include "app/composition.h"'),
        ("ui/widgets/badge.h", '#include "core/queue/ticket.h"'),
        ("ui/widgets/badge.h", '#include "ui/screens/queue/queue_model.h"'),
        ("ui/printing/receipt.h", '#include "ui/widgets/badge.h"'),
        ("app/main.cpp", '#include "tests/support/fixed_clock.h"'),
    ],
    "umbrella-include": [
        ("core/queue/ticket.cpp", "#include <QtCore>"),
        ("ui/shell/main_window.cpp", "#include <QtWidgets/QtWidgets>"),
        ("tests/ui/queue_test.cpp", "#include <QtTest>"),
        ("tests/ui/queue_test.cpp", "#include <catch2/catch_all.hpp>"),
    ],
    "dialog-exec": [
        ("ui/shell/login.cpp", "void f() { dialog.exec(); }"),
        ("ui/shell/login.cpp", "void f() { menu->exec(place); }"),
        ("app/composition.cpp", "void f() { application.exec(); }"),
    ],
    "nested-loop": [
        ("ui/shell/login.cpp", "QMessageBox::question(this, a, b);"),
        ("ui/shell/login.cpp", "QFileDialog::getOpenFileName(this);"),
        ("core/sync/exchange.cpp", "QEventLoop loop;"),
    ],
    "process-events": [
        ("ui/shell/login.cpp", "QCoreApplication::processEvents();"),
        ("tests/ui/login_test.cpp", "qApp->processEvents();"),
    ],
    "thread-subclass": [
        ("core/store/worker.h", "class Worker : public QThread {};"),
        ("core/store/worker.h", "class Worker final\n    : public QThread {};"),
    ],
    "string-connect": [
        ("ui/shell/login.cpp", "connect(a, SIGNAL(clicked()), b, &B::go);"),
        ("ui/shell/login.cpp", "connect(a, &A::clicked, b, SLOT(go()));"),
    ],
    "exception": [
        ("core/queue/ticket.cpp", "void f() { throw 1; }"),
        ("core/dmn/feel.cpp", "void f() { g(); } catch (...) {}"),
        ("ui/shell/login.cpp", "void f() { try { g(); }"),
        ("app/composition.cpp", "void f() { throw 1; }"),
    ],
    "tr-in-core": [
        ("core/queue/ticket.cpp", 'auto s = QObject::tr("Called");'),
        ("core/queue/ticket.cpp", 'auto s = QCoreApplication::translate("a", "b");'),
        ("core/queue/ticket.cpp", 'auto s = QT_TR_NOOP("Called");'),
    ],
    "hidden-input": [
        ("core/queue/ticket.cpp", "auto t = QDateTime::currentDateTimeUtc();"),
        ("core/queue/ticket.cpp", "auto t = QDate::currentDate();"),
        ("core/queue/ticket.cpp", "auto t = QDateTime::currentMSecsSinceEpoch();"),
        ("core/store/event.cpp", "auto t = QUuid::createUuid();"),
        ("core/crypto/keys.cpp", "auto r = QRandomGenerator::global();"),
    ],
    "qtest-macro": [
        ("tests/core/queue/ticket_test.cpp", "void f() { QVERIFY(true); }"),
        ("tests/core/queue/ticket_test.cpp", "void f() { QCOMPARE(1, 1); }"),
        ("tests/ui/queue_test.cpp", "void f() { QTRY_COMPARE_WITH_TIMEOUT(a, b, 1); }"),
    ],
    "model-tester": [("tests/ui/queue_test.cpp", "QAbstractItemModelTester tester(&model);")],
    "glob": [
        ("core/queue/CMakeLists.txt", "file(GLOB sources *.cpp)"),
        ("cmake/sources.cmake", "FILE( GLOB_RECURSE sources *.cpp)"),
        ("core/queue/CMakeLists.txt", "file(GLOB sources CONFIGURE_DEPENDS *.cpp)"),
    ],
    "size": [
        ("core/queue/ticket.cpp", "\n" * house.LINES_AT_MOST),
        ("cmake/project_options.cmake", "\n" * (house.LINES_AT_MOST + 1)),
    ],
    "spdx": [
        ("core/queue/ticket.h", None),
        ("tests/architecture/other.py", None),
        ("dev", None),
    ],
    "same-class-name": [
        ("ui/screens/queue/queue_row.h", in_house("struct Row { int a; };"),
         [("core/queue/row.h", in_house("struct Row;\nstruct Row { int a; };"))]),
        ("app/cli/rows.cpp", in_house("namespace { int a; }\nclass Row final : Base<A> {};"),
         [("core/queue/row.h", in_house("template <class T, typename = Two<T>>\nclass Row {};"))]),
        ("ui/support/state.h", in_house("enum class State : char { Open };"),
         [("core/queue/state.cpp", in_house("inline int f() { return 1; }\nunion State { };"))]),
        ("ui/support/state.h", "namespace chuangkou {\nnamespace deep {\nstruct A {};\n}\n}",
         [("core/queue/state.cpp", "namespace chuangkou::deep {\nstruct [[nodiscard]] A {};\n}")]),
    ],
    "empty-name": [
        ("core/utils/text.h", "int f();"),
        ("ui/support/dialog_helpers.h", "int f();"),
        ("ui/shell/window_manager.cpp", "int f();"),
    ],
}

GOOD = [
    ("core/base/id.cpp", "auto r = QRandomGenerator::system();\nauto n = 1'000'000;"),
    ("core/base/clock.cpp", "auto t = QDateTime::currentMSecsSinceEpoch();"),
    ("core/store/database.cpp", '#include <QSqlDatabase>\n#include "core/crypto/keys.h"\n'
     "void f() { try { query.exec(); } catch (const SqlFailure&) { throw; } }"),
    ("core/queue/ticket_table.cpp", '#include <QSqlQuery>\n#include "core/office/staff.h"\n'
     "// throw, catch (x) and tr(x) in a comment\n"
     'auto s = "throw SIGNAL(x) tr(x)"; auto r = R"sql(SELECT tr(x), "throw")sql";\n'
     "/* QDateTime::currentDateTime()\n QUuid::createUuid() */ char c = '\"';\n"
     "void f() { sql.exec(s); str(1); entry(2); }"),
    ("core/report/summary.cpp", '#include "core/claims/claim.h"\n#include "core/queue/ticket.h"'),
    ("core/report/csv.cpp", "#include <QFile>\n#include <QtConcurrent/QtConcurrentRun>\n"
     "#include <QtGlobal>\n#include <QtMath>"),
    ("core/claims/claim.cpp", '#include "core/dmn/feel.h"\n#include <vector>\n#include "claim.h"'),
    ("core/sync/bundle.cpp", "int n = a ? b : QThread::idealThreadCount();"),
    ("app/main.cpp", "#include <QApplication>\nint main() { try { return application.exec(); }"
     " catch (...) { return 1; } }"),
    ("app/cli_main.cpp", '#include "core/report/summary.h"\nint main() { return app.exec(); }'),
    ("ui/screens/queue/queue_screen.cpp", '#include <QTableView>\n#include "core/queue/ticket.h"\n'
     'auto s = tr("Call");\nvoid f() { dialog->open(); }'),
    ("ui/screens/queue/queue_model.h", "#include <QAbstractTableModel>\n#include <QColor>"),
    ("ui/printing/receipt.cpp", '#include <QPdfWriter>\n#include "core/queue/ticket.h"'),
    ("ui/widgets/badge.cpp", '#include <QWidget>\n#include "core/base/money.h"'),
    ("ui/charts/plot.cpp", "#include <qcustomplot.h>"),
    ("tests/core/store/database_test.cpp", "#include <sqlite3.h>\nvoid f() { throw 1; }"),
    ("tests/ui/queue_test.cpp", "#include <QTest>\nQAbstractItemModelTester t(\n    &model, "
     "QAbstractItemModelTester::FailureReportingMode::Fatal);"),
    ("resources/policies/CMakeLists.txt", "file(GLOB found CONFIGURE_DEPENDS *.dmn)"),
    ("core/queue/CMakeLists.txt", "# file(GLOB) is refused\nadd_library(core_queue a.cpp)"),
    ("build/dev/moc_thing.cpp", "#include <QtCore>"),
    ("core/queue/row.h", in_house("struct Row { struct Cell {}; };\nenum class Kind { A };")),
    ("ui/screens/queue/row.h", "namespace chuangkou::queue {\nstruct Row;\nstruct Row {};\n}"),
    ("ui/screens/queue/a.cpp", in_house("namespace {\nstruct Row {};\nclass Cell {};\n}")),
    ("ui/screens/queue/b.cpp", in_house("struct Row;\nvoid f() { struct Kind { int a; }; }\n"
                                        "struct Row f(struct Row row) { return row; }\n"
                                        "template <class Row, class Kind> void g() {}\n"
                                        "struct Table { class Cell {}; };\n"
                                        "struct Table::Row { int a; };")),
    ("ui/screens/queue/c.cpp", "#define A \\\n namespace {\nnamespace std {\n"
                               "template <> struct hash<chuangkou::Row> {};\n}"),
    ("tests/core/queue/row_test.cpp", in_house("struct Row {};")),
]


def lay(root, path, text):
    file = Path(root) / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if text is None:
        text = "int nothing;\n"
    elif not re.search(r"\.(cmake|txt)$", path):
        text = SPDX + text + "\n"
    file.write_text(text, encoding="utf-8")


def findings(files, qt):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files:
            lay(root, path, text)
        return list(house.check(root, qt))


def rules_of_the_checker():
    text = Path(house.__file__).read_text(encoding="utf-8")
    return (set(re.findall(r'yield \S+, "([a-z-]+)"', text))
            | set(re.findall(r'return "([a-z-]+)", "', text))
            | {rule.name for rule in house.TEXT_RULES})


def main():
    qt = house.QtHeaders(house.arguments().qt_headers)
    failures = []
    for rule, examples in BAD.items():
        for path, text, *beside in examples:
            beside = beside[0] if beside else []
            found = {finding[2] for finding in findings([*beside, (path, text)], qt)}
            if found != {rule}:
                failures.append(f"[{rule}] expected for {path}: {text!r}; found {sorted(found)}")
    for finding in findings(GOOD, qt):
        failures.append(f"refused though good: {finding}")
    for rule in sorted(rules_of_the_checker() ^ set(BAD)):
        failures.append(f"[{rule}] stands only in the checker or only in this test")
    print("\n".join(failures))
    print(f"{sum(map(len, BAD.values()))} bad and {len(GOOD)} good examples, "
          f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
