// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/audit_lists.h"

#include "core/base/clock.h"
#include "core/base/csv.h"
#include "core/store/file_system.h"
#include "ui/support/error_text.h"
#include "ui/support/shown_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace chuangkou {

namespace {

struct AuditText {
    Q_DECLARE_TR_FUNCTIONS(AuditText)
};

struct Title {
    const char* name;
    const char* title;
    const char* about;
};

constexpr Title kTitles[] = {
    {"trail", QT_TRANSLATE_NOOP("AuditText", "The whole trail"),
     QT_TRANSLATE_NOOP("AuditText", "Everything that the lists below hold, with log-ins and "
                                    "printing.")},
    {"overrides", QT_TRANSLATE_NOOP("AuditText", "Overrides"),
     QT_TRANSLATE_NOOP("AuditText", "A rule was set aside, with the reason that was given.")},
    {"parameters", QT_TRANSLATE_NOOP("AuditText", "Changed parameters"),
     QT_TRANSLATE_NOOP("AuditText", "Settings of the office, values and versions of policies, "
                                    "what the office filled in for an item.")},
    {"without_case", QT_TRANSLATE_NOOP("AuditText", "Files opened without a case"),
     QT_TRANSLATE_NOOP("AuditText", "A person's data were looked up, and no case of theirs was "
                                    "open.")},
    {"exports", QT_TRANSLATE_NOOP("AuditText", "Exports"),
     QT_TRANSLATE_NOOP("AuditText", "Data left the store as a file.")},
    {"clocks", QT_TRANSLATE_NOOP("AuditText", "Clocks changed"),
     QT_TRANSLATE_NOOP("AuditText", "A PC's clock was set back, or two PCs' clocks differed.")},
    {"locks", QT_TRANSLATE_NOOP("AuditText", "Lock-outs lifted"),
     QT_TRANSLATE_NOOP("AuditText", "A lock after wrong passwords was ended by another person.")},
    {"staff", QT_TRANSLATE_NOOP("AuditText", "Accounts and roles"),
     QT_TRANSLATE_NOOP("AuditText", "Who was given or lost access, and which roles.")},
    {"samples", QT_TRANSLATE_NOOP("AuditText", "Samples drawn"),
     QT_TRANSLATE_NOOP("AuditText", "Each draw with its seed.")},
};

bool isWithoutCase(const QJsonObject& body) {
    return body.value(QLatin1String("case")).toString().isEmpty();
}
bool isChosenPassword(const QJsonObject& body) {
    return !body.value(QLatin1String("first")).toBool();
}
bool isFirstPassword(const QJsonObject& body) {
    return body.value(QLatin1String("first")).toBool();
}

/// One row is one kind in one list: a later part adds its list by adding rows here (and a title).
/// %{field} in a sentence is the body's field.
struct ListRow {
    const char* list;
    const char* kind;
    bool (*keeps)(const QJsonObject& body); ///< null: all of the kind
    const char* sentence;
};

constexpr ListRow kRows[] = {
    {"trail", "audit_logged_in", nullptr, QT_TRANSLATE_NOOP("AuditText", "logged in")},
    {"trail", "audit_logged_out", nullptr, QT_TRANSLATE_NOOP("AuditText", "logged out")},
    {"trail", "audit_printed", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "printed %{paper} again, copy %{copy}")},
    {"trail", "audit_person_viewed", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "opened the file of person %{about}, case %{case}")},
    {"trail", "audit_value_changed", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "changed %{what} of %{about}")},
    {"trail", "account_key_set", &isChosenPassword,
     QT_TRANSLATE_NOOP("AuditText", "the password of %{subject} was set")},
    {"overrides", "audit_overridden", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "set the rule “%{rule}” aside: %{reason}")},
    {"parameters", "setting_set", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "set %{name} to %{value}")},
    {"parameters", "item_completed", nullptr,
     QT_TRANSLATE_NOOP("AuditText",
                       "filled in %{field} of the item %{item}: %{value} (%{document})")},
    {"parameters", "value_confirmed", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "confirmed %{parameter} of the policy %{policy} as %{value} "
                                    "from %{from} (%{document})")},
    {"parameters", "policy_imported", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "proposed a version of the policy %{policy}, in force from "
                                    "%{valid_from}: %{note}")},
    {"parameters", "policy_adopted", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "adopted a version of the policy %{policy}: %{note}")},
    {"parameters", "policy_rejected", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "rejected a version of the policy %{policy}: %{reason}")},
    {"parameters", "audit_value_changed", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "changed %{what} of %{about}")},
    {"without_case", "audit_person_viewed", &isWithoutCase,
     QT_TRANSLATE_NOOP("AuditText", "looked up person %{about} on the screen %{screen}")},
    {"exports", "audit_exported", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "exported %{what} %{list} %{about} %{from} %{to} %{reason}")},
    {"clocks", "clock_corrected", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "the clock was set back from %{from@} to %{to@}")},
    {"clocks", "clock_difference_noted", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "the clock of PC %{device} differs by %{ms} ms")},
    {"locks", "audit_lock_lifted", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "lifted the lock of %{login_of}: %{reason}")},
    {"staff", "account_created", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "made the account %{login} of %{name}: %{roles}")},
    {"staff", "account_roles_set", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "gave the account %{subject} the roles %{roles}")},
    {"staff", "account_key_set", &isFirstPassword,
     QT_TRANSLATE_NOOP("AuditText", "gave the account %{subject} a first password")},
    {"staff", "account_disabled", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "ended the access of %{subject}: %{reason}")},
    {"staff", "administrators_separated", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "from here on the three administrators are three persons")},
    {"samples", "audit_sample_drawn", nullptr,
     QT_TRANSLATE_NOOP("AuditText", "drew %{asked} of %{of} cases from %{from} to %{to}, seed "
                                    "%{seed}")},
};

