// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_events.h"
#include "core/policy/policy_package.h"
#include "core/store/projection.h"

namespace chuangkou {

/// One person's word that a value holds, with the document that says so.
struct ValueConfirmation {
    QString policy;
    QString parameter;
    QString area;
    QDate from; ///< invalid: always
    QString value;
    QString reference;
    QString document;
    ActorId by;
    std::int64_t at = 0;
    QByteArray event;
};

/// p_value_confirmations: the last word of each account on each parameter and date.
class ValueTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("values"); }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::span<const EventKind> kinds() const override { return kValueKinds; }
    [[nodiscard]] QStringList tables() const override {
        return {QStringLiteral("p_value_confirmations")};
    }
    [[nodiscard]] QStringList schema() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    [[nodiscard]] static std::vector<ValueConfirmation> all(Sql& sql);
};

/// `area` where it is not the office's own.
[[nodiscard]] SubjectId valueSubject(const QString& policy, const QString& parameter, QDate from,
                                     const QString& area = {});

} // namespace chuangkou
