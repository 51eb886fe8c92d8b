// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mobile_number.h"

#include "core/base/csv.h"
#include "core/base/plain_characters.h"
#include "core/base/resources.h"

#include <QStringList>

#include <vector>

namespace chuangkou {

namespace {

constexpr qsizetype kMobileLength = 11;

struct Prefix {
    QString from; ///< the same length as `to`
    QString to;
    QString operatorName;
    QString kind;
    qsizetype length = kMobileLength;
    bool isPerson = true;
};

// A cell of the table holds "133", "134-0~8" (1340 to 1348), "174-00~05" or "148XX", blank between.
Prefix prefixOf(const QString& cell, const QStringList& row) {
    const QStringList range = QString(cell).remove(u'X').split(u'-');
    Prefix prefix{range[0], range[0], row[1], row[2], row[3].toInt(), true};
    if (range.size() == 2) {
        const QStringList ends = range[1].split(u'~');
        prefix.from += ends.first();
        prefix.to += ends.last();
    }
    prefix.isPerson = prefix.length == kMobileLength && prefix.kind != QStringLiteral("海事卫星") &&
                      prefix.kind != QStringLiteral("应急通信");
    return prefix;
}

std::vector<Prefix> loadPrefixes() {
    std::vector<Prefix> prefixes;
    const Result<CsvTable> table =
        readCsv(resourceFile(u"people/mobile_prefixes_mainland.csv").value_or(QByteArray()));
    Q_ASSERT(table); // a test reads the shipped table
    if (!table)
        return prefixes;
    for (std::size_t i = 1; i < table->rows.size(); ++i)
        if (const QStringList& row = table->rows[i]; row.size() >= 4)
            for (const QString& cell : row[0].split(u' ', Qt::SkipEmptyParts))
                prefixes.push_back(prefixOf(cell, row));
    return prefixes;
}

const Prefix* findPrefix(QStringView number) {
    static const std::vector<Prefix> prefixes = loadPrefixes();
    const Prefix* best = nullptr;
    for (const Prefix& prefix : prefixes) {
        const QStringView head = number.first(std::min(number.size(), prefix.from.size()));
        if (head >= prefix.from && head <= prefix.to &&
            (best == nullptr || prefix.from.size() > best->from.size()))
            best = &prefix;
    }
    return best;
}

bool isSatellite(QStringView number) {
    // The table has 1349 among 中国电信's cards and says only in a note that it is satellite.
    return number.startsWith(u"1349");
}

QString dialledDigits(QStringView text) {
    QString digits = plainCharacters(text);
    for (const char16_t separator : u"-.()—–‐/")
        if (separator != u'\0')
            digits.remove(QChar(separator));
    if (digits.startsWith(u"+86"))
        digits.remove(0, 3);
    else if (digits.startsWith(u"0086"))
        digits.remove(0, 4);
    else if (digits.startsWith(u"86") && digits.size() > kMobileLength)
        digits.remove(0, 2);
    return digits;
}

Unexpected refuse(const QString& reason) {
    return fail(ErrorCode::InvalidInput, reason);
}
Unexpected notAPerson(const QString& kind) {
    return fail(ErrorCode::Unsupported, QStringLiteral("notAPerson|") + kind);
}

} // namespace

Result<MobileNumber> MobileNumber::parse(QStringView text) {
    QString number = dialledDigits(text);
    if (!isAllDigits(number))
        return refuse(number.isEmpty() ? QStringLiteral("length") : QStringLiteral("format"));
    if (number.startsWith(u"01") && number.size() == kMobileLength + 1)
        number.remove(0, 1); // 0 before a mobile number: dialled from another city once
    const Prefix* prefix = findPrefix(number);
    if (prefix != nullptr && !prefix->isPerson && number.size() == prefix->length)
        return notAPerson(prefix->kind);
    if (number.size() != kMobileLength)
        return refuse(QStringLiteral("length"));
    if (number[0] != u'1' || number[1] < u'3')
        return refuse(QStringLiteral("prefix|") + number.first(2));
    if (isSatellite(number))
        return notAPerson(QStringLiteral("卫星电话"));
    if (prefix != nullptr && prefix->length != kMobileLength)
        return refuse(QStringLiteral("length")); // a data card's number cut short
    return MobileNumber(number);
}

QString MobileNumber::operatorName() const {
    const Prefix* prefix = findPrefix(m_text);
    return prefix ? prefix->operatorName : QString();
}

QString MobileNumber::masked() const {
    return m_text.first(3) + QStringLiteral("****") + m_text.last(4);
}

Result<PhoneNumber> PhoneNumber::parse(QStringView text) {
    const QString digits = dialledDigits(text);
    const bool isLandline =
        isAllDigits(digits) && digits.startsWith(u'0') && !digits.startsWith(u"01");
    const bool isBeijing = isAllDigits(digits) && digits.startsWith(u"010");
    if (!isLandline && !isBeijing) {
        const Result<MobileNumber> mobile = MobileNumber::parse(text);
        if (mobile)
            return PhoneNumber(mobile->text());
        const bool lacksArea = isAllDigits(digits) && (digits.size() == 7 || digits.size() == 8);
        return lacksArea ? refuse(QStringLiteral("area")) : fail(mobile.error());
    }
    // 010 and 02x have three digits, all others four.
    const qsizetype areaLength = isBeijing || digits.startsWith(u"02") ? 3 : 4;
    const qsizetype local = digits.size() - areaLength;
    if (local != 7 && local != 8)
        return refuse(QStringLiteral("length"));
    if (digits[1] == u'0' || digits[areaLength] < u'2')
        return refuse(QStringLiteral("prefix|") + digits.first(areaLength));
    return PhoneNumber(digits.first(areaLength) + u'-' + digits.sliced(areaLength));
}

QString PhoneNumber::masked() const {
    if (isMobile())
        return m_text.first(3) + QStringLiteral("****") + m_text.last(4);
    return m_text.first(m_text.indexOf(u'-') + 1) + QStringLiteral("****") + m_text.last(4);
}

} // namespace chuangkou
