// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_targets.h"

#include "core/dmn/compile.h"
#include "core/dmn/explain_formula.h"
#include "core/dmn/lint.h"
#include "core/dmn/model_edit.h"
#include "core/dmn/parser.h"

#include <cstdlib>

namespace chuangkou {

namespace {

using namespace dmn;

const QStringList& knownNames() {
    static const QStringList kNames{QStringLiteral("月数"),   QStringLiteral("Total Sum"),
                                    QStringLiteral("a-b"),    QStringLiteral("P1"),
                                    QStringLiteral("日标准"), QStringLiteral("in case")};
    return kNames;
}

void mustHold(bool truth) {
    if (!truth)
        std::abort();
}

void tell(const Parsed& parsed, const QString& text) {
    if (!parsed.tree) {
        mustHold(!parsed.fault.message.isEmpty());
        mustHold(parsed.fault.position >= 0 && parsed.fault.position <= text.size());
        return;
    }
    (void)foldedValue(*parsed.tree);
    (void)formulaText(*parsed.tree);
}

void edit(ModelEditor& editor) {
    const QString text = QStringLiteral("< 5 & \"档\"");
    if (!editor.literals().empty()) {
        mustHold(editor.setLiteral(0, text).has_value());
        mustHold(editor.literals()[0].text == text);
    }
    if (editor.tables().empty() || editor.tables()[0].rows.empty())
        return;
    const TableView table = editor.tables()[0];
    if (!table.rows[0].inputs.isEmpty()) {
        mustHold(editor.setCell({0, CellPart::Input, 0, 0}, text).has_value());
        mustHold(editor.tables()[0].rows[0].inputs[0] == text);
    }
    TableView::Row row = table.rows[0];
    row.id.clear();
    if (editor.insertRow(0, 0, row))
        mustHold(editor.tables()[0].rows.size() == table.rows.size() + 1);
}

} // namespace

void fuzzFeel(const QByteArray& input) {
    const QString text = QString::fromUtf8(input);
    NameSet names = builtinNames();
    Scope scope(names);
    for (const QString& name : knownNames()) {
        names.add(name);
        scope.declare(name);
    }
    tell(parseExpression(text, names), text);
    tell(parseUnaryTests(text, names), text);
    const TypeFinder types = [](const QString&) -> std::optional<const ItemType*> {
        return std::nullopt;
    };
    (void)compileExpression(text, scope, types);
    (void)compileUnaryTests(text, scope.declare(QStringLiteral("?")), scope, types);
}

void fuzzModel(const QByteArray& input) {
    const auto model = Model::load(input, OnFault::Keep);
    if (!model)
        return;
    for (const LintFinding& finding : lintModel(**model, (*model)->decisions()))
        mustHold(!finding.english().isEmpty());
    auto editor = ModelEditor::open(input);
    if (!editor)
        return;
    mustHold(editor->bytes() == input);
    edit(*editor);
}

} // namespace chuangkou
