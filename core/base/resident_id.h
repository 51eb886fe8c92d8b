// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

namespace chuangkou {

/// 公民身份号码 (GB 11643-1999): eighteen characters whose area code was in force at some time,
/// whose date exists and whose check character is right. The area's years are not tied to the birth
/// date, since a number is given at registration.
class ResidentId {
public:
    /// Full-width and lower-case characters and blanks are made plain; a number of 15 digits
    /// (GB 11643-1989) becomes one of 18. With a valid `today` a later birth date is refused.
    /// Errors: InvalidInput with one of "length", "format", "area|229021", "year|1799", "month|13",
    /// "day|2-30", "future|2031-01-01", "checksum|X" (the right character).
    [[nodiscard]] static Result<ResidentId> parse(QStringView text, QDate today = {});

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QDate birthDate() const;
    [[nodiscard]] bool isMale() const;
    [[nodiscard]] QString areaCode() const { return m_text.first(6); }
    /// "2203****1234"
    [[nodiscard]] QString masked() const;
    [[nodiscard]] QString lastSix() const { return m_text.last(6); }

    auto operator<=>(const ResidentId&) const = default;

private:
    explicit ResidentId(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace chuangkou
