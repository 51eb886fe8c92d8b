// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/model_edit.h"

#include "core/dmn/model_edit_scan.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace chuangkou::dmn {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

const char* entryName(CellPart part) {
    switch (part) {
    case CellPart::Input:
        return "inputEntry";
    case CellPart::Output:
        return "outputEntry";
    case CellPart::Annotation:
        break;
    }
    return "annotationEntry";
}

/// `dmn:` of `dmn:rule`.
QByteArray prefixOf(const ScannedElement& element) {
    return element.tag.left(element.tag.indexOf(':') + 1);
}

template <typename Item> bool holds(const std::vector<Item>& items, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < items.size();
}

QString childText(const ScannedFile& file, std::size_t element, const char* name) {
    const auto holder = file.child(element, name);
    const auto text = holder ? file.child(*holder, "text") : std::nullopt;
    return text ? file.text(*text) : QString();
}

QString entryText(const ScannedFile& file, std::size_t entry) {
    const auto text = file.child(entry, "text");
    return text ? file.text(*text) : QString();
}

QStringList entryTexts(const ScannedFile& file, std::size_t rule, CellPart part) {
    QStringList texts;
    for (const std::size_t entry : file.children(rule, entryName(part)))
        texts += entryText(file, entry);
    return texts;
}

/// The decision or knowledge model around an element.
std::optional<std::size_t> nodeAround(const ScannedFile& file, std::size_t element) {
    for (std::ptrdiff_t at = file.at(element).parent; at >= 0;) {
        const auto index = static_cast<std::size_t>(at);
        if (file.is(index, "decision") || file.is(index, "businessKnowledgeModel"))
            return index;
        at = file.at(index).parent;
    }
    return std::nullopt;
}

/// The name of the innermost context entry around an element.
QString entryAround(const ScannedFile& file, std::size_t element) {
    for (std::ptrdiff_t at = file.at(element).parent; at >= 0;) {
        const auto index = static_cast<std::size_t>(at);
        if (file.is(index, "contextEntry")) {
            const auto variable = file.child(index, "variable");
            return variable ? file.attribute(*variable, "name") : QString();
        }
        at = file.at(index).parent;
    }
    return {};
}

/// The start tag of an element that had none of its own content: `<text a="1"/>` → `<text a="1">`.
QByteArray openedTag(const ScannedFile& file, const ScannedElement& element) {
    QByteArray tag = file.bytes().mid(element.begin, element.contentBegin - element.begin);
    tag.chop(2);
    while (!tag.isEmpty() && isSpace(tag.back()))
        tag.chop(1);
    return tag + '>';
}

} // namespace

ModelEditor::ModelEditor(ScannedFile file)
    : m_file(std::make_unique<ScannedFile>(std::move(file))) {
    readViews();
}

ModelEditor::~ModelEditor() = default;
ModelEditor::ModelEditor(ModelEditor&&) noexcept = default;
ModelEditor& ModelEditor::operator=(ModelEditor&&) noexcept = default;

Result<ModelEditor> ModelEditor::open(const QByteArray& bytes) {
    auto file = ScannedFile::scan(bytes);
    if (!file)
        return fail(file.error());
    return ModelEditor(std::move(*file));
}

const QByteArray& ModelEditor::bytes() const {
    return m_file->bytes();
}

void ModelEditor::readViews() {
    m_tableElements.clear();
    m_literalElements.clear();
    m_tables.clear();
    m_literals.clear();
    for (std::size_t index = 0; index < m_file->elements().size(); ++index) {
        const auto node = nodeAround(*m_file, index);
        if (!node)
            continue;
        if (m_file->is(index, "decisionTable")) {
            m_tableElements.push_back(index);
            m_tables.push_back(tableView(index));
        } else if (m_file->is(index, "literalExpression")) {
            m_literalElements.push_back(index);
            m_literals.push_back({m_file->attribute(index, "id"), m_file->attribute(*node, "name"),
                                  entryAround(*m_file, index), entryText(*m_file, index)});
        }
    }
}

