// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/password_blocklist.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

namespace chuangkou {

namespace {

/// What is left of a password beside a run (123456789, aaaaaaaa) must be at least this long.
constexpr qsizetype kMinimumBesideRun = 4;
constexpr qsizetype kMinimumDifferent = 4;
constexpr qsizetype kLongestRepeated = 4;

constexpr std::array<std::u16string_view, 4> kKeyboardRows = {u"1234567890", u"qwertyuiop",
                                                              u"asdfghjkl", u"zxcvbnm"};

// The product, the trade, the province and its cities, and what people everywhere take.
constexpr std::array<std::u16string_view, 57> kWords = {
    u"chuangkou", u"changchun", u"jilin",       u"jilinshi",      u"siping",   u"liaoyuan",
    u"tonghua",   u"baishan",   u"songyuan",    u"baicheng",      u"yanbian",  u"yanji",
    u"meihekou",  u"changbai",  u"gongzhuling", u"dongbei",       u"renshe",   u"renshi",
    u"renli",     u"ziyuan",    u"shehui",      u"baozhang",      u"shebao",   u"yibao",
    u"jiuye",     u"fuwu",      u"zhongxin",    u"dating",        u"zhengwu",  u"rsj",
    u"hrss",      u"zhongguo",  u"china",       u"beijing",       u"mima",     u"password",
    u"passwd",    u"pass",      u"admin",       u"administrator", u"root",     u"user",
    u"test",      u"office",    u"welcome",     u"hello",         u"iloveyou", u"woaini",
    u"woai",      u"computer",  u"letmein",     u"窗口",          u"密码",     u"长春",
    u"吉林",      u"人社",      u"社保"};

bool areNeighbours(QChar left, QChar right, int step) {
    if (left.isDigit() && right.isDigit()) // 890123 goes on over the zero
        return (left.digitValue() + step + 10) % 10 == right.digitValue();
    if (left.isLetter() && right.isLetter() && left.unicode() + step == right.unicode())
        return true;
    return step != 0 && std::ranges::any_of(kKeyboardRows, [&](std::u16string_view row) {
               const auto at = row.find(left.unicode());
               const auto next = static_cast<std::ptrdiff_t>(at) + step;
               return at != row.npos && next >= 0 &&
                      next < static_cast<std::ptrdiff_t>(row.size()) &&
                      row[static_cast<std::size_t>(next)] == right.unicode();
           });
}

qsizetype longestRun(QStringView text) {
    qsizetype longest = 0;
    for (const int step : {-1, 0, 1}) {
        qsizetype length = 1;
        for (qsizetype i = 1; i < text.size(); ++i) {
            const bool same = step == 0 && text[i - 1] == text[i];
            length = same || areNeighbours(text[i - 1], text[i], step) ? length + 1 : 1;
            longest = std::max(longest, length);
        }
    }
    return longest;
}

bool isRepetition(QStringView text) {
    for (qsizetype unit = 1; unit <= kLongestRepeated; ++unit) {
        if (text.size() >= 2 * unit && text.sliced(unit) == text.chopped(unit))
            return true;
    }
    return false;
}

qsizetype differentCharacters(QString text) {
    std::sort(text.begin(), text.end());
    return std::unique(text.begin(), text.end()) - text.begin();
}

bool isLetter(QChar character) {
    return character.isLetter();
}

QString lettersOnly(const QString& text) {
    QString letters;
    std::copy_if(text.begin(), text.end(), std::back_inserter(letters), isLetter);
    return letters;
}

/// p@ssw0rd123 → password: the ends are cut to letters, then the usual disguises are taken off.
QString withoutDisguise(const QString& text) {
    const auto first = std::find_if(text.begin(), text.end(), isLetter);
    const auto last = std::find_if(text.rbegin(), text.rend(), isLetter).base();
    if (first >= last)
        return {};
    constexpr std::u16string_view disguised = u"@4301!5$7";
    constexpr std::u16string_view meant = u"aaeoiisst";
    QString plain(first, last - first);
    for (QChar& character : plain) {
        if (const auto at = disguised.find(character.unicode()); at != disguised.npos)
            character = meant[at];
    }
    return plain;
}

/// Whether the text is nothing but words of the list, one after another.
bool isMadeOfWords(const QString& text) {
    if (text.isEmpty())
        return false;
    std::vector<bool> reachable(static_cast<std::size_t>(text.size()) + 1, false);
    reachable[0] = true;
    for (std::size_t at = 0; at < reachable.size(); ++at) {
        if (!reachable[at])
            continue;
        const auto rest = QStringView(text).sliced(static_cast<qsizetype>(at));
        for (const auto word : kWords) {
            if (rest.startsWith(QStringView(word)))
                reachable[at + word.size()] = true;
        }
    }
    return reachable.back();
}

} // namespace

bool isKnownPassword(const QString& password) {
    const auto text = password.toLower();
    return isInPasswordTable(text) || text.size() - longestRun(text) < kMinimumBesideRun ||
           isRepetition(text) || differentCharacters(text) < kMinimumDifferent ||
           isMadeOfWords(lettersOnly(text)) || isMadeOfWords(withoutDisguise(text));
}

} // namespace chuangkou
