// SPDX-License-Identifier: MIT
#include "ui/dialogs/export_preview.h"

#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kMostCellLetters = 200; ///< nobody reads more in a cell

QString cellText(const std::string& cell) {
    const QString text = QString::fromStdString(cell);
    return text.size() > kMostCellLetters ? text.left(kMostCellLetters) + u'…' : text;
}

} // namespace

ExportPreview::ExportPreview(QWidget* parent)
    : QWidget(parent), m_which(new QComboBox(this)), m_rows(new QTableWidget(this)) {
    m_which->setObjectName(QStringLiteral("previewFile"));
    m_which->setAccessibleName(tr("File"));
    m_rows->setObjectName(QStringLiteral("previewRows"));
    m_rows->setAccessibleName(tr("How it begins"));
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setShowGrid(false);
    m_rows->setWordWrap(false);
    m_rows->setTabKeyNavigation(false);
    m_rows->verticalHeader()->hide();
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(makeTextLabel(tr("How it begins"), this, {.isBold = true}));
    layout->addWidget(m_which);
    layout->addWidget(m_rows, 1);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ExportPreview::show);
    setFiles({});
}

void ExportPreview::setFiles(std::vector<PreviewedFile> files) {
    const QString before = m_which->currentText();
    m_files = std::move(files);
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        for (const PreviewedFile& file : m_files) {
            m_which->addItem(QString::fromStdString(file.name));
        }
        m_which->setCurrentIndex(std::max(0, m_which->findText(before)));
    }
    m_which->setVisible(m_files.size() > 1);
    setVisible(!m_files.empty()); // a report is pictures
    show(m_which->currentIndex());
}

void ExportPreview::show(int file) {
    m_rows->clear();
    m_rows->setRowCount(0);
    m_rows->setColumnCount(0);
    if (file < 0 || static_cast<std::size_t>(file) >= m_files.size() ||
        m_files[static_cast<std::size_t>(file)].rows.empty()) {
        return;
    }
    const PreviewedFile& shown = m_files[static_cast<std::size_t>(file)];
    m_rows->horizontalHeader()->setVisible(shown.isTable);
    m_rows->horizontalHeader()->setStretchLastSection(!shown.isTable);
    m_rows->setFont(shown.isTable ? font() : QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const int first = shown.isTable ? 1 : 0;
    const int columns = static_cast<int>(shown.rows.front().size());
    m_rows->setColumnCount(columns);
    m_rows->setRowCount(static_cast<int>(shown.rows.size()) - first);
    if (shown.isTable) {
        QStringList titles;
        for (const std::string& title : shown.rows.front()) {
            titles << cellText(title);
        }
        m_rows->setHorizontalHeaderLabels(titles);
    }
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const auto& cells =
            shown.rows[static_cast<std::size_t>(row) + static_cast<std::size_t>(first)];
        for (int column = 0; column < columns && column < static_cast<int>(cells.size());
             ++column) {
            m_rows->setItem(
                row,
                column,
                new QTableWidgetItem(cellText(cells[static_cast<std::size_t>(column)])));
        }
    }
    if (shown.isTable) {
        m_rows->resizeColumnsToContents();
        constexpr int kWidest = 260;
        for (int column = 0; column < columns; ++column) {
            m_rows->setColumnWidth(column, std::min(kWidest, m_rows->columnWidth(column)));
        }
    }
}

} // namespace taxo::ui
