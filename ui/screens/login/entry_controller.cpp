// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/entry_controller.h"

#include "ui/screens/login/last_folder.h"
#include "ui/support/answer.h"

#include <QDir>
#include <QFileInfo>

namespace chuangkou {

namespace {

Result<void> ensureParent(const QString& folder) {
    const QString parent = QFileInfo(folder).absolutePath();
    return QDir().mkpath(parent) ? Result<void>() : fail(ErrorCode::FileUnwritable, parent);
}

} // namespace

EntryController::EntryController(StoreThread& store, EntryParts parts, QObject* parent)
    : QObject(parent), m_store(store), m_parts(std::move(parts)) {}

QString EntryController::startFolder() const {
    return m_parts.folder.isEmpty() ? lastFolder(m_store.stateFolder()) : m_parts.folder;
}

bool EntryController::holdsStore(const QString& folder) {
    return !folder.isEmpty() && QFileInfo::exists(Store::databasePath(folder));
}

void EntryController::setState(EntryState state) {
    m_state = std::move(state);
    Q_EMIT stateChanged();
}

void EntryController::forgetFailure() {
    if (std::holds_alternative<EntryFailed>(m_state))
        setState(EntryIdle{});
}

void EntryController::logIn(const QString& folder, const QString& login, const QString& password) {
    if (isBusy())
        return;
    setState(EntryBusy{tr("Logging in...")});
    answer(m_store.logIn(folder, login.trimmed(), password), this,
           [this, folder](const Result<OpenOffice>& opened) {
               if (!opened) {
                   setState(EntryFailed{opened.error()});
                   return;
               }
               setLastFolder(m_store.stateFolder(), folder);
               setState(EntryIdle{});
               if (opened->who.hasFirstPassword && opened->mode == StoreMode::Normal) {
                   m_waiting = *opened;
                   Q_EMIT passwordNeeded(opened->who.login);
                   return;
               }
               Q_EMIT entered(*opened);
           });
}

void EntryController::choosePassword(const QString& password) {
    if (isBusy() || !m_waiting)
        return;
    setState(EntryBusy{tr("Setting the password...")});
    const auto set =
        m_store.write([password](Store& store, const Session& session) -> Result<void> {
            if (store.keyFile().unlock(session.login, password))
                return fail(ErrorCode::WeakPassword, QStringLiteral("same"));
            return OfficeDesk(store, session).setPassword(session.login, password);
        });
    answer(set, this, [this](const Result<void>& done) {
        if (!done) {
            setState(EntryFailed{done.error()});
            return;
        }
        setState(EntryIdle{});
        OpenOffice office = *std::exchange(m_waiting, std::nullopt);
        office.who.hasFirstPassword = false;
        Q_EMIT entered(office);
    });
}

void EntryController::leave() {
    m_waiting.reset();
    (void)m_store.logOut();
}

void EntryController::liftLock(const QString& folder, const SecondPerson& second,
                               const LockToLift& lock) {
    if (isBusy())
        return;
    setState(EntryBusy{tr("Lifting the lock...")});
    const auto lifted = m_store.make([folder, second, lock](const StoreContext& context) {
        return liftLockAs(folder, context, second, lock);
    });
    answer(lifted, this, [this, login = lock.login](const Result<void>& done) {
        if (!done) {
            setState(EntryFailed{done.error()});
            return;
        }
        setState(EntryIdle{});
        Q_EMIT lockLifted(login);
    });
}

void EntryController::makeDemo() {
    if (isBusy())
        return;
    setState(EntryBusy{tr("Making the demonstration office...")});
    const QString folder = m_parts.demoFolder;
    const auto made = m_store.make([folder, make = m_parts.makeDemo](const StoreContext& context) {
        const auto ready = ensureParent(folder);
        return ready ? make(folder, context) : ready;
    });
    answer(made, this, [this, folder](const Result<void>& done) {
        if (!done) {
            setState(EntryFailed{done.error()});
            return;
        }
        setState(EntryIdle{});
        Q_EMIT demoMade(folder);
    });
}

void EntryController::makeOffice(const QString& folder, const NewOffice& office) {
    if (isBusy())
        return;
    setState(EntryBusy{tr("Making the office...")});
    const auto made =
        m_store.make([folder, office](const StoreContext& context) -> Result<QString> {
            if (const auto ready = ensureParent(folder); !ready)
                return fail(ready.error());
            const auto code = foundOffice(folder, context, office);
            return code ? Result<QString>(code->toText()) : fail(code.error());
        });
    answer(made, this, [this, folder, login = office.adminLogin](const Result<QString>& code) {
        if (!code) {
            setState(EntryFailed{code.error()});
            return;
        }
        setState(EntryIdle{});
        Q_EMIT officeMade(folder, login, *code);
    });
}

void EntryController::writeRequest(const QString& folder, const QString& login,
                                   const QString& password, const QString& file) {
    if (isBusy())
        return;
    setState(EntryBusy{tr("Preparing this PC...")});
    const auto written = m_store.make(
        [folder, login, password, file](const StoreContext& context) -> Result<JoinRequest> {
            if (const auto ready = ensureParent(folder); !ready)
                return fail(ready.error());
            if (login.isEmpty())
                return joinRequest(folder, context, password, file);
            const auto opened = Store::open(folder, context, login, password);
            return opened ? requestToRejoin(*opened->store, file) : fail(opened.error());
        });
    answer(written, this, [this, file](const Result<JoinRequest>& request) {
        if (!request) {
            setState(EntryFailed{request.error()});
            return;
        }
        setState(EntryIdle{});
        Q_EMIT requestWritten(file, request->fingerprint);
    });
}

void EntryController::acceptAnswer(const QString& folder, const QString& login,
                                   const QString& password, const QString& file) {
    if (isBusy())
        return;
    setState(EntryBusy{tr("Bringing the answer in...")});
    const auto accepted = m_store.make(
        [folder, login, password, file](const StoreContext& context) -> Result<Admission> {
            if (login.isEmpty())
                return acceptAdmission(folder, context, password, file);
            const auto opened = Store::open(folder, context, login, password);
            return opened ? acceptRejoin(*opened->store, file) : fail(opened.error());
        });
    answer(accepted, this, [this, folder](const Result<Admission>& admission) {
        if (!admission) {
            setState(EntryFailed{admission.error()});
            return;
        }
        setState(EntryIdle{});
        Q_EMIT joined(folder, *admission);
    });
}

void EntryController::replaceOffice(const QString& folder, const QString& recoveryCode,
                                    const QString& name) {
    if (isBusy())
        return;
    setState(EntryBusy{tr("Taking the place of the office's own PC...")});
    const auto replacing = m_store.make(
        [folder, recoveryCode, name](const StoreContext& context) -> Result<RejoinedOffice> {
            const auto code = RecoveryCode::parse(recoveryCode);
            return code ? rejoinWithRecovery(folder, context, *code, name) : fail(code.error());
        });
    answer(replacing, this, [this, folder](const Result<RejoinedOffice>& office) {
        if (!office) {
            setState(EntryFailed{office.error()});
            return;
        }
        setState(EntryIdle{});
        Q_EMIT replaced(folder, *office);
    });
}

} // namespace chuangkou
