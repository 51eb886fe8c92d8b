// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/draft_keeper.h"

#include "core/store/local_notes.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"
#include "tests/ui/await.h"
#include "ui/widgets/form_content.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace chuangkou;

namespace {

const QString kForm = QStringLiteral("appointment");

/// A form of two editors and its keeper, as a screen has them.
struct DraftForm {
    explicit DraftForm(StoreThread& store)
        : name(new QLineEdit(&page)), first(new QCheckBox(&page)), secret(new QLineEdit(&page)),
          keeper(store, kForm, [this] { return formContent(page); }, &page) {
        name->setObjectName(QStringLiteral("name"));
        first->setObjectName(QStringLiteral("firstTime"));
        secret->setObjectName(QStringLiteral("password"));
        secret->setEchoMode(QLineEdit::Password);
        onFormEdited(page, &keeper, [this] { keeper.touched(); });
    }
    QWidget page;
    QLineEdit* name;
    QCheckBox* first;
    QLineEdit* secret;
    DraftKeeper keeper;
};

struct LoggedInStore {
    LoggedInStore() : folder(TestOffice(machine).folder), store(machine.context()) {
        REQUIRE(await(store.logIn(folder, QStringLiteral("admin"), kTestPassword)));
    }
    [[nodiscard]] std::optional<Draft> kept() {
        const auto found = await(
            store.run([](Store& open, const Session& session) -> Result<std::optional<Draft>> {
                return open.read([&](Sql& sql) -> Result<std::optional<Draft>> {
                    return draft(sql, session.account, kForm);
                });
            }));
        REQUIRE(found);
        return *found;
    }
    TestMachine machine;
    QString folder;
    StoreThread store;
};

} // namespace

TEST_CASE("what was typed is kept soon after the last key", "[ui-support]") {
    LoggedInStore office;
    DraftForm form(office.store);
    QSignalSpy saved(&office.store, &StoreThread::saved);
    QTest::keyClicks(form.name, QStringLiteral("wang"));
    QTest::keyClicks(form.secret, QStringLiteral("hidden"));
    form.first->click();
    until([&] { return saved.count() == 1; });
    REQUIRE(office.kept());
    CHECK(office.kept()->content.contains(QStringLiteral("wang")));
    CHECK_FALSE(office.kept()->content.contains(QStringLiteral("hidden")));
}

TEST_CASE("who types without a pause loses at most two seconds", "[ui-support]") {
    LoggedInStore office;
    DraftForm form(office.store);
    QSignalSpy saved(&office.store, &StoreThread::saved);
    QElapsedTimer since;
    since.start();
    while (saved.isEmpty() && since.elapsed() < 5'000) {
        QTest::keyClick(form.name, 'a');
        QTest::qWait(50);
    }
    CHECK(saved.count() == 1);
    CHECK(since.elapsed() <= 2'000);
}

TEST_CASE("a draft comes back as typed and goes when the form is done", "[ui-support]") {
    LoggedInStore office;
    {
        DraftForm form(office.store);
        QTest::keyClicks(form.name, QStringLiteral("li si"));
        form.first->click();
        form.keeper.saveNow(); // the screen is left before the pause
    }
    DraftForm again(office.store);
    bool restored = false;
    again.keeper.load([&](const QJsonObject& content) {
        setFormContent(again.page, content);
        restored = true;
    });
    until([&] { return restored; });
    CHECK(again.name->text() == QStringLiteral("li si"));
    CHECK(again.first->isChecked());

    again.keeper.drop();
    CHECK_FALSE(office.kept());
}
