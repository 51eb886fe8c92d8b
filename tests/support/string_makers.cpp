// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/string_makers.h"

namespace Catch {
std::string StringMaker<QString>::convert(const QString& value) {
    return '"' + value.toStdString() + '"';
}
std::string StringMaker<QByteArray>::convert(const QByteArray& value) {
    const bool printable =
        std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return printable ? '"' + value.toStdString() + '"' : "0x" + value.toHex().toStdString();
}
std::string StringMaker<QDate>::convert(const QDate& value) {
    return value.toString(Qt::ISODate).toStdString();
}
std::string StringMaker<chuangkou::Money>::convert(const chuangkou::Money& value) {
    return value.toPlain().toStdString();
}
std::string StringMaker<chuangkou::ErrorCode>::convert(const chuangkou::ErrorCode& value) {
    return "ErrorCode " + std::to_string(static_cast<int>(value));
}
std::string StringMaker<chuangkou::Error>::convert(const chuangkou::Error& value) {
    return StringMaker<chuangkou::ErrorCode>::convert(value.code) + " (" +
           value.detail.toStdString() + ')';
}
} // namespace Catch
