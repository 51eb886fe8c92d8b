// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/compile.h"

#include "core/dmn/checker.h"
#include "core/dmn/parser.h"

namespace chuangkou::dmn {

namespace {

bool isNullLiteral(const Ast& ast) {
    return ast.kind == AstKind::Literal && ast.literal.isNull();
}

bool takes(const Builtin& builtin, const Ast& call) {
    const std::size_t count = call.children.size() - 1;
    const auto most = static_cast<std::size_t>(builtin.parameters.size());
    if (call.names.isEmpty())
        return count >= builtin.required && (builtin.variadic || count <= most);
    const auto known = [&](const QString& name) { return builtin.parameters.contains(name); };
    if (!std::all_of(call.names.begin(), call.names.end(), known))
        return false;
    for (std::size_t at = 0; at < builtin.required; ++at)
        if (!call.names.contains(builtin.parameters[static_cast<qsizetype>(at)]))
            return false;
    return true;
}

bool usesName(const Ast& ast, QStringView name) {
    return (ast.kind == AstKind::Name && ast.text == name) ||
           std::any_of(ast.children.begin(), ast.children.end(),
                       [&](const AstPtr& child) { return child && usesName(*child, name); });
}

TestShape shapeOf(const Ast& ast) {
    switch (ast.kind) {
    case AstKind::Literal:
    case AstKind::Negate:
    case AstKind::List:
    case AstKind::Range:
        return TestShape::Value;
    default:
        return TestShape::Expression;
    }
}

/// Turns a tree into its executable form; the first fault ends everything.
class Compiler {
public:
    Compiler(Scope& scope, const TypeFinder& types) : m_scope(scope), m_types(types) {}

    ExecutablePtr compile(const Ast& ast);
    ExecutablePtr tests(const Ast& ast, std::size_t slot);
    [[nodiscard]] const std::optional<Fault>& fault() const { return m_fault; }

private:
    ExecutablePtr failed(const Ast& ast, const QString& message);
    ExecutablePtr child(const Ast& ast, std::size_t at) { return compile(*ast.children[at]); }
    ExecutablePtr name(const Ast& ast);
    ExecutablePtr comparison(const Ast& ast);
    ExecutablePtr membership(const Ast& ast);
    ExecutablePtr instanceOf(const Ast& ast);
    ExecutablePtr list(const Ast& ast);
    ExecutablePtr context(const Ast& ast);
    ExecutablePtr range(const Ast& ast);
    ExecutablePtr filter(const Ast& ast);
    ExecutablePtr iteration(const Ast& ast);
    ExecutablePtr function(const Ast& ast);
    ExecutablePtr call(const Ast& ast);
    ExecutablePtr builtinCall(const Ast& ast, std::span<const Builtin> overloads);
    ExecutablePtr test(const Ast& ast, std::size_t slot, bool inTable);
    ExecutablePtr testsOf(const Ast& ast, std::size_t slot, bool inTable);

