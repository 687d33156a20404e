// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/structure_question.h"

#include <QWidget>

#include <memory>

namespace taxo::ui {

class Session;
class StructurePanel;

/// The place of structure between and within species in the window. What it needs is made when it
/// is seen for the first time. UI thread.
class StructureArea : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit StructureArea(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void ownWordsWanted(); ///< a question in a person's own words
    void lookWanted();     ///< at what is in focus
    /// The axis of this trait is to be seen on the map.
    void mapWanted(const std::shared_ptr<const taxo::StructureAnswer>& traits);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makePanel();

    Session& m_session;
    StructurePanel* m_panel = nullptr;
};

} // namespace taxo::ui
