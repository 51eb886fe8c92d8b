// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"
#include "ui/shell/hall_now.h"
#include "ui/support/ask.h"
#include "ui/support/store_thread.h"
#include "ui/support/theme.h"

#include <QKeySequence>
#include <QVariant>
#include <QWidget>

#include <functional>
#include <vector>

namespace chuangkou {

/// What a screen asks of the window around it.
class Shell {
public:
    virtual ~Shell() = default;
    /// One quiet line at the bottom; `undo` is offered beside it.
    virtual void say(const QString& text, Tone tone, QAction* undo = nullptr) = 0;
    /// The sentence of an error, in the same line.
    virtual void sayError(const Error& error) = 0;
    /// Goes to another screen and hands it what it shall show (Screen::show).
    virtual void goTo(const QString& screen, const QVariant& what = {}) = 0;
    /// Counter, hall and figures as last asked.
    [[nodiscard]] virtual const HallNow& hallNow() const = 0;
};

/// What a screen is made with. All of it outlives the screen.
struct ScreenContext {
    StoreThread& store;
    Ask& ask;
    Actions& actions;
    Shell& shell;
    const OpenOffice& office;
};

/// One page of the window. It is made at log-in and goes at log-out.
class Screen : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// It is the one that is shown now; asks for its data.
    virtual void activated() {}
    virtual void deactivated() {}
    /// At once: the window is left, locked or closed.
    virtual void saveDrafts() {}
    /// Something was written; called on the screen that is shown, and before `activated`.
    virtual void storeChanged() {}
    /// Another counter was chosen, or the figures of the hall changed.
    virtual void hallChanged(const HallNow&) {}
    /// What `Shell::goTo` handed over.
    virtual void open(const QVariant&) {}
    /// Gets the focus when the screen is shown for the first time.
    [[nodiscard]] virtual QWidget* firstFocus() { return nullptr; }
};

/// How the window knows a screen. Keys: Ctrl+1, Ctrl+2 ... in the order of the list.
struct ScreenEntry {
    QString name; ///< "counter"; for goTo
    QString title;
    Right right; ///< who does not have it does not see the screen
    std::function<Screen*(const ScreenContext&, QWidget* parent)> make;
    /// Who has this role begins here; who has none of the list's begins on the first screen.
    std::optional<Role> home = {};
    QKeySequence key = {}; ///< in place of Ctrl+1, Ctrl+2 ...
};

} // namespace chuangkou
