// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace chuangkou {

/// A mainland mobile number of a person: eleven digits.
class MobileNumber {
public:
    /// Blanks, hyphens, dots, brackets and +86, 0086 or 86 before it are dropped.
    /// Errors: InvalidInput "length", "format" or "prefix|12" (no mobile number begins so);
    /// Unsupported "notAPerson|KIND" for data cards, satellite and emergency numbers.
    [[nodiscard]] static Result<MobileNumber> parse(QStringView text);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// 中国移动 ...; empty for a prefix given out after the table's date.
    [[nodiscard]] QString operatorName() const;
    /// "138****1234"
    [[nodiscard]] QString masked() const;

    auto operator<=>(const MobileNumber&) const = default;

private:
    explicit MobileNumber(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/// A number at which somebody can be called: mobile, or a landline with its area code.
class PhoneNumber {
public:
    /// Errors: those of MobileNumber; "area" for a landline without area code.
    [[nodiscard]] static Result<PhoneNumber> parse(QStringView text);

    /// "13812341234" or "0431-12345678"
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isMobile() const { return !m_text.startsWith(u'0'); }
    /// "138****1234" or "0431-****5678"
    [[nodiscard]] QString masked() const;

    auto operator<=>(const PhoneNumber&) const = default;

private:
    explicit PhoneNumber(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace chuangkou
