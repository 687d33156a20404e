// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/identify_queue.h"
#include "ui/document/review.h"
#include "ui/document/selection.h"
#include "ui/document/tree_document.h"

#include <QWidget>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

class QLabel;
class QMenu;

namespace taxo::ui {

class TreeBar;
class TreeScene;
class TreeSearch;
class TreeTrail;

/// The tree of life with the collection on it. A clade that is chosen selects its photographs, and
/// photographs that are selected elsewhere light up on it.
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
    };

    /// All must outlive it.
    explicit TreePanel(const Parts& parts, QWidget* parent = nullptr);
    ~TreePanel() override;

    TreeScene& scene() { return *m_scene; }

    void showFile(const std::filesystem::path& file);
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
    void figureWanted();                     ///< saveFigure is to be told where to
    void cladeFileWanted(taxo::NodeId node); ///< likewise saveClade

private:
    void connectTree();
    void connectScene();
    void showTree();
    void showNumbers();
    void showLight();
    void showPlace();
    void showSummary();
    void arrange();
    std::vector<float> weights() const;
    void tell(const QString& sentence);

    // tree_panel_actions.cpp
    void addDecisions(QMenu& menu, NodeId node);
    void choose(NodeId node, Qt::KeyboardModifiers modifiers);
    void listOnly(NodeId node);
    void restrictTo(NodeId node);
    void showMeeting();
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
    QString m_told;
    std::vector<NodeId> m_history; ///< places that were flown to
    std::size_t m_here = 0;        ///< of them
    bool m_isGoing = false;        ///< to one of them
};

} // namespace taxo::ui
