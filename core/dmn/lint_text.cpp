// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/lint.h"

#include <QJsonArray>

namespace chuangkou::dmn {

namespace {

struct Words {
    const char* key;         ///< in JSON
    const char16_t* brief;   ///< %1 the detail
    const char16_t* chinese; ///< %1 the detail, %2 the node, %3 the rows
    const char16_t* english;
};

const Words& wordsOf(LintKind kind) {
    static const std::array<Words, 9> kWords{
        Words{"gap", u"gap: %1", u"缺口：%1（“%2”的决策表没有这种情况的行）",
              u"gap: %1 (no row of the table of %2 takes it)"},
        Words{"overlap", u"overlap: %1", u"重叠：%1（“%2”的决策表第%3行同时命中）",
              u"overlap: %1 (rows %3 of the table of %2 both take it)"},
        Words{"unreachable_row", u"unreachable row", u"“%2”的决策表第%3行永远不会命中",
              u"unreachable: row %3 of the table of %2 can never match"},
        Words{"unused_input", u"unused: %1", u"没有用到：%1（“%2”）", u"unused: %1 (%2)"},
        Words{"not_analysed", u"not analysed: %1",
              u"未检查：%1（“%2”的决策表第%3行不是常量条件，缺口和重叠未检查）",
              u"not analysed: %1 (row %3 of the table of %2 is no constant test)"},
        Words{"open_values", u"no allowed values: %1",
              u"没有允许值：%1（“%2”的决策表只检查了写出的值）",
              u"no allowed values: %1 (the table of %2 was checked for the values it names only)"},
        Words{
            "machine_time", u"%1 is refused",
            u"不得使用：%1（“%2”：日期须由输入给出，结果才能重算）",
            u"%1 is refused (%2: dates come from inputs, so that every result can be reproduced)"},
        Words{
            "half_even", u"decimal() without a note: %1",
            u"decimal()是四舍六入五成双，不是四舍五入：%1（“%2”须注明“四舍六入五成双”，或改用 "
            u"round half up）",
            u"decimal() rounds half-even: %1 (note 四舍六入五成双 or half-even in %2, or use round "
            u"half up)"},
        Words{"unrounded", u"unrounded: %2 (%1)",
              u"没有取整：应付金额“%2”可能超过两位小数（%1），政策须写明怎样舍入",
              u"unrounded: %2 can have more than two decimals (%1); the policy must round it"}};
    return kWords[static_cast<std::size_t>(kind)];
}

QString rowsText(const QList<int>& rows, QStringView separator) {
    QStringList texts;
    for (const int row : rows)
        texts += QString::number(row);
    return texts.join(separator.toString());
}

/// Not QString::arg: not every sentence has every place.
QString sentence(const char16_t* pattern, const LintFinding& finding, QStringView separator) {
    QString text;
    for (const char16_t* at = pattern; *at != 0; ++at) {
        if (*at != u'%') {
            text += QChar(*at);
            continue;
        }
        ++at;
        text += *at == u'1'   ? finding.detail
                : *at == u'2' ? finding.node
                              : rowsText(finding.rows, separator);
    }
    return text;
}

} // namespace

QString LintFinding::brief() const {
    return sentence(wordsOf(kind).brief, *this, u", ");
}

QString LintFinding::chinese() const {
    return sentence(wordsOf(kind).chinese, *this, u"、");
}

QString LintFinding::english() const {
    return sentence(wordsOf(kind).english, *this, u", ");
}

QJsonObject LintFinding::toJson() const {
    QJsonArray rowNumbers;
    for (const int row : rows)
        rowNumbers.append(row);
    return {{QStringLiteral("kind"), QLatin1String(wordsOf(kind).key)},
            {QStringLiteral("severity"),
             severity == LintSeverity::Error ? QLatin1String("error") : QLatin1String("warning")},
            {QStringLiteral("node"), node},
            {QStringLiteral("table"), table},
            {QStringLiteral("rows"), rowNumbers},
            {QStringLiteral("rules"), QJsonArray::fromStringList(rules)},
            {QStringLiteral("detail"), detail},
            {QStringLiteral("line"), line},
            {QStringLiteral("brief"), brief()},
            {QStringLiteral("zh"), chinese()},
            {QStringLiteral("en"), english()}};
}

} // namespace chuangkou::dmn
