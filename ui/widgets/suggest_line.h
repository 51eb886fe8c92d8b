// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPointer>

#include <functional>
#include <vector>

class QListWidget;

namespace chuangkou {

struct Suggestion {
    QString key;
    QString text;   ///< what stands in the line when it is chosen
    QString detail; ///< beside it in the list
};

/// A line that offers what fits below it. Down and Up choose, Enter takes (the first one when none
/// was chosen), Esc closes the list. The list is a child of the window and no window of its own, so
/// that the window's keys go on working while it is open.
class SuggestLine final : public QLineEdit {
    Q_OBJECT
public:
    using Source = std::function<std::vector<Suggestion>(const QString& text)>;
    explicit SuggestLine(Source source, QWidget* parent = nullptr);

    /// Empty when the text is none of the source's.
    [[nodiscard]] const QString& key() const { return m_key; }
    void choose(const Suggestion& suggestion);
    void clearChoice();

Q_SIGNALS:
    void chosen(const QString& key);
    /// Enter when nothing was to be taken: go on to the next field.
    void finished();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void offer();
    void placeList();
    void hideList();
    void take(int row);
    [[nodiscard]] bool isListShown() const;

    Source m_source;
    std::vector<Suggestion> m_offered;
    QString m_key;
    QPointer<QListWidget> m_list; ///< owned by the window
};

} // namespace chuangkou
