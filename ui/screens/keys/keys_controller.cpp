// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/keys/keys_controller.h"

#include "core/office/own_password.h"
#include "ui/support/answer.h"

namespace chuangkou {

namespace {

struct KeysNow {
    std::vector<KeyHolder> others;
    std::optional<std::int64_t> codeSince;
    QString officeName;
};

Result<KeysNow> loadKeys(Store& store, const Session& session) {
    KeysNow now;
    OfficeDesk desk(store, session);
    const auto office = desk.office();
    const auto accounts = desk.accounts();
    const auto since = recoveryHoldsSince(store);
    if (!office || !accounts || !since)
        return fail(!office ? office.error() : !accounts ? accounts.error() : since.error());
    now.officeName = office->name;
    now.codeSince = *since;
    for (const Account& account : *accounts)
        if (account.isActive && account.id != session.account)
            now.others.push_back({account.login, account.name});
    return now;
}

} // namespace

KeysController::KeysController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {}

template <typename T, typename Then>
void KeysController::follow(const QFuture<Result<T>>& future, const char* what, Then then) {
    answer(future, this, [this, what, then](const Result<T>& result) {
        if (!result)
            Q_EMIT refused(QString::fromLatin1(what), result.error());
        else
            then(result);
    });
}

QString KeysController::newCode() const {
    return m_fresh ? m_fresh->code.toText() : QString();
}

void KeysController::load() {
    follow(m_store.run(loadKeys), "load", [this](const Result<KeysNow>& now) {
        m_others = now->others;
        m_codeSince = now->codeSince;
        m_officeName = now->officeName;
        Q_EMIT loaded();
    });
}

void KeysController::changeOwn(const QString& present, const QString& fresh) {
    const auto done = m_store.write([present, fresh](Store& store, const Session& session) {
        return changeOwnPassword(store, session, present, fresh);
    });
    follow(done, "own", [this](const Result<void>&) { Q_EMIT ownChanged(); });
}

void KeysController::setOthers(const QString& login, const QString& fresh) {
    const auto done = m_store.write([login, fresh](Store& store, const Session& session) {
        return OfficeDesk(store, session).setPassword(login, fresh);
    });
    follow(done, "others", [this, login](const Result<void>&) { Q_EMIT othersSet(login); });
}

void KeysController::makeNewCode() {
    follow(m_store.run(newRecovery), "code", [this](const Result<NewRecovery>& fresh) {
        m_fresh = *fresh;
        Q_EMIT newCodeMade();
    });
}

void KeysController::useNewCode() {
    if (!m_fresh)
        return;
    const auto done = m_store.write([fresh = *m_fresh](Store& store, const Session& session) {
        return setRecovery(store, session, fresh);
    });
    follow(done, "code", [this](const Result<void>&) {
        forgetNewCode();
        Q_EMIT newCodeUsed();
        load();
    });
}

void KeysController::forgetNewCode() {
    m_fresh.reset();
}

} // namespace chuangkou
