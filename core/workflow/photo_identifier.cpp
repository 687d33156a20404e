// SPDX-License-Identifier: MIT
#include "core/workflow/photo_identifier.h"

#include "core/taxonomy/name_index.h"
#include "core/taxonomy/similar_taxa.h"
#include "core/workflow/collection_model_private.h"
#include "core/workflow/embed_texts.h"
#include "core/workflow/label_sources.h"
#include "core/workflow/rival_map_private.h"

#include <future>
#include <mutex>
#include <optional>
#include <utility>

namespace taxo {

namespace {

/// What a picture can be called, and how labels are counted together.
struct Labels {
    std::shared_ptr<const LabelSpace> space;
    std::optional<LabelBins> bins;
    std::string name;
};

Result<Labels> embedFreeLabels(const IdentifierChoice& choice,
                               const PromptSet& prompts,
                               const PhotoPipeline& pipeline,
                               const Progress& progress) {
    const BinnedNames& free = choice.freeLabels;
    const auto texts = embedTexts(
        pipeline.model(), pipeline.encoderOptions().device, prompts, free.names, progress);
    if (!texts) {
        return tl::unexpected(texts.error());
    }
    Labels labels;
    labels.space =
        std::make_shared<const LabelSpace>(LabelSpace::of(LabelList::ofNames(free.names), *texts));
    if (!free.bins.empty()) {
        labels.bins = LabelBins::of(free.names, free.bins);
    }
    labels.name = nameOf(*labels.space);
    if (choice.prompt != IdentifierChoice().prompt) {
        labels.name += " (" + choice.prompt + ")";
    }
    return labels;
}

class ModelIdentifier : public PhotoIdentifier {
public:
    ModelIdentifier(PhotoPipeline pipeline, Labels labels, float logitScale)
        : m_pipeline(std::make_shared<PhotoPipeline>(std::move(pipeline)))
        , m_bins(std::move(labels.bins))
        , m_classifier(std::make_shared<const Classifier>(std::move(labels.space), logitScale)) {
        const LabelSpace& space = m_classifier->labels();
        m_info.model = m_pipeline->model().name();
        m_info.isSynthetic = m_pipeline->model().config().isSynthetic;
        m_info.device = m_pipeline->encoderOptions().device.name();
        m_info.precision = taxo::nameOf(m_pipeline->encoderOptions().precision);
        m_info.labels = std::move(labels.name);
        m_info.labelCount = space.size();
        m_info.repairedColumns = space.overlay() != nullptr ? space.overlay()->columns().size() : 0;
        m_info.hasLineages = space.labels().hasLineages();
        m_info.transform = m_pipeline->photoOptions().preprocess.transform;
        m_info.decode = m_pipeline->photoOptions().decode;
        m_info.configIsInferred = m_pipeline->model().folder().configIsInferred;
    }

    const IdentifierInfo& info() const override { return m_info; }

    Status identify(std::span<const std::filesystem::path> files,
                    const IdentifyOptions& options,
                    const std::function<void(PhotoOutcome)>& onOutcome,
                    const Progress& progress) override {
        const auto within = restrictionTo(options.within);
        if (!within) {
            return tl::unexpected(within.error());
        }
        const ClassifyOptions asked = optionsOf(options, *within);
        const auto onGroup = [&](const EncodedGroup& group) {
            return tellGroup(group, files, asked, onOutcome, progress);
        };
        return m_pipeline->encode(files, onGroup, progress);
    }

    Result<RivalMap> contrast(const RivalQuestion& question, const Progress& progress) override {
        return rivalMapOf(
            *m_pipeline,
            *m_classifier,
            [this](const std::vector<std::string>& taxa) { return restrictionTo(taxa); },
            question,
            progress);
    }

    Result<std::vector<Identification>> classify(const EmbeddingMatrix& vectors,
                                                 const IdentifyOptions& options,
                                                 const Progress& progress) const override {
        const auto within = restrictionTo(options.within);
        return within ? m_classifier->classify(vectors, optionsOf(options, *within), progress)
                      : tl::unexpected(within.error());
    }

    Result<PictureEmbedder> embedder(VectorStorage storage,
                                     const Progress& progress) const override {
        return pictureEmbedderOf(m_pipeline, storage, progress);
    }

    Result<CollectionModel> forCollection(VectorStorage storage,
                                          const IdentifyOptions& options,
                                          const Progress& progress) const override {
        auto within = restrictionTo(options.within);
        if (!within) {
            return tl::unexpected(std::move(within).error());
        }
        auto classifier = vectorClassifierOf(
            m_classifier, *std::move(within), options, m_info.isSynthetic, progress);
        if (!classifier) {
            return tl::unexpected(std::move(classifier).error());
        }
        auto pictures = embedder(storage, progress);
        if (!pictures) {
            return tl::unexpected(std::move(pictures).error());
        }
        return CollectionModel{*std::move(pictures), *std::move(classifier)};
    }

    std::vector<TaxonMatch> suggestTaxa(std::string_view typed, std::size_t limit) const override {
        if (!m_info.hasLineages) {
            return {};
        }
        auto taxa = taxo::suggestTaxa(names(), commonNames(), typed, limit);
        return taxa.empty() ? similarTaxa(names(), commonNames(), typed, limit) : taxa;
    }

