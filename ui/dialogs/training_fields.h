// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/publish/training_plan.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace taxo::ui {

class CollectionList;
class PathField;

/// How a data set for training is made: which collections it is of, how names are aligned, into
/// which parts it is split, and what is never in two of them. What it does not ask (names of
/// folders, near-duplicates ...) stays as it was given.
class TrainingFields : public QWidget {
    Q_OBJECT
public:
    /// Titles have this width, so that they stand in one column with others.
    explicit TrainingFields(int titleWidth, QWidget* parent = nullptr);

    /// InvalidInput says which field cannot be understood.
    Result<TrainingSetOptions> options() const;
    void setOptions(const TrainingSetOptions& options);
    /// A format that is always in parts has no data set of one.
    void setNeedsParts(bool needsParts);

Q_SIGNALS:
    void changed();

private:
    void showSources();
    void showSplit();

    CollectionList* m_with;
    QComboBox* m_licence; ///< of collections that never said one
    PathField* m_synonyms;
    QComboBox* m_rank;
    QComboBox* m_kind;
    QLineEdit* m_parts;
    QWidget* m_together;
    std::vector<QCheckBox*> m_by; ///< in the order of SplitBy
    QLineEdit* m_seed;
    TrainingSetOptions m_rest;
};

} // namespace taxo::ui
