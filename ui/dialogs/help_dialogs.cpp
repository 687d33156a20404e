// SPDX-License-Identifier: MIT
#include "ui/dialogs/help_dialogs.h"

#include "ui/dialogs/on_screen.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QList>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStringList>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace taxo::ui {

namespace {

struct HelpDialogs {
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

QDialog* makeDialog(QWidget* parent, const QString& title) {
    auto* const dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    return dialog;
}

QDialogButtonBox* makeCloseButton(QDialog* dialog) {
    auto* const buttons = new QDialogButtonBox(dialog);
    buttons->addButton(HelpDialogs::tr("Close"), QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    return buttons;
}

/// Keys and what they do.
using KeyLines = QList<std::pair<QString, QString>>;

/// An action's text without what belongs to menus, nor what undo would take back.
QString plainText(const QAction& action) {
    QString text = action.text().section(QStringLiteral(": "), 0, 0);
    text.remove(u'&');
    text.remove(QStringLiteral(" …"));
    return text;
}

KeyLines keysOf(const QMenu& menu) {
    KeyLines lines;
    for (const QAction* const action : menu.actions()) {
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts()) {
            keys << key.toString(QKeySequence::NativeText);
        }
        if (!keys.isEmpty()) {
            lines << std::pair(keys.join(QStringLiteral(", ")), plainText(*action));
        }
    }
    return lines;
}

KeyLines galleryKeys() {
    return {{QStringLiteral("← ↑ → ↓"), HelpDialogs::tr("Go to another photograph")},
            {HelpDialogs::tr("Shift, Ctrl"), HelpDialogs::tr("Select several")},
            {HelpDialogs::tr("Space"), HelpDialogs::tr("Select or not")},
            {HelpDialogs::tr("Ctrl+D, Ctrl+I"), HelpDialogs::tr("Select none, the others")},
            {HelpDialogs::tr("Ctrl+wheel"), HelpDialogs::tr("Larger or smaller tiles")},
            {QStringLiteral("1 – 9"), HelpDialogs::tr("It is this candidate")},
            {HelpDialogs::tr("Ctrl+Space"), HelpDialogs::tr("In the filter: what may follow")},
            {HelpDialogs::tr("Tab"), HelpDialogs::tr("Go to the next part of the window")}};
}

/// Of the parts of the window that have keys of their own while they have the keyboard.
KeyLines sideBySideKeys() {
    return {{QStringLiteral("← →"), HelpDialogs::tr("Go to the photograph beside")},
            {QStringLiteral("↑ ↓"), HelpDialogs::tr("Go to the group before or after")},
            {HelpDialogs::tr("Space"), HelpDialogs::tr("Leave it out of the group, or not")}};
}

KeyLines mapKeys() {
    return {{HelpDialogs::tr("Arrows"), HelpDialogs::tr("Move the map")},
            {QStringLiteral("+, −, 0"), HelpDialogs::tr("Larger, smaller, the whole")},
            {QStringLiteral("F"), HelpDialogs::tr("See what is selected")},
            {QStringLiteral("G"), HelpDialogs::tr("Another gesture of the mouse")},
            {QStringLiteral("A"), HelpDialogs::tr("Another change of the selection")},
            {QStringLiteral("P"), HelpDialogs::tr("A circle that the arrows move")},
            {HelpDialogs::tr("Page up, down"), HelpDialogs::tr("A larger or smaller circle")},
            {HelpDialogs::tr("Space"), HelpDialogs::tr("Select with the circle")}};
}

KeyLines treeKeys() {
    return {{HelpDialogs::tr("Arrows"), HelpDialogs::tr("Move the tree")},
            {HelpDialogs::tr("Ctrl+arrows"), HelpDialogs::tr("Go from clade to clade")},
            {QStringLiteral("+, −, 0"), HelpDialogs::tr("Larger, smaller, the whole")},
            {HelpDialogs::tr("Enter"), HelpDialogs::tr("Fly to the clade")},
            {HelpDialogs::tr("Space"), HelpDialogs::tr("Select what it holds")},
            {HelpDialogs::tr("Menu"), HelpDialogs::tr("What can be done with it")}};
}

/// While a picture is cut into regions.
KeyLines cuttingKeys() {
    return {{QStringLiteral("N, P"), HelpDialogs::tr("Go to the next box, to the one before")},
            {HelpDialogs::tr("Arrows, Shift+arrows"), HelpDialogs::tr("Move it, resize it")},
            {QKeySequence(Qt::Key_D).toString(QKeySequence::NativeText) + QStringLiteral(", ") +
                 QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText),
             HelpDialogs::tr("Add one, remove it")},
            {QStringLiteral("M, S"), HelpDialogs::tr("Merge those selected, split them")},
            {QStringLiteral("+, −"), HelpDialogs::tr("Larger, smaller")}};
}

QWidget* makeKeyGroup(QWidget* parent, const QString& title, const KeyLines& lines) {
    auto* const group = new QWidget(parent);
    auto* const grid = new QGridLayout(group);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(6);
    grid->addWidget(makeTextLabel(title, group, {.size = 1.1, .isBold = true}), 0, 0, 1, 2);
    for (const auto& [key, what] : lines) {
        const int row = grid->rowCount();
        auto* const keyLabel = new QLabel(key, group);
        keyLabel->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(keyLabel, row, 0, Qt::AlignTop);
        grid->addWidget(makeTextLabel(what, group), row, 1);
    }
    grid->setColumnStretch(1, 1);
    return group;
}

} // namespace

