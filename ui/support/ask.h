// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace chuangkou {

/// What a person is asked before something that cannot be taken back.
struct Question {
    QString title;
    QString text;
    QString yes; ///< the button's own words: "Log out"
};

struct FileQuestion {
    QString title;
    QString folder; ///< or file, where the picker begins
    QString filter; ///< "Tables (*.csv *.xlsx)"
};

/// Confirmations and file pickers, replaced by a fake in tests. Nothing waits here: the answer
/// comes by the function, and not at all when the parent is gone by then.
class Ask {
public:
    virtual ~Ask() = default;
    using Confirmed = std::function<void()>;
    using Chosen = std::function<void(const QString& path)>;

    /// Calls `confirmed` when the person agrees, nothing otherwise.
    virtual void confirm(QWidget* parent, const Question& question, Confirmed confirmed) = 0;
    // Each calls `chosen` unless the person closes the picker.
    virtual void fileToOpen(QWidget* parent, const FileQuestion& question, Chosen chosen) = 0;
    virtual void fileToSave(QWidget* parent, const FileQuestion& question, Chosen chosen) = 0;
    virtual void folder(QWidget* parent, const FileQuestion& question, Chosen chosen) = 0;
};

/// Asks by dialogs.
class DialogAsk final : public Ask {
public:
    void confirm(QWidget* parent, const Question& question, Confirmed confirmed) override;
    void fileToOpen(QWidget* parent, const FileQuestion& question, Chosen chosen) override;
    void fileToSave(QWidget* parent, const FileQuestion& question, Chosen chosen) override;
    void folder(QWidget* parent, const FileQuestion& question, Chosen chosen) override;
};

} // namespace chuangkou
