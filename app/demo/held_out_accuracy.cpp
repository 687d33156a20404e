// SPDX-License-Identifier: MIT
#include "app/demo/held_out_accuracy.h"

#include "app/demo/measures.h"
#include "core/encoder/label_embedding.h"
#include "core/image/preprocess.h"
#include "core/text/prompt_set.h"

#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace taxo::demo {

namespace {

Result<EmbeddingMatrix> labelsOf(const CurrentModel& model,
                                 std::span<const SpeciesNames> species,
                                 const Progress& progress) {
    auto encoder = model.module.textEncoder(model.weights, model.config, {});
    if (!encoder) {
        return tl::unexpected(std::move(encoder).error());
    }
    std::vector<std::string> names;
    for (const SpeciesNames& one : species) {
        names.push_back(one.in(TextForm::TaxonCommon));
    }
    return embedLabels(**encoder,
                       model.tokenizer,
                       PromptSet::taxon(),
                       names,
                       model.config.contextLength,
                       progress);
}

Result<ImageTensor> inputOf(const PhotoSet& photos, std::size_t photo, const ClipConfig& config) {
    PreprocessSpec spec;
    spec.side = config.imageSize;
    spec.mean = config.mean;
    spec.deviation = config.deviation;
    return preprocess(photos.image(photo), spec);
}

} // namespace

Result<double> heldOutAccuracy(const CurrentModel& model,
                               std::span<const SpeciesNames> species,
                               const PhotoSet& photos,
                               const Progress& progress) {
    if (photos.size() == 0) {
        return 0.0;
    }
    const auto labels = labelsOf(model, species, progress);
    if (!labels) {
        return tl::unexpected(labels.error());
    }
    auto encoder = model.module.imageEncoder(model.weights, model.config, {});
    if (!encoder) {
        return tl::unexpected(std::move(encoder).error());
    }
    std::vector<std::size_t> all(labels->rows());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::size_t right = 0;
    for (std::size_t photo = 0; photo < photos.size(); ++photo) {
        const auto input = inputOf(photos, photo, model.config);
        if (!input) {
            return tl::unexpected(input.error());
        }
        const auto vector = (*encoder)->encode({&*input, 1}, progress);
        if (!vector) {
            return tl::unexpected(vector.error());
        }
        const auto& own = photos.names[static_cast<std::size_t>(photos.classes[photo])];
        const auto& found = species[nearestOf(*labels, all, vector->row(0))];
        right += own.in(TextForm::Taxon) == found.in(TextForm::Taxon) ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(photos.size());
}

} // namespace taxo::demo
