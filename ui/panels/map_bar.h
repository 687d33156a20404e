// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/projection_options.h"
#include "ui/models/clusters_text.h"

#include <QWidget>

#include <span>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace taxo::ui {

/// How a map is made, and what its colours tell.
class MapBar : public QWidget {
    Q_OBJECT
public:
    explicit MapBar(QWidget* parent = nullptr);

    ProjectionOptions options() const;
    void setOptions(const ProjectionOptions& options);

    /// Fields that people gave items, after those that all have.
    void setFields(std::span<const std::string> fields);
    /// Kept clusters, after those.
    void setClusterings(std::vector<NamedField> clusterings);
    void setColorBy(const std::string& field);
    QString colorByText() const;
    void setArranging(bool isArranging);

Q_SIGNALS:
    void arrangeRequested();
    void stopRequested();
    void colorByChosen(const std::string& field);

private:
    void addKnownFields();
    void addOtherFields();
    void showOptions();

    QComboBox* m_method;
    QComboBox* m_dimensions;
    QLabel* m_sizeName;
    QSpinBox* m_size; ///< neighbours of UMAP, perplexity of t-SNE
    QCheckBox* m_centred;
    QPushButton* m_arrange;
    QComboBox* m_colorBy;
    int m_knownFields = 0;
    std::vector<std::string> m_fields; ///< after the known ones
    std::vector<NamedField> m_clusterings;
    bool m_isArranging = false;
};

} // namespace taxo::ui
