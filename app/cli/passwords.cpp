// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/passwords.h"

#include "app/cli/text.h"
#include "core/store/file_system.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace chuangkou::cli {

namespace {

constexpr qint64 kLongestFile = 4096;

/// The person's terminal with its echo switched off as long as this lives.
class SilentTerminal {
public:
    SilentTerminal() : m_file(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
        if (m_file < 0 || ::tcgetattr(m_file, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isSilent = ::tcsetattr(m_file, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal() {
        if (m_isSilent)
            ::tcsetattr(m_file, TCSAFLUSH, &m_before);
        if (m_file >= 0)
            ::close(m_file);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    [[nodiscard]] bool isSilent() const { return m_isSilent; }
    void show(const QString& text) const {
        const QByteArray bytes = text.toUtf8();
        // What the terminal does not take, the person does not see; there is nothing else to do.
        [[maybe_unused]] const auto written =
            ::write(m_file, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    }
    /// One line without its end; nullopt at the end of input.
    [[nodiscard]] std::optional<QString> line() const {
        QByteArray bytes;
        char c = 0;
        while (::read(m_file, &c, 1) == 1 && c != '\n')
            bytes += c;
        show(QStringLiteral("\n"));
        return c == '\n' ? std::optional<QString>(QString::fromUtf8(bytes)) : std::nullopt;
    }

private:
    int m_file;
    termios m_before{};
    bool m_isSilent = false;
};

enum class Times { Once, Twice };

Asked askTerminal(const QString& question, Times times, const char* variable) {
    const SilentTerminal terminal;
    if (!terminal.isSilent())
        return Reply(
            UsageProblem{CliText::tr("%1: there is no terminal to ask at; set %2 or name a file.")
                             .arg(question, QString::fromLatin1(variable))});
    for (;;) {
        terminal.show(CliText::tr("%1: ").arg(question));
        const auto typed = terminal.line();
        if (!typed || typed->isEmpty())
            return Reply(fail(ErrorCode::Cancelled));
        if (times == Times::Once)
            return *typed;
        terminal.show(CliText::tr("Once more: "));
        const auto again = terminal.line();
        if (!again)
            return Reply(fail(ErrorCode::Cancelled));
        if (*again == *typed)
            return *typed;
        terminal.show(CliText::tr("They differ.") + QLatin1Char('\n'));
    }
}

Asked ask(const QString& file, const char* variable, const QString& question, Times times) {
    if (!file.isEmpty()) {
        const auto content = readWhole(file, kLongestFile);
        if (!content)
            return Reply(fail(content.error()));
        QByteArray line = content->split('\n').first();
        if (line.endsWith('\r'))
            line.chop(1);
        return QString::fromUtf8(line);
    }
    if (qEnvironmentVariableIsSet(variable))
        return qEnvironmentVariable(variable);
    return askTerminal(question, times, variable);
}

} // namespace

Asked Passwords::current(const QString& question) const {
    return ask(m_file, "CHUANGKOU_PASSWORD", question, Times::Once);
}

Asked Passwords::first(const QString& question) const {
    return ask(m_file, "CHUANGKOU_PASSWORD", question, Times::Twice);
}

Asked Passwords::chosen(const QString& question) const {
    return ask(m_newFile, "CHUANGKOU_NEW_PASSWORD", question, Times::Twice);
}

Asked Passwords::typedBack(const QString& question) const {
    const SilentTerminal terminal;
    if (!terminal.isSilent())
        return Reply(UsageProblem{
            CliText::tr("There is no terminal to type the code back at; give --at-once.")});
    terminal.show(CliText::tr("%1: ").arg(question));
    const auto typed = terminal.line();
    return typed ? Asked(*typed) : Asked(Reply(fail(ErrorCode::Cancelled)));
}

Asked Passwords::recoveryCode(const QString& question) const {
    return ask({}, "CHUANGKOU_RECOVERY_CODE", question, Times::Once);
}

} // namespace chuangkou::cli
