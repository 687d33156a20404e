// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/taxon_match.h"

#include <QObject>
#include <QPointer>

#include <string>
#include <vector>

class QWidget;

namespace taxo::ui {

class AccuracyDialog;
class AskDialog;
class Session;

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

private:
    void say(const TaxonMatch& taxon, const std::string& qualifier);

    Session& m_session;
    QWidget& m_over;
    QPointer<AskDialog> m_ask; ///< null: not open
    QPointer<AccuracyDialog> m_howGood;
    std::vector<TaxonMatch> m_recent; ///< said last, the newest first
};

} // namespace taxo::ui
