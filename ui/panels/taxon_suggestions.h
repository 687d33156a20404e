// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/taxon_match.h"

#include <QStandardItemModel>

#include <optional>
#include <vector>

class QAbstractItemDelegate;

namespace taxo::ui {

/// Taxa to choose from, one a line: name, what people call it and where it stands, rank and size.
/// Other lines may follow them. UI thread.
class TaxonSuggestions : public QStandardItemModel {
    Q_OBJECT
public:
    using QStandardItemModel::QStandardItemModel;

    void set(const std::vector<TaxonMatch>& taxa); ///< and no other line
    void addLine(const QString& text, const QString& quietly);

    /// Null where the line is no taxon.
    const TaxonMatch* at(const QModelIndex& index) const;

private:
    std::vector<TaxonMatch> m_taxa;
};

/// Paints them; for a view.
QAbstractItemDelegate* makeSuggestionDelegate(QObject* parent);

} // namespace taxo::ui
