// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keys.h"
#include "core/store/projection.h"

namespace chuangkou {

inline constexpr EventKind kSimKinds[] = {
    {"sim_noted", 1, Reach::Office}, // {n}
    {"sim_kept", 1, Reach::Machine}, // {n}: elsewhere an envelope, and then no part of the row
};
inline constexpr EventKind kNewerSimKinds[] = {
    {"sim_noted", 1, Reach::Office},
    {"sim_kept", 1, Reach::Machine},
    {"sim_added_later", 1, Reach::Office}, // {n}: a kind of the newer program
};

/// One row a subject that tells every order of its events from every other: each event is hashed
/// over what came before it in the fold.
class SimTable final : public Projection {
public:
    enum class Program { Older, Newer };
    explicit SimTable(Program program) : m_program(program) {}
    [[nodiscard]] QString name() const override { return QStringLiteral("sim"); }
    [[nodiscard]] int version() const override { return m_program == Program::Newer ? 2 : 1; }
    [[nodiscard]] std::span<const EventKind> kinds() const override {
        return m_program == Program::Newer ? std::span<const EventKind>(kNewerSimKinds)
                                           : std::span<const EventKind>(kSimKinds);
    }
    [[nodiscard]] QStringList tables() const override { return {QStringLiteral("p_sim")}; }
    [[nodiscard]] QStringList schema() const override {
        return {QStringLiteral("CREATE TABLE p_sim (subject BLOB NOT NULL PRIMARY KEY, "
                               "folded BLOB NOT NULL, count INTEGER NOT NULL) STRICT")};
    }
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override {
        QByteArray folded;
        qint64 count = 0;
        for (const Event& event : events) {
            if (event.kind == QLatin1String("sim_kept"))
                continue;
            folded = hash256(folded + event.hash + event.body);
            ++count;
        }
        sql.exec(QStringLiteral("DELETE FROM p_sim WHERE subject = :subject"),
                 {{":subject", subject.bytes()}});
        if (count > 0)
            sql.exec(QStringLiteral("INSERT INTO p_sim (subject, folded, count) VALUES (:subject, "
                                    ":folded, :count)"),
                     {{":subject", subject.bytes()}, {":folded", folded}, {":count", count}});
    }

private:
    Program m_program;
};

} // namespace chuangkou
