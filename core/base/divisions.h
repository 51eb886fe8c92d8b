// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace chuangkou {

enum class DivisionLevel {
    Province,
    Prefecture,
    County,
    Internal, ///< no code in GB/T 2260; a key of this program, such as 22-CBS
};

/// One code with one name over the years that both were in force.
struct Division {
    QString code;
    QString name;
    QString province;
    QString prefecture; ///< empty where the province governs directly
    DivisionLevel level = DivisionLevel::County;
    std::optional<int> firstYear; ///< empty: before the tables begin (1981)
    std::optional<int> endYear;   ///< the first year without it; empty: in force
    QStringList successors;       ///< codes that took over all of it, together

    [[nodiscard]] bool isInForce(int year) const {
        return (!firstYear || *firstYear <= year) && (!endYear || year < *endYear);
    }
    /// 吉林省长春市公主岭市
    [[nodiscard]] QString path() const;
};

/// 长白山保护开发区管委会, which GB/T 2260 has no code for.
inline constexpr QStringView kChangbaishan = u"22-CBS";

/// Administrative divisions down to the county with their history since 1981 (GB/T 2260), and the
/// older codes that identity numbers still carry. Read once from the resources.
class Divisions {
public:
    [[nodiscard]] static const Divisions& shipped();

    /// Errors: InvalidInput "divisions|LINE" for a row that cannot be one.
    [[nodiscard]] static Result<Divisions> fromCsv(const QList<QByteArray>& files);

    /// All that the code ever named, oldest first.
    [[nodiscard]] QList<Division> lookup(const QString& code) const;
    /// Whether a county or prefecture ever had the code, or it is one of the three that residence
    /// permits carry (810000, 820000, 830000): what a resident's number may begin with.
    [[nodiscard]] bool isAreaOfSomeTime(const QString& code) const;
    [[nodiscard]] std::optional<Division> at(const QString& code, int year) const;
    [[nodiscard]] std::optional<QString> nameAt(const QString& code, int year) const;
    /// Path of the division in that year, else of the nearest one in time that the code named;
    /// empty for an unknown code.
    [[nodiscard]] QString pathAt(const QString& code, int year) const;
    /// The codes in force today of what the code last named: itself, or its successors' successors.
    [[nodiscard]] QStringList currentCodes(const QString& code) const;
    /// The one code that took over all of it; empty while it is in force or when it was divided.
    [[nodiscard]] std::optional<QString> successor(const QString& code) const;
    /// Divisions one level below in force in that year, by code: prefectures of a province
    /// (and what the province governs directly), counties of a prefecture.
    [[nodiscard]] QList<Division> below(const QString& code, int year) const;

private:
    void deriveCityProper();
    QHash<QString, QList<Division>> m_byCode;
};

} // namespace chuangkou
