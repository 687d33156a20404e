// SPDX-License-Identifier: MIT
#include "ui/panels/tree_trail.h"

#include "ui/models/tree_text.h"
#include "ui/panels/theme.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace taxo::ui {

namespace {

constexpr int kAround = 22; ///< what a step takes beside its text

} // namespace

TreeTrail::TreeTrail(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setAccessibleName(tr("Lineage"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize TreeTrail::minimumSizeHint() const {
    return {60, fontMetrics().height() + 10};
}

void TreeTrail::setPlace(const Tree& tree, NodeId place) {
    m_steps.clear();
    const auto add = [&](NodeId node) {
        m_steps.push_back({node, nodeText(tree, node), tree.rankOf(node) >= TreeRank::Genus});
    };
    // No more than there could be room for: a phylogeny may be a million branches deep.
    constexpr std::size_t kMost = 100;
    add(place);
    for (NodeId node = place; !tree.isRoot(node) && m_steps.size() < kMost;) {
        node = tree.parentOf(node);
        if (tree.isRoot(node) || !tree.nameOf(node).empty()) {
            add(node);
        }
    }
    std::ranges::reverse(m_steps);
    build();
}

void TreeTrail::build() {
    while (QLayoutItem* const item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    // The last first, as many as there is room for.
    int room = width();
    std::size_t first = m_steps.size();
    while (first > 0) {
        const int needed = fontMetrics().horizontalAdvance(m_steps[first - 1].text) + kAround;
        if (needed > room && first < m_steps.size()) {
            break;
        }
        room -= needed;
        --first;
    }
    for (std::size_t i = first; i < m_steps.size(); ++i) {
        const Step& step = m_steps[i];
        if (i > 0) {
            auto* const between =
                new QLabel(i == first ? QStringLiteral("… ›") : QStringLiteral("›"), this);
            between->setForegroundRole(QPalette::PlaceholderText);
            m_row->addWidget(between);
        }
        auto* const button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setText(QString(step.text).replace(u'&', QStringLiteral("&&")));
        QFont written = font();
        written.setItalic(step.isItalic);
        button->setFont(written);
        connect(
            button, &QToolButton::clicked, this, [this, node = step.node] { Q_EMIT chosen(node); });
        m_row->addWidget(button);
    }
    m_row->addStretch(1);
}

/// Later: Qt may be about to show one of the steps that are thrown away.
void TreeTrail::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &TreeTrail::build, Qt::QueuedConnection);
}

} // namespace taxo::ui
