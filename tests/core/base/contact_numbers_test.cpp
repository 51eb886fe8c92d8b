// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bank_card.h"
#include "core/base/mobile_number.h"
#include "core/base/social_card_number.h"

#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

template <typename Number> QString outcome(const char* text) {
    const Result<Number> number = Number::parse(QString::fromUtf8(text));
    return number ? number->text() : number.error().detail;
}
QString mobile(const char* text) {
    return outcome<MobileNumber>(text);
}
QString phone(const char* text) {
    return outcome<PhoneNumber>(text);
}
QString card(const char* text) {
    return outcome<BankCard>(text);
}
QString operatorOf(const char* text) {
    return MobileNumber::parse(QString::fromUtf8(text)).value().operatorName();
}

} // namespace

TEST_CASE("a mobile number is read in the ways that people write it", "[base]") {
    for (const char* written :
         {"13843112345", "138 4311 2345", "138-4311-2345", "+86 13843112345", "0086-138-4311-2345",
          "8613843112345", "013843112345", "１３８４３１１２３４５", "（+86）13843112345"}) {
        INFO(written);
        CHECK(mobile(written) == QStringLiteral("13843112345"));
    }
}

TEST_CASE("the prefix tells the operator", "[base]") {
    CHECK(operatorOf("13404311234") == QStringLiteral("中国移动"));
    CHECK(operatorOf("13043112345") == QStringLiteral("中国联通"));
    CHECK(operatorOf("18943112345") == QStringLiteral("中国电信"));
    CHECK(operatorOf("19243112345") == QStringLiteral("中国广电"));
    CHECK(operatorOf("17003112345") == QStringLiteral("中国电信"));
    CHECK(operatorOf("17093112345") == QStringLiteral("中国联通"));
    CHECK(operatorOf("17403112345") == QStringLiteral("中国电信"));
    CHECK(operatorOf("15403112345").isEmpty()); // given out later than the table
}

TEST_CASE("numbers at which no person answers are told apart", "[base]") {
    const auto error = [](const char* text) {
        return MobileNumber::parse(QString::fromUtf8(text)).error();
    };
    CHECK(error("1440112345678") ==
          Error{ErrorCode::Unsupported, QStringLiteral("notAPerson|物联网数据卡")});
    CHECK(error("1064812345678").detail == QStringLiteral("length"));
    CHECK(error("14812345678").detail == QStringLiteral("length")); // cut short
    CHECK(error("13491234567").code == ErrorCode::Unsupported);
    CHECK(error("17491234567").detail == QStringLiteral("notAPerson|海事卫星"));
    CHECK(error("17408123456").detail == QStringLiteral("notAPerson|应急通信"));
}

TEST_CASE("what is no mobile number is refused", "[base]") {
    CHECK(mobile("") == QStringLiteral("length"));
    CHECK(mobile("1384311234") == QStringLiteral("length"));
    CHECK(mobile("138431123456") == QStringLiteral("length"));
    CHECK(mobile("12843112345") == QStringLiteral("prefix|12"));
    CHECK(mobile("23843112345") == QStringLiteral("prefix|23"));
    CHECK(mobile("1384311234a") == QStringLiteral("format"));
    CHECK(mobile("138431123४5") == QStringLiteral("format"));
    CHECK(MobileNumber::parse(u"13843112345")->masked() == QStringLiteral("138****2345"));
}

