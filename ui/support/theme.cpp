// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QIcon>
#include <QPalette>
#include <QStyleFactory>

// Outside the namespace: the macro declares a global function.
static void useWindowResources() {
    Q_INIT_RESOURCE(chuangkou_window);
}

namespace chuangkou {

namespace {

// Only what the palette cannot say: rings, spacing, the two bars, badges. @name is a colour.
constexpr const char* kSheet = R"(
QToolTip { color: @ink; background: @panel; border: 1px solid @line; padding: 4px; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit {
    background: @panel; color: @ink; border: 1px solid @line; border-radius: 4px;
    padding: 4px 6px; margin: 1px; selection-background-color: @primary; selection-color: @primaryInk;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDateEdit:focus, QTimeEdit:focus { border: 2px solid @primary; padding: 4px 6px; margin: 0; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {
    border: 2px solid @dangerInk; margin: 0; }
QLineEdit:read-only, QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
    background: @ground; color: @mutedInk; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/window/down.svg); width: 12px; height: 12px; }
QPushButton, QToolButton {
    background: @panel; color: @ink; border: 1px solid @line; border-radius: 4px;
    padding: 5px 12px; margin: 1px; min-height: 18px; outline: none;
}
QToolButton { padding: 4px 8px; }
QPushButton:hover, QToolButton:hover { background: @infoGround; border-color: @primary; }
QPushButton:pressed, QToolButton:pressed { background: @line; }
QPushButton:disabled, QToolButton:disabled { color: @mutedInk; background: @ground; }
QPushButton:focus, QToolButton:focus { border: 2px solid @primary; margin: 0; }
QPushButton[primary="true"] { background: @primary; color: @primaryInk; border-color: @primary;
    font-weight: bold; }
QPushButton[primary="true"]:hover { background: @bar; }
QPushButton[primary="true"]:disabled { background: @neutralGround; color: @neutralInk;
    border-color: @line; }
QPushButton[primary="true"]:focus { border: 2px solid @ink; }
QPushButton[quiet="true"] { background: transparent; border-color: transparent; color: @primary; }
QPushButton[quiet="true"]:disabled { color: @mutedInk; }
QPushButton[quiet="true"]:hover { background: @infoGround; border-color: @infoGround; }
QPushButton[quiet="true"]:focus { border: 2px solid @primary; }
QPushButton[choice="true"] { text-align: left; padding: 12px 16px;
    font-weight: bold; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @primary; border-radius: 3px; }
QTableView, QListView, QTreeView {
    background: @panel; alternate-background-color: @ground; border: 1px solid @line;
    gridline-color: @neutralGround; selection-background-color: @infoGround; selection-color: @ink;
}
QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid @primary; }
QTableView::item, QListView::item { padding: 2px 6px; border: 0; }
QTableView::item:selected, QListView::item:selected { background: @infoGround; color: @ink; }
QTableView::item:selected:active, QListView::item:selected:active { background: @primary; color: @primaryInk; }
QHeaderView::section { background: @ground; color: @mutedInk; border: 0;
    border-bottom: 1px solid @line; border-right: 1px solid @neutralGround; padding: 5px 6px; }
QFrame[card="true"] { background: @panel; border: 1px solid @line; border-radius: 6px; }
QLabel[heading="true"] { font-size: 15pt; font-weight: bold; }
QLabel[muted="true"] { color: @mutedInk; }
QLabel[wrong="true"] { color: @dangerInk; }
QLabel[tone="neutral"], QFrame[tone="neutral"] { background: @neutralGround; color: @neutralInk; }
QLabel[tone="info"], QFrame[tone="info"] { background: @infoGround; color: @infoInk; }
QLabel[tone="good"], QFrame[tone="good"] { background: @goodGround; color: @goodInk; }
QLabel[tone="warning"], QFrame[tone="warning"] { background: @warningGround; color: @warningInk; }
QLabel[tone="danger"], QFrame[tone="danger"] { background: @dangerGround; color: @dangerInk; }
QLabel[chip="true"] { border-radius: 9px; padding: 1px 9px; }
QFrame[notice="true"] { border-radius: 4px; }
QFrame[notice="true"] QLabel { background: transparent; }
QWidget#topBar, QWidget#brandPanel { background: @bar; }
QWidget#topBar QLabel, QWidget#brandPanel QLabel { color: @barInk; background: transparent; }
QWidget#topBar QToolButton { background: transparent; color: @barInk; border-color: transparent;
    font-weight: bold; padding-right: 18px; }
QWidget#topBar QToolButton::menu-indicator { subcontrol-origin: padding;
    subcontrol-position: right center; right: 5px; }
