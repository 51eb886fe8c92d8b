// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/intake/intake_controller.h"
#include "ui/widgets/form.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace chuangkou {

/// 待本机构填写: what the catalogue does not say and an acceptance needs, type and limit. Who may
/// fills it in here, with the document that says so; a clerk sees whom to ask.
class CompletionPanel final : public QFrame {
    Q_OBJECT
public:
    explicit CompletionPanel(QWidget* parent = nullptr);
    void show(const ServiceItem* item, bool mayFillIn, const QStringList& supervisors);
    [[nodiscard]] static bool isNeeded(const ServiceItem& item);

Q_SIGNALS:
    void filled(const std::vector<chuangkou::ItemFilling>& fields, const QString& document);

private:
    void showLimit();
    void save();
    [[nodiscard]] QString text(const char* field) const;
    [[nodiscard]] bool isPromised() const;

    QLabel* m_what;
    Form* m_form;
    QPushButton* m_save;
    QString m_item;
    bool m_asksType = false;
};

} // namespace chuangkou
