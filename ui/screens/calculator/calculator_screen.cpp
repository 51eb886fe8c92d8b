// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/calculator/calculator_screen.h"

#include "ui/screens/policy_parts/basis_text.h"
#include "ui/screens/policy_parts/facts_form.h"
#include "ui/screens/policy_parts/field_text.h"
#include "ui/screens/policy_parts/package_text.h"
#include "ui/support/refusal_text.h"
#include "ui/widgets/suggest_line.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTextBrowser>

namespace chuangkou {

namespace {

constexpr int kSoonMs = 350;
const QString kDay = QStringLiteral("day");

} // namespace

CalculatorScreen::CalculatorScreen(const ScreenContext& context, PaperPrinter& printer,
                                   QWidget* parent)
    : Screen(parent), m_context(context), m_printer(printer),
      m_controller(new CalculatorController(context.store, this)),
      m_policy(new SuggestLine(
          [this](const QString& text) { return packageOffers(m_controller->packages(), text); })),
      m_about(new QLabel), m_form(new FactsForm), m_compare(new QComboBox),
      m_compareDay(new QLineEdit), m_result(new QLabel), m_warning(new QLabel),
      m_basis(new QTextBrowser) {
    makeActions();
    layOut();
    connectParts();
    showPolicy();
}

void CalculatorScreen::connectParts() {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CalculatorScreen::calculateWhenWhole);
    connect(m_controller, &CalculatorController::policyChanged, this,
            &CalculatorScreen::showPolicy);
    connect(m_controller, &CalculatorController::calculated, this, &CalculatorScreen::showTrials);
    connect(m_controller, &CalculatorController::refused, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
    connect(m_controller, &CalculatorController::shelfChanged, this, [this] {
        if (!m_wanted.isEmpty())
            open(QVariantMap{{QStringLiteral("policy"), m_wanted},
                             {QStringLiteral("facts"), m_wantedFacts.toVariantMap()}});
        showCompareChoices();
        if (m_controller->package() == nullptr)
            m_about->setText(tr("%1 policies").arg(m_controller->packages().size()));
    });
    connect(m_policy, &SuggestLine::chosen, m_controller, &CalculatorController::choosePolicy);
    connect(m_policy, &SuggestLine::finished, this, [this] {
        if (m_form->firstEditor() != nullptr)
            m_form->firstEditor()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_form, &FactsForm::edited, this, [this] { m_soon.start(kSoonMs); });
    connect(m_compare, &QComboBox::currentIndexChanged, this, [this] {
        m_compareDay->setVisible(m_compare->currentData() == kDay);
        m_soon.start(kSoonMs);
    });
    connect(m_compareDay, &QLineEdit::textEdited, this, [this] { m_soon.start(kSoonMs); });
}

QWidget* CalculatorScreen::firstFocus() {
    return m_policy;
}

void CalculatorScreen::activated() {
    m_controller->load();
}

void CalculatorScreen::open(const QVariant& what) {
    const QVariantMap map = what.toMap();
    m_wanted = map.value(QStringLiteral("policy")).toString();
    m_wantedFacts = QJsonObject::fromVariantMap(map.value(QStringLiteral("facts")).toMap());
    if (m_wanted.isEmpty() || !m_controller->shelf())
        return;
    for (const PolicyPackage* package : m_controller->packages())
        if (package->id() == m_wanted)
            m_policy->choose(packageOffer(*package));
    m_controller->choosePolicy(m_wanted);
    m_form->setFacts(m_wantedFacts);
    m_wanted.clear();
    m_soon.start(kSoonMs);
}

void CalculatorScreen::showPolicy() {
    const PolicyPackage* package = m_controller->package();
    const bool isThere = package != nullptr;
    m_form->setFields(isThere ? package->fields() : std::vector<PolicyField>(),
                      isThere
                          ? FieldContext{package->areaInput(), m_controller->shelf()->book.area()}
                          : FieldContext());
    m_about->setText(isThere ? tr("%1; governs facts %2; version %3")
                                   .arg(applicantText(*package), validText(*package),
                                        shortVersion(package->identity()))
                             : QString());
    m_result->setText(isThere ? tr("Fill in the facts")
                              : tr("Choose a policy: type its name or its initials."));
    m_warning->hide();
    m_basis->clear();
    showCompareChoices();
}

void CalculatorScreen::showCompareChoices() {
    const QVariant before = m_compare->currentData();
    m_compare->blockSignals(true);
    m_compare->clear();
    m_compare->addItem(tr("nothing"), QString());
    m_compare->addItem(tr("another day"), kDay);
    for (const ShelfVersion* version : m_controller->otherVersions()) {
        const bool isProposed = version->state == ShelfVersion::State::Proposed;
        const QString name = shortVersion(version->row.identity);
        m_compare->addItem(isProposed ? tr("version %1 (proposed)").arg(name)
                                      : tr("version %1 (known from %2)")
                                            .arg(name, version->knownFrom.toString(Qt::ISODate)),
                           version->row.identity);
    }
    m_compare->setCurrentIndex(std::max(0, m_compare->findData(before)));
    m_compare->blockSignals(false);
    m_compareDay->setVisible(m_compare->currentData() == kDay);
}

CompareWith CalculatorScreen::compareWith() const {
    const QVariant chosen = m_compare->currentData();
    if (chosen == kDay)
        return {CompareWith::Kind::Day, {}, looseDate(m_compareDay->text())};
    const QByteArray version = chosen.toByteArray();
    return version.isEmpty() ? CompareWith() : CompareWith{CompareWith::Kind::Version, version, {}};
}

void CalculatorScreen::calculate() {
    m_soon.stop();
    if (m_controller->package() == nullptr) {
        m_policy->setFocus(Qt::OtherFocusReason);
        say(tr("Choose a policy first."), Tone::Info);
        return;
    }
    if (m_form->check(FactsForm::Demand::Everything))
        m_controller->calculate(m_form->facts(), compareWith());
}

/// While typing: only what needs no message.
void CalculatorScreen::calculateWhenWhole() {
    if (m_controller->package() != nullptr && m_form->missing().isEmpty())
        m_controller->calculate(m_form->facts(), compareWith());
}

QString CalculatorScreen::htmlOf(const Trial& trial) const {
    if (const auto* calculation = std::get_if<Calculation>(&trial.result))
        return basisHtml(*trial.package, *calculation);
    const auto& refusal = std::get<Refusal>(trial.result);
    QString html = QStringLiteral("<h4>%1</h4>")
                       .arg(refusalSentence(refusal, trial.package.get()).toHtmlEscaped());
    if (!refusal.chain.isEmpty())
        html += QStringLiteral("<p>%1</p>")
                    .arg(tr("The way to it: %1")
                             .arg(refusal.chain.join(QStringLiteral(" → ")))
                             .toHtmlEscaped());
    return html;
}

void CalculatorScreen::showRefusal(const Trial& trial) {
    const auto& refusal = std::get<Refusal>(trial.result);
    const QString sentence = refusalSentence(refusal, trial.package.get());
    m_result->setText(tr("No amount"));
    m_warning->setText(
        refusal.parameter.isEmpty()
            ? sentence
            : tr("%1 The policy screen shows it (F9 there enters it).").arg(sentence));
    m_warning->show();
    m_form->setMessage(refusal.firstCause, sentence);
}

void CalculatorScreen::showTrials() {
    const std::vector<Trial>& trials = m_controller->trials();
    m_form->clearMessages();
    m_warning->hide();
    const auto* one = std::get_if<Calculation>(&trials.front().result);
    const auto* other =
        trials.size() > 1 ? std::get_if<Calculation>(&trials.back().result) : nullptr;
    if (one == nullptr) {
        showRefusal(trials.front());
    } else {
        QString text = resultText(*one);
        if (other != nullptr)
            text = tr("%1 against %2").arg(text, resultText(*other));
        m_result->setText(text);
        QStringList names;
        for (const UsedValue& value : one->values)
            if (one->unconfirmed.contains(value.parameter))
                names.append(valueName(value));
        names.removeDuplicates();
        m_warning->setText(tr("May be calculated with, not decided: not confirmed by two persons: "
                              "%1")
                               .arg(names.join(tr(", ", "between names"))));
        m_warning->setVisible(!names.isEmpty());
    }
    if (one != nullptr && other != nullptr) {
        m_basis->setHtml(comparedHtml(trials[0].title, *trials[0].package, *one, trials[1].title,
                                      *trials[1].package, *other));
        return;
    }
    QString html;
    for (const Trial& trial : trials) {
        if (trials.size() > 1)
            html += QStringLiteral("<h3>%1</h3>").arg(trial.title.toHtmlEscaped());
        html += htmlOf(trial);
    }
    m_basis->setHtml(html);
}

PolicyTrialSheet CalculatorScreen::sheet() const {
    PolicyTrialSheet sheet{m_controller->shelf()->officeName,
                           packageTitle(*m_controller->package()),
                           m_controller->shelf()->today,
                           {},
                           {},
                           {}};
    const QJsonObject facts = m_form->facts();
    for (const PolicyField& field : m_form->fields())
        if (facts.contains(field.name))
            sheet.facts.emplace_back(fieldLabel(field), shownFact(field, facts[field.name]));
    for (const Trial& trial : m_controller->trials()) {
        const auto* calculation = std::get_if<Calculation>(&trial.result);
        if (calculation == nullptr) {
            sheet.sides.push_back(
                {trial.title,
                 refusalSentence(std::get<Refusal>(trial.result), trial.package.get()),
                 {},
                 {},
                 {}});
            continue;
        }
        TrialSide side{trial.title, resultText(*calculation), outputLines(*calculation), {}, {}};
        for (const BasisPart& part : basisParts(*trial.package, *calculation)) {
            TrialPart printed{part.title, {}};
            for (const BasisStep& step : part.steps)
                printed.steps.push_back({step.text, step.article});
            side.parts.push_back(std::move(printed));
        }
        for (const UsedValue& value : calculation->values)
            side.values.append(
                QStringLiteral("%1 = %2　%3").arg(valueName(value), value.value, value.reference));
        sheet.sides.push_back(std::move(side));
    }
    if (m_warning->isVisible())
        sheet.warnings.append(m_warning->text());
    return sheet;
}

void CalculatorScreen::print() {
    if (m_controller->trials().empty()) {
        say(tr("There is nothing to print yet: calculate first."), Tone::Info);
        return;
    }
    const QByteArray pdf = policyTrialPaper(sheet());
    const QDate today = m_controller->shelf()->today;
    const PaperJob job{tr("Trial calculation %1").arg(packageTitle(*m_controller->package())),
                       tr("Trial calculation"),
                       [pdf](const QString& path) { return saveFile(path, pdf); },
                       {}};
    const auto printed = m_printer.print(job, today);
    if (!printed)
        m_context.shell.sayError(printed.error());
    else
        say(printed->wasPrinted ? tr("%1 printed.").arg(job.title)
                                : tr("%1 saved: %2").arg(job.title, printed->path),
            Tone::Good);
}

void CalculatorScreen::clear() {
    m_form->clear();
    m_result->setText(tr("Fill in the facts"));
    m_warning->hide();
    m_basis->clear();
    if (m_form->firstEditor() != nullptr)
        m_form->firstEditor()->setFocus(Qt::OtherFocusReason);
}

void CalculatorScreen::say(const QString& text, Tone tone) {
    m_context.shell.say(text, tone);
}

ScreenEntry calculatorScreen(PaperPrinter& printer) {
    return {QStringLiteral("calculator"), CalculatorScreen::tr("Trial"), Right::WorkOnCases,
            [&printer](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new CalculatorScreen(context, printer, parent);
            }};
}

} // namespace chuangkou
