// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/error_text.h"

#include "tests/support/string_makers.h"
#include "ui/support/language.h"

#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

/// Switches the language for one test.
struct Speaking {
    explicit Speaking(Language language) {
        installLanguage(*QCoreApplication::instance(), language);
    }
    ~Speaking() { installLanguage(*QCoreApplication::instance(), Language::Chinese); }
};

std::vector<ErrorCode> allCodes() {
    std::vector<ErrorCode> codes;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Cancelled); ++i)
        codes.push_back(static_cast<ErrorCode>(i));
    return codes;
}

bool showsLatinWords(QString text) {
    for (const char* allowed : {"xlsx", "xls", "CSV", "UTF-8", "GB18030"})
        text.remove(QLatin1String(allowed));
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    return word.match(text).hasMatch();
}

} // namespace

TEST_CASE("every error has a sentence in both languages", "[ui-support]") {
    for (const Language language : {Language::English, Language::Chinese}) {
        const Speaking speaking(language);
        QStringList sentences;
        for (const ErrorCode code : allCodes()) {
            INFO(static_cast<int>(code));
            const QString text = errorText({code, {}});
            CHECK(text.size() >= 4);
            CHECK_FALSE(text.contains(QLatin1String("%1")));
            CHECK_FALSE(sentences.contains(text));
            CHECK(showsLatinWords(text) == (language == Language::English));
            sentences.append(text);
        }
    }
}

TEST_CASE("no sentence shows SQL, a key of ours or a hash", "[ui-support]") {
    const QString sql = QStringLiteral("SELECT name FROM p_accounts: disk I/O error");
    CHECK_FALSE(errorText({ErrorCode::Database, sql}).contains(QLatin1String("SELECT")));
    for (const ErrorCode code : allCodes()) {
        INFO(static_cast<int>(code));
        if (code != ErrorCode::ChangedMeanwhile) // who|when
            CHECK_FALSE(showsLatinWords(errorText({code, QStringLiteral("somethingNew|x")})));
        CHECK_FALSE(
            showsLatinWords(errorText({code, QStringLiteral("0123456789abcdef0123456789abcdef")})));
    }
}

TEST_CASE("wrong numbers are told apart", "[ui-support]") {
    const auto text = [](const char* detail) {
        return errorText({ErrorCode::InvalidInput, QString::fromUtf8(detail)});
    };
    CHECK(text("month|13") == QStringLiteral("第 13 月不存在。"));
    CHECK(text("checksum|X") == QStringLiteral("号码有误：校验位应为 X。"));
    CHECK(text("area|229021").contains(QStringLiteral("229021")));
    CHECK(text("day|2-30").contains(QStringLiteral("2-30")));
    CHECK(text("length") != text("format"));
}

TEST_CASE("a policy package that cannot be read is not called a table", "[ui-support]") {
    const auto text = [](const char* detail) {
        return errorText({ErrorCode::InvalidInput, QString::fromUtf8(detail)});
    };
    CHECK(text("package|notZip") == QStringLiteral("这不是政策包（zip），也不是政策包的文件夹。"));
    CHECK(text("package|damaged|model.dmn").contains(QStringLiteral("model.dmn")));
    for (const char* key : {"tooLarge", "encrypted", "without_model", "outside|../x"}) {
        const QString shown = text(qPrintable(QStringLiteral("package|") + QLatin1String(key)));
        CHECK(shown.contains(QStringLiteral("政策包")));
        CHECK_FALSE(shown.contains(QStringLiteral("表格")));
    }
}

TEST_CASE("a right and a column that are missing are named in words", "[ui-support]") {
    CHECK(errorText({ErrorCode::NotAllowed, QStringLiteral("ConfirmValues")}) ==
          QStringLiteral("您的岗位没有此项权限：确认政策参数"));
    CHECK(errorText({ErrorCode::Missing, QStringLiteral("column|到达时间")}) ==
          QStringLiteral("表格中没有“到达时间”这一列。"));
    CHECK_FALSE(errorText({ErrorCode::DiskFull, {}}).contains(QStringLiteral("未改动")));
}

TEST_CASE("a refused log-in says why", "[ui-support]") {
    CHECK(
        errorText({ErrorCode::LockedOut, QStringLiteral("7")}).contains(QStringLiteral("7 分钟")));
    CHECK(errorText({ErrorCode::WeakPassword, QStringLiteral("length")})
              .contains(QStringLiteral("10")));
    CHECK(errorText({ErrorCode::WeakPassword, QStringLiteral("known")}) !=
          errorText({ErrorCode::WeakPassword, QStringLiteral("length")}));
}

TEST_CASE("who changed it meanwhile, and when, is named", "[ui-support]") {
    const QString text =
        errorText({ErrorCode::ChangedMeanwhile, QStringLiteral("李晓梅|10:42:07")});
    CHECK(text.contains(QStringLiteral("李晓梅")));
    CHECK(text.contains(QStringLiteral("10:42:07")));
}

TEST_CASE("a path is shown with the error of a file", "[ui-support]") {
    CHECK(errorText({ErrorCode::FileUnwritable, QStringLiteral("/media/u盘/报表.xlsx")})
              .contains(QStringLiteral("/media/u盘/报表.xlsx")));
}

TEST_CASE("the language is Chinese unless another one is asked for", "[ui-support]") {
    qunsetenv("CHUANGKOU_LANG");
    CHECK(defaultLanguage() == Language::Chinese);
    qputenv("CHUANGKOU_LANG", "en_GB");
    CHECK(defaultLanguage() == Language::English);
    qunsetenv("CHUANGKOU_LANG");
    CHECK_FALSE(languageFromCode(QStringLiteral("fr")).has_value());
}
