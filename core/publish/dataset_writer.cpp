// SPDX-License-Identifier: MIT
#include "core/publish/dataset_writer.h"

#include "core/publish/unfinished_folder.h"
#include "core/publish/value_texts.h"
#include "core/publish/whole_identification.h"

namespace taxo {

const KeptDeployment* Publication::deploymentOf(const PublishedOccurrence& occurrence) const {
    if (!occurrence.deployment) {
        return nullptr;
    }
    const auto found = deployments.find(occurrence.deployment->value);
    return found == deployments.end() ? nullptr : &found->second;
}

std::string Publication::remarkOn(const WholeIdentification& byMachine) const {
    const bool isPromised = byMachine.isOneAnswer && !promise.empty();
    return "model score " + modelScoreText(byMachine.score.value_or(0.0F)) +
           (isPromised ? ", " + promise : "") +
           (isSynthetic ? " (of a synthetic world: the taxon is invented)" : "");
}

bool Publication::hides(const PublishedItem& item) const {
    return !withPeople && people.are(item.photo);
}

std::optional<std::uint64_t> Publication::leftWhole(const std::filesystem::path& file) const {
    return unfinished == nullptr ? std::nullopt : unfinished->leftWhole(file);
}

Status Publication::noteWhole(const std::filesystem::path& file, std::uint64_t samples) const {
    return unfinished == nullptr ? Status() : unfinished->noteWhole(file, samples);
}

} // namespace taxo
