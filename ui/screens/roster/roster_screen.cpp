// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/roster/roster_screen.h"

#include "core/base/credit_code.h"
#include "ui/printing/calculation_sheet_paper.h"
#include "ui/screens/policy_parts/trace_text.h"
#include "ui/screens/roster/values_panel.h"
#include "ui/support/draft_keeper.h"
#include "ui/support/error_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/form_content.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTextBrowser>

namespace chuangkou {

namespace {

constexpr int kCheckColumn = 1;

template <typename IdType> IdType idOf(const QVariantMap& map, const char* key) {
    const auto id = IdType::fromText(map.value(QLatin1String(key)).toString());
    return id ? *id : IdType();
}

/// Kind or limit are still to be filled in.
bool isOpen(const ServiceItem& item) {
    return !item.type || (item.type == CaseType::Promised && !item.limit && !item.promise);
}

int personCount(const Roster& roster) {
    std::set<QString> persons;
    for (const PersonDay& day : roster.personDays)
        persons.insert(day.id.text());
    return static_cast<int>(persons.size());
}

} // namespace

RosterScreen::RosterScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent)
    : Screen(parent), m_context(context), m_printer(printer),
      m_controller(new RosterController(context.store, this)),
      m_unit(new Form(MessagePlace::Below)), m_values(new ValuesPanel),
      m_rowsModel(new RosterModel(this)),
      m_resultModel(
          new RowsModel({tr("Name"), tr("Identity number"), tr("Grade"), tr("Full days"),
                         tr("Half days"), tr("Days"), tr("Rate"), tr("Factor"), tr("Amount")},
                        this)),
      m_personsModel(
          new RowsModel({tr("Name"), tr("Identity number"), tr("Days"), tr("Amount")}, this)),
      m_pages(new QStackedWidget), m_trace(new QTextBrowser), m_title(new QLabel),
      m_file(new QLabel), m_counts(new QLabel), m_amount(new QLabel),
      m_draft(new DraftKeeper(
          context.store, QStringLiteral("roster"), [this] { return formContent(*m_unit); }, this)) {
    makeActions();
    layOut();
    connectParts();
    m_draft->load([this](const QJsonObject& content) { setFormContent(*m_unit, content); });
    showState();
}

void RosterScreen::activated() {
    m_controller->loadPolicy();
}

void RosterScreen::saveDrafts() {
    m_draft->saveNow();
}

void RosterScreen::storeChanged() {
    m_controller->loadPolicy();
}

QWidget* RosterScreen::firstFocus() {
    return m_unit->editor(QStringLiteral("unitCode"));
}

QDate RosterScreen::today() const {
    return officeDate(m_context.store.clock().nowMs());
}

QString RosterScreen::text(const char* field) const {
    const auto* line = qobject_cast<QLineEdit*>(m_unit->editor(QString::fromLatin1(field)));
    return line != nullptr ? line->text().trimmed() : QString();
}

void RosterScreen::open(const QVariant& what) {
    const QVariantMap map = what.toMap();
    if (const auto claim = idOf<CaseId>(map, "case"); !claim.isNull()) {
        m_isOfIntake = false;
        m_controller->openClaim(claim);
        return;
    }
    if (std::holds_alternative<CalculatedClaim>(m_controller->state()))
        m_controller->forget();
    m_controller->setPolicy(map.value(QStringLiteral("policy")).toString());
    m_ticket = idOf<SubjectId>(map, "ticket");
    m_counter = idOf<CounterId>(map, "counter");
    m_channel = channelFromKey(map.value(QStringLiteral("channelKey")).toString())
                    .value_or(Channel::Counter);
    for (const char* field : {"unitCode", "unitName", "representative", "contact", "unitPhone"}) {
        auto* line = qobject_cast<QLineEdit*>(m_unit->editor(QString::fromLatin1(field)));
        const QString known = map.value(QLatin1String(field)).toString();
        if (line != nullptr && !known.isEmpty())
            line->setText(known);
    }
    m_documents = map.value(QStringLiteral("documents")).toMap();
    m_isOfIntake = map.contains(QStringLiteral("documents"));
    m_draft->touched();
    if (text("unitName").isEmpty())
        firstFocus()->setFocus(Qt::OtherFocusReason);
}

