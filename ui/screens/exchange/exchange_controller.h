// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle_preview.h"
#include "core/sync/export_desk.h"
#include "core/sync/import_desk.h"
#include "core/sync/peer_desk.h"
#include "ui/support/store_thread.h"

#include <QDeadlineTimer>

#include <variant>

namespace chuangkou {

/// What the screen shows beside what a person does.
struct ExchangeNow {
    std::vector<PeerLine> peers;
    std::vector<PendingImport> pending;
    QString folder; ///< watched; empty: none
    std::int64_t unexported = 0;
    int contentsElsewhere = 0; ///< things of this office whose content is not on this PC
};

struct ExchangeIdle {};
struct ExchangeBusy {
    enum class With { Writing, Reading, Importing };
    With with;
    std::int64_t done = 0;  ///< events brought in
    std::int64_t total = 0; ///< 0 until the file is verified
    /// Another exchange is under way and does not end; this one has not begun.
    bool isWaiting = false;
};
/// An import that a person stopped: the rest comes in with the next one, or at the next log-in.
struct ExchangeStopped {
    std::int64_t done = 0;
    std::int64_t total = 0;
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
                                   ImportReport, ExchangeStopped, ExchangeFailed>;

/// Writes files for the other machines, looks at theirs and brings them in, on the thread of the
/// exchange: whatever somebody does at a counter goes on meanwhile.
class ExchangeController final : public QObject {
    Q_OBJECT
public:
    ExchangeController(StoreThread& store, QObject* parent);

    void load();
    void write(const QString& path, const ExportTarget& target);
    void look(const QString& path);
    /// Brings in the file that was looked at.
    void import();
    /// Ends the import that runs before its next slice; what waits for its turn is given up.
    void stop();
    void forget();
    void setAside(int machineNumber);
    void takeIn(int machineNumber);
    /// Empty: no folder is watched any more.
    void watch(const QString& folder);

    [[nodiscard]] const ExchangeNow& now() const { return m_now; }
    [[nodiscard]] const ExchangeState& state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return std::holds_alternative<ExchangeBusy>(m_state); }
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] bool isImporting() const;

Q_SIGNALS:
    void loaded();
    void stateChanged();
    /// The numbers of ExchangeBusy have changed.
    void progressed();
    void refused(const chuangkou::Error& error);

private:
    void setState(ExchangeState state);
    /// Gives `work` to the thread of the exchange, and its result to `then`, unless it was given
    /// up.
    template <typename Work, typename Then>
    void begin(ExchangeBusy::With with, Work work, Then then);
    void followProgress();
    void endImport(const Result<ImportReport>& report, const ImportProgress& progress);
    /// A person's act was done on the thread of the exchange.
    void tellSaved();
    template <typename Work> void change(Work work);
    StoreThread& m_store;
    ExchangeNow m_now;
    ExchangeState m_state;
    QFuture<Result<ExchangeNow>> m_asked;
    std::shared_ptr<ImportProgress> m_progress; ///< of what this screen has begun
    QTimer m_follow;
    QDeadlineTimer m_patience; ///< how long nobody is told that another exchange is under way
};

} // namespace chuangkou
