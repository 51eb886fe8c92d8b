// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/executable.h"
#include "core/dmn/item_type.h"

#include <QHash>

namespace chuangkou::dmn {

enum class NodeKind { Input, Decision, KnowledgeModel, Service };

/// A node of the model in executable form.
struct ProgramNode {
    NodeKind kind = NodeKind::Input;
    QString id;
    QString name;
    const ItemType* type = nullptr; ///< null takes anything
    ExecutablePtr body;             ///< a decision's logic; absent when it has none
    std::size_t locals = 0;
    std::shared_ptr<const Function> function; ///< a knowledge model's or a service's
    std::vector<std::size_t> parameters;      ///< of a service: its inputs, then input decisions
    std::vector<std::pair<QString, std::size_t>> outputs; ///< of a service: decisions
};

struct Program {
    std::vector<ProgramNode> nodes;
    std::vector<std::unique_ptr<ItemType>> types;
    QHash<QString, std::size_t> decisions; ///< by name
    QHash<QString, std::size_t> inputs;    ///< by name
    QHash<QString, std::size_t> services;  ///< by name
};

} // namespace chuangkou::dmn