    Scope& m_scope;
    const TypeFinder& m_types;
    std::optional<Fault> m_fault;
};

ExecutablePtr Compiler::failed(const Ast& ast, const QString& message) {
    if (!m_fault)
        m_fault = Fault{ast.position, message};
    return makeConstant(Value::null(NullReason::Unsupported, message));
}

ExecutablePtr Compiler::compile(const Ast& ast) {
    switch (ast.kind) {
    case AstKind::Literal:
        return makeConstant(ast.literal);
    case AstKind::Name:
        return name(ast);
    case AstKind::Input: {
        ExecutablePtr input = m_scope.read(QStringLiteral("?"));
        return input ? std::move(input) : failed(ast, QStringLiteral("'?' outside of a test"));
    }
    case AstKind::Negate:
        return makeNegate(child(ast, 0));
    case AstKind::Arithmetic: {
        ExecutablePtr left = child(ast, 0);
        return makeArithmetic(ast.op, std::move(left), child(ast, 1));
    }
    case AstKind::Compare:
        return comparison(ast);
    case AstKind::And: {
        ExecutablePtr left = child(ast, 0);
        return makeAnd(std::move(left), child(ast, 1));
    }
    case AstKind::Or: {
        ExecutablePtr left = child(ast, 0);
        return makeOr(std::move(left), child(ast, 1));
    }
    case AstKind::If: {
        ExecutablePtr condition = child(ast, 0);
        ExecutablePtr then = child(ast, 1);
        return makeIf(std::move(condition), std::move(then), child(ast, 2));
    }
    case AstKind::Between: {
        ExecutablePtr value = child(ast, 0);
        ExecutablePtr low = child(ast, 1);
        return makeBetween(std::move(value), std::move(low), child(ast, 2));
    }
    case AstKind::In:
        return membership(ast);
    case AstKind::InstanceOf:
        return instanceOf(ast);
    case AstKind::List:
        return list(ast);
    case AstKind::Context:
        return context(ast);
    case AstKind::Range:
        return range(ast);
    case AstKind::Path:
        return makePath(child(ast, 0), ast.text);
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
    return failed(ast, QStringLiteral("a test is no expression"));
}

ExecutablePtr Compiler::name(const Ast& ast) {
    if (ExecutablePtr read = m_scope.read(ast.text))
        return read;
    const auto builtins = builtinsNamed(ast.text);
    if (!builtins.empty())
        return makeConstant(Value(builtinFunction(builtins.front())));
    return failed(ast, QStringLiteral("unknown name '%1'").arg(ast.text));
}

ExecutablePtr Compiler::comparison(const Ast& ast) {
    const bool asks = (ast.op == Op::Equal || ast.op == Op::NotEqual) &&
                      (isNullLiteral(*ast.children[0]) || isNullLiteral(*ast.children[1]));
    ExecutablePtr left = child(ast, 0);
    return makeCompare(ast.op, std::move(left), child(ast, 1),
                       asks ? NullTest::Asked : NullTest::Accident);
}

ExecutablePtr Compiler::membership(const Ast& ast) {
    ExecutablePtr value = child(ast, 0);
    const Scope::Mark mark = m_scope.mark();
    const std::size_t slot = m_scope.declare(QStringLiteral("?"));
    ExecutablePtr code = makeIn(std::move(value), slot, testsOf(*ast.children[1], slot, false));
    m_scope.leave(mark);
    return code;
}

ExecutablePtr Compiler::instanceOf(const Ast& ast) {
    const BuiltinType type = builtinType(ast.text);
    if (!type.known)
        return failed(ast, QStringLiteral("'instance of %1' is not supported").arg(ast.text));
    return makeInstanceOf(child(ast, 0), type.kind);
}

ExecutablePtr Compiler::list(const Ast& ast) {
    Executables items;
    for (const AstPtr& item : ast.children)
        items.push_back(compile(*item));
    return makeList(std::move(items));
}

ExecutablePtr Compiler::context(const Ast& ast) {
    const Scope::Mark mark = m_scope.mark();
    Executables values;
    std::vector<std::size_t> slots_;
    for (std::size_t at = 0; at < ast.children.size(); ++at) {
        values.push_back(child(ast, at));
        slots_.push_back(m_scope.declare(ast.names[static_cast<qsizetype>(at)]));
    }
    m_scope.leave(mark);
    return makeContext(ast.names, std::move(slots_), std::move(values));
}

ExecutablePtr Compiler::range(const Ast& ast) {
    ExecutablePtr low = ast.children[0] ? child(ast, 0) : nullptr;
    ExecutablePtr high = ast.children[1] ? child(ast, 1) : nullptr;
    return makeRange(std::move(low), std::move(high), ast.lowIncluded, ast.highIncluded);
}

ExecutablePtr Compiler::filter(const Ast& ast) {
    ExecutablePtr subject = child(ast, 0);
    const Scope::Mark mark = m_scope.mark();
    const std::size_t slot = m_scope.declareItem();
    ExecutablePtr code = makeFilter(std::move(subject), slot, child(ast, 1));
    m_scope.leave(mark);
    return code;
}

ExecutablePtr Compiler::iteration(const Ast& ast) {
    const Scope::Mark mark = m_scope.mark();
    std::vector<Iterator> iterators;
    for (qsizetype at = 0; at < ast.names.size(); ++at) {
        const Ast& domain = *ast.children[static_cast<std::size_t>(at)];
        Iterator iterator;
        if (domain.kind == AstKind::Domain) {
            iterator.domain = child(domain, 0);
            iterator.until = child(domain, 1);
        } else {
            iterator.domain = compile(domain);
        }
        iterator.slot = m_scope.declare(ast.names[at]);
        iterators.push_back(std::move(iterator));
    }
    ExecutablePtr code;
    if (ast.kind == AstKind::For) {
        const std::size_t partial = m_scope.declare(QStringLiteral("partial"));
        const bool asks = usesName(*ast.children.back(), u"partial");
        code = makeFor(std::move(iterators), asks ? std::optional(partial) : std::nullopt,
                       compile(*ast.children.back()));
    } else {
        const Quantifier quantifier =
            ast.kind == AstKind::Some ? Quantifier::Some : Quantifier::Every;
        code = makeQuantified(quantifier, std::move(iterators), compile(*ast.children.back()));
    }
    m_scope.leave(mark);
    return code;
}

ExecutablePtr Compiler::function(const Ast& ast) {
    const Scope::Mark mark = m_scope.mark();
    const std::size_t captured = m_scope.slotCount();
    std::vector<Parameter> parameters;
    for (qsizetype at = 0; at < ast.names.size(); ++at) {
        m_scope.declare(ast.names[at]);
        const auto type = ast.types[at].isEmpty() ? std::optional<const ItemType*>(nullptr)
                                                  : m_types(ast.types[at]);
        if (!type)
            return failed(ast, QStringLiteral("unknown type '%1'").arg(ast.types[at]));
        parameters.push_back({ast.names[at], *type});
    }
    ExecutablePtr body = child(ast, 0);
    const std::size_t locals = m_scope.slotCount();
    m_scope.leave(mark);
    return makeFunction(std::move(parameters), captured, locals, std::move(body));
}

ExecutablePtr Compiler::call(const Ast& ast) {
    const Ast& callee = *ast.children.front();
    if (callee.kind == AstKind::Name && !m_scope.declares(callee.text)) {
        const auto overloads = builtinsNamed(callee.text);
        if (!overloads.empty())
            return builtinCall(ast, overloads);
        return failed(callee, QStringLiteral("unknown function '%1'").arg(callee.text));
    }
    ExecutablePtr function = compile(callee);
    Executables arguments;
    for (std::size_t at = 1; at < ast.children.size(); ++at)
        arguments.push_back(child(ast, at));
    return makeCall(std::move(function), ast.names, std::move(arguments));
}

ExecutablePtr Compiler::builtinCall(const Ast& ast, std::span<const Builtin> overloads) {
    const Builtin* found = overloadFor(ast);
    if (found == nullptr)
        return failed(
            ast, QStringLiteral("'%1' does not take these arguments").arg(overloads.front().name));
    Executables arguments;
    if (ast.names.isEmpty()) {
        for (std::size_t at = 1; at < ast.children.size(); ++at)
            arguments.push_back(child(ast, at));
    } else {
        for (qsizetype at = 0; at < ast.names.size(); ++at) {
            const auto place = static_cast<std::size_t>(found->parameters.indexOf(ast.names[at]));
            if (arguments.size() <= place)
                arguments.resize(place + 1);
            arguments[place] = child(ast, static_cast<std::size_t>(at) + 1);
        }
    }
    return makeBuiltinCall(*found, std::move(arguments));
}

ExecutablePtr Compiler::test(const Ast& ast, std::size_t slot, bool inTable) {
    if (ast.kind == AstKind::OpTest) {
        const Ast& end = *ast.children.front();
        const bool equality = ast.op == Op::Equal || ast.op == Op::NotEqual;
        return makeCompare(ast.op, makeLocal(slot), compile(end),
                           equality && isNullLiteral(end) ? NullTest::Asked : NullTest::Accident);
    }
    if (usesInput(ast))
        return compile(ast);
    return makeMatch(slot, compile(ast), inTable ? shapeOf(ast) : TestShape::Value,
                     isNullLiteral(ast) ? NullTest::Asked : NullTest::Accident);
}

ExecutablePtr Compiler::testsOf(const Ast& ast, std::size_t slot, bool inTable) {
    Executables all;
    for (const AstPtr& one : ast.children)
        all.push_back(test(*one, slot, inTable));
    return all.size() == 1 ? std::move(all.front()) : makeTests(std::move(all));
}

ExecutablePtr Compiler::tests(const Ast& ast, std::size_t slot) {
    if (ast.kind == AstKind::AnyTest)
        return makeConstant(Value(true));
    ExecutablePtr all = testsOf(ast, slot, true);
    return ast.kind == AstKind::NotTests ? makeNotTests(std::move(all)) : std::move(all);
}

Compiled finished(const Compiler& compiler, ExecutablePtr code) {
    if (compiler.fault())
        return {nullptr, *compiler.fault(), Typing(), {}};
    return {std::move(code), Fault(), Typing(), {}};
}

} // namespace

bool usesInput(const Ast& ast) {
    return ast.kind == AstKind::Input ||
           std::any_of(ast.children.begin(), ast.children.end(),
                       [](const AstPtr& child) { return child && usesInput(*child); });
}

const Builtin* overloadFor(const Ast& call) {
    const auto overloads = builtinsNamed(call.children.front()->text);
    const auto found = std::find_if(overloads.begin(), overloads.end(),
                                    [&](const Builtin& builtin) { return takes(builtin, call); });
    return found == overloads.end() ? nullptr : &*found;
}

Compiled compileExpression(const QString& text, Scope& scope, const TypeFinder& types) {
    const Parsed parsed = parseExpression(text, scope.names());
    if (!parsed.tree)
        return {nullptr, parsed.fault, {}, {}};
    Compiler compiler(scope, types);
    ExecutablePtr code = compiler.compile(*parsed.tree);
    Compiled compiled = finished(compiler, std::move(code));
    if (!compiled.code)
        return compiled;
    Checker checker(scope, types);
    compiled.typing = checker.expression(*parsed.tree);
    compiled.typeFaults = checker.takeFaults();
    return compiled;
}

Compiled compileUnaryTests(const QString& text, std::size_t inputSlot, Scope& scope,
                           const TypeFinder& types, const Typing& input) {
    const Parsed parsed = parseUnaryTests(text, scope.names());
    if (!parsed.tree)
        return {nullptr, parsed.fault, {}, {}};
    Compiler compiler(scope, types);
    ExecutablePtr code = compiler.tests(*parsed.tree, inputSlot);
    Compiled compiled = finished(compiler, std::move(code));
    if (!compiled.code)
        return compiled;
    Checker checker(scope, types);
    checker.tableTests(*parsed.tree, input);
    compiled.typeFaults = checker.takeFaults();
    return compiled;
}

} // namespace chuangkou::dmn
