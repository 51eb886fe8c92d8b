// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policy_parts/package_text.h"

#include "core/base/divisions.h"
#include "core/office/catalogue.h"
#include "ui/screens/policy_parts/field_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace chuangkou {

namespace {

struct PackageText {
    Q_DECLARE_TR_FUNCTIONS(PackageText)
};

constexpr int kTablesEnd = 2024;

} // namespace

QString packageTitle(const PolicyPackage& package) {
    return inWindowLanguage(package.title(), package.english());
}

QString shortVersion(const QByteArray& identity) {
    return QString::fromLatin1(identity.toHex().left(8));
}

QString spanText(QDate from, QDate to) {
    const QString first = from.toString(Qt::ISODate);
    const QString last = to.toString(Qt::ISODate);
    if (from.isValid() && to.isValid())
        return PackageText::tr("%1 to %2", "days").arg(first, last);
    if (from.isValid())
        return PackageText::tr("from %1", "day").arg(first);
    return to.isValid() ? PackageText::tr("until %1", "day").arg(last) : PackageText::tr("always");
}

QString validText(const PolicyPackage& package) {
    const bool isEntered = package.json().contains(QLatin1String("valid_from_parameter"));
    if (isEntered && !package.validFrom().isValid())
        return PackageText::tr("as this office enters it");
    return spanText(package.validFrom(), package.validTo());
}

QString confidenceText(Confidence confidence) {
    switch (confidence) {
    case Confidence::Seen:
        return PackageText::tr("text seen");
    case Confidence::SeenWeak:
        return PackageText::tr("weak source");
    case Confidence::Derived:
        return PackageText::tr("derived");
    case Confidence::Memory:
        return PackageText::tr("from memory");
    case Confidence::Choice:
        return PackageText::tr("choice of the package");
    case Confidence::Missing:
        return PackageText::tr("to be filled in by this office");
    }
    return {};
}

QString parameterName(const PolicyParameter& parameter) {
    return inWindowLanguage(parameter.name, parameter.english);
}

QString valueName(const UsedValue& value) {
    return inWindowLanguage(value.name, value.english);
}

QString areaText(const QString& code) {
    if (code.isEmpty() || code == QLatin1String("CN"))
        return PackageText::tr("whole country");
    const QString path = Divisions::shipped().pathAt(code, kTablesEnd);
    return path.isEmpty() ? code : path;
}

QString applicantText(const PolicyPackage& package) {
    const QString key = package.json().value(QLatin1String("applicant")).toString();
    return key == QLatin1String("unit") ? PackageText::tr("unit") : PackageText::tr("person");
}

Suggestion packageOffer(const PolicyPackage& package) {
    return {package.id(), packageTitle(package), applicantText(package)};
}

std::vector<Suggestion> packageOffers(const std::vector<const PolicyPackage*>& packages,
                                      const QString& text) {
    const QString sought = text.trimmed().toLower();
    std::vector<Suggestion> first;
    std::vector<Suggestion> others;
    std::vector<const PolicyPackage*> ordered = packages;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const PolicyPackage* a, const PolicyPackage* b) {
                         return a->title().size() < b->title().size(); // the plain name first
                     });
    for (const PolicyPackage* package : ordered) {
        const QString title = packageTitle(*package).toLower();
        const QString initials = pinyinInitials(package->title());
        if (title.startsWith(sought) || initials.startsWith(sought))
            first.push_back(packageOffer(*package));
        else if (title.contains(sought) || initials.contains(sought) ||
                 package->id().contains(sought) || package->title().contains(sought))
            others.push_back(packageOffer(*package));
    }
    first.insert(first.end(), others.begin(), others.end());
    return first;
}

QString nodeText(const PolicyPackage& package, const QString& node) {
    return inWindowLanguage(node, package.englishOf(node));
}

} // namespace chuangkou
