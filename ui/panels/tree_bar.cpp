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
    m_back->setObjectName(QStringLiteral("treeBack"));
    m_forward->setObjectName(QStringLiteral("treeForward"));
    m_tree->setObjectName(QStringLiteral("treeChoice"));
    m_tree->setAccessibleName(tr("Tree"));
    addTrees();
    m_layout->setObjectName(QStringLiteral("treeLayout"));
    m_layout->setAccessibleName(tr("Layout"));
    addLayouts(false);
    m_onlyMine->setObjectName(QStringLiteral("onlyMine"));
    m_onlyMine->setToolTip(tr("Only what has photographs, in the same places"));
    m_width->setObjectName(QStringLiteral("treeWidth"));
    m_width->setAccessibleName(tr("Width of clades"));
    m_coloring->setObjectName(QStringLiteral("treeColoring"));
    m_coloring->setAccessibleName(tr("Colours"));
    addNumbers();
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
        chooseEntry(static_cast<Entry>(m_tree->itemData(row).toInt()));
    });
    connect(m_layout, &QComboBox::activated, this, &TreeBar::arrangementChanged);
    connect(m_onlyMine, &QCheckBox::toggled, this, &TreeBar::arrangementChanged);
    connect(m_width, &QComboBox::activated, this, &TreeBar::arrangementChanged);
    connect(m_coloring, &QComboBox::activated, this, &TreeBar::coloringChanged);
    connect(m_probability, &QCheckBox::toggled, this, &TreeBar::lightChanged);
    connect(m_back, &QToolButton::clicked, this, &TreeBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &TreeBar::forwardRequested);
}

void TreeBar::addTrees() {
    const auto add = [this](const QString& text, Entry entry) {
        m_tree->addItem(text, static_cast<int>(entry));
    };
    add(tr("What the collection has"), Entry::Collection);
    add(tr("All labels"), Entry::Labels);
    add(tr("Open a tree or checklist …"), Entry::Open);
    if (m_question.of == TreeQuestion::Of::File) {
        add(displayName(m_question.file), Entry::File);
    }
    m_tree->insertSeparator(m_tree->count());
    add(tr("Gaps of a checklist on it …"), Entry::Checklist);
    add(tr("Compare with a collection …"), Entry::Other);
    add(tr("Compare before and since a date …"), Entry::Since);
    if (!m_question.checklist.empty()) {
        add(tr("Without %1").arg(displayName(m_question.checklist)), Entry::NoChecklist);
    }
    if (!m_question.comparison.isNone()) {
        add(tr("Compare no longer"), Entry::NoComparison);
    }
}

void TreeBar::chooseEntry(Entry entry) {
    setQuestion(m_question); // until it is another one
    TreeQuestion question = m_question;
    question.file.clear();
    switch (entry) {
    case Entry::Collection:
        question.of = TreeQuestion::Of::Collection;
        Q_EMIT treeChosen(question);
        break;
    case Entry::Labels:
        question.of = TreeQuestion::Of::Labels;
        Q_EMIT treeChosen(question);
        break;
    case Entry::Open:
        Q_EMIT fileWanted();
        break;
    case Entry::File:
        break;
    case Entry::Checklist:
        Q_EMIT checklistWanted();
        break;
    case Entry::Other:
        Q_EMIT otherWanted();
        break;
    case Entry::Since:
        Q_EMIT sinceWanted();
        break;
    case Entry::NoChecklist:
        question = m_question;
        question.checklist.clear();
        Q_EMIT treeChosen(question);
        break;
    case Entry::NoComparison:
        question = m_question;
        question.comparison = {};
        Q_EMIT treeChosen(question);
        break;
    }
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

void TreeBar::addNumbers() {
    const auto addWidth = [this](const QString& text, TreeWidth width) {
        m_width->addItem(text, static_cast<int>(width));
    };
    addWidth(tr("Width by taxa"), TreeWidth::Taxa);
    addWidth(tr("Width by photographs"), TreeWidth::Photographs);
    addWidth(tr("Width by certainty"), TreeWidth::Mass);
    const auto addColoring = [this](const QString& text, CladeShare share) {
        m_coloring->addItem(text, static_cast<int>(share));
    };
    m_coloring->addItem(tr("Colours by clade"), kByClade);
    addColoring(tr("Colours by share confirmed"), CladeShare::Confirmed);
    addColoring(tr("Colours by share uncertain"), CladeShare::Uncertain);
    addColoring(tr("Colours by share flagged"), CladeShare::Flagged);
    addColoring(tr("Colours by mean certainty"), CladeShare::Sure);
    addColoring(tr("Colours by share like no known species"), CladeShare::Novel);
    if (m_hasChecklist) {
        addWidth(tr("Width by gaps"), TreeWidth::Gaps);
        addColoring(tr("Colours by share of the checklist photographed"), CladeShare::Photographed);
    }
    if (!m_comparison.other.empty()) {
        addColoring(tr("Colours by share here, not in %1").arg(displayName(m_comparison.other)),
                    CladeShare::Here);
    } else if (!m_comparison.since.empty()) {
        addColoring(tr("Colours by share since %1").arg(QString::fromStdString(m_comparison.since)),
                    CladeShare::Since);
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
    m_tree->clear();
    addTrees();
    const Entry entry = question.of == TreeQuestion::Of::Collection ? Entry::Collection
                        : question.of == TreeQuestion::Of::Labels   ? Entry::Labels
                                                                    : Entry::File;
    m_tree->setCurrentIndex(m_tree->findData(static_cast<int>(entry)));
}

void TreeBar::setHasLengths(bool hasLengths) {
    const QSignalBlocker blocker(m_layout);
    const int chosen = m_layout->currentData().toInt();
    m_layout->clear();
    addLayouts(hasLengths);
    m_layout->setCurrentIndex(std::max(0, m_layout->findData(chosen)));
}

void TreeBar::setNumbers(bool hasChecklist, const TreeComparison& comparison) {
    if (hasChecklist == m_hasChecklist && comparison == m_comparison) {
        return;
    }
    const int width = m_width->currentData().toInt();
    int coloring = m_coloring->currentData().toInt();
    const auto showNew = [&coloring](bool isNew, CladeShare share) {
        coloring = isNew ? static_cast<int>(share) : coloring;
    };
    showNew(hasChecklist && !m_hasChecklist, CladeShare::Photographed);
    showNew(!comparison.other.empty() && comparison != m_comparison, CladeShare::Here);
    showNew(!comparison.since.empty() && comparison != m_comparison, CladeShare::Since);
    m_hasChecklist = hasChecklist;
    m_comparison = comparison;
    m_width->clear();
    m_coloring->clear();
    addNumbers();
    m_width->setCurrentIndex(std::max(0, m_width->findData(width)));
    m_coloring->setCurrentIndex(std::max(0, m_coloring->findData(coloring)));
}

void TreeBar::setHistory(bool hasBack, bool hasForward) {
    m_back->setEnabled(hasBack);
    m_forward->setEnabled(hasForward);
}

} // namespace taxo::ui
