// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/predictions.h"

#include <QObject>

#include <array>
#include <vector>

class QAction;
class QMenuBar;
class QWidget;

namespace taxo::ui {

/// Everything a person can do in the window, once: for menus, keys and buttons.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject* parent);

    void fill(QMenuBar& bar) const;

    /// The keys of a review are letters: they work where nothing is typed, in these widgets.
    void addReviewKeys(const std::vector<QWidget*>& widgets) const;

    QAction* openPhotos;
    QAction* openFolder;
    QAction* openCollection;
    QAction* newCollection;
    QAction* nameCollection;
    QAction* closeCollection;
    QAction* models;
    QAction* restrict;
    QAction* askInOwnWords;
    QAction* howGood;
    QAction* whereAndWhen;
    QAction* unknownSpecies;
    QAction* saveTable;
    QAction* exportData;
    QAction* exportAgain; ///< what was exported last
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* copyTable;
    QAction* selectAll;
    QAction* find;
    QAction* refresh;
    QAction* preferences;
    QAction* confirm;
    QAction* anotherTaxon;
    QAction* rankUp;
    QAction* rankDown;
    QAction* unknown;
    QAction* nothing;
    QAction* flag;
    QAction* withdraw;
    QAction* nextUnreviewed;
    std::array<QAction*, kCandidatesKept> candidates{}; ///< keys 1 to 9
    QAction* drawRegion;
    QAction* changeRegion; ///< moved and resized by keys
    QAction* removeRegion;
    QAction* cutRegions;
    QAction* readNumbers;
    QAction* reviewEvents; ///< checked while they are
    QAction* nextGroup;
    QAction* previousGroup;
    QAction* individuals;
    QAction* makeEvents;
    QAction* showEmpty;       ///< checked while they are
    QAction* compare;         ///< checked while some are
    QAction* lockViews;       ///< checked while they are
    QAction* showMap;         ///< checked while it is in the place of the photograph
    QAction* showClusters;    ///< checked while they are below it
    QAction* showTree;        ///< checked while it is in the place of the photograph
    QAction* showStructure;   ///< checked while it is in the place of the photograph
    QAction* hideSuggestions; ///< checked while they are
    QAction* actualSize;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* turnLeft;
    QAction* turnRight;
    QAction* showGallery;
    QAction* showInspector;
    QAction* movePanels; ///< their titles are seen
    QAction* putPanelsBack;
    QAction* fullScreen; ///< checked while it is
    QAction* again;
    QAction* stop;
    QAction* goOn;
    QAction* exploreDemo;
    QAction* guide;
    QAction* keys;
    QAction* diagnostics;
    QAction* about;
};

} // namespace taxo::ui