NewCase RosterScreen::freshCase() const {
    NewCase fresh;
    fresh.item = m_controller->item() ? m_controller->item()->id : QString();
    fresh.policy = m_controller->policy();
    if (m_controller->isBatch()) { // its rows say who applies
        fresh.channel = m_channel;
        fresh.counter = m_counter;
        return fresh;
    }
    Unit unit;
    unit.code = text("unitCode");
    unit.name = text("unitName");
    unit.representative = text("representative");
    unit.contact = text("contact");
    unit.phone = text("unitPhone");
    fresh.unit = unit;
    fresh.ticket = m_ticket;
    fresh.counter = m_counter;
    fresh.channel = m_channel;
    if (m_controller->item())
        for (const ItemDocument& document : m_controller->item()->documents)
            fresh.documents.push_back(documentOf(document.name));
    return fresh;
}

/// As it was ticked at the intake; alone, nobody ticked it.
CaseDocument RosterScreen::documentOf(const QString& name) const {
    const QVariantList ticked = m_documents.value(name).toList();
    return {name, ticked.value(0).toBool(), std::max(1, ticked.value(1).toInt())};
}

void RosterScreen::checkUnit() {
    const QString code = text("unitCode");
    QString fault;
    if (code.size() >= 18) {
        const auto parsed = CreditCode::parse(code);
        fault = parsed ? QString() : errorText(parsed.error());
        if (parsed && m_asked != parsed->text()) {
            m_asked = parsed->text();
            m_controller->lookUpUnit(m_asked);
        }
    }
    m_unit->setMessage(QStringLiteral("unitCode"), fault);
}

void RosterScreen::chooseFile() {
    m_context.ask.fileToOpen(this,
                             {tr("Choose the roster"), {}, tr("Rosters (*.csv *.xlsx *.xls)")},
                             [this](const QString& path) { m_controller->check(path); });
}

void RosterScreen::saveTemplate() {
    m_context.ask.fileToSave(
        this, {tr("Save an empty roster"), tr("Roster.xlsx"), tr("Tables (*.xlsx *.csv)")},
        [this](const QString& path) {
            const auto format =
                path.endsWith(QLatin1String(".csv")) ? RosterFormat::Csv : RosterFormat::Xlsx;
            save(path, m_controller->emptyRoster(format));
        });
}

void RosterScreen::saveBadRows() {
    const auto* checked = std::get_if<CheckedRoster>(&m_controller->state());
    if (checked == nullptr)
        return;
    const Roster roster = checked->roster;
    const bool isCsv = roster.format == RosterFormat::Csv;
    m_context.ask.fileToSave(this,
                             {tr("Save the roster with the reasons"),
                              tr("Reasons %1").arg(checked->fileName),
                              isCsv ? tr("Tables (*.csv)") : tr("Tables (*.xlsx)")},
                             [this, roster](const QString& path) {
                                 save(path, rosterWithReasons(roster, rosterLanguage()));
                             });
}

void RosterScreen::save(const QString& path, const Result<QByteArray>& content) {
    const auto saved = content ? saveFile(path, *content) : Result<void>(fail(content.error()));
    if (saved)
        m_context.shell.say(tr("Saved: %1").arg(path), Tone::Good);
    else
        m_context.shell.sayError(saved.error());
}

void RosterScreen::accept() {
    const auto* checked = std::get_if<CheckedRoster>(&m_controller->state());
    if (checked == nullptr) {
        m_context.shell.say(tr("Choose the roster first (Ctrl+O)."), Tone::Info);
        return;
    }
    if (!checked->roster.isClean()) {
        m_context.shell.say(tr("A roster is taken whole or not at all: give the unit the reasons "
                               "back (Ctrl+S)."),
                            Tone::Danger);
        goToNextFault();
        return;
    }
    if (!isUnitRight())
        return;
    const auto& item = m_controller->item();
    if (item && isOpen(*item)) {
        m_context.shell.say(tr("The limit of this item is still to be filled in by this office."),
                            Tone::Warning);
        m_context.shell.goTo(QStringLiteral("intake"),
                             QVariantMap{{QStringLiteral("item"), item->id}});
        return;
    }
    m_controller->accept(freshCase());
}

