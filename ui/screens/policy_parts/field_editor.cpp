// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policy_parts/field_editor.h"

#include "ui/screens/policy_parts/field_text.h"
#include "ui/screens/policy_parts/place_offers.h"

#include <QComboBox>
#include <QLineEdit>

namespace chuangkou {

namespace {

constexpr int kMostNumbered = 9;
constexpr int kShortest = 8; ///< characters that a list shows at least

QComboBox* makeChoices(const PolicyField& field) {
    auto* box = new QComboBox;
    box->addItem(QString(), QString());
    const QStringList choices = fieldChoices(field);
    for (const QString& choice : choices) {
        const QString label = choiceLabel(field, choice);
        const bool isNumbered = choices.size() <= kMostNumbered;
        box->addItem(isNumbered ? QStringLiteral("%1  %2").arg(box->count()).arg(label) : label,
                     choice);
    }
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kShortest);
    return box;
}

QLineEdit* makePlace(const FieldContext& context) {
    auto* line = new SuggestLine(
        [home = context.officeArea](const QString& text) { return placeOffers(text, home); });
    QObject::connect(line, &SuggestLine::finished, line, [line] {
        if (QWidget* next = line->nextInFocusChain())
            next->setFocus(Qt::TabFocusReason);
    });
    line->setPlaceholderText(QStringLiteral("220102"));
    return line;
}

QLineEdit* makeLine(const PolicyField& field) {
    auto* line = new QLineEdit;
    const bool isDate = field.type == QLatin1String("date");
    if (isDate || field.type == QLatin1String("number"))
        line->setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhLatinOnly);
    if (isDate && !field.isList) {
        line->setPlaceholderText(QStringLiteral("2024-03-01"));
        QObject::connect(line, &QLineEdit::editingFinished, line, [line] {
            if (const QDate day = looseDate(line->text()); day.isValid())
                line->setText(day.toString(Qt::ISODate));
        });
    }
    QObject::connect(line, &QLineEdit::returnPressed, line, [line] {
        if (QWidget* next = line->nextInFocusChain())
            next->setFocus(Qt::TabFocusReason);
    });
    return line;
}

} // namespace

QWidget* makeFieldEditor(const PolicyField& field, const FieldContext& context) {
    if (!fieldChoices(field).isEmpty() && !field.isList)
        return makeChoices(field);
    if (!context.areaInput.isEmpty() && field.name == context.areaInput)
        return makePlace(context);
    return makeLine(field);
}

QString typedIn(const QWidget& editor) {
    if (const auto* box = qobject_cast<const QComboBox*>(&editor))
        return box->currentData().toString();
    if (const auto* place = qobject_cast<const SuggestLine*>(&editor))
        return place->key().isEmpty() ? place->text().section(u' ', 0, 0) : place->key();
    const auto* line = qobject_cast<const QLineEdit*>(&editor);
    return line != nullptr ? line->text() : QString();
}

void typeInto(QWidget& editor, const QString& typed) {
    if (auto* box = qobject_cast<QComboBox*>(&editor))
        box->setCurrentIndex(std::max(0, box->findData(typed)));
    else if (auto* place = qobject_cast<SuggestLine*>(&editor))
        typed.isEmpty() ? place->clearChoice() : place->choose(placeOffer(typed));
    else if (auto* line = qobject_cast<QLineEdit*>(&editor))
        line->setText(typed);
}

void onFieldEdited(QWidget& editor, QObject* context, const std::function<void()>& edited) {
    const auto tell = [edited] { edited(); };
    if (auto* box = qobject_cast<QComboBox*>(&editor))
        QObject::connect(box, &QComboBox::currentIndexChanged, context, tell);
    else if (auto* line = qobject_cast<QLineEdit*>(&editor))
        QObject::connect(line, &QLineEdit::textChanged, context, tell);
}

} // namespace chuangkou
