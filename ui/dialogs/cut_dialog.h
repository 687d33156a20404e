// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/cut_regions.h"
#include "ui/document/collection_document.h"
#include "ui/document/review.h"
#include "ui/document/selection.h"
#include "ui/document/specimen_tools.h"
#include "ui/models/lazy_decoder.h"

#include <QDialog>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QRadioButton;
class QSlider;
class QSpinBox;
class QVBoxLayout;

namespace taxo::ui {

class RegionCanvas;

/// A picture of many specimens is cut into regions: a proposal over the picture, found or as a
/// grid, is put right and taken as one step; then, with the same boxes, the next picture.
class CutDialog : public QDialog {
    Q_OBJECT
public:
    struct Parts {
        CollectionDocument& document;
        Focus& focus;
        Review& review;
        JobRunner& runner;
        std::shared_ptr<LazyDecoder> decoder;
        std::shared_ptr<SpecimenTools> tools;
    };

    /// About the photograph of the item in focus. The parts must outlive the dialog.
    explicit CutDialog(const Parts& parts, QWidget* parent = nullptr);
    ~CutDialog() override;

private:
    QWidget* makeControls();
    QWidget* makeFinding(QWidget* parent);
    QWidget* makeGrid(QWidget* parent);
    void addEditButtons(QVBoxLayout& layout, QWidget* parent);
    void addEndButtons(QVBoxLayout& layout, QWidget* panel);
    void showPhoto(ItemId item, const std::vector<Box>* layout);
    void fitArea();
    void forgetQuestion();
    void propose();
    void take(const Result<std::vector<Box>>& boxes);
    void showState();
    void cut(bool goesOn);
    CutOptions options() const;
    std::optional<ItemId> nextPhoto() const;

    Parts m_parts;
    ItemId m_item;
    PhotoId m_photo;
    std::filesystem::path m_file;
    Box m_area; ///< of the grid
    RegionCanvas* m_canvas;
    QRadioButton* m_finds = nullptr;
    QRadioButton* m_isGrid = nullptr;
    QSlider* m_sensitivity = nullptr;
    QSpinBox* m_rows = nullptr;
    QSpinBox* m_columns = nullptr;
    QSpinBox* m_gap = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_merge = nullptr;
    QPushButton* m_split = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_cut = nullptr;
    QPushButton* m_cutAndNext = nullptr;
    JobId m_decodeJob;
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of the question: an older answer is ignored
    bool m_isLooking = false;
};

} // namespace taxo::ui
