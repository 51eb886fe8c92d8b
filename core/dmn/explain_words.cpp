// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/explain_words.h"

#include <QJsonArray>

namespace chuangkou::dmn {

namespace {

constexpr qsizetype kMostDecimals = 12;
constexpr qsizetype kShownDecimals = 8;
constexpr std::size_t kMostItems = 8;

QString shownNumber(const Dec34& number) {
    const QString text = number.toString();
    const qsizetype point = text.indexOf(u'.');
    if (point < 0 || text.size() - point - 1 <= kMostDecimals || text.contains(u'E'))
        return text;
    return text.left(point + 1 + kShownDecimals) + u'…';
}

QString shownList(const Value::List& list, Language language) {
    QStringList texts;
    for (std::size_t at = 0; at < list.size() && at < kMostItems; ++at)
        texts += shownValue(list[at], language);
    if (list.size() > kMostItems)
        texts += QStringLiteral("…");
    return texts.join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

QString shownContext(const Context& context, Language language) {
    QStringList texts;
    for (const auto& [name, value] : context.entries())
        texts += name + QLatin1Char(' ') + shownValue(value, language);
    return texts.join(language == Language::Chinese ? QStringLiteral("，") : QStringLiteral(", "));
}

} // namespace

Value tracedValue(const QJsonValue& json) {
    if (json.isString()) {
        if (const auto number = Dec34::parse(json.toString()))
            return Value(*number);
        return Value(json.toString());
    }
    if (json.isArray()) {
        Value::List list;
        for (const QJsonValue item : json.toArray())
            list.push_back(tracedValue(item));
        return Value(std::move(list));
    }
    if (json.isObject()) {
        Context context;
        const QJsonObject object = json.toObject();
        for (auto at = object.begin(); at != object.end(); ++at)
            context.set(at.key(), tracedValue(at.value()));
        return Value(std::move(context));
    }
    return json.isNull() ? Value() : fromJson(json);
}

QString shownValue(const Value& value, Language language) {
    const bool isChinese = language == Language::Chinese;
    if (value.isNull())
        return isChinese ? QStringLiteral("无") : QStringLiteral("none");
    if (value.boolean() != nullptr) {
        if (isChinese)
            return value.isTrue() ? QStringLiteral("是") : QStringLiteral("否");
        return value.isTrue() ? QStringLiteral("yes") : QStringLiteral("no");
    }
    if (const Dec34* number = value.number())
        return shownNumber(*number);
    if (const Value::List* list = value.list())
        return shownList(*list, language);
    if (const Context* context = value.context())
        return shownContext(*context, language);
    return value.toText();
}

QString shownFunction(const QString& name, Language language) {
    static const QHash<QString, QString> kChinese{
        {QStringLiteral("sum"), QStringLiteral("合计")},
        {QStringLiteral("min"), QStringLiteral("取小")},
        {QStringLiteral("max"), QStringLiteral("取大")},
        {QStringLiteral("count"), QStringLiteral("个数")},
        {QStringLiteral("mean"), QStringLiteral("平均")},
        {QStringLiteral("round half up"), QStringLiteral("四舍五入")},
        {QStringLiteral("floor"), QStringLiteral("向下取整")},
        {QStringLiteral("ceiling"), QStringLiteral("向上取整")}};
    return language == Language::Chinese ? kChinese.value(name, name) : name;
}

QString shownAmount(const Value& value) {
    if (const Dec34* number = value.number())
        if (const auto money = number->toMoney())
            return money->toGrouped();
    return shownValue(value, Language::English);
}

Bilingual roundingWords(const QString& function, std::int64_t scale) {
    struct Words {
        const char* function;
        const char16_t* chinese;
        const char16_t* english;
    };
    static const std::array<Words, 8> kWords{
        Words{"round half up", u"四舍五入", u"rounded half up"},
        Words{"round half down", u"五舍六入", u"rounded half down"},
        Words{"round half even", u"四舍六入五成双", u"rounded half even"},
        Words{"decimal", u"四舍六入五成双", u"rounded half even"},
        Words{"round up", u"进一法", u"rounded up"},
        Words{"round down", u"舍去尾数", u"rounded down"},
        Words{"floor", u"向下取整", u"rounded down"},
        Words{"ceiling", u"向上取整", u"rounded up"}};
    const auto words = std::find_if(kWords.begin(), kWords.end(), [&](const Words& candidate) {
        return function == QLatin1String(candidate.function);
    });
    if (words == kWords.end())
        return {function, function};
    Bilingual text{QString::fromUtf16(words->chinese), QString::fromUtf16(words->english)};
    if (scale == 2) {
        text.chinese += QStringLiteral("到分");
        text.english += QStringLiteral(" to fen");
    } else if (scale > 0) {
        text.chinese += QStringLiteral("到%1位小数").arg(scale);
        text.english += scale == 1 ? QStringLiteral(" to 1 decimal")
                                   : QStringLiteral(" to %1 decimals").arg(scale);
    } else if (scale < 0) {
        const QString power = QStringLiteral("1") + QString(-scale, u'0');
        text.chinese += QStringLiteral("到%1的倍数").arg(power);
        text.english += QStringLiteral(" to a multiple of %1").arg(power);
    } else {
        // 向下取整 says it already.
        if (!text.chinese.endsWith(u"取整"))
            text.chinese += QStringLiteral("到整数");
        text.english += QStringLiteral(" to a whole number");
    }
    return text;
}

} // namespace chuangkou::dmn
