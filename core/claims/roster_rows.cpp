// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/roster_rows.h"

#include "core/base/plain_characters.h"
#include "core/dmn/dec34.h"

#include <QRegularExpression>

namespace chuangkou {

struct RowReader::Cell {
    const RosterColumn& column;
    const RosterCell& cell;
    int row;
    ParsedRow& parsed;
    std::vector<RosterFault>& faults;

    [[nodiscard]] QString text() const { return cell.text.trimmed(); }
    void refuse(const QString& reason, const QString& detail = {}) {
        faults.push_back({row, column.name, reason, detail, -1, {}, false});
        parsed.isRefused = true;
    }
    /// The column's own key: "hours_missing".
    void refuseOwn(const char* what) {
        refuse(column.key() + QLatin1Char('_') + QLatin1String(what));
    }
    void put(const QString& plain, const QJsonValue& input) {
        parsed.plain.insert_or_assign(column.id, plain);
        if (!column.input.isEmpty())
            parsed.inputs.insert(column.input, input);
    }
};

namespace {

/// 1.10108E+17, as a spreadsheet writes a number that it could not keep.
bool looksLikeFloat(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^[0-9](\\.[0-9]+)?E\\+?[0-9]+$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

QString idReason(const QString& detail) {
    const QString what = detail.section(u'|', 0, 0);
    if (what == QLatin1String("year") || what == QLatin1String("month") ||
        what == QLatin1String("day"))
        return QStringLiteral("id_date");
    return QStringLiteral("id_") + what;
}

QDate dateOf(const QString& text, const QStringList& formats) {
    for (const QString& format : formats)
        if (const QDate day = QDate::fromString(text, format); day.isValid())
            return day;
    return {};
}

} // namespace

QString hoursText(qint64 hundredths, int scale) {
    QString text = QString::number(hundredths / 100);
    if (scale > 0)
        text += QLatin1Char('.') +
                QStringLiteral("%1").arg(hundredths % 100, 2, 10, QLatin1Char('0')).left(scale);
    return text;
}

void RowReader::readId(Cell& cell) const {
    const QString plain = plainCharacters(cell.text());
    if (cell.cell.isNumber || looksLikeFloat(plain))
        return cell.refuse(QStringLiteral("id_stored_as_number"));
    const auto id = ResidentId::parse(plain);
    if (!id)
        return cell.refuse(idReason(id.error().detail), id.error().detail.section(u'|', 1));
    cell.parsed.id = *id;
    cell.put(id->text(), id->text());
}

void RowReader::readDate(Cell& cell) const {
    const QDate day =
        cell.cell.date.isValid() ? cell.cell.date : dateOf(cell.text(), cell.column.formats);
    if (!day.isValid())
        return cell.refuseOwn("invalid");
    cell.parsed.day = day;
    cell.put(day.toString(Qt::ISODate), day.toString(Qt::ISODate));
}

void RowReader::readHours(Cell& cell) const {
    const auto number = dmn::Dec34::parse(plainCharacters(cell.text()));
    if (!number)
        return cell.refuseOwn("not_number");
    if (number->isNegative())
        return cell.refuseOwn("negative");
    const auto most = dmn::Dec34::parse(cell.column.max);
    if (most && *number > *most)
        return cell.refuse(cell.column.key() + QStringLiteral("_over_") + cell.column.max);
    if (!number->fitsScale(std::min(cell.column.decimals, 2)))
        return cell.refuseOwn("decimals");
    const auto hundredths = number->times(dmn::Dec34::fromInt(100));
    cell.parsed.hundredths = hundredths ? hundredths->toInt().value_or(0) : 0;
    cell.parsed.scale =
        std::min(2, static_cast<int>(plainCharacters(cell.text()).section(u'.', 1).size()));
    // Equal hours written in two ways are equal: 8 and 8.0.
    cell.put(number->toString(), hoursText(cell.parsed.hundredths, cell.parsed.scale));
}

QString RowReader::label(const RosterChoice& choice, QDate day) const {
    static const QRegularExpression placeholder(QStringLiteral("\\{([a-z0-9_]+)\\}"));
    const auto match = placeholder.match(choice.label);
    if (!match.hasMatch())
        return choice.label;
    const auto value = m_book.value(m_package.id(), match.captured(1), day);
    return value ? QString(choice.label).replace(match.captured(0), value->value) : QString();
}

void RowReader::readChoice(Cell& cell) const {
    QString text = cell.text().remove(u' ');
    text.replace(u'(', u'\uFF08').replace(u')', u'\uFF09');
    for (const RosterChoice& choice : cell.column.choices)
        if (text == choice.value || text == label(choice, cell.parsed.day))
            return cell.put(choice.value, choice.value);
    cell.refuseOwn("unknown");
}

void RowReader::readBoolean(Cell& cell) const {
    const bool isYes = cell.column.yes.contains(cell.text());
    if (!isYes && !cell.column.no.contains(cell.text()))
        return cell.refuse(QStringLiteral("boolean_unknown"));
    cell.put(isYes ? QStringLiteral("true") : QStringLiteral("false"), isYes);
}

void RowReader::readCell(Cell& cell) const {
    const QString& type = cell.column.type;
    if (cell.text().isEmpty()) {
        if (type == QLatin1String("boolean"))
            cell.refuse(QStringLiteral("boolean_missing"));
        else if (cell.column.isRequired)
            cell.refuseOwn("missing");
    } else if (type == QLatin1String("resident_id"))
        readId(cell);
    else if (type == QLatin1String("date"))
        readDate(cell);
    else if (type == QLatin1String("decimal"))
        readHours(cell);
    else if (type == QLatin1String("choice"))
        readChoice(cell);
    else if (type == QLatin1String("boolean"))
        readBoolean(cell);
    else if (type == QLatin1String("integer")) {
        if (cell.text().toInt() < 1)
            cell.refuseOwn("invalid");
    } else if (cell.column.maxLength > 0 && cell.text().size() > cell.column.maxLength)
        cell.refuse(QStringLiteral("text_too_long"), QString::number(cell.column.maxLength));
    else
        cell.put(cell.text(), cell.text());
}

ParsedRow RowReader::read(int row, const RosterTable& table,
                          std::vector<RosterFault>& faults) const {
    ParsedRow parsed;
    const auto& cells = table.rows[static_cast<std::size_t>(row)].cells;
    const auto& columns = m_package.roster()->columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int place = table.columnOf[i];
        const RosterCell none;
        const bool isThere = place >= 0 && static_cast<std::size_t>(place) < cells.size();
        Cell cell{columns[i], isThere ? cells[static_cast<std::size_t>(place)] : none, row, parsed,
                  faults};
        readCell(cell);
    }
    if (const auto name = parsed.plain.find(QStringLiteral("name")); name != parsed.plain.end())
        parsed.name = name->second;
    return parsed;
}

} // namespace chuangkou
