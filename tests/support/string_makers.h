// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/money.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <catch2/catch_tostring.hpp>

namespace Catch {
template <> struct StringMaker<QString> {
    static std::string convert(const QString& value);
};
template <> struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& value);
};
template <> struct StringMaker<QDate> {
    static std::string convert(const QDate& value);
};
template <> struct StringMaker<chuangkou::Money> {
    static std::string convert(const chuangkou::Money& value);
};
template <> struct StringMaker<chuangkou::ErrorCode> {
    static std::string convert(const chuangkou::ErrorCode& value);
};
template <> struct StringMaker<chuangkou::Error> {
    static std::string convert(const chuangkou::Error& value);
};
} // namespace Catch
