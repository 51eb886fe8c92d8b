// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/office_desk.h"
#include "core/office/office_projections.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/sequential_ids.h"

#include <QDir>
#include <QStorageInfo>
#include <QTemporaryDir>

namespace chuangkou {

/// A machine start that a test chooses.
class FixedBootClock final : public BootClock {
public:
    [[nodiscard]] QByteArray bootId() const override { return m_bootId; }
    [[nodiscard]] std::int64_t millisecondsSinceBoot() const override { return m_ms; }
    void advanceMs(std::int64_t ms) { m_ms += ms; }
    void restart() {
        m_bootId += '+';
        m_ms = 0;
    }

private:
    QByteArray m_bootId = "boot";
    std::int64_t m_ms = 1'000'000;
};

/// Stores of tests stand in memory where there is room: each commit waits for its disk otherwise.
[[nodiscard]] inline QString testFolderTemplate() {
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool hasRoom = memory.isValid() && memory.fileSystemType() == "tmpfs" &&
                         memory.bytesAvailable() > (qint64{1} << 30);
    return (hasRoom ? QStringLiteral("/dev/shm") : QDir::tempPath()) +
           QStringLiteral("/chuangkou-test-XXXXXX");
}

/// A PC in a test: its state folder, clocks and the projections of the parts under test.
/// `addProjections` of every part that the test uses is called on `projections` before `context`.
struct TestMachine {
    explicit TestMachine(std::uint64_t firstId = 0) : ids(firstId) {
        addOfficeProjections(projections);
    }
    [[nodiscard]] StoreContext context() {
        return {clock,
                ids,
                boot,
                projections,
                folder.filePath(QStringLiteral("state")),
                PasswordCost::cheapForTests()};
    }
    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }

    QTemporaryDir folder{testFolderTemplate()};
    FixedClock clock;
    FixedBootClock boot;
    SequentialIds ids;
    Projections projections;
};

inline const QString kTestPassword = QStringLiteral("correct horse 7 staple");

/// An office of one machine, with the administrator logged in.
struct TestOffice {
    explicit TestOffice(TestMachine& machine, const QString& name = QStringLiteral("store"))
        : folder(machine.path(name)) {
        const auto code = foundOffice(folder, machine.context(),
                                      {QStringLiteral("测试人社局"), QStringLiteral("220102"),
                                       QStringLiteral("1号窗口"), QStringLiteral("admin"),
                                       QStringLiteral("管理员"), kTestPassword});
        if (!code)
            qFatal("office not founded: %d", static_cast<int>(code.error().code));
        recoveryCode = code->toText();
        logInAgain(machine, QStringLiteral("admin"));
    }
    void logInAgain(TestMachine& machine, const QString& login,
                    const QString& password = kTestPassword) {
        store.reset();
        auto opened = logIn(folder, machine.context(), login, password);
        if (!opened)
            qFatal("log-in refused: %d", static_cast<int>(opened.error().code));
        store = std::move(opened->store);
        session = std::move(opened->session);
    }

    QString folder;
    QString recoveryCode;
    std::unique_ptr<Store> store;
    Session session;
};

} // namespace chuangkou
