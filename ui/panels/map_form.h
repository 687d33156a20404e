// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/embeddings.h"
#include "core/collection/filter.h"
#include "core/workflow/projection_options.h"

#include <QFrame>
#include <QString>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace taxo::ui {

/// How a map is made: the method with what belongs to it, by whose vectors, and of which
/// photographs alone. Enter asks for it. UI thread.
class MapForm : public QFrame {
    Q_OBJECT
public:
    explicit MapForm(QWidget* parent = nullptr);

    ProjectionOptions options() const;
    void setOptions(const ProjectionOptions& options);

    /// By which vectors; nothing where there is no choice.
    std::optional<VectorKeyId> vectors() const;
    /// Those that there are; a choice is seen where there are several.
    void setVectors(std::span<const KeptVectorKey> keys);

    /// Of several, where they are there.
    void chooseVectors(VectorKeyId vectors);

    /// Of what the list shows, only these; InvalidInput where it cannot be read.
    Result<Filter> only() const;
    void setOnly(const Filter& only);

    /// How many the list shows: what the map takes at most is told before it is made.
    void setListed(std::size_t items);

    /// What is chosen, in a few words.
    QString text() const;

Q_SIGNALS:
    void changed(); ///< what is chosen
    void entered();
    void opened(); ///< it is to be seen

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addRows();
    void addCentrings();
    void connectFields();
    void showMethod();
    void showCost();
    ProjectionMethod method() const;

    QFormLayout* m_rows;
    QComboBox* m_method;
    QComboBox* m_dimensions;
    QLabel* m_sizeName;
    QSpinBox* m_size;              ///< neighbours of UMAP, perplexity of t-SNE
    QDoubleSpinBox* m_minDistance; ///< of UMAP
    QComboBox* m_centred;          ///< nothing, all, or a field
    QSpinBox* m_seed;              ///< of UMAP
    QComboBox* m_vectors;
    QLineEdit* m_only;
    QLabel* m_cost;
    std::vector<KeptVectorKey> m_keys;
    std::size_t m_listed = 0;
};

} // namespace taxo::ui
