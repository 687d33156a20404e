// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/embeddings.h"
#include "core/workflow/projection_options.h"
#include "ui/models/clusters_text.h"

#include <QWidget>

#include <optional>
#include <span>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace taxo::ui {

/// How a map is made, what its colours tell, what is asked of it.
class MapBar : public QWidget {
    Q_OBJECT
public:
    explicit MapBar(QWidget* parent = nullptr);

    ProjectionOptions options() const;
    void setMethod(ProjectionMethod method);

    /// By which vectors; nothing where there is no choice.
    std::optional<VectorKeyId> vectors() const;
    /// Those that there are; a choice is seen where there are several.
    void setVectors(std::span<const KeptVectorKey> keys);
    void setOptions(const ProjectionOptions& options);

    /// Fields that people gave items, after those that all have.
    void setFields(std::span<const std::string> fields);
    /// Kept clusters, after those.
    void setClusterings(std::vector<NamedField> clusterings);
    void setColorBy(const std::string& field);
    QString colorByText() const;
    void setArranging(bool isArranging);
    /// While there is no map nothing can be asked of it.
    void setHasMap(bool hasMap);
    bool hasLines() const;
    /// Whether another map stands beside this one.
    void setTwo(bool isTwo);

Q_SIGNALS:
    void arrangeRequested();
    void stopRequested();
    void colorByChosen(const std::string& field);
    void linesToggled(bool isOn);
    void textAsked(const std::string& text); ///< empty: no more
    void twoToggled(bool isTwo);
    void figureRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addKnownFields();
    void connectFields();
    void layOut();
    void addOtherFields();
    void showOptions();

    QComboBox* m_method;
    QComboBox* m_dimensions;
    QLabel* m_sizeName;
    QSpinBox* m_size;            ///< neighbours of UMAP, perplexity of t-SNE
    QWidget* m_sizeOf = nullptr; ///< both
    QCheckBox* m_centred;
    QComboBox* m_vectors;
    QPushButton* m_arrange;
    QComboBox* m_colorBy;
    QCheckBox* m_lines;
    QLineEdit* m_text;
    QPushButton* m_two;
    QPushButton* m_figure;
    int m_knownFields = 0;
    std::vector<std::string> m_fields; ///< after the known ones
    std::vector<NamedField> m_clusterings;
    bool m_isArranging = false;
};

} // namespace taxo::ui
