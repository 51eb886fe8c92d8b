// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/claim_desk.h"
#include "core/queue/day_desk.h"
#include "core/queue/queue_desk.h"
#include "core/report/report_projections.h"
#include "tests/support/string_makers.h"
#include "tests/ui/await.h"
#include "tests/ui/fake_printer.h"
#include "tests/ui/screen_check.h"
#include "tests/ui/test_window.h"
#include "ui/shell/office_view.h"

#include <QApplication>
#include <QLabel>
#include <QMouseEvent>

namespace chuangkou {

/// Fails the test when a mouse is used while it lives.
class NoMouse final : public QObject {
public:
    NoMouse() { qApp->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::MouseButtonPress ||
            event->type() == QEvent::MouseButtonRelease)
            m_used = true;
        return false;
    }
    ~NoMouse() override { CHECK_FALSE(m_used); }

private:
    bool m_used = false;
};

/// A window with the screens under test on an office of one hall, one counter, the administrator,
/// a clerk (li) and two supervisors (zhao, qian).
struct CaseWindow {
    explicit CaseWindow(const std::function<ScreenEntry(PaperPrinter&)>& screen,
                        const std::function<void(Store&, const Session&)>& prepare = {}) {
        addReportProjections(machine.projections);
        printer.folder = machine.path(QStringLiteral("."));
        entries = {screen(printer)};
        window = std::make_unique<TestWindow>(machine, entries,
                                              [&](Store& store, const Session& session) {
                                                  makeOffice(store, session);
                                                  if (prepare)
                                                      prepare(store, worker(session));
                                              });
    }
    void logIn(const QString& login = QStringLiteral("zhao")) {
        window->logIn(login);
        QTest::qWait(1); // the first answers of the store
    }
    /// Another window on the same store, as after a restart.
    void restart(const QString& login = QStringLiteral("zhao")) {
        window->reopen(machine, entries);
        logIn(login);
    }
    void goTo(const QString& screen, const QVariantMap& what) {
        window->window().officeView()->goTo(screen, what);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// Letters and digits as keys, others as an input method gives them.
    void type(const QString& text) {
        for (const QChar c : text) {
            QWidget* focus = QApplication::focusWidget();
            REQUIRE(focus != nullptr);
            if (c.unicode() < 128) {
                QTest::keyClick(focus, c.toLatin1());
                continue;
            }
            QInputMethodEvent commit;
            commit.setCommitString(QString(c));
            QApplication::sendEvent(focus, &commit);
        }
    }
    /// Tab until this field has the focus.
    void tabTo(const QString& name) {
        for (int i = 0; i < 60 && focusName() != name; ++i)
            press(Qt::Key_Tab);
        INFO(name.toStdString());
        REQUIRE(focusName() == name);
    }
    [[nodiscard]] static QString focusName() {
        const QWidget* focus = QApplication::focusWidget();
        return focus != nullptr ? focus->objectName() : QString();
    }
    [[nodiscard]] QString text(const QString& name) { return textOf(window->window(), name); }
    template <typename Widget> [[nodiscard]] Widget& find(const QString& name) {
        auto* found = window->window().findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    /// What is wrong with the window, once it has laid itself out.
    [[nodiscard]] QStringList faults() {
        QTest::qWait(10);
        return screenFaults(window->window());
    }
    void untilText(const QString& name, const QString& part) {
        INFO(name.toStdString() << " should hold " << part.toStdString());
        until([&] { return text(name).contains(part); });
    }
    [[nodiscard]] QString said() {
        QStringList texts;
        for (const auto* label :
             find<QWidget>(QStringLiteral("statusLine")).findChildren<QLabel*>())
            if (label->isVisible())
                texts.append(label->text());
        return texts.join(u' ');
    }
    void untilSaid(const QString& part) {
        INFO(part.toStdString());
        until([&] { return said().contains(part); });
    }

    WindowMachine machine;
    FakePrinter printer;
    std::vector<ScreenEntry> entries;
    std::unique_ptr<TestWindow> window;
    HallId hall;
    CounterId counter;

private:
    void makeOffice(Store& store, const Session& session) {
        OfficeDesk desk(store, session);
        const auto made = desk.setHall({{}, QStringLiteral("一楼大厅"), 30, {}});
        REQUIRE(made);
        hall = *made;
        const auto set = desk.setCounter({{}, hall, 1, QStringLiteral("1号窗口"), {}, {}});
        REQUIRE(set);
        counter = *set;
        REQUIRE(desk.addAccount(QStringLiteral("li"), QStringLiteral("李晓梅"), {Role::Clerk},
                                kTestPassword));
        for (const auto& [login, name] :
             {std::pair(u"zhao", u"赵国强"), std::pair(u"qian", u"钱进")})
            REQUIRE(desk.addAccount(QString::fromUtf16(login), QString::fromUtf16(name),
                                    {Role::Clerk, Role::Supervisor}, kTestPassword));
    }
    [[nodiscard]] static Session worker(const Session& session) {
        Session copy{session.account,
                     session.login,
                     session.name,
                     {Role::Clerk, Role::Supervisor, Role::SystemAdmin},
                     {},
                     false};
        return copy;
    }
};

} // namespace chuangkou
