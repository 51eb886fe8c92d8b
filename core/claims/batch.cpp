// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/batch.h"

#include "core/base/credit_code.h"
#include "core/base/mobile_number.h"
#include "core/base/plain_characters.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace chuangkou {

namespace {

bool isForUnits(const PolicyPackage& package) {
    return package.json().value(QLatin1String("applicant")).toString() == QLatin1String("unit");
}

RosterColumn column(const char* id, const QString& name, const QString& english, const char* type,
                    bool isRequired) {
    RosterColumn made;
    made.id = QString::fromLatin1(id);
    made.name = name;
    made.english = english;
    made.type = QString::fromLatin1(type);
    made.isRequired = isRequired;
    return made;
}

/// Reads the rows of a batch one after the other.
class BatchReader {
public:
    BatchReader(const PolicyPackage& package, const RosterForm& form, const RosterTable& table,
                Batch& batch)
        : m_package(package), m_form(form), m_table(table), m_batch(batch) {}

    void read();

private:
    [[nodiscard]] RosterCell cell(int row, const QString& columnId) const;
    void refuse(int row, const QString& columnId, const QString& reason, const QString& detail = {},
                int other = -1);
    [[nodiscard]] std::optional<BatchEntry> applicant(int row);
    [[nodiscard]] std::optional<Person> person(int row);
    [[nodiscard]] std::optional<Unit> unit(int row);
    [[nodiscard]] QString phone(int row);
    [[nodiscard]] QJsonObject facts(int row);
    [[nodiscard]] BatchEntry* known(const BatchEntry& entry);
    void join(BatchEntry& entry, int row, const QJsonObject& facts);

    const PolicyPackage& m_package;
    const RosterForm& m_form;
    const RosterTable& m_table;
    Batch& m_batch;
};

RosterCell BatchReader::cell(int row, const QString& columnId) const {
    const auto& cells = m_table.rows[static_cast<std::size_t>(row)].cells;
    for (std::size_t i = 0; i < m_form.columns.size(); ++i) {
        const int place = m_table.columnOf[i];
        if (m_form.columns[i].id == columnId && place >= 0 &&
            static_cast<std::size_t>(place) < cells.size())
            return cells[static_cast<std::size_t>(place)];
    }
    return {};
}

void BatchReader::refuse(int row, const QString& columnId, const QString& reason,
                         const QString& detail, int other) {
    const RosterColumn* known = m_form.column(columnId);
    m_batch.table.faults.push_back(
        {row, known ? known->name : QString(), reason, detail, other, {}, false});
}

QString BatchReader::phone(int row) {
    const QString text = cell(row, QStringLiteral("phone")).text.trimmed();
    if (text.isEmpty())
        return {};
    const auto parsed = PhoneNumber::parse(text);
    if (!parsed)
        refuse(row, QStringLiteral("phone"), QStringLiteral("phone_invalid"));
    return text;
}

std::optional<Person> BatchReader::person(int row) {
    const QString name = cell(row, QStringLiteral("name")).text.trimmed();
    const RosterCell number = cell(row, QStringLiteral("person_id"));
    const QString plain = plainCharacters(number.text);
    static const QRegularExpression floating(QStringLiteral("^[0-9](\\.[0-9]+)?E\\+?[0-9]+$"));
    if (name.isEmpty())
        refuse(row, QStringLiteral("name"), QStringLiteral("name_missing"));
    if (plain.isEmpty()) {
        refuse(row, QStringLiteral("person_id"), QStringLiteral("id_missing"));
        return std::nullopt;
    }
    if (number.isNumber || floating.match(plain).hasMatch()) {
        refuse(row, QStringLiteral("person_id"), QStringLiteral("id_stored_as_number"));
        return std::nullopt;
    }
    const auto id = ResidentId::parse(plain);
    if (!id) {
        const QString what = id.error().detail.section(u'|', 0, 0);
        const bool isDate = what == QLatin1String("year") || what == QLatin1String("month") ||
                            what == QLatin1String("day");
        refuse(row, QStringLiteral("person_id"),
               isDate ? QStringLiteral("id_date") : QStringLiteral("id_") + what,
               id.error().detail.section(u'|', 1));
        return std::nullopt;
    }
    return Person{{}, IdentityKind::ResidentId, id->text(), name, phone(row)};
}

std::optional<Unit> BatchReader::unit(int row) {
    Unit unit;
    unit.name = cell(row, QStringLiteral("unit_name")).text.trimmed();
    unit.phone = phone(row);
    if (unit.name.isEmpty())
        refuse(row, QStringLiteral("unit_name"), QStringLiteral("field_missing"));
    const RosterCell code = cell(row, QStringLiteral("unit_code"));
    const auto parsed = CreditCode::parse(plainCharacters(code.text));
    if (code.text.trimmed().isEmpty())
        refuse(row, QStringLiteral("unit_code"), QStringLiteral("field_missing"));
    else if (!parsed)
        refuse(row, QStringLiteral("unit_code"), QStringLiteral("unit_code_invalid"));
    if (!parsed)
        return std::nullopt;
    unit.code = parsed->text();
    return unit;
}

std::optional<BatchEntry> BatchReader::applicant(int row) {
    BatchEntry entry;
    if (isForUnits(m_package))
        entry.unit = unit(row);
    else
        entry.person = person(row);
    return entry.unit || entry.person ? std::optional(entry) : std::nullopt;
}

QJsonObject BatchReader::facts(int row) {
    QJsonObject facts;
    for (const PolicyField& field : m_package.fields()) {
        const CellReading reading = readFact(field, cell(row, field.name));
        if (!reading.reason.isEmpty())
            refuse(row, field.name, reading.reason, reading.detail);
        else if (!reading.value.isUndefined())
            facts.insert(field.name, reading.value);
    }
    return facts;
}

BatchEntry* BatchReader::known(const BatchEntry& entry) {
    for (BatchEntry& each : m_batch.entries)
        if (entry.person ? each.person->number == entry.person->number
                         : each.unit->code == entry.unit->code)
            return &each;
    return nullptr;
}

void BatchReader::join(BatchEntry& entry, int row, const QJsonObject& facts) {
    const QJsonObject rule = m_package.json().value(QLatin1String("duplicate")).toObject();
    const bool isOnce = rule.value(QLatin1String("unit")).toString() == QLatin1String("once") &&
                        rule.value(QLatin1String("block")).toBool() && entry.person;
    QJsonArray lines = entry.facts.value(QLatin1String("lines")).toArray();
    if (lines.isEmpty())
        lines.append(entry.facts);
    if (isOnce || lines.contains(facts)) {
        refuse(row, {}, QStringLiteral("duplicate_row"), {}, entry.rows.front());
        return;
    }
    lines.append(facts);
    entry.facts = QJsonObject{{QStringLiteral("lines"), lines}};
    entry.rows.push_back(row);
}

void BatchReader::read() {
    for (int row = 0; row < static_cast<int>(m_table.rows.size()); ++row) {
        auto entry = applicant(row);
        const QJsonObject given = facts(row);
        if (!entry || m_batch.table.refusedRows().contains(row))
            continue;
        if (BatchEntry* same = known(*entry)) {
            join(*same, row, given);
            continue;
        }
        entry->rows.push_back(row);
        entry->facts = given;
        m_batch.entries.push_back(*std::move(entry));
    }
}

} // namespace

