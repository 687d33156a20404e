// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/evidence_finder.h"
#include "ui/document/review.h"
#include "ui/models/rival_asker.h"
#include "ui/models/thumbnail_cache.h"
#include "ui/panels/inspector_section.h"

#include <optional>

class QLabel;
class QPushButton;
class QSlider;

namespace taxo::ui {

class ChoiceBox;
class EvidenceRows;
class HeatView;

/// On demand: what in the photograph speaks for the best candidate and what for a rival, as a map
/// over it, with confirmed photographs of both and what stands behind the answer in words, which
/// may be copied to the note.
class RivalSection : public InspectorSection {
    Q_OBJECT
public:
    /// What it works with; the document and the review must outlive it, the others it owns.
    struct Parts {
        CollectionDocument& document;
        Review& review;
        RivalAsker* asker;
        EvidenceFinder* finder;
        ThumbnailCache* thumbnails;
    };

    explicit RivalSection(const Parts& parts, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The person wants to look at this one.
    void itemRequested(taxo::ItemId item);

protected:
    void showItem(const ItemDetails& item) override;
    void leaveItem() override;

private:
    QWidget* makeMap();
    void offerRivals();
    void askOrStop();
    void forgetAnswer();
    void take(const RivalPicture& seen);
    void showProblem(const Error& error);
    void showButton();
    void copyToNote();

    CollectionDocument& m_document;
    Review& m_review;
    RivalAsker* m_asker;
    EvidenceFinder* m_finder;
    std::optional<ItemDetails> m_item;
    std::optional<RivalMap> m_map; ///< that is shown
    QLabel* m_nothing;             ///< instead of everything: there is no rival
    ChoiceBox* m_rivals;
    QPushButton* m_ask;
    QLabel* m_message;
    QWidget* m_answer; ///< the map and all below it
    HeatView* m_view;
    QSlider* m_opacity;
    QLabel* m_first;
    QLabel* m_second;
    QLabel* m_evidenceMessage;
    EvidenceRows* m_evidence;
    QLabel* m_words;
    QPushButton* m_copy;
};

} // namespace taxo::ui
