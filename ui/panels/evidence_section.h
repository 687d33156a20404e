// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/evidence_finder.h"
#include "ui/models/thumbnail_cache.h"
#include "ui/panels/inspector_section.h"

class QLabel;

namespace taxo::ui {

class EvidenceRows;

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

private:
    void tell(const QString& sentence);
    void showEvidence(const Evidence& evidence);

    EvidenceFinder* m_finder;
    EvidenceRows* m_rows;
    ItemRow m_query;
    QLabel* m_message; ///< instead of pictures, or which candidates have none
    QLabel* m_footnote;
};

} // namespace taxo::ui
