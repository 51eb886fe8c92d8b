// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policies/policies_controller.h"

#include "core/policy/change_check.h"
#include "core/policy/policy_cases.h"
#include "ui/support/answer.h"
#include "ui/support/paper_printer.h"

#include <QFile>
#include <QFileInfo>

namespace chuangkou {

namespace {

/// The notice's picture lies in the package and travels with it; its identity does not change.
Result<void> addScan(PackageFiles& files, const QString& path) {
    if (path.isEmpty())
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path);
    files.put(QStringLiteral("notice/") + QFileInfo(path).fileName(), file.readAll());
    return {};
}

Result<TriedChange> checkedChange(const PackageFiles& files) {
    auto change = checkChange(files);
    if (!change)
        return fail(change.error());
    TriedChange tried;
    tried.checked = std::move(change->checked);
    tried.changedCases = std::move(change->changedCases);
    tried.earlierCases = change->earlierCases;
    return tried;
}

QString caseNames(const std::vector<dmn::TckOutcome>& outcomes) {
    QStringList names;
    for (const dmn::TckOutcome& outcome : outcomes)
        if (!names.contains(outcome.caseId))
            names.append(outcome.caseId);
    return names.join(QStringLiteral("、"));
}

Result<TriedChange> withEffect(TriedChange tried, Store& store, const Session& session) {
    if (!tried.checked.isSound())
        return tried;
    auto effect =
        EffectDesk(store, session).effect(tried.checked.package->id(), &*tried.checked.package);
    if (!effect)
        return fail(effect.error());
    tried.effect = std::move(*effect);
    return tried;
}

Result<PackageFiles> changed(const PackageFiles& files, const PolicyChange& change, QDate today) {
    return std::visit([&](const auto& each) { return changedPackage(files, each, today); }, change);
}

Result<PackageFiles> filesOf(Store& store, const Session& session, const QByteArray& identity) {
    const auto shelf = loadPolicyShelf(store, session);
    if (!shelf)
        return fail(shelf.error());
    const ShelfVersion* version = shelf->version(identity);
    return version ? PolicyDesk(store, session).files(version->row.policy, identity)
                   : fail(ErrorCode::NotFound);
}

} // namespace

PoliciesController::PoliciesController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {}

void PoliciesController::load() {
    answer(m_store.run(loadPolicyShelf), this, [this](const Result<PolicyShelf>& shelf) {
        if (!shelf) {
            Q_EMIT refused(shelf.error());
            return;
        }
        m_shelf = *shelf;
        Q_EMIT shelfChanged();
    });
}

void PoliciesController::confirm(const PolicyDesk::Confirm& confirm) {
    const auto work = [confirm](Store& store, const Session& session) {
        return PolicyDesk(store, session).confirm(confirm);
    };
    answer(m_store.write(work), this, [this](const Result<PolicyDesk::Confirmed>& how) {
        if (how)
            Q_EMIT confirmed(*how);
        else
            Q_EMIT refused(how.error());
    });
}

void PoliciesController::take(const Result<TriedChange>& tried) {
    if (!tried) {
        Q_EMIT refused(tried.error());
        return;
    }
    m_tried = *tried;
    Q_EMIT triedChanged();
}

void PoliciesController::tryChange(const QString& policy, const PolicyChange& change,
                                   const QString& note, const QString& scan) {
    const auto work = [policy, change, note, scan](Store& store,
                                                   const Session& session) -> Result<TriedChange> {
        const auto present = PolicyDesk(store, session).files(policy);
        if (!present)
            return fail(present.error());
        auto files = changed(*present, change, officeDate(store.clock().nowMs()));
        if (!files)
            return fail(files.error());
        if (const auto added = addScan(*files, scan); !added)
            return fail(added.error());
        auto tried = checkedChange(*files);
        if (!tried)
            return tried;
        tried->note = note;
        if (!tried->changedCases.empty())
            tried->note += tr("; cases with new results: %1").arg(caseNames(tried->changedCases));
        return withEffect(std::move(*tried), store, session);
    };
    answer(m_store.run(work), this, [this](const Result<TriedChange>& tried) { take(tried); });
}

