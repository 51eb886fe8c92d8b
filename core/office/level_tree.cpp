// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/level_tree.h"

#include "core/base/resources.h"

#include <QSet>

namespace chuangkou {

namespace {

/// The code in force of what the code last named.
QString codeNow(const Divisions& divisions, const QString& area) {
    const QStringList now = divisions.currentCodes(area);
    return now.size() == 1 ? now.front() : area;
}

/// Areas that report to their province past their prefecture, from resources/divisions/direct.txt.
const QSet<QString>& directAreas() {
    static const QSet<QString> areas = [] {
        QSet<QString> codes;
        const QByteArray file = resourceFile(u"divisions/direct.txt").value_or(QByteArray());
        for (const QString& line : QString::fromUtf8(file).split(u'\n').mid(1))
            if (const QString code = line.section(u',', 0, 0).trimmed(); !code.isEmpty())
                codes.insert(code);
        return codes;
    }();
    return areas;
}

} // namespace

std::optional<TreeLevel> treeLevelOf(const Divisions& divisions, const QString& area, int year) {
    const auto division = divisions.at(codeNow(divisions, area), year);
    if (!division)
        return std::nullopt;
    switch (division->level) {
    case DivisionLevel::Province:
        return TreeLevel::Province;
    case DivisionLevel::Prefecture:
        return TreeLevel::Prefecture;
    case DivisionLevel::County:
    case DivisionLevel::Internal:
        return TreeLevel::County;
    }
    return std::nullopt;
}

QStringList superiorAreas(const Divisions& divisions, const QString& area, int year) {
    const QString now = codeNow(divisions, area);
    const auto level = treeLevelOf(divisions, now, year);
    if (!level)
        return {};
    const auto division = divisions.at(now, year);
    // Keys of this program have no digits: their province is found by its name.
    QString province = now.first(2) + QStringLiteral("0000");
    if (division->level == DivisionLevel::Internal)
        province = now.section(u'-', 0, 0) + QStringLiteral("0000");
    switch (*level) {
    case TreeLevel::Province:
        return {now};
    case TreeLevel::Prefecture:
        return {now, province};
    case TreeLevel::County:
        break;
    }
    const bool isDirect = division->prefecture.isEmpty() || directAreas().contains(now);
    return {now, isDirect ? province : now.first(4) + QStringLiteral("00")};
}

bool isUsualSuperior(const Divisions& divisions, const QString& above, const QString& below,
                     int year) {
    return superiorAreas(divisions, below, year).contains(codeNow(divisions, above));
}

} // namespace chuangkou
