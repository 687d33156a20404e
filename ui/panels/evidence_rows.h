// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/evidence.h"
#include "ui/document/collection_document.h"
#include "ui/models/thumbnail_cache.h"

#include <QWidget>

#include <cstddef>
#include <vector>

class QToolButton;

namespace taxo::ui {

/// Small pictures of confirmed photographs beside the one that is looked at, a row for each taxon,
/// with their cosines.
class EvidenceRows : public QWidget {
    Q_OBJECT
public:
    /// The document must outlive it; it owns the other.
    EvidenceRows(CollectionDocument& document,
                 ThumbnailCache* thumbnails,
                 QWidget* parent = nullptr);

    /// A row for each candidate that has a confirmed photograph, numbered by its place.
    void setEvidence(const ItemRow& query, const Evidence& evidence);
    void clear();

Q_SIGNALS:
    /// The person wants to look at this one.
    void itemRequested(taxo::ItemId item);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Picture {
        ItemId item;
        QToolButton* button;
    };

    void addCandidate(const ItemRow& query, const CandidateEvidence& candidate, std::size_t number);
    QToolButton* addPicture(const ItemRow& row, const QString& below);
    void forgetPictures();
    void wantPictures();
    void paintPicture(const Picture& picture);

    CollectionDocument& m_document;
    ThumbnailCache* m_thumbnails;
    QWidget* m_rows = nullptr;
    std::vector<Picture> m_pictures;
};

} // namespace taxo::ui