QWidget#topBar QToolButton:hover, QWidget#topBar QToolButton:focus { border-color: @barInk; }
QWidget#topBar QLabel[tone="danger"] { background: @dangerGround; color: @dangerInk; }
QWidget#topBar QLabel[tone="warning"] { background: @warningGround; color: @warningInk; }
QWidget#navigation { background: @panel; border-bottom: 1px solid @line; }
QWidget#navigation QToolButton { border: 2px solid transparent; border-radius: 0; margin: 0;
    background: @panel; padding: 6px 6px; }
QWidget#navigation QToolButton:hover { background: @infoGround; }
QWidget#navigation QToolButton:focus { border: 2px solid @primary; }
QWidget#navigation QToolButton:checked { color: @primary; font-weight: bold;
    border-bottom: 3px solid @primary; }
QWidget#statusLine { background: @panel; border-top: 1px solid @line; }
QWidget#statusLine QToolButton { border-color: transparent; padding: 1px 8px; min-height: 0;
    color: @primary; }
QWidget#keyHelp { background: @panel; border: 2px solid @primary; border-radius: 8px; }
QLabel[keyCap="true"] { background: @ground; border: 1px solid @line; border-radius: 3px;
    padding: 1px 7px; font-weight: bold; }
QScrollBar:vertical { background: @ground; width: 12px; margin: 0; }
QScrollBar:horizontal { background: @ground; height: 12px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; min-height: 28px; min-width: 28px;
    margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
)";

QString sheet(const Theme& theme) {
    const std::pair<const char*, QColor> colours[] = {
        // longer names first: @primaryInk before @primary
        {"@primaryInk", theme.primaryInk},
        {"@primary", theme.primary},
        {"@mutedInk", theme.mutedInk},
        {"@neutralGround", theme.neutral.ground},
        {"@neutralInk", theme.neutral.ink},
        {"@infoGround", theme.info.ground},
        {"@infoInk", theme.info.ink},
        {"@goodGround", theme.good.ground},
        {"@goodInk", theme.good.ink},
        {"@warningGround", theme.warning.ground},
        {"@warningInk", theme.warning.ink},
        {"@dangerGround", theme.danger.ground},
        {"@dangerInk", theme.danger.ink},
        {"@ground", theme.ground},
        {"@panel", theme.panel},
        {"@ink", theme.ink},
        {"@line", theme.line},
        {"@barInk", theme.barInk},
        {"@bar", theme.bar},
    };
    QString text = QString::fromUtf8(kSheet);
    for (const auto& [name, colour] : colours)
        text.replace(QLatin1String(name), colour.name());
    return text;
}

QPalette palette(const Theme& theme) {
    QPalette palette(theme.ink, theme.panel, theme.panel, theme.line, theme.line, theme.ink,
                     theme.ink, theme.panel, theme.ground);
    palette.setColor(QPalette::AlternateBase, theme.ground);
    palette.setColor(QPalette::Highlight, theme.primary);
    palette.setColor(QPalette::HighlightedText, theme.primaryInk);
    palette.setColor(QPalette::Link, theme.primary);
    palette.setColor(QPalette::LinkVisited, theme.primary);
    palette.setColor(QPalette::PlaceholderText, theme.mutedInk);
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.mutedInk);
    return palette;
}

QFont textFont() {
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Microsoft YaHei"),
                      QStringLiteral("sans-serif")});
    font.setPointSizeF(10.5); // 小五至五号: 14 pixels at 96 dpi, five columns of text at 1366
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

} // namespace

const Theme::Badge& Theme::badge(Tone tone) const {
    switch (tone) {
    case Tone::Info:
        return info;
    case Tone::Good:
        return good;
    case Tone::Warning:
        return warning;
    case Tone::Danger:
        return danger;
    case Tone::Neutral:
        break;
    }
    return neutral;
}

const Theme& lightTheme() {
    static const Theme theme{
        .ground = QColor(0xf3f5f8),
        .panel = QColor(0xffffff),
        .ink = QColor(0x1b2733),
        .mutedInk = QColor(0x52606d),
        .line = QColor(0xbcc6d1),
        .primary = QColor(0x14508c),
        .primaryInk = QColor(0xffffff),
        .bar = QColor(0x123e6b),
        .barInk = QColor(0xffffff),
        .neutral = {QColor(0xe9edf1), QColor(0x3d4a57)},
        .info = {QColor(0xe4effa), QColor(0x14508c)},
        .good = {QColor(0xe1f3e8), QColor(0x17603a)},
        .warning = {QColor(0xfff1cf), QColor(0x6f4400)},
        .danger = {QColor(0xfde7e5), QColor(0xa3201a)},
    };
    return theme;
}

QIcon programIcon() {
    useWindowResources();
    return QIcon(QStringLiteral(":/window/io.github.chuangkou.Chuangkou.svg"));
}

void applyTheme(QApplication& application, const Theme& theme) {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette(theme));
    QApplication::setFont(textFont());
    application.setStyleSheet(sheet(theme));
    QApplication::setWindowIcon(programIcon());
}

} // namespace chuangkou
