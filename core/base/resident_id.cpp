// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resident_id.h"

#include "core/base/divisions.h"
#include "core/base/plain_characters.h"

#include <array>

namespace chuangkou {

namespace {

constexpr qsizetype kLength = 18;
constexpr qsizetype kOldLength = 15;
constexpr int kEarliestYear = 1800;

Unexpected refuse(const QString& reason) {
    return fail(ErrorCode::InvalidInput, reason);
}

// GB 11643-1999 with ISO 7064 MOD 11-2: weights 2^(18-i) mod 11.
QChar checkCharacter(QStringView first17) {
    constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr QStringView kCharacters = u"10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i)
        sum += kWeights[i] * first17[static_cast<qsizetype>(i)].digitValue();
    return kCharacters[sum % 11];
}

Result<void> checkDate(QStringView yyyymmdd, QDate today) {
    const int year = yyyymmdd.first(4).toInt();
    const int month = yyyymmdd.sliced(4, 2).toInt();
    const int day = yyyymmdd.last(2).toInt();
    if (year < kEarliestYear)
        return refuse(QStringLiteral("year|%1").arg(year));
    if (month < 1 || month > 12)
        return refuse(QStringLiteral("month|%1").arg(month));
    const QDate date(year, month, day);
    if (!date.isValid())
        return refuse(QStringLiteral("day|%1-%2").arg(month).arg(day));
    if (today.isValid() && date > today)
        return refuse(QStringLiteral("future|") + date.toString(Qt::ISODate));
    return {};
}

} // namespace

Result<ResidentId> ResidentId::parse(QStringView text, QDate today) {
    QString number = plainCharacters(text);
    const bool isOld = number.size() == kOldLength;
    if (!isOld && number.size() != kLength)
        return refuse(QStringLiteral("length"));
    const QChar last = number.back();
    if (!isAllDigits(isOld ? QStringView(number) : QStringView(number).chopped(1)) ||
        (!isAllDigits(QStringView(&last, 1)) && last != u'X'))
        return refuse(QStringLiteral("format"));
    if (isOld)
        number.insert(6, QStringLiteral("19"));
    const QString area = number.first(6);
    if (!Divisions::shipped().isAreaOfSomeTime(area))
        return refuse(QStringLiteral("area|") + area);
    if (const Result<void> date = checkDate(QStringView(number).sliced(6, 8), today); !date)
        return fail(date.error());
    const QChar check = checkCharacter(QStringView(number).first(kLength - 1));
    if (isOld)
        number.append(check);
    else if (last != check)
        return refuse(QStringLiteral("checksum|") + check);
    return ResidentId(number);
}

QDate ResidentId::birthDate() const {
    return QDate::fromString(m_text.sliced(6, 8), QStringLiteral("yyyyMMdd"));
}

bool ResidentId::isMale() const {
    return m_text[16].digitValue() % 2 == 1;
}

QString ResidentId::masked() const {
    return m_text.first(4) + QStringLiteral("****") + m_text.last(4);
}

} // namespace chuangkou
