// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/lint_column.h"

#include "core/dmn/explain_formula.h"

namespace chuangkou::dmn {

namespace {

constexpr int kMostDecimals = 9;

bool isOrdered(const Value& value) {
    return value.kind() != Kind::String && orderOf(value, value).has_value();
}

Op flipped(Op op) {
    switch (op) {
    case Op::Less:
        return Op::Greater;
    case Op::LessEqual:
        return Op::GreaterEqual;
    case Op::Greater:
        return Op::Less;
    case Op::GreaterEqual:
        return Op::LessEqual;
    default:
        return op;
    }
}

bool holds(Op op, qsizetype piece, qsizetype at) {
    switch (op) {
    case Op::Equal:
        return piece == at;
    case Op::NotEqual:
        return piece != at;
    case Op::Less:
        return piece < at;
    case Op::LessEqual:
        return piece <= at;
    case Op::Greater:
        return piece > at;
    case Op::GreaterEqual:
        return piece >= at;
    default:
        return false;
    }
}

/// `(= 5)` has no high end of its own.
const Ast* highEnd(const Ast& range) {
    const AstPtr& high = range.children[1];
    return high ? high.get() : range.highIncluded ? range.children[0].get() : nullptr;
}

std::int64_t tenTo(int exponent) {
    std::int64_t power = 1;
    for (int at = 0; at < exponent; ++at)
        power *= 10;
    return power;
}

} // namespace

LintColumn::LintColumn(const LintColumnSource& source)
    : m_label(source.label), m_decimals(source.decimals) {
    if (m_decimals && *m_decimals > kMostDecimals)
        m_decimals.reset();
    for (const Ast* tree : source.domain)
        collect(*tree, true);
    m_hasNull = false; // whether null may come is for the cells to say
    for (const Ast* cell : source.cells)
        if (cell != nullptr)
            collect(*cell, true);
    cut(source);
    for (const Ast* cell : source.cells) {
        QBitArray may(pieces());
        QBitArray must(pieces());
        for (qsizetype piece = 0; piece < pieces(); ++piece) {
            const Truth truth = cell == nullptr ? Truth::True : tests(*cell, piece);
            may.setBit(piece, truth != Truth::False);
            must.setBit(piece, truth == Truth::True);
        }
        m_may.push_back(std::move(may));
        m_must.push_back(std::move(must));
    }
    if (m_shape != Shape::Texts || !source.domain.empty())
        return;
    const auto other = static_cast<qsizetype>(m_points.size());
    m_openEnded = std::none_of(m_may.begin(), m_may.end(),
                               [&](const QBitArray& row) { return row.testBit(other); });
    m_domain.setBit(other, !m_openEnded);
}

/// Gathers the ends of all tests: constants, and the expressions that are none.
void LintColumn::collect(const Ast& tree, bool isTest) {
    const auto deeper = [&](bool asTest) {
        for (const AstPtr& child : tree.children)
            if (child)
                collect(*child, asTest);
    };
    switch (tree.kind) {
    case AstKind::AnyTest:
    case AstKind::Input:
        return;
    case AstKind::Tests:
    case AstKind::NotTests:
    case AstKind::OpTest:
    case AstKind::Range:
    case AstKind::List:
        return deeper(isTest);
    case AstKind::And:
    case AstKind::Or:
    case AstKind::Compare:
    case AstKind::Between:
    case AstKind::In:
        if (asksForInput(tree))
            return deeper(isTest);
        break;
    case AstKind::Call:
        if (asksForInput(tree))
            return calledName(tree) == u"not" ? collect(*tree.children.back(), isTest) : void();
        break;
    default:
        break;
    }
    if (!isTest || asksForInput(tree))
        return;
    if (const auto value = foldedValue(tree)) {
        m_hasNull = m_hasNull || value->isNull();
        if (!value->isNull())
            m_points.push_back(*value);
        return;
    }
    const QString text = formulaText(tree);
    if (!m_symbols.contains(text))
        m_symbols += text;
}

void LintColumn::cut(const LintColumnSource& source) {
    if (!m_points.empty()) {
        const Kind kind = m_points.front().kind();
        std::erase_if(m_points, [&](const Value& point) { return point.kind() != kind; });
        m_shape = isOrdered(m_points.front()) ? Shape::Ordered
                  : kind == Kind::Boolean     ? Shape::Boolean
                  : kind == Kind::String      ? Shape::Texts
                                              : Shape::Single;
    } else if (source.isBoolean) {
        m_shape = Shape::Boolean;
    } else if (m_symbols.size() == 1) {
        m_shape = Shape::Symbol;
    }
    if (m_shape == Shape::Ordered)
        std::sort(m_points.begin(), m_points.end(), [](const Value& a, const Value& b) {
            return orderOf(a, b).value_or(std::strong_ordering::equal) < 0;
        });
    const auto same = [](const Value& a, const Value& b) {
        return equalValues(a, b).value_or(false);
    };
    std::vector<Value> points;
    for (Value& point : m_points)
        if (std::none_of(points.begin(), points.end(),
                         [&](const Value& known) { return same(known, point); }))
            points.push_back(std::move(point));
    m_points = std::move(points);
    const auto count = static_cast<qsizetype>(m_points.size());
    const qsizetype bare = m_shape == Shape::Ordered   ? 2 * count + 1
                           : m_shape == Shape::Boolean ? 2
                           : m_shape == Shape::Texts   ? count + 1
                           : m_shape == Shape::Symbol  ? 3
                                                       : 1;
    m_domain.resize(bare + (m_hasNull ? 1 : 0));
    for (qsizetype piece = 0; piece < m_domain.size(); ++piece) {
        const bool isNull = m_hasNull && piece == bare;
        const bool allowed =
            isNull || std::all_of(source.domain.begin(), source.domain.end(), [&](const Ast* test) {
                return tests(*test, piece) != Truth::False;
            });
        m_domain.setBit(piece, allowed && !isEmptyPiece(piece));
    }
}

/// How many of the smallest units the value is; nothing for values without such a unit.
LintColumn::Steps LintColumn::stepsOf(const Value& value, Rounding rounding) const {
    if (const Date* date = value.date())
        return date->days();
    const Dec34* number = value.number();
    if (number == nullptr || !m_decimals)
        return std::nullopt;
    const auto scaled = number->times(Dec34::fromInt(tenTo(*m_decimals)));
    const auto whole = scaled ? scaled->rounded(0, rounding) : std::nullopt;
    return whole ? whole->toInt() : std::nullopt;
}

QString LintColumn::stepText(std::int64_t step) const {
    if (m_points.front().date() != nullptr) {
        const auto date = Date::fromDays(step);
        return date ? date->toString() : QString();
    }
    const auto number = Dec34::fromInt(step).dividedBy(Dec34::fromInt(tenTo(*m_decimals)));
    return number ? number->toString() : QString();
}

/// Between the 31st and the 1st there is no day, and between 5 and 6 no whole number.
bool LintColumn::isEmptyPiece(qsizetype piece) const {
    if (m_shape != Shape::Ordered || piece > 2 * static_cast<qsizetype>(m_points.size()))
        return false;
    const auto point = [&](qsizetype at) -> const Value& {
        return m_points[static_cast<std::size_t>(at)];
    };
    if (piece % 2 == 1) {
        const Value& value = point(piece / 2);
        return stepsOf(value, Rounding::Floor) != stepsOf(value, Rounding::Ceiling);
    }
    if (piece == 0 || piece / 2 == static_cast<qsizetype>(m_points.size()))
        return false;
    const Steps low = stepsOf(point(piece / 2 - 1), Rounding::Floor);
    const Steps high = stepsOf(point(piece / 2), Rounding::Ceiling);
    return low && high && *low + 1 >= *high;
}

bool LintColumn::asksForNull(const Ast& tree) const {
    if (tree.kind == AstKind::Literal)
        return tree.literal.isNull();
    return std::any_of(tree.children.begin(), tree.children.end(),
                       [&](const AstPtr& child) { return child && asksForNull(*child); });
}

LintColumn::Truth LintColumn::tests(const Ast& tree, qsizetype piece) const {
    if (tree.kind == AstKind::AnyTest)
        return Truth::True;
    Truth any = Truth::False;
    for (const AstPtr& child : tree.children)
        any = std::max(any, test(*child, piece));
    if (tree.kind != AstKind::NotTests)
        return any;
    // An operation on null gives null, and its negation is no match either.
    const bool isNull = m_hasNull && piece == m_domain.size() - 1;
    if (isNull && !asksForNull(tree))
        return Truth::False;
    return any == Truth::True ? Truth::False : any == Truth::False ? Truth::True : any;
}

LintColumn::Truth LintColumn::test(const Ast& tree, qsizetype piece) const {
    if (tree.kind == AstKind::OpTest)
        return compared(tree.op, *tree.children.front(), piece);
    if (tree.kind == AstKind::Range)
        return between(tree, piece);
    if (tree.kind == AstKind::List) {
        Truth any = Truth::False;
        for (const AstPtr& item : tree.children)
            any = std::max(any, test(*item, piece));
        return any;
    }
    return asksForInput(tree) ? condition(tree, piece) : compared(Op::Equal, tree, piece);
}

LintColumn::Truth LintColumn::between(const Ast& range, qsizetype piece) const {
    const Ast* low = range.children[0].get();
    const Ast* high = highEnd(range);
    const Truth above =
        low == nullptr ? Truth::True
                       : compared(range.lowIncluded ? Op::GreaterEqual : Op::Greater, *low, piece);
    const Truth below = high == nullptr
                            ? Truth::True
                            : compared(range.highIncluded ? Op::LessEqual : Op::Less, *high, piece);
    return std::min(above, below);
}

LintColumn::Truth LintColumn::condition(const Ast& tree, qsizetype piece) const {
    const auto child = [&](std::size_t at) -> const Ast& { return *tree.children[at]; };
    const auto isInput = [&](std::size_t at) { return child(at).kind == AstKind::Input; };
    switch (tree.kind) {
    case AstKind::And:
        return std::min(condition(child(0), piece), condition(child(1), piece));
    case AstKind::Or:
        return std::max(condition(child(0), piece), condition(child(1), piece));
    case AstKind::Compare:
        if (isInput(0) && !asksForInput(child(1)))
            return compared(tree.op, child(1), piece);
        if (isInput(1) && !asksForInput(child(0)))
            return compared(flipped(tree.op), child(0), piece);
        return Truth::Unknown;
    case AstKind::Between:
        if (!isInput(0))
            return Truth::Unknown;
        return std::min(compared(Op::GreaterEqual, child(1), piece),
                        compared(Op::LessEqual, child(2), piece));
    case AstKind::In:
        return isInput(0) ? tests(child(1), piece) : Truth::Unknown;
    case AstKind::Input:
        return m_shape == Shape::Boolean && piece < 2 ? (piece == 0 ? Truth::True : Truth::False)
                                                      : Truth::Unknown;
    case AstKind::Call: {
        if (calledName(tree) != u"not")
            return Truth::Unknown;
        const Truth inner = condition(*tree.children.back(), piece);
        return inner == Truth::Unknown ? inner : inner == Truth::True ? Truth::False : Truth::True;
    }
    default:
        return Truth::Unknown;
    }
}

std::optional<qsizetype> LintColumn::pieceOf(const Ast& end) const {
    const auto value = foldedValue(end);
    if (!value) {
        if (m_shape == Shape::Symbol && formulaText(end) == m_symbols.front())
            return 1;
        return std::nullopt;
    }
    if (m_shape == Shape::Boolean && value->boolean() != nullptr)
        return value->isTrue() ? 0 : 1;
    for (std::size_t at = 0; at < m_points.size(); ++at)
        if (equalValues(m_points[at], *value).value_or(false)) {
            const auto place = static_cast<qsizetype>(at);
            return m_shape == Shape::Ordered ? 2 * place + 1 : place;
        }
    return std::nullopt;
}

LintColumn::Truth LintColumn::compared(Op op, const Ast& end, qsizetype piece) const {
    const bool isNull = m_hasNull && piece == m_domain.size() - 1;
    const auto truth = [](bool value) { return value ? Truth::True : Truth::False; };
    if (const auto value = foldedValue(end); value && value->isNull())
        return truth(op == Op::Equal ? isNull : op == Op::NotEqual && !isNull);
    if (isNull)
        return Truth::False;
    const auto at = pieceOf(end);
    const bool hasOrder = m_shape == Shape::Ordered || m_shape == Shape::Symbol;
    if (!at || (!hasOrder && op != Op::Equal && op != Op::NotEqual))
        return Truth::Unknown;
    return truth(holds(op, piece, *at));
}

QString LintColumn::endText(qsizetype piece) const {
    return m_points[static_cast<std::size_t>(piece / 2)].toText();
}

QString LintColumn::discreteText(qsizetype first, qsizetype last) const {
    const auto step = [&](qsizetype piece, Rounding rounding) {
        return *stepsOf(m_points[static_cast<std::size_t>(piece / 2)], rounding);
    };
    const bool openLow = first == 0;
    const bool openHigh = last == 2 * static_cast<qsizetype>(m_points.size());
    const std::int64_t low = openLow          ? 0
                             : first % 2 == 1 ? step(first, Rounding::Ceiling)
                                              : step(first - 1, Rounding::Floor) + 1;
    const std::int64_t high = openHigh        ? 0
                              : last % 2 == 1 ? step(last, Rounding::Floor)
                                              : step(last, Rounding::Ceiling) - 1;
    if (openLow && openHigh)
        return QStringLiteral("any");
    if (openLow)
        return QStringLiteral("<= ") + stepText(high);
    if (openHigh)
        return QStringLiteral(">= ") + stepText(low);
    if (low == high)
        return stepText(low);
    return QStringLiteral("[%1..%2]").arg(stepText(low), stepText(high));
}

QString LintColumn::runText(qsizetype first, qsizetype last) const {
    const bool openLow = first == 0;
    const bool openHigh = last == 2 * static_cast<qsizetype>(m_points.size());
    if (stepsOf(m_points.front(), Rounding::Floor))
        return discreteText(first, last);
    const bool lowIncluded = first % 2 == 1;
    const bool highIncluded = last % 2 == 1;
    if (openLow && openHigh)
        return QStringLiteral("any");
    if (openLow)
        return (highIncluded ? QStringLiteral("<= ") : QStringLiteral("< ")) + endText(last);
    const QString low = endText(lowIncluded ? first : first - 1);
    if (openHigh)
        return (lowIncluded ? QStringLiteral(">= ") : QStringLiteral("> ")) + low;
    if (first == last && lowIncluded)
        return low;
    return (lowIncluded ? u'[' : u'(') + low + QStringLiteral("..") + endText(last) +
           (highIncluded ? u']' : u')');
}

QString LintColumn::textOf(const QBitArray& set) const {
    QStringList texts;
    const qsizetype bare = pieces() - (m_hasNull ? 1 : 0);
    if (m_shape == Shape::Ordered) {
        std::optional<qsizetype> first;
        qsizetype last = 0;
        for (qsizetype piece = 0; piece < bare; ++piece) {
            if (set.testBit(piece)) {
                first = first.value_or(piece);
                last = piece;
            } else if (first && !isEmptyPiece(piece)) {
                texts += runText(*first, last);
                first.reset();
            }
        }
        if (first)
            texts += runText(*first, last);
    } else if (m_shape == Shape::Symbol) {
        static const QStringList kSigns{QString(),
                                        QStringLiteral("< "),
                                        QString(),
                                        QStringLiteral("<= "),
                                        QStringLiteral("> "),
                                        QStringLiteral("!= "),
                                        QStringLiteral(">= ")};
        const int mask = set.testBit(0) + 2 * set.testBit(1) + 4 * set.testBit(2);
        texts += mask == 7 ? QStringLiteral("any") : kSigns[mask] + m_symbols.front();
    } else if (m_shape == Shape::Single) {
        if (set.testBit(0))
            texts += QStringLiteral("any");
    } else {
        for (qsizetype piece = 0; piece < bare; ++piece)
            if (set.testBit(piece))
                texts += m_shape == Shape::Boolean
                             ? (piece == 0 ? QStringLiteral("true") : QStringLiteral("false"))
                         : piece == bare - 1 ? QStringLiteral("other")
                                             : m_points[static_cast<std::size_t>(piece)].toText();
    }
    if (m_hasNull && set.testBit(bare))
        texts += QStringLiteral("null");
    return texts.join(QStringLiteral(", "));
}

} // namespace chuangkou::dmn
