// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "core/office/office_desk.h"
#include "core/queue/visit_map.h"

#include <QTemporaryDir>

namespace chuangkou::bench {

/// An office as the product makes it, on the real clock, with one hall and one counter.
class BenchOffice {
public:
    BenchOffice();

    /// Imports visits of `days` days up to `last` with `perDay` each, through `import visits`.
    void importHistory(QDate last, int days, int perDay);
    /// The file that importHistory reads, and the map of its columns.
    [[nodiscard]] static QByteArray visitsCsv(QDate last, int days, int perDay);
    [[nodiscard]] static VisitMap visitsMap();

    /// So that another part of the process can open it.
    void closeStore() { m_in.store.reset(); }
    Store& store() { return *m_in.store; }
    const Session& session() const { return m_in.session; }
    const HallId& hall() const { return m_hall; }
    const CounterId& counter() const { return m_counter; }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("store")); }

private:
    QTemporaryDir m_folder;
    Composition m_composition;
    LoggedIn m_in;
    HallId m_hall;
    CounterId m_counter;
};

/// The value, or the end of the run: a bench without its office measures nothing.
template <typename T> T must(Result<T> result) {
    if (!result)
        qFatal("refused: %d %s", static_cast<int>(result.error().code),
               qPrintable(result.error().detail));
    return *std::move(result);
}

} // namespace chuangkou::bench
