// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/when_where.h"
#include "core/exchange/gpx.h"
#include "ui/document/collection_document.h"
#include "ui/jobs/job_runner.h"

#include <QDialog>
#include <QTimer>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace taxo::ui {

/// Places photographs of the open collection by tracks (GPX): shows what would change, found out
/// anew on the Io lane when something is chosen, and does it as one step that can be undone.
class TrackDialog : public QDialog {
    Q_OBJECT
public:
    /// All must outlive the dialog. `selected`: of the items, where there are some, they alone may
    /// be placed. `person` is who decides.
    TrackDialog(CollectionDocument& document,
                JobRunner& runner,
                std::vector<std::filesystem::path> tracks,
                std::vector<ItemId> selected,
                std::string person,
                QWidget* parent = nullptr);
    ~TrackDialog() override;

private:
    struct Preview {
        GpxTrack track;
        TrackPlaces places;
    };

    using Kept = std::shared_ptr<const Preview>;

    static Result<GpxTrack> readAll(const std::vector<std::filesystem::path>& files,
                                    const Progress& progress);
    QFormLayout* makeForm();
    QLayout* makeButtons();
    void showList();
    TrackMatch match() const;
    std::vector<ItemId> items() const;
    void previewSoon();
    void preview();
    void showPreview(const Result<Kept>& preview);
    void place();

    CollectionDocument& m_document;
    JobRunner& m_runner;
    const std::vector<std::filesystem::path> m_tracks;
    const std::vector<ItemId> m_selected;
    const std::string m_person;
    QComboBox* m_which = nullptr;
    QComboBox* m_zone = nullptr;
    QComboBox* m_direction = nullptr;
    QTimeEdit* m_offset = nullptr;
    QSpinBox* m_gap = nullptr;
    QCheckBox* m_replaces = nullptr;
    QLabel* m_about;
    QLabel* m_state;
    QLabel* m_leftOut;
    QPushButton* m_place = nullptr;
    Kept m_preview; ///< null: it is being found out
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of what was asked last: older answers are ignored
    QTimer m_soon;                  ///< one preview for a burst of changes
};

} // namespace taxo::ui
