// SPDX-License-Identifier: MIT
#include "ui/panels/places_section.h"

#include "ui/models/places_text.h"
#include "ui/panels/text_label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace taxo::ui {

PlacesSection::PlacesSection(QWidget* parent)
    : InspectorSection(tr("Where and when"), "places", parent)
    , m_flag(makeNamedText("placesFlag", page(), {.isBold = true}))
    , m_words(makeNamedText("placesWords", page()))
    , m_facts(new FactRows(page())) {
    m_flag->setText(tr("Outside its known range or season"));
    m_facts->setObjectName(QStringLiteral("placesFacts"));
    body().addWidget(m_flag);
    body().addWidget(m_words);
    body().addWidget(m_facts);
    setUnfolded(true);
}

bool PlacesSection::isAbout(const ItemDetails& item) const {
    return item.answer && item.origin && !item.origin->key.places.empty();
}

void PlacesSection::showItem(const ItemDetails& item) {
    if (!isAbout(item)) {
        return;
    }
    const QStringList words = placeTexts(*item.answer);
    m_flag->setVisible(isUnexpected(*item.answer));
    m_words->setText(words.isEmpty()
                         ? tr("Where it was taken is not known: it is answered by looks "
                              "alone.")
                         : words.join(u'\n'));
    QList<Fact> facts = {{tr("Weighed by"), QString::fromStdString(item.origin->key.places)}};
    if (item.byLooks) {
        facts.prepend({tr("By looks alone"), looksText(*item.byLooks)});
    }
    m_facts->setFacts(facts);
}

} // namespace taxo::ui
