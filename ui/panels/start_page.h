// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/identifier_host.h"
#include "ui/models/collection_look.h"

#include <QWidget>

#include <filesystem>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace taxo::ui {

class MarkLabel;

/// What the window shows before there are photographs: where to drop them, which model will
/// identify them, and how to get one.
class StartPage : public QWidget {
    Q_OBJECT
public:
    /// The host must outlive the page. `hasDemo`: there is a demo world to explore.
    StartPage(IdentifierHost& host, bool hasDemo, QWidget* parent = nullptr);

    /// Offers these to be opened again, the newest first.
    void setRecentCollections(const std::vector<CollectionLook>& recent);

Q_SIGNALS:
    void openPhotosRequested();
    void openFolderRequested();
    void modelsRequested();
    void modelsOwnLabelsRequested();
    void chooseLabelsRequested();
    void exploreDemoRequested();
    void collectionRequested(const std::filesystem::path& file);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeDropArea();
    QWidget* makeModelCard();
    QWidget* makeRecent();
    QPushButton* makeRecentLine(const CollectionLook& look);
    QWidget* makeDemoOffer(QWidget* parent) const;
    QWidget* makeLabelsOffer(QWidget* parent) const;
    void showModel();

    IdentifierHost& m_host;
    QWidget* m_dropArea;
    QWidget* m_openFolder = nullptr;
    QWidget* m_modelCard;
    QWidget* m_recent; ///< only where there are some
    QVBoxLayout* m_recentLines;
    MarkLabel* m_modelMark;
    QLabel* m_modelTitle;
    QLabel* m_modelText;
    QWidget* m_demoOffer;           ///< only where there is no model, and a demo world
    QWidget* m_getModel;            ///< only where there is none that can be used
    QWidget* m_getLabels;           ///< only where there are none for the model
    QPushButton* m_modelsOwnLabels; ///< only where the chosen ones do not fit
    bool m_hasDemo;
};

} // namespace taxo::ui