TableView ModelEditor::tableView(std::size_t element) const {
    const ScannedFile& file = *m_file;
    TableView view;
    view.id = file.attribute(element, "id");
    if (const auto node = nodeAround(file, element)) {
        view.node = file.attribute(*node, "name");
        view.nodeId = file.attribute(*node, "id");
    }
    view.hitPolicy = file.attribute(element, "hitPolicy");
    if (view.hitPolicy.isEmpty())
        view.hitPolicy = QStringLiteral("UNIQUE");
    view.aggregation = file.attribute(element, "aggregation");
    for (const std::size_t input : file.children(element, "input")) {
        const auto expression = file.child(input, "inputExpression");
        view.inputs.push_back({file.attribute(input, "id"),
                               childText(file, input, "inputExpression"),
                               file.attribute(input, "label"),
                               expression ? file.attribute(*expression, "typeRef") : QString(),
                               childText(file, input, "inputValues")});
    }
    for (const std::size_t output : file.children(element, "output"))
        view.outputs.push_back({file.attribute(output, "id"), file.attribute(output, "name"),
                                file.attribute(output, "label"), file.attribute(output, "typeRef"),
                                childText(file, output, "outputValues")});
    for (const std::size_t annotation : file.children(element, "annotation"))
        view.annotations += file.attribute(annotation, "name");
    for (const std::size_t rule : file.children(element, "rule")) {
        TableView::Row row{file.attribute(rule, "id"), entryTexts(file, rule, CellPart::Input),
                           entryTexts(file, rule, CellPart::Output),
                           entryTexts(file, rule, CellPart::Annotation)};
        while (row.annotations.size() < view.annotations.size())
            row.annotations += QString();
        view.rows.push_back(std::move(row));
    }
    return view;
}

Result<void> ModelEditor::apply(std::vector<Splice> splices) {
    std::sort(splices.begin(), splices.end(),
              [](const Splice& a, const Splice& b) { return a.begin > b.begin; });
    QByteArray edited = m_file->bytes();
    for (const Splice& splice : splices)
        edited.replace(splice.begin, splice.end - splice.begin, splice.bytes);
    auto file = ScannedFile::scan(edited);
    if (!file)
        return fail(file.error());
    *m_file = std::move(*file);
    readViews();
    return {};
}

std::optional<std::size_t> ModelEditor::entryOf(const CellPlace& place) const {
    if (!holds(m_tableElements, place.table))
        return std::nullopt;
    const auto rules =
        m_file->children(m_tableElements[static_cast<std::size_t>(place.table)], "rule");
    if (!holds(rules, place.row))
        return std::nullopt;
    const auto entries =
        m_file->children(rules[static_cast<std::size_t>(place.row)], entryName(place.part));
    if (!holds(entries, place.column))
        return std::nullopt;
    return entries[static_cast<std::size_t>(place.column)];
}

/// The text element of `holder` gets the text; the white space around it stays.
ModelEditor::Splice ModelEditor::textSplice(std::size_t holder, const QString& text) const {
    const ScannedFile& file = *m_file;
    const ScannedElement& outer = file.at(holder);
    const QByteArray encoded = file.encoded(text);
    const auto inner = file.child(holder, "text");
    if (!inner) {
        const QByteArray tag = prefixOf(outer) + "text";
        const QByteArray element = '<' + tag + '>' + encoded + "</" + tag + '>';
        if (outer.isEmptyTag)
            return {outer.begin, outer.end,
                    openedTag(file, outer) + element + "</" + outer.tag + '>'};
        return {outer.contentEnd, outer.contentEnd, element};
    }
    const ScannedElement& element = file.at(*inner);
    if (element.isEmptyTag)
        return {element.begin, element.end,
                openedTag(file, element) + encoded + "</" + element.tag + '>'};
    qsizetype begin = element.contentBegin;
    qsizetype end = element.contentEnd;
    while (begin < end && isSpace(file.bytes()[begin]))
        ++begin;
    while (end > begin && isSpace(file.bytes()[end - 1]))
        --end;
    return {begin, end, encoded};
}

