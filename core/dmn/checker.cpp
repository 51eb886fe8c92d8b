// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/checker.h"

#include "core/dmn/compile.h"

namespace chuangkou::dmn {

namespace {

bool isOrdered(const Typing& typing) {
    switch (*typing.kind) {
    case Kind::Number:
    case Kind::String:
    case Kind::Date:
    case Kind::MonthsDuration:
    case Kind::DaysDuration:
        return true;
    default:
        return false;
    }
}

bool isEquality(Op op) {
    return op == Op::Equal || op == Op::NotEqual;
}

} // namespace

Typing Checker::failed(const Ast& ast, const QString& message) {
    m_faults.push_back({ast.position, message});
    return {};
}

Typing Checker::expression(const Ast& ast) {
    switch (ast.kind) {
    case AstKind::Literal:
        return Typing::ofValue(ast.literal);
    case AstKind::Name:
        return m_scope.typing(ast.text);
    case AstKind::Input:
        return m_scope.typing(QStringLiteral("?"));
    case AstKind::Negate:
        return negation(ast);
    case AstKind::Arithmetic:
        return arithmetic(ast);
    case AstKind::Compare: {
        const Typing left = child(ast, 0);
        compare(ast, ast.op, left, child(ast, 1));
        return Typing::of(Kind::Boolean);
    }
    case AstKind::And:
    case AstKind::Or:
        condition(*ast.children[0]);
        condition(*ast.children[1]);
        return Typing::of(Kind::Boolean);
    case AstKind::If:
        return conditional(ast);
    case AstKind::Between:
        return between(ast);
    case AstKind::In: {
        const Typing value = child(ast, 0);
        tests(*ast.children[1], value, Place::Expression);
        return Typing::of(Kind::Boolean);
    }
    case AstKind::InstanceOf:
        (void)child(ast, 0);
        return Typing::of(Kind::Boolean);
    case AstKind::List:
        return list(ast);
    case AstKind::Context:
        return context(ast);
    case AstKind::Range:
        return range(ast);
    case AstKind::Path:
        return path(ast);
    case AstKind::Filter:
        return filter(ast);
    case AstKind::Call:
        return call(ast);
    case AstKind::For:
    case AstKind::Some:
    case AstKind::Every:
        return iteration(ast);
    case AstKind::Function:
        return function(ast);
    case AstKind::Domain:
    case AstKind::Tests:
    case AstKind::NotTests:
    case AstKind::AnyTest:
    case AstKind::OpTest:
        break;
    }
    return {};
}

Typing Checker::negation(const Ast& ast) {
    const Typing typing = child(ast, 0);
    if (typing.isKnown() && typing.kind != Kind::Number && typing.kind != Kind::MonthsDuration &&
        typing.kind != Kind::DaysDuration)
        return failed(ast, QStringLiteral("'-' does not take %1").arg(typingName(typing)));
    return typing;
}

Typing Checker::arithmetic(const Ast& ast) {
    const Typing left = child(ast, 0);
    const Typing right = child(ast, 1);
    const auto result = arithmeticTyping(ast.op, left, right);
    return result ? *result
                  : failed(ast, QStringLiteral("'%1' does not take %2 and %3")
                                    .arg(opText(ast.op), typingName(left), typingName(right)));
}

void Checker::compare(const Ast& ast, Op op, const Typing& left, const Typing& right) {
    if (!left.isKnown() || !right.isKnown())
        return;
    if (clash(left, right) || (!isEquality(op) && left.kind == right.kind && !isOrdered(left)))
        (void)failed(ast, QStringLiteral("'%1' does not compare %2 with %3")
                              .arg(opText(op), typingName(left), typingName(right)));
}

void Checker::condition(const Ast& ast) {
    const Typing typing = expression(ast);
    if (typing.isKnown() && typing.kind != Kind::Boolean)
        (void)failed(ast, QStringLiteral("a condition gives %1").arg(typingName(typing)));
}

Typing Checker::conditional(const Ast& ast) {
    condition(*ast.children[0]);
    const Typing then = child(ast, 1);
    return common(then, child(ast, 2));
}

Typing Checker::between(const Ast& ast) {
    const Typing value = child(ast, 0);
    compare(ast, Op::GreaterEqual, value, child(ast, 1));
    compare(ast, Op::LessEqual, value, child(ast, 2));
    return Typing::of(Kind::Boolean);
}

Typing Checker::path(const Ast& ast) {
    const Typing value = child(ast, 0);
    const auto part = partTyping(value, ast.text);
    return part ? *part
                : failed(ast, QStringLiteral("%1 has no '%2'").arg(typingName(value), ast.text));
}

Typing Checker::list(const Ast& ast) {
    if (ast.children.empty())
        return Typing::of(Kind::List);
    Typing item = child(ast, 0);
    for (std::size_t at = 1; at < ast.children.size(); ++at)
        item = common(item, child(ast, at));
    return Typing::listOf(item);
}

Typing Checker::context(const Ast& ast) {
    const Scope::Mark mark = m_scope.mark();
    std::vector<std::pair<QString, Typing>> entries;
    for (std::size_t at = 0; at < ast.children.size(); ++at) {
        const QString& name = ast.names[static_cast<qsizetype>(at)];
        entries.emplace_back(name, child(ast, at));
        m_scope.declare(name, entries.back().second);
    }
    m_scope.leave(mark);
    return Typing::contextOf(std::move(entries));
}

Typing Checker::range(const Ast& ast) {
    const Typing low = ast.children[0] ? child(ast, 0) : Typing();
    const Typing high = ast.children[1] ? child(ast, 1) : Typing();
    compare(ast, Op::LessEqual, low, high);
    return Typing::rangeOf(low.isKnown() ? low : high);
}

Typing Checker::filter(const Ast& ast) {
    const Typing subject = child(ast, 0);
    const Typing item = subject.kind == Kind::List ? subject.itemTyping() : subject;
    const Scope::Mark mark = m_scope.mark();
    m_scope.declareItem(item);
    const Typing decided = child(ast, 1);
    m_scope.leave(mark);
    if (!decided.isKnown())
        return {};
    if (decided.kind == Kind::Number)
        return item;
    if (decided.kind == Kind::Boolean)
        return Typing::listOf(item);
    return failed(*ast.children[1], QStringLiteral("a filter gives %1").arg(typingName(decided)));
}

Typing Checker::domain(const Ast& ast) {
    if (ast.kind == AstKind::Domain) {
        const Typing from = child(ast, 0);
        compare(ast, Op::LessEqual, from, child(ast, 1));
        return from;
    }
    const Typing typing = expression(ast);
    return typing.kind == Kind::List || typing.kind == Kind::Range ? typing.itemTyping() : typing;
}

Typing Checker::iteration(const Ast& ast) {
    const Scope::Mark mark = m_scope.mark();
    for (qsizetype at = 0; at < ast.names.size(); ++at) {
        const Typing item = domain(*ast.children[static_cast<std::size_t>(at)]);
        m_scope.declare(ast.names[at], item);
    }
    Typing result = Typing::of(Kind::Boolean);
    if (ast.kind == AstKind::For) {
        m_scope.declare(QStringLiteral("partial"), Typing::of(Kind::List));
        result = Typing::listOf(expression(*ast.children.back()));
    } else {
        condition(*ast.children.back());
    }
    m_scope.leave(mark);
    return result;
}

Typing Checker::function(const Ast& ast) {
    const Scope::Mark mark = m_scope.mark();
    Signature signature;
    for (qsizetype at = 0; at < ast.names.size(); ++at) {
        const auto type = ast.types[at].isEmpty() ? std::nullopt : m_types(ast.types[at]);
        signature.parameters.emplace_back(ast.names[at], Typing::ofType(type.value_or(nullptr)));
        m_scope.declare(ast.names[at], signature.parameters.back().second);
    }
    signature.result = child(ast, 0);
    m_scope.leave(mark);
    return Typing::functionOf(std::move(signature));
}

Typing Checker::call(const Ast& ast) {
    const Ast& callee = *ast.children.front();
    if (callee.kind == AstKind::Name && !m_scope.declares(callee.text))
        return builtinCall(ast);
    const Typing typing = expression(callee);
    if (typing.function)
        return modelCall(ast, *typing.function);
    for (std::size_t at = 1; at < ast.children.size(); ++at)
        (void)child(ast, at);
    if (typing.isKnown() && typing.kind != Kind::Function)
        return failed(callee, QStringLiteral("%1 is no function").arg(typingName(typing)));
    return {};
}

Typing Checker::modelCall(const Ast& ast, const Signature& signature) {
    const QString& name = ast.children.front()->text;
    const std::size_t count = ast.children.size() - 1;
    std::vector<Typing> given;
    for (std::size_t at = 1; at <= count; ++at)
        given.push_back(child(ast, at));
    if (count != signature.parameters.size()) {
        (void)failed(ast, QStringLiteral("'%1' takes %2 arguments, not %3")
                              .arg(name)
                              .arg(signature.parameters.size())
                              .arg(count));
        return signature.result;
    }
    for (std::size_t at = 0; at < count; ++at) {
        auto parameter = signature.parameters.begin() + static_cast<std::ptrdiff_t>(at);
        if (!ast.names.isEmpty())
            parameter = std::find_if(signature.parameters.begin(), signature.parameters.end(),
                                     [&](const auto& one) {
                                         return one.first == ast.names[static_cast<qsizetype>(at)];
                                     });
        if (parameter == signature.parameters.end())
            (void)failed(ast, QStringLiteral("'%1' has no parameter '%2'")
                                  .arg(name, ast.names[static_cast<qsizetype>(at)]));
        else
            argument(*ast.children[at + 1], name, given[at], parameter->second);
    }
    return signature.result;
}

Typing Checker::builtinCall(const Ast& ast) {
    std::vector<Typing> given;
    for (std::size_t at = 1; at < ast.children.size(); ++at)
        given.push_back(child(ast, at));
    const Builtin* builtin = overloadFor(ast);
    if (builtin == nullptr)
        return {};
    const auto signature = builtinSignature(builtin->name, builtin->parameters);
    if (builtin->name == u"min" || builtin->name == u"max") {
        Typing result =
            given.size() == 1 && given[0].kind == Kind::List ? given[0].itemTyping() : given[0];
        for (const Typing& one : given)
            result = given.size() > 1 ? common(result, one) : result;
        return result;
    }
    if (!signature)
        return {};
    for (std::size_t at = 0; at < given.size(); ++at) {
        const auto place = ast.names.isEmpty()
                               ? at
                               : static_cast<std::size_t>(builtin->parameters.indexOf(
                                     ast.names[static_cast<qsizetype>(at)]));
        const std::size_t last = signature->parameters.size();
        if (last > 0 && (place < last || builtin->variadic))
            argument(*ast.children[at + 1], builtin->name, given[at],
                     signature->parameters[std::min(place, last - 1)].second);
    }
    return signature->result;
}

void Checker::argument(const Ast& ast, const QString& function, const Typing& given,
                       const Typing& wanted) {
    if (const auto why = misfit(given, wanted))
        (void)failed(ast, QStringLiteral("'%1': %2").arg(function, *why));
}

void Checker::tableTests(const Ast& ast, const Typing& input) {
    if (ast.kind != AstKind::AnyTest)
        tests(ast, input, Place::Table);
}

void Checker::tests(const Ast& ast, const Typing& input, Place place) {
    const Scope::Mark mark = m_scope.mark();
    m_scope.declare(QStringLiteral("?"), input);
    for (const AstPtr& one : ast.children)
        test(*one, input, place);
    m_scope.leave(mark);
}

void Checker::test(const Ast& ast, const Typing& input, Place place) {
    if (ast.kind == AstKind::OpTest)
        compare(ast, ast.op, input, child(ast, 0));
    else if (usesInput(ast))
        condition(ast);
    else
        match(ast, expression(ast), input, place);
}

void Checker::match(const Ast& ast, const Typing& value, const Typing& input, Place place) {
    const bool simple = input.isKnown() && input.kind != Kind::List && input.kind != Kind::Range &&
                        input.kind != Kind::Context && input.kind != Kind::Function;
    if (!simple || (place == Place::Table && value.kind == Kind::Boolean))
        return;
    Typing against = value;
    while (against.kind == Kind::List || against.kind == Kind::Range)
        against = against.itemTyping();
    if (clash(against, input))
        (void)failed(ast, QStringLiteral("the input is %1 and never %2")
                              .arg(typingName(input), typingName(against)));
}

std::optional<QString> misfit(const Typing& given, const Typing& wanted) {
    const Typing one = given.kind == Kind::List && given.item ? *given.item : given;
    const Typing other = wanted.kind == Kind::List && wanted.item ? *wanted.item : wanted;
    if (clash(one, other))
        return QStringLiteral("%1 where %2 is wanted").arg(typingName(one), typingName(other));
    if (other.named == nullptr || one.entries == nullptr)
        return std::nullopt;
    for (const auto& [name, type] : other.named->components) {
        const auto entry = one.entry(name);
        if (!entry)
            return QStringLiteral("'%1' is missing").arg(name);
        if (const auto why = misfit(*entry, Typing::ofType(type)))
            return QStringLiteral("'%1': %2").arg(name, *why);
    }
    return std::nullopt;
}

} // namespace chuangkou::dmn
