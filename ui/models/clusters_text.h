// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/kept_clusters.h"
#include "ui/document/clusters_document.h"

#include <QString>

#include <string>
#include <vector>

namespace taxo::ui {

// Clusters in words, everywhere the same.

/// A field to choose from a list.
struct NamedField {
    QString text;
    std::string field;
};

/// Kept clusters as fields of items (cluster_field.h): "Clusters: HDBSCAN".
std::vector<NamedField> clusteringFields(const std::vector<KeptClustering>& kept);

QString methodText(ClusterMethod method); ///< "HDBSCAN"
/// "HDBSCAN, 5 or more, 5 samples · of 600 photographs · centred within camera"; of another
/// program's its own words.
QString originText(const ClustersDocument::Shown& shown);
/// "12 % in no cluster", and what to do where that is more than half; empty where there is none.
QString noiseText(const ClustersDocument::Shown& shown);
/// "Family", "Camera", "Day"; a field of somebody's own as it is.
QString fieldText(const std::string& field);
/// What explains clusters, in a sentence or two; empty where nothing is known.
QString agreementText(const std::vector<FieldAgreement>& agreements);
/// How far two labellings agree, in a sentence.
QString readingText(const LabelAgreement& agreement);

QString suggestedText(const SuggestedName& name); ///< "Ursus arctos", down to its rank
/// "Genus 94 %": at the deepest rank at which 90 of 100 are of one taxon, else at the highest that
/// is known; empty where nothing is.
QString purityText(const ClusterDescription& cluster);
/// At every rank, line by line.
QString puritiesText(const ClusterDescription& cluster);

} // namespace taxo::ui
