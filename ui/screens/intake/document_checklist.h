// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case.h"

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace chuangkou {

/// The documents that an item asks for, each with the article that demands it: Space ticks what is
/// there, + and - change the copies.
class DocumentChecklist final : public QWidget {
    Q_OBJECT
public:
    explicit DocumentChecklist(QWidget* parent = nullptr);

    void setItem(const ServiceItem* item);
    [[nodiscard]] std::vector<CaseDocument> documents() const;
    [[nodiscard]] QStringList missing() const;
    /// "2/4"; empty when nothing is asked for.
    [[nodiscard]] QString count() const;
    [[nodiscard]] QJsonObject content() const;
    void restore(const QJsonObject& content);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void edited();

private:
    struct Row {
        QString name;
        QCheckBox* tick = nullptr;
        QSpinBox* copies = nullptr;
        QWidget* widget = nullptr;
    };
    void addRow(const ItemDocument& document);

    QStringList m_shown; ///< the item and its documents
    QJsonObject m_kept;  ///< of a draft whose item is not known yet
    QVBoxLayout* m_column;
    QLabel* m_empty;
    std::vector<Row> m_rows;
};

} // namespace chuangkou