void PoliciesController::tryFile(const QString& path) {
    const auto work = [path](Store& store, const Session& session) -> Result<TriedChange> {
        const auto files = PackageFiles::fromPath(path);
        if (!files)
            return fail(files.error());
        TriedChange tried;
        tried.note = QFileInfo(path).fileName();
        tried.checked = checkPackage(*files);
        return withEffect(std::move(tried), store, session);
    };
    answer(m_store.run(work), this, [this](const Result<TriedChange>& tried) { take(tried); });
}

void PoliciesController::propose() {
    if (!m_tried)
        return;
    const auto work = [tried = *m_tried](Store& store, const Session& session) {
        return PolicyDesk(store, session).importPackage(tried.checked, tried.note);
    };
    answer(m_store.write(work), this, [this](const Result<QByteArray>& identity) {
        if (!identity) {
            Q_EMIT refused(identity.error());
            return;
        }
        m_tried.reset();
        Q_EMIT proposed(*identity);
        load();
    });
}

void PoliciesController::forgetTried() {
    m_tried.reset();
}

void PoliciesController::adopt(const QByteArray& identity) {
    const auto work = [identity](Store& store, const Session& session) {
        return EffectDesk(store, session).adopt(identity);
    };
    answer(m_store.write(work), this, [this](const Result<PolicyEffect>& effect) {
        if (effect)
            Q_EMIT adopted(*effect);
        else
            Q_EMIT refused(effect.error());
    });
}

void PoliciesController::reject(const QByteArray& identity, const QString& reason) {
    const auto work = [identity, reason](Store& store, const Session& session) {
        return PolicyDesk(store, session).reject(identity, reason);
    };
    answer(m_store.write(work), this, [this](const Result<void>& done) {
        if (done)
            Q_EMIT rejected();
        else
            Q_EMIT refused(done.error());
    });
}

void PoliciesController::runCases(const QByteArray& identity) {
    using Outcomes = std::vector<dmn::TckOutcome>;
    const auto work = [identity](Store& store, const Session& session) -> Result<Outcomes> {
        const auto files = filesOf(store, session, identity);
        return files ? runPackageCases(*files) : fail(files.error());
    };
    answer(m_store.run(work), this, [this, identity](const Result<Outcomes>& outcomes) {
        if (outcomes)
            Q_EMIT casesRan(identity, *outcomes);
        else
            Q_EMIT refused(outcomes.error());
    });
}

void PoliciesController::lint(const QByteArray& identity) {
    const auto work = [identity](Store& store, const Session& session) -> Result<CheckedPackage> {
        const auto files = filesOf(store, session, identity);
        return files ? Result<CheckedPackage>(lintPackage(*files)) : fail(files.error());
    };
    answer(m_store.run(work), this, [this, identity](const Result<CheckedPackage>& checked) {
        if (checked)
            Q_EMIT linted(identity, *checked);
    });
}

void PoliciesController::askEffect(const QByteArray& identity) {
    const auto work = [identity](Store& store, const Session& session) -> Result<PolicyEffect> {
        const auto files = filesOf(store, session, identity);
        const auto package = files ? PolicyPackage::fromFiles(*files) : fail(files.error());
        return package ? EffectDesk(store, session).effect(package->id(), &*package)
                       : fail(package.error());
    };
    answer(m_store.run(work), this, [this, identity](const Result<PolicyEffect>& effect) {
        if (effect)
            Q_EMIT effectKnown(identity, *effect);
        else
            Q_EMIT refused(effect.error());
    });
}

void PoliciesController::exportPackage(const QByteArray& identity, const QString& path) {
    const auto work = [identity](Store& store, const Session& session) -> Result<QByteArray> {
        const auto files = filesOf(store, session, identity);
        return files ? files->toZip() : fail(files.error());
    };
    answer(m_store.run(work), this, [this, path](const Result<QByteArray>& zip) {
        const auto done = zip ? saveFile(path, *zip) : Result<void>(fail(zip.error()));
        if (done)
            Q_EMIT saved(path);
        else
            Q_EMIT refused(done.error());
    });
}

} // namespace chuangkou
