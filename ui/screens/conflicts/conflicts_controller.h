// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflicts/conflict.h"
#include "ui/support/store_thread.h"

namespace chuangkou {

/// 冲突: what waits for a decision, the one that is looked at, and the decision.
class ConflictsController final : public QObject {
    Q_OBJECT
public:
    ConflictsController(StoreThread& store, QObject* parent);

    void load();
    /// Shows this one from now on; asked once, since a look into a person's file is recorded.
    void look(const QString& id);
    void resolve(const QByteArray& chosen, const QString& reason);

    [[nodiscard]] const std::vector<ConflictItem>& items() const { return m_items; }
    [[nodiscard]] const std::optional<ConflictView>& view() const { return m_view; }

Q_SIGNALS:
    void listed();
    void viewChanged();
    void resolved(const QString& id);
    void refused(const chuangkou::Error& error);

private:
    void setView(std::optional<ConflictView> view);
    StoreThread& m_store;
    std::vector<ConflictItem> m_items;
    std::optional<ConflictView> m_view;
    QString m_looked;
    QFuture<Result<std::vector<ConflictItem>>> m_listAsked;
    QFuture<Result<ConflictView>> m_viewAsked;
};

} // namespace chuangkou
