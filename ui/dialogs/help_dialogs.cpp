// SPDX-License-Identifier: MIT
#include "ui/dialogs/help_dialogs.h"

#include "core/base/version.h"
#include "ui/panels/symbolic_icon.h"
#include "ui/panels/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

namespace taxo::ui {

namespace {

struct HelpDialogs {
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

QString keyText(QKeySequence::StandardKey key) {
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

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

QLabel* makeTitle(QWidget* parent, const QString& text, qreal size) {
    auto* const label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setBold(true);
    label->setFont(font);
    return label;
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

void showKeys(QWidget* parent) {
    QDialog* const dialog = makeDialog(parent, HelpDialogs::tr("Keys"));
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(10);
    const auto add = [&](const QString& key, const QString& what) {
        const int row = grid->rowCount();
        auto* const keyLabel = new QLabel(key, dialog);
        QFont bold = keyLabel->font();
        bold.setBold(true);
        keyLabel->setFont(bold);
        grid->addWidget(keyLabel, row, 0);
        grid->addWidget(new QLabel(what, dialog), row, 1);
    };
    add(keyText(QKeySequence::Open), HelpDialogs::tr("Open photographs"));
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O).toString(QKeySequence::NativeText),
        HelpDialogs::tr("Open a folder with all photographs below it"));
    add(QStringLiteral("← ↑ → ↓"), HelpDialogs::tr("Go to the next photograph in that direction"));
    add(HelpDialogs::tr("Shift or Ctrl with arrows or clicks"),
        HelpDialogs::tr("Select several photographs"));
    add(keyText(QKeySequence::SelectAll), HelpDialogs::tr("Select all"));
    add(keyText(QKeySequence::Copy), HelpDialogs::tr("Copy the selected photographs as a table"));
    add(keyText(QKeySequence::Save), HelpDialogs::tr("Save all answers as a table"));
    add(QKeySequence(Qt::CTRL | Qt::Key_R).toString(QKeySequence::NativeText),
        HelpDialogs::tr("Identify the selected photographs again"));
    add(QKeySequence(Qt::CTRL | Qt::Key_L).toString(QKeySequence::NativeText),
        HelpDialogs::tr("Restrict answers to some taxa"));
    add(keyText(QKeySequence::Delete),
        HelpDialogs::tr("Take photographs off the list; the files stay"));
    add(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText),
        HelpDialogs::tr("Stop the work in progress"));
    add(QKeySequence(Qt::Key_Tab).toString(QKeySequence::NativeText),
        HelpDialogs::tr("Go to the next part of the window"));
    add(QKeySequence(Qt::Key_F1).toString(QKeySequence::NativeText),
        HelpDialogs::tr("Show these keys"));

    auto* const layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(kMargin);
    layout->addLayout(grid);
    layout->addWidget(makeCloseButton(dialog));
    dialog->show();
}

void showAbout(QWidget* parent) {
    QDialog* const dialog = makeDialog(parent, HelpDialogs::tr("About Taxoscope"));
    auto* const picture = new QLabel(dialog);
    picture->setPixmap(applicationIcon().pixmap(QSize(64, 64), dialog->devicePixelRatio()));
    auto* const version =
        new QLabel(HelpDialogs::tr("Version %1").arg(QString::fromUtf8(taxo::version())), dialog);
    version->setForegroundRole(QPalette::PlaceholderText);
    auto* const text = new QLabel(
        HelpDialogs::tr(
            "Identifies photographs of living things with BioCLIP models, on this computer "
            "alone.\n\n"
            "Free software under the MIT licence. The models have licences and authors of their "
            "own: cite the model that you use, as its page asks."),
        dialog);
    text->setWordWrap(true);
    text->setMinimumWidth(380);

    auto* const texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(makeTitle(dialog, QStringLiteral("Taxoscope"), 1.5));
    texts->addWidget(version);
    texts->addSpacing(kGap);
    texts->addWidget(text);
    auto* const top = new QHBoxLayout;
    top->setSpacing(20);
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addLayout(texts, 1);
    auto* const layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(kMargin);
    layout->addLayout(top);
    layout->addWidget(makeCloseButton(dialog));
    dialog->show();
}

} // namespace taxo::ui
