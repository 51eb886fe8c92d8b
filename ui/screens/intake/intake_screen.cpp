// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/intake/intake_screen.h"

#include "core/claims/claim_item.h"
#include "ui/screens/intake/case_list.h"
#include "ui/screens/intake/claim_panel.h"
#include "ui/screens/intake/completion_panel.h"
#include "ui/screens/intake/document_checklist.h"
#include "ui/screens/intake/question_panel.h"
#include "ui/support/case_text.h"
#include "ui/support/draft_keeper.h"
#include "ui/support/error_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/scan_catcher.h"

#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTextBrowser>

namespace chuangkou {

namespace {

const QString kFreeDraft = QStringLiteral("intake/free");

QString draftName(const IntakeVisit& visit) {
    return visit.ticket.isNull() ? kFreeDraft : QStringLiteral("intake/") + visit.ticket.toText();
}

template <typename Tag> Id<Tag> idOf(const QVariantMap& map, const char* key) {
    const auto id = Id<Tag>::fromText(map.value(QLatin1String(key)).toString());
    return id ? *id : Id<Tag>();
}

QString historyLine(const ListedCase& each) {
    QString line = QStringLiteral("%1  %2  %3")
                       .arg(shownDate(each.row.takenDay), each.item, caseStateText(each.row.state));
    if (each.row.amount)
        line += QStringLiteral("  ") + shownMoney(*each.row.amount);
    return line;
}

/// What was calculated, and whether it may be decided.
QString claimText(const IntakeDone& done) {
    const CalculationSheet& sheet = *done.sheet;
    QStringList sums;
    for (const PayerTotal& total : sheet.payers)
        sums.append((total.period == QLatin1String("monthly")
                         ? IntakeScreen::tr("%1 each month, %2")
                         : IntakeScreen::tr("%1 once, %2"))
                        .arg(shownMoney(total.amount), total.payer));
    QString text = sums.isEmpty() ? IntakeScreen::tr("%1: accepted and calculated.").arg(done.item)
                                  : IntakeScreen::tr("%1: accepted and calculated: %2.")
                                        .arg(done.item, sums.join(IntakeScreen::tr("; ")));
    if (!sheet.unconfirmed.isEmpty())
        text += QLatin1Char(' ') +
                IntakeScreen::tr("Not to be decided yet: %n value(s) are not confirmed.", nullptr,
                                 static_cast<int>(sheet.unconfirmed.size()));
    return text;
}

} // namespace

IntakeScreen::IntakeScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent)
    : Screen(parent), m_context(context), m_printer(printer),
      m_controller(new IntakeController(context.store, this)), m_form(new IntakeForm),
      m_documents(new DocumentChecklist), m_completion(new CompletionPanel),
      m_question(new QuestionPanel), m_claim(new ClaimPanel), m_sum(new QLabel),
      m_basis(new QTextBrowser),
      m_draft(new DraftKeeper(
          context.store, kFreeDraft,
          [this] {
              return QJsonObject{{QStringLiteral("form"), m_form->content()},
                                 {QStringLiteral("documents"), m_documents->content()},
                                 {QStringLiteral("claim"), m_claim->content()}};
          },
          this)),
      m_pages(new QStackedWidget), m_visitLabel(new QLabel), m_documentCount(new QLabel),
      m_facts(new QLabel), m_history(new QLabel), m_doneNumber(new QLabel), m_doneText(new QLabel),
      m_donePaper(new QLabel) {
    makeActions();
    m_cases = new CaseList(m_context, this, *m_controller);
    makeRecentActions();
    layOut();
    connectParts();
    connectForm();
    showVisit({});
    showItem();
}

void IntakeScreen::activated() {
    m_controller->loadCatalogue();
    m_cases->refresh();
    m_controller->openPresent(m_context.shell.hallNow().hall);
}

/// Who is at the counter now is who is taken in, unless a case without a ticket is being typed.
void IntakeScreen::showPresent(const IntakeVisit& visit) {
    const bool isTypedWithoutTicket = m_visit.ticket.isNull() && !m_form->isEmpty();
    if (visit.ticket != m_visit.ticket && !isTypedWithoutTicket)
        showVisit(visit);
}

void IntakeScreen::saveDrafts() {
    m_draft->saveNow();
}

void IntakeScreen::storeChanged() {
    m_controller->loadCatalogue();
    m_cases->refresh();
}

QWidget* IntakeScreen::firstFocus() {
    return m_form->itemLine();
}

QDate IntakeScreen::today() const {
    return officeDate(m_context.store.clock().nowMs());
}

