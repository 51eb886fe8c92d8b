// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/canonical.h"
#include "tests/ui/case_window.h"
#include "ui/screens/conflicts/conflicts_screen.h"
#include "ui/support/answer.h"

#include <QLineEdit>
#include <QTableView>
#include <QToolButton>

namespace chuangkou {

namespace {

const QString kPhone = QStringLiteral("office_phone");

/// What another machine of the office, that knew nothing of ours, once set.
Event phoneOfAnother(const ActorId& actor, std::int64_t at, const QByteArray& origin,
                     const QString& phone) {
    Event made;
    made.origin = origin;
    made.seq = 1;
    made.previous = QByteArray("", 0);
    made.hlc = {at, 0};
    made.at = at;
    made.actor = actor;
    made.subject = settingSubject(kPhone);
    made.kind = QStringLiteral("setting_set");
    made.salt = QByteArray(16, 's');
    made.body =
        canonicalJson({{QStringLiteral("name"), kPhone}, {QStringLiteral("value"), phone}}).value();
    made.bodyHash = bodyHash(made.salt, made.body);
    made.hash = eventHash(made);
    return made;
}

Result<int> bring(Store& store, const Session& session, char origin, const QString& phone) {
    return store.write([&](Sql& sql) -> Result<int> {
        const QByteArray id(32, origin);
        EventLog::registerOrigin(sql, id, store.device().id, 7);
        return store.log().insertVerified(
            sql, {phoneOfAnother(session.account, store.clock().nowMs() + 5000, id, phone)});
    });
}

struct ConflictsWindow : CaseWindow {
    explicit ConflictsWindow(const std::vector<QString>& others)
        : CaseWindow(
              [](PaperPrinter&) { return conflictsScreen(); },
              [&](Store& store, const Session& session) {
                  REQUIRE(
                      OfficeDesk(store, session).setSetting(kPhone, QStringLiteral("0431-1111")));
                  char origin = 'o';
                  for (const QString& phone : others)
                      REQUIRE(bring(store, session, origin++, phone));
              }) {}
    [[nodiscard]] int listed() {
        return find<QTableView>(QStringLiteral("conflicts")).model()->rowCount();
    }
    /// The cell of the table of versions in the row of this caption.
    [[nodiscard]] QString cell(const QString& caption, int column) {
        const QAbstractItemModel* model = find<QTableView>(QStringLiteral("versions")).model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString() == caption)
                return model->index(row, column).data().toString();
        return {};
    }
    void untilShown() {
        until([this] { return !cell(QStringLiteral("何人"), 1).isEmpty(); });
    }
    QAction& take(int side) { return find<QAction>(QStringLiteral("conflicts.take%1").arg(side)); }
};

} // namespace

TEST_CASE("two values stand side by side and one is adopted by keyboard", "[ui-conflicts]") {
    ConflictsWindow test({QStringLiteral("0431-2222")});
    test.logIn();
    const NoMouse noMouse;
    test.untilShown();
    CHECK(test.listed() == 1);
    CHECK(test.cell(QStringLiteral("值"), 1) == QStringLiteral("0431-1111"));
    CHECK(test.cell(QStringLiteral("值"), 2) == QStringLiteral("0431-2222"));
    CHECK(test.cell(QStringLiteral("值"), 3) == QStringLiteral("不同")); // a word, no mere colour
    CHECK(test.cell(QStringLiteral("机器"), 2) == QStringLiteral("1号窗口"));
    CHECK(test.window->window().officeView()->actions().problems() == QStringList());
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("conflicts"));

    test.press(Qt::Key_1, Qt::AltModifier); // without a reason nothing is decided
    CHECK(CaseWindow::focusName() == QStringLiteral("conflictReason"));
    CHECK_FALSE(test.text(QStringLiteral("conflictReasonWrong")).isEmpty());
    test.type(QStringLiteral("电话局确认"));
    test.press(Qt::Key_1, Qt::AltModifier);
    until([&] { return test.listed() == 0; });
    test.untilSaid(QStringLiteral("已决定"));
    CHECK(CaseWindow::focusName() == QStringLiteral("conflicts"));
    const auto phone = test.window->store().run([](Store& store, const Session&) {
        return store.read([](Sql& sql) -> Result<QString> {
            return OfficeTable::setting(sql, kPhone).value_or(QString());
        });
    });
    until([&] { return phone.isFinished(); });
    CHECK(phone.result().value() == QStringLiteral("0431-1111"));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("conflicts_none"));
}

TEST_CASE("three versions each have a key of their own", "[ui-conflicts]") {
    ConflictsWindow test({QStringLiteral("0431-2222"), QStringLiteral("0431-3333")});
    test.logIn();
    test.untilShown();
    CHECK(test.take(3).isEnabled());
    CHECK_FALSE(test.take(4).isEnabled());
    test.press(Qt::Key_F8);
    test.type(QStringLiteral("ok"));
    test.press(Qt::Key_2, Qt::AltModifier);
    until([&] { return test.listed() == 0; });
    shot(test.window->window(), QStringLiteral("conflicts_three"));
}

TEST_CASE("a clerk sees what is in conflict and does not decide it", "[ui-conflicts]") {
    ConflictsWindow test({QStringLiteral("0431-2222")});
    test.logIn(QStringLiteral("li"));
    test.untilShown();
    CHECK_FALSE(test.take(1).isEnabled());
    CHECK_FALSE(test.find<QLineEdit>(QStringLiteral("conflictReason")).isEnabled());
    CHECK(test.text(QStringLiteral("conflictHint")).contains(QStringLiteral("您的角色")));
    CHECK(test.faults() == QStringList());
}

TEST_CASE("the count below every screen follows what comes in", "[ui-conflicts]") {
    ConflictsWindow test({});
    test.logIn();
    QTest::qWait(1);
    auto& badge = test.find<QToolButton>(QStringLiteral("conflictCount"));
    CHECK_FALSE(badge.isVisible());
    const auto come = test.window->store().write([](Store& store, const Session& session) {
        return bring(store, session, 'o', QStringLiteral("0431-2222"));
    });
    until([&] { return badge.isVisible(); });
    CHECK(badge.text().contains(QStringLiteral("1")));
    CHECK(test.find<QToolButton>(QStringLiteral("moreScreens")).text().contains(u'1'));
    until([&] { return test.listed() == 1; });
}

} // namespace chuangkou
