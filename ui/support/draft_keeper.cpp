// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/draft_keeper.h"

#include "core/store/local_notes.h"
#include "ui/support/answer.h"

#include <QJsonDocument>

namespace chuangkou {

DraftKeeper::DraftKeeper(StoreThread& store, QString form, Read read, QObject* parent)
    : QObject(parent), m_store(store), m_form(std::move(form)), m_read(std::move(read)) {
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(300);
    m_latest.setSingleShot(true);
    m_latest.setInterval(1'500); // and the time the store needs, so that two seconds hold
    connect(&m_quiet, &QTimer::timeout, this, &DraftKeeper::saveNow);
    connect(&m_latest, &QTimer::timeout, this, &DraftKeeper::saveNow);
}

void DraftKeeper::load(std::function<void(const QJsonObject&)> restore) {
    const auto read = m_store.run(
        [form = m_form](Store& store, const Session& session) -> Result<std::optional<Draft>> {
            return store.read([&](Sql& sql) -> Result<std::optional<Draft>> {
                return draft(sql, session.account, form);
            });
        });
    answer(read, this, [restore = std::move(restore)](const Result<std::optional<Draft>>& found) {
        if (found && *found)
            restore(QJsonDocument::fromJson((*found)->content.toUtf8()).object());
    });
}

void DraftKeeper::touched() {
    m_quiet.start();
    if (!m_latest.isActive())
        m_latest.start();
}

void DraftKeeper::saveNow() {
    if (!m_quiet.isActive() && !m_latest.isActive())
        return;
    m_quiet.stop();
    m_latest.stop();
    const QString content =
        QString::fromUtf8(QJsonDocument(m_read()).toJson(QJsonDocument::Compact));
    const auto kept = m_store.keep(
        [form = m_form, content](Store& store, const Session& session) -> Result<void> {
            const std::int64_t now = store.clock().nowMs();
            return store.writeLocal([&](Sql& sql) -> Result<void> {
                saveDraft(sql, session.account, form, {content, now});
                return {};
            });
        });
    answer(kept, this, [this](const Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void DraftKeeper::drop() {
    m_quiet.stop();
    m_latest.stop();
    const auto dropped =
        m_store.keep([form = m_form](Store& store, const Session& session) -> Result<void> {
            return store.writeLocal([&](Sql& sql) -> Result<void> {
                dropDraft(sql, session.account, form);
                return {};
            });
        });
    answer(dropped, this, [this](const Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void DraftKeeper::setForm(const QString& form) {
    saveNow();
    m_form = form;
}

} // namespace chuangkou
