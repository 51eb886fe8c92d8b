// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/matching/matching_screen.h"

#include "ui/printing/policy_trial_paper.h"
#include "ui/screens/policy_parts/facts_form.h"
#include "ui/screens/policy_parts/field_text.h"
#include "ui/screens/policy_parts/package_text.h"
#include "ui/support/policy_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

constexpr int kSoonMs = 350;

Tone toneOf(MatchState state) {
    switch (state) {
    case MatchState::Entitled:
        return Tone::Good;
    case MatchState::FactsMissing:
        return Tone::Neutral;
    case MatchState::ValuesMissing:
        return Tone::Warning;
    case MatchState::NotEntitled:
    case MatchState::Unknown:
        return Tone::Danger;
    }
    return Tone::Neutral;
}

} // namespace

MatchingScreen::MatchingScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent)
    : Screen(parent), m_context(context), m_printer(printer),
      m_controller(new MatchingController(context.store, this)), m_applicant(new QComboBox),
      m_form(new FactsForm), m_summary(new QLabel), m_detail(new QLabel),
      m_model(new RowsModel(
          {tr("Policy"), tr("Answer"), tr("Estimate"), tr("Why, or what is missing")}, this)) {
    makeActions();
    layOut();
    connectParts();
}

void MatchingScreen::makeActions() {
    const auto add = [this](const char* name, const QString& text, const QString& tip,
                            const QKeySequence& key, auto act) {
        QAction* action =
            m_context.actions.addTo(this, {QString::fromLatin1(name), text, tip, key});
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_match = add("matching.match", tr("Match"), tr("Asks every policy with these facts"),
                  QKeySequence(Qt::CTRL | Qt::Key_Return), &MatchingScreen::match);
    m_claim = add("matching.claim", tr("Begin the claim"),
                  tr("Opens the intake with the chosen policy's item"), QKeySequence(Qt::Key_F8),
                  &MatchingScreen::beginClaim);
    m_calculate = add("matching.calculate", tr("Trial"),
                      tr("Opens the trial calculation of the chosen policy with these facts"),
                      QKeySequence(Qt::Key_F6), &MatchingScreen::calculate);
    m_list =
        add("matching.list", tr("Answers"), tr("Goes to the answers"), QKeySequence(Qt::Key_F4),
            [this] { m_results->setFocus(Qt::ShortcutFocusReason); });
    m_kind = add("matching.kind", tr("Person or unit"), tr("Changes between person and unit"),
                 QKeySequence(Qt::Key_F9),
                 [this] { m_applicant->setCurrentIndex(1 - m_applicant->currentIndex()); });
    m_print = add("matching.print", tr("Print"), tr("Prints the answers on one page"),
                  QKeySequence(Qt::CTRL | Qt::Key_P), &MatchingScreen::print);
    m_clear = add("matching.clear", tr("Empty the form"), tr("Takes out what is filled in"),
                  QKeySequence(Qt::CTRL | Qt::Key_N), [this] {
                      m_form->clear();
                      match();
                      if (m_form->firstEditor() != nullptr)
                          m_form->firstEditor()->setFocus(Qt::OtherFocusReason);
                  });
}

void MatchingScreen::layOut() {
    m_applicant->setObjectName(QStringLiteral("applicantKind"));
    m_applicant->setAccessibleName(tr("Applicant"));
    m_applicant->addItem(tr("Person"), QStringLiteral("person"));
    m_applicant->addItem(tr("Unit"), QStringLiteral("unit"));
    m_summary->setObjectName(QStringLiteral("matchSummary"));
    m_detail->setObjectName(QStringLiteral("matchDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_detail->setMinimumHeight(5 * fontMetrics().height());
    auto* head = new QHBoxLayout;
    auto* caption = new QLabel(tr("Applicant"));
    caption->setBuddy(m_applicant);
    head->addWidget(caption);
    head->addWidget(m_applicant);
    head->addWidget(new ActionButton(m_kind, ButtonLook::Quiet));
    head->addWidget(m_summary, 1);
    head->addWidget(new ActionButton(m_match, ButtonLook::Primary));
    head->addWidget(new ActionButton(m_print, ButtonLook::Quiet));
    head->addWidget(new ActionButton(m_clear, ButtonLook::Quiet));
    auto* holder = new QWidget;
    auto* inner = new QVBoxLayout(holder);
    inner->setContentsMargins(0, 0, 10, 0);
    inner->addWidget(m_form);
    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("factsArea"));
    area->setWidget(holder);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results = new TableView(
        tr("Answers of the policies"),
        new EmptyState(tr("Fill in what is known; every policy answers at once."), m_match));
    m_results->setObjectName(QStringLiteral("matches"));
    m_results->setModel(m_model);
    const int widths[] = {190, 90, 155};
    for (int i = 0; i < 3; ++i)
        m_results->setColumnWidth(i, widths[i]);
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* right = new QVBoxLayout(card);
    right->addWidget(m_results, 1);
    right->addWidget(m_detail);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(new ActionButton(m_claim, ButtonLook::Primary));
    buttons->addWidget(new ActionButton(m_calculate, ButtonLook::Plain));
    buttons->addStretch();
    right->addLayout(buttons);
    auto* beside = new QHBoxLayout;
    beside->setSpacing(12);
    beside->addWidget(area, 11);
    beside->addWidget(card, 10);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(head);
    column->addLayout(beside, 1);
}

void MatchingScreen::connectParts() {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { m_controller->match(m_form->facts()); });
    connect(m_controller, &MatchingController::fieldsChanged, this, &MatchingScreen::showFields);
    connect(m_controller, &MatchingController::matched, this, &MatchingScreen::showMatches);
    connect(m_controller, &MatchingController::refused, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
    connect(m_applicant, &QComboBox::currentIndexChanged, this,
            [this] { m_controller->setApplicant(m_applicant->currentData().toString()); });
    connect(m_form, &FactsForm::edited, this, [this] { m_soon.start(kSoonMs); });
    connect(m_results->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MatchingScreen::showDetail);
    connect(m_results, &TableView::opened, this, &MatchingScreen::beginClaim);
}

QWidget* MatchingScreen::firstFocus() {
    return m_form->firstEditor() != nullptr ? m_form->firstEditor() : m_applicant;
}

void MatchingScreen::activated() {
    m_controller->load();
}

void MatchingScreen::showFields() {
    QByteArray now = m_controller->applicant().toUtf8();
    for (const PolicyPackage* package : m_controller->shelf()->book.packages())
        now += package->identity();
    if (now != m_fieldsOf) {
        m_fieldsOf = now;
        m_form->setFields(m_controller->fields(),
                          {m_controller->areaInput(), m_controller->shelf()->book.area(), false});
        const bool isFirst = m_model->rowCount() == 0;
        if (isVisible() && (isFirst || !m_applicant->hasFocus()) &&
            m_form->firstEditor() != nullptr)
            m_form->firstEditor()->setFocus(Qt::OtherFocusReason);
    }
    showMatches(); // those of another applicant go at once
    m_controller->match(m_form->facts());
}

void MatchingScreen::match() {
    m_soon.stop();
    if (m_form->check(FactsForm::Demand::WhatIsThere))
        m_controller->match(m_form->facts());
}

QString MatchingScreen::whyOf(const PolicyMatch& match) const {
    const PolicyPackage* package = m_controller->package(match.policy);
    if (match.missing.isEmpty())
        return match.reason;
    QStringList names;
    for (const QString& missing : match.missing) {
        const PolicyField* field = m_form->field(missing);
        const PolicyParameter* parameter = package ? package->parameter(missing) : nullptr;
        names.append(field ? fieldName(*field) : parameter ? parameterName(*parameter) : missing);
    }
    const QString list = names.join(tr(", ", "between names"));
    if (match.state == MatchState::ValuesMissing)
        return tr("this office must enter: %1").arg(list);
    return match.state == MatchState::Entitled ? tr("for the amount still missing: %1").arg(list)
                                               : tr("missing: %1").arg(list);
}

QString MatchingScreen::estimateOf(const PolicyMatch& match) const {
    return match.estimate ? tr("%1 (estimate)").arg(shownMoney(*match.estimate)) : QString();
}

void MatchingScreen::showMatches() {
    std::vector<ShownRow> rows;
    int entitled = 0;
    for (const PolicyMatch& match : m_controller->matches()) {
        const PolicyPackage* package = m_controller->package(match.policy);
        entitled += match.state == MatchState::Entitled;
        rows.push_back(
            {match.policy.toUtf8(),
             {packageTitle(*package), matchText(match.state), estimateOf(match), whyOf(match)},
             toneOf(match.state),
             false});
    }
    const auto count = static_cast<int>(rows.size());
    m_model->setRows(std::move(rows));
    m_summary->setText(count > 0 ? tr("%1 policies asked, entitled to %2").arg(count).arg(entitled)
                                 : QString());
    if (count > 0 && (m_results->currentRow() < 0 || !m_results->hasFocus()))
        m_results->selectRow(0);
    showDetail();
}

const PolicyMatch* MatchingScreen::chosen() const {
    const QByteArray key = m_model->keyAt(m_results->selectionModel()->currentIndex().row());
    for (const PolicyMatch& match : m_controller->matches())
        if (match.policy.toUtf8() == key)
            return &match;
    return nullptr;
}

void MatchingScreen::showDetail() {
    const PolicyMatch* match = chosen();
    m_claim->setEnabled(match != nullptr);
    m_calculate->setEnabled(match != nullptr);
    if (match == nullptr) {
        m_detail->clear();
        return;
    }
    QStringList lines{tr("%1: %2").arg(packageTitle(*m_controller->package(match->policy)),
                                       matchText(match->state))};
    if (const QString why = whyOf(*match); !why.isEmpty())
        lines.append(why);
    if (const QString estimate = estimateOf(*match); !estimate.isEmpty())
        lines.append(estimate);
    if (!match->articles.isEmpty())
        lines.append(tr("Article: %1").arg(match->articles.join(tr("; ", "between articles"))));
    m_detail->setText(lines.join(u'\n'));
}

void MatchingScreen::beginClaim() {
    const PolicyMatch* match = chosen();
    if (match == nullptr)
        return;
    const QString item = m_controller->package(match->policy)->serviceItem();
    if (item.isEmpty()) {
        m_context.shell.say(tr("This policy has no service item: it is paid without a claim."),
                            Tone::Info);
        return;
    }
    m_context.shell.goTo(QStringLiteral("intake"),
                         QVariantMap{{QStringLiteral("item"), item},
                                     {QStringLiteral("policy"), match->policy},
                                     {QStringLiteral("facts"), m_form->facts().toVariantMap()}});
}

void MatchingScreen::calculate() {
    const PolicyMatch* match = chosen();
    if (match == nullptr)
        return;
    m_context.shell.goTo(QStringLiteral("calculator"),
                         QVariantMap{{QStringLiteral("policy"), match->policy},
                                     {QStringLiteral("facts"), m_form->facts().toVariantMap()}});
}

void MatchingScreen::print() {
    if (!m_controller->shelf())
        return;
    PolicyMatchSheet sheet{m_controller->shelf()->officeName,
                           m_controller->shelf()->today,
                           m_applicant->currentText(),
                           {},
                           {}};
    const QJsonObject facts = m_form->facts();
    for (const PolicyField& field : m_form->fields())
        if (facts.contains(field.name))
            sheet.facts.emplace_back(fieldLabel(field), shownFact(field, facts[field.name]));
    for (const PolicyMatch& match : m_controller->matches())
        sheet.rows.push_back({packageTitle(*m_controller->package(match.policy)),
                              matchText(match.state), whyOf(match), estimateOf(match),
                              match.articles.join(tr("; ", "between articles"))});
    const QByteArray pdf = policyMatchPaper(sheet);
    const PaperJob job{tr("Policies that fit %1").arg(sheet.day.toString(Qt::ISODate)),
                       tr("Policies that fit"),
                       [pdf](const QString& path) { return saveFile(path, pdf); },
                       {}};
    const auto printed = m_printer.print(job, sheet.day);
    if (!printed)
        m_context.shell.sayError(printed.error());
    else
        m_context.shell.say(printed->wasPrinted ? tr("%1 printed.").arg(job.title)
                                                : tr("%1 saved: %2").arg(job.title, printed->path),
                            Tone::Good);
}

ScreenEntry matchingScreen(PaperPrinter& printer) {
    return {QStringLiteral("matching"), MatchingScreen::tr("Matching"), Right::WorkOnCases,
            [&printer](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new MatchingScreen(context, printer, parent);
            }};
}

} // namespace chuangkou