void IntakeScreen::open(const QVariant& what) {
    const QVariantMap map = what.toMap();
    if (map.isEmpty())
        return;                                  // back from another screen: what was shown stays
    if (map.contains(QStringLiteral("taken"))) { // by its roster
        m_draft->drop();
        startAnew();
        return;
    }
    if (map.contains(QStringLiteral("case"))) {
        m_cases->show(idOf<CaseTag>(map, "case"));
        return;
    }
    IntakeVisit visit;
    visit.ticket = idOf<SubjectTag>(map, "ticket");
    visit.counter = idOf<CounterTag>(map, "counter");
    visit.item = map.value(QStringLiteral("item")).toString();
    m_controller->openVisit(visit);
}

void IntakeScreen::showVisit(const IntakeVisit& visit) {
    const bool isOther = !m_wasShown || visit.ticket != m_visit.ticket;
    m_visit = visit;
    m_visitLabel->setText(visit.number.isEmpty()
                              ? tr("Without a ticket: by mail, phone, online or drop box")
                              : tr("Ticket %1").arg(visit.number));
    m_pages->setCurrentIndex(0);
    if (isOther) {
        m_controller->forgetApplicant(); // who was looked up before is not this one
        m_history->clear();
        m_isFilling = true;
        m_draft->setForm(draftName(visit));
        m_form->clear();
        m_claim->clear();
        if (!visit.item.isEmpty())
            m_form->setItem(visit.item);
        if (visit.person)
            m_form->fill(*visit.person, IntakeForm::Who::Applicant);
        m_isFilling = false;
        m_draft->load([this](const QJsonObject& content) {
            m_isFilling = true;
            m_form->restore(content.value(QLatin1String("form")).toObject());
            m_claim->restore(content.value(QLatin1String("claim")).toObject());
            m_documents->restore(content.value(QLatin1String("documents")).toObject());
            if (auto* line = qobject_cast<QLineEdit*>(m_form->itemLine()); line->hasFocus())
                line->selectAll();
            m_isFilling = false;
        });
        if (visit.person && !visit.person->number.isEmpty())
            m_controller->lookUpPerson(visit.person->number);
    }
    if (!isOther && !visit.item.isEmpty())
        m_form->setItem(visit.item);
    m_wasShown = true;
    if (isVisible())
        m_form->itemLine()->setFocus(Qt::OtherFocusReason);
}

void IntakeScreen::showItem() {
    showPolicies();
    showClaimed();
}

void IntakeScreen::showClaimed() {
    const ServiceItem* item = m_form->item();
    const SharedPackage package = m_claim->package();
    m_claimed.reset();
    if (item != nullptr && package) {
        m_claimed = itemUnder(*item, *package);
        item = &*m_claimed;
    }
    m_form->setApplicants(item != nullptr ? item->applicant : ApplicantKind::Both);
    m_documents->setItem(item);
    const bool mayFillIn = m_context.office.who.may(Right::CompleteCatalogue) &&
                           m_context.actions.readOnlyReason().isEmpty();
    m_completion->show(item, mayFillIn, m_controller->supervisors());
    showFacts(item);
    const bool isInstant = item != nullptr && item->type == CaseType::Instant;
    m_take->setText(isInstant ? tr("Accept, finish, print") : tr("Accept and print"));
    m_roster->setEnabled(package != nullptr);
    m_sum->setVisible(m_claim->hasFields());
    m_basis->setVisible(m_basis->isVisible() && m_claim->hasFields());
}

void IntakeScreen::showFacts(const ServiceItem* item) {
    if (item == nullptr) {
        m_facts->setText(tr("No item chosen yet."));
        return;
    }
    QStringList lines{QStringLiteral("<b>%1</b>").arg(itemText(*item).toHtmlEscaped()),
                      tr("%1, %2").arg(lineText(item->line),
                                       item->type ? caseTypeText(*item->type) : openText())};
    if (item->type == CaseType::Promised) {
        if (item->promise)
            lines.append(tr("Promised: %1").arg(limitText(*item->promise)));
        if (item->limit)
            lines.append(
                item->limit->article.isEmpty()
                    ? tr("Limit: %1").arg(limitText(*item->limit))
                    : tr("Limit: %1, %2").arg(limitText(*item->limit), item->limit->article));
        const TermEnd due = dueOf(WorkCalendar::shipped(), today(), *item);
        if (due.date.isValid())
            lines.append(
                tr("Accepted today it is due on %1")
                    .arg(QStringLiteral("<b>%1</b>").arg(dueText(due.date, due.provisional))));
    }
    m_facts->setText(lines.join(QStringLiteral("<br>")));
}

