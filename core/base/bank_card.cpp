// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bank_card.h"

#include "core/base/csv.h"
#include "core/base/plain_characters.h"
#include "core/base/resources.h"

#include <QHash>

#include <algorithm>

namespace chuangkou {

namespace {

constexpr qsizetype kShortest = 16;
constexpr qsizetype kLongest = 19;

struct Issuer {
    QString bankName;
    bool isCredit = false;
};

struct IssuerTable {
    QHash<QString, Issuer> byPrefix; ///< key "622202/19": first digits and length
    qsizetype longestPrefix = 0;
};

std::vector<QStringList> rowsOf(QStringView path) {
    Result<CsvTable> table = readCsv(resourceFile(path).value_or(QByteArray()));
    Q_ASSERT(table); // a test reads the shipped tables
    return table ? std::move(table->rows) : std::vector<QStringList>();
}

QString keyOf(QStringView prefix, qsizetype length) {
    return QStringLiteral("%1/%2").arg(prefix).arg(length);
}

IssuerTable loadIssuers() {
    QHash<QString, QString> names;
    for (const QStringList& row : rowsOf(u"people/unionpay_bank_names.csv"))
        if (row.size() == 2)
            names.insert(row[0], row[1]);
    IssuerTable table;
    for (const QStringList& row : rowsOf(u"people/unionpay_card_bin.csv")) {
        if (row.size() != 4 || !isAllDigits(row[0]))
            continue; // the header
        const bool isCredit = row[2] == QStringLiteral("CC") || row[2] == QStringLiteral("SCC");
        table.byPrefix.insert(keyOf(row[0], row[3].toInt()),
                              Issuer{names.value(row[1], row[1]), isCredit});
        table.longestPrefix = std::max(table.longestPrefix, row[0].size());
    }
    return table;
}

Issuer findIssuer(const QString& number) {
    static const IssuerTable table = loadIssuers();
    for (qsizetype length = table.longestPrefix; length > 0; --length) {
        const auto found =
            table.byPrefix.constFind(keyOf(QStringView(number).first(length), number.size()));
        if (found != table.byPrefix.constEnd())
            return *found;
    }
    return {};
}

// The digit that makes the sum a multiple of ten; counted from the right, every second is doubled.
int luhnDigit(QStringView withoutLast) {
    int sum = 0;
    bool doubled = true;
    for (qsizetype at = withoutLast.size() - 1; at >= 0; --at, doubled = !doubled) {
        const int digit = withoutLast[at].unicode() - u'0';
        sum += doubled ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit;
    }
    return (10 - sum % 10) % 10;
}

} // namespace

bool passesLuhn(QStringView digits) {
    return isAllDigits(digits) && luhnDigit(digits.chopped(1)) == digits.back().unicode() - u'0';
}

Result<BankCard> BankCard::parse(QStringView text) {
    const QString number = plainCharacters(text).remove(u'-');
    if (!number.isEmpty() && !isAllDigits(number))
        return fail(ErrorCode::InvalidInput, QStringLiteral("format"));
    if (number.size() < kShortest || number.size() > kLongest)
        return fail(ErrorCode::InvalidInput, QStringLiteral("length"));
    if (!passesLuhn(number))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("checksum|%1").arg(luhnDigit(QStringView(number).chopped(1))));
    return BankCard(number);
}

QString BankCard::bankName() const {
    return findIssuer(m_text).bankName;
}

bool BankCard::isCredit() const {
    return findIssuer(m_text).isCredit;
}

QString BankCard::masked() const {
    return m_text.first(4) + QStringLiteral("****") + m_text.last(4);
}

QString BankCard::grouped() const {
    QString text = m_text;
    for (qsizetype at = 4; at < text.size(); at += 5)
        text.insert(at, u' ');
    return text;
}

} // namespace chuangkou
