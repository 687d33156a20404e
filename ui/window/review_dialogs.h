// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/taxonomy/taxon_match.h"
#include "ui/document/blind_reading.h"
#include "ui/document/novelty_document.h"
#include "ui/document/places_document.h"
#include "ui/document/trust_document.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <string>
#include <vector>

class QWidget;

namespace taxo::ui {

class AccuracyDialog;
class AskDialog;
class PlacesDialog;
class Session;
class SpecimenTools;
class UnknownDialog;

/// Questions about the items of a review that need a dialog.
class ReviewDialogs : public QObject {
    Q_OBJECT
public:
    /// Dialogs stand over this widget. Both must outlive it.
    ReviewDialogs(Session& session, QWidget& over, QObject* parent = nullptr);

    /// Which taxon the items are that a review is about; then on to the next one.
    void askForTaxon();
    /// Labels in a person's own words, about what is selected or listed.
    void askInOwnWords();
    /// How good the answers are, by a random sample.
    void askHowGood();
    /// By which local list answers are weighed.
    void askWhereAndWhen();
    /// Photographs that are like no known species.
    void askUnknown();
    /// How far a second reading agrees with the first.
    void showAgreement(const SecondReading& reading);

    BlindReading& reading() { return m_reading; }

    /// The photograph in focus, of many specimens, becomes regions.
    void cutIntoRegions();
    /// Barcodes and labels of what a review is about.
    void readNumbers();

private:
    void say(const TaxonMatch& taxon, const std::string& qualifier);
    void show(const std::vector<ItemId>& items);

    Session& m_session;
    std::shared_ptr<SpecimenTools> m_tools;
    QWidget& m_over;
    BlindReading m_reading;
    TrustDocument m_trust;     ///< outlives the dialog: what it began is finished
    QPointer<AskDialog> m_ask; ///< null: not open
    QPointer<AccuracyDialog> m_howGood;
    PlacesDocument m_places; ///< outlives the dialog, too
    QPointer<PlacesDialog> m_whereAndWhen;
    NoveltyDocument m_novelty; ///< as the others
    QPointer<UnknownDialog> m_unknown;
    std::vector<TaxonMatch> m_recent; ///< said last, the newest first
};

} // namespace taxo::ui
