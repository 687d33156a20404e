// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/tree.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace taxo::ui {

/// The lineage of the place that is looked at, from the root, each step to go back to. Where there
/// is no room the steps nearest to the root are left out.
class TreeTrail : public QWidget {
    Q_OBJECT
public:
    explicit TreeTrail(QWidget* parent = nullptr);

    void setPlace(const Tree& tree, NodeId place);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(taxo::NodeId node);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();

    struct Step {
        NodeId node;
        QString text;
        bool isItalic = false;
    };

    std::vector<Step> m_steps; ///< from the root
    QHBoxLayout* m_row;
};

} // namespace taxo::ui