Result<void> ModelEditor::setCell(const CellPlace& place, const QString& text) {
    if (const auto entry = entryOf(place)) {
        if (entryText(*m_file, *entry) == text)
            return {};
        return apply({textSplice(*entry, text)});
    }
    if (place.part != CellPart::Annotation || !holds(m_tables, place.table))
        return fail(ErrorCode::NotFound);
    const TableView& table = m_tables[static_cast<std::size_t>(place.table)];
    if (!holds(table.rows, place.row) || place.column < 0 ||
        place.column >= table.annotations.size())
        return fail(ErrorCode::NotFound);
    // Rows may have fewer annotations than there are columns.
    const std::size_t rule =
        m_file->children(m_tableElements[static_cast<std::size_t>(place.table)],
                         "rule")[static_cast<std::size_t>(place.row)];
    QStringList texts = entryTexts(*m_file, rule, CellPart::Annotation);
    while (texts.size() < place.column)
        texts += QString();
    texts += text;
    const ScannedElement& element = m_file->at(rule);
    const qsizetype behindLast =
        element.children.empty() ? element.contentEnd : m_file->at(element.children.back()).end;
    return apply({{behindLast, behindLast, annotationEntries(rule, texts)}});
}

/// The entries behind those that the rule has.
QByteArray ModelEditor::annotationEntries(std::size_t rule, const QStringList& texts) const {
    const ScannedElement& element = m_file->at(rule);
    const QByteArray prefix = prefixOf(element);
    const QByteArray space =
        element.children.empty() ? QByteArray() : spaceBefore(element.children.back());
    QByteArray entries;
    for (qsizetype at = static_cast<qsizetype>(m_file->children(rule, "annotationEntry").size());
         at < texts.size(); ++at)
        entries += space + '<' + prefix + "annotationEntry><" + prefix + "text>" +
                   m_file->encoded(texts[at]) + "</" + prefix + "text></" + prefix +
                   "annotationEntry>";
    return entries;
}

Result<void> ModelEditor::setLiteral(int literal, const QString& text) {
    if (!holds(m_literals, literal))
        return fail(ErrorCode::NotFound);
    const auto index = static_cast<std::size_t>(literal);
    if (m_literals[index].text == text)
        return {};
    return apply({textSplice(m_literalElements[index], text)});
}

Result<void> ModelEditor::addAnnotationColumn(int table, const QString& name) {
    if (!holds(m_tableElements, table))
        return fail(ErrorCode::NotFound);
    const std::size_t element = m_tableElements[static_cast<std::size_t>(table)];
    std::optional<std::size_t> last;
    for (const char* clause : {"input", "output", "annotation"})
        for (const std::size_t child : m_file->children(element, clause))
            last = child;
    if (!last)
        return fail(ErrorCode::InvalidInput, m_tables[static_cast<std::size_t>(table)].id);
    const qsizetype at = m_file->at(*last).end;
    const QByteArray quoted = m_file->encoded(name).replace('"', "&quot;");
    return apply({{at, at,
                   spaceBefore(*last) + '<' + prefixOf(m_file->at(element)) + "annotation name=\"" +
                       quoted + "\"/>"}});
}

QByteArray ModelEditor::spaceBefore(std::size_t element) const {
    const qsizetype end = m_file->at(element).begin;
    qsizetype begin = end;
    while (begin > 0 && isSpace(m_file->bytes()[begin - 1]))
        --begin;
    return m_file->bytes().sliced(begin, end - begin);
}

/// The id with its last number raised until nothing has it.
QString ModelEditor::freeId(const QString& like) const {
    QSet<QString> used;
    for (std::size_t index = 0; index < m_file->elements().size(); ++index)
        used.insert(m_file->attribute(index, "id"));
    qsizetype digits = like.size();
    while (digits > 0 && like[digits - 1] >= u'0' && like[digits - 1] <= u'9' &&
           like.size() - digits < 9)
        --digits;
    const bool hasNumber = digits < like.size();
    const QString base = hasNumber ? like.left(digits) : like + u'_';
    int number = hasNumber ? like.mid(digits).toInt() : 1;
    QString id = like;
    while (used.contains(id))
        id = base + QString::number(++number);
    return id;
}

