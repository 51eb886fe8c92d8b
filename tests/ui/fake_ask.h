// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/ask.h"

#include <QStringList>

namespace chuangkou {

/// Answers at once and remembers what was asked.
class FakeAsk final : public Ask {
public:
    bool agrees = true;
    QString path; ///< what a picker chooses; empty: closed
    QStringList asked;

    void confirm(QWidget*, const Question& question, Confirmed confirmed) override {
        asked.append(question.text);
        if (agrees)
            confirmed();
    }
    void fileToOpen(QWidget*, const FileQuestion& question, Chosen chosen) override {
        choose(question, chosen);
    }
    void fileToSave(QWidget*, const FileQuestion& question, Chosen chosen) override {
        choose(question, chosen);
    }
    void folder(QWidget*, const FileQuestion& question, Chosen chosen) override {
        choose(question, chosen);
    }

private:
    void choose(const FileQuestion& question, const Chosen& chosen) {
        asked.append(question.title);
        if (!path.isEmpty())
            chosen(path);
    }
};

} // namespace chuangkou
