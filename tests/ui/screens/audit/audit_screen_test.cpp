// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/audit/audit_screen.h"

#include "core/base/csv.h"
#include "core/claims/case_desk.h"
#include "core/report/report_projections.h"
#include "tests/support/string_makers.h"
#include "tests/ui/await.h"
#include "tests/ui/screen_check.h"
#include "tests/ui/test_window.h"
#include "ui/shell/office_view.h"
#include "ui/support/audit_lists.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTableView>

using namespace chuangkou;

namespace {

/// The auditor's window on an office where something happened.
struct AuditWindow {
    AuditWindow()
        : test(machine, {auditScreen()}, [](Store& store, const Session& session) {
              OfficeDesk desk(store, session);
              REQUIRE(
                  desk.setSetting(QStringLiteral("office_phone"), QStringLiteral("0431-12333")));
              REQUIRE(desk.recordAudit("audit_overridden",
                                       {{QStringLiteral("rule"), QStringLiteral("hall_cap")},
                                        {QStringLiteral("reason"), QStringLiteral("老人等候")}}));
              REQUIRE(desk.recordAudit("audit_exported",
                                       {{QStringLiteral("what"), QStringLiteral("full")}}));
              REQUIRE(desk.addAccount(QStringLiteral("zhou"), QStringLiteral("周岩"),
                                      {Role::SecurityAdmin}, kTestPassword));
              CaseDesk cases(store, session);
              for (int i = 0; i < 9; ++i) {
                  NewCase fresh;
                  fresh.item = QStringLiteral("unemployment-registration");
                  for (const ServiceItem& item : Catalogue::shipped().items())
                      if (item.policy.isEmpty() && item.applicant != ApplicantKind::Unit)
                          fresh.item = item.id;
                  fresh.person = Person{};
                  fresh.person->name = QStringLiteral("申请人%1").arg(i);
                  REQUIRE(cases.take(fresh));
              }
              REQUIRE(desk.addAccount(QStringLiteral("wu"), QStringLiteral("吴敏"), {Role::Auditor},
                                      kTestPassword));
          }) {
        test.logIn(QStringLiteral("wu"));
        until([this] { return rows("auditRows") > 0; });
    }
    [[nodiscard]] MainWindow& window() { return test.window(); }
    [[nodiscard]] QAbstractItemModel& model(const char* table) {
        return *window().findChild<QTableView*>(QLatin1String(table))->model();
    }
    [[nodiscard]] int rows(const char* table) { return model(table).rowCount(); }
    [[nodiscard]] QStringList column(const char* table, int column) {
        QStringList texts;
        for (int row = 0; row < rows(table); ++row)
            texts.append(model(table).index(row, column).data().toString());
        return texts;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void choose(const QString& list) {
        auto* box = window().findChild<QComboBox*>(QStringLiteral("auditList"));
        box->setCurrentIndex(box->findData(list));
    }
    [[nodiscard]] QString state(const char* name) { return textOf(window(), QLatin1String(name)); }

    struct Machine : WindowMachine {
        Machine() { addReportProjections(projections); }
    } machine;
    TestWindow test;
};

} // namespace

TEST_CASE("the auditor begins on the trail and sees which mode holds", "[ui-audit]") {
    AuditWindow audit;
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("auditList"));
    CHECK(audit.state("auditMode").contains(QStringLiteral("2020年2月17日")));
    QTest::qWait(20); // until it has laid itself out
    shot(audit.window(), QStringLiteral("audit"));
    CHECK(screenFaults(audit.window()) == QStringList());
    CHECK(audit.window().officeView()->actions().problems() == QStringList());
}

TEST_CASE("each list shows its own entries in sentences", "[ui-audit]") {
    AuditWindow audit;
    audit.choose(QStringLiteral("overrides"));
    until([&] { return audit.rows("auditRows") == 1; });
    CHECK(audit.column("auditRows", 4).first().contains(QStringLiteral("老人等候")));
    audit.choose(QStringLiteral("parameters"));
    until([&] {
        return audit.column("auditRows", 4).join(u' ').contains(QStringLiteral("0431-12333"));
    });
    audit.choose(QStringLiteral("locks"));
    until([&] { return audit.rows("auditRows") == 0; });
    audit.choose(QStringLiteral("staff"));
    until([&] { return audit.rows("auditRows") == 4; }); // three accounts, and the separation
    CHECK(audit.column("auditRows", 4).join(u' ').contains(QStringLiteral("审计管理员")));
}

