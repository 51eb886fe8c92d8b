// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/levels/levels_screen.h"

#include "core/report/summary_json.h"
#include "core/sync/enrolment.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>

namespace chuangkou {

namespace {

QString dateText(QDate day) {
    return day.toString(Qt::ISODate);
}

QString shortNumber(const MatchedClaim& claim) {
    return claim.number.isEmpty() ? claim.id.toText().right(8) : claim.number;
}

} // namespace

LevelsScreen::LevelsScreen(const ScreenContext& context, QWidget* parent)
    : Screen(parent), m_context(context), m_controller(new LevelsController(context.store, this)),
      m_offices(new RowsModel({tr("Stands"), tr("Office"), tr("Area"), tr("PCs"), tr("Data until"),
                               tr("Contents not here")},
                              this)),
      m_matches(new RowsModel({tr("Policy"), tr("Cases"), tr("Days")}, this)),
      m_news(new RowsModel({tr("Day"), tr("Title"), tr("Content")}, this)), m_own(new QLabel),
      m_detail(new QLabel), m_cardText(new QLabel), m_compared(new QLineEdit),
      m_reason(new QLineEdit), m_noticeTitle(new QLineEdit), m_noticeText(new QLineEdit) {
    makeActions();
    layOut();
    connectParts();
    showCard();
}

void LevelsScreen::connectParts() {
    connect(m_controller, &LevelsController::stateChanged, this, &LevelsScreen::showState);
    connect(m_controller, &LevelsController::cardChanged, this, &LevelsScreen::showCard);
    connect(m_controller, &LevelsController::dayAnswered, this, &LevelsScreen::showDay);
    connect(m_controller, &LevelsController::exported, this, &LevelsScreen::say);
    connect(m_controller, &LevelsController::refused, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
    connect(m_controller, &LevelsController::cardWritten, this, [this](const QString& file) {
        m_context.shell.say(tr("The card was written: %1").arg(file), Tone::Good);
    });
    connect(m_controller, &LevelsController::accepted, this, [this](const QString& name) {
        m_context.shell.say(tr("%1 was accepted.").arg(name), Tone::Good);
        m_officeList->setFocus(Qt::OtherFocusReason);
    });
    connect(m_controller, &LevelsController::asked, this, [this](int count) {
        m_reason->clear();
        m_context.shell.say(tr("Asked about %n pair(s) of claims; the offices learn of it with the "
                               "next file downward.",
                               nullptr, count),
                            Tone::Good);
    });
    connect(m_controller, &LevelsController::noticeGiven, this, [this] {
        m_noticeTitle->clear();
        m_noticeText->clear();
        m_context.shell.say(tr("The notice goes along with the next file downward."), Tone::Good);
    });
    connect(m_officeList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LevelsScreen::showDetail);
    connect(m_officeList, &TableView::opened, this, &LevelsScreen::askDay);
}

void LevelsScreen::activated() {
    m_controller->load();
}

void LevelsScreen::storeChanged() {
    m_controller->load();
}

QWidget* LevelsScreen::firstFocus() {
    return m_officeList;
}

void LevelsScreen::showState() {
    m_own->setText(tr("%1 · fingerprint %2")
                       .arg(m_controller->state().ownName, m_controller->state().ownFingerprint));
    showOffices();
    showMatches();
    showNews();
}

void LevelsScreen::showOffices() {
    std::vector<ShownRow> rows;
    bool hasAbove = false;
    bool hasBelow = false;
    for (const LevelOffice& level : m_controller->state().offices) {
        const AcceptedOffice& office = level.office;
        const bool isOpen = office.isDirect && !office.isEnded;
        hasAbove = hasAbove || (isOpen && office.side == LevelSide::Above);
        hasBelow = hasBelow || (isOpen && office.side == LevelSide::Below);
        const QString stands = office.side == LevelSide::Above ? tr("above") : tr("below");
        rows.push_back(
            {office.officePublic + (office.side == LevelSide::Above ? 'a' : 'b'),
             {stands, office.name, office.area, QString::number(level.machines),
              level.heardUntil
                  ? officeTime(*level.heardUntil).toString(QStringLiteral("MM-dd HH:mm"))
                  : tr("nothing yet"),
              level.contentsElsewhere > 0 ? QString::number(level.contentsElsewhere) : QString()},
             level.heardUntil ? Tone::Neutral : Tone::Warning,
             office.isEnded || !office.isDirect});
    }
    m_offices->setRows(std::move(rows));
    m_upward->setEnabled(hasAbove && m_context.actions.readOnlyReason().isEmpty());
    m_downward->setEnabled(hasBelow && m_context.actions.readOnlyReason().isEmpty());
    if (m_offices->rowCount() > 0 && m_officeList->currentRow() < 0)
        m_officeList->selectRow(0);
    showDetail();
}

const LevelOffice* LevelsScreen::chosen() const {
    const int row = m_officeList->selectionModel()->currentIndex().row();
    const auto& offices = m_controller->state().offices;
    return row >= 0 && row < static_cast<int>(offices.size())
               ? &offices[static_cast<std::size_t>(row)]
               : nullptr;
}

void LevelsScreen::showDetail() {
    const LevelOffice* level = chosen();
    m_day->setEnabled(level && level->office.side == LevelSide::Below);
    if (!level) {
        m_detail->clear();
        return;
    }
    QStringList lines{tr("%1, fingerprint %2")
                          .arg(level->office.name, fingerprintOf(level->office.officePublic))};
    lines += tr("%1 events of it are here").arg(level->events);
    if (level->heardAt)
        lines += tr("last heard on this PC: %1")
                     .arg(officeTime(*level->heardAt).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    if (level->missing > 0)
        lines += tr("%1 events that its last file named are missing").arg(level->missing);
    if (level->contentsElsewhere > 0)
        lines += tr("contents not on this PC: %1").arg(level->contentsElsewhere);
    if (!level->office.isDirect)
        lines += tr("Known through the level between: files come from there.");
    if (level->office.isEnded)
        lines += tr("The tie was ended: nothing more is taken from it.");
    m_detail->setText(lines.join(u'\n'));
}

void LevelsScreen::askDay() {
    if (const LevelOffice* level = chosen(); level && level->office.side == LevelSide::Below)
        m_controller->askDay(level->office.officePublic);
}

void LevelsScreen::showDay(const OfficeDay& day) {
    const QueueFigures& queue = day.summary.queue.all;
    const CaseTally& cases = day.summary.cases;
    const QStringList lines{
        tr("%1 on %2").arg(day.office, dateText(day.summary.date)),
        tr("Visitors %1, served %2, lapsed %3, left %4, waiting or at a counter %5")
            .arg(queue.rows)
            .arg(queue.served)
            .arg(queue.lapsed)
            .arg(queue.left)
            .arg(queue.open),
        tr("Cases taken in %1, accepted %2, finished %3, overdue %4; calculated %5")
            .arg(cases.taken)
            .arg(cases.accepted)
            .arg(cases.finished)
            .arg(cases.overdue)
            .arg(shownMoney(Money::fromFen(cases.amountFen))),
        completenessText(day.summary.completeness, day.summary.date)};
    m_detail->setText(lines.join(u'\n'));
}

void LevelsScreen::showMatches() {
    std::vector<ShownRow> rows;
    bool isOpen = false;
    for (const ClaimMatch& match : m_controller->state().matches) {
        QStringList cases;
        QStringList days;
        QByteArray key = match.scheme.toUtf8();
        for (const MatchedClaim& claim : match.claims) {
            cases += tr("%1 %2", "office and case").arg(claim.office, shortNumber(claim));
            days += tr("%1 to %2").arg(dateText(claim.first), dateText(claim.last));
            key += claim.id.bytes();
        }
        days.removeDuplicates();
        isOpen = isOpen || !match.isAsked;
        rows.push_back({key,
                        {match.scheme, cases.join(tr("; ", "between cases")),
                         (match.isAsked ? tr("asked · %1") : QStringLiteral("%1"))
                             .arg(days.join(tr("; ", "between cases")))},
                        match.isAsked ? Tone::Neutral : Tone::Warning,
                        match.isAsked});
    }
    m_matches->setRows(std::move(rows));
    m_ask->setEnabled(isOpen && m_context.actions.readOnlyReason().isEmpty());
}

void LevelsScreen::showNews() {
    std::vector<ShownRow> rows;
    for (const CaseQuestion& question : m_controller->state().questions) {
        QStringList own;
        for (const AskedCase& asked : question.cases)
            if (asked.officePublic == m_controller->state().ownPublic)
                own += asked.id.toText().right(8);
        const QString title = own.isEmpty()
                                  ? tr("Asked the offices below")
                                  : tr("Look at case %1").arg(own.join(tr(", ", "between cases")));
        rows.push_back({question.id.bytes(),
                        {dateText(officeDate(question.at)), title,
                         tr("%1, %2 to %3: %4")
                             .arg(question.scheme, dateText(question.first),
                                  dateText(question.last), question.reason)},
                        Tone::Warning,
                        question.isOwn});
    }
    for (const LevelNotice& notice : m_controller->state().notices)
        rows.push_back(
            {notice.id.bytes(),
             {dateText(notice.day),
              notice.isOwn ? tr("%1 (given here)").arg(notice.title) : notice.title,
              notice.file.isEmpty() ? notice.text : tr("%1 [%2]").arg(notice.text, notice.file)},
             Tone::Neutral,
             notice.isOwn});
    m_news->setRows(std::move(rows));
}

void LevelsScreen::showCard() {
    const auto& read = m_controller->card();
    m_compare->setVisible(read.has_value());
    m_accept->setEnabled(read && m_context.actions.readOnlyReason().isEmpty());
    m_putAway->setEnabled(read.has_value());
    m_compared->clear();
    if (!read)
        return;
    QString text = read->side == LevelSide::Above
                       ? tr("%1 (%2) shall stand above this office. Ask it by phone to read its "
                            "fingerprint out, and type what you hear.")
                       : tr("%1 (%2) shall stand below this office. Ask it by phone to read its "
                            "fingerprint out, and type what you hear.");
    text = text.arg(read->card.name, read->card.area);
    if (!read->isUsual)
        text += u'\n' + tr("Attention: by the divisions these two areas do not report to each "
                           "other.");
    m_cardText->setText(text);
    m_compared->setFocus(Qt::OtherFocusReason);
}

void LevelsScreen::writeCard() {
    m_context.ask.fileToSave(this, {tr("Card of this office"), {}, tr("Cards (*.ckcard)")},
                             [this](const QString& path) { m_controller->writeCard(path); });
}

void LevelsScreen::chooseCard(LevelSide side) {
    m_context.ask.fileToOpen(
        this, {tr("Card of the other office"), {}, tr("Cards (*.ckcard);;All files (*)")},
        [this, side](const QString& path) { m_controller->readCard(path, side); });
}

void LevelsScreen::chooseFolder(LevelSide towards) {
    m_context.ask.folder(
        this, {tr("Folder or stick for the file"), {}, {}},
        [this, towards](const QString& path) { m_controller->exportTo(towards, path); });
}

void LevelsScreen::say(const ExportReport& report) {
    m_context.shell.say(
        (report.isReadFromMedium
             ? tr("Written and read back, %1 events: the stick may be pulled out. Checksum %2. %3")
             : tr("Written, %1 events: eject the stick before it is pulled out. Checksum %2. %3"))
            .arg(report.events)
            .arg(report.checksum, report.path),
        Tone::Good);
}

void LevelsScreen::askForCases() {
    if (m_reason->text().trimmed().isEmpty()) {
        m_reason->setFocus(Qt::OtherFocusReason);
        m_context.shell.say(tr("Why are the offices asked? Enter the reason."), Tone::Info);
        return;
    }
    m_controller->askForCases(m_reason->text());
}

void LevelsScreen::giveNotice() {
    if (m_noticeTitle->text().trimmed().isEmpty()) {
        m_noticeTitle->setFocus(Qt::OtherFocusReason);
        m_context.shell.say(tr("A notice needs a title."), Tone::Info);
        return;
    }
    m_controller->giveNotice(m_noticeTitle->text(), m_noticeText->text());
}

ScreenEntry levelsScreen() {
    return {QStringLiteral("levels"),
            LevelsScreen::tr("Levels"),
            Right::SetUpOffice,
            [](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new LevelsScreen(context, parent);
            },
            {},
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U)};
}

} // namespace chuangkou
