// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/queue_parts/reason_list.h"

#include "core/base/resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace chuangkou {

namespace {

std::vector<ListedReason> reasonsOf(const char* list) {
    static const QJsonObject all = [] {
        const auto file = resourceFile(u"catalogue/reasons.json");
        return QJsonDocument::fromJson(file.value_or(QByteArray())).object();
    }();
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    std::vector<ListedReason> reasons;
    for (const QJsonValue& each : all.value(QLatin1String(list)).toArray())
        reasons.push_back({each[u"key"].toString(), each[isChinese ? u"zh" : u"en"].toString()});
    return reasons;
}

} // namespace

std::vector<ListedReason> refusalReasons() {
    return reasonsOf("refusal");
}

std::vector<ListedReason> exceptionReasons() {
    return reasonsOf("exception");
}

QString reasonText(const QString& key) {
    for (const auto& list : {refusalReasons(), exceptionReasons()})
        for (const ListedReason& each : list)
            if (each.key == key)
                return each.text;
    return key;
}

} // namespace chuangkou
