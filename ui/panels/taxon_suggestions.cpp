// SPDX-License-Identifier: MIT
#include "ui/panels/taxon_suggestions.h"

#include "ui/models/taxon_text.h"
#include "ui/panels/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyledItemDelegate>

#include <cstddef>

namespace taxo::ui {

namespace {

constexpr int kItalicRole = Qt::UserRole;
constexpr int kAboveRole = Qt::UserRole + 1; ///< quietly after the name
constexpr int kRankRole = Qt::UserRole + 2;  ///< quietly at the right edge

/// Name, where it stands, rank and number of species in one line.
class SuggestionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option,
                   const QModelIndex& /*index*/) const override {
        return {0, QFontMetrics(option.font).height() + 14}; // as wide as the view
    }

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = Theme::of(option.palette);
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.accentSoft);
            painter->drawRoundedRect(option.rect.adjusted(3, 2, -3, -2), 4, 4);
        }
        QRect line = option.rect.adjusted(10, 0, -10, 0); // in line with the field's text
        const QString rank = index.data(kRankRole).toString();
        const QFontMetrics metrics(option.font);
        painter->setFont(option.font);
        painter->setPen(theme.quiet);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, rank);
        line.setRight(line.right() - metrics.horizontalAdvance(rank) - kMargin);

        QFont nameFont = option.font;
        nameFont.setItalic(index.data(kItalicRole).toBool());
        const QFontMetrics nameMetrics(nameFont);
        const QString name =
            nameMetrics.elidedText(index.data().toString(), Qt::ElideRight, line.width());
        painter->setFont(nameFont);
        painter->setPen(theme.text);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
        line.setLeft(line.left() + nameMetrics.horizontalAdvance(name) + kGap);

        painter->setFont(option.font);
        painter->setPen(theme.quiet);
        painter->drawText(
            line,
            Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(index.data(kAboveRole).toString(), Qt::ElideRight, line.width()));
        painter->restore();
    }
};

} // namespace

void TaxonSuggestions::set(const std::vector<TaxonMatch>& taxa) {
    m_taxa = taxa;
    clear();
    for (const TaxonMatch& taxon : taxa) {
        auto* const item = new QStandardItem(QString::fromStdString(taxon.title));
        item->setData(isItalic(taxon.rank), kItalicRole);
        QString above = QString::fromStdString(taxon.above);
        if (!taxon.commonName.empty()) {
            above = QString::fromStdString(taxon.commonName) +
                    (above.isEmpty() ? QString() : QStringLiteral("  ·  ") + above);
        }
        item->setData(above, kAboveRole);
        QString rank = rankText(taxon.rank);
        if (taxon.rank != Rank::Species && taxon.species > 0) {
            //: a rank and how many species a taxon of it holds: "Family, 12 species"
            rank = tr("%1, %Ln species", nullptr, static_cast<int>(taxon.species)).arg(rank);
        }
        item->setData(rank, kRankRole);
        item->setData(QStringLiteral("%1, %2, %3").arg(item->text(), rank, above),
                      Qt::AccessibleTextRole);
        appendRow(item);
    }
}

void TaxonSuggestions::addLine(const QString& text, const QString& quietly) {
    auto* const item = new QStandardItem(text);
    item->setData(quietly, kAboveRole);
    appendRow(item);
}

const TaxonMatch* TaxonSuggestions::at(const QModelIndex& index) const {
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_taxa.size() ? &m_taxa[row] : nullptr;
}

QAbstractItemDelegate* makeSuggestionDelegate(QObject* parent) {
    return new SuggestionDelegate(parent);
}

} // namespace taxo::ui
