// SPDX-License-Identifier: MIT
#include "ui/panels/inspector_message.h"

#include "core/collection/photo.h"
#include "ui/document/path_text.h"
#include "ui/panels/state_mark.h"
#include "ui/panels/symbolic_icon.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace taxo::ui {

InspectorMessage::InspectorMessage(QWidget* parent) : QWidget(parent) {
    m_mark = new MarkLabel(28, this);
    m_title = makeNamedText("messageTitle", this, {.size = 1.25});
    m_text = makeNamedText("messageText", this, {.isQuiet = true});
    m_again = makeIconButton(QStringLiteral("again"), tr("Try again"), this);
    m_again->setObjectName(QStringLiteral("again"));
    connect(m_again, &QPushButton::clicked, this, &InspectorMessage::tryAgainRequested);
    m_details = makeNamedText("details", this, {.size = 0.92, .isQuiet = true});
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_mark);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(kGap);
    layout->addWidget(m_details);
    layout->addSpacing(kGap);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
}

void InspectorMessage::show(const ItemDetails& item, IdentifyQueue::State state) {
    const ItemRow& row = item.row;
    const bool hasFailed = !row.problem.empty();
    const bool isMissing = row.state == PhotoState::Missing;
    const bool neverCame = row.problem == kNoPictureCame;
    m_again->setVisible(hasFailed);
    m_details->setVisible(hasFailed && !neverCame);
    m_text->setVisible(true);
    if (hasFailed || isMissing) {
        m_mark->setMark(neverCame ? Mark::Missing : Mark::Failed);
        m_title->setText(isMissing   ? tr("The file is not where it was.")
                         : neverCame ? tr("Only its embedding was brought in.")
                                     : tr("It could not be read."));
        m_text->setText(displayText(row.file));
        m_details->setText(tr("Details: %1").arg(QString::fromStdString(row.problem)));
        return;
    }
    m_mark->setMark(Mark::Waiting);
    m_title->setText(tr("Not identified yet"));
    switch (state) {
    case IdentifyQueue::State::Stopped:
        m_text->setText(tr("Identifying was stopped. Choose “Go on” to continue."));
        break;
    case IdentifyQueue::State::Running:
        m_text->setText(tr("Its turn comes soon."));
        break;
    case IdentifyQueue::State::Failed:
        m_text->setText(tr("Identifying ended early; the reason stands above."));
        break;
    case IdentifyQueue::State::Idle:
        m_text->setText(tr("It waits for a model."));
        break;
    }
}

} // namespace taxo::ui
