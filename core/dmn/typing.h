// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/ast.h"
#include "core/dmn/item_type.h"

namespace chuangkou::dmn {

struct Signature;

/// What is known of an expression's values before it runs. Of what is not known nothing is claimed:
/// a fault must be one whatever the inputs are.
struct Typing {
    std::optional<Kind> kind;        ///< nothing: may be anything
    const ItemType* named = nullptr; ///< of a context with these components
    std::shared_ptr<const std::vector<std::pair<QString, Typing>>> entries; ///< of a built context
    std::shared_ptr<const Typing> item;                                     ///< of a list or range
    std::shared_ptr<const Signature> function; ///< of a function whose parameters are known

    [[nodiscard]] static Typing of(Kind kind) { return {kind, nullptr, {}, {}, {}}; }
    [[nodiscard]] static Typing listOf(Typing item);
    [[nodiscard]] static Typing rangeOf(Typing item);
    [[nodiscard]] static Typing contextOf(std::vector<std::pair<QString, Typing>> entries);
    [[nodiscard]] static Typing functionOf(Signature signature);
    [[nodiscard]] static Typing ofType(const ItemType* type);
    [[nodiscard]] static Typing ofValue(const Value& value);

    /// Known and never null.
    [[nodiscard]] bool isKnown() const { return kind && *kind != Kind::Null; }
    [[nodiscard]] Typing itemTyping() const { return item ? *item : Typing(); }
    /// Whether the entries of a context are known.
    [[nodiscard]] bool hasEntries() const { return named != nullptr || entries != nullptr; }
    [[nodiscard]] std::optional<Typing> entry(const QString& name) const;
};

struct Signature {
    std::vector<std::pair<QString, Typing>> parameters;
    Typing result;
};

/// What both have in common, as of the two ends of a condition.
[[nodiscard]] Typing common(const Typing& a, const Typing& b);
/// Whether no value of the one can be a value of the other. A single value and a list of one turn
/// into each other, so that they never clash.
[[nodiscard]] bool clash(const Typing& given, const Typing& wanted);
[[nodiscard]] QString typingName(const Typing& typing);
/// The typing of `left op right`; nothing when it is null whatever the values are.
[[nodiscard]] std::optional<Typing> arithmeticTyping(Op op, const Typing& left,
                                                     const Typing& right);
/// The typing of a part like `.year`; nothing when the value never has it.
[[nodiscard]] std::optional<Typing> partTyping(const Typing& value, const QString& name);
/// What a built-in function takes and gives; nothing when that is not known.
[[nodiscard]] std::optional<Signature> builtinSignature(const QString& name,
                                                        const QStringList& parameters);

} // namespace chuangkou::dmn