bool RosterScreen::isUnitRight() {
    if (m_controller->isBatch())
        return true;
    QList<FieldMessage> wrong;
    if (text("unitName").isEmpty())
        wrong.append({QStringLiteral("unitName"), tr("Fill in the name of the unit.")});
    if (!text("unitCode").isEmpty())
        if (const auto code = CreditCode::parse(text("unitCode")); !code)
            wrong.append({QStringLiteral("unitCode"), errorText(code.error())});
    m_unit->showMessages(wrong);
    return wrong.isEmpty();
}

void RosterScreen::printSheet() {
    const auto* claim = std::get_if<CalculatedClaim>(&m_controller->state());
    if (claim == nullptr)
        return;
    SheetContext paper = claim->paper;
    paper.printedAt = m_context.store.clock().nowMs();
    const QByteArray pdf = calculationSheetPaper(claim->sheet, paper);
    const PaperJob job{tr("Calculation sheet %1").arg(claim->number),
                       tr("Calculation sheet"),
                       [pdf](const QString& path) { return saveFile(path, pdf); },
                       {}};
    const auto printed = m_printer.print(job, today());
    if (!printed)
        m_context.shell.sayError(printed.error());
    else
        m_context.shell.say(printed->wasPrinted ? tr("%1 printed.").arg(job.title)
                                                : tr("%1 saved: %2").arg(job.title, printed->path),
                            Tone::Good);
}

void RosterScreen::toggleTrace() {
    if (!std::holds_alternative<CalculatedClaim>(m_controller->state())) {
        m_context.shell.say(tr("There is no amount yet."), Tone::Info);
        return;
    }
    const bool shows = !m_trace->isVisible();
    m_trace->setVisible(shows);
    if (shows) // the names stand there in full
        m_controller->recordOpened();
    if (shows)
        m_trace->setFocus(Qt::ShortcutFocusReason);
    else
        m_result->setFocus(Qt::ShortcutFocusReason);
}

void RosterScreen::goToNextFault() {
    int row = m_rowsModel->nextFault(m_rows->currentRow());
    if (row < 0)
        row = m_rowsModel->nextFault(-1); // from the top again
    if (row < 0)
        return;
    m_rows->selectRow(row);
    m_rows->scrollTo(m_rowsModel->index(row, 0));
    m_rows->setFocus(Qt::OtherFocusReason);
    m_context.shell.say(m_rowsModel->reasonsOf(row), Tone::Warning);
}

void RosterScreen::goBack() {
    if (m_trace->isVisible() && std::holds_alternative<CalculatedClaim>(m_controller->state()) &&
        m_trace->hasFocus()) {
        toggleTrace();
        return;
    }
    m_draft->saveNow();
    const bool isTaken =
        m_isOfIntake && std::holds_alternative<CalculatedClaim>(m_controller->state());
    m_isOfIntake = m_isOfIntake && !isTaken;
    if (isTaken) // what was typed there became this claim
        m_context.shell.goTo(QStringLiteral("intake"),
                             QVariantMap{{QStringLiteral("taken"), true}});
    else
        m_context.shell.goTo(QStringLiteral("intake"));
}

void RosterScreen::startAnew() {
    m_controller->forget();
    for (auto* line : m_unit->findChildren<QLineEdit*>())
        line->clear();
    m_ticket = {};
    m_asked.clear();
    m_draft->drop();
    firstFocus()->setFocus(Qt::OtherFocusReason);
}

