// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/case.h"

#include <array>

namespace chuangkou {

namespace {

template <typename Enum, std::size_t Count>
using Keys = std::array<std::pair<Enum, const char*>, Count>;

constexpr Keys<CaseState, 17> kStates{{
    {CaseState::Draft, "draft"},
    {CaseState::Submitted, "submitted"},
    {CaseState::SupplementRequested, "supplement_requested"},
    {CaseState::Supplemented, "supplemented"},
    {CaseState::Accepted, "accepted"},
    {CaseState::NotAccepted, "not_accepted"},
    {CaseState::Calculated, "calculated"},
    {CaseState::InReview, "in_review"},
    {CaseState::PublicNotice, "public_notice"},
    {CaseState::Decided, "decided"},
    {CaseState::Served, "served"},
    {CaseState::InPayment, "in_payment"},
    {CaseState::Paid, "paid"},
    {CaseState::Returned, "returned"},
    {CaseState::Closed, "closed"},
    {CaseState::OnHold, "on_hold"},
    {CaseState::Withdrawn, "withdrawn"},
}};

constexpr Keys<Channel, 5> kChannels{{
    {Channel::Counter, "counter"},
    {Channel::Mail, "mail"},
    {Channel::DropBox, "drop_box"},
    {Channel::Online, "online"},
    {Channel::Phone, "phone"},
}};

constexpr Keys<CaseResult, 3> kResults{{
    {CaseResult::Approved, "approved"},
    {CaseResult::Rejected, "rejected"},
    {CaseResult::Partly, "partly"},
}};

constexpr Keys<DeliveryWay, 5> kWays{{
    {DeliveryWay::Direct, "direct"},
    {DeliveryWay::Post, "post"},
    {DeliveryWay::LeftBehind, "left_behind"},
    {DeliveryWay::PublicNotice, "public_notice"},
    {DeliveryWay::Electronic, "electronic"},
}};

template <typename Enum, std::size_t Count>
QString keyOf(const Keys<Enum, Count>& keys, Enum value) {
    for (const auto& [known, key] : keys)
        if (known == value)
            return QString::fromLatin1(key);
    return {};
}

template <typename Enum, std::size_t Count>
std::optional<Enum> valueOf(const Keys<Enum, Count>& keys, const QString& text) {
    for (const auto& [value, key] : keys)
        if (text == QLatin1String(key))
            return value;
    return std::nullopt;
}

/// The states from which a kind of event leads on.
struct Step {
    const char* kind;
    std::initializer_list<CaseState> from;
};
using enum CaseState;
const std::array<Step, 10> kSteps{{
    {"case_taken", {Draft}},
    {"case_supplement_requested", {Submitted, Supplemented}},
    {"case_supplemented", {SupplementRequested}},
    {"case_accepted", {Submitted, Supplemented}},
    {"case_not_accepted", {Submitted, SupplementRequested, Supplemented}},
    {"case_roster_set", {Submitted, Supplemented, Accepted}},
    {"case_calculated", {Accepted, Calculated}},
    {"case_calculation_refused", {Accepted, Calculated}},
    {"case_finished", {Accepted, Calculated}},
    {"case_delivered", {Decided}},
}};

bool isOpenState(CaseState state) {
    return state == Submitted || state == SupplementRequested || state == Supplemented ||
           state == Accepted || state == Calculated;
}

} // namespace

QString caseStateKey(CaseState state) {
    return keyOf(kStates, state);
}
std::optional<CaseState> caseStateFromKey(const QString& key) {
    return valueOf(kStates, key);
}
QString channelKey(Channel channel) {
    return keyOf(kChannels, channel);
}
std::optional<Channel> channelFromKey(const QString& key) {
    return valueOf(kChannels, key);
}
QString caseResultKey(CaseResult result) {
    return keyOf(kResults, result);
}
std::optional<CaseResult> caseResultFromKey(const QString& key) {
    return valueOf(kResults, key);
}
QString deliveryWayKey(DeliveryWay way) {
    return keyOf(kWays, way);
}
std::optional<DeliveryWay> deliveryWayFromKey(const QString& key) {
    return valueOf(kWays, key);
}

bool Case::isOver() const {
    return state == NotAccepted || state == Withdrawn || state == Closed || state == Paid ||
           (state == Served && !calculation);
}

bool Case::claimsDays() const {
    return state != Draft && state != NotAccepted && state != Withdrawn &&
           !(finished && result == CaseResult::Rejected);
}

Result<void> checkCaseStep(const Case& current, const QString& kind) {
    const auto refused = fail(ErrorCode::WrongState, caseStateKey(current.state));
    if (kind == QLatin1String("case_noted"))
        return current.state == Draft ? Result<void>(refused) : Result<void>();
    if (kind == QLatin1String("case_withdrawn"))
        return isOpenState(current.state) ? Result<void>() : Result<void>(refused);
    for (const Step& step : kSteps)
        if (kind == QLatin1String(step.kind))
            return std::find(step.from.begin(), step.from.end(), current.state) != step.from.end()
                       ? Result<void>()
                       : Result<void>(refused);
    return refused;
}

} // namespace chuangkou
