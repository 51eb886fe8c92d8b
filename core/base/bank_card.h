// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace chuangkou {

/// Whether the last digit is the one that Luhn's formula gives; false for anything but digits.
[[nodiscard]] bool passesLuhn(QStringView digits);

/// The number of a bank card: 16 to 19 digits with a right check digit.
class BankCard {
public:
    /// Blanks and hyphens are dropped.
    /// Errors: InvalidInput "length", "format" or "checksum|7" (the right last digit).
    [[nodiscard]] static Result<BankCard> parse(QStringView text);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// 中国工商银行 ...; empty when the table does not know the first digits with this length.
    [[nodiscard]] QString bankName() const;
    /// Credit and semi-credit cards, on which no benefit is paid.
    [[nodiscard]] bool isCredit() const;
    /// "6222****0011"
    [[nodiscard]] QString masked() const;
    /// "6222 0208 0000 0000 011"
    [[nodiscard]] QString grouped() const;

    auto operator<=>(const BankCard&) const = default;

private:
    explicit BankCard(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace chuangkou
