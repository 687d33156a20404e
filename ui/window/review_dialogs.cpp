// SPDX-License-Identifier: MIT
#include "ui/window/review_dialogs.h"

#include "ui/dialogs/accuracy_dialog.h"
#include "ui/dialogs/ask_dialog.h"
#include "ui/dialogs/cut_dialog.h"
#include "ui/dialogs/numbers_dialog.h"
#include "ui/dialogs/places_dialog.h"
#include "ui/dialogs/taxon_dialog.h"
#include "ui/dialogs/unknown_dialog.h"
#include "ui/panels/theme.h"
#include "ui/window/session.h"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::size_t kRecent = 8;

} // namespace

ReviewDialogs::ReviewDialogs(Session& session, QWidget& over, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_tools(std::make_shared<SpecimenTools>(session.services()))
    , m_over(over)
    , m_reading(session.document(), session.review(), session.runner())
    , m_trust(session.document(), session.runner())
    , m_places(session.queue(), session.runner())
    , m_novelty(session.document(), session.review(), session.runner()) {}

void ReviewDialogs::askForTaxon() {
    auto items = m_session.review().items();
    if (items.empty()) {
        return;
    }
    if (m_session.host().hasModel()) {
        m_session.host().load(); // suggestions come from the labels, too
    }
    auto* const dialog = new TaxonDialog(m_session.document(),
                                         m_session.host(),
                                         m_session.runner(),
                                         items,
                                         m_recent,
                                         m_over.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog,
        &TaxonDialog::chosen,
        this,
        [this, items = std::move(items)](const TaxonMatch& taxon, const std::string& qualifier) {
            if (m_session.review().items() != items) { // the list changed meanwhile
                m_session.focus().set(items.front());
                m_session.selection().set(items);
            }
            say(taxon, qualifier);
        });
    dialog->adjustSize();
    dialog->move(m_over.mapToGlobal(QPoint(kMargin, kMargin)));
    dialog->open();
}

void ReviewDialogs::say(const TaxonMatch& taxon, const std::string& qualifier) {
    m_session.review().determine(taxon.lineage, qualifier, false);
    m_session.review().focusNextUnreviewed();
    std::erase_if(m_recent, [&](const TaxonMatch& one) { return one.lineage == taxon.lineage; });
    m_recent.insert(m_recent.begin(), taxon);
    m_recent.resize(std::min(m_recent.size(), kRecent));
}

void ReviewDialogs::askInOwnWords() {
    if (m_ask == nullptr) {
        const AskDialog::Parts parts{.document = m_session.document(),
                                     .selection = m_session.selection(),
                                     .focus = m_session.focus(),
                                     .review = m_session.review(),
                                     .host = m_session.host(),
                                     .services = m_session.services(),
                                     .runner = m_session.runner()};
        m_ask = new AskDialog(parts, m_session.ownLabels(), m_session.ownPrompt(), m_over.window());
        m_ask->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_ask, &AskDialog::asked, &m_session, &Session::rememberQuestion);
    }
    m_ask->show();
    m_ask->raise();
    m_ask->activateWindow();
}

void ReviewDialogs::askHowGood() {
    if (m_howGood == nullptr) {
        m_howGood = new AccuracyDialog({.document = m_session.document(),
                                        .review = m_session.review(),
                                        .reading = m_reading,
                                        .trust = m_trust,
                                        .queue = m_session.queue(),
                                        .runner = m_session.runner()},
                                       m_over.window());
        m_howGood->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_howGood, &AccuracyDialog::itemsWanted, this, &ReviewDialogs::show);
        connect(m_howGood, &AccuracyDialog::reviewBegun, &m_over, qOverload<>(&QWidget::setFocus));
    }
    m_howGood->show();
    m_howGood->raise();
    m_howGood->activateWindow();
}

void ReviewDialogs::askWhereAndWhen() {
    if (m_whereAndWhen == nullptr) {
        m_whereAndWhen = new PlacesDialog({.document = m_session.document(),
                                           .queue = m_session.queue(),
                                           .answers = m_session.newAnswers(),
                                           .places = m_places},
                                          m_over.window());
        m_whereAndWhen->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_whereAndWhen, &PlacesDialog::itemsWanted, this, &ReviewDialogs::show);
    }
    m_whereAndWhen->show();
    m_whereAndWhen->raise();
    m_whereAndWhen->activateWindow();
}

void ReviewDialogs::askUnknown() {
    if (m_unknown == nullptr) {
        m_unknown = new UnknownDialog({.document = m_session.document(),
                                       .novelty = m_novelty,
                                       .queue = m_session.queue(),
                                       .runner = m_session.runner()},
                                      m_over.window());
        m_unknown->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_unknown, &UnknownDialog::itemsWanted, this, &ReviewDialogs::show);
    }
    m_unknown->show();
    m_unknown->raise();
    m_unknown->activateWindow();
}

void ReviewDialogs::showAgreement(const SecondReading& reading) {
    askHowGood();
    m_howGood->showAgreement(reading);
}

/// They are selected; where the list leaves them out it is all that there is.
void ReviewDialogs::show(const std::vector<ItemId>& items) {
    if (items.empty()) {
        return;
    }
    if (!m_session.document().rowOf(items.front())) {
        m_session.document().setOptions({});
    }
    m_session.selection().set(items);
    m_session.focus().set(items.front());
}

void ReviewDialogs::cutIntoRegions() {
    const CutDialog::Parts parts{.document = m_session.document(),
                                 .focus = m_session.focus(),
                                 .review = m_session.review(),
                                 .runner = m_session.runner(),
                                 .decoder = m_session.decoder(),
                                 .tools = m_tools};
    if (m_session.document().rowOf(m_session.focus().current())) {
        auto* const dialog = new CutDialog(parts, m_over.window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void ReviewDialogs::readNumbers() {
    const NumbersDialog::Parts parts{.document = m_session.document(),
                                     .runner = m_session.runner(),
                                     .tools = m_tools,
                                     .person = m_session.review().person()};
    if (auto items = m_session.review().items(); !items.empty()) {
        auto* const dialog = new NumbersDialog(parts, std::move(items), m_over.window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

} // namespace taxo::ui
