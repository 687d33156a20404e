// SPDX-License-Identifier: MIT
#include "ui/models/clusters_text.h"

#include "core/collection/cluster_field.h"
#include "ui/models/number_text.h"
#include "ui/models/taxon_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace taxo::ui {

namespace {

struct ClustersText {
    Q_DECLARE_TR_FUNCTIONS(ClustersText)
};

QString sizeText(int size) {
    //: of clusters: the fewest that are one
    return ClustersText::tr("%Ln or more", nullptr, size);
}

QString optionsText(const ClusterOptions& how) {
    switch (how.method) {
    case ClusterMethod::Hdbscan:
        return sizeText(static_cast<int>(how.minSize)) + QStringLiteral(", ") +
               //: of HDBSCAN: how many must be near
               ClustersText::tr("%Ln sample(s)", nullptr, static_cast<int>(how.minSamples)) +
               (how.takesSmallest ? QStringLiteral(", ") + ClustersText::tr("the smallest")
                                  : QString());
    case ClusterMethod::KMeans:
        //: of k-means: how many clusters were asked for
        return ClustersText::tr("%Ln asked for", nullptr, static_cast<int>(how.clusters));
    case ClusterMethod::Agglomerative:
        break;
    }
    return (how.distance
                //: how far two clusters are from each other
                ? ClustersText::tr("distance %1").arg(decimalText(*how.distance, 2))
                : rankText(how.rank)) +
           QStringLiteral(", ") + sizeText(static_cast<int>(how.minSize));
}

QString spaceText(const ClusterOrigin& origin) {
    if (origin.isOfPicture) {
        return ClustersText::tr("clusters of the picture");
    }
    return origin.components > 0 ? ClustersText::tr("%Ln principal component(s)",
                                                    nullptr,
                                                    static_cast<int>(origin.components))
                                 : QString();
}

} // namespace

std::vector<NamedField> clusteringFields(const std::vector<KeptClustering>& kept) {
    std::vector<NamedField> fields;
    for (const KeptClustering& one : kept) {
        //: %1 is the name of a result that holds clusters
        fields.push_back({ClustersText::tr("Clusters: %1").arg(QString::fromStdString(one.name)),
                          fieldOf(one.id)});
    }
    return fields;
}

QString methodText(ClusterMethod method) {
    switch (method) {
    case ClusterMethod::Hdbscan:
        return ClustersText::tr("HDBSCAN");
    case ClusterMethod::KMeans:
        return ClustersText::tr("k-means");
    case ClusterMethod::Agglomerative:
        break;
    }
    return ClustersText::tr("By rank");
}

QString originText(const ClustersDocument::Shown& shown) {
    if (!shown.origin) {
        return QString::fromStdString(shown.kept.method + ' ' + shown.kept.options).trimmed();
    }
    const ClusterOrigin& origin = *shown.origin;
    QStringList parts = {methodText(origin.how.method) + QStringLiteral(", ") +
                         optionsText(origin.how)};
    if (const QString space = spaceText(origin); !space.isEmpty()) {
        parts << space;
    }
    //: after a method: among how many it looked for clusters
    parts << ClustersText::tr("of %Ln item(s)", nullptr, static_cast<int>(origin.sought.size()));
    if (!origin.centredWithin.empty()) {
        parts << ClustersText::tr("centred within %1").arg(fieldText(origin.centredWithin));
    }
    return parts.join(QStringLiteral("  ·  "));
}

QString noiseText(const ClustersDocument::Shown& shown) {
    if (shown.noise.empty() || !shown.origin) {
        return {};
    }
    constexpr double kMuch = 0.5;
    const double share =
        static_cast<double>(shown.noise.size()) / static_cast<double>(shown.origin->sought.size());
    QString text = ClustersText::tr("%1 are in no cluster.").arg(percentText(share));
    if (share > kMuch) {
        text += u' ' + ClustersText::tr("That is more than half: k-means, or clusters by a higher "
                                        "rank, leave less out; so do fewer samples and smaller "
                                        "clusters.");
    }
    return text;
}

