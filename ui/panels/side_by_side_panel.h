// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/compare.h"
#include "ui/document/group_review.h"
#include "ui/panels/group_head.h"
#include "ui/panels/photo_pane.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

class QGridLayout;

namespace taxo::ui {

/// The frames of a group, or compared photographs, side by side, with zoom and place locked to each
/// other; of more than nine the nine with the one in focus. Left and Right move the focus, Space
/// leaves a frame out.
class SideBySidePanel : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kMostPanes = 9;

    struct Parts {
        CollectionDocument& document;
        Selection& selection;
        Focus& focus;
        Review& review;
        GroupReview& groups;
        Compare& compare;
        ThumbnailCache& thumbnails;
        JobRunner& runner;
        std::shared_ptr<LazyDecoder> decoder;
    };

    /// All must outlive it.
    explicit SideBySidePanel(const Parts& parts, QWidget* parent = nullptr);

    /// The list or a person asks for it.
    bool isWanted() const { return m_parts.compare.isOn() || m_parts.groups.isOn(); }

    PhotoPanel* current() const; ///< the picture of the one in focus; null where there is none

    bool isLocked() const { return m_isLocked; }

    void setLocked(bool isLocked);
    void turn(int quarters); ///< all, or the one in focus

    void beginFields() { m_head->beginFields(); }

    /// What is shown now, for tests.
    std::vector<ItemId> shown() const;

Q_SIGNALS:
    void regionDrawn(taxo::PhotoId photo, const taxo::Box& box);
    void regionMoved(taxo::ItemId item, const taxo::Box& box);
    void left(); ///< a person goes back to the gallery

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<ItemId> items() const;
    void refresh();
    void arrange();
    PhotoPane& pane(std::size_t place);
    void choose(ItemId item);
    void move(int by);
    void lockTo(PhotoPane& leader);

    Parts m_parts;
    GroupHead* m_head;
    QWidget* m_area;
    QGridLayout* m_grid;
    std::array<PhotoPane*, kMostPanes> m_panes{}; ///< made when they are needed
    std::size_t m_count = 0;                      ///< of panes that are shown
    bool m_isLocked = true;
    QTimer m_refreshSoon; ///< one look for a burst of changes
};

} // namespace taxo::ui
