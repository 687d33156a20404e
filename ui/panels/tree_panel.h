// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/identify_queue.h"
#include "ui/document/review.h"
#include "ui/document/selection.h"
#include "ui/document/tree_document.h"
#include "ui/models/thumbnail_cache.h"

#include <QWidget>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

class QDropEvent;
class QLabel;
class QMenu;
class QPushButton;

namespace taxo::ui {

class TreeBar;
class TreeScene;
class TreeSearch;
class TreeTrail;

/// The tree of life with the collection on it. A clade that is chosen selects its photographs, and
/// photographs that are selected elsewhere light up on it. Those that are dragged here from the
/// gallery are determined as the clade they are dropped on.
class TreePanel : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        CollectionDocument& document;
        Selection& selection;
        Focus& focus;
        Review& review;
        IdentifyQueue& queue;
        IdentifierHost& host;
        JobRunner& runner;
        TreeDocument& tree;
        ThumbnailCache& thumbnails; ///< its own: its wishes are not the gallery's
    };

    /// All must outlive it.
    explicit TreePanel(const Parts& parts, QWidget* parent = nullptr);
    ~TreePanel() override;

    TreeScene& scene() { return *m_scene; }

    void showFile(const std::filesystem::path& file);
    /// The gaps of a checklist, on the tree that is shown.
    void showChecklist(const std::filesystem::path& file);
    void compareWith(const TreeComparison& comparison);
    /// Flies to where a group belongs by name and by looks, which is told and lit.
    void showGroup(std::vector<ItemId> items);
    void flyTo(NodeId node);
    void setAnimated(bool isAnimated);

    // Kept in the background; what became of it is told.

    /// What is seen, for print: .svg, .pdf or .png.
    void saveFigure(const std::filesystem::path& file);
    /// A clade with what the collection has of it: Newick, NEXUS or a table.
    void saveClade(NodeId node, const std::filesystem::path& file);

    /// What a menu of this clade holds.
    void fillMenu(QMenu& menu, NodeId node);

Q_SIGNALS:
    void fileWanted();                       ///< a tree is to be opened
    void checklistWanted();                  ///< showChecklist is to be told of one
    void otherWanted();                      ///< compareWith is to be told of a collection
    void sinceWanted();                      ///< compareWith is to be told of a date
    void figureWanted();                     ///< saveFigure is to be told where to
    void cladeFileWanted(taxo::NodeId node); ///< likewise saveClade
    void unmatchedWanted();                  ///< the names that the tree has not are to be listed

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectTree();
    void connectScene();
    void showTree();
    void keepPlaces(const Tree& before, NodeId place);
    void showNumbers();
    void showColoring();
    void showLight();
    void showOtherLight();
    void showPlace();
    void showSummary();
    void showUnmatched();
    void arrange();
    void ask(const TreeQuestion& question);
    std::vector<float> weights() const;
    std::vector<float> ownWeights(double (*of)(const CladeCounts::Counts&)) const;
    void tell(const QString& sentence);

    // tree_panel_drop.cpp
    bool takesDrop(const QDropEvent& event) const;
    std::optional<NodeId> offerDrop(const QDropEvent& event);

    // tree_panel_actions.cpp
    void addDecisions(QMenu& menu, NodeId node);
    void choose(NodeId node, Qt::KeyboardModifiers modifiers);
    void listOnly(NodeId node);
    void restrictTo(NodeId node);
    void showMeeting();
    void addRelation(QMenu& menu, NodeId node);
    void showRelation(NodeId from, NodeId to);
    void showPlacedGroup(const GroupOnTree& group);
    int thumbnailSide() const;
    void wantThumbnails();
    void
    save(const QString& title, std::function<Status()> write, const std::filesystem::path& file);
    void remember(NodeId node);
    void go(int step);

    Parts m_parts;
    TreeBar* m_bar;
    TreeSearch* m_search;
    TreeTrail* m_trail;
    TreeScene* m_scene;
    QLabel* m_summary;
    QPushButton* m_unmatched;
    QString m_told;
    TreeQuestion m_question;                     ///< whose tree is seen
    bool m_isAnother = false;                    ///< another collection was opened since
    std::optional<NodeId> m_chosen;              ///< the clade that was clicked last
    TreeLight m_answer;                          ///< to what was asked; dark: nothing was
    std::vector<NodeId> m_history{Tree::root()}; ///< places that were flown to
    std::size_t m_here = 0;                      ///< of them
    bool m_isGoing = false;                      ///< to one of them
    std::vector<NodeId> m_pictured;              ///< clades that there is room for pictures of
};

} // namespace taxo::ui
