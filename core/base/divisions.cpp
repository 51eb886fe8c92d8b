// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/divisions.h"

#include "core/base/csv.h"
#include "core/base/resources.h"

#include <QSet>

#include <algorithm>

namespace chuangkou {

namespace {

// Columns of the tables: 代码 一级行政区 二级行政区 名称 级别 (状态) 启用时间 变更/弃用时间 新代码.
struct Columns {
    qsizetype code, province, prefecture, name, level, first, end, successors;

    bool allFound() const {
        return std::min({code, province, prefecture, name, level, first, end, successors}) >= 0;
    }
};

std::optional<DivisionLevel> levelOf(const QString& word) {
    if (word == QStringLiteral("省级"))
        return DivisionLevel::Province;
    if (word == QStringLiteral("地级"))
        return DivisionLevel::Prefecture;
    if (word == QStringLiteral("县级"))
        return DivisionLevel::County;
    if (word == QStringLiteral("内部"))
        return DivisionLevel::Internal;
    return std::nullopt;
}

std::optional<int> yearOf(const QString& text) {
    return text.isEmpty() ? std::nullopt : std::optional(text.toInt());
}

std::optional<Division> divisionOf(const QStringList& row, const Columns& at, qsizetype width) {
    if (row.size() != width)
        return std::nullopt;
    const std::optional<DivisionLevel> level = levelOf(row[at.level]);
    if (!level || row[at.code].size() != 6 || row[at.name].isEmpty())
        return std::nullopt;
    Division division;
    division.code = row[at.code];
    division.name = row[at.name];
    division.province = row[at.province];
    if (row[at.prefecture] != QStringLiteral("直辖"))
        division.prefecture = row[at.prefecture];
    division.level = *level;
    division.firstYear = yearOf(row[at.first]);
    division.endYear = yearOf(row[at.end]);
    if (division.firstYear == 0 || division.endYear == 0)
        return std::nullopt;
    // "220104[2005];220184": in 2005 only a part went over.
    for (const QString& code : row[at.successors].split(u';', Qt::SkipEmptyParts))
        if (!code.contains(u'['))
            division.successors.append(code);
    return division;
}

bool startsBefore(const Division& a, const Division& b) {
    return a.firstYear.value_or(0) < b.firstYear.value_or(0);
}

} // namespace

QString Division::path() const {
    QString path = province;
    if (!prefecture.isEmpty())
        path += prefecture;
    const bool isItself = level == DivisionLevel::Province ||
                          (level == DivisionLevel::Prefecture && name == prefecture);
    return isItself ? path : path + name;
}

const Divisions& Divisions::shipped() {
    static const Divisions divisions = [] {
        QList<QByteArray> files;
        for (const QString& name : resourceFolder(u"divisions"))
            if (name.endsWith(QStringLiteral(".csv")))
                files.append(
                    resourceFile(QStringLiteral("divisions/") + name).value_or(QByteArray()));
        Result<Divisions> loaded = fromCsv(files);
        Q_ASSERT(loaded && !loaded->m_byCode.isEmpty()); // a test reads the shipped tables
        return loaded ? std::move(loaded).value() : Divisions();
    }();
    return divisions;
}

Result<Divisions> Divisions::fromCsv(const QList<QByteArray>& files) {
    Divisions divisions;
    for (const QByteArray& file : files) {
        const Result<CsvTable> table = readCsv(file);
        if (!table)
            return fail(table.error());
        const QStringList& header = table->rows.front();
        const auto column = [&header](QStringView name) { return header.indexOf(name); };
        const Columns at{column(u"代码"),          column(u"一级行政区"), column(u"二级行政区"),
                         column(u"名称"),          column(u"级别"),       column(u"启用时间"),
                         column(u"变更/弃用时间"), column(u"新代码")};
        if (!at.allFound())
            return fail(ErrorCode::InvalidInput, QStringLiteral("divisions|1"));
        for (std::size_t i = 1; i < table->rows.size(); ++i) {
            std::optional<Division> division = divisionOf(table->rows[i], at, header.size());
            if (!division)
                return fail(ErrorCode::InvalidInput,
                            QStringLiteral("divisions|%1").arg(table->lines[i]));
            QList<Division>& same = divisions.m_byCode[division->code];
            same.append(std::move(*division));
        }
    }
    divisions.deriveCityProper();
    for (QList<Division>& same : divisions.m_byCode)
        std::stable_sort(same.begin(), same.end(), startsBefore);
    return divisions;
}

// GB/T 2260 gives NNNN01 to 市辖区, the districts of a city together, from 1983 on. The list leaves
// them out; numbers registered there carry them.
void Divisions::deriveCityProper() {
    QSet<QString> withDistricts;
    for (const QList<Division>& same : std::as_const(m_byCode))
        for (const Division& division : same)
            if (division.level == DivisionLevel::County && division.name.endsWith(u'区') &&
                division.code.mid(4, 2) < QStringLiteral("20"))
                withDistricts.insert(division.code.first(4));
    QHash<QString, QList<Division>> derived;
    for (const QList<Division>& same : std::as_const(m_byCode)) {
        for (const Division& city : same) {
            const QString code = city.code.first(4) + QStringLiteral("01");
            if (city.level != DivisionLevel::Prefecture || !city.name.endsWith(u'市') ||
                !withDistricts.contains(city.code.first(4)) || m_byCode.contains(code))
                continue;
            Division proper = city;
            proper.code = code;
            proper.name = QStringLiteral("市辖区");
            proper.prefecture = city.name;
            proper.level = DivisionLevel::County;
            proper.firstYear = std::max(city.firstYear.value_or(0), 1983);
            proper.successors.clear();
            derived[code].append(proper);
        }
    }
    m_byCode.insert(derived);
}

QList<Division> Divisions::lookup(const QString& code) const {
    return m_byCode.value(code);
}

bool Divisions::isAreaOfSomeTime(const QString& code) const {
    const QList<Division> same = lookup(code);
    return std::any_of(same.begin(), same.end(), [](const Division& division) {
        const bool permit = division.level == DivisionLevel::Province && division.code[0] == u'8';
        return permit || division.level == DivisionLevel::County ||
               division.level == DivisionLevel::Prefecture;
    });
}

std::optional<Division> Divisions::at(const QString& code, int year) const {
    const QList<Division> same = lookup(code);
    for (auto division = same.rbegin(); division != same.rend(); ++division)
        if (division->isInForce(year))
            return *division;
    return std::nullopt;
}

std::optional<QString> Divisions::nameAt(const QString& code, int year) const {
    const std::optional<Division> division = at(code, year);
    return division ? std::optional(division->name) : std::nullopt;
}

QString Divisions::pathAt(const QString& code, int year) const {
    if (const std::optional<Division> division = at(code, year))
        return division->path();
    const QList<Division> same = lookup(code);
    const auto distance = [year](const Division& division) {
        return division.firstYear && year < *division.firstYear
                   ? *division.firstYear - year
                   : year - division.endYear.value_or(year);
    };
    const auto nearest =
        std::min_element(same.begin(), same.end(), [&](const Division& a, const Division& b) {
            return distance(a) < distance(b);
        });
    return nearest == same.end() ? QString() : nearest->path();
}

QStringList Divisions::currentCodes(const QString& code) const {
    QStringList current;
    QSet<QString> seen;
    QStringList open{code};
    while (!open.isEmpty()) {
        const QString next = open.takeFirst();
        if (seen.contains(next))
            continue;
        seen.insert(next);
        const QList<Division> same = lookup(next);
        if (same.isEmpty())
            continue;
        if (same.last().endYear)
            open += same.last().successors;
        else
            current.append(next);
    }
    current.sort();
    return current;
}

std::optional<QString> Divisions::successor(const QString& code) const {
    const QStringList codes = currentCodes(code);
    if (codes.size() != 1 || codes.first() == code)
        return std::nullopt;
    return codes.first();
}

QList<Division> Divisions::below(const QString& code, int year) const {
    const std::optional<Division> parent = at(code, year);
    QList<Division> found;
    if (!parent || parent->level == DivisionLevel::County)
        return found;
    const bool ofProvince = parent->level == DivisionLevel::Province;
    const QString prefix = code.first(ofProvince ? 2 : 4);
    for (const QList<Division>& same : m_byCode) {
        if (same.isEmpty() || !same.first().code.startsWith(prefix) || same.first().code == code)
            continue;
        const std::optional<Division> child = at(same.first().code, year);
        if (!child || child->name == QStringLiteral("市辖区"))
            continue;
        const bool isDirect =
            ofProvince ? child->level != DivisionLevel::County || child->prefecture.isEmpty()
                       : child->level == DivisionLevel::County;
        if (isDirect)
            found.append(*child);
    }
    std::sort(found.begin(), found.end(),
              [](const Division& a, const Division& b) { return a.code < b.code; });
    return found;
}

} // namespace chuangkou