TEST_CASE("a telephone is a mobile or a landline with its area code", "[base]") {
    CHECK(phone("0431-88690000") == QStringLiteral("0431-88690000"));
    CHECK(phone("(0431)88690000") == QStringLiteral("0431-88690000"));
    CHECK(phone("04338690000") == QStringLiteral("0433-8690000"));
    CHECK(phone("010 84201234") == QStringLiteral("010-84201234"));
    CHECK(phone("0432－6201234") == QStringLiteral("0432-6201234"));
    CHECK(phone("13843112345") == QStringLiteral("13843112345"));
    CHECK(phone("88690000") == QStringLiteral("area"));
    CHECK(phone("0431-886900") == QStringLiteral("length"));
    CHECK(phone("0431-886900001") == QStringLiteral("length"));
    CHECK(phone("0431-08690000") == QStringLiteral("prefix|0431"));
    CHECK(phone("0031-88690000") == QStringLiteral("prefix|0031"));
    CHECK(phone("不详") == QStringLiteral("format"));
    const PhoneNumber landline = PhoneNumber::parse(u"0431-88691234").value();
    CHECK_FALSE(landline.isMobile());
    CHECK(landline.masked() == QStringLiteral("0431-****1234"));
    CHECK(PhoneNumber::parse(u"13843112345")->masked() == QStringLiteral("138****2345"));
}

TEST_CASE("Luhn's formula accepts right card numbers only", "[base]") {
    CHECK(passesLuhn(u"79927398713"));
    CHECK(passesLuhn(u"4111111111111111"));
    for (char16_t last = u'0'; last <= u'9'; ++last) {
        const QString digits = QStringLiteral("7992739871") + last;
        CHECK(passesLuhn(digits) == (last == u'3'));
    }
    CHECK_FALSE(passesLuhn(u""));
    CHECK_FALSE(passesLuhn(u"7992739871a"));
}

TEST_CASE("a bank card is read and tells its bank", "[base]") {
    CHECK(card("6222 0208 0000 0000 011") == QStringLiteral("6222020800000000011"));
    CHECK(card("6228-4800-0000-0001-230") == QStringLiteral("6228480000000001230"));
    CHECK(card("4111111111111111") == QStringLiteral("4111111111111111"));
    CHECK(card("6217000000000000000").startsWith(QStringLiteral("checksum|")));
    CHECK(card("79927398713") == QStringLiteral("length"));
    CHECK(card("62220208000000000119") == QStringLiteral("length"));
    CHECK(card("622202080000000001X") == QStringLiteral("format"));
    CHECK(card("") == QStringLiteral("length"));
    const auto bankOf = [](const char* text) {
        return BankCard::parse(QString::fromUtf8(text)).value().bankName();
    };
    CHECK(bankOf("6222020800000000011") == QStringLiteral("中国工商银行"));
    CHECK(bankOf("6217000940000000126") == QStringLiteral("中国建设银行"));
    CHECK(bankOf("6228480000000001230") == QStringLiteral("中国农业银行"));
    CHECK(bankOf("4111111111111111").isEmpty());
}

TEST_CASE("a credit card is told apart and a shown card hides its middle", "[base]") {
    const BankCard debit = BankCard::parse(u"6222020800000000011").value();
    CHECK_FALSE(debit.isCredit());
    CHECK(debit.masked() == QStringLiteral("6222****0011"));
    CHECK(debit.grouped() == QStringLiteral("6222 0208 0000 0000 011"));
    const auto isCredit = [](const QString& first15) {
        for (char16_t last = u'0'; last <= u'9'; ++last)
            if (const Result<BankCard> card = BankCard::parse(QString(first15 + last)); card)
                return card->isCredit() && !card->bankName().isEmpty();
        return false;
    };
    CHECK(isCredit(QStringLiteral("356390123456789"))); // 中信银行, credit
    CHECK(isCredit(QStringLiteral("491021234567890"))); // semi-credit
}

TEST_CASE("a social security card's number has 8 or 9 letters and digits", "[base]") {
    CHECK(parseSocialCardNumber(u"a1234567").value() == QStringLiteral("A1234567"));
    CHECK(parseSocialCardNumber(u"Ｂ12345678").value() == QStringLiteral("B12345678"));
    CHECK(parseSocialCardNumber(u"A123456").error().detail == QStringLiteral("length"));
    CHECK(parseSocialCardNumber(u"220104199003070016").error().detail == QStringLiteral("length"));
    CHECK(parseSocialCardNumber(u"A123-4567").error().detail == QStringLiteral("format"));
    CHECK(parseSocialCardNumber(u"甲1234567").error().detail == QStringLiteral("format"));
}
