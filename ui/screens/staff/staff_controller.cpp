// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/staff/staff_controller.h"

#include "ui/support/answer.h"

#include <algorithm>

namespace chuangkou {

namespace {

Result<StaffList> loadStaff(Store& store, const Session& session) {
    OfficeDesk desk(store, session);
    auto accounts = desk.accounts();
    if (!accounts)
        return fail(accounts.error());
    auto separation = desk.separation();
    if (!separation)
        return fail(separation.error());
    std::sort(accounts->begin(), accounts->end(), [](const Account& one, const Account& other) {
        return one.isActive != other.isActive ? one.isActive : one.login < other.login;
    });
    return StaffList{*std::move(accounts), *separation, session.account};
}

} // namespace

StaffController::StaffController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {}

void StaffController::load() {
    m_asked.cancel();
    m_asked = m_store.run(loadStaff);
    answer(m_asked, this, [this](const Result<StaffList>& list) {
        if (!list) {
            Q_EMIT refused(list.error());
            return;
        }
        m_list = *list;
        Q_EMIT changed();
    });
}

const Account* StaffController::find(const QString& login) const {
    for (const Account& account : m_list.accounts)
        if (account.login == login)
            return &account;
    return nullptr;
}

template <typename Act> void StaffController::write(Act act, std::function<void()> then) {
    if (m_isBusy)
        return;
    m_isBusy = true;
    answer(m_store.write(std::move(act)), this,
           [this, then = std::move(then)](const Result<void>& written) {
               m_isBusy = false;
               if (!written)
                   Q_EMIT refused(written.error());
               else
                   then();
               load();
           });
}

void StaffController::add(const QString& login, const QString& name, const std::set<Role>& roles) {
    const QString password = randomFirstPassword();
    write(
        [=](Store& store, const Session& session) -> Result<void> {
            const auto added = OfficeDesk(store, session)
                                   .addAccount(login, name, roles, password, PasswordBy::Another);
            return added ? Result<void>() : fail(added.error());
        },
        [=, this] { Q_EMIT passwordGiven(login.trimmed(), name.trimmed(), password); });
}

void StaffController::setRoles(const QString& login, const std::set<Role>& roles) {
    write([=](Store& store,
              const Session& session) { return OfficeDesk(store, session).setRoles(login, roles); },
          [=, this] {
              Q_EMIT done(
                  tr("The roles of %1 are set; they hold from the next log-in on.").arg(login));
          });
}

void StaffController::disable(const QString& login, const QString& reason) {
    write(
        [=](Store& store, const Session& session) {
            return OfficeDesk(store, session).disableAccount(login, reason);
        },
        [=, this] {
            Q_EMIT done(tr("%1 can no longer log in. Backups made before can still be opened with "
                           "the former password.")
                            .arg(login));
        });
}

void StaffController::liftLock(const QString& login, const QString& reason) {
    write(
        [=](Store& store, const Session& session) {
            return OfficeDesk(store, session).liftLock(login, reason);
        },
        [=, this] { Q_EMIT done(tr("The lock of %1 is lifted.").arg(login)); });
}

void StaffController::giveFirstPassword(const QString& login) {
    const Account* account = find(login);
    const QString name = account != nullptr ? account->name : QString();
    const QString password = randomFirstPassword();
    write(
        [=](Store& store, const Session& session) {
            return OfficeDesk(store, session).setPassword(login, password, PasswordBy::Another);
        },
        [=, this] { Q_EMIT passwordGiven(login, name, password); });
}

} // namespace chuangkou
