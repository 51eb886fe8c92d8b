// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/case_number.h"

#include "core/base/plain_characters.h"

#include <QRegularExpression>

namespace chuangkou {

namespace {

constexpr int kModulus = 36;

int valueOf(QChar character) {
    return character.isDigit() ? character.digitValue() : character.unicode() - u'A' + 10;
}

QChar characterOf(int value) {
    return value < 10 ? QChar(u'0' + value) : QChar(u'A' + value - 10);
}

/// 1 → A, 26 → Z, 27 → AA.
QString epochLetters(int epoch) {
    QString letters;
    for (; epoch > 0; epoch = (epoch - 1) / 26)
        letters.prepend(QChar(u'A' + (epoch - 1) % 26));
    return letters;
}

int epochOf(const QString& letters) {
    int epoch = 0;
    for (const QChar letter : letters)
        epoch = epoch * 26 + (letter.unicode() - u'A' + 1);
    return epoch;
}

QString body(const CaseNumber& number) {
    return QStringLiteral("%1-%2-%3-%4%5-%6")
        .arg(number.area, number.scheme)
        .arg(number.year, 4, 10, QLatin1Char('0'))
        .arg(number.machine, 2, 10, QLatin1Char('0'))
        .arg(epochLetters(number.epoch))
        .arg(number.serial, 5, 10, QLatin1Char('0'));
}

} // namespace

QChar caseCheckCharacter(const QString& lettersAndDigits) {
    int check = kModulus;
    for (const QChar character : lettersAndDigits) {
        check = (check + valueOf(character)) % kModulus;
        check = (check == 0 ? kModulus : check) * 2 % (kModulus + 1);
    }
    return characterOf((kModulus + 1 - check) % kModulus);
}

QString CaseNumber::toText() const {
    const QString text = body(*this);
    return text + QLatin1Char('-') + caseCheckCharacter(QString(text).remove(u'-'));
}

Result<CaseNumber> CaseNumber::parse(QStringView text) {
    static const QRegularExpression form(QStringLiteral(
        "^([0-9]{2}[0-9A-Z]{3,4})-([A-Z]{1,4})-([0-9]{4})-([0-9]{2})([A-Z]{0,2})-([0-9]{5,9})-"
        "([0-9A-Z])$"));
    const QString plain = plainCharacters(text);
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return fail(ErrorCode::InvalidInput, QStringLiteral("format"));
    const CaseNumber number{match.captured(1),          match.captured(2),
                            match.captured(3).toInt(),  match.captured(4).toInt(),
                            epochOf(match.captured(5)), match.captured(6).toInt()};
    const QChar right = caseCheckCharacter(QString(plain).remove(u'-').chopped(1));
    if (match.captured(7).front() != right)
        return fail(ErrorCode::InvalidInput, QStringLiteral("checksum|") + right);
    return number;
}

} // namespace chuangkou
