// SPDX-License-Identifier: MIT
#include "core/publish/dataset_writer.h"

#include "core/publish/value_texts.h"

namespace taxo {

const KeptDeployment* Publication::deploymentOf(const PublishedOccurrence& occurrence) const {
    if (!occurrence.deployment) {
        return nullptr;
    }
    const auto found = deployments.find(occurrence.deployment->value);
    return found == deployments.end() ? nullptr : &found->second;
}

std::string Publication::remarkOn(float score) const {
    return "model score " + modelScoreText(score) +
           (isSynthetic ? " (of a synthetic world: the taxon is invented)" : "");
}

bool Publication::hides(const PublishedItem& item) const {
    return !withPeople && people.are(item.photo);
}

} // namespace taxo
