// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_decoding.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>

#include <limits>
#include <memory>

namespace chuangkou {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter openGb18030() {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open("gb18030", &status));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                          &status);
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

bool holdsHalfPair(QStringView text) {
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!text[at].isSurrogate())
            continue;
        if (!text[at].isHighSurrogate() || at + 1 >= text.size() || !text[at + 1].isLowSurrogate())
            return true;
        ++at;
    }
    return false;
}

Result<DecodedText> decodeWith(QStringConverter::Encoding encoding, TextEncoding named,
                               QByteArrayView bytes) {
    if (named != TextEncoding::Utf8 && named != TextEncoding::Utf8WithMark && bytes.size() % 2 != 0)
        return fail(ErrorCode::WrongEncoding);
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless |
                                         QStringConverter::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    if (decoder.hasError() || holdsHalfPair(text))
        return fail(ErrorCode::WrongEncoding);
    return DecodedText{std::move(text), named};
}

// GB18030 gives nearly every pair of high bytes a meaning; what no text has shows other files.
bool holdsControls(QStringView text) {
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if ((unit < 0x20 && unit != u'\t' && unit != u'\n' && unit != u'\r' && unit != u'\f') ||
            (unit >= 0x7F && unit < 0xA0) || unit == 0xFFFD)
            return true;
    }
    return false;
}

Result<DecodedText> decodeGb18030(const QByteArray& bytes) {
    const Converter converter = openGb18030();
    if (!converter || bytes.size() > std::numeric_limits<int32_t>::max())
        return fail(ErrorCode::WrongEncoding);
    QString text(bytes.size(), Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar*>(text.data()),
                                         static_cast<int32_t>(text.size()), bytes.constData(),
                                         static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status))
        return fail(ErrorCode::WrongEncoding);
    text.truncate(length);
    if (holdsControls(text))
        return fail(ErrorCode::WrongEncoding);
    return DecodedText{std::move(text), TextEncoding::Gb18030};
}

} // namespace

Result<DecodedText> decodeText(const QByteArray& bytes) {
    const QByteArrayView view(bytes);
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return decodeWith(QStringConverter::Utf8, TextEncoding::Utf8WithMark, view.sliced(3));
    if (bytes.startsWith("\xFF\xFE"))
        return decodeWith(QStringConverter::Utf16LE, TextEncoding::Utf16LittleEndian,
                          view.sliced(2));
    if (bytes.startsWith("\xFE\xFF"))
        return decodeWith(QStringConverter::Utf16BE, TextEncoding::Utf16BigEndian, view.sliced(2));
    Result<DecodedText> text = decodeWith(QStringConverter::Utf8, TextEncoding::Utf8, view);
    return text ? text : decodeGb18030(bytes);
}

Result<QByteArray> toGb18030(QStringView text) {
    const Converter converter = openGb18030();
    if (!converter || text.size() > std::numeric_limits<int32_t>::max() / 4 || holdsHalfPair(text))
        return fail(ErrorCode::WrongEncoding);
    QByteArray bytes(text.size() * 4, Qt::Uninitialized); // no character takes more
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = ucnv_fromUChars(
        converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
        reinterpret_cast<const UChar*>(text.utf16()), static_cast<int32_t>(text.size()), &status);
    if (U_FAILURE(status))
        return fail(ErrorCode::WrongEncoding);
    bytes.truncate(length);
    return bytes;
}

} // namespace chuangkou
