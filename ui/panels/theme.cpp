// SPDX-License-Identifier: MIT
#include "ui/panels/theme.h"

#include <QWidget>

#include <utility>

namespace taxo::ui {

namespace {

Theme makeLight() {
    Theme t;
    t.window = QColor(0xf3f4f1);
    t.base = QColor(0xffffff);
    t.raised = QColor(0xffffff);
    t.photo = QColor(0xe6e8e3);
    t.line = QColor(0xd9ddd6);
    t.text = QColor(0x1b211e);
    t.quiet = QColor(0x56615b);
    t.accent = QColor(0x1c7350);
    t.accentSoft = QColor(0xe0efe7);
    t.onAccent = QColor(0xffffff);
    t.track = QColor(0xe4e7e1);
    t.info = QColor(0x1f5f8b);
    t.infoSoft = QColor(0xe4eef6);
    t.warn = QColor(0x8a5200);
    t.warnSoft = QColor(0xfbf0dc);
    t.bad = QColor(0xa92a20);
    t.badSoft = QColor(0xfbe7e4);
    return t;
}

Theme makeDark() {
    Theme t;
    t.isDark = true;
    t.window = QColor(0x191d1b);
    t.base = QColor(0x1f2422);
    t.raised = QColor(0x2a302d);
    t.photo = QColor(0x121514);
    t.line = QColor(0x363d39);
    t.text = QColor(0xe7ebe8);
    t.quiet = QColor(0xa3aea8);
    t.accent = QColor(0x62c799);
    t.accentSoft = QColor(0x26392f);
    t.onAccent = QColor(0x0d1f17);
    t.track = QColor(0x353c38);
    t.info = QColor(0x8cc1e8);
    t.infoSoft = QColor(0x22303a);
    t.warn = QColor(0xe8bb6c);
    t.warnSoft = QColor(0x382f1f);
    t.bad = QColor(0xf39a90);
    t.badSoft = QColor(0x3b2624);
    return t;
}

} // namespace

const Theme& Theme::light() {
    static const Theme kTheme = makeLight();
    return kTheme;
}

const Theme& Theme::dark() {
    static const Theme kTheme = makeDark();
    return kTheme;
}

const Theme& Theme::of(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128 ? dark() : light();
}

const Theme& Theme::of(const QWidget& widget) {
    return of(widget.palette());
}

QPalette Theme::palette() const {
    QPalette p;
    for (const auto& [role, color] : {std::pair{QPalette::Window, window},
                                      {QPalette::WindowText, text},
                                      {QPalette::Base, base},
                                      {QPalette::AlternateBase, window},
                                      {QPalette::Text, text},
                                      {QPalette::PlaceholderText, quiet},
                                      {QPalette::Button, raised},
                                      {QPalette::ButtonText, text},
                                      {QPalette::ToolTipBase, raised},
                                      {QPalette::ToolTipText, text},
                                      {QPalette::Highlight, accent},
                                      {QPalette::HighlightedText, onAccent},
                                      {QPalette::Link, accent},
                                      {QPalette::LinkVisited, accent},
                                      {QPalette::BrightText, bad},
                                      {QPalette::Light, isDark ? line : base},
                                      {QPalette::Midlight, line},
                                      {QPalette::Mid, line},
                                      {QPalette::Dark, isDark ? photo : quiet},
                                      {QPalette::Shadow, isDark ? photo : quiet}}) {
        p.setColor(role, color);
    }
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, isDark ? quiet.darker(140) : quiet.lighter(150));
    }
    return p;
}

