// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/evidence_finder.h"
#include "ui/models/thumbnail_cache.h"
#include "ui/panels/inspector_section.h"

#include <vector>

class QLabel;
class QToolButton;

namespace taxo::ui {

/// The nearest photographs that people confirmed as the best candidates, small, beside the one that
/// is looked at, with their cosines.
class EvidenceSection : public InspectorSection {
    Q_OBJECT
public:
    /// The document must outlive it; it owns the other two.
    EvidenceSection(CollectionDocument& document,
                    EvidenceFinder* finder,
                    ThumbnailCache* thumbnails,
                    QWidget* parent = nullptr);

Q_SIGNALS:
    /// The person wants to look at this one.
    void itemRequested(taxo::ItemId item);

protected:
    void showItem(const ItemDetails& item) override;
    void leaveItem() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Picture {
        ItemId item;
        QToolButton* button;
    };

    void tell(const QString& sentence);
    void showEvidence(const Evidence& evidence);
    void addCandidate(const CandidateEvidence& candidate, std::size_t number);
    QToolButton* addPicture(const ItemRow& row, const QString& below);
    void clearPictures();
    void wantPictures();
    void paintPicture(const Picture& picture);

    CollectionDocument& m_document;
    EvidenceFinder* m_finder;
    ThumbnailCache* m_thumbnails;
    ItemRow m_query;
    QLabel* m_message; ///< instead of pictures, or which candidates have none
    QWidget* m_rows = nullptr;
    QLabel* m_footnote;
    std::vector<Picture> m_pictures;
};

} // namespace taxo::ui
