// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/explain_formula.h"

namespace chuangkou::dmn {

namespace {

using Folded = std::optional<Value>;

Folded ofNumber(const std::optional<Dec34>& number) {
    return number ? Folded(Value(*number)) : std::nullopt;
}

Folded arithmeticOf(Op op, const Dec34& left, const Dec34& right) {
    switch (op) {
    case Op::Add:
        return ofNumber(left.plus(right));
    case Op::Subtract:
        return ofNumber(left.minus(right));
    case Op::Multiply:
        return ofNumber(left.times(right));
    case Op::Divide:
        return ofNumber(left.dividedBy(right));
    case Op::Power:
        return ofNumber(left.power(right));
    default:
        return std::nullopt;
    }
}

/// The least or the greatest of values that have an order.
Folded extremeOf(const std::vector<Value>& values, bool greatest) {
    Folded best;
    for (const Value& value : values) {
        const auto order = best ? orderOf(value, *best) : std::nullopt;
        if (best && !order)
            return std::nullopt;
        if (!best || (greatest ? *order > 0 : *order < 0))
            best = value;
    }
    return best;
}

Folded sumOf(const std::vector<Value>& arguments) {
    const Value::List* list = arguments.front().list();
    std::optional<Dec34> total = Dec34();
    for (const Value& item : list != nullptr ? *list : arguments)
        total = total && item.number() ? total->plus(*item.number()) : std::nullopt;
    return ofNumber(total);
}

/// Three-valued logic is left out: what is not known is not told.
Folded truthOf(const Ast& ast, const ValueFinder& finder) {
    const Folded left = foldedValue(*ast.children[0], finder);
    const Folded right = foldedValue(*ast.children[1], finder);
    if (!left || !right)
        return std::nullopt;
    if (ast.kind == AstKind::And)
        return Value(left->isTrue() && right->isTrue());
    if (ast.kind == AstKind::Or)
        return Value(left->isTrue() || right->isTrue());
    const auto equal = equalValues(*left, *right);
    if (ast.op == Op::Equal || ast.op == Op::NotEqual)
        return equal ? Folded(Value(*equal == (ast.op == Op::Equal))) : std::nullopt;
    const auto order = orderOf(*left, *right);
    if (!order)
        return std::nullopt;
    return Value(ast.op == Op::Less        ? *order < 0
                 : ast.op == Op::LessEqual ? *order <= 0
                 : ast.op == Op::Greater   ? *order > 0
                                           : *order >= 0);
}

Folded roundedOf(Rounding rounding, const std::vector<Value>& arguments) {
    const Dec34* number = arguments.front().number();
    const Dec34* scale = arguments.size() > 1 ? arguments[1].number() : nullptr;
    const auto places = scale != nullptr ? scale->toInt() : std::optional<std::int64_t>(0);
    if (number == nullptr || !places)
        return std::nullopt;
    return ofNumber(number->rounded(*places, rounding));
}

Folded dateOf(const std::vector<Value>& arguments) {
    if (const QString* text = arguments.front().string()) {
        const auto date = Date::parse(*text);
        return date ? Folded(Value(*date)) : std::nullopt;
    }
    std::vector<std::int64_t> parts;
    for (const Value& argument : arguments) {
        const auto part = argument.number() ? argument.number()->toInt() : std::nullopt;
        if (!part)
            return std::nullopt;
        parts.push_back(*part);
    }
    const auto date = parts.size() == 3 ? Date::of(parts[0], parts[1], parts[2]) : std::nullopt;
    return date ? Folded(Value(*date)) : std::nullopt;
}

Folded durationOf(const Value& argument) {
    const QString* text = argument.string();
    if (text == nullptr)
        return std::nullopt;
    if (const auto months = MonthsDuration::parse(*text))
        return Value(*months);
    if (const auto days = DaysDuration::parse(*text))
        return Value(*days);
    return std::nullopt;
}

Folded callOf(const Ast& ast, const ValueFinder& finder) {
    const QString name = calledName(ast);
    std::vector<Value> arguments;
    for (std::size_t at = 1; at < ast.children.size(); ++at) {
        Folded argument = foldedValue(*ast.children[at], finder);
        if (!argument)
            return std::nullopt;
        arguments.push_back(std::move(*argument));
    }
    if (arguments.empty() || !ast.names.isEmpty())
        return std::nullopt;
    if (name == u"min" || name == u"max") {
        const Value::List* list = arguments.size() == 1 ? arguments.front().list() : nullptr;
        return extremeOf(list != nullptr ? *list : arguments, name == u"max");
    }
    if (name == u"sum")
        return sumOf(arguments);
    if (name == u"date")
        return dateOf(arguments);
    if (name == u"duration")
        return durationOf(arguments.front());
    if (const auto rounding = roundingNamed(name))
        return roundedOf(*rounding, arguments);
    return std::nullopt;
}

Folded listOf(const Ast& ast, const ValueFinder& finder) {
    Value::List items;
    for (const AstPtr& child : ast.children) {
        Folded item = foldedValue(*child, finder);
        if (!item)
            return std::nullopt;
        items.push_back(std::move(*item));
    }
    return Value(std::move(items));
}

Folded pathOf(const Ast& ast, const ValueFinder& finder) {
    const Folded base = foldedValue(*ast.children.front(), finder);
    const Context* context = base ? base->context() : nullptr;
    const Value* entry = context != nullptr ? context->find(ast.text) : nullptr;
    return entry != nullptr ? Folded(*entry) : std::nullopt;
}

int strengthOf(const Ast& ast) {
    if (ast.kind != AstKind::Arithmetic)
        return ast.kind == AstKind::Compare || ast.kind == AstKind::And ||
                       ast.kind == AstKind::Or || ast.kind == AstKind::If
                   ? 0
                   : 9;
    return ast.op == Op::Add || ast.op == Op::Subtract ? 1 : ast.op == Op::Power ? 3 : 2;
}

QString signOf(Op op) {
    switch (op) {
    case Op::Add:
        return QStringLiteral(" + ");
    case Op::Subtract:
        return QStringLiteral(" − ");
    case Op::Multiply:
        return QStringLiteral(" × ");
    case Op::Divide:
        return QStringLiteral(" ÷ ");
    case Op::Power:
        return QStringLiteral("^");
    case Op::Equal:
        return QStringLiteral(" = ");
    case Op::NotEqual:
        return QStringLiteral(" ≠ ");
    case Op::Less:
        return QStringLiteral(" < ");
    case Op::LessEqual:
        return QStringLiteral(" <= ");
    case Op::Greater:
        return QStringLiteral(" > ");
    case Op::GreaterEqual:
        return QStringLiteral(" >= ");
    }
    return {};
}

QString within(const Ast& child, int strength, const LeafText& leaf) {
    const QString text = formulaText(child, leaf);
    return strengthOf(child) < strength ? u'(' + text + u')' : text;
}

QString joined(const Ast& ast, std::size_t from, const LeafText& leaf) {
    QStringList texts;
    for (std::size_t at = from; at < ast.children.size(); ++at)
        texts += formulaText(*ast.children[at], leaf);
    return texts.join(QStringLiteral(", "));
}

} // namespace

std::optional<Rounding> roundingNamed(const QString& name) {
    static const QHash<QString, Rounding> kRoundings{
        {QStringLiteral("decimal"), Rounding::HalfEven},
        {QStringLiteral("floor"), Rounding::Floor},
        {QStringLiteral("ceiling"), Rounding::Ceiling},
        {QStringLiteral("round up"), Rounding::Up},
        {QStringLiteral("round down"), Rounding::Down},
        {QStringLiteral("round half up"), Rounding::HalfUp},
        {QStringLiteral("round half down"), Rounding::HalfDown},
        {QStringLiteral("round half even"), Rounding::HalfEven}};
    const auto found = kRoundings.find(name);
    return found == kRoundings.end() ? std::nullopt : std::optional(*found);
}

QString calledName(const Ast& ast) {
    if (ast.kind != AstKind::Call || ast.children.front()->kind != AstKind::Name)
        return {};
    return ast.children.front()->text;
}

bool asksForInput(const Ast& ast) {
    return ast.kind == AstKind::Input ||
           std::any_of(ast.children.begin(), ast.children.end(),
                       [](const AstPtr& child) { return child && asksForInput(*child); });
}

const Ast& chosenBranch(const Ast& ast, const ValueFinder& finder) {
    const Ast* at = &ast;
    while (at->kind == AstKind::If) {
        const Folded condition = foldedValue(*at->children[0], finder);
        if (!condition || condition->boolean() == nullptr)
            return *at;
        at = at->children[condition->isTrue() ? 1 : 2].get();
    }
    return *at;
}

std::optional<Value> foldedValue(const Ast& ast, const ValueFinder& finder) {
    switch (ast.kind) {
    case AstKind::Literal:
        return ast.literal;
    case AstKind::Name:
        return finder ? finder(ast.text) : std::nullopt;
    case AstKind::Negate: {
        const Folded value = foldedValue(*ast.children.front(), finder);
        return value && value->number() ? Folded(Value(value->number()->negated())) : std::nullopt;
    }
    case AstKind::Arithmetic: {
        const Folded left = foldedValue(*ast.children[0], finder);
        const Folded right = foldedValue(*ast.children[1], finder);
        if (!left || !right || !left->number() || !right->number())
            return std::nullopt;
        return arithmeticOf(ast.op, *left->number(), *right->number());
    }
    case AstKind::Compare:
    case AstKind::And:
    case AstKind::Or:
        return truthOf(ast, finder);
    case AstKind::If: {
        const Ast& branch = chosenBranch(ast, finder);
        return &branch == &ast ? std::nullopt : foldedValue(branch, finder);
    }
    case AstKind::List:
        return listOf(ast, finder);
    case AstKind::Path:
        return pathOf(ast, finder);
    case AstKind::Call:
        return callOf(ast, finder);
    default:
        return std::nullopt;
    }
}

QString formulaText(const Ast& ast, const LeafText& leaf) {
    const auto child = [&](std::size_t at) -> const Ast& { return *ast.children[at]; };
    switch (ast.kind) {
    case AstKind::Literal:
        return ast.literal.toText();
    case AstKind::Name:
        return leaf ? leaf(ast) : ast.text;
    case AstKind::Input:
        return QStringLiteral("?");
    case AstKind::Negate:
        return QStringLiteral("−") + within(child(0), 3, leaf);
    case AstKind::Arithmetic: {
        const int strength = strengthOf(ast);
        return within(child(0), strength, leaf) + signOf(ast.op) +
               within(child(1), strength + 1, leaf);
    }
    case AstKind::Compare:
        return within(child(0), 1, leaf) + signOf(ast.op) + within(child(1), 1, leaf);
    case AstKind::Path:
        return leaf ? leaf(ast) : formulaText(child(0)) + u'.' + ast.text;
    case AstKind::Call:
        return formulaText(child(0), leaf) + u'(' + joined(ast, 1, leaf) + u')';
    case AstKind::List:
        return u'[' + joined(ast, 0, leaf) + u']';
    default:
        return QStringLiteral("…");
    }
}

} // namespace chuangkou::dmn
