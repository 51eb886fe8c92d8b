// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/lint_decimals.h"

#include "core/dmn/explain_formula.h"

namespace chuangkou::dmn {

namespace {

using Shape = DecimalsShape;

constexpr int kMostSteps = 200'000;

Shape any(const QString& why) {
    return {Shape::kAny, why, {}, nullptr, nullptr};
}

Shape exactly(int decimals, const QString& why = {}) {
    return {decimals, why, {}, nullptr, nullptr};
}

/// What may be either.
void join(Shape& into, const Shape& other) {
    if (other.most > into.most) {
        into.most = other.most;
        into.why = other.why;
    }
    for (const auto& [name, entry] : other.entries)
        join(into.entries[name], entry);
    if (into.function == nullptr) {
        into.function = other.function;
        into.functionNode = other.functionNode;
    }
}

int decimalsOf(const Dec34& number) {
    int decimals = 0;
    while (decimals < 40 && !number.fitsScale(decimals))
        ++decimals;
    return decimals;
}

Shape ofValue(const Value& value) {
    if (const Dec34* number = value.number())
        return exactly(decimalsOf(*number), number->toString());
    Shape shape;
    if (const Value::List* list = value.list())
        for (const Value& item : *list)
            join(shape, ofValue(item));
    return shape;
}

/// How many decimals a division by the number adds: two for 100, nothing for a third.
std::optional<int> decimalsOfDivisor(const Dec34& divisor) {
    Dec34 power = Dec34::fromInt(1);
    for (int decimals = 0; decimals <= 12; ++decimals) {
        const auto quotient = power.dividedBy(divisor);
        const auto back = quotient ? quotient->times(divisor) : std::nullopt;
        if (back && quotient->isWhole() && *back == power)
            return decimals;
        power = *power.times(Dec34::fromInt(10));
    }
    return std::nullopt;
}

QSet<QString> setOf(std::initializer_list<const char*> names) {
    QSet<QString> set;
    for (const char* name : names)
        set.insert(QString::fromLatin1(name));
    return set;
}

bool isRounding(const QString& name) {
    static const QSet<QString> kNames =
        setOf({"decimal", "floor", "ceiling", "round up", "round down", "round half up",
               "round half down", "round half even"});
    return kNames.contains(name);
}

/// Functions whose numbers are those of their arguments.
bool passesOn(const QString& name) {
    static const QSet<QString> kNames =
        setOf({"min", "max", "sum", "mode", "abs", "modulo", "reverse", "sort", "flatten",
               "concatenate", "union", "append", "distinct values", "sublist", "remove",
               "insert before", "list replace"});
    return kNames.contains(name);
}

bool countsWhole(const QString& name) {
    static const QSet<QString> kNames =
        setOf({"count", "string length", "index of", "day of year", "week of year"});
    return kNames.contains(name);
}

bool givesNoNumber(const QString& name) {
    static const QSet<QString> kNames = setOf({"date",
                                               "duration",
                                               "today",
                                               "now",
                                               "time",
                                               "date and time",
                                               "years and months duration",
                                               "day of week",
                                               "month of year",
                                               "string",
                                               "substring",
                                               "contains",
                                               "starts with",
                                               "ends with",
                                               "upper case",
                                               "lower case",
                                               "substring before",
                                               "substring after",
                                               "string join",
                                               "replace",
                                               "matches",
                                               "split",
                                               "not",
                                               "all",
                                               "any",
                                               "list contains",
                                               "is defined",
                                               "is",
                                               "before",
                                               "after",
                                               "meets",
                                               "met by",
                                               "overlaps",
                                               "overlaps before",
                                               "overlaps after",
                                               "finishes",
                                               "finished by",
                                               "includes",
                                               "during",
                                               "starts",
                                               "started by",
                                               "coincides"});
    return kNames.contains(name);
}

bool isPartOfDate(const QString& name) {
    static const QSet<QString> kNames = setOf({"year", "month", "day", "weekday", "years", "months",
                                               "days", "hours", "minutes", "seconds"});
    return kNames.contains(name);
}

/// `floor(?) = ?`, `round half up(?, 2) = ?`, `modulo(?, 1) = 0`: what such a test leaves.
std::optional<int> decimalsAsked(const Ast& test) {
    if (test.kind == AstKind::And) {
        const auto left = decimalsAsked(*test.children[0]);
        return left ? left : decimalsAsked(*test.children[1]);
    }
    if (test.kind != AstKind::Compare || test.op != Op::Equal)
        return std::nullopt;
    for (const std::size_t side : {0U, 1U}) {
        const Ast& call = *test.children[side];
        const Ast& other = *test.children[1 - side];
        const QString name = calledName(call);
        if (name.isEmpty() || call.children.size() < 2 || call.children[1]->kind != AstKind::Input)
            continue;
        const auto second =
            call.children.size() > 2 ? foldedValue(*call.children[2]) : std::nullopt;
        const Dec34* number = second ? second->number() : nullptr;
        if (isRounding(name) && other.kind == AstKind::Input)
            return number == nullptr ? 0 : static_cast<int>(number->toInt().value_or(40));
        if (name == u"modulo" && number != nullptr)
            return decimalsOf(*number);
    }
    return std::nullopt;
}

/// What the allowed values say: all of them constants, or a test of the decimals.
std::optional<int> decimalsAllowed(const Ast& tests) {
    Shape shape;
    bool allConstant = tests.kind == AstKind::Tests;
    for (const AstPtr& test : tests.children) {
        if (const auto asked = decimalsAsked(*test))
            return asked;
        const auto value = foldedValue(*test);
        allConstant = allConstant && value;
        if (value)
            join(shape, ofValue(*value));
    }
    return allConstant && shape.most >= 0 ? std::optional(shape.most) : std::nullopt;
}

} // namespace

std::optional<int> DecimalsShape::known() const {
    return most >= 0 && most < kAny ? std::optional(most) : std::nullopt;
}

const Shape& LintDecimals::ofNode(const NodeSource& node) {
    const auto found = m_nodes.find(&node);
    if (found != m_nodes.end())
        return found->second;
    m_nodes[&node] = any(node.name); // until it is known, and for a node that requires itself
    Shape shape;
    if (node.kind == NodeSourceKind::Input)
        shape = ofInput(node);
    else if (node.logic)
        shape = ofBox(*node.logic, {&node, {}});
    return m_nodes[&node] = std::move(shape);
}

Shape LintDecimals::ofText(const NodeSource& node, const SourceText& text) {
    return ofSource(text, {&node, {}});
}

Shape LintDecimals::ofInput(const NodeSource& node) const {
    const auto given = m_given.find(node.name);
    if (given != m_given.end())
        return exactly(*given, node.name);
    for (const Ast* tests : m_trees.allowed(node.typeRef))
        if (const auto allowed = decimalsAllowed(*tests))
            return exactly(*allowed, node.name);
    return ofType(node.typeRef, node.name);
}

Shape LintDecimals::ofType(const QString& typeName, const QString& why, int depth) const {
    const ItemDefinitionSource* type = m_trees.type(typeName);
    if (type != nullptr && !type->components.empty() && depth < 20) {
        Shape shape;
        for (const ItemDefinitionSource& component : type->components)
            shape.entries[normalizedName(component.name)] =
                ofType(component.typeRef, why + u'.' + component.name, depth + 1);
        return shape;
    }
    static const QSet<QString> kNoNumbers =
        setOf({"string", "boolean", "date", "years and months duration", "yearMonthDuration",
               "days and time duration", "dayTimeDuration"});
    return kNoNumbers.contains(m_trees.baseOf(typeName)) ? Shape() : any(why);
}

Shape LintDecimals::ofBox(const BoxedSource& box, const Place& place) {
    const auto child = [&](std::size_t at) { return ofBox(*box.children[at], place); };
    Shape shape;
    switch (box.kind) {
    case BoxedKind::Literal:
        return ofSource(box.text, place);
    case BoxedKind::Table:
        return ofTable(*box.table, place);
    case BoxedKind::Context:
        return ofContext(box, place);
    case BoxedKind::Invocation:
        return ofInvocation(box, place);
    case BoxedKind::FunctionDefinition:
        shape.function = &box;
        shape.functionNode = place.node;
        return shape;
    case BoxedKind::List:
        for (std::size_t at = 0; at < box.children.size(); ++at)
            join(shape, child(at));
        return shape;
    case BoxedKind::Relation:
        for (const auto& row : box.children)
            for (std::size_t at = 0; at < row->children.size() && at < box.entries.size(); ++at)
                join(shape.entries[normalizedName(box.entries[at].name)],
                     ofBox(*row->children[at], place));
        return shape;
    case BoxedKind::Conditional:
        shape = child(1);
        join(shape, child(2));
        return shape;
    case BoxedKind::Filter:
        return child(0);
    case BoxedKind::For: {
        Place inner = place;
        inner.locals.insert(normalizedName(box.entries.front().name), child(0));
        return ofBox(*box.children[1], inner);
    }
    case BoxedKind::Some:
    case BoxedKind::Every:
        return shape;
    default:
        return any(place.node->name);
    }
}

Shape LintDecimals::ofContext(const BoxedSource& box, Place place) {
    Shape shape;
    for (const BoxedEntry& entry : box.entries) {
        Shape value = entry.value ? ofBox(*entry.value, place) : Shape();
        if (entry.name.isEmpty())
            return value;
        const QString name = normalizedName(entry.name);
        place.locals.insert(name, value);
        shape.entries[name] = std::move(value);
    }
    return shape;
}

Shape LintDecimals::ofTable(const DecisionTableSource& table, const Place& place) {
    if (table.aggregation == u"COUNT")
        return exactly(0);
    std::vector<Shape> outputs(table.outputs.size());
    for (std::size_t at = 0; at < outputs.size(); ++at) {
        if (table.outputs[at].defaultEntry)
            join(outputs[at], ofSource(*table.outputs[at].defaultEntry, place));
        for (const RuleSource& rule : table.rules)
            if (at < rule.outputs.size() && !rule.outputs[at].text.isEmpty())
                join(outputs[at], ofSource(rule.outputs[at], place));
    }
    if (outputs.size() == 1)
        return outputs.front();
    Shape shape;
    for (std::size_t at = 0; at < outputs.size(); ++at)
        shape.entries[normalizedName(table.outputs[at].name)] = outputs[at];
    return shape;
}

Shape LintDecimals::ofInvocation(const BoxedSource& box, const Place& place) {
    if (box.children.empty())
        return any(place.node->name);
    Locals arguments;
    for (const BoxedEntry& binding : box.entries)
        if (binding.value)
            arguments.insert(normalizedName(binding.name), ofBox(*binding.value, place));
    return called(ofBox(*box.children.front(), place), std::move(arguments));
}

Shape LintDecimals::called(const Shape& callee, Locals arguments) {
    if (callee.function == nullptr || callee.function->children.empty())
        return any(callee.functionNode != nullptr ? callee.functionNode->name : callee.why);
    if (m_running.contains(callee.function))
        return any(callee.functionNode->name);
    m_running.insert(callee.function);
    Shape shape =
        ofBox(*callee.function->children.front(), {callee.functionNode, std::move(arguments)});
    m_running.remove(callee.function);
    return shape;
}

Shape LintDecimals::ofSource(const SourceText& text, const Place& place) {
    const Ast* tree = m_trees.of(text);
    return tree == nullptr ? any(text.text) : ofTree(*tree, place);
}

Shape LintDecimals::ofTree(const Ast& tree, const Place& place) {
    if (++m_steps > kMostSteps)
        return any(place.node->name);
    const auto child = [&](std::size_t at) { return ofTree(*tree.children[at], place); };
    Shape shape;
    switch (tree.kind) {
    case AstKind::Literal:
        return ofValue(tree.literal);
    case AstKind::Name:
        return ofName(tree, place);
    case AstKind::Negate:
        return child(0);
    case AstKind::Arithmetic:
        return ofArithmetic(tree, place);
    case AstKind::If:
        shape = child(1);
        join(shape, child(2));
        return shape;
    case AstKind::List:
    case AstKind::Domain:
        for (std::size_t at = 0; at < tree.children.size(); ++at)
            join(shape, child(at));
        return shape;
    case AstKind::Context: {
        Place inner = place;
        for (qsizetype at = 0; at < tree.names.size(); ++at) {
            const QString name = normalizedName(tree.names[at]);
            shape.entries[name] = ofTree(*tree.children[static_cast<std::size_t>(at)], inner);
            inner.locals.insert(name, shape.entries[name]);
        }
        return shape;
    }
    case AstKind::Path:
        return ofPath(tree, place);
    case AstKind::Filter:
        return child(0);
    case AstKind::Call:
        return ofCall(tree, place);
    case AstKind::For:
        return ofLoop(tree, place);
    case AstKind::Input:
        return any(QStringLiteral("?"));
    default: // what is true or false, a range, a function
        return shape;
    }
}

Shape LintDecimals::ofName(const Ast& tree, const Place& place) {
    const auto local = place.locals.find(tree.text);
    if (local != place.locals.end())
        return *local;
    if (const NodeSource* node = m_trees.required(*place.node, tree.text))
        return ofNode(*node);
    return any(tree.text);
}

Shape LintDecimals::ofPath(const Ast& tree, const Place& place) {
    const Shape base = ofTree(*tree.children.front(), place);
    const auto entry = base.entries.find(tree.text);
    if (entry != base.entries.end())
        return entry->second;
    if (base.most == Shape::kNone && isPartOfDate(tree.text))
        return exactly(0, tree.text);
    return any(formulaText(tree));
}

Shape LintDecimals::ofArithmetic(const Ast& tree, const Place& place) {
    Shape left = ofTree(*tree.children[0], place);
    const Shape right = ofTree(*tree.children[1], place);
    const bool isNumber = left.most >= 0 && right.most >= 0;
    switch (tree.op) {
    case Op::Add:
    case Op::Subtract:
        join(left, right);
        return left;
    case Op::Multiply:
        if (!isNumber)
            return {};
        if (left.most >= Shape::kAny || right.most >= Shape::kAny)
            return any(left.most >= Shape::kAny ? left.why : right.why);
        return exactly(left.most + right.most, formulaText(tree));
    case Op::Divide:
        return ofQuotient(tree, left);
    case Op::Power: {
        const auto exponent = foldedValue(*tree.children[1]);
        const auto whole =
            exponent && exponent->number() ? exponent->number()->toInt() : std::nullopt;
        if (!isNumber || left.most >= Shape::kAny || !whole || *whole < 0 || *whole > 100)
            return any(formulaText(tree));
        return exactly(left.most * static_cast<int>(*whole), formulaText(tree));
    }
    default:
        return {};
    }
}

Shape LintDecimals::ofQuotient(const Ast& tree, const Shape& dividend) const {
    const auto divisor = foldedValue(*tree.children[1]);
    if (divisor && dividend.most == Shape::kNone) {
        // Without clock times a difference of dates is whole days, one of months whole months.
        const DaysDuration* days = divisor->daysDuration();
        const MonthsDuration* months = divisor->monthsDuration();
        if ((days != nullptr && *days == DaysDuration::ofDays(1)) ||
            (months != nullptr && months->months == 1))
            return exactly(0, formulaText(tree));
    }
    if (!divisor || divisor->number() == nullptr || dividend.most < 0)
        return any(formulaText(tree));
    if (dividend.most >= Shape::kAny)
        return dividend;
    const auto more = decimalsOfDivisor(*divisor->number());
    return more ? exactly(dividend.most + *more, formulaText(tree)) : any(formulaText(tree));
}

Shape LintDecimals::ofLoop(const Ast& tree, Place place) {
    for (qsizetype at = 0; at < tree.names.size(); ++at)
        place.locals.insert(normalizedName(tree.names[at]),
                            ofTree(*tree.children[static_cast<std::size_t>(at)], place));
    return ofTree(*tree.children.back(), place);
}

Shape LintDecimals::ofCall(const Ast& tree, const Place& place) {
    const Ast& callee = *tree.children.front();
    const bool isLocal = callee.kind == AstKind::Name && place.locals.contains(callee.text);
    const NodeSource* node =
        callee.kind == AstKind::Name ? m_trees.required(*place.node, callee.text) : nullptr;
    if (callee.kind == AstKind::Name && !isLocal && node == nullptr)
        return ofBuiltin(tree, place);
    const Shape function = ofTree(callee, place);
    if (function.function == nullptr)
        return any(formulaText(tree));
    Locals arguments;
    const auto& parameters = function.function->entries;
    for (std::size_t at = 1; at < tree.children.size() && at <= parameters.size(); ++at) {
        const auto place0 = static_cast<qsizetype>(at) - 1;
        const QString name = tree.names.isEmpty() ? parameters[at - 1].name : tree.names[place0];
        arguments.insert(normalizedName(name), ofTree(*tree.children[at], place));
    }
    return called(function, std::move(arguments));
}

/// Whatever any of the arguments is.
Shape LintDecimals::ofAll(const Ast& call, const Place& place) {
    Shape shape;
    for (std::size_t at = 1; at < call.children.size(); ++at)
        join(shape, ofTree(*call.children[at], place));
    return shape;
}

Shape LintDecimals::ofRounding(const Ast& call, const Place& place) {
    const bool isSwapped = call.names.value(0) == u"scale";
    const std::size_t count = call.children.size();
    if (count < 2)
        return {};
    const std::size_t numberAt = isSwapped && count > 2 ? 2 : 1;
    Shape shape = ofTree(*call.children[numberAt], place);
    if (count == 2)
        return exactly(std::min(shape.most, 0), formulaText(call));
    const auto scale = foldedValue(*call.children[3 - numberAt]);
    const auto whole = scale && scale->number() ? scale->number()->toInt() : std::nullopt;
    if (!whole)
        return any(formulaText(call));
    const auto places = static_cast<int>(std::clamp<std::int64_t>(*whole, 0, 100));
    return shape.most <= places ? shape : exactly(places, formulaText(call));
}

Shape LintDecimals::ofBuiltin(const Ast& tree, const Place& place) {
    const QString name = calledName(tree);
    if (isRounding(name))
        return ofRounding(tree, place);
    if (countsWhole(name))
        return exactly(0, name);
    if (givesNoNumber(name))
        return {};
    Shape shape = ofAll(tree, place);
    if (passesOn(name))
        return shape;
    if (name == u"median" && shape.most >= 0 && shape.most < Shape::kAny)
        return exactly(shape.most + 1, formulaText(tree));
    if (name == u"product" && shape.most == 0)
        return shape;
    return any(formulaText(tree));
}

} // namespace chuangkou::dmn
