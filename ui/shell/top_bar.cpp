// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "ui/support/shown_text.h"
#include "ui/widgets/status_chip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace chuangkou {

namespace {

QLabel* part(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setProperty("chip", true);
    label->hide();
    return label;
}

QString counterName(const Counter& counter) {
    return counter.name.isEmpty() ? TopBar::tr("Counter %1").arg(counter.number) : counter.name;
}

void showPart(QLabel& label, const QString& text, Tone tone = Tone::Neutral) {
    label.setText(text);
    setTone(label, tone);
    label.setVisible(!text.isEmpty());
}

} // namespace

TopBar::TopBar(const OpenOffice& office, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_clock(clock), m_counter(new QToolButton), m_lines(part("servedLines")),
      m_waiting(part("waiting")), m_hall(part("hall")), m_time(part("time")),
      m_exchange(part("exchange")) {
    setObjectName(QStringLiteral("topBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_counter->setObjectName(QStringLiteral("counterChoice"));
    m_counter->setPopupMode(QToolButton::InstantPopup);
    m_counter->setMenu(new QMenu(m_counter));
    m_counter->hide();
    QFont strong = font();
    strong.setBold(true);
    auto* person = new QLabel(office.who.name);
    person->setObjectName(QStringLiteral("person"));
    person->setToolTip(rolesText(office.who.roles));
    person->setFont(strong);
    auto* officeName = new QLabel(office.officeName);
    officeName->setObjectName(QStringLiteral("officeName"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_counter, person, m_lines, officeName})
        layout->addWidget(widget);
    layout->addStretch(1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_waiting, m_hall, m_time, m_exchange})
        layout->addWidget(widget);

    connect(&m_timer, &QTimer::timeout, this, &TopBar::tick);
    m_timer.start(std::chrono::seconds(1));
    tick();
}

void TopBar::showCounters(const HallNow& now) {
    QMenu* menu = m_counter->menu();
    menu->clear();
    for (const Counter& counter : now.counters) {
        const QString lines = counter.lines.isEmpty() ? tr("All services") : [&] {
            QStringList names;
            for (const QString& line : counter.lines)
                names.append(lineText(line));
            return names.join(tr(", "));
        }();
        QAction* choice = menu->addAction(counterName(counter) + QStringLiteral("  ") + lines);
        choice->setCheckable(true);
        choice->setChecked(counter.id == now.counter);
        connect(choice, &QAction::triggered, this,
                [this, id = counter.id] { Q_EMIT counterChosen(id); });
    }
    const Counter* chosen = now.chosen();
    m_counter->setVisible(chosen != nullptr);
    if (m_choice != nullptr)
        m_choice->setEnabled(chosen != nullptr);
    if (chosen == nullptr)
        return;
    m_counter->setText(counterName(*chosen));
    m_counter->setAccessibleName(tr("Counter: %1").arg(counterName(*chosen)));
    QStringList names;
    for (const QString& line : chosen->lines)
        names.append(lineText(line));
    showPart(*m_lines, names.isEmpty() ? tr("All services") : names.join(tr(", ")));
}

void TopBar::setChoice(QAction* choice) {
    m_choice = choice;
    m_counter->setToolTip(choice->toolTip());
}

void TopBar::openChoice() {
    QMenu* menu = m_counter->menu();
    for (QAction* each : menu->actions())
        if (each->isChecked())
            menu->setActiveAction(each);
    menu->popup(m_counter->mapToGlobal(m_counter->rect().bottomLeft()));
}

void TopBar::setHallNow(const HallNow& now) {
    showCounters(now);
    QString waiting;
    if (now.waiting)
        waiting = now.waitingBooked
                      ? tr("Waiting %1 (booked %2)").arg(*now.waiting).arg(*now.waitingBooked)
                      : tr("Waiting %1").arg(*now.waiting);
    showPart(*m_waiting, waiting);
    const bool isFull = now.inside && now.cap > 0 && *now.inside >= now.cap;
    QString hall;
    if (now.inside)
        hall = now.cap > 0 ? tr("Hall %1/%2").arg(*now.inside).arg(now.cap)
                           : tr("Hall %1").arg(*now.inside);
    else if (now.cap > 0)
        hall = tr("%1: at most %2 people").arg(now.hallName).arg(now.cap);
    showPart(*m_hall, isFull ? tr("%1 (full)").arg(hall) : hall,
             isFull ? Tone::Danger : Tone::Neutral);
    showPart(*m_exchange, now.unexported && *now.unexported > 0
                              ? tr("Offline: %1 not exported").arg(*now.unexported)
                              : QString());
}

void TopBar::tick() {
    showPart(*m_time, shownTime(m_clock.nowMs()));
}

} // namespace chuangkou
