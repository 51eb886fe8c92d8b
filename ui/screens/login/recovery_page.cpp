// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/recovery_page.h"

#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chuangkou {

RecoveryPage::RecoveryPage(EntryController& controller, QWidget* parent)
    : EntryPage(controller, tr("The office's recovery code"),
                tr("It opens the store when no password does. It is shown this once and stored "
                   "nowhere: write it on paper and put the paper into the office's safe."),
                parent),
      m_shown(new QLabel), m_typed(new QLineEdit) {
    QFont large = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    large.setPointSizeF(font().pointSizeF() * 1.5);
    large.setBold(true);
    m_shown->setObjectName(QStringLiteral("recoveryCode"));
    m_shown->setFont(large);
    m_shown->setProperty("tone", QStringLiteral("info"));
    m_shown->setMargin(14);
    m_shown->setAlignment(Qt::AlignCenter);
    m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* label = new QLabel(tr("Type the last four characters from your paper:"));
    label->setBuddy(m_typed);
    m_typed->setObjectName(QStringLiteral("recoveryTyped"));
    m_typed->setAccessibleName(label->text());
    m_typed->setMaxLength(4);
    m_typed->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    column().addWidget(m_shown);
    column().addWidget(label);
    column().addWidget(m_typed);
    QPushButton* done = addMainButton(tr("It is on paper"));
    done->setObjectName(QStringLiteral("recoveryDone"));
    column().addStretch();
    connect(done, &QPushButton::clicked, this, &RecoveryPage::confirm);
    connect(m_typed, &QLineEdit::returnPressed, this, &RecoveryPage::confirm);
}

void RecoveryPage::showCode(const QString& code) {
    m_code = code;
    // Two lines of three groups: whole at every width of the window.
    const QStringList groups = code.split(u'-');
    m_shown->setText(groups.mid(0, 3).join(QStringLiteral(" - ")) + u'\n' +
                     groups.mid(3).join(QStringLiteral(" - ")));
    m_typed->clear();
}

void RecoveryPage::begin() {
    m_typed->setFocus();
}

void RecoveryPage::confirm() {
    if (m_typed->text().trimmed().compare(m_code.right(4), Qt::CaseInsensitive) != 0) {
        showMessage(tr("These are not the last four characters of the code. Look at your paper."));
        m_typed->selectAll();
        m_typed->setFocus();
        return;
    }
    m_code.clear();
    m_shown->clear();
    showMessage({});
    Q_EMIT confirmed();
}

} // namespace chuangkou