void RosterScreen::showState() {
    const RosterState& state = m_controller->state();
    const auto* checked = std::get_if<CheckedRoster>(&state);
    const auto* claim = std::get_if<CalculatedClaim>(&state);
    const auto* table = std::get_if<ClaimedTable>(&state);
    m_accept->setEnabled(!std::holds_alternative<RosterBusy>(state) && claim == nullptr &&
                         table == nullptr);
    m_badRows->setEnabled(checked != nullptr && !checked->roster.faults.empty());
    m_nextFault->setEnabled(checked != nullptr && !checked->roster.faults.empty());
    m_basis->setVisible(claim != nullptr);
    m_print->setVisible(claim != nullptr);
    m_unit->setVisible(claim == nullptr && !m_controller->isBatch());
    m_trace->setVisible(claim != nullptr && m_trace->isVisible());
    if (std::holds_alternative<RosterBusy>(state)) {
        m_file->setText(tr("The roster is being checked."));
        return;
    }
    m_pages->setCurrentIndex(claim != nullptr ? 1 : 0);
    m_amount->setVisible(claim != nullptr || table != nullptr);
    if (table != nullptr)
        showTable(*table);
    if (checked != nullptr)
        showChecked(*checked);
    else if (claim != nullptr)
        showClaim(*claim);
    else if (const auto* refused = std::get_if<RosterRefused>(&state))
        showRefusal(refused->error);
    if (std::holds_alternative<RosterEmpty>(state)) {
        m_rowsModel->clear();
        m_personsModel->setRows({});
        m_file->setText(tr("No roster chosen yet."));
        m_counts->clear();
    }
}

void RosterScreen::showPolicy() {
    m_title->setText(m_controller->policyTitle());
    const bool isClaim = std::holds_alternative<CalculatedClaim>(m_controller->state());
    m_unit->setVisible(!isClaim && !m_controller->isBatch());
    m_values->showValues(m_controller->policy(), m_controller->openValues(),
                         m_context.office.who.may(Right::ConfirmValues) &&
                             m_context.actions.readOnlyReason().isEmpty());
}

void RosterScreen::showChecked(const CheckedRoster& checked) {
    const Roster& roster = checked.roster;
    m_rowsModel->setRoster(roster);
    m_rows->setColumnWidth(0, 50);
    m_rows->setColumnWidth(kCheckColumn, 320);
    for (int i = 2; i < m_rowsModel->columnCount(); ++i)
        m_rows->resizeColumnToContents(i);
    for (int row = m_rowsModel->nextFault(-1); row >= 0; row = m_rowsModel->nextFault(row))
        m_rows->setRowHeight(row, heightOf(m_rowsModel->reasonsOf(row)));
    m_file->setText(checked.fileName);
    QStringList lines{tr("%1 rows, %2 refused, %3 to be looked at")
                          .arg(roster.rows.size())
                          .arg(m_rowsModel->refusedCount())
                          .arg(m_rowsModel->flaggedCount()),
                      m_controller->isBatch() ? tr("%1 applicants").arg(checked.entries.size())
                                              : tr("%1 persons, %2 person-days")
                                                    .arg(personCount(roster))
                                                    .arg(roster.personDays.size())};
    if (!roster.titleRows.isEmpty() || !roster.sumRows.isEmpty())
        lines.append(tr("%1 title rows and %2 sum rows passed over")
                         .arg(roster.titleRows.size())
                         .arg(roster.sumRows.size()));
    m_counts->setText(lines.join(u'\n'));
    showDays(roster);
    if (roster.isClean())
        m_context.shell.say(tr("Every row is right: Ctrl+Enter takes the claim and calculates it."),
                            Tone::Good);
    else
        m_context.shell.say(tr("%n row(s) are refused; the reasons stand beside them.", nullptr,
                               m_rowsModel->refusedCount()),
                            Tone::Danger);
}

