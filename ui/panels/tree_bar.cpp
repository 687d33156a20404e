// SPDX-License-Identifier: MIT
#include "ui/panels/tree_bar.h"

#include "ui/document/path_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace taxo::ui {

namespace {

constexpr int kByClade = -1;
constexpr int kOfFile = 2; ///< the entry that asks for one, and the one that is open

QToolButton* makeArrow(const QString& text, const QString& name, QWidget* parent) {
    auto* const button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setEnabled(false);
    return button;
}

} // namespace

TreeBar::TreeBar(QWidget* parent)
    : QWidget(parent)
    , m_tree(new ChoiceBox(this))
    , m_layout(new ChoiceBox(this))
    , m_back(makeArrow(QStringLiteral("←"), tr("Back"), this))
    , m_forward(makeArrow(QStringLiteral("→"), tr("Forward"), this))
    , m_onlyMine(new QCheckBox(tr("Only mine"), this))
    , m_width(new ChoiceBox(this))
    , m_coloring(new ChoiceBox(this))
    , m_probability(new QCheckBox(tr("Model score"), this)) {
    m_tree->setObjectName(QStringLiteral("treeChoice"));
    m_tree->setAccessibleName(tr("Tree"));
    m_tree->addItems(
        {tr("What the collection has"), tr("All labels"), tr("Open a tree or checklist …")});
    m_layout->setObjectName(QStringLiteral("treeLayout"));
    m_layout->setAccessibleName(tr("Layout"));
    addLayouts(false);
    m_onlyMine->setObjectName(QStringLiteral("onlyMine"));
    m_onlyMine->setToolTip(tr("Only what has photographs, in the same places"));
    m_width->setObjectName(QStringLiteral("treeWidth"));
    m_width->setAccessibleName(tr("Width of clades"));
    m_coloring->setObjectName(QStringLiteral("treeColoring"));
    m_coloring->setAccessibleName(tr("Colours"));
    addNumbers(false);
    m_probability->setObjectName(QStringLiteral("probability"));
    m_probability->setToolTip(
        tr("Where the model's score of the photograph in focus goes, down the branches"));
    auto* const first = new QHBoxLayout;
    first->setSpacing(kGap);
    first->addWidget(m_back);
    first->addWidget(m_forward);
    first->addWidget(m_tree, 1);
    first->addWidget(m_layout, 1);
    auto* const second = new QHBoxLayout;
    second->setSpacing(kMargin);
    second->addWidget(m_onlyMine);
    second->addWidget(m_width, 2);
    second->addWidget(m_coloring, 3);
    second->addWidget(m_probability);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, 0);
    layout->setSpacing(kGap);
    layout->addLayout(first);
    layout->addLayout(second);
    connect(m_tree, &QComboBox::activated, this, [this](int row) {
        if (row == kOfFile) {
            setQuestion(m_question); // until one is chosen
            Q_EMIT fileWanted();
        } else if (row < kOfFile) {
            Q_EMIT treeChosen(
                {row == 0 ? TreeQuestion::Of::Collection : TreeQuestion::Of::Labels, {}});
        }
    });
    connect(m_layout, &QComboBox::activated, this, &TreeBar::arrangementChanged);
    connect(m_onlyMine, &QCheckBox::toggled, this, &TreeBar::arrangementChanged);
    connect(m_width, &QComboBox::activated, this, &TreeBar::arrangementChanged);
    connect(m_coloring, &QComboBox::activated, this, &TreeBar::coloringChanged);
    connect(m_probability, &QCheckBox::toggled, this, &TreeBar::lightChanged);
    connect(m_back, &QToolButton::clicked, this, &TreeBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &TreeBar::forwardRequested);
}

void TreeBar::addLayouts(bool hasLengths) {
    const auto add = [this](const QString& text, TreeLayoutKind kind) {
        m_layout->addItem(text, static_cast<int>(kind));
    };
    add(tr("Sunburst"), TreeLayoutKind::Sunburst);
    add(tr("Icicle"), TreeLayoutKind::Icicle);
    add(tr("Cladogram"), TreeLayoutKind::Cladogram);
    if (hasLengths) {
        add(tr("Phylogram"), TreeLayoutKind::Phylogram);
    }
    add(tr("Circle"), TreeLayoutKind::Circle);
    add(tr("Outline"), TreeLayoutKind::Outline);
}

void TreeBar::addNumbers(bool hasChecklist) {
    const auto addWidth = [this](const QString& text, TreeWidth width) {
        m_width->addItem(text, static_cast<int>(width));
    };
    addWidth(tr("Width by taxa"), TreeWidth::Taxa);
    addWidth(tr("Width by photographs"), TreeWidth::Photographs);
    const auto addColoring = [this](const QString& text, CladeShare share) {
        m_coloring->addItem(text, static_cast<int>(share));
    };
    m_coloring->addItem(tr("Colours by clade"), kByClade);
    addColoring(tr("Colours by share confirmed"), CladeShare::Confirmed);
    addColoring(tr("Colours by share uncertain"), CladeShare::Uncertain);
    addColoring(tr("Colours by share flagged"), CladeShare::Flagged);
    if (hasChecklist) {
        addWidth(tr("Width by gaps"), TreeWidth::Gaps);
        addColoring(tr("Colours by share of the checklist photographed"), CladeShare::Photographed);
    }
}

TreeLayoutKind TreeBar::kind() const {
    return static_cast<TreeLayoutKind>(m_layout->currentData().toInt());
}

bool TreeBar::isOnlyMine() const {
    return m_onlyMine->isChecked();
}

TreeWidth TreeBar::widthBy() const {
    return static_cast<TreeWidth>(m_width->currentData().toInt());
}

std::optional<CladeShare> TreeBar::coloring() const {
    const int share = m_coloring->currentData().toInt();
    return share == kByClade ? std::nullopt : std::optional(static_cast<CladeShare>(share));
}

bool TreeBar::showsProbability() const {
    return m_probability->isChecked();
}

void TreeBar::setQuestion(const TreeQuestion& question) {
    const QSignalBlocker blocker(m_tree);
    m_question = question;
    while (m_tree->count() > kOfFile + 1) {
        m_tree->removeItem(kOfFile + 1);
    }
    int row = question.of == TreeQuestion::Of::Collection ? 0 : 1;
    if (question.of == TreeQuestion::Of::File) {
        m_tree->addItem(displayName(question.file));
        row = kOfFile + 1;
    }
    m_tree->setCurrentIndex(row);
}

void TreeBar::setHasLengths(bool hasLengths) {
    const QSignalBlocker blocker(m_layout);
    const int chosen = m_layout->currentData().toInt();
    m_layout->clear();
    addLayouts(hasLengths);
    m_layout->setCurrentIndex(std::max(0, m_layout->findData(chosen)));
}

void TreeBar::setHasChecklist(bool hasChecklist) {
    const int photographed = static_cast<int>(CladeShare::Photographed);
    const bool isNew = hasChecklist && m_coloring->findData(photographed) < 0;
    const int width = m_width->currentData().toInt();
    const int coloring = isNew ? photographed : m_coloring->currentData().toInt();
    m_width->clear();
    m_coloring->clear();
    addNumbers(hasChecklist);
    m_width->setCurrentIndex(std::max(0, m_width->findData(width)));
    m_coloring->setCurrentIndex(std::max(0, m_coloring->findData(coloring)));
}

void TreeBar::setHistory(bool hasBack, bool hasForward) {
    m_back->setEnabled(hasBack);
    m_forward->setEnabled(hasForward);
}

} // namespace taxo::ui
