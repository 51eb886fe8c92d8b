// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/first_run_page.h"

#include "ui/widgets/action_button.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chuangkou {

FirstRunPage::FirstRunPage(EntryController& controller, QWidget* parent)
    : EntryPage(controller, tr("Begin on this PC"),
                tr("This PC has no store yet. What would you like to do?"), parent) {
    column().addSpacing(6);
    m_demo = addChoice("makeDemo", tr("Try the demonstration office"),
                       tr("A made-up office with four counters and six people, to look at and "
                          "to practise with."));
    QPushButton* newOffice =
        addChoice("makeOffice", tr("Set up a new office"),
                  tr("On the office's first PC. You become its system administrator."));
    QPushButton* join = addChoice(
        "joinOffice", tr("Join an office"),
        tr("The office exists already on another PC, and this one is to work in it as well."));
    auto* open = new QPushButton(tr("Open a store that is there already"));
    open->setObjectName(QStringLiteral("openStore"));
    setLook(*open, ButtonLook::Quiet);
    column().addWidget(open, 0, Qt::AlignLeft);
    auto* restore = new QPushButton(tr("Restore a backup"));
    restore->setObjectName(QStringLiteral("restoreFirst"));
    setLook(*restore, ButtonLook::Quiet);
    column().addWidget(restore, 0, Qt::AlignLeft);
    column().addStretch();
    m_demo->setVisible(static_cast<bool>(controller.parts().makeDemo));

    connect(m_demo, &QPushButton::clicked, &controller, &EntryController::makeDemo);
    connect(newOffice, &QPushButton::clicked, this, &FirstRunPage::newOfficeAsked);
    connect(join, &QPushButton::clicked, this, &FirstRunPage::joinAsked);
    connect(open, &QPushButton::clicked, this, &FirstRunPage::openAsked);
    connect(restore, &QPushButton::clicked, this, &FirstRunPage::restoreAsked);
}

QPushButton* FirstRunPage::addChoice(const char* name, const QString& title, const QString& text) {
    auto* choice = new QPushButton(title);
    choice->setObjectName(QLatin1String(name));
    choice->setProperty("choice", true);
    choice->setAccessibleDescription(text);
    auto* about = new QLabel(text);
    about->setProperty("muted", true);
    about->setWordWrap(true);
    about->setContentsMargins(16, 0, 0, 10);
    column().addWidget(choice);
    column().addWidget(about);
    return choice;
}

void FirstRunPage::begin() {
    m_demo->setFocus();
}

} // namespace chuangkou