QString translated(const char* text) {
    return QCoreApplication::translate("AuditText", text);
}

/// Names of a subject that are for programs are cut to what tells them apart.
QString shortened(const QString& text) {
    static const QRegularExpression id(QStringLiteral("^[0-9a-f]{32,}$"));
    return id.match(text).hasMatch() ? text.last(8) : text; // ids begin with their time
}

QString shownValue(const QJsonValue& value) {
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue& part : value.toArray())
            parts.append(shownValue(part));
        return parts.join(AuditText::tr(", ", "between the parts of a list"));
    }
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isBool())
        return value.toBool() ? AuditText::tr("yes") : AuditText::tr("no");
    if (value.isDouble())
        return QString::number(value.toInteger());
    const QString word = keyText(value.toString());
    return word.isEmpty() ? shortened(value.toString()) : word;
}

QString fieldText(const QString& field, const AuditRow& row) {
    if (field == QLatin1String("subject"))
        return row.subjectName.isEmpty() ? shortened(row.subject.toText()) : row.subjectName;
    if (field.endsWith(u'@')) {
        const auto ms = row.body.value(field.chopped(1)).toInteger();
        return shownDateTime(ms);
    }
    return shownValue(row.body.value(field));
}

const ListRow* rowOf(const QString& list, const AuditRow& row) {
    const ListRow* any = nullptr;
    for (const ListRow& each : kRows) {
        if (row.kind != QLatin1String(each.kind) ||
            (each.keeps != nullptr && !each.keeps(row.body)))
            continue;
        if (list == QLatin1String(each.list))
            return &each;
        any = &each;
    }
    return any;
}

} // namespace

std::vector<AuditListName> auditLists() {
    std::vector<AuditListName> lists;
    for (const Title& title : kTitles)
        lists.push_back(
            {QString::fromLatin1(title.name), translated(title.title), translated(title.about)});
    return lists;
}

std::optional<AuditQuery> auditQuery(const QString& list, QDate from, QDate to) {
    AuditQuery query;
    query.from = officeMs(from, QTime(0, 0));
    query.to = officeMs(to.addDays(1), QTime(0, 0));
    std::set<QString> whole;
    const bool isTrail = list == QLatin1String("trail");
    for (const ListRow& row : kRows) {
        const QString kind = QString::fromLatin1(row.kind);
        if (isTrail && whole.insert(kind).second)
            query.parts.push_back({kind, nullptr});
        else if (!isTrail && list == QLatin1String(row.list))
            query.parts.push_back({kind, row.keeps});
    }
    return query.parts.empty() ? std::nullopt : std::optional(query);
}

