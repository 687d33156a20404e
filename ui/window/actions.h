// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;
class QMenuBar;

namespace taxo::ui {

/// Everything a person can do in the window, once: for menus, keys and buttons.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject* parent);

    void fill(QMenuBar& bar) const;

    QAction* openPhotos;
    QAction* openFolder;
    QAction* chooseModel;
    QAction* ownLabels;
    QAction* restrict;
    QAction* saveTable;
    QAction* quit;
    QAction* copyTable;
    QAction* selectAll;
    QAction* remove;
    QAction* again;
    QAction* stop;
    QAction* goOn;
    QAction* exploreDemo;
    QAction* guide;
    QAction* keys;
    QAction* about;
};

} // namespace taxo::ui
