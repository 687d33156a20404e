// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/identifier_host.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace taxo::ui {

class MarkLabel;

/// What the window shows before there are photographs: where to drop them, which model will
/// identify them, and how to get one.
class StartPage : public QWidget {
    Q_OBJECT
public:
    /// The host must outlive the page. `hasDemo`: there is a demo world to explore.
    StartPage(IdentifierHost& host, bool hasDemo, QWidget* parent = nullptr);

    /// A person drags something that can be dropped here.
    void setDropHint(bool isShown);

Q_SIGNALS:
    void openPhotosRequested();
    void openFolderRequested();
    void chooseModelRequested();
    void modelsOwnLabelsRequested();
    void chooseLabelsRequested();
    void ownLabelsRequested();
    void exploreDemoRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeDropArea();
    QWidget* makeModelCard();
    QWidget* makeDemoOffer(QWidget* parent) const;
    QWidget* makeLabelsOffer(QWidget* parent) const;
    void showModel();

    IdentifierHost& m_host;
    QWidget* m_dropArea;
    QWidget* m_modelCard;
    MarkLabel* m_modelMark;
    QLabel* m_modelTitle;
    QLabel* m_modelText;
    QWidget* m_demoOffer;           ///< only where there is no model, and a demo world
    QWidget* m_getModel;            ///< only where there is none that can be used
    QWidget* m_getLabels;           ///< only where there are none for the model
    QPushButton* m_modelsOwnLabels; ///< only where the chosen ones do not fit
    bool m_hasDemo;
    bool m_isDropHintShown = false;
};

} // namespace taxo::ui