QString auditSentence(const QString& list, const AuditRow& row) {
    if (row.isWithheld)
        return AuditText::tr("%1, the content is not on this PC").arg(keyText(row.kind));
    const ListRow* found = rowOf(list, row);
    if (found == nullptr) {
        const QString word = keyText(row.kind);
        return word.isEmpty() ? row.kind : word;
    }
    QString text = translated(found->sentence);
    static const QRegularExpression field(QStringLiteral("%\\{([a-z_]+@?)\\}"));
    for (auto match = field.match(text); match.hasMatch(); match = field.match(text)) {
        const QString value = fieldText(match.captured(1), row);
        text.replace(match.capturedStart(), match.capturedLength(),
                     QString(value).replace(u'%', u'％')); // a value is no field
    }
    return text.simplified();
}

QString auditWho(const AuditRow& row) {
    return row.actor.isNull() ? AuditText::tr("the PC itself") : row.who;
}

QString auditMachine(const AuditRow& row) {
    return row.machine > 0 ? AuditText::tr("PC %1").arg(row.machine) : QString();
}

QString auditRoles(const AuditRow& row) {
    return row.isOfJoinedRoles ? AuditText::tr("joined") : AuditText::tr("apart");
}

QString findingSentence(const VerifyFinding& finding) {
    using What = VerifyFinding::What;
    const std::pair<What, QString> sentences[] = {
        {What::EventChanged, AuditText::tr("An event was changed after it was written.")},
        {What::BodyChanged, AuditText::tr("The content of an event was changed or is missing.")},
        {What::ChainBroken, AuditText::tr("The chain of events is broken: one was taken out or "
                                          "put in.")},
        {What::HeadWrong, AuditText::tr("A signed head does not fit what is held.")},
        {What::DeviceUncertified, AuditText::tr("A PC that the office did not admit wrote "
                                                "events.")},
        {What::BlobDamaged, AuditText::tr("An attachment is damaged or missing.")},
        {What::ProjectionDiffers, AuditText::tr("A table differs from the events; “rebuild” mends "
                                                "it.")},
        {What::PageDamaged, AuditText::tr("A page of the database is damaged; restore the latest "
                                          "backup.")},
    };
    for (const auto& [what, sentence] : sentences)
        if (what == finding.what)
            return sentence;
    return AuditText::tr("Something does not hold.");
}

QString findingPlace(const VerifyFinding& finding) {
    QStringList parts;
    if (finding.seq > 0)
        parts.append(AuditText::tr("event %1 of chain %2")
                         .arg(finding.seq)
                         .arg(QString::fromLatin1(finding.origin.toHex().first(8))));
    if (!finding.kind.isEmpty())
        parts.append(finding.kind);
    if (!finding.hash.isEmpty())
        parts.append(QString::fromLatin1(finding.hash.toHex().left(16)));
    // The row itself may name a person.
    if (!finding.detail.isEmpty())
        parts.append(finding.what == VerifyFinding::What::ProjectionDiffers
                         ? finding.detail.section(u':', 0, 0)
                         : finding.detail);
    return parts.join(AuditText::tr(", ", "between the parts of a list"));
}

SheetToWrite auditSheet(const QString& list, const std::vector<AuditRow>& rows) {
    SheetToWrite sheet;
    sheet.name = AuditText::tr("Audit");
    const auto column = [&](const QString& title, double width) {
        sheet.columns.append({title, width, ColumnKind::Text});
    };
    column(AuditText::tr("Time"), 20);
    column(AuditText::tr("Who"), 14);
    column(AuditText::tr("PC"), 8);
    column(AuditText::tr("What"), 60);
    column(AuditText::tr("Roles"), 10);
    column(AuditText::tr("Kind of event"), 24);
    column(AuditText::tr("Event"), 68);
    column(AuditText::tr("Content"), 60);
    for (const AuditRow& row : rows)
        sheet.rows.push_back(
            {officeTime(row.at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), auditWho(row),
             auditMachine(row), auditSentence(list, row), auditRoles(row), row.kind,
             QString::fromLatin1(row.event.toHex()),
             QString::fromUtf8(QJsonDocument(row.body).toJson(QJsonDocument::Compact))});
    return sheet;
}

Result<void> writeAuditFile(const QString& path, const SheetToWrite& sheet) {
    if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return writeSheetFile(path, sheet);
    QStringList titles;
    QList<qsizetype> asText;
    for (qsizetype i = 0; i < sheet.columns.size(); ++i) {
        titles.append(sheet.columns[i].title);
        asText.append(i);
    }
    std::vector<QStringList> rows = sheet.rows;
    rows.insert(rows.begin(), titles);
    return writeDurably(path, writeCsv(rows, asText));
}

} // namespace chuangkou