void showGuide(QWidget* parent) {
    QDialog* const dialog = makeDialog(parent, HelpDialogs::tr("Guide"));
    auto* const pages = new QTextBrowser(dialog);
    pages->setAccessibleName(dialog->windowTitle());
    pages->setOpenExternalLinks(true);
    pages->setFrameShape(QFrame::NoFrame);
    pages->document()->setDocumentMargin(24);
    pages->setSource(QUrl(QStringLiteral("qrc:/docs/user/README.md")));
    auto* const back = new QPushButton(HelpDialogs::tr("Back"), dialog);
    back->setEnabled(false);
    QObject::connect(pages, &QTextBrowser::backwardAvailable, back, &QPushButton::setEnabled);
    QObject::connect(back, &QPushButton::clicked, pages, &QTextBrowser::backward);
    auto* const buttons = new QHBoxLayout;
    buttons->setContentsMargins(24, 0, 24, 0);
    buttons->addWidget(back);
    buttons->addWidget(makeCloseButton(dialog), 1);

    auto* const layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(kMargin);
    layout->addWidget(pages, 1);
    layout->addLayout(buttons);
    dialog->resize(860, 680);
    pages->setFocus();
    dialog->show();
}

void showKeys(QWidget* parent, const QMenuBar& menus) {
    QDialog* const dialog = makeDialog(parent, HelpDialogs::tr("Keys"));
    dialog->setObjectName(QStringLiteral("keys"));
    auto* const page = new QWidget(dialog);
    auto* const columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(2 * kMargin);
    QVBoxLayout* column = nullptr;
    int lines = 0;
    const auto add = [&](const QString& title, const KeyLines& keys) {
        constexpr int kTallest = 30;
        if (column == nullptr || lines + keys.size() > kTallest) {
            column = new QVBoxLayout;
            column->setSpacing(kMargin);
            columns->addLayout(column);
            lines = 0;
        }
        lines += static_cast<int>(keys.size()) + 2;
        column->addWidget(makeKeyGroup(page, title, keys));
    };
    add(HelpDialogs::tr("Gallery"), galleryKeys());
    for (QAction* const menu : menus.actions()) {
        if (const KeyLines keys = keysOf(*menu->menu()); !keys.isEmpty()) {
            add(plainText(*menu), keys);
        }
    }
    add(HelpDialogs::tr("Side by side"), sideBySideKeys());
    add(HelpDialogs::tr("Map"), mapKeys());
    add(HelpDialogs::tr("Tree of life"), treeKeys());
    add(HelpDialogs::tr("Cut into regions"), cuttingKeys());
    for (QObject* const child : columns->children()) {
        static_cast<QVBoxLayout*>(child)->addStretch(1);
    }
    auto* const area = new QScrollArea(dialog); // on a small screen, also at 200 %
    area->setWidgetResizable(true);
    area->setWidget(page);
    auto* const layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(kMargin);
    layout->addWidget(area, 1);
    layout->addWidget(makeCloseButton(dialog));
    constexpr int kScrollBar = 14;
    resizeOnScreen(*dialog,
                   page->sizeHint() + QSize(48 + kScrollBar, 2 * kMargin + 36) +
                       QSize(0, layout->itemAt(1)->sizeHint().height()));
    dialog->show();
}

} // namespace taxo::ui