/// Of a row whose reason is read whole.
int RosterScreen::heightOf(const QString& reason) const {
    const QRect room(0, 0, m_rows->columnWidth(kCheckColumn) - 20, 10'000);
    return m_rows->fontMetrics().boundingRect(room, Qt::TextWordWrap, reason).height() + 12;
}

void RosterScreen::showDays(const Roster& roster) {
    std::map<QString, std::pair<QString, int>> days;
    for (const PersonDay& day : roster.personDays) {
        auto& person = days[day.id.text()];
        person.first = day.name;
        ++person.second;
    }
    std::vector<ShownRow> rows;
    for (const auto& [number, person] : days)
        rows.push_back({number.toLatin1(),
                        {maskedName(person.first), maskedNumber(number),
                         QString::number(person.second), tr("not yet calculated")},
                        Tone::Neutral,
                        false});
    m_personsModel->setRows(std::move(rows));
}

/// Of a batch: each applicant with the number of the case.
void RosterScreen::showTable(const ClaimedTable& table) {
    m_draft->drop();
    std::vector<ShownRow> rows;
    for (const ClaimedTable::Row& row : table.rows)
        rows.push_back({row.caseNumber.toLatin1(),
                        {row.name, row.number, row.caseNumber,
                         row.amount ? shownMoney(*row.amount) : QString()},
                        Tone::Neutral,
                        false});
    m_personsModel->setRows(std::move(rows));
    m_amount->setText(shownMoney(table.total));
    m_context.shell.say(tr("%n case(s) accepted and calculated, %1 in all.", nullptr,
                           static_cast<int>(table.rows.size()))
                            .arg(shownMoney(table.total)),
                        Tone::Good);
}

void RosterScreen::showClaim(const CalculatedClaim& claim) {
    m_draft->drop();
    const CalculationSheet& sheet = claim.sheet;
    std::vector<ShownRow> rows;
    for (const SheetRow& row : sheet.rows)
        rows.push_back({QByteArray::number(static_cast<qulonglong>(rows.size())),
                        {maskedName(row.name), maskedNumber(row.number), row.grade, row.fullDays,
                         row.halfDays, row.days, row.rate, row.factor, shownMoney(row.amount)},
                        Tone::Neutral,
                        false});
    m_resultModel->setRows(std::move(rows));
    rows.clear();
    for (const SheetPerson& person : sheet.persons)
        rows.push_back({QByteArray::number(static_cast<qulonglong>(rows.size())),
                        {maskedName(person.name), maskedNumber(person.number), person.days,
                         shownMoney(person.amount)},
                        Tone::Neutral,
                        false});
    m_personsModel->setRows(std::move(rows));
    m_file->setText(claim.number);
    m_amount->setText(sheet.hasAmount ? shownMoney(sheet.total) : sheet.paper);
    QStringList lines{sheet.unitName.isEmpty() ? sheet.personName : sheet.unitName,
                      tr("%1 to %2").arg(shownDate(sheet.firstDay), shownDate(sheet.lastDay)),
                      sheet.isRoster ? tr("%1 person-days").arg(sheet.lines.size()) : sheet.title};
    if (!sheet.unconfirmed.isEmpty())
        lines.append(tr("May not be decided yet: %1 value(s) are not confirmed")
                         .arg(sheet.unconfirmed.size()));
    m_counts->setText(lines.join(u'\n'));
    m_trace->setHtml(traceText(sheet, claim.paper.confirmedBy));
    m_result->setVisible(sheet.isRoster);
    if (!sheet.isRoster) {
        m_trace->show();
        m_trace->setFocus(Qt::OtherFocusReason);
    } else {
        m_result->setFocus(Qt::OtherFocusReason);
    }
    if (m_resultModel->rowCount() > 0)
        m_result->selectRow(0);
    m_context.shell.say(
        tr("Accepted and calculated: %1, %2").arg(claim.number, shownMoney(sheet.total)),
        Tone::Good);
}

void RosterScreen::showRefusal(const Error& error) {
    m_rowsModel->clear();
    m_personsModel->setRows({});
    m_counts->clear();
    const bool isValue = error.code == ErrorCode::Missing || error.code == ErrorCode::Unconfirmed;
    for (const OpenValue& open : m_controller->openValues()) {
        if (!isValue || open.value.parameter != error.detail)
            continue;
        const bool isChinese = QLocale().language() == QLocale::Chinese;
        const QString name = isChinese ? open.value.name : open.value.english;
        m_file->setText(
            error.code == ErrorCode::Missing
                ? tr("This office must enter %1 before a roster can be checked.").arg(name)
                : tr("A second person must confirm %1 before a roster can be checked.").arg(name));
        m_context.shell.say(m_file->text(), Tone::Warning);
        return;
    }
    QString text = errorText(error);
    if (error.code == ErrorCode::Missing && error.detail.startsWith(QLatin1String("column|")))
        text = tr("The roster has no column %1. Save an empty roster (Ctrl+T) and fill that in.")
                   .arg(error.detail.section(u'|', 1));
    m_file->setText(text);
    m_context.shell.say(text, Tone::Danger);
}

} // namespace chuangkou
