// SPDX-License-Identifier: MIT
#include "ui/dialogs/collection_list.h"

#include "ui/dialogs/named_button.h"
#include "ui/document/path_text.h"
#include "ui/models/tip_text.h"
#include "ui/panels/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kRowsSeen = 3;

} // namespace

CollectionList::CollectionList(QWidget* parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_remove(makeNamedButton("removeCollection", tr("Remo&ve"), this)) {
    auto* const another = makeNamedButton("addCollection", tr("&Add …"), this);
    m_list->setObjectName(QStringLiteral("collections"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle); // the names are at the ends
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->setFixedHeight(kRowsSeen * (m_list->fontMetrics().lineSpacing() + kGap) +
                           2 * m_list->frameWidth());
    setFocusProxy(m_list);
    auto* const buttons = new QVBoxLayout;
    buttons->setSpacing(kGap);
    buttons->addWidget(another);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(another, &QPushButton::clicked, this, &CollectionList::ask);
    connect(m_remove, &QPushButton::clicked, this, &CollectionList::removeChosen);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        m_remove->setEnabled(!m_list->selectedItems().isEmpty());
    });
    showFiles();
}

void CollectionList::setFiles(std::vector<std::filesystem::path> files) {
    m_files = std::move(files);
    showFiles();
}

void CollectionList::add(std::span<const std::filesystem::path> files) {
    for (const std::filesystem::path& file : files) {
        if (std::ranges::find(m_files, file) == m_files.end()) {
            m_files.push_back(file);
        }
    }
    showFiles();
    Q_EMIT changed();
}

void CollectionList::showFiles() {
    m_list->clear();
    for (const std::filesystem::path& file : m_files) {
        auto* const row = new QListWidgetItem(displayText(file), m_list);
        row->setToolTip(tipText(displayText(file)));
    }
    m_remove->setEnabled(false);
}

void CollectionList::removeChosen() {
    std::vector<std::filesystem::path> kept;
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        if (!m_list->item(static_cast<int>(i))->isSelected()) {
            kept.push_back(m_files[i]);
        }
    }
    setFiles(std::move(kept));
    Q_EMIT changed();
}

void CollectionList::ask() {
    auto* const dialog = new QFileDialog(this, tr("Collections whose photographs are added"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Collections (*.taxo)"));
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& names) {
        std::vector<std::filesystem::path> files;
        for (const QString& name : names) {
            files.push_back(pathFromText(name));
        }
        add(files);
    });
    dialog->open();
}

} // namespace taxo::ui
