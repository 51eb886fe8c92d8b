// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace chuangkou::dmn {

class ScannedFile;

/// A decision table as a person sees it. Rows and columns count from 0.
struct TableView {
    struct Column {
        QString id;
        QString name;   ///< an input's expression, an output's name (empty for a single one)
        QString label;  ///< what the file shows instead, may be empty
        QString type;   ///< typeRef
        QString values; ///< allowed values, may be empty
    };
    struct Row {
        QString id;
        QStringList inputs;
        QStringList outputs;
        QStringList annotations; ///< as many as there are columns for them
    };
    QString id;
    QString node; ///< the decision or knowledge model that holds it
    QString nodeId;
    QString hitPolicy;   ///< "UNIQUE", "COLLECT" ...
    QString aggregation; ///< "SUM" ..., may be empty
    std::vector<Column> inputs;
    std::vector<Column> outputs;
    QStringList annotations; ///< their columns
    std::vector<Row> rows;
};

/// A literal expression of a decision, or of an entry of one of its contexts.
struct LiteralView {
    QString id;
    QString node;
    QString entry; ///< empty for the result
    QString text;
};

enum class CellPart { Input, Output, Annotation };

/// Where a cell is; all from 0, the table in the order of the file.
struct CellPlace {
    int table = 0;
    CellPart part = CellPart::Input;
    int row = 0;
    int column = 0;
};

/// Changes a model's file in place: only the bytes of what is edited change, and the diagram,
/// vendors' extensions, comments, layout, encoding and DMN version stay as they are. An edit that
/// fails changes nothing. FEEL is not checked: load the bytes for that.
class ModelEditor {
public:
    /// Errors: those of readModel; Unsupported (UTF-16).
    [[nodiscard]] static Result<ModelEditor> open(const QByteArray& bytes);
    ~ModelEditor();
    ModelEditor(ModelEditor&&) noexcept;
    ModelEditor& operator=(ModelEditor&&) noexcept;

    [[nodiscard]] const QByteArray& bytes() const;
    [[nodiscard]] const std::vector<TableView>& tables() const { return m_tables; }
    [[nodiscard]] const std::vector<LiteralView>& literals() const { return m_literals; }

    // Errors of all edits: NotFound (no such place), InvalidInput.
    [[nodiscard]] Result<void> setCell(const CellPlace& place, const QString& text);
    /// `literal` counts as literals() does.
    [[nodiscard]] Result<void> setLiteral(int literal, const QString& text);
    /// A column for articles; the rows get their entry when it is set.
    [[nodiscard]] Result<void> addAnnotationColumn(int table, const QString& name);
    /// Before the row `before`, or at the end. Its texts are as many as the columns (annotations
    /// may be fewer); its layout and the shape of its ids are those of the row beside it.
    [[nodiscard]] Result<void> insertRow(int table, int before, const TableView::Row& row);

private:
    explicit ModelEditor(ScannedFile file);
    struct Splice {
        qsizetype begin = 0;
        qsizetype end = 0;
        QByteArray bytes;
    };
    void readViews();
    [[nodiscard]] TableView tableView(std::size_t element) const;
    [[nodiscard]] Result<void> apply(std::vector<Splice> splices);
    [[nodiscard]] std::optional<std::size_t> entryOf(const CellPlace& place) const;
    [[nodiscard]] Splice textSplice(std::size_t holder, const QString& text) const;
    [[nodiscard]] QByteArray copiedRow(std::size_t rule, const QString& id,
                                       const TableView::Row& row) const;
    [[nodiscard]] QByteArray newRow(std::size_t table, const QString& id,
                                    const TableView::Row& row) const;
    [[nodiscard]] QByteArray spaceBefore(std::size_t element) const;
    [[nodiscard]] QByteArray annotationEntries(std::size_t rule, const QStringList& texts) const;
    [[nodiscard]] QString freeId(const QString& like) const;

    std::unique_ptr<ScannedFile> m_file;
    std::vector<std::size_t> m_tableElements;
    std::vector<std::size_t> m_literalElements;
    std::vector<TableView> m_tables;
    std::vector<LiteralView> m_literals;
};

} // namespace chuangkou::dmn
