// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>
#include <QWidget>

namespace chuangkou {

/// Writing actions are not possible in a store that can only be read.
enum class Effect { Reads, Writes };

/// What every action has: what it is called, what it does, and its key.
struct ActionSpec {
    QString name; ///< objectName: "counter.callNext"
    QString text; ///< "叫下一位"
    QString tip;  ///< one sentence
    QKeySequence key;
    Effect effect = Effect::Reads;
};

/// All actions of the window. An action belongs to a screen and works while that screen is shown,
/// or to the whole office view and works from any screen. Keys work with the focus in a text as
/// well, not while a dialog is open (another window is active then) nor while an input method
/// composes (ComposingGuard).
class Actions final : public QObject {
    Q_OBJECT
public:
    /// `everywhere`: shown while somebody is logged in and the screen is not locked.
    explicit Actions(QWidget* everywhere);

    /// From now on no writing action is possible; `why` is its tip. Before any is added.
    void setReadOnly(const QString& why) { m_readOnly = why; }
    /// Empty where writing is possible.
    [[nodiscard]] const QString& readOnlyReason() const { return m_readOnly; }

    QAction* addEverywhere(const ActionSpec& spec);
    QAction* addTo(QWidget* screen, const ActionSpec& spec);
    [[nodiscard]] QList<QAction*> everywhere() const { return m_actions.value(m_everywhere); }
    [[nodiscard]] QList<QAction*> of(QWidget* screen) const { return m_actions.value(screen); }
    /// What is wrong with the actions, one sentence each: no text, no tip, no key, a key twice.
    [[nodiscard]] QStringList problems() const;

private:
    QAction* add(QWidget* owner, const ActionSpec& spec);
    void forbid(QAction& action) const;
    QString m_readOnly;
    QWidget* m_everywhere;
    QHash<QWidget*, QList<QAction*>> m_actions;
};

} // namespace chuangkou
