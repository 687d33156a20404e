// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/clusters_document.h"
#include "ui/document/selection.h"
#include "ui/models/thumbnail_cache.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QAction;
class QMenu;
class QPushButton;
class QTableView;

namespace taxo::ui {

class ChoiceBox;
class ClustersModel;
class ItemStrip;
class LineLabel;

/// Groups of photographs that look alike: the results that are kept, the clusters of one of them
/// with what is known of each, and what can be done with those that are chosen. Choosing rows
/// selects their items everywhere. UI thread.
class ClustersPanel : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        CollectionDocument& document;
        ClustersDocument& clusters;
        Selection& selection;
        Focus& focus;
        ThumbnailCache& thumbnails; ///< its own: its wishes are not the gallery's
    };

    /// All must outlive it.
    explicit ClustersPanel(const Parts& parts, QWidget* parent = nullptr);
    ~ClustersPanel() override;

Q_SIGNALS:
    void findRequested();
    /// The same question as before, and centred within this field.
    void centredRequested(const std::string& field);
    void splitRequested(taxo::ClusterId cluster);
    void compareRequested();
    void renameRequested();
    void colorRequested(const std::string& field); ///< the result in sight, on the map
    void taxonRequested();                         ///< for what is selected
    void treeRequested();                          ///< where what is selected belongs

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// What can be done with chosen clusters.
    struct Deeds {
        QAction* look;
        QAction* alone;
        QAction* name;
        QAction* nameAsSuggested;
        QAction* taxon;
        QAction* typical;
        QAction* outliers;
        QAction* tree;
        QAction* merge;
        QAction* split;
        QAction* dissolve;
    };

    QWidget* makeHead();
    QWidget* makeFoot();
    void makeTable();
    void makeDeeds();
    QMenu* makeResultMenu();
    void showSeeking();
    void showKept();
    void showShown();
    void chooseAgain();
    void showOutcome(const ClustersDocument::Outcome& outcome);
    void showText();
    void showChosen();
    void enableDeeds();
    void select(const std::vector<ItemId>& items);
    void selectRows();
    void look();
    void groupGallery();
    void listAlone();
    void colorMap();
    void selectEnds(bool areTypical);
    void nameAsSuggested();
    std::vector<std::size_t> chosen() const;
    std::vector<ClusterId> chosenIds() const;
    std::optional<std::size_t> current() const;

    Parts m_parts;
    ClustersModel* m_model;
    ChoiceBox* m_results;
    QPushButton* m_find;
    QPushButton* m_more;
    LineLabel* m_text;
    QPushButton* m_centre;
    QTableView* m_table;
    QWidget* m_foot = nullptr;
    ItemStrip* m_typical = nullptr;
    ItemStrip* m_outliers = nullptr;
    QPushButton* m_do = nullptr;
    Deeds m_deeds{};
    QAction* m_rename = nullptr;
    QAction* m_remove = nullptr;
    std::vector<ClusterId> m_chosen; ///< to be chosen again when clusters change
    QString m_outcome;               ///< of the last search
    QString m_notes;                 ///< of its methods
    QString m_problem;
    bool m_colorsNext = false; ///< the map goes by the next result that is shown
    bool m_isFilling = false;  ///< rows are chosen, and not by a person
};

} // namespace taxo::ui
