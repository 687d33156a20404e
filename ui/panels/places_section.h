// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/inspector_section.h"

class QLabel;

namespace taxo::ui {

/// Of an answer that was weighed by a local list: whether the species is expected there and then,
/// and what the model says by looks alone.
class PlacesSection : public InspectorSection {
    Q_OBJECT
public:
    explicit PlacesSection(QWidget* parent = nullptr);

    bool isAbout(const ItemDetails& item) const override;

protected:
    void showItem(const ItemDetails& item) override;

private:
    QLabel* m_flag; ///< seen where it is not expected
    QLabel* m_words;
    FactRows* m_facts;
};

} // namespace taxo::ui
