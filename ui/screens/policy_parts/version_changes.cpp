// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policy_parts/version_changes.h"

#include "core/dmn/model.h"
#include "core/dmn/model_edit.h"
#include "ui/screens/policy_parts/package_text.h"

#include <QCoreApplication>

namespace chuangkou {

namespace {

struct VersionChanges {
    Q_DECLARE_TR_FUNCTIONS(VersionChanges)
};

using Changes = std::vector<VersionChange>;

QString shownValue(const ParameterValue& value) {
    return value.value.isEmpty() ? confidenceText(Confidence::Missing) : value.value;
}

const ParameterValue* sameValue(const PolicyParameter& parameter, const ParameterValue& sought) {
    for (const ParameterValue& value : parameter.values)
        if (value.from == sought.from && value.areas == sought.areas)
            return &value;
    return nullptr;
}

QString placeOf(const PolicyParameter& parameter, const ParameterValue& value) {
    QString areas;
    for (const QString& area : value.areas)
        areas += (areas.isEmpty() ? QString() : QStringLiteral(" ")) + areaText(area);
    return VersionChanges::tr("%1 (%2, %3)", "parameter, area, day")
        .arg(parameterName(parameter), areas.isEmpty() ? areaText(parameter.area) : areas,
             spanText(value.from, value.to));
}

void addValues(const PolicyParameter* before, const PolicyParameter* after, Changes& changes) {
    static const PolicyParameter none;
    const PolicyParameter& old = before ? *before : none;
    const PolicyParameter& fresh = after ? *after : none;
    for (const ParameterValue& value : fresh.values) {
        const ParameterValue* was = sameValue(old, value);
        if (!was || was->value != value.value)
            changes.push_back({placeOf(fresh, value), was ? shownValue(*was) : QString(),
                               shownValue(value), value.reference});
    }
    for (const ParameterValue& value : old.values)
        if (!sameValue(fresh, value))
            changes.push_back({placeOf(old, value), shownValue(value), {}, value.reference});
}

QString rowText(const dmn::TableView::Row& row) {
    return (row.inputs + QStringList{QStringLiteral("→")} + row.outputs).join(u' ');
}

void addRows(const dmn::TableView* before, const dmn::TableView* after, Changes& changes) {
    const std::size_t count =
        std::max(before ? before->rows.size() : 0, after ? after->rows.size() : 0);
    for (std::size_t i = 0; i < count; ++i) {
        const bool isOld = before && i < before->rows.size();
        const bool isNew = after && i < after->rows.size();
        const QString old = isOld ? rowText(before->rows[i]) : QString();
        const QString fresh = isNew ? rowText(after->rows[i]) : QString();
        if (old == fresh)
            continue;
        const QString articles =
            isNew ? after->rows[i].annotations.join(QStringLiteral("；")) : QString();
        changes.push_back({VersionChanges::tr("Table %1, row %2")
                               .arg(after ? after->node : before->node)
                               .arg(i + 1),
                           old, fresh, articles});
    }
}

const dmn::TableView* tableOf(const std::vector<dmn::TableView>& tables, const QString& node) {
    for (const dmn::TableView& table : tables)
        if (table.node == node)
            return &table;
    return nullptr;
}

void addTables(const PolicyPackage& before, const PolicyPackage& after, Changes& changes) {
    const auto old = dmn::ModelEditor::open(before.model().bytes());
    const auto fresh = dmn::ModelEditor::open(after.model().bytes());
    if (!old || !fresh)
        return;
    for (const dmn::TableView& table : fresh->tables())
        addRows(tableOf(old->tables(), table.node), &table, changes);
    for (const dmn::TableView& table : old->tables())
        if (!tableOf(fresh->tables(), table.node))
            addRows(&table, nullptr, changes);
}

} // namespace

std::vector<VersionChange> versionChanges(const PolicyPackage& before, const PolicyPackage& after) {
    Changes changes;
    if (validText(before) != validText(after))
        changes.push_back(
            {VersionChanges::tr("Facts that it governs"), validText(before), validText(after), {}});
    for (const PolicyParameter& parameter : after.parameters())
        addValues(before.parameter(parameter.id), &parameter, changes);
    for (const PolicyParameter& parameter : before.parameters())
        if (!after.parameter(parameter.id))
            addValues(&parameter, nullptr, changes);
    addTables(before, after, changes);
    return changes;
}

} // namespace chuangkou
