// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/machines/machines_screen.h"

#include "ui/support/shown_text.h"
#include "ui/widgets/form.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>

namespace chuangkou {

namespace {

QString stateText(MachineStanding state) {
    switch (state) {
    case MachineStanding::Own:
        return MachinesScreen::tr("this PC");
    case MachineStanding::Normal:
        return MachinesScreen::tr("at work");
    case MachineStanding::Revoked:
        return MachinesScreen::tr("revoked");
    }
    return {};
}

Tone toneOf(MachineStanding state) {
    return state == MachineStanding::Revoked ? Tone::Danger
           : state == MachineStanding::Own   ? Tone::Info
                                             : Tone::Good;
}

QString timeText(const std::optional<std::int64_t>& at) {
    return at && *at > 0 ? shownDateTime(*at) : QString();
}

QString findingText(const Finding& finding) {
    if (finding.what == Finding::What::SetBack)
        return MachinesScreen::tr("This PC had been set back (record %1 was lost here). It goes "
                                  "on in a new chain, and what was lost came back.")
            .arg(finding.seq);
    return finding.isOwn
               ? MachinesScreen::tr("This PC's records have two branches from record %1. Both are "
                                    "kept. If another PC works with this PC's keys, let it join "
                                    "as a new one.")
                     .arg(finding.seq)
               : MachinesScreen::tr("The records of %1 have two branches from record %2. Both are "
                                    "kept: it was set back, or another PC works with its keys.")
                     .arg(finding.machine)
                     .arg(finding.seq);
}

} // namespace

MachinesScreen::MachinesScreen(const ScreenContext& context, QWidget* parent)
    : Screen(parent), m_context(context), m_controller(new MachinesController(context.store, this)),
      m_model(new RowsModel({tr("No."), tr("Name"), tr("State"), tr("Admitted"), tr("Last record"),
                             tr("Not counted")},
                            this)),
      m_foundModel(new RowsModel({tr("Finding"), tr("Found"), tr("Acknowledged")}, this)) {
    makeActions();
    layOut();
    connectParts();
}

void MachinesScreen::makeActions() {
    const auto add = [this](const char* name, const QString& text, const QString& tip,
                            const QKeySequence& key, auto act) {
        QAction* action = m_context.actions.addTo(
            this, {QString::fromLatin1(name), text, tip, key, Effect::Writes});
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_choose = add("machines.request", tr("Choose the request..."),
                   tr("Reads the request of a PC and shows its fingerprint"),
                   QKeySequence(Qt::CTRL | Qt::Key_O), &MachinesScreen::chooseRequest);
    m_admit = add("machines.admit", tr("The fingerprint is the same: admit"),
                  tr("Admits the PC and saves the answer for it"),
                  QKeySequence(Qt::CTRL | Qt::Key_Return), &MachinesScreen::admit);
    m_revoke = add("machines.revoke", tr("Revoke"),
                   tr("The chosen PC gets nothing any more, and its files are refused"),
                   QKeySequence(Qt::Key_F8), [this] { revoke(Accepting::WhatIsHeld); });
    m_acceptLater = add("machines.acceptLater", tr("Accept the rest"),
                        tr("Of the chosen revoked PC also what other PCs hold beyond counts again"),
                        QKeySequence(Qt::Key_F9), [this] { revoke(Accepting::AlsoPassedOver); });
    m_move = add("machines.moveCounter", tr("To the chosen PC"),
                 tr("Moves the counter to the chosen PC"), QKeySequence(Qt::Key_F7),
                 &MachinesScreen::moveCounter);
    m_takeOver = add("machines.takeOver", tr("Call here"),
                     tr("From now on this PC gives out and calls the hall's tickets"),
                     QKeySequence(Qt::Key_F6), &MachinesScreen::takeOver);
    m_acknowledge =
        add("machines.acknowledge", tr("Looked at"), tr("The chosen finding has been looked at"),
            QKeySequence(Qt::Key_F4), &MachinesScreen::acknowledge);
}

void MachinesScreen::connectParts() {
    connect(m_controller, &MachinesController::changed, this, &MachinesScreen::showAll);
    connect(m_controller, &MachinesController::requestChanged, this, &MachinesScreen::showRequest);
    connect(m_controller, &MachinesController::refused, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
    connect(m_controller, &MachinesController::admitted, this, [this](const ExportReport& report) {
        m_context.shell.say(tr("Admitted. The answer is saved: %1. Bring it to that PC.")
                                .arg(QDir::toNativeSeparators(report.path)),
                            Tone::Good);
    });
    connect(m_controller, &MachinesController::revoked, this,
            [this](const RevocationReport& report) {
                m_reason->clear();
                m_context.shell.say(tr("%1 is revoked: %2 of its records count, %3 do not. Export "
                                       "now, so that the other PCs hear of it.")
                                        .arg(report.machine)
                                        .arg(report.accepted)
                                        .arg(report.leftOut),
                                    Tone::Good);
            });
    connect(m_controller, &MachinesController::moved, this,
            [this](const QString& counter, const QString& machine) {
                m_context.shell.say(tr("%1 is at %2 now.").arg(counter, machine), Tone::Good);
            });
    connect(m_controller, &MachinesController::tookOver, this, [this](const QString& hall) {
        m_reason->clear();
        m_context.shell.say(tr("This PC calls in %1 now, with the tickets that are known here; new "
                               "numbers have letters of their own.")
                                .arg(hall),
                            Tone::Good);
    });
    connect(m_machines->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MachinesScreen::showDetail);
    connect(m_found->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MachinesScreen::showDetail);
    connect(m_reason, &QLineEdit::textEdited, m_reasonFault, &QWidget::hide);
}

QWidget* MachinesScreen::firstFocus() {
    return m_machines;
}

void MachinesScreen::activated() {
    m_controller->load();
    showRequest();
}

void MachinesScreen::storeChanged() {
    m_controller->load();
}

void MachinesScreen::showAll() {
    std::vector<ShownRow> rows;
    for (const MachineRow& machine : m_controller->now().machines) {
        const std::int64_t notCounted = machine.leftOut + machine.passedOver;
        rows.push_back({machine.device,
                        {QString::number(machine.number), machine.name, stateText(machine.state),
                         timeText(machine.admittedAt), timeText(machine.lastHeard),
                         notCounted > 0 ? QString::number(notCounted) : QString()},
                        toneOf(machine.state),
                        machine.state == MachineStanding::Revoked});
    }
    m_model->setRows(std::move(rows));
    if (m_model->rowCount() > 0 && m_machines->currentRow() < 0)
        m_machines->selectRow(0);
    showFindings();
    showChoices();
    showFingerprint();
    if (m_number->text().isEmpty())
        m_number->setText(QString::number(m_controller->now().nextNumber));
    showDetail();
}

void MachinesScreen::showFindings() {
    std::vector<ShownRow> rows;
    for (const Finding& finding : m_controller->now().findings)
        rows.push_back(
            {QByteArray::number(finding.id),
             {findingText(finding), shownDateTime(finding.foundAt),
              finding.acknowledgedAt
                  ? tr("%1 %2").arg(finding.acknowledgedBy, shownDateTime(*finding.acknowledgedAt))
                  : QString()},
             finding.acknowledgedAt ? Tone::Neutral : Tone::Warning,
             finding.acknowledgedAt.has_value()});
    m_foundModel->setRows(std::move(rows));
    if (m_foundModel->rowCount() > 0 && m_found->currentRow() < 0)
        m_found->selectRow(0);
}

void MachinesScreen::showChoices() {
    const auto nameOf = [this](const QByteArray& device) {
        for (const MachineRow& machine : m_controller->now().machines)
            if (machine.device == device)
                return machine.name;
        return tr("no PC");
    };
    const QVariant counter = m_counter->currentData();
    m_counter->clear();
    for (const Counter& one : m_controller->now().counters)
        m_counter->addItem(tr("%1 (at %2)").arg(one.name, nameOf(one.device)), one.id.bytes());
    m_counter->setCurrentIndex(std::max(0, m_counter->findData(counter)));
    const QVariant hall = m_hall->currentData();
    m_hall->clear();
    for (const Hall& one : m_controller->now().halls)
        m_hall->addItem(tr("%1 (calls: %2)").arg(one.name, nameOf(one.dispatcher)), one.id.bytes());
    m_hall->setCurrentIndex(std::max(0, m_hall->findData(hall)));
}

const MachineRow* MachinesScreen::chosen() const {
    const QByteArray key = m_model->keyAt(m_machines->currentRow());
    for (const MachineRow& machine : m_controller->now().machines)
        if (machine.device == key)
            return &machine;
    return nullptr;
}

QString MachinesScreen::detailOf(const MachineRow& machine) const {
    QStringList lines{tr("Fingerprint: %1").arg(machine.fingerprint)};
    if (machine.revokedAt)
        lines.append(
            tr("Revoked %1: %2").arg(shownDateTime(*machine.revokedAt), machine.revokedFor));
    if (machine.leftOut > 0)
        lines.append(tr("%1 of its records are kept here and do not count: the office had not got "
                        "them when it was revoked.")
                         .arg(machine.leftOut));
    if (machine.passedOver > 0)
        lines.append(tr("%1 of its records came by and were not taken in; another PC has them.")
                         .arg(machine.passedOver));
    return lines.join(u'\n');
}

/// Which acts are possible with what is chosen. A copied store offers none of them.
void MachinesScreen::showDetail() {
    const MachineRow* machine = chosen();
    const bool mayWrite = m_context.actions.readOnlyReason().isEmpty();
    const bool mayDecide = mayWrite && m_controller->now().hasOfficeKey;
    m_detail->setText(machine != nullptr ? detailOf(*machine) : QString());
    m_choose->setEnabled(mayDecide);
    m_admit->setEnabled(mayDecide && m_controller->request().has_value());
    m_revoke->setEnabled(mayDecide && machine != nullptr &&
                         machine->state == MachineStanding::Normal);
    m_acceptLater->setEnabled(mayDecide && machine != nullptr &&
                              machine->state == MachineStanding::Revoked &&
                              machine->leftOut + machine->passedOver > 0);
    m_move->setEnabled(mayWrite && machine != nullptr && m_counter->count() > 0 &&
                       machine->state != MachineStanding::Revoked);
    m_takeOver->setEnabled(mayWrite && m_hall->count() > 0);
    const QByteArray found = m_foundModel->keyAt(m_found->currentRow());
    bool isOpen = false;
    for (const Finding& finding : m_controller->now().findings)
        isOpen = isOpen || (QByteArray::number(finding.id) == found && !finding.acknowledgedAt);
    m_acknowledge->setEnabled(mayWrite && isOpen);
}

void MachinesScreen::chooseRequest() {
    m_context.ask.fileToOpen(
        this, {tr("Choose the request of the PC"), {}, tr("Requests (*.ckjoin);;All files (*)")},
        [this](const QString& file) { m_controller->readRequest(file); });
}

void MachinesScreen::showFingerprint() {
    const auto& request = m_controller->request();
    const bool hasKey = m_controller->now().hasOfficeKey;
    if (request)
        m_fingerprint->setText(tr("Fingerprint: %1\nCompare it with what the other PC shows, by "
                                  "phone or on its screen.")
                                   .arg(request->fingerprint));
    else
        m_fingerprint->setText(
            hasKey || m_model->rowCount() == 0
                ? tr("The other PC saves its request before log-in (Join an office); bring it "
                     "here.")
                : tr("PCs are admitted and revoked at the office's own PC, where its key is."));
}

void MachinesScreen::showRequest() {
    const bool isRead = m_controller->request().has_value();
    showFingerprint();
    m_form->setVisible(isRead);
    if (isRead) {
        m_number->setText(QString::number(m_controller->now().nextNumber));
        m_name->setFocus();
    }
    showDetail();
}

void MachinesScreen::admit() {
    QList<FieldMessage> wrong;
    bool isNumber = false;
    const int number = m_number->text().trimmed().toInt(&isNumber);
    if (!isNumber || number < 1 || number > 99)
        wrong.append({QStringLiteral("machineNumber"), tr("A number from 1 to 99.")});
    for (const MachineRow& machine : m_controller->now().machines)
        if (isNumber && machine.number == number)
            wrong.append({QStringLiteral("machineNumber"),
                          tr("%1 has this number; it is never given twice.").arg(machine.name)});
    if (m_name->text().trimmed().isEmpty())
        wrong.append({QStringLiteral("machineName"), tr("Give the PC a name, such as 3号窗口.")});
    m_form->showMessages(wrong);
    if (!wrong.isEmpty())
        return;
    const QString name = m_name->text().trimmed();
    m_context.ask.fileToSave(this,
                             {tr("Save the answer for the PC"),
                              tr("Answer for %1.answer").arg(name), tr("Answers (*.answer)")},
                             [this, number, name](const QString& file) {
                                 m_name->clear();
                                 m_controller->admit(number, name, file);
                             });
}

QString MachinesScreen::givenReason() {
    const QString reason = m_reason->text().trimmed();
    if (!reason.isEmpty())
        return reason;
    m_reasonFault->setText(tr("Please give the reason; everybody can read it later."));
    m_reasonFault->show();
    m_reason->setFocus();
    return {};
}

void MachinesScreen::revoke(Accepting accepting) {
    const MachineRow* machine = chosen();
    const QString reason = givenReason();
    if (machine == nullptr || reason.isEmpty())
        return;
    const bool isMore = accepting == Accepting::AlsoPassedOver;
    const QString text =
        isMore ? tr("Accept also what other PCs hold of %1 beyond what this one held? Only of a PC "
                    "that was not in strange hands.")
                     .arg(machine->name)
               : tr("Revoke %1? It gets nothing any more and its files are refused; of its records "
                    "those that are here count. This cannot be taken back: the PC would have to "
                    "join anew.")
                     .arg(machine->name);
    m_context.ask.confirm(
        this,
        {isMore ? tr("Accept the rest") : tr("Revoke"), text, isMore ? tr("Accept") : tr("Revoke")},
        [this, number = machine->number, reason, accepting] {
            m_controller->revoke(number, reason, accepting);
        });
}

void MachinesScreen::moveCounter() {
    const MachineRow* machine = chosen();
    for (const Counter& counter : m_controller->now().counters)
        if (machine != nullptr && counter.id.bytes() == m_counter->currentData().toByteArray())
            m_controller->moveCounter(counter, *machine);
}

void MachinesScreen::takeOver() {
    for (const Hall& hall : m_controller->now().halls) {
        if (hall.id.bytes() != m_hall->currentData().toByteArray())
            continue;
        const QString reason = givenReason();
        if (reason.isEmpty())
            return;
        m_context.ask.confirm(
            this,
            {tr("Call here"),
             tr("Call the tickets of %1 at this PC from now on? Do this when the PC that called "
                "them is dead: what it did since the last exchange is not known here.")
                 .arg(hall.name),
             tr("Call here")},
            [this, id = hall.id, reason] { m_controller->takeOver(id, reason); });
    }
}

void MachinesScreen::acknowledge() {
    const QByteArray found = m_foundModel->keyAt(m_found->currentRow());
    if (!found.isEmpty())
        m_controller->acknowledge(found.toLongLong());
}

ScreenEntry machinesScreen() {
    return {QStringLiteral("machines"),
            MachinesScreen::tr("PCs"),
            Right::SetUpOffice,
            [](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new MachinesScreen(context, parent);
            },
            {},
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)};
}

} // namespace chuangkou