RosterForm batchForm(const PolicyPackage& package) {
    RosterForm form;
    form.sheet =
        package.title().left(31).remove(QRegularExpression(QStringLiteral("[\\[\\]:*?/\\\\]")));
    form.title = package.title();
    form.titleEnglish = package.english();
    if (isForUnits(package)) {
        form.columns = {
            column("unit_name", QStringLiteral("单位名称"), QStringLiteral("Unit"), "text", true),
            column("unit_code", QStringLiteral("统一社会信用代码"), QStringLiteral("Credit code"),
                   "text", true)};
        form.columns[1].hint = QStringLiteral("18位，按文本填写");
    } else {
        form.columns = {
            column("name", QStringLiteral("姓名"), QStringLiteral("Name"), "text", true),
            column("person_id", QStringLiteral("身份证号"), QStringLiteral("Identity number"),
                   "resident_id", true)};
        form.columns[1].hint = QStringLiteral("18位，按文本填写");
    }
    form.columns.push_back(
        column("phone", QStringLiteral("联系电话"), QStringLiteral("Phone"), "text", false));
    for (const PolicyField& field : package.fields()) {
        RosterColumn made;
        made.id = made.name = made.input = field.name;
        made.english = field.english.isEmpty() ? field.name : field.english;
        made.type = field.columns.empty() && !field.isList && field.choices.isEmpty()
                        ? field.type
                        : QStringLiteral("text");
        made.isRequired = field.isRequired && field.columns.empty() && !field.isList;
        made.hint = fieldRule(field);
        form.columns.push_back(std::move(made));
    }
    return form;
}

QString columnRule(const RosterColumn& column) {
    const QString need = column.isRequired ? QStringLiteral("必填") : QStringLiteral("可不填");
    if (column.hint.startsWith(QStringLiteral("必填")) ||
        column.hint.startsWith(QStringLiteral("可不填")))
        return column.hint;
    return column.hint.isEmpty() ? need : need + QStringLiteral("；") + column.hint;
}

Result<Batch> readBatch(const PolicyBook& book, const QString& policy, const QByteArray& content) {
    const PolicyPackage* package = book.find(policy);
    if (!package)
        return fail(ErrorCode::NotFound, policy);
    const RosterForm form = batchForm(*package);
    const auto table = readRosterTable(form, content);
    if (!table)
        return fail(table.error());
    Batch batch;
    batch.table.format = table->format;
    batch.table.policy = policy;
    batch.table.header = table->header;
    batch.table.titleRows = table->titleRows;
    batch.table.sumRows = table->sumRows;
    for (const RosterTable::Row& source : table->rows) {
        RosterRow row{source.fileRow, QString::number(source.fileRow), {}};
        for (const RosterCell& cell : source.cells)
            row.cells.append(cell.date.isValid() ? cell.date.toString(Qt::ISODate) : cell.text);
        batch.table.rows.push_back(std::move(row));
    }
    BatchReader(*package, form, *table, batch).read();
    return batch;
}

} // namespace chuangkou
