// SPDX-License-Identifier: MIT
#include "ui/dialogs/written_taxon.h"

#include "core/taxonomy/taxon_names.h"

#include <QStringList>

namespace taxo::ui {

QString ranksText(const Lineage& lineage) {
    QStringList parts;
    for (const Rank rank : kAllRanks) {
        if (!lineage.at(rank).empty()) {
            parts << QString::fromLatin1(nameOf(rank)) + u'=' +
                         QString::fromStdString(lineage.at(rank));
        }
    }
    return parts.join(QStringLiteral(", "));
}

TaxonMatch writtenTaxon(const Lineage& lineage) {
    TaxonMatch match;
    match.lineage = lineage;
    match.title = lowestNameOf(lineage);
    for (const Rank rank : kAllRanks) {
        match.rank = lineage.at(rank).empty() ? match.rank : rank;
    }
    return match;
}

Lineage newTaxon(const QString& typed, Lineage genus) {
    QString name = typed.simplified();
    name[0] = name[0].toUpper();
    if (genus.at(Rank::Genus).empty()) {
        genus.at(Rank::Genus) = name.section(u' ', 0, 0).toStdString();
    }
    genus.at(Rank::Species) = name.section(u' ', 1).toStdString();
    return genus;
}

} // namespace taxo::ui
