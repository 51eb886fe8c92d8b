// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

#include <map>

namespace chuangkou {

/// What a run of chuangkou-cli ended with.
struct CliRun {
    int exitCode = -1;
    QString out;
    QString err;

    /// Standard output as one JSON object; fails the test when it is anything else.
    [[nodiscard]] QJsonObject json() const;
};

/// A PC on which chuangkou-cli is run as a program, without a terminal, with a folder of its own
/// for its state.
class CliBench {
public:
    CliBench();
    /// The variable stands in the environment of all runs to come; an empty value removes it.
    void set(const QString& variable, const QString& value);
    [[nodiscard]] CliRun run(const QStringList& arguments) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& content) const;

    /// Makes an office in `store`, which the runs to come use as its administrator.
    QString found(const QString& store = QStringLiteral("store"));

    static const QString kPassword;

private:
    QTemporaryDir m_folder;
    std::map<QString, QString> m_variables;
};

} // namespace chuangkou
