// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/error_key.h"
#include "app/cli/hall_choice.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/office/office_settings.h"

#include <QJsonDocument>

#include <algorithm>

namespace chuangkou::cli {

namespace {

/// What halls and counters refer to, read once.
struct Registers {
    std::vector<Hall> halls;
    std::vector<Counter> counters;
    std::vector<Machine> machines;

    [[nodiscard]] const Hall* hallNamed(const QString& name) const {
        const auto found = std::find_if(halls.begin(), halls.end(),
                                        [&](const Hall& hall) { return hall.name == name; });
        return found == halls.end() ? nullptr : &*found;
    }
    [[nodiscard]] QString hallName(const HallId& id) const {
        const auto found = std::find_if(halls.begin(), halls.end(),
                                        [&](const Hall& hall) { return hall.id == id; });
        return found == halls.end() ? QString() : found->name;
    }
    [[nodiscard]] const Machine* machine(int number) const {
        const auto found =
            std::find_if(machines.begin(), machines.end(),
                         [&](const Machine& machine) { return machine.number == number; });
        return found == machines.end() ? nullptr : &*found;
    }
    [[nodiscard]] Cell machineCell(const QByteArray& device) const {
        for (const Machine& machine : machines)
            if (machine.device == device)
                return {machine.number, QStringLiteral("%1 %2")
                                            .arg(machine.number, 2, 10, QLatin1Char('0'))
                                            .arg(machine.name)};
        return emptyCell();
    }
};

Result<Registers> registers(Store& store) {
    return store.read([](Sql& sql) -> Result<Registers> {
        return Registers{OfficeTable::halls(sql), OfficeTable::counters(sql),
                         OfficeTable::machines(sql)};
    });
}

/// The device of --machine; `before` when the option was not given.
Result<QByteArray> chosenDevice(const Arguments& arguments, const Registers& known,
                                const QByteArray& before) {
    const auto number = arguments.number("machine");
    if (!number)
        return before;
    const Machine* machine = known.machine(*number);
    if (!machine)
        return fail(ErrorCode::NotFound, QString::number(*number));
    return machine->device;
}

Reply setHall(Call& call) {
    const Arguments& arguments = call.arguments();
    const auto known = registers(call.store());
    if (!known)
        return fail(known.error());
    const Hall* before = known->hallNamed(arguments.operand(0));
    Hall hall = before ? *before : Hall{{}, arguments.operand(0), 0, {}};
    if (arguments.has("rename"))
        hall.name = arguments.text("rename");
    hall.cap = arguments.number("cap").value_or(hall.cap);
    const auto device = chosenDevice(arguments, *known, hall.dispatcher);
    if (!device)
        return fail(device.error());
    hall.dispatcher = *device;
    const auto id = OfficeDesk(call.store(), call.session()).setHall(hall);
    if (!id)
        return fail(id.error());
    Answer answer;
    answer.set("id", id->toText());
    answer.set("name", hall.name);
    answer.say(CliText::tr("The hall %1 is set.").arg(hall.name));
    return answer;
}

Reply listHalls(Call& call) {
    const auto known = registers(call.store());
    if (!known)
        return fail(known.error());
    std::vector<Row> rows;
    for (const Hall& hall : known->halls)
        rows.push_back({hall.name,
                        {hall.cap, hall.cap > 0 ? QString::number(hall.cap) : QString()},
                        known->machineCell(hall.dispatcher),
                        hall.id.toText()});
    Answer answer;
    answer.list("halls",
                {{"name", CliText::tr("Hall")},
                 {"cap", CliText::tr("People at most")},
                 {"dispatcher", CliText::tr("Dispatcher")},
                 {"id", CliText::tr("Id")}},
                rows);
    return answer;
}

/// The hall of --hall; without it the counter's own or the only one that there is.
Result<HallId> hallOf(const Arguments& arguments, const Registers& known, const HallId& before) {
    if (!arguments.has("hall") && !before.isNull())
        return before;
    const auto hall = chosenHall(arguments, known.halls);
    return hall ? Result<HallId>(hall->id) : fail(hall.error());
}

Reply setCounter(Call& call) {
    const Arguments& arguments = call.arguments();
    bool isNumber = false;
    const int number = arguments.operand(0).toInt(&isNumber);
    if (!isNumber || number < 1)
        return UsageProblem{CliText::tr("A counter has a number from 1 on.")};
    const auto known = registers(call.store());
    if (!known)
        return fail(known.error());
    Counter counter;
    for (const Counter& one : known->counters)
        if (one.number == number)
            counter = one;
    counter.number = number;
    const auto hall = hallOf(arguments, *known, counter.hall);
    const auto device = chosenDevice(arguments, *known, counter.device);
    if (!hall || !device)
        return fail(hall ? device.error() : hall.error());
    counter.hall = *hall;
    counter.device = *device;
    if (arguments.has("name"))
        counter.name = arguments.text("name");
    if (arguments.has("lines"))
        counter.lines = arguments.text("lines").split(QLatin1Char(','), Qt::SkipEmptyParts);
    const auto id = OfficeDesk(call.store(), call.session()).setCounter(counter);
    if (!id)
        return fail(id.error());
    Answer answer;
    answer.set("id", id->toText());
    answer.set("number", number);
    answer.say(CliText::tr("Counter %1 is set.").arg(number));
    return answer;
}

Reply listCounters(Call& call) {
    const auto known = registers(call.store());
    if (!known)
        return fail(known.error());
    std::vector<Row> rows;
    for (const Counter& counter : known->counters)
        rows.push_back({counter.number, counter.name, known->hallName(counter.hall),
                        counter.lines.isEmpty() ? Cell(QJsonArray(), CliText::tr("all"))
                                                : listCell(counter.lines),
                        known->machineCell(counter.device)});
    Answer answer;
    answer.list("counters",
                {{"number", CliText::tr("Counter")},
                 {"name", CliText::tr("Name")},
                 {"hall", CliText::tr("Hall")},
                 {"lines", CliText::tr("Lines of service")},
                 {"machine", CliText::tr("Computer")}},
                rows);
    return answer;
}

QStringList settingNames() {
    QStringList names;
    for (const KnownSetting& known : knownSettings())
        names += QString::fromLatin1(known.name);
    return names;
}

Reply setSetting(Call& call) {
    const QString name = call.arguments().operand(0);
    const QString value = call.arguments().operand(1);
    Answer answer;
    if (!knownSetting(name)) {
        answer.refuse(errorKey(ErrorCode::NotFound),
                      CliText::tr("There is no setting %1. These there are: %2")
                          .arg(name, settingNames().join(QStringLiteral(", "))));
        return answer;
    }
    const auto done = OfficeDesk(call.store(), call.session()).setSetting(name, value);
    if (!done && done.error().code == ErrorCode::InvalidInput) {
        answer.refuse(errorKey(ErrorCode::InvalidInput),
                      CliText::tr("The setting %1 cannot be “%2”; until one is set it is “%3”.")
                          .arg(name, value, QString::fromLatin1(knownSetting(name)->fallback)));
        return answer;
    }
    if (!done)
        return fail(done.error());
    answer.set("name", name);
    answer.set("value", value);
    answer.say(CliText::tr("The setting %1 is now %2.").arg(name, value));
    return answer;
}

/// A number stands in the table as a JSON array of one.
QString shownSetting(const QString& stored) {
    const QJsonArray list = QJsonDocument::fromJson(stored.toUtf8()).array();
    return list.size() == 1 ? settingText(list.first()) : stored;
}

Reply listSettings(Call& call) {
    using All = std::map<QString, QString>;
    auto settings =
        call.store().read([](Sql& sql) -> Result<All> { return OfficeTable::settings(sql); });
    if (!settings)
        return fail(settings.error());
    std::map<QString, Row> rows;
    for (const auto& [name, value] : *settings) {
        const KnownSetting* known = knownSetting(name);
        rows[name] = {name, shownSetting(value),
                      known ? Cell(QString::fromLatin1(known->fallback)) : emptyCell(),
                      yesNo(true)};
    }
    for (const KnownSetting& known : knownSettings()) {
        const QString name = QString::fromLatin1(known.name);
        const QString fallback = QString::fromLatin1(known.fallback);
        rows.try_emplace(name, Row{name, fallback, fallback, yesNo(false)});
    }
    std::vector<Row> list;
    for (auto& [name, row] : rows)
        list.push_back(std::move(row));
    Answer answer;
    answer.list("settings",
                {{"name", CliText::tr("Setting")},
                 {"value", CliText::tr("Value")},
                 {"default", CliText::tr("Until one is set")},
                 {"is_set", CliText::tr("Set")}},
                list);
    return answer;
}

} // namespace

std::vector<Verb> officeVerbs() {
    return {
        {"hall list", QT_TRANSLATE_NOOP("CliText", "all halls"), {}, {}, listHalls},
        {"hall set",
         QT_TRANSLATE_NOOP("CliText", "make or change a hall"),
         {{"NAME", QT_TRANSLATE_NOOP("CliText", "name of the hall")}},
         {{"cap", Takes::Number, "N", QT_TRANSLATE_NOOP("CliText", "people at most")},
          {"machine", Takes::Number, "N",
           QT_TRANSLATE_NOOP("CliText", "number of the computer that hands out tickets")},
          {"rename", Takes::Text, "NAME", QT_TRANSLATE_NOOP("CliText", "its new name")}},
         setHall},
        {"counter list", QT_TRANSLATE_NOOP("CliText", "all counters"), {}, {}, listCounters},
        {"counter set",
         QT_TRANSLATE_NOOP("CliText", "make or change a counter"),
         {{"NUMBER", QT_TRANSLATE_NOOP("CliText", "number of the counter")}},
         {{"hall", Takes::Text, "NAME",
           QT_TRANSLATE_NOOP("CliText", "its hall; may be left out when there is one")},
          {"name", Takes::Text, "NAME", QT_TRANSLATE_NOOP("CliText", "what it is called")},
          {"lines", Takes::Text, "LINE,LINE",
           QT_TRANSLATE_NOOP("CliText", "lines of service that it calls; without it all")},
          {"machine", Takes::Number, "N",
           QT_TRANSLATE_NOOP("CliText", "number of the computer there; without it this one")}},
         setCounter},
        {"setting list",
         QT_TRANSLATE_NOOP("CliText", "all settings of the office"),
         {},
         {},
         listSettings},
        {"setting set",
         QT_TRANSLATE_NOOP("CliText", "change a setting of the office"),
         {{"NAME", QT_TRANSLATE_NOOP("CliText", "name of the setting")},
          {"VALUE", QT_TRANSLATE_NOOP("CliText", "its value")}},
         {},
         setSetting},
    };
}

} // namespace chuangkou::cli