QString Theme::styleSheet() const {
    QString sheet = QStringLiteral(R"(
        QPushButton, QComboBox {
            background: @raised; color: @text; border: 1px solid @line; border-radius: 6px;
            padding: 6px 13px; min-height: 18px; outline: none;
        }
        QComboBox { padding: 6px 6px 6px 11px; combobox-popup: 0; }
        QPushButton:hover, QComboBox:hover { border-color: @quiet; }
        QPushButton:pressed { background: @track; }
        QPushButton:focus, QComboBox:focus { border: 2px solid @accent; padding: 5px 12px; }
        QComboBox:focus { padding: 5px 5px 5px 10px; }
        QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; }
        QPushButton[primary="true"]:hover { border-color: @text; }
        QPushButton[primary="true"]:focus { border: 2px solid @text; }
        QPushButton[on="true"] { background: @accentSoft; border-color: @accent; }
        QPushButton:disabled { color: @faint; }
        QPushButton[primary="true"]:disabled { background: @track; color: @quiet; border-color: @line; }
        QLineEdit, QPlainTextEdit, QAbstractSpinBox {
            background: @base; border: 1px solid @edge; border-radius: 6px; padding: 6px 9px;
            selection-background-color: @accent; selection-color: @onAccent;
        }
        QLineEdit, QAbstractSpinBox { min-height: 18px; }
        QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus { border: 2px solid @accent; padding: 5px 8px; }
        QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
            subcontrol-origin: border; width: 22px; border: none; background: transparent;
        }
        QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 4px 3px 0 0; }
        QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 3px 4px 0; }
        QAbstractSpinBox::up-arrow { image: url(:/icons/chevron-up.svg); width: 10px; height: 10px; }
        QAbstractSpinBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 10px; height: 10px; }
        QCheckBox, QRadioButton { spacing: 7px; }
        QCheckBox::indicator, QRadioButton::indicator {
            width: 14px; height: 14px; border: 1px solid @quiet; background: @base;
        }
        QCheckBox::indicator { border-radius: 4px; }
        QRadioButton::indicator { border-radius: 8px; }
        QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @text; }
        QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/tick-on-@tick.svg); }
        QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; }
        QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus { border-color: @text; }
        QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; }
        QTreeView::indicator { width: 12px; height: 12px; border: 1px solid @quiet; border-radius: 3px; background: @base; }
        QTreeView::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/tick-on-@tick.svg); }
        QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @track; }
        QSlider::sub-page:horizontal { border-radius: 2px; background: @accent; }
        QSlider::handle:horizontal {
            width: 14px; height: 14px; margin: -6px 0; border: 1px solid @quiet; border-radius: 8px; background: @raised;
        }
        QSlider::handle:horizontal:focus { border: 2px solid @accent; width: 12px; height: 12px; }
        QFrame[popup="true"] { background: @raised; border: 1px solid @line; }
        QFrame[chip="true"] { background: @raised; border: 1px solid @line; border-radius: 6px; }
        QComboBox::drop-down { border: none; width: 24px; }
        QComboBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 12px; height: 12px; }
        QComboBox QAbstractItemView {
            background: @raised; border: 1px solid @line; padding: 4px; outline: none;
            selection-background-color: @accentSoft; selection-color: @text;
        }
        QToolButton { background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 4px; }
        QToolButton:hover { background: @track; }
        QToolButton:focus { border-color: @accent; }
        QToolButton[fold="true"] { padding: 2px 4px 2px 0; }
        QToolButton#moreTaxa { background: @raised; border: 1px solid @line; padding: 6px 10px; min-height: 18px; }
        QToolButton#moreTaxa:hover { border-color: @quiet; }
        QToolButton#moreTaxa:focus { border: 2px solid @accent; padding: 5px 9px; }
        QToolButton::menu-indicator { image: none; }
        QMenuBar { background: @window; padding: 2px 8px; }
        QMenuBar::item { padding: 5px 9px; border-radius: 5px; background: transparent; }
        QMenuBar::item:selected { background: @accentSoft; color: @text; }
        QMenu { background: @raised; border: 1px solid @line; padding: 5px; }
        QMenu::item { padding: 6px 26px 6px 12px; border-radius: 4px; }
        QMenu::item:selected { background: @accentSoft; color: @text; }
        QMenu::item:disabled { color: @quiet; }
        QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
        QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 5px; }
        QDialog { background: @window; }
        QSplitter::handle, QMainWindow::separator { background: @line; }
        QMainWindow::separator { width: 3px; height: 3px; }
        QMainWindow::separator:hover { background: @accent; }
        QScrollArea, QListView { border: none; background: @base; }
        QDialog QScrollArea { background: @window; }
        QTableView {
            background: @base; border: 1px solid @line; outline: none;
            selection-background-color: @accentSoft; selection-color: @text;
        }
        QTableView::item { padding: 0 8px; }
        QHeaderView { background: @base; }
        QHeaderView::section {
            background: @base; color: @quiet; border: none; border-bottom: 1px solid @line; padding: 6px 8px;
        }
        QListView#suggestions, QListView#collections { background: @raised; border: 1px solid @line; }
        QAbstractScrollArea::corner { background: transparent; border: none; }
        QScrollBar { background: transparent; border: none; }
        QScrollBar:vertical { width: 12px; }
        QScrollBar:horizontal { height: 12px; }
        QScrollBar::handle { background: @thumb; border-radius: 3px; margin: 3px; }
        QScrollBar::handle:hover { background: @quiet; }
        QScrollBar::handle:vertical { min-height: 32px; }
        QScrollBar::handle:horizontal { min-width: 32px; }
        QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
        QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
    )");
    sheet.replace(QLatin1String("@tick"), QLatin1String(isDark ? "dark" : "light"));
    // Longer names first: @text must not eat the beginning of another.
    for (const auto& [name, color] : {std::pair{"@accentSoft", accentSoft},
                                      {"@onAccent", onAccent},
                                      {"@accent", accent},
                                      {"@window", window},
                                      {"@raised", raised},
                                      {"@thumb", isDark ? line.lighter(135) : line.darker(112)},
                                      {"@faint", isDark ? quiet.darker(140) : quiet.lighter(150)},
                                      // Of fields: three times the contrast of what is around.
                                      {"@edge", QColor(isDark ? 0x79827d : 0x828b85)},
                                      {"@track", track},
                                      {"@quiet", quiet},
                                      {"@base", base},
                                      {"@line", line},
                                      {"@text", text}}) {
        sheet.replace(QLatin1String(name), color.name());
    }
    return sheet;
}

} // namespace taxo::ui