TEST_CASE("every list has a title, and every sentence only fields in braces", "[ui-audit]") {
    std::set<QString> titles;
    for (const AuditListName& list : auditLists()) {
        CHECK(titles.insert(list.title).second);
        CHECK_FALSE(list.about.isEmpty());
        const auto query = auditQuery(list.name, QDate(2020, 2, 17), QDate(2020, 2, 17));
        REQUIRE(query);
        for (const AuditQuery::Part& part : query->parts) {
            AuditRow row;
            row.kind = part.kind;
            row.body.insert(QStringLiteral("reason"), QStringLiteral("100%{reason} %1"));
            const QString text = auditSentence(list.name, row);
            CHECK_FALSE(text.isEmpty());
            CHECK_FALSE(text.contains(QLatin1String("%{")));
        }
    }
    CHECK_FALSE(auditQuery(QStringLiteral("nosuch"), QDate(2020, 2, 17), QDate(2020, 2, 17)));
}

TEST_CASE("a list is exported as a table, and the export stands in the trail", "[ui-audit]") {
    AuditWindow audit;
    audit.choose(QStringLiteral("overrides"));
    until([&] { return audit.rows("auditRows") == 1; });
    audit.test.ask().path = audit.machine.path(QStringLiteral("overrides.csv"));
    audit.press(Qt::Key_E, Qt::ControlModifier);
    until([&] { return QFile::exists(audit.test.ask().path); });
    QFile file(audit.test.ask().path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto table = readCsv(file.readAll());
    REQUIRE(table);
    REQUIRE(table->rows.size() == 2);
    CHECK(table->rows[1].join(u' ').contains(QStringLiteral("老人等候")));
    audit.choose(QStringLiteral("exports"));
    until([&] { return audit.rows("auditRows") == 2; });
    CHECK(audit.column("auditRows", 1).contains(QStringLiteral("吴敏")));
}

TEST_CASE("the store is verified and a head on paper compared by keyboard", "[ui-audit]") {
    AuditWindow audit;
    audit.press(Qt::Key_F6);
    until([&] { return audit.state("verifyState").contains(QStringLiteral("完好")); });
    CHECK(audit.rows("findings") == 0);
    const auto heads = await(
        audit.test.store().run([](Store& store, const Session&) -> Result<std::vector<OriginHead>> {
            return store.read(
                [](Sql& sql) -> Result<std::vector<OriginHead>> { return EventLog::heads(sql); });
        }));
    REQUIRE(heads);
    const QString printed = QString::fromLatin1(heads->front().hash.toHex().first(16));
    audit.press(Qt::Key_F3);
    REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("headTyped"));
    QTest::keyClicks(QApplication::focusWidget(), printed);
    audit.press(Qt::Key_Return);
    until([&] { return !audit.state("headState").isEmpty(); });
    CHECK(audit.state("headState").contains(QString::number(heads->front().seq)));
    QTest::qWait(20); // until it has laid itself out
    shot(audit.window(), QStringLiteral("audit_verified"));
    CHECK(screenFaults(audit.window()) == QStringList());
    typeInto(audit.window(), QStringLiteral("headTyped"), QString(16, u'0'));
    audit.press(Qt::Key_Return);
    until([&] { return audit.state("headState").contains(QStringLiteral("没有")); });
}

TEST_CASE("a sample is drawn and drawn again from its seed", "[ui-audit]") {
    AuditWindow audit;
    audit.press(Qt::Key_F4);
    REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("sampleSeed"));
    typeInto(audit.window(), QStringLiteral("sampleCount"), QStringLiteral("4"));
    audit.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return audit.rows("sampleRows") == 4; });
    const QString seed = audit.state("sampleSeed");
    const QStringList first = audit.column("sampleRows", 1);
    REQUIRE_FALSE(seed.isEmpty());
    QTest::qWait(20); // until it has laid itself out
    shot(audit.window(), QStringLiteral("audit_sample"));
    CHECK(screenFaults(audit.window()) == QStringList());
    typeInto(audit.window(), QStringLiteral("sampleSeed"), QStringLiteral("another"));
    audit.press(Qt::Key_Return);
    until([&] { return audit.state("sampleState").contains(QStringLiteral("another")); });
    CHECK(audit.column("sampleRows", 1) != first);
    typeInto(audit.window(), QStringLiteral("sampleSeed"), seed);
    audit.press(Qt::Key_Return);
    until([&] { return audit.column("sampleRows", 1) == first; });
}
