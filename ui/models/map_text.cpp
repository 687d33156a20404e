// SPDX-License-Identifier: MIT
#include "ui/models/map_text.h"

#include "ui/models/clusters_text.h"
#include "ui/models/number_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace taxo::ui {

namespace {

struct MapText {
    Q_DECLARE_TR_FUNCTIONS(MapText)
};

QString qualityText(const MapQuality& quality) {
    if (!quality.trustworthiness) {
        return MapText::tr("Nobody has looked how far it can be believed.");
    }
    QString text =
        //: of a map; both numbers are between 0 and 1
        MapText::tr("Trustworthiness %1, continuity %2")
            .arg(decimalText(*quality.trustworthiness, 3),
                 decimalText(quality.continuity.value_or(0), 3));
    if (quality.recall.value_or(1.0) < 1.0) {
        //: of all true neighbours of photographs, the share that the map was made from
        text += MapText::tr(", made from %1 % of true neighbours")
                    .arg(decimalText(100.0 * *quality.recall, 1));
    }
    return text + u'.';
}

QString clippedText(const MapFacts& facts) {
    const auto points = static_cast<int>(facts.arranged);
    return facts.options.method == ProjectionMethod::Umap
               ? MapText::tr("There are only %Ln point(s): %1 neighbours were looked at instead "
                             "of %2.",
                             nullptr,
                             points)
                     .arg(decimalText(*facts.clipped, 0))
                     .arg(facts.options.neighbors)
               : MapText::tr("There are only %Ln point(s): the perplexity is %1 instead of %2.",
                             nullptr,
                             points)
                     .arg(decimalText(*facts.clipped, 1), decimalText(facts.options.perplexity, 0));
}

/// What a reader must know beside the numbers.
QString remarks(const MapFacts& facts) {
    QString text;
    if (facts.isSample()) {
        text += u' ' + MapText::tr("%Ln point(s), drawn by chance, were arranged; the others were "
                                   "placed beside those that are most like them.",
                                   nullptr,
                                   static_cast<int>(facts.arranged));
    }
    if (facts.placedLater > 0) {
        text += u' ' + MapText::tr("%Ln photograph(s) came later and moved no other.",
                                   nullptr,
                                   static_cast<int>(facts.placedLater));
    }
    if (facts.leftOut > 0) {
        text += u' ' + MapText::tr("%Ln photograph(s) without a usable vector left out.",
                                   nullptr,
                                   static_cast<int>(facts.leftOut));
    }
    if (!facts.isSettled) {
        text += u' ' + MapText::tr("It was stopped before it had settled.");
    }
    return text;
}

QString optionsText(const MapFacts& facts) {
    const ProjectionOptions& options = facts.options;
    switch (options.method) {
    case ProjectionMethod::Pca:
        return {};
    case ProjectionMethod::Umap:
        //: options of UMAP
        return MapText::tr(" (%1 neighbours, least distance %2, seed %3)")
            .arg(decimalText(facts.clipped.value_or(options.neighbors), 0),
                 significantText(options.minDistance, 3))
            .arg(options.seed);
    case ProjectionMethod::Tsne:
        break;
    }
    //: option of t-SNE
    return MapText::tr(" (perplexity %1)")
        .arg(facts.clipped ? decimalText(*facts.clipped, 1)
                           : significantText(options.perplexity, 4));
}

} // namespace

QString methodText(ProjectionMethod method) {
    switch (method) {
    case ProjectionMethod::Pca:
        return MapText::tr("Principal components");
    case ProjectionMethod::Umap:
        return MapText::tr("UMAP");
    case ProjectionMethod::Tsne:
        break;
    }
    return MapText::tr("t-SNE");
}

QString howText(const ProjectionOptions& options) {
    QStringList parts = {methodText(options.method),
                         //: of a map: in two dimensions, in three
                         options.dimensions == 3 ? MapText::tr("space") : MapText::tr("plane")};
    if (options.method == ProjectionMethod::Umap) {
        parts << MapText::tr("%Ln neighbour(s)", nullptr, static_cast<int>(options.neighbors));
    } else if (options.method == ProjectionMethod::Tsne) {
        //: option of t-SNE
        parts << MapText::tr("perplexity %1").arg(significantText(options.perplexity, 4));
    }
    const float usual = ProjectionOptions().minDistance;
    if (options.method == ProjectionMethod::Umap && options.minDistance != usual) {
        //: option of UMAP
        parts << MapText::tr("least distance %1").arg(significantText(options.minDistance, 3));
    }
    if (!options.centredWithin.empty()) {
        //: of a map; %1 is a field
        parts << MapText::tr("centred within %1").arg(fieldText(options.centredWithin));
    } else if (options.isCentred) {
        parts << MapText::tr("centred");
    }
    return parts.join(QStringLiteral(", "));
}

QString onlyText(const Filter& only, std::int64_t outside) {
    return only.terms.empty()
               ? QString()
               //: %1 is a filter: order:Lepidoptera
               : MapText::tr("Only %1: %Ln other photograph(s) of the list left out.",
                             nullptr,
                             static_cast<int>(outside))
                     .arg(QString::fromStdString(only.text()));
}

QString mapText(const MapFacts& facts) {
    QString text = qualityText(facts.quality);
    if (facts.clipped) {
        text += u' ' + clippedText(facts);
    }
    return text + remarks(facts);
}

QString wayText(const AxisOnMap& axis) {
    //: at the end of an arrow: photographs there have more of a trait
    return MapText::tr("more “%1”").arg(QString::fromStdString(axis.trait));
}

QString traitAxisText(const AxisOnMap& axis) {
    const QString trait = QString::fromStdString(axis.trait);
    QString text =
        axis.hasWay()
            //: %1 a share, %2 a trait
            ? MapText::tr("A straight way across the map tells %1 of where they lie along “%2”.")
                  .arg(percentText(axis.trend->explained), trait)
            : MapText::tr("No straight way across the map tells where they lie along “%1”: look at "
                          "the colours alone.")
                  .arg(trait);
    if (const std::size_t others = axis.places.size() - axis.measured; others > 0) {
        text += u' ' +
                MapText::tr("%Ln point(s) were not measured.", nullptr, static_cast<int>(others));
    }
    return text;
}

QString mapCaption(const MapFacts& facts, const std::string& model) {
    const ProjectionOptions& options = facts.options;
    QString text =
        //: %1: a method, %2: a model
        MapText::tr("%1 of %Ln photograph(s) by %2",
                    "the first sentence of a caption",
                    static_cast<int>(facts.points))
            .arg(methodText(options.method), QString::fromStdString(model)) +
        optionsText(facts);
    if (options.isCentred) {
        text += options.centredWithin.empty()
                    ? MapText::tr(", centred")
                    : MapText::tr(", centred within %1").arg(fieldText(options.centredWithin));
    }
    return text + QStringLiteral(". ") + qualityText(facts.quality) + remarks(facts);
}

} // namespace taxo::ui