void IntakeScreen::showKnown(const KnownApplicant& known) {
    if (known.persons.size() > 1) {
        m_history->setText(tr("%n persons have this phone; type the identity number.", nullptr,
                              static_cast<int>(known.persons.size())));
        return;
    }
    if (!known.persons.empty())
        m_form->fill(known.persons.front(), m_asked);
    if (!known.units.empty())
        m_form->fill(known.units.front());
    if (m_asked == IntakeForm::Who::Agent)
        return;
    QStringList lines;
    for (const ListedCase& each : known.history)
        if (lines.size() < 5)
            lines.append(historyLine(each).toHtmlEscaped());
    const bool isKnown = !known.persons.empty() || !known.units.empty();
    m_history->setText(lines.isEmpty() ? (isKnown ? tr("Known here, without an earlier case.")
                                                  : tr("First time here."))
                                       : lines.join(QStringLiteral("<br>")));
}

NewCase IntakeScreen::freshCase() const {
    NewCase fresh = m_form->read();
    fresh.ticket = m_visit.ticket;
    fresh.counter = m_visit.counter;
    if (fresh.counter.isNull() && fresh.channel == Channel::Counter)
        fresh.counter = m_context.shell.hallNow().counter;
    fresh.documents = m_documents->documents();
    if (const SharedPackage package = m_claim->package()) {
        fresh.policy = package->id();
        fresh.facts = m_claim->facts();
    }
    return fresh;
}

bool IntakeScreen::readyToTake() {
    if (m_pages->currentIndex() != 0)
        return false;
    if (!m_form->check(today())) {
        m_context.shell.say(tr("The form is not complete: see the red fields."), Tone::Danger);
        return false;
    }
    return true;
}

void IntakeScreen::take() {
    if (!readyToTake())
        return;
    const ServiceItem& item = m_claimed ? *m_claimed : *m_form->item();
    if (CompletionPanel::isNeeded(item)) {
        m_context.shell.say(tr("The kind or the limit of this item is still to be filled in by "
                               "this office."),
                            Tone::Warning);
        m_completion->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_claimed && !m_claim->hasFields()) {
        m_context.shell.say(tr("This item is claimed with a roster."), Tone::Info);
        goToRoster();
        return;
    }
    if (!m_claim->check()) {
        m_context.shell.say(tr("The policy needs more: see the red fields."), Tone::Danger);
        return;
    }
    if (const QStringList missing = m_documents->missing(); !missing.isEmpty()) {
        m_question->ask(
            {tr("%n document(s) are not ticked", nullptr, static_cast<int>(missing.size())),
             {},
             {},
             tr("Accept all the same")},
            [this](int, const QString&) { takeNow(); });
        return;
    }
    takeNow();
}

void IntakeScreen::takeNow() {
    const bool isInstant = m_form->item()->type == CaseType::Instant;
    const bool isDoneAtOnce = isInstant && !m_form->item()->reviewNeeded;
    m_controller->rememberItem(m_form->item()->id);
    if (m_claim->hasFields()) {
        m_controller->claim(freshCase());
        return;
    }
    m_controller->take(freshCase(), isDoneAtOnce ? IntakeController::Until::Finished
                                                 : IntakeController::Until::Accepted);
}

void IntakeScreen::askPapers() {
    if (!readyToTake())
        return;
    const QStringList missing = m_documents->missing();
    if (missing.isEmpty()) {
        m_context.shell.say(tr("Every document is ticked; nothing is missing."), Tone::Info);
        return;
    }
    m_controller->requestPapers(freshCase(), missing);
}

void IntakeScreen::askRefusal() {
    if (!readyToTake())
        return;
    m_question->ask({tr("Not accepted"), {}, tr("Reason"), tr("Do not accept")},
                    [this](int, const QString& reason) {
                        if (reason.isEmpty())
                            m_question->refuse(tr("A reason is needed."));
                        else
                            m_controller->refuse(freshCase(), reason);
                    });
}

void IntakeScreen::goToRoster() {
    QVariantMap map = m_form->content().toVariantMap();
    map.insert(QStringLiteral("ticket"), m_visit.ticket.toText());
    if (const SharedPackage package = m_claim->package())
        map.insert(QStringLiteral("policy"), package->id());
    const NewCase fresh = freshCase();
    map.insert(QStringLiteral("counter"), fresh.counter.toText());
    map.insert(QStringLiteral("channelKey"), channelKey(fresh.channel));
    map.insert(QStringLiteral("documents"), m_documents->content().toVariantMap());
    m_draft->saveNow();
    m_context.shell.goTo(QStringLiteral("roster"), map);
}

