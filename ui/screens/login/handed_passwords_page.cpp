// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/handed_passwords_page.h"

#include "ui/support/shown_text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chuangkou {

HandedPasswordsPage::HandedPasswordsPage(EntryController& controller, QWidget* parent)
    : EntryPage(controller, tr("First passwords"),
                tr("They are shown this once and stored nowhere. Write each on a slip of its own "
                   "and hand it over; at the first log-in the person chooses another one."),
                parent),
      m_list(new QLabel) {
    m_list->setObjectName(QStringLiteral("firstPasswords"));
    m_list->setTextFormat(Qt::RichText);
    m_list->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column().addWidget(m_list);
    m_done = addMainButton(tr("They are on paper"));
    m_done->setObjectName(QStringLiteral("passwordsDone"));
    column().addStretch();
    connect(m_done, &QPushButton::clicked, this, [this] {
        m_list->clear();
        Q_EMIT handedOver();
    });
}

void HandedPasswordsPage::showAccounts(const std::vector<PlannedAccount>& accounts) {
    QString html = QStringLiteral("<table cellspacing='6'>");
    for (const PlannedAccount& account : accounts)
        html +=
            QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td>%3&nbsp;&nbsp;"
                           "</td><td><b><tt>%4</tt></b></td></tr>")
                .arg(account.login.toHtmlEscaped(), account.name.toHtmlEscaped(),
                     rolesText(account.roles).toHtmlEscaped(), account.password);
    m_list->setText(html + QStringLiteral("</table>"));
}

void HandedPasswordsPage::begin() {
    m_done->setFocus();
}

} // namespace chuangkou
