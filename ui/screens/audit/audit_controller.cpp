// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/audit/audit_controller.h"

#include "core/claims/case_table.h"
#include "core/office/catalogue.h"
#include "ui/support/answer.h"
#include "ui/support/audit_lists.h"
#include "ui/support/case_text.h"

#include <QCoreApplication>
#include <QPointer>

namespace chuangkou {

namespace {

struct Drawn {
    CaseSample sample;
    std::vector<DrawnCase> cases;
};

Result<Drawn> drawCases(Store& store, const Session& session, const SampleOrder& order) {
    auto sample = AuditDesk(store, session).draw(order);
    if (!sample)
        return fail(sample.error());
    return store.read([&](Sql& sql) -> Result<Drawn> {
        Drawn drawn{*sample, {}};
        const Catalogue catalogue = Catalogue::load(sql);
        for (const CaseRow& row : sample->cases) {
            const ServiceItem* item = catalogue.find(row.item);
            drawn.cases.push_back({row, item != nullptr ? itemText(*item) : row.item,
                                   AccountTable::nameOf(sql, row.clerk)});
        }
        return drawn;
    });
}

} // namespace

AuditController::AuditController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {}

AuditController::~AuditController() {
    stopVerifying();
}

void AuditController::loadMode() {
    m_modeAsked.cancel();
    m_modeAsked = m_store.run(
        [](Store& store, const Session& session) { return AuditDesk(store, session).mode(); });
    answer(m_modeAsked, this, [this](const Result<AuditMode>& mode) {
        if (!mode) {
            Q_EMIT refused(mode.error());
            return;
        }
        m_mode = *mode;
        Q_EMIT modeChanged();
    });
}

void AuditController::ask(const AuditChoice& choice) {
    const auto query = auditQuery(choice.list, choice.from, choice.to);
    if (!query)
        return;
    m_choice = choice;
    m_rowsAsked.cancel();
    m_rowsAsked = m_store.run([query = *query](Store& store, const Session& session) {
        return AuditDesk(store, session).rows(query);
    });
    answer(m_rowsAsked, this, [this](const Result<std::vector<AuditRow>>& rows) {
        if (!rows) {
            Q_EMIT refused(rows.error());
            return;
        }
        m_rows = *rows;
        Q_EMIT rowsChanged();
    });
}

void AuditController::exportTo(const QString& path) {
    const SheetToWrite sheet = auditSheet(m_choice.list, m_rows);
    const auto rowCount = static_cast<qint64>(m_rows.size());
    const auto written = m_store.write([path, sheet, choice = m_choice, rowCount](
                                           Store& store, const Session& session) -> Result<void> {
        const auto recorded =
            AuditDesk(store, session).recordExport(choice.list, choice.from, choice.to, rowCount);
        return recorded ? writeAuditFile(path, sheet) : recorded;
    });
    answer(written, this, [this, path, rowCount](const Result<void>& done) {
        if (done)
            Q_EMIT exported(path, rowCount);
        else
            Q_EMIT refused(done.error());
    });
}

void AuditController::verify() {
    if (m_isVerifying)
        return;
    m_isVerifying = true;
    m_report.reset();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    Q_EMIT verifying(0, 0);
    const auto tell = [self = QPointer<AuditController>(this), stop = m_stop](std::int64_t done,
                                                                              std::int64_t total) {
        // On the store's thread: the pointer is looked at on the window's.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, done, total] {
                if (self && self->isVerifying())
                    Q_EMIT self->verifying(done, total);
            },
            Qt::QueuedConnection);
        return !*stop;
    };
    const auto verifiedNow =
        m_store.run([tell](Store& store, const Session& session) -> Result<VerifyReport> {
            if (!session.may(Right::ReadAudit))
                return fail(ErrorCode::NotAllowed);
            return verifyStore(store, tell);
        });
    answer(verifiedNow, this, [this](const Result<VerifyReport>& report) {
        m_isVerifying = false;
        if (report)
            m_report = *report;
        Q_EMIT verified();
        if (!report && report.error().code != ErrorCode::Cancelled)
            Q_EMIT refused(report.error());
    });
}

void AuditController::findHead(const QString& typed) {
    using Held = std::vector<HeldHead>;
    const auto asked = m_store.run([typed](Store& store, const Session& session) -> Result<Held> {
        return AuditDesk(store, session).findHead(typed);
    });
    answer(asked, this, [this, typed](const Result<Held>& held) {
        if (held)
            Q_EMIT headFound({typed, *held});
        else
            Q_EMIT refused(held.error());
    });
}

void AuditController::draw(const SampleOrder& order) {
    const auto asked =
        m_store.write([order](Store& store, const Session& session) -> Result<Drawn> {
            return drawCases(store, session, order);
        });
    answer(asked, this, [this](const Result<Drawn>& drawn) {
        if (!drawn) {
            Q_EMIT refused(drawn.error());
            return;
        }
        m_sample = drawn->sample;
        m_drawn = drawn->cases;
        Q_EMIT sampleDrawn();
    });
}

} // namespace chuangkou
