// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/typing.h"

namespace chuangkou::dmn {

namespace {

bool isDuration(const Typing& typing) {
    return typing.kind == Kind::MonthsDuration || typing.kind == Kind::DaysDuration;
}

std::optional<Typing> sumTyping(Op op, Kind a, Kind b) {
    const bool durationRight = b == Kind::MonthsDuration || b == Kind::DaysDuration;
    const bool durationLeft = a == Kind::MonthsDuration || a == Kind::DaysDuration;
    if (a == b && (a == Kind::Number || durationLeft))
        return Typing::of(a);
    if (a == b && a == Kind::String && op == Op::Add)
        return Typing::of(Kind::String);
    if (a == b && a == Kind::Date && op == Op::Subtract)
        return Typing::of(Kind::DaysDuration);
    if ((a == Kind::Date && durationRight) || (b == Kind::Date && durationLeft && op == Op::Add))
        return Typing::of(Kind::Date);
    return std::nullopt;
}

std::optional<Typing> productTyping(Op op, const Typing& left, const Typing& right) {
    if (left.kind == Kind::Number && right.kind == Kind::Number)
        return left;
    if (op == Op::Power)
        return std::nullopt;
    if (isDuration(left) && right.kind == Kind::Number)
        return left;
    if (op == Op::Multiply && left.kind == Kind::Number && isDuration(right))
        return right;
    if (op == Op::Divide && isDuration(left) && left.kind == right.kind)
        return Typing::of(Kind::Number);
    return std::nullopt;
}

std::optional<Typing> oneOf(const QString& name, std::initializer_list<QStringView> names,
                            Kind kind) {
    return std::find(names.begin(), names.end(), name) == names.end()
               ? std::nullopt
               : std::optional(Typing::of(kind));
}

} // namespace

Typing Typing::listOf(Typing item) {
    Typing typing = of(Kind::List);
    typing.item = std::make_shared<const Typing>(std::move(item));
    return typing;
}

Typing Typing::rangeOf(Typing item) {
    Typing typing = of(Kind::Range);
    typing.item = std::make_shared<const Typing>(std::move(item));
    return typing;
}

Typing Typing::contextOf(std::vector<std::pair<QString, Typing>> entries) {
    Typing typing = of(Kind::Context);
    typing.entries =
        std::make_shared<const std::vector<std::pair<QString, Typing>>>(std::move(entries));
    return typing;
}

Typing Typing::functionOf(Signature signature) {
    Typing typing = of(Kind::Function);
    typing.function = std::make_shared<const Signature>(std::move(signature));
    return typing;
}

Typing Typing::ofType(const ItemType* type) {
    if (type == nullptr)
        return {};
    Typing typing;
    if (type->components.empty() && type->base != nullptr)
        typing = ofType(type->base);
    else
        typing.kind = type->kind;
    if (!type->components.empty())
        typing.named = type;
    return type->isCollection ? listOf(std::move(typing)) : typing;
}

Typing Typing::ofValue(const Value& value) {
    return of(value.kind());
}

std::optional<Typing> Typing::entry(const QString& name) const {
    if (entries) {
        for (const auto& [known, typing] : *entries)
            if (known == name)
                return typing;
    } else if (named != nullptr) {
        for (const auto& [known, type] : named->components)
            if (known == name)
                return ofType(type);
    }
    return std::nullopt;
}

Typing common(const Typing& a, const Typing& b) {
    if (a.kind == Kind::Null)
        return b;
    if (b.kind == Kind::Null)
        return a;
    if (!a.kind || a.kind != b.kind)
        return {};
    if (*a.kind == Kind::List || *a.kind == Kind::Range) {
        Typing typing = Typing::of(*a.kind);
        if (a.item && b.item)
            typing.item = std::make_shared<const Typing>(common(*a.item, *b.item));
        return typing;
    }
    if (*a.kind == Kind::Context)
        return a.named != nullptr && a.named == b.named ? a : Typing::of(Kind::Context);
    return Typing::of(*a.kind);
}

bool clash(const Typing& given, const Typing& wanted) {
    if (!given.isKnown() || !wanted.isKnown() || given.kind == wanted.kind)
        return false;
    return given.kind != Kind::List && wanted.kind != Kind::List;
}

QString typingName(const Typing& typing) {
    return typing.kind ? kindName(*typing.kind) : QStringLiteral("anything");
}

std::optional<Typing> arithmeticTyping(Op op, const Typing& left, const Typing& right) {
    if (!left.isKnown() || !right.isKnown())
        return Typing();
    if (op == Op::Add || op == Op::Subtract)
        return sumTyping(op, *left.kind, *right.kind);
    return productTyping(op, left, right);
}

std::optional<Typing> partTyping(const Typing& value, const QString& name) {
    if (!value.isKnown())
        return Typing();
    switch (*value.kind) {
    case Kind::Context:
        return value.hasEntries() ? value.entry(name) : Typing();
    case Kind::List: {
        const auto part = partTyping(value.itemTyping(), name);
        return part ? std::optional(Typing::listOf(*part)) : std::nullopt;
    }
    case Kind::Date:
        return oneOf(name, {u"year", u"month", u"day", u"weekday"}, Kind::Number);
    case Kind::MonthsDuration:
        return oneOf(name, {u"years", u"months"}, Kind::Number);
    case Kind::DaysDuration:
        return oneOf(name, {u"days", u"hours", u"minutes", u"seconds"}, Kind::Number);
    case Kind::Range:
        if (name == u"start" || name == u"end")
            return value.itemTyping();
        return oneOf(name, {u"start included", u"end included"}, Kind::Boolean);
    default:
        return std::nullopt;
    }
}

} // namespace chuangkou::dmn
