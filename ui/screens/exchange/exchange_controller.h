// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle_preview.h"
#include "core/sync/export_desk.h"
#include "core/sync/import_desk.h"
#include "core/sync/peer_desk.h"
#include "ui/support/store_thread.h"

#include <variant>

namespace chuangkou {

/// What the screen shows beside what a person does.
struct ExchangeNow {
    std::vector<PeerLine> peers;
    std::vector<PendingImport> pending;
    QString folder; ///< watched; empty: none
    std::int64_t unexported = 0;
};

struct ExchangeIdle {};
struct ExchangeBusy {
    enum class With { Writing, Reading, Importing };
    With with;
};
/// A file that was looked at; importing it is the next step.
struct ExchangeLooked {
    QString path;
    BundlePreview preview;
};
struct ExchangeFailed {
    enum class At { Writing, Reading };
    At at;
    Error error;
};
using ExchangeState = std::variant<ExchangeIdle, ExchangeBusy, ExportReport, ExchangeLooked,
                                   ImportReport, ExchangeFailed>;

/// Writes files for the other machines, looks at theirs and brings them in.
class ExchangeController final : public QObject {
    Q_OBJECT
public:
    ExchangeController(StoreThread& store, QObject* parent);

    void load();
    void write(const QString& path, const ExportTarget& target);
    void look(const QString& path);
    /// Brings in the file that was looked at.
    void import();
    void forget();
    void setAside(int machineNumber);
    void takeIn(int machineNumber);
    /// Empty: no folder is watched any more.
    void watch(const QString& folder);

    [[nodiscard]] const ExchangeNow& now() const { return m_now; }
    [[nodiscard]] const ExchangeState& state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return std::holds_alternative<ExchangeBusy>(m_state); }

Q_SIGNALS:
    void loaded();
    void stateChanged();
    void refused(const chuangkou::Error& error);

private:
    void setState(ExchangeState state);
    template <typename Work> void change(Work work);
    StoreThread& m_store;
    ExchangeNow m_now;
    ExchangeState m_state;
    QFuture<Result<ExchangeNow>> m_asked;
};

} // namespace chuangkou
