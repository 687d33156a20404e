// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/embeddings.h"
#include "core/collection/filter.h"
#include "core/workflow/projection_options.h"

#include <QFrame>
#include <QString>

#include <optional>
#include <span>

class QCheckBox;
class QComboBox;
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

    /// What is chosen, in a few words.
    QString text() const;

Q_SIGNALS:
    void changed(); ///< what is chosen
    void entered();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addRows();
    void showMethod();
    ProjectionMethod method() const;

    QFormLayout* m_rows;
    QComboBox* m_method;
    QComboBox* m_dimensions;
    QLabel* m_sizeName;
    QSpinBox* m_size; ///< neighbours of UMAP, perplexity of t-SNE
    QCheckBox* m_centred;
    QComboBox* m_vectors;
    QLineEdit* m_only;
};

} // namespace taxo::ui
