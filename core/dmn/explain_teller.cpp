// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/explain_teller.h"

#include "core/dmn/explain_formula.h"

namespace chuangkou::dmn {

namespace {

constexpr auto kZh = Language::Chinese;
constexpr auto kEn = Language::English;

Value valueOf(const QJsonObject& named) {
    return tracedValue(named[u"value"]);
}

bool isLeaf(const Ast& tree) {
    return tree.kind == AstKind::Name || tree.kind == AstKind::Path ||
           tree.kind == AstKind::Literal;
}

/// The two arguments of min or max, also as a list; null pointers for anything else.
std::pair<const Ast*, const Ast*> pairOf(const Ast& call) {
    const Ast* holder = &call;
    std::size_t first = 1;
    if (call.children.size() == 2 && call.children[1]->kind == AstKind::List) {
        holder = call.children[1].get();
        first = 0;
    }
    if (holder->children.size() != first + 2)
        return {nullptr, nullptr};
    return {holder->children[first].get(), holder->children[first + 1].get()};
}

bool looksLikeLimit(const Ast& tree, bool isUpper) {
    if (tree.kind == AstKind::Literal)
        return true;
    if (!isLeaf(tree) || tree.text.startsWith(u"未") || tree.text.startsWith(u"un"))
        return false;
    static const QStringList kUpper{QStringLiteral("上限"), QStringLiteral("封顶"),
                                    QStringLiteral("限额"), QStringLiteral("最高"),
                                    QStringLiteral("cap"),  QStringLiteral("limit")};
    static const QStringList kLower{QStringLiteral("下限"), QStringLiteral("保底"),
                                    QStringLiteral("最低"), QStringLiteral("floor")};
    const QStringList& words = isUpper ? kUpper : kLower;
    return std::any_of(words.begin(), words.end(),
                       [&](const QString& word) { return tree.text.contains(word); });
}

/// Whether the first of the two is the limit and the second the amount.
bool isLimitFirst(const Ast& first, const Ast& second, bool isUpper) {
    const bool firstLooks = looksLikeLimit(first, isUpper);
    const bool secondLooks = looksLikeLimit(second, isUpper);
    if (firstLooks != secondLooks)
        return firstLooks;
    return isLeaf(first) && !isLeaf(second);
}

Bilingual limitWords(bool isUpper, std::strong_ordering amountToLimit, const QString& limit,
                     const QString& amount) {
    const bool isReached = isUpper ? amountToLimit > 0 : amountToLimit < 0;
    if (amountToLimit == 0)
        return isUpper ? Bilingual{QStringLiteral("恰为上限 %1").arg(limit),
                                   QStringLiteral("exactly the cap, %1").arg(limit)}
                       : Bilingual{QStringLiteral("恰为下限 %1").arg(limit),
                                   QStringLiteral("exactly the floor, %1").arg(limit)};
    if (isUpper && isReached)
        return {QStringLiteral("已达上限 %1，未封顶应为 %2").arg(limit, amount),
                QStringLiteral("capped at %1, uncapped %2").arg(limit, amount)};
    if (isUpper)
        return {QStringLiteral("未达上限 %1：%2").arg(limit, amount),
                QStringLiteral("cap not reached (%1): %2").arg(limit, amount)};
    if (isReached)
        return {QStringLiteral("低于下限，按下限 %1；原为 %2").arg(limit, amount),
                QStringLiteral("raised to the floor of %1, without it %2").arg(limit, amount)};
    return {QStringLiteral("未低于下限 %1：%2").arg(limit, amount),
            QStringLiteral("not below the floor (%1): %2").arg(limit, amount)};
}

QString rowNumbers(const QJsonArray& hits, QStringView separator) {
    QStringList rows;
    for (const QJsonValue hit : hits)
        rows += QString::number(hit[u"row"].toInt());
    return rows.join(separator.toString());
}

QStringList articlesOf(const QJsonArray& hits) {
    QStringList articles;
    for (const QJsonValue hit : hits)
        for (const QJsonValue annotation : hit[u"annotations"].toArray()) {
            const QString text = annotation[u"text"].toString();
            if (!text.isEmpty() && !articles.contains(text))
                articles += text;
        }
    return articles;
}

} // namespace

DecisionTeller::DecisionTeller(const LintTrees& trees, const ExplainOptions& options,
                               const QJsonObject& decision, std::vector<ExplainedStep>& steps)
    : m_trees(trees), m_options(options), m_decision(decision), m_steps(steps),
      m_roundings(decision[u"roundings"].toArray()) {
    for (const char16_t* list : {u"inputs", u"intermediates"})
        for (const QJsonValue value : decision[QStringView(list)].toArray())
            m_known.insert(normalizedName(value[u"name"].toString()), valueOf(value.toObject()));
}

void DecisionTeller::tell(const NodeSource& node) {
    const QJsonObject outcome = m_decision[u"result"].toObject();
    const Value value = valueOf(outcome);
    const QString cause = outcome[u"cause"].toString();
    if (value.isNull() && !cause.isEmpty()) {
        const QString name = node.name;
        add(StepKind::Refused, named(name, kZh) + QStringLiteral("：不能计算（%1）").arg(cause),
            named(name, kEn) + QStringLiteral(": cannot be computed (%1)").arg(cause));
        return;
    }
    if (node.logic)
        tellBox(*node.logic, node.name, value);
    else
        tellValue(node.name, value);
    while (m_nextRounding < m_roundings.size())
        tellRounding(m_roundings[m_nextRounding++].toObject());
}

void DecisionTeller::tellBox(const BoxedSource& box, const QString& name, const Value& value) {
    const Ast* tree = box.kind == BoxedKind::Literal ? m_trees.of(box.text) : nullptr;
    if (tree != nullptr)
        return tellTree(*tree, name, value);
    if (box.kind == BoxedKind::Table)
        return tellTable(box, name, &value);
    if (box.kind == BoxedKind::Conditional) {
        const Ast* condition = box.children[0]->kind == BoxedKind::Literal
                                   ? m_trees.of(box.children[0]->text)
                                   : nullptr;
        const auto truth = condition != nullptr ? folded(*condition) : std::nullopt;
        if (truth && truth->boolean() != nullptr)
            return tellBox(*box.children[truth->isTrue() ? 1 : 2], name, value);
    }
    if (box.kind == BoxedKind::Context)
        return tellContext(box);
    tellValue(name, value);
}

void DecisionTeller::tellContext(const BoxedSource& box) {
    for (const BoxedEntry& entry : box.entries) {
        if (!entry.value)
            continue;
        if (entry.name.isEmpty()) {
            tellBox(*entry.value, m_decision[u"name"].toString(),
                    valueOf(m_decision[u"result"].toObject()));
            continue;
        }
        if (const auto value = known(normalizedName(entry.name)))
            tellBox(*entry.value, entry.name, *value);
    }
}

/// The table's part of the trace has its id; the first one is taken for a table without.
void DecisionTeller::tellTable(const BoxedSource& box, const QString& name, const Value* value) {
    const QJsonArray tables = m_decision[u"tables"].toArray();
    QJsonObject traced;
    for (const QJsonValue table : tables)
        if (traced.isEmpty() && table[u"id"].toString() == box.id)
            traced = table.toObject();
    const QJsonArray hits = traced[u"hits"].toArray();
    const QString arrow = QStringLiteral(" → ");
    if (hits.isEmpty()) {
        add(StepKind::Row,
            named(name, kZh) + QStringLiteral("：没有行命中") + arrow + result(*value, kZh),
            named(name, kEn) + QStringLiteral(": no row matched") + arrow + result(*value, kEn));
        return;
    }
    const auto row = static_cast<std::size_t>(hits.first()[u"row"].toInt()) - 1;
    const Ast* output = nullptr;
    if (hits.size() == 1 && row < box.table->rules.size() &&
        box.table->rules[row].outputs.size() == 1)
        output = m_trees.of(box.table->rules[row].outputs.front());
    const bool isFormula = output != nullptr && !isLeaf(*output);
    const QJsonArray inputs = traced[u"inputs"].toArray();
    add(StepKind::Row,
        named(name, kZh) +
            QStringLiteral("：第%1行（%2）").arg(rowNumbers(hits, u"、"), conditions(inputs, kZh)) +
            (isFormula ? QString() : arrow + result(*value, kZh)),
        named(name, kEn) +
            QStringLiteral(": row %1 (%2)").arg(rowNumbers(hits, u", "), conditions(inputs, kEn)) +
            (isFormula ? QString() : arrow + result(*value, kEn)),
        articlesOf(hits));
    if (isFormula)
        tellTree(*output, name, *value);
}

void DecisionTeller::tellTree(const Ast& tree, const QString& name, const Value& value) {
    const Ast& branch = chosenBranch(tree, [this](const QString& text) { return known(text); });
    const QString function = calledName(branch);
    if (roundingNamed(function) && branch.children.size() > 1 && branch.names.isEmpty() &&
        !known(function)) {
        const Ast& inner = *branch.children[1];
        const auto before = folded(inner);
        if (before && !isLeaf(inner))
            tellTree(inner, {}, *before);
        tellRoundingOf(function);
        return;
    }
    if ((function == u"min" || function == u"max") && tellLimit(branch, name))
        return;
    tellFormula(branch, name, value);
}

bool DecisionTeller::tellLimit(const Ast& tree, const QString& name) {
    const auto [first, second] = pairOf(tree);
    if (first == nullptr)
        return false;
    const bool isUpper = calledName(tree) == u"min";
    const bool isSwapped = isLimitFirst(*first, *second, isUpper);
    const Ast& amount = isSwapped ? *second : *first;
    const auto amountValue = folded(amount);
    const auto limitValue = folded(isSwapped ? *first : *second);
    const auto order =
        amountValue && limitValue ? orderOf(*amountValue, *limitValue) : std::nullopt;
    if (!order)
        return false;
    if (!isLeaf(amount))
        tellTree(amount, {}, *amountValue);
    const Bilingual words =
        limitWords(isUpper, *order, shownAmount(*limitValue), shownAmount(*amountValue));
    add(StepKind::Cap,
        name.isEmpty() ? words.chinese : named(name, kZh) + QStringLiteral("：") + words.chinese,
        name.isEmpty() ? words.english : named(name, kEn) + QStringLiteral(": ") + words.english);
    return true;
}

void DecisionTeller::tellFormula(const Ast& tree, const QString& name, const Value& value) {
    const auto text = [&](Language language) {
        QStringList parts;
        if (!name.isEmpty())
            parts += named(name, language);
        const QString plain = formula(tree, language);
        const QString filled = formulaOfValues(tree, language);
        parts += plain;
        if (!filled.contains(u'…') && filled != plain)
            parts += filled;
        const QString end = result(value, language);
        if (parts.last() != end)
            parts += end;
        return parts.join(QStringLiteral(" = "));
    };
    const QString plain = formula(tree, kZh);
    if (tree.kind == AstKind::Literal || plain.contains(u'…'))
        return name.isEmpty() ? void() : tellValue(name, value);
    add(StepKind::Formula, text(kZh), text(kEn));
}

void DecisionTeller::tellValue(const QString& name, const Value& value) {
    add(StepKind::Value, named(name, kZh) + QStringLiteral("：") + result(value, kZh),
        named(name, kEn) + QStringLiteral(": ") + result(value, kEn));
}

void DecisionTeller::tellRounding(const QJsonObject& rounding) {
    const Value scale = tracedValue(rounding[u"scale"]);
    const auto places = scale.number() ? scale.number()->toInt() : std::optional<std::int64_t>(0);
    const Bilingual words = roundingWords(rounding[u"function"].toString(), places.value_or(0));
    const Value before = tracedValue(rounding[u"before"]);
    const Value after = tracedValue(rounding[u"after"]);
    const auto change = [&](Language language) {
        return shownValue(before, language) + QStringLiteral(" → ") + shownValue(after, language);
    };
    add(StepKind::Rounding, words.chinese + QStringLiteral("：") + change(kZh),
        words.english + QStringLiteral(": ") + change(kEn));
}

/// The next rounding of the trace, when it is one of that function.
void DecisionTeller::tellRoundingOf(const QString& function) {
    if (m_nextRounding < m_roundings.size() &&
        m_roundings[m_nextRounding][u"function"].toString() == function)
        tellRounding(m_roundings[m_nextRounding++].toObject());
}

std::optional<Value> DecisionTeller::known(const QString& name) const {
    const auto found = m_known.find(name);
    return found == m_known.end() ? std::nullopt : std::optional(*found);
}

std::optional<Value> DecisionTeller::folded(const Ast& tree) const {
    return foldedValue(tree, [this](const QString& name) { return known(name); });
}

QString DecisionTeller::named(const QString& name, Language language) const {
    return language == kEn && m_options.english ? m_options.english(name) : name;
}

QString DecisionTeller::formula(const Ast& tree, Language language) const {
    return formulaText(tree, [&](const Ast& leaf) {
        const QString name = named(leaf.text, language);
        return leaf.kind == AstKind::Name && !known(leaf.text) ? shownFunction(name, language)
                                                               : name;
    });
}

QString DecisionTeller::formulaOfValues(const Ast& tree, Language language) const {
    return formulaText(tree, [&](const Ast& leaf) {
        const auto value = folded(leaf);
        if (value)
            return shownValue(*value, language);
        return leaf.kind == AstKind::Name ? shownFunction(leaf.text, language)
                                          : QStringLiteral("…");
    });
}

QString DecisionTeller::result(const Value& value, Language language) const {
    const Context* context = value.context();
    if (context == nullptr)
        return shownValue(value, language);
    QStringList texts;
    for (const auto& [name, entry] : context->entries())
        texts += named(name, language) + QLatin1Char(' ') + shownValue(entry, language);
    return texts.join(language == kZh ? QStringLiteral("，") : QStringLiteral(", "));
}

QString DecisionTeller::conditions(const QJsonArray& inputs, Language language) const {
    QStringList texts;
    for (const QJsonValue input : inputs)
        texts += named(input[u"name"].toString(), language) + QStringLiteral(" = ") +
                 shownValue(valueOf(input.toObject()), language);
    return texts.join(language == kZh ? QStringLiteral("，") : QStringLiteral(", "));
}

void DecisionTeller::add(StepKind kind, const QString& chinese, const QString& english,
                         const QStringList& articles) {
    m_steps.push_back({kind, m_decision[u"name"].toString(), chinese, english, articles});
}

} // namespace chuangkou::dmn
