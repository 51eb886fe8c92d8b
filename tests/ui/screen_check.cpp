// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screen_check.h"

#include "tests/support/string_makers.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <cmath>

namespace chuangkou {

namespace {

double luminance(const QColor& colour) {
    const auto part = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

QString describe(const QWidget& widget, const QString& text) {
    return QStringLiteral("%1 %2 \"%3\"")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text);
}

QString shownTextOf(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text();
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        return line->text();
    return {};
}

bool isControl(const QWidget& widget) {
    const bool isKind = qobject_cast<const QAbstractButton*>(&widget) != nullptr ||
                        qobject_cast<const QLineEdit*>(&widget) != nullptr ||
                        qobject_cast<const QComboBox*>(&widget) != nullptr ||
                        qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr ||
                        qobject_cast<const QPlainTextEdit*>(&widget) != nullptr ||
                        qobject_cast<const QAbstractItemView*>(&widget) != nullptr;
    // The line inside a spin box and the list inside a combo box are named by these.
    return isKind && (widget.focusPolicy() & Qt::TabFocus) != 0 &&
           !widget.objectName().startsWith(QLatin1String("qt_"));
}

bool isNamed(const QWidget& widget) {
    if (!widget.accessibleName().isEmpty())
        return true;
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    if (button != nullptr && !button->text().isEmpty())
        return true;
    for (const auto* label : widget.window()->findChildren<QLabel*>())
        if (label->buddy() == &widget)
            return true;
    return false;
}

bool isCut(const QWidget& widget) {
    const auto* label = qobject_cast<const QLabel*>(&widget);
    if (label != nullptr && label->wordWrap())
        return label->heightForWidth(label->width()) > label->height();
    const bool isLine = qobject_cast<const QLineEdit*>(&widget) != nullptr;
    const QSize needed = widget.sizeHint();
    return !isLine && (widget.width() < needed.width() || widget.height() < needed.height() - 2);
}

/// Contrast between the most frequent colour of the widget's inside and the one furthest from it.
double renderedContrast(const QImage& window, const QRect& place) {
    const QRect inside = place.adjusted(4, 4, -4, -4).intersected(window.rect());
    QHash<QRgb, int> counts;
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x)
            ++counts[window.pixel(x, y)];
    QRgb ground = 0;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        if (each.value() > counts.value(ground))
            ground = each.key();
    double best = 1;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        best = std::max(best, contrastOf(QColor(ground), QColor(each.key())));
    return best;
}

QWidget* shownChild(QWidget& window, const QString& name) {
    for (auto* child : window.findChildren<QWidget*>(name))
        if (child->isVisible())
            return child;
    return nullptr;
}

} // namespace

double contrastOf(const QColor& one, const QColor& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QStringList screenFaults(QWidget& window) {
    QStringList faults;
    const QImage pixels = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (auto* child : window.findChildren<QWidget*>()) {
        if (!child->isVisible() || child->visibleRegion().isEmpty()) // scrolled away
            continue;
        const QString text = shownTextOf(*child);
        if (isControl(*child) && !isNamed(*child))
            faults.append(describe(*child, text) + QStringLiteral(" has no name"));
        if (text.isEmpty())
            continue;
        if (isCut(*child))
            faults.append(describe(*child, text) + QStringLiteral(" is cut"));
        const QRect place(child->mapTo(&window, QPoint()), child->size());
        const double contrast = renderedContrast(pixels, place);
        if (contrast < 4.5)
            faults.append(describe(*child, text) +
                          QStringLiteral(" has a contrast of %1").arg(contrast));
    }
    const QSize least = window.minimumSizeHint();
    if (least.width() > 1366 || least.height() > 768)
        faults.append(
            QStringLiteral("the window needs %1x%2").arg(least.width()).arg(least.height()));
    return faults;
}

void shot(QWidget& window, const QString& name) {
    window.resize(1366, 768);
    const QString folder = qEnvironmentVariable("SHOTS_DIR");
    if (folder.isEmpty())
        return;
    REQUIRE(QDir().mkpath(folder));
    REQUIRE(window.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

void showActive(QWidget& window) {
    window.resize(1366, 768);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
}

QStringList tabOrder(QWidget& window) {
    QStringList visited;
    QSet<QWidget*> seen;
    for (int i = 0; i < 300; ++i) {
        QWidget* focus = QApplication::focusWidget();
        if (focus == nullptr || seen.contains(focus))
            break;
        seen.insert(focus);
        visited.append(focus->objectName());
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    (void)window;
    return visited;
}

void clickOn(QWidget& window, const QString& name) {
    QWidget* child = shownChild(window, name);
    INFO(name.toStdString());
    REQUIRE(child != nullptr);
    REQUIRE(child->isEnabled());
    QTest::mouseClick(child, Qt::LeftButton);
}

void typeInto(QWidget& window, const QString& name, const QString& text) {
    auto* line = qobject_cast<QLineEdit*>(shownChild(window, name));
    INFO(name.toStdString());
    REQUIRE(line != nullptr);
    line->setFocus();
    line->clear();
    // keyClicks knows Latin keys only; other text comes by an input method, as it does in an office
    for (const QChar c : text) {
        if (c.unicode() < 128) {
            QTest::keyClick(line, c.toLatin1());
            continue;
        }
        QInputMethodEvent commit;
        commit.setCommitString(QString(c));
        QApplication::sendEvent(line, &commit);
    }
}

QString textOf(QWidget& window, const QString& name) {
    const QWidget* child = shownChild(window, name);
    return child != nullptr ? shownTextOf(*child) : QString();
}

} // namespace chuangkou
