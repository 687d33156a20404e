// SPDX-License-Identifier: MIT
#include "ui/dialogs/about_dialog.h"

#include "ui/dialogs/named_button.h"
#include "ui/dialogs/on_screen.h"
#include "ui/models/error_text.h"
#include "ui/models/job_text.h"
#include "ui/panels/symbolic_icon.h"
#include "ui/panels/theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

#include <utility>

namespace taxo::ui {

AboutDialog::AboutDialog(std::function<Result<Machine>()> look, JobRunner& runner, QWidget* parent)
    : QDialog(parent), m_runner(runner), m_versions(new QLabel(this)) {
    setObjectName(QStringLiteral("about"));
    setWindowTitle(tr("About Taxoscope"));
    auto* const picture = new QLabel(this);
    picture->setPixmap(applicationIcon().pixmap(QSize(64, 64), devicePixelRatio()));
    auto* const title = new QLabel(QStringLiteral("Taxoscope"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    title->setFont(font);
    auto* const text = new QLabel(
        tr("Identifies photographs of living things with BioCLIP models, on this computer "
           "alone.\n\n"
           "Free software under the MIT licence. The models have licences and authors of their "
           "own: cite the model that you use, as “Models and labels” asks."),
        this);
    text->setWordWrap(true);
    for (QLabel* const label : {text, m_versions}) {
        label->setMinimumWidth(400);
    }
    m_versions->setObjectName(QStringLiteral("versions"));
    m_versions->setTextFormat(Qt::PlainText);
    m_versions->setWordWrap(true);
    m_versions->setForegroundRole(QPalette::PlaceholderText);
    m_versions->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_versions->setText(versionsText());
    auto* const diagnostics = makeNamedButton("diagnostics", tr("Diagnostics …"), this);
    auto* const close = makeNamedButton("close", tr("Close"), this);
    connect(diagnostics, &QPushButton::clicked, this, &AboutDialog::diagnosticsRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::close);

    auto* const texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(title);
    texts->addWidget(m_versions);
    texts->addSpacing(kGap);
    texts->addWidget(text);
    auto* const top = new QHBoxLayout;
    top->setSpacing(20);
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addLayout(texts, 1);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(diagnostics);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(kMargin);
    layout->addLayout(top, 1);
    layout->addLayout(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize); // as large as its texts
    close->setFocus();

    m_job = m_runner.start(
        {},
        On::Io,
        [look = std::move(look)](const Progress&) { return look(); },
        this,
        [this](const Result<Machine>& machine) { showMachine(machine); },
        Urgency::Waited);
}

AboutDialog::~AboutDialog() {
    m_runner.cancel(m_job);
}

void AboutDialog::showMachine(const Result<Machine>& machine) {
    QStringList lines = {versionsText()};
    if (!machine) {
        lines << detailsOf(machine.error());
    } else {
        lines << QString::fromStdString(machine->libraries);
        for (const Gpu& gpu : machine->gpus) {
            const QString name = QString::fromStdString(gpu.name);
            //: name of a GPU, its memory
            lines << (gpu.memoryBytes > 0 ? tr("%1 (%2)").arg(name, bytesText(gpu.memoryBytes))
                                          : name);
        }
    }
    m_versions->setText(lines.join(u'\n'));
}

DiagnosticsDialog::DiagnosticsDialog(const QString& text, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("diagnosticsDialog"));
    setWindowTitle(tr("Diagnostics"));
    auto* const what = new QLabel(
        tr("For whoever helps you when something goes wrong. Messages may name folders and files: "
           "read them before you pass them on."),
        this);
    what->setWordWrap(true);
    what->setForegroundRole(QPalette::PlaceholderText);
    auto* const view = new QPlainTextEdit(text, this);
    view->setObjectName(QStringLiteral("diagnosticsText"));
    view->setAccessibleName(windowTitle());
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* const copy = makeIconButton(QStringLiteral("copy"), tr("Copy all"), this);
    copy->setObjectName(QStringLiteral("copyDiagnostics"));
    copy->setAutoDefault(false);
    auto* const close = makeNamedButton("close", tr("Close"), this);
    connect(
        copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(what);
    layout->addWidget(view, 1);
    layout->addLayout(buttons);
    resizeOnScreen(*this, QSize(760, 560));
}

} // namespace taxo::ui
