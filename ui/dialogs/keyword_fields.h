// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/xmp_dataset.h"

#include <QWidget>

#include <filesystem>

class QComboBox;
class QLabel;
class QLineEdit;

namespace taxo::ui {

/// Where keywords for photo programs go. That they go into the originals is never what stands there
/// of itself: a person chooses it each time, and reads what it does.
class KeywordFields : public QWidget {
    Q_OBJECT
public:
    /// Titles have this width, so that they stand in one column with others.
    explicit KeywordFields(int titleWidth, QWidget* parent = nullptr);

    SidecarNames names() const;
    /// In place it becomes sidecars.
    void setNames(SidecarNames names);
    /// Where originals are kept; empty: beside what is exported.
    std::filesystem::path originals() const;

Q_SIGNALS:
    void changed();

private:
    void showPlace();

    QComboBox* m_names; ///< in the order of SidecarNames
    QLabel* m_remark;
    QLineEdit* m_originals;
};

} // namespace taxo::ui
