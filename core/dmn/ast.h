// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/value.h"

namespace chuangkou::dmn {

enum class Op {
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
};

enum class AstKind {
    Literal,    ///< literal
    Name,       ///< text
    Input,      ///< `?`
    Negate,     ///< [operand]
    Arithmetic, ///< op [left, right]
    Compare,    ///< op [left, right]
    And,        ///< [left, right]
    Or,         ///< [left, right]
    If,         ///< [condition, then, else]
    Between,    ///< [value, low, high]
    In,         ///< [value, tests]
    InstanceOf, ///< text is the type, [value]
    List,       ///< items
    Context,    ///< names and their values
    Range,      ///< [low, high], an absent end is a null pointer; absent but included
                ///< it is the low end again
    Path,       ///< text is the entry, [value]
    Filter,     ///< [list, condition]
    Call,       ///< [callee, arguments ...]; names when the arguments are named
    For,        ///< names, [domain ..., body]
    Some,       ///< names, [domain ..., condition]
    Every,      ///< names, [domain ..., condition]
    Domain,     ///< `a..b` in an iteration, [low, high]
    Function,   ///< names of the parameters, types, [body]
    Tests,      ///< unary tests, any of which holds
    NotTests,   ///< unary tests, none of which holds
    AnyTest,    ///< `-`
    OpTest,     ///< op [end]
};

struct Ast;
using AstPtr = std::unique_ptr<Ast>;

/// One node of a parsed FEEL expression; which fields are used stands beside each kind.
struct Ast {
    AstKind kind = AstKind::Literal;
    qsizetype position = 0; ///< in the text, from 0
    QString text;
    Value literal;
    Op op = Op::Add;
    bool lowIncluded = true;
    bool highIncluded = true;
    QStringList names;
    QStringList types;
    std::vector<AstPtr> children;
};

/// What is wrong with a text, and where.
struct Fault {
    qsizetype position = 0;
    QString message;
};

} // namespace chuangkou::dmn
