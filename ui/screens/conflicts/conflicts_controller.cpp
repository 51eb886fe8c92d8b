// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/conflicts/conflicts_controller.h"

#include "core/conflicts/conflict_desk.h"
#include "ui/support/answer.h"

#include <algorithm>

namespace chuangkou {

ConflictsController::ConflictsController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {}

void ConflictsController::load() {
    using Items = std::vector<ConflictItem>;
    m_listAsked.cancel(); // a later question has a newer answer
    m_listAsked = m_store.run(
        [](Store& store, const Session& session) { return ConflictDesk(store, session).list(); });
    answer(m_listAsked, this, [this](const Result<Items>& items) {
        if (!items) {
            Q_EMIT refused(items.error());
            return;
        }
        m_items = *items;
        const auto shown =
            std::find_if(m_items.begin(), m_items.end(),
                         [this](const ConflictItem& item) { return item.id == m_looked; });
        const bool isOutdated =
            m_view && (shown == m_items.end() || shown->versions != m_view->item.versions);
        if (isOutdated) {
            const QString again = shown == m_items.end() ? QString() : m_looked;
            m_looked.clear();
            setView(std::nullopt);
            look(again);
        }
        Q_EMIT listed();
    });
}

void ConflictsController::look(const QString& id) {
    if (id == m_looked)
        return;
    m_looked = id;
    m_viewAsked.cancel();
    if (id.isEmpty()) {
        setView(std::nullopt);
        return;
    }
    m_viewAsked = m_store.run([id](Store& store, const Session& session) {
        return ConflictDesk(store, session).load(id);
    });
    answer(m_viewAsked, this, [this](const Result<ConflictView>& view) {
        if (view)
            setView(*view);
        else
            Q_EMIT refused(view.error());
    });
}

void ConflictsController::setView(std::optional<ConflictView> view) {
    m_view = std::move(view);
    Q_EMIT viewChanged();
}

void ConflictsController::resolve(const QByteArray& chosen, const QString& reason) {
    if (!m_view)
        return;
    const ConflictChoice choice{m_view->item.id, m_view->item.versions, chosen, reason};
    const auto done = m_store.write([choice](Store& store, const Session& session) {
        return ConflictDesk(store, session).resolve(choice);
    });
    answer(done, this, [this, id = choice.id](const Result<void>& result) {
        if (result)
            Q_EMIT resolved(id);
        else
            Q_EMIT refused(result.error());
        load();
    });
}

} // namespace chuangkou
