// SPDX-License-Identifier: MIT
#include "ui/panels/selection_strip.h"

#include "ui/models/error_text.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QLabel>
#include <QLocale>
#include <QStringList>
#include <QVBoxLayout>

namespace taxo::ui {

SelectionStrip::SelectionStrip(const WordPreviewer& previewer,
                               const Review& review,
                               const GroupReview& groups,
                               const Compare& compare,
                               QWidget* parent)
    : QWidget(parent)
    , m_previewer(previewer)
    , m_review(review)
    , m_groups(groups)
    , m_compare(compare)
    , m_about(makeNamedText("selectionAbout", this, {.isBold = true}))
    , m_changes(makeNamedText("selectionChanges", this, {.isQuiet = true})) {
    setObjectName(QStringLiteral("selectionStrip"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(2);
    layout->addWidget(m_about);
    layout->addWidget(m_changes);
    connect(&previewer, &WordPreviewer::changed, this, &SelectionStrip::refresh);
    connect(&previewer, &WordPreviewer::failed, this, [this](const Error& error) {
        m_changes->setText(detailsOf(error));
    });
    connect(&review, &Review::hidesSuggestionsChanged, this, &SelectionStrip::refresh);
    connect(&groups, &GroupReview::changed, this, &SelectionStrip::refresh);
    connect(&compare, &Compare::changed, this, &SelectionStrip::refresh);
    refresh();
}

void SelectionStrip::refresh() {
    setVisible(m_previewer.items() > 0 && !m_compare.isOn() && isSaidOfEach(m_review, m_groups));
    m_about->setText(
        tr("A word is about %Ln item(s)", nullptr, static_cast<int>(m_previewer.items())));
    m_changes->setText(changesText());
}

QString SelectionStrip::changesText() const {
    if (!m_previewer.preview()) {
        return tr("Looking what it would change …");
    }
    const WordPreview& preview = *m_previewer.preview();
    QStringList parts;
    if (!m_review.hidesSuggestions()) {
        const QString agreed = QLocale().toString(static_cast<qlonglong>(preview.agreed));
        //: what Enter would do with many selected photographs: %1 a number
        QString confirms = tr("Enter confirms %1").arg(agreed);
        if (preview.overruled > 0) {
            //: %1 how many Enter confirms, %Ln those of them that somebody called otherwise before
            confirms = tr("Enter confirms %1, %Ln of them against what a person said",
                          nullptr,
                          static_cast<int>(preview.overruled))
                           .arg(agreed);
        }
        parts << confirms;
        if (preview.notSure > 0) {
            parts << tr("%Ln stay(s), not sure", nullptr, static_cast<int>(preview.notSure));
        }
        if (preview.notIdentified > 0) {
            parts << tr(
                "%Ln stay(s), not identified", nullptr, static_cast<int>(preview.notIdentified));
        }
    }
    parts << (preview.said > 0
                  ? tr("%Ln has/have a person’s word", nullptr, static_cast<int>(preview.said))
                  : tr("none has a person’s word yet"));
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace taxo::ui
