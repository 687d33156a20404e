// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/kept_clusters.h"
#include "ui/document/clusters_document.h"
#include "ui/document/selection.h"

#include <QDialog>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace taxo::ui {

/// Asks how and where to look for clusters.
class FindClustersDialog : public QDialog {
    Q_OBJECT
public:
    struct Parts {
        const CollectionDocument& document;
        const ClustersDocument& clusters;
        const Selection& selection;
        std::shared_ptr<const CollectionMap> map; ///< of no item: there is none
    };

    /// Among all items. The parts must outlive the dialog.
    explicit FindClustersDialog(const Parts& parts, QWidget* parent = nullptr);
    /// Within one cluster, whose items these are, to split it; its name is not HTML.
    FindClustersDialog(const Parts& parts,
                       const QString& cluster,
                       std::vector<ItemId> items,
                       QWidget* parent = nullptr);

    ClusterQuestion question() const;
    std::string name() const;

Q_SIGNALS:
    /// The dialog closes.
    void asked(const std::string& name, const taxo::ClusterQuestion& question);

private:
    enum class Space : std::uint8_t { Vectors, Components, Picture };
    enum class Within : std::uint8_t { Map, Listed, Selection, Cluster };

    void makeFields();
    void makeLayout(const QString& heading);
    void showFields();
    void showName();
    void showCost();
    Space space() const;
    Within within() const;
    ClusterMethod method() const;
    std::size_t itemCount() const;

    Parts m_parts;
    std::vector<ItemId> m_items; ///< of the cluster
    bool m_isSplit = false;
    QFormLayout* m_form;
    QComboBox* m_method;
    QSpinBox* m_minSize;
    QSpinBox* m_samples;
    QCheckBox* m_smallest;
    QSpinBox* m_count;
    QComboBox* m_rank;
    QComboBox* m_space;
    QSpinBox* m_components;
    QComboBox* m_within;
    QComboBox* m_centred;
    QLineEdit* m_name;
    QLabel* m_note;
    QPushButton* m_find;
    bool m_isNamed = false; ///< by a person
};

} // namespace taxo::ui
