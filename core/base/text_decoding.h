// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace chuangkou {

enum class TextEncoding { Utf8, Utf8WithMark, Utf16LittleEndian, Utf16BigEndian, Gb18030 };

struct DecodedText {
    QString text; ///< without a byte order mark
    TextEncoding encoding = TextEncoding::Utf8;
};

/// Text of a file whose encoding nobody told: UTF-8, UTF-16 with its mark, or GB18030 (and so GBK
/// and GB2312). Bytes that are none of these give WrongEncoding, never replacement characters.
[[nodiscard]] Result<DecodedText> decodeText(const QByteArray& bytes);

/// Errors: WrongEncoding when the text holds half a surrogate pair.
[[nodiscard]] Result<QByteArray> toGb18030(QStringView text);

} // namespace chuangkou
