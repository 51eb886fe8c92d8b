// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace chuangkou {

struct CheckedCreditCode;

/// 统一社会信用代码 (GB 32100-2015): eighteen characters of digits and capitals without I O S V Z.
class CreditCode {
public:
    /// Errors: InvalidInput with one of "length", "format|I" (the first character that cannot stand
    /// there), "checksum|3" (the right character).
    [[nodiscard]] static Result<CreditCode> parse(QStringView text);
    /// Lets a wrong check character pass with a warning: codes in use carry one now and then.
    [[nodiscard]] static Result<CheckedCreditCode> parseAllowingChecksum(QStringView text);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QString areaCode() const { return m_text.sliced(2, 6); }
    /// 主体标识码, the organisation's own nine characters.
    [[nodiscard]] QString organisationCode() const { return m_text.sliced(8, 9); }
    /// Whether the organisation's own check character (GB 11714) is right, too. A hint only: codes
    /// are in use where it is not.
    [[nodiscard]] bool isOrganisationCodeRight() const;

    auto operator<=>(const CreditCode&) const = default;

private:
    explicit CreditCode(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

struct CheckedCreditCode {
    CreditCode code;
    bool isChecksumRight = true;
    QChar expected; ///< the right check character
};

} // namespace chuangkou
