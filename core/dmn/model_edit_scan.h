// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace chuangkou::dmn {

enum class TextCoding { Utf8, Gb18030 };

/// Where an attribute's value stands, without its quotation marks.
struct ScannedAttribute {
    QByteArray name;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Where an element stands in the bytes of a file.
struct ScannedElement {
    std::ptrdiff_t parent = -1;
    QByteArray tag;   ///< with its prefix
    QByteArray local; ///< without
    QByteArray space; ///< namespace
    qsizetype begin = 0;
    qsizetype contentBegin = 0; ///< behind the start tag
    qsizetype contentEnd = 0;   ///< before the end tag
    qsizetype end = 0;
    bool isEmptyTag = false; ///< `<text/>`
    std::vector<ScannedAttribute> attributes;
    std::vector<std::size_t> children;
};

/// The elements of an XML file by their places in its bytes. Works on the bytes themselves: no
/// byte of a Chinese character in UTF-8 or GB18030 looks like one of the signs of markup.
class ScannedFile {
public:
    /// Errors: those of readModel; Unsupported (UTF-16).
    [[nodiscard]] static Result<ScannedFile> scan(const QByteArray& bytes);

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] const std::vector<ScannedElement>& elements() const { return m_elements; }
    [[nodiscard]] const ScannedElement& at(std::size_t index) const { return m_elements[index]; }
    /// Whether the element is of the model's namespace and has this name.
    [[nodiscard]] bool is(std::size_t index, const char* local) const;
    [[nodiscard]] std::vector<std::size_t> children(std::size_t index, const char* local) const;
    [[nodiscard]] std::optional<std::size_t> child(std::size_t index, const char* local) const;
    /// The characters directly inside, trimmed.
    [[nodiscard]] QString text(std::size_t index) const;
    /// Empty when it has no such attribute.
    [[nodiscard]] QString attribute(std::size_t index, const char* name) const;
    [[nodiscard]] const ScannedAttribute* findAttribute(std::size_t index, const char* name) const;
    [[nodiscard]] QString decoded(qsizetype begin, qsizetype end) const;
    /// As the file's encoding has it, with markup escaped.
    [[nodiscard]] QByteArray encoded(const QString& text) const;

private:
    void readElements();
    qsizetype readTag(qsizetype at, std::vector<std::size_t>& open);
    qsizetype readAttributes(qsizetype at, ScannedElement& element) const;
    [[nodiscard]] QByteArray spaceOf(const ScannedElement& element) const;
    [[nodiscard]] qsizetype behind(const char* end, qsizetype from) const;
    [[nodiscard]] qsizetype behindCdata(qsizetype from) const;

    QByteArray m_bytes;
    TextCoding m_coding = TextCoding::Utf8;
    std::vector<ScannedElement> m_elements;
};

} // namespace chuangkou::dmn
