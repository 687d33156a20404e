// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/collection_document.h"
#include "ui/jobs/job_runner.h"
#include "ui/panels/map_panel.h"

#include <QDialog>

#include <filesystem>
#include <functional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace taxo::ui {

/// Saves a map as a figure (PNG, SVG, PDF) and its coordinates as a table. Stays open, so that one
/// map can be saved in several ways.
class FigureDialog : public QDialog {
    Q_OBJECT
public:
    /// Asks where a file is to lie: its ending, and what to do then. For tests.
    using AskForFile =
        std::function<void(bool isTable, const std::function<void(std::filesystem::path)>& then)>;

    /// Document and runner must outlive it.
    FigureDialog(CollectionDocument& document,
                 JobRunner& runner,
                 SeenMap map,
                 AskForFile askForFile,
                 QWidget* parent = nullptr);
    ~FigureDialog() override;

private:
    QWidget* makeFields();
    void fillPage(QGridLayout& page);
    MapDrawing drawing() const;
    void saveFigure(const std::filesystem::path& file);
    void saveTable(const std::filesystem::path& file);
    void take(const std::filesystem::path& file, const Status& saved);
    void showState();

    CollectionDocument& m_document;
    JobRunner& m_runner;
    SeenMap m_map;
    AskForFile m_askForFile;
    QComboBox* m_part;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QDoubleSpinBox* m_dots;
    QComboBox* m_ground;
    QLineEdit* m_title;
    QPlainTextEdit* m_caption;
    QCheckBox* m_legend;
    QCheckBox* m_names;
    QLabel* m_status;
    QPushButton* m_table;
    QPushButton* m_save;
    JobId m_job; ///< 0: nothing is being saved
};

} // namespace taxo::ui
