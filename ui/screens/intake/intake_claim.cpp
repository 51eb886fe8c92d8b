// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/intake/claim_panel.h"
#include "ui/screens/intake/intake_screen.h"
#include "ui/screens/policy_parts/trace_text.h"
#include "ui/support/draft_keeper.h"
#include "ui/support/shown_text.h"

#include <QLabel>
#include <QTextBrowser>

// The part of IntakeScreen that shows what a policy asks and what it comes to.

namespace chuangkou {

void IntakeScreen::connectClaim() {
    connect(m_claim, &ClaimPanel::edited, this, [this] {
        if (!m_isFilling)
            m_draft->touched();
    });
    connect(m_claim, &ClaimPanel::policyChanged, this, &IntakeScreen::showClaimed);
    connect(m_claim, &ClaimPanel::factsChanged, this, &IntakeScreen::askSum);
    connect(m_controller, &IntakeController::foreseen, this, &IntakeScreen::showSum);
}

void IntakeScreen::showPolicies() {
    const ServiceItem* item = m_form->item();
    m_claim->setPolicies(m_controller->policiesOf(item != nullptr ? item->id : QString()),
                         m_controller->area());
}

void IntakeScreen::askSum() {
    if (!m_claim->hasFields())
        return;
    const int missing = static_cast<int>(m_claim->missing().size());
    if (missing == 0) {
        m_controller->foresee(m_claim->package()->id(), m_claim->facts());
        return;
    }
    m_sum->setText(tr("Sum: %n field(s) still to be filled in", nullptr, missing));
    m_basis->clear();
}

void IntakeScreen::showSum(const ForeseenSum& sum) {
    if (!m_claim->hasFields() || !m_claim->missing().isEmpty())
        return; // what was asked stands there no longer
    if (!sum.sheet) {
        m_sum->setText(tr("No amount: %1").arg(sum.sentence.toHtmlEscaped()));
        m_basis->setPlainText(sum.refusal ? sum.sentence + u'\n' +
                                                sum.refusal->chain.join(QStringLiteral(" → "))
                                          : sum.sentence);
        return;
    }
    const CalculationSheet& sheet = *sum.sheet;
    QStringList lines;
    for (const PayerTotal& total : sheet.payers)
        lines.append(
            (total.period == QLatin1String("monthly") ? tr("%1 each month, %2") : tr("%1 once, %2"))
                .arg(QStringLiteral("<b>%1</b>").arg(shownMoney(total.amount)),
                     total.payer.toHtmlEscaped()));
    if (lines.isEmpty())
        for (const SheetPart& part : sheet.parts)
            for (const Output& figure : part.figures)
                lines.append(QStringLiteral("%1 <b>%2</b>")
                                 .arg(figure.name.toHtmlEscaped(), figure.value.toHtmlEscaped()));
    if (!sheet.unconfirmed.isEmpty())
        lines.append(tr("Not to be decided yet: %n value(s) are not confirmed.", nullptr,
                        static_cast<int>(sheet.unconfirmed.size())));
    lines.append(tr("Basis and steps: F6"));
    m_sum->setText(lines.join(QStringLiteral("<br>")));
    m_basis->setHtml(traceText(sheet, sheet.confirmedBy));
}

void IntakeScreen::toggleBasis() {
    const bool shows = !m_basis->isVisible();
    m_basis->setVisible(shows);
    if (shows)
        m_basis->setFocus(Qt::ShortcutFocusReason);
    else
        m_claim->setFocus(Qt::ShortcutFocusReason);
}

} // namespace chuangkou
