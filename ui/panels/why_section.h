// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/inspector_section.h"

class QLabel;

namespace taxo::ui {

/// What stands behind the answer, and what each rank would need.
class WhySection : public InspectorSection {
    Q_OBJECT
public:
    explicit WhySection(QWidget* parent = nullptr);

protected:
    void showItem(const ItemDetails& item) override;

private:
    QLabel* m_novelty; ///< seen where it is like no known species
    FactRows* m_origin;
    QLabel* m_ranks;
};

} // namespace taxo::ui