void IntakeScreen::goToTrace(const CaseId& id) {
    m_context.shell.goTo(QStringLiteral("roster"),
                         QVariantMap{{QStringLiteral("case"), id.toText()}});
}

void IntakeScreen::showState() {
    const IntakeState& state = m_controller->state();
    const bool isSaving = std::holds_alternative<IntakeSaving>(state);
    for (QAction* action : {m_take, m_notice, m_refuse})
        action->setEnabled(!isSaving);
    if (const auto* done = std::get_if<IntakeDone>(&state))
        showDone(*done);
    if (const auto* refused = std::get_if<IntakeRefused>(&state))
        showRefusal(refused->error);
}

void IntakeScreen::showDone(const IntakeDone& done) {
    m_question->giveUp();
    m_draft->drop();
    m_isFilling = true;
    m_form->clear();
    m_claim->clear();
    m_isFilling = false;
    const AcceptedCase& accepted = done.accepted;
    m_donePaper->clear();
    if (!accepted.number.isEmpty()) {
        m_doneNumber->setText(accepted.number);
        m_doneText->setText(
            done.sheet                ? claimText(done)
            : !done.refusal.isEmpty() ? tr("%1: accepted; it stays open without an amount: %2")
                                            .arg(done.item, done.refusal)
            : done.isFinished ? tr("%1: accepted and finished.").arg(done.item)
            : accepted.due.isValid()
                ? tr("%1: accepted, due on %2.")
                      .arg(done.item, dueText(accepted.due, accepted.isProvisional))
                : tr("%1: accepted. It still needs a second person.").arg(done.item));
    } else if (!done.missing.isEmpty()) {
        m_doneNumber->setText(tr("Told what is missing"));
        m_doneText->setText(tr("%1: taken in; told once what is missing: %2")
                                .arg(done.item, done.missing.join(tr("; "))));
    } else {
        m_doneNumber->setText(tr("Not accepted"));
        m_doneText->setText(tr("%1: not accepted, with the reason kept.").arg(done.item));
    }
    m_pages->setCurrentIndex(1);
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
    m_history->clear();
    m_context.shell.say(m_doneNumber->text() + QStringLiteral("  ") + m_doneText->text(),
                        Tone::Good);
}

void IntakeScreen::showRefusal(const Error& error) {
    m_question->giveUp();
    m_context.shell.sayError(error);
}

void IntakeScreen::print(const QString& name, const QString& title, const QByteArray& pdf) {
    const PaperJob job{name, title, [pdf](const QString& path) { return saveFile(path, pdf); }, {}};
    const auto printed = m_printer.print(job, today());
    if (!printed) {
        m_context.shell.sayError(printed.error()); // the case is accepted all the same
        return;
    }
    const QString text = printed->wasPrinted ? tr("%1 printed.").arg(title)
                                             : tr("%1 saved: %2").arg(title, printed->path);
    if (m_pages->currentIndex() == 1)
        m_donePaper->setText(text);
    m_context.shell.say(text, Tone::Good);
}

void IntakeScreen::sayChanged(const CaseChange& change) {
    switch (change.kind) {
    case CaseChange::Kind::Accept:
        m_context.shell.say(tr("Accepted."), Tone::Good);
        break;
    case CaseChange::Kind::Finish:
        m_context.shell.say(tr("Finished: %1").arg(caseResultText(change.result)), Tone::Good);
        break;
    case CaseChange::Kind::Deliver:
        m_context.shell.say(tr("Delivered: %1").arg(deliveryWayText(change.way)), Tone::Good);
        break;
    case CaseChange::Kind::Supplement:
        m_context.shell.say(tr("The papers are complete."), Tone::Good);
        break;
    case CaseChange::Kind::NotAccept:
    case CaseChange::Kind::Withdraw:
        m_context.shell.say(tr("Withdrawn."), Tone::Good);
        break;
    }
}

void IntakeScreen::goBack() {
    if (m_question->isVisible()) {
        m_question->giveUp();
        return;
    }
    if (m_cases->closeQuestion())
        return;
    m_draft->saveNow();
    if (m_pages->currentIndex() == 1)
        startAnew();
    m_context.shell.goTo(QStringLiteral("counter"));
}

void IntakeScreen::startAnew() {
    m_controller->editOn();
    m_wasShown = false;
    showVisit({});
}

} // namespace chuangkou
