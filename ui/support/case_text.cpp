// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/case_text.h"

#include "ui/support/shown_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace chuangkou {

namespace {

struct CaseText {
    Q_DECLARE_TR_FUNCTIONS(CaseText)
};

} // namespace

QString caseStateText(CaseState state) {
    switch (state) {
    case CaseState::Draft:
        return CaseText::tr("Draft");
    case CaseState::Submitted:
        return CaseText::tr("Taken in");
    case CaseState::SupplementRequested:
        return CaseText::tr("Papers missing");
    case CaseState::Supplemented:
        return CaseText::tr("Papers complete");
    case CaseState::Accepted:
        return CaseText::tr("Accepted");
    case CaseState::NotAccepted:
        return CaseText::tr("Not accepted");
    case CaseState::Calculated:
        return CaseText::tr("Calculated");
    case CaseState::InReview:
        return CaseText::tr("In review");
    case CaseState::PublicNotice:
        return CaseText::tr("Public notice");
    case CaseState::Decided:
        return CaseText::tr("Finished");
    case CaseState::Served:
        return CaseText::tr("Delivered");
    case CaseState::InPayment:
        return CaseText::tr("In payment");
    case CaseState::Paid:
        return CaseText::tr("Paid");
    case CaseState::Returned:
        return CaseText::tr("Returned");
    case CaseState::Closed:
        return CaseText::tr("Closed");
    case CaseState::OnHold:
        return CaseText::tr("On hold");
    case CaseState::Withdrawn:
        return CaseText::tr("Withdrawn");
    }
    return {};
}

Tone caseStateTone(CaseState state) {
    switch (state) {
    case CaseState::SupplementRequested:
    case CaseState::OnHold:
    case CaseState::Returned:
        return Tone::Warning;
    case CaseState::Accepted:
    case CaseState::Calculated:
    case CaseState::InReview:
    case CaseState::Supplemented:
        return Tone::Info;
    case CaseState::Decided:
    case CaseState::Served:
    case CaseState::Paid:
    case CaseState::Closed:
        return Tone::Good;
    case CaseState::NotAccepted:
        return Tone::Danger;
    default:
        return Tone::Neutral;
    }
}

QString channelText(Channel channel) {
    switch (channel) {
    case Channel::Counter:
        return CaseText::tr("Counter");
    case Channel::Mail:
        return CaseText::tr("Mail");
    case Channel::DropBox:
        return CaseText::tr("Drop box");
    case Channel::Online:
        return CaseText::tr("Online");
    case Channel::Phone:
        return CaseText::tr("Phone");
    }
    return {};
}

QString caseResultText(CaseResult result) {
    switch (result) {
    case CaseResult::Approved:
        return CaseText::tr("Approved");
    case CaseResult::Rejected:
        return CaseText::tr("Rejected");
    case CaseResult::Partly:
        return CaseText::tr("Partly approved");
    }
    return {};
}

QString deliveryWayText(DeliveryWay way) {
    switch (way) {
    case DeliveryWay::Direct:
        return CaseText::tr("Handed over");
    case DeliveryWay::Post:
        return CaseText::tr("By post");
    case DeliveryWay::LeftBehind:
        return CaseText::tr("Left at the address");
    case DeliveryWay::PublicNotice:
        return CaseText::tr("By public notice");
    case DeliveryWay::Electronic:
        return CaseText::tr("Electronically");
    }
    return {};
}

QString identityKindText(IdentityKind kind) {
    switch (kind) {
    case IdentityKind::None:
        return CaseText::tr("None shown");
    case IdentityKind::ResidentId:
        return CaseText::tr("Resident identity card");
    case IdentityKind::ResidencePermit:
        return CaseText::tr("Residence permit (Hong Kong, Macao, Taiwan)");
    case IdentityKind::Passport:
        return CaseText::tr("Passport");
    case IdentityKind::PermanentResident:
        return CaseText::tr("Permanent residence card");
    }
    return {};
}

QString caseTypeText(CaseType type) {
    return type == CaseType::Instant ? CaseText::tr("Done at once")
                                     : CaseText::tr("Done by a date");
}

QString limitText(const TimeLimit& limit) {
    return limit.unit == LimitUnit::WorkingDays ? CaseText::tr("%1 working days").arg(limit.days)
                                                : CaseText::tr("%1 days").arg(limit.days);
}

QString dueText(QDate due, bool isProvisional) {
    return isProvisional ? CaseText::tr("%1 (provisional)").arg(shownDate(due)) : shownDate(due);
}

QString openText() {
    return CaseText::tr("To be filled in by this office");
}

QString itemText(const ServiceItem& item) {
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    return isChinese || item.english.isEmpty() ? item.name : item.english;
}

} // namespace chuangkou
