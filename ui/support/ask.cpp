// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/ask.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace chuangkou {

namespace {

QFileDialog* picker(QWidget* parent, const FileQuestion& question, Ask::Chosen chosen) {
    auto* dialog = new QFileDialog(parent, question.title, question.folder, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [chosen = std::move(chosen)](const QString& path) { chosen(path); });
    return dialog;
}

} // namespace

void DialogAsk::confirm(QWidget* parent, const Question& question, Confirmed confirmed) {
    auto* box = new QMessageBox(QMessageBox::Question, question.title, question.text,
                                QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(yes, &QPushButton::clicked, parent,
                     [confirmed = std::move(confirmed)] { confirmed(); });
    box->open();
}

void DialogAsk::fileToOpen(QWidget* parent, const FileQuestion& question, Chosen chosen) {
    QFileDialog* dialog = picker(parent, question, std::move(chosen));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void DialogAsk::fileToSave(QWidget* parent, const FileQuestion& question, Chosen chosen) {
    QFileDialog* dialog = picker(parent, question, std::move(chosen));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->open();
}

void DialogAsk::folder(QWidget* parent, const FileQuestion& question, Chosen chosen) {
    QFileDialog* dialog = picker(parent, question, std::move(chosen));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->open();
}

} // namespace chuangkou
