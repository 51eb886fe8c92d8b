// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/calculation_sheet_paper.h"
#include "ui/printing/roster_evidence.h"
#include "ui/screens/intake/intake_controller.h"
#include "ui/support/answer.h"
#include "ui/support/refusal_text.h"

#include <QLocale>

// The part of IntakeController that claims by a policy.

namespace chuangkou {

namespace {

ForeseenSum foreseenSum(const PolicyBook& book, const QString& policy, const QJsonObject& facts,
                        QDate today) {
    const PolicyPackage* package = book.find(policy);
    const CalculationResult result = book.calculateJson(policy, facts, today);
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return {{}, *refusal, refusalSentence(*refusal, package)};
    const auto& calculation = std::get<Calculation>(result);
    const PolicyPackage* version = book.version(calculation.version);
    return {calculationSheet(version != nullptr ? *version : *package, calculation, {}), {}, {}};
}

} // namespace

std::vector<std::shared_ptr<const PolicyPackage>>
IntakeController::policiesOf(const QString& item) const {
    std::vector<std::shared_ptr<const PolicyPackage>> found;
    for (const auto& package : m_packages)
        if (!item.isEmpty() && package->serviceItem() == item)
            found.push_back(package);
    return found;
}

void IntakeController::foresee(const QString& policy, const QJsonObject& facts) {
    m_foreseen.cancel();
    m_foreseen = m_store.run([policy, facts](Store& store, const Session& session) {
        const auto book = PolicyDesk(store, session).book();
        return book ? Result<ForeseenSum>(
                          foreseenSum(*book, policy, facts, officeDate(store.clock().nowMs())))
                    : Result<ForeseenSum>(fail(book.error()));
    });
    answer(m_foreseen, this, [this](const Result<ForeseenSum>& sum) {
        if (sum)
            Q_EMIT foreseen(*sum);
        else
            Q_EMIT refused(sum.error());
    });
}

Result<IntakeController::Outcome> IntakeController::claimed(Store& store, const Session& session,
                                                            const NewCase& fresh,
                                                            const QString& item) {
    ClaimDesk desk(store, session);
    const auto claim = desk.claim(fresh);
    if (!claim)
        return fail(claim.error());
    const auto receipt = CaseDesk(store, session).receipt(claim->accepted.id);
    if (!receipt)
        return fail(receipt.error());
    Outcome outcome{{claim->accepted, item, false, {}, {}, {}}, *receipt, {}, {}};
    if (const auto* refusal = std::get_if<Refusal>(&claim->result)) {
        const auto book = PolicyDesk(store, session).book();
        outcome.done.refusal = refusalSentence(*refusal, book ? book->find(fresh.policy) : nullptr);
        return outcome;
    }
    const auto sheet = desk.sheet(claim->accepted.id);
    if (!sheet)
        return fail(sheet.error());
    const auto context =
        claimSheetContext(store, session, *sheet, Roster(), {},
                          QLocale().language() == QLocale::English ? RosterLanguage::English
                                                                   : RosterLanguage::Chinese);
    if (!context)
        return fail(context.error());
    outcome.done.sheet = *sheet;
    outcome.sheet = calculationSheetPaper(*sheet, *context);
    return outcome;
}

} // namespace chuangkou
