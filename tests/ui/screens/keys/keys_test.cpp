// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/own_password.h"
#include "tests/support/string_makers.h"
#include "tests/ui/await.h"
#include "tests/ui/fake_printer.h"
#include "tests/ui/screen_check.h"
#include "tests/ui/test_window.h"
#include "ui/screens/keys/keys_screen.h"
#include "ui/shell/office_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>

using namespace chuangkou;

namespace {

const QString kFresh = QStringLiteral("another horse 8 staple");

struct KeysWindow {
    KeysWindow()
        : test(machine, {keysScreen(printer)}, [](Store& store, const Session& session) {
              REQUIRE(OfficeDesk(store, session)
                          .addAccount(QStringLiteral("wang"), QStringLiteral("王芳"), {Role::Clerk},
                                      kTestPassword));
          }) {
        printer.folder = machine.path(QStringLiteral("papers"));
        REQUIRE(QDir().mkpath(printer.folder));
    }
    [[nodiscard]] MainWindow& window() { return test.window(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    void type(const char* name, const QString& text) {
        typeInto(window(), QString::fromLatin1(name), text);
    }
    [[nodiscard]] QString text(const char* name) {
        return textOf(window(), QString::fromLatin1(name));
    }
    [[nodiscard]] bool opens(const QString& login, const QString& password) {
        return KeyFile::load(Store::keyFilePath(test.folder()))
            .value()
            .unlock(login, password)
            .has_value();
    }
    [[nodiscard]] bool opens(const QString& code) {
        return KeyFile::load(Store::keyFilePath(test.folder()))
            .value()
            .unlock(RecoveryCode::parse(code).value())
            .has_value();
    }
    WindowMachine machine;
    FakePrinter printer;
    TestWindow test;
};

} // namespace

TEST_CASE("a clerk changes her own password by keyboard and sees nothing else", "[ui-keys]") {
    KeysWindow test;
    test.test.logIn(QStringLiteral("wang"));
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("ownPresent"));
    CHECK(test.window().findChild<QWidget*>(QStringLiteral("othersPerson")) == nullptr);
    CHECK(test.window().findChild<QWidget*>(QStringLiteral("newRecoveryCode")) == nullptr);
    QTest::qWait(20);
    CHECK(screenFaults(test.window()) == QStringList());
    shot(test.window(), QStringLiteral("keys_clerk"));
    test.type("ownPresent", kTestPassword);
    test.press(Qt::Key_Return);
    test.type("ownNew", kFresh);
    test.press(Qt::Key_Return);
    test.type("ownAgain", kFresh);
    test.press(Qt::Key_Return);
    until([&] { return test.opens(QStringLiteral("wang"), kFresh); });
    // For a moment the key file opens for both, so that a kill shuts nobody out.
    until([&] { return !test.opens(QStringLiteral("wang"), kTestPassword); });
    until([&] { return test.text("ownPresent").isEmpty(); });
}

TEST_CASE("the rules of passwords are told beside the field while it is typed", "[ui-keys]") {
    KeysWindow test;
    test.test.logIn(QStringLiteral("wang"));
    test.type("ownNew", QStringLiteral("short"));
    CHECK(test.text("ownNewMessage").contains(QStringLiteral("5")));
    test.type("ownNew", QStringLiteral("password1234"));
    CHECK_FALSE(test.text("ownNewMessage").isEmpty());
    CHECK_FALSE(test.text("ownNewMessage").contains(QStringLiteral("还差")));
    test.type("ownNew", kFresh);
    test.type("ownAgain", QStringLiteral("another"));
    test.type("ownPresent", QStringLiteral("not this one"));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(test.text("ownAgainMessage").isEmpty());
    test.type("ownAgain", kFresh);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return !test.text("ownPresentMessage").isEmpty(); });
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("ownPresent"));
    CHECK(test.opens(QStringLiteral("wang"), kTestPassword));
    QTest::qWait(20);
    CHECK(screenFaults(test.window()) == QStringList());
}

TEST_CASE("another's password is set only while that person is said to be here", "[ui-keys]") {
    KeysWindow test;
    test.test.logIn();
    auto* person = test.window().findChild<QComboBox*>(QStringLiteral("othersPerson"));
    REQUIRE(person != nullptr);
    until([&] { return person->count() == 2; });
    test.press(Qt::Key_F8);
    CHECK(QApplication::focusWidget() == person);
    person->setCurrentIndex(1);
    test.type("othersNew", kFresh);
    test.type("othersAgain", kFresh);
    test.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(test.text("othersPresentMessage").isEmpty());
    QTest::qWait(20);
    CHECK(screenFaults(test.window()) == QStringList());
    shot(test.window(), QStringLiteral("keys_others"));
    test.window().findChild<QCheckBox*>(QStringLiteral("othersPresent"))->setChecked(true);
    test.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    until([&] { return test.opens(QStringLiteral("wang"), kFresh); });
}

TEST_CASE("a new recovery code is shown once, typed back, and then replaces the former one",
          "[ui-keys]") {
    KeysWindow test;
    test.test.logIn();
    until([&] { return !test.text("recoverySince").isEmpty(); });
    test.press(Qt::Key_F9);
    until([&] { return !test.text("newRecoveryCode").isEmpty(); });
    QString code = test.text("newRecoveryCode");
    code.replace(QStringLiteral(" - "), QStringLiteral("-")).replace(u'\n', u'-');
    QTest::qWait(20);
    CHECK(screenFaults(test.window()) == QStringList());
    shot(test.window(), QStringLiteral("keys_recovery"));
    test.press(Qt::Key_P, Qt::ControlModifier);
    CHECK(test.printer.printed.size() == 1);
    CHECK(QDir(test.printer.folder).isEmpty()); // no file keeps the code
    test.type("recoveryTypedBack", QStringLiteral("0000-0000-0000-0000-0000-0000"));
    test.press(Qt::Key_Return);
    CHECK_FALSE(test.opens(code));
    CHECK_FALSE(test.text("newRecoveryCode").isEmpty());
    test.type("recoveryTypedBack", code.toLower().remove(u'-'));
    test.press(Qt::Key_Return);
    until([&] { return test.opens(code); });
    until([&] { return test.text("newRecoveryCode").isEmpty(); });
    CHECK(test.text("recoveryMessage").contains(QStringLiteral("备份")));
    QTest::qWait(20);
    CHECK(screenFaults(test.window()) == QStringList());
    shot(test.window(), QStringLiteral("keys_recovery_used"));
}

TEST_CASE("a new recovery code that is given up changes nothing", "[ui-keys]") {
    KeysWindow test;
    test.test.logIn();
    test.press(Qt::Key_F9);
    until([&] { return !test.text("newRecoveryCode").isEmpty(); });
    QString code = test.text("newRecoveryCode");
    code.replace(QStringLiteral(" - "), QStringLiteral("-")).replace(u'\n', u'-');
    test.press(Qt::Key_Escape);
    CHECK(test.text("newRecoveryCode").isEmpty());
    CHECK_FALSE(test.opens(code));
    CHECK(test.window().officeView()->actions().problems() == QStringList());
}
