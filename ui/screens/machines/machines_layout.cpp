// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/machines/machines_screen.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QLabel* wrapped(const QString& name) {
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QFrame* card() {
    auto* frame = new QFrame;
    frame->setProperty("card", true);
    return frame;
}

} // namespace

QWidget* MachinesScreen::lists() {
    m_machines =
        new TableView(tr("PCs of the office"), new EmptyState(tr("No PC is known yet."), m_choose));
    m_machines->setObjectName(QStringLiteral("machines"));
    m_machines->setModel(m_model);
    const int widths[] = {50, 140, 70, 195, 195};
    for (int i = 0; i < 5; ++i)
        m_machines->setColumnWidth(i, widths[i]);
    m_found = new TableView(tr("What exchanges found"),
                            new EmptyState(tr("Nothing was found: no chain has two branches, and "
                                              "no PC was set back."),
                                           nullptr));
    m_found->setObjectName(QStringLiteral("findings"));
    m_found->setModel(m_foundModel);
    m_found->setColumnWidth(0, 400);
    m_found->setColumnWidth(1, 195);
    m_found->setWordWrap(true); // each is two lines long
    m_found->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_detail = wrapped(QStringLiteral("machineDetail"));
    m_detail->setMinimumHeight(4 * fontMetrics().height());
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* frame = card();
    auto* column = new QVBoxLayout(frame);
    column->addWidget(heading(tr("PCs of the office")));
    column->addWidget(m_machines, 3);
    column->addWidget(m_detail);
    auto* row = new QHBoxLayout;
    row->addWidget(heading(tr("What exchanges found")));
    row->addStretch();
    row->addWidget(new ActionButton(m_acknowledge, ButtonLook::Plain));
    column->addLayout(row);
    column->addWidget(m_found, 2);
    return frame;
}

QWidget* MachinesScreen::admitCard() {
    m_fingerprint = wrapped(QStringLiteral("requestFingerprint"));
    m_fingerprint->setProperty("tone", QStringLiteral("info"));
    m_fingerprint->setMargin(8);
    m_form = new Form(MessagePlace::Below);
    m_number = new QLineEdit;
    m_name = new QLineEdit;
    m_form->addField(QStringLiteral("machineNumber"), tr("Number"), m_number,
                     tr("Never given twice, also not after a PC is gone"));
    m_form->addField(QStringLiteral("machineName"), tr("Name"), m_name);
    auto* frame = card();
    auto* column = new QVBoxLayout(frame);
    column->addWidget(heading(tr("Admit a PC")));
    column->addWidget(new ActionButton(m_choose, ButtonLook::Plain));
    column->addWidget(m_fingerprint);
    column->addWidget(m_form);
    column->addWidget(new ActionButton(m_admit, ButtonLook::Primary));
    return frame;
}

QWidget* MachinesScreen::lossCard() {
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("lossReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason: stolen, broken, replaced ..."));
    m_reasonFault = wrapped(QStringLiteral("reasonFault"));
    m_reasonFault->setProperty("tone", QStringLiteral("danger"));
    m_reasonFault->hide();
    m_counter = new QComboBox;
    m_counter->setObjectName(QStringLiteral("counterToMove"));
    m_counter->setAccessibleName(tr("Counter"));
    m_hall = new QComboBox;
    m_hall->setObjectName(QStringLiteral("hallToTake"));
    m_hall->setAccessibleName(tr("Hall"));
    auto* frame = card();
    auto* column = new QVBoxLayout(frame);
    column->addWidget(heading(tr("A PC is lost or dead")));
    column->addWidget(m_reason);
    column->addWidget(m_reasonFault);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(new ActionButton(m_revoke, ButtonLook::Plain));
    buttons->addWidget(new ActionButton(m_acceptLater, ButtonLook::Quiet));
    buttons->addStretch();
    column->addLayout(buttons);
    const std::pair<QComboBox*, QAction*> moves[] = {{m_counter, m_move}, {m_hall, m_takeOver}};
    for (const auto& [combo, action] : moves) {
        auto* row = new QHBoxLayout;
        row->addWidget(combo, 1);
        row->addWidget(new ActionButton(action, ButtonLook::Plain));
        column->addLayout(row);
    }
    return frame;
}

void MachinesScreen::layOut() {
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(admitCard());
    right->addWidget(lossCard());
    right->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(lists(), 7);
    row->addLayout(right, 4);
}

} // namespace chuangkou
