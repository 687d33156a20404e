// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/publish_collection.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QTableWidget;

namespace taxo::ui {

/// How the files of an export begin, one at a time.
class ExportPreview : public QWidget {
    Q_OBJECT
public:
    explicit ExportPreview(QWidget* parent = nullptr);

    /// The file that was looked at stays in sight where there is one of its name.
    void setFiles(std::vector<PreviewedFile> files);

private:
    void show(int file);

    std::vector<PreviewedFile> m_files;
    QComboBox* m_which;
    QTableWidget* m_rows;
};

} // namespace taxo::ui