    Result<std::vector<TaxonMatch>> findTaxa(std::span<const std::string> taxa) const override {
        const auto found = taxaNamed(m_classifier->labels(), names(), findCommonName(), taxa);
        if (!found) {
            return tl::unexpected(found.error());
        }
        return matchesOf(names(), *found, commonNames());
    }

private:
    const NameIndex& names() const {
        std::call_once(m_namesOnce,
                       [this] { m_names.emplace(m_classifier->labels().labels().taxonomy()); });
        return *m_names;
    }

    const CommonNames& commonNames() const {
        std::call_once(m_commonNamesOnce, [this] {
            const LabelList& labels = m_classifier->labels().labels();
            std::vector<CommonNames::Name> names;
            for (std::size_t label = 0; label < labels.leaves().size(); ++label) {
                names.push_back({labels.leafOfLabel(label), labels.commonNameOf(label)});
            }
            m_commonNames = CommonNames(names);
        });
        return m_commonNames;
    }

    NameIndex::OtherNames findCommonName() const {
        return [this](std::string_view name) { return commonNames().find(name); };
    }

    Result<std::optional<RestrictedLabels>>
    restrictionTo(const std::vector<std::string>& taxa) const {
        if (taxa.empty()) {
            return std::optional<RestrictedLabels>();
        }
        auto restricted = restrictLabels(m_classifier->labels(), names(), findCommonName(), taxa);
        if (!restricted) {
            return tl::unexpected(std::move(restricted).error());
        }
        return std::optional<RestrictedLabels>(*std::move(restricted));
    }

    /// `within` must outlive what is returned.
    ClassifyOptions optionsOf(const IdentifyOptions& options,
                              const std::optional<RestrictedLabels>& within) const {
        ClassifyOptions asked;
        asked.candidates = options.candidates;
        asked.threshold = options.threshold;
        asked.rank = options.rank;
        asked.rankRows = options.candidates;
        asked.within = within ? &within->labels : nullptr;
        asked.bins = m_bins ? &*m_bins : nullptr;
        return asked;
    }

    Status tellGroup(const EncodedGroup& group,
                     std::span<const std::filesystem::path> files,
                     const ClassifyOptions& options,
                     const std::function<void(PhotoOutcome)>& onOutcome,
                     const Progress& progress) const {
        std::vector<Identification> identified;
        if (group.vectors.rows() > 0) {
            auto classified = m_classifier->classify(group.vectors, options, progress);
            if (!classified) {
                return tl::unexpected(std::move(classified).error());
            }
            identified = std::move(*classified);
        }
        std::size_t row = 0;
        for (std::size_t i = 0; i < group.read.size(); ++i) {
            PhotoOutcome outcome;
            outcome.index = group.first + i;
            outcome.file = files[outcome.index];
            if (group.read[i]) {
                outcome.identification = std::move(identified[row++]);
            } else {
                outcome.identification = tl::unexpected(group.read[i].error());
            }
            onOutcome(std::move(outcome));
        }
        return {};
    }

    std::shared_ptr<PhotoPipeline> m_pipeline; ///< shared with forCollection, as the classifier
    std::optional<LabelBins> m_bins;
    std::shared_ptr<const Classifier> m_classifier;
    mutable std::once_flag m_namesOnce;
    mutable std::optional<NameIndex> m_names; // made when first asked for
    mutable std::once_flag m_commonNamesOnce;
    mutable CommonNames m_commonNames; // likewise
    IdentifierInfo m_info;
};

} // namespace

std::string IdentifierInfo::text() const {
    return model + " on " + device + ", " + precision + "; " + labels + ", " +
           std::to_string(labelCount) + " labels" +
           (repairedColumns > 0 ? " (" + std::to_string(repairedColumns) + " repaired)" : "") +
           (configIsInferred ? "; configuration guessed from the weights" : "") +
           (isSynthetic ? "; a synthetic world: every taxon is invented" : "");
}

Result<std::unique_ptr<PhotoIdentifier>> openPhotoIdentifier(const IdentifierChoice& choice,
                                                             const Progress& progress) {
    const bool isFree = !choice.freeLabels.names.empty();
    const auto prompts = PromptSet::fromName(choice.prompt);
    if (!prompts) {
        return tl::unexpected(prompts.error());
    }
    const auto model = OpenModel::open(choice.model);
    if (!model) {
        return tl::unexpected(model.error());
    }
    // Labels are opened while the torch module loads: two waits become one.
    auto opening =
        std::async(std::launch::async, [&]() -> Result<std::shared_ptr<const LabelSpace>> {
            return isFree ? nullptr
                          : openLabelSpace(choice.labels,
                                           *model,
                                           choice.useRepaired ? RepairedColumns::TakePart
                                                              : RepairedColumns::AsPublished,
                                           progress);
        });
    auto pipeline = PhotoPipeline::open(*model, choice, progress);
    auto space = opening.get();
    if (!space) {
        return tl::unexpected(std::move(space).error());
    }
    if (!pipeline) {
        return tl::unexpected(std::move(pipeline).error());
    }
    auto labels = isFree ? embedFreeLabels(choice, *prompts, *pipeline, progress)
                         : Result<Labels>(Labels{*space, {}, nameOf(**space)});
    if (!labels) {
        return tl::unexpected(std::move(labels).error());
    }
    const auto module = encoderModule();
    if (!module) {
        return tl::unexpected(module.error());
    }
    const auto scale = (*module)->logitScale(model->checkpoint());
    if (!scale) {
        return tl::unexpected(scale.error());
    }
    return std::make_unique<ModelIdentifier>(std::move(*pipeline), std::move(*labels), *scale);
}

} // namespace taxo