QByteArray ModelEditor::copiedRow(std::size_t rule, const QString& id,
                                  const TableView::Row& row) const {
    const ScannedFile& file = *m_file;
    const ScannedElement& element = file.at(rule);
    std::vector<Splice> splices;
    const QString oldId = file.attribute(rule, "id");
    if (const ScannedAttribute* attribute = file.findAttribute(rule, "id"))
        splices.push_back({attribute->begin, attribute->end, file.encoded(id)});
    std::array<qsizetype, 3> next{0, 0, 0};
    const std::array<const QStringList*, 3> texts{&row.inputs, &row.outputs, &row.annotations};
    qsizetype gap = element.contentBegin;
    for (const std::size_t child : element.children) {
        const qsizetype gapBegin = std::exchange(gap, file.at(child).end);
        const qsizetype begin = file.at(child).begin;
        std::size_t part = 0;
        while (part < 3 && !file.is(child, entryName(static_cast<CellPart>(part))))
            ++part;
        // What a person or a vendor said of the other row is not said of this one.
        if (part == 3) {
            splices.push_back({gapBegin, file.at(child).end, {}});
            continue;
        }
        const QByteArray space = spaceBefore(child);
        if (begin - gapBegin > space.size())
            splices.push_back({gapBegin, begin, space});
        if (const ScannedAttribute* attribute = file.findAttribute(child, "id")) {
            const QString old = file.attribute(child, "id");
            const bool isDerived = !oldId.isEmpty() && old.startsWith(oldId);
            splices.push_back({attribute->begin, attribute->end,
                               file.encoded(freeId(isDerived ? id + old.mid(oldId.size()) : old))});
        }
        splices.push_back(textSplice(child, texts[part]->value(next[part]++)));
    }
    if (!element.children.empty()) {
        const qsizetype behindLast = file.at(element.children.back()).end;
        splices.push_back({behindLast, behindLast, annotationEntries(rule, row.annotations)});
    }
    std::sort(splices.begin(), splices.end(),
              [](const Splice& a, const Splice& b) { return a.begin > b.begin; });
    QByteArray bytes = file.bytes().sliced(element.begin, element.end - element.begin);
    for (const Splice& splice : splices)
        bytes.replace(splice.begin - element.begin, splice.end - splice.begin, splice.bytes);
    return bytes;
}

QByteArray ModelEditor::newRow(std::size_t table, const QString& id,
                               const TableView::Row& row) const {
    const QByteArray prefix = prefixOf(m_file->at(table));
    const auto entries = [&](CellPart part, const QStringList& texts) {
        QByteArray bytes;
        for (const QString& text : texts)
            bytes += '<' + prefix + entryName(part) + "><" + prefix + "text>" +
                     m_file->encoded(text) + "</" + prefix + "text></" + prefix + entryName(part) +
                     '>';
        return bytes;
    };
    return '<' + prefix + "rule id=\"" + m_file->encoded(id) + "\">" +
           entries(CellPart::Input, row.inputs) + entries(CellPart::Output, row.outputs) +
           entries(CellPart::Annotation, row.annotations) + "</" + prefix + "rule>";
}

Result<void> ModelEditor::insertRow(int table, int before, const TableView::Row& row) {
    if (!holds(m_tableElements, table))
        return fail(ErrorCode::NotFound);
    const TableView& view = m_tables[static_cast<std::size_t>(table)];
    const std::size_t element = m_tableElements[static_cast<std::size_t>(table)];
    const auto rules = m_file->children(element, "rule");
    const auto count = static_cast<int>(rules.size());
    if (before < 0 || before > count)
        return fail(ErrorCode::NotFound);
    if (row.inputs.size() != static_cast<qsizetype>(view.inputs.size()) ||
        row.outputs.size() != static_cast<qsizetype>(view.outputs.size()) ||
        row.annotations.size() > view.annotations.size())
        return fail(ErrorCode::InvalidInput, view.id);
    if (count == 0) {
        const auto& children = m_file->at(element).children;
        if (children.empty())
            return fail(ErrorCode::InvalidInput, view.id);
        const qsizetype at = m_file->at(children.back()).end;
        const QString id = row.id.isEmpty() ? view.id + QStringLiteral("_1") : row.id;
        return apply({{at, at, spaceBefore(children.back()) + newRow(element, freeId(id), row)}});
    }
    const bool isLast = before == count;
    const std::size_t model = rules[static_cast<std::size_t>(isLast ? count - 1 : before)];
    const QString id = freeId(row.id.isEmpty() ? m_file->attribute(model, "id") : row.id);
    const QByteArray copy = copiedRow(model, id, row);
    const ScannedElement& beside = m_file->at(model);
    if (isLast)
        return apply({{beside.end, beside.end, spaceBefore(model) + copy}});
    return apply({{beside.begin, beside.begin, copy + spaceBefore(model)}});
}

} // namespace chuangkou::dmn
