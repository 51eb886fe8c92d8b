// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/claim_desk.h"
#include "core/office/catalogue.h"
#include "core/queue/counter_snapshot.h"

#include <functional>
#include <vector>

namespace chuangkou {

/// The papers of the demonstration day: remembered while it runs, written to a folder at its end.
class DemoPapers {
public:
    using Say = std::function<void(const QString&)>;
    DemoPapers(QString folder, const Clock& clock, Say say)
        : m_folder(std::move(folder)), m_clock(clock), m_say(std::move(say)) {}

    void keepSlips(const std::vector<TicketView>& issued) { m_slips = issued; }
    void keepReceipt(const CaseId& id) { m_receipts.push_back(id); }
    void keepNotice(const CaseId& id, const Person& person, const ServiceItem& item,
                    const QStringList& missing);
    void keepSheet(const CaseId& id, const Roster& roster);
    [[nodiscard]] Result<void> issueSummary(Store& store, const Session& supervisor, QDate date);
    [[nodiscard]] Result<void> write(Store& store, const Session& session, QDate date);
    [[nodiscard]] const QStringList& files() const { return m_files; }

private:
    struct Notice {
        CaseId id;
        Person person;
        ServiceItem item;
        QStringList missing;
    };
    struct Sheet {
        CaseId id;
        Roster roster;
    };
    [[nodiscard]] Result<void> put(const QString& name, const QByteArray& bytes);
    [[nodiscard]] Result<void> writeSlips(Store& store, const Session& session);
    [[nodiscard]] Result<void> writeCasePapers(Store& store, const Session& session);
    [[nodiscard]] Result<void> writeSheet(Store& store, const Session& session);
    [[nodiscard]] Result<void> writeSummary(Store& store, const Session& session, QDate date);

    QString m_folder;
    const Clock& m_clock;
    Say m_say;
    QStringList m_files;
    std::vector<TicketView> m_slips;
    std::vector<CaseId> m_receipts;
    std::vector<Notice> m_notices;
    std::vector<Sheet> m_sheets;
};

} // namespace chuangkou