QString fieldText(const std::string& field) {
    if (const auto rank = rankFromName(field)) {
        return rankText(*rank);
    }
    const std::array known = {std::pair{"camera", ClustersText::tr("Camera")},
                              std::pair{"deployment", ClustersText::tr("Deployment")},
                              std::pair{"place", ClustersText::tr("Place")},
                              std::pair{"folder", ClustersText::tr("Folder")},
                              std::pair{"day", ClustersText::tr("Day")},
                              std::pair{"month", ClustersText::tr("Month")},
                              std::pair{"season", ClustersText::tr("Months of the year")},
                              std::pair{"tag", ClustersText::tr("Tag")},
                              std::pair{"status", ClustersText::tr("Review")}};
    const auto* const found =
        std::ranges::find_if(known, [&](const auto& one) { return field == one.first; });
    return found != known.end() ? found->second : QString::fromStdString(field);
}

QString agreementText(const std::vector<FieldAgreement>& agreements) {
    const FieldAgreement* best = nullptr;
    for (const FieldAgreement& one : agreements) {
        if (rankFromName(one.field) &&
            (best == nullptr ||
             one.agreement.adjustedMutual.value > best->agreement.adjustedMutual.value)) {
            best = &one;
        }
    }
    QStringList sentences;
    if (best != nullptr) {
        //: how far clusters agree with taxa; %1 is a rank, %2 from 0 to 1
        sentences << ClustersText::tr("Of what people determined they tell the %1 best: %2 of 1, "
                                      "where 0 is chance.")
                         .arg(fieldText(best->field),
                              decimalText(best->agreement.adjustedMutual.value, 2));
    }
    if (const auto confounder = confounderOf(agreements)) {
        const QString field = fieldText(confounder->field);
        const QString value = decimalText(confounder->mutual, 2);
        sentences << (confounder->mutual > confounder->taxa
                          //: %1 is a field (camera, day), %2 from 0 to 1
                          ? ClustersText::tr("%1 explains them better than taxa do (%2): what its "
                                             "photographs have in common can be taken off.")
                                .arg(field, value)
                          : ClustersText::tr("%1 explains them at least half as well as taxa do "
                                             "(%2): what its photographs have in common can be "
                                             "taken off.")
                                .arg(field, value));
    }
    return sentences.join(u' ');
}

QString readingText(const LabelAgreement& agreement) {
    if (agreement.compared == 0) {
        return ClustersText::tr("No item has both.");
    }
    const double mutual = agreement.adjustedMutual.value;
    constexpr double kSame = 0.95;
    constexpr double kClose = 0.6;
    constexpr double kSome = 0.2;
    constexpr double kChance = 0.05;
    const QString text = mutual >= kSame    ? ClustersText::tr("These are nearly the same groups.")
                         : mutual >= kClose ? ClustersText::tr("Each tells much of the other.")
                         : mutual >= kSome  ? ClustersText::tr("Each tells something of the other.")
                         : mutual > kChance
                             ? ClustersText::tr("They have little in common.")
                             : ClustersText::tr("They have no more in common than by chance.");
    return text + u' ' +
           ClustersText::tr("%Ln item(s) have both and were compared.",
                            nullptr,
                            static_cast<int>(agreement.compared));
}

QString suggestedText(const SuggestedName& name) {
    return QString::fromStdString(name.rank == Rank::Species ? name.taxon.binomial()
                                                             : name.taxon.at(name.rank));
}

QString purityText(const ClusterDescription& cluster) {
    constexpr double kPure = 0.9;
    std::optional<Rank> shown;
    for (const Rank rank : kAllRanks) { // the deepest that is pure, or else the highest
        const auto& purity = cluster.purity[indexOf(rank)];
        if (purity && (*purity >= kPure || !shown)) {
            shown = rank;
        }
    }
    return shown ? rankText(*shown) + u' ' + percentText(*cluster.purity[indexOf(*shown)])
                 : QString();
}

QString puritiesText(const ClusterDescription& cluster) {
    QStringList lines;
    for (const Rank rank : kAllRanks) {
        if (const auto& purity = cluster.purity[indexOf(rank)]) {
            lines << rankText(rank) + QStringLiteral(": ") + percentText(*purity);
        }
    }
    return lines.join(u'\n');
}

} // namespace taxo::ui
