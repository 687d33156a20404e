// SPDX-License-Identifier: MIT
#include "app/demo/evaluation.h"

#include "app/demo/embed_world.h"
#include "app/demo/measures.h"
#include "app/demo/photo_set.h"
#include "app/demo/pixel_neighbors.h"
#include "app/demo/species_list.h"
#include "app/demo/spread.h"
#include "app/demo/text_forms.h"
#include "core/base/cpu.h"
#include "core/base/number_text.h"
#include "core/text/prompt_set.h"
#include "core/workflow/embed_texts.h"
#include "core/workflow/open_model.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace taxo::demo {

namespace {

using taxo::percent;

std::string percent(const Hits& hits) {
    return percent(hits.share());
}

/// A table with three columns.
class Table {
public:
    void heading(const std::string& text) {
        m_text += (m_text.empty() ? "" : "\n");
        m_text += "| " + text + " | value | beside it |\n|---|---|---|\n";
    }

    void row(const std::string& what, const std::string& value, const std::string& beside = {}) {
        m_text += "| " + what + " | " + value + " | " + beside + " |\n";
    }

    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

/// A model with the labels of a world, and the rows about it.
class Evaluation {
public:
    static Result<Evaluation> open(const EvaluationOptions& options, const Progress& progress) {
        auto model = OpenModel::open(options.model);
        if (!model) {
            return tl::unexpected(std::move(model).error());
        }
        const auto module = encoderModule();
        if (!module) {
            return tl::unexpected(module.error());
        }
        const auto encoder = chooseEncoder(options.device, "fp32", **module);
        if (!encoder) {
            return tl::unexpected(encoder.error());
        }
        auto list = SpeciesList::read(options.trained.empty() ? options.heldOut : options.trained);
        if (!list) {
            return tl::unexpected(std::move(list).error());
        }
        const auto scale = (*module)->logitScale(model->checkpoint());
        if (!scale) {
            return tl::unexpected(scale.error());
        }
        Evaluation made(options, *std::move(model), *encoder, *scale, *std::move(list));
        if (auto labelled = made.embedAllLabels(progress); !labelled) {
            return tl::unexpected(std::move(labelled).error());
        }
        return made;
    }

    Status trainedSpecies(Table& table, const Progress& progress);
    Status unseenSpecies(Table& table, const Progress& progress);
    Status habitats(Table& table, const Progress& progress);

private:
    Evaluation(EvaluationOptions options,
               OpenModel model,
               EncoderOptions encoder,
               float scale,
               SpeciesList list)
        : m_options(std::move(options))
        , m_model(std::move(model))
        , m_encoder(encoder)
        , m_scale(scale)
        , m_list(std::move(list)) {}

    /// Each form in the sentence of training's captions, and the full names in that of label
    /// spaces.
    Status embedAllLabels(const Progress& progress) {
        for (const TextForm form : kCaptionForms) {
            auto labels = embedLabelsIn(captionSentence(), form, progress);
            if (!labels) {
                return tl::unexpected(std::move(labels).error());
            }
            m_labelsIn.emplace(form, *std::move(labels));
        }
        auto labels = embedLabelsIn(PromptSet::taxon(), TextForm::TaxonCommon, progress);
        if (!labels) {
            return tl::unexpected(std::move(labels).error());
        }
        m_labels = *std::move(labels);
        return {};
    }

    Result<LabelVectors>
    embedLabelsIn(const PromptSet& sentence, TextForm form, const Progress& progress) const {
        std::vector<std::string> names;
        for (const ListedSpecies& one : m_list.species) {
            names.push_back(SpeciesNames::of(one.lineage, one.commonName).in(form));
        }
        auto vectors = embedTexts(m_model, m_encoder.device, sentence, names, progress);
        if (!vectors) {
            return tl::unexpected(std::move(vectors).error());
        }
        return LabelVectors{*std::move(vectors), m_scale};
    }

    Result<EmbeddedPhotos> embed(const std::filesystem::path& folder,
                                 const Progress& progress) const {
        auto photos = readWorld(folder);
        if (!photos) {
            return tl::unexpected(std::move(photos).error());
        }
        return embedWorld(m_model, m_encoder, m_list, *std::move(photos), progress);
    }

    Status pixelNeighbors(Table& table, const Progress& progress) const;

    EvaluationOptions m_options;
    OpenModel m_model;
    EncoderOptions m_encoder;
    float m_scale;
    SpeciesList m_list;
    LabelVectors m_labels; ///< those of a label space
    std::map<TextForm, LabelVectors> m_labelsIn;
    std::optional<EmbeddedPhotos> m_trained; ///< photographs
};

Status Evaluation::trainedSpecies(Table& table, const Progress& progress) {
    auto photos = embed(m_options.trained, progress);
    if (!photos) {
        return tl::unexpected(std::move(photos).error());
    }
    const auto which =
        photos->where([](const WorldPhoto& photo) { return photo.share == Share::Trained; });
    const auto trained = m_list.trained();
    table.heading("trained species, new photographs (" + std::to_string(which.size()) + ", among " +
                  std::to_string(trained.size()) + " species)");
    for (const Rank rank : {Rank::Species, Rank::Genus, Rank::Family}) {
        table.row(std::string(nameOf(rank)) + ", zero-shot",
                  percent(zeroShot(*photos, which, m_list, m_labels, trained, rank)));
    }
    const auto all = m_list.all();
    table.row("species, zero-shot among all " + std::to_string(all.size()),
              percent(zeroShot(*photos, which, m_list, m_labels, all, Rank::Species)));
    if (!m_options.known.empty()) {
        if (auto done = pixelNeighbors(table, progress); !done) {
            return done;
        }
    }
    for (const TextForm form : kCaptionForms) {
        table.row(
            std::string("species by `a photo of {}.` with ") + nameOf(form),
            percent(zeroShot(*photos, which, m_list, m_labelsIn.at(form), trained, Rank::Species)));
    }
    const Spread spread = spreadOf(*photos, which);
    table.row("mean cosine of two photographs", percent(spread.cone));
    const std::string beside = "of the variance between species";
    table.row("variance between individuals", percent(spread.individual), beside);
    table.row("variance between sexes", percent(spread.sex), beside);
    table.row("variance between young and adult", percent(spread.stage), beside);
    m_trained = *std::move(photos);
    return {};
}

Status Evaluation::pixelNeighbors(Table& table, const Progress& progress) const {
    const auto decoder = photoDecoder();
    if (!decoder) {
        return tl::unexpected(decoder.error());
    }
    constexpr int kSide = 64;
    const auto load = [&](const std::filesystem::path& folder,
                          std::size_t most) -> Result<PhotoSet> {
        auto photos = readWorld(folder);
        if (!photos) {
            return tl::unexpected(std::move(photos).error());
        }
        auto chosen = photosOf(*photos, Share::Trained);
        chosen.resize(std::min(chosen.size(), most));
        return loadPhotos(chosen, kSide, **decoder, usableCpus(), progress);
    };
    constexpr std::size_t kMostKnown = 20000;
    constexpr std::size_t kMostAsked = 1000;
    const auto known = load(m_options.known, kMostKnown);
    const auto asked = load(m_options.trained, kMostAsked);
    if (!known || !asked) {
        return tl::unexpected(!known ? known.error() : asked.error());
    }
    const std::string among = " of " + std::to_string(known->size()) + " training photographs";
    table.row("species of the nearest in pixels",
              percent(nearestNeighborAccuracy(
                  *known, pixelVectors(*known), *asked, pixelVectors(*asked))),
              among);
    table.row("species of the nearest in colours",
              percent(nearestNeighborAccuracy(
                  *known, colorHistograms(*known), *asked, colorHistograms(*asked))),
              among);
    return {};
}

Status Evaluation::unseenSpecies(Table& table, const Progress& progress) {
    auto photos = embed(m_options.heldOut, progress);
    if (!photos) {
        return tl::unexpected(std::move(photos).error());
    }
    const auto ofShare = [&](Share share) {
        return photos->where([share](const WorldPhoto& photo) { return photo.share == share; });
    };
    const auto species = ofShare(Share::HeldOutSpecies);
    const auto family = ofShare(Share::HeldOutFamily);
    const auto both =
        photos->where([](const WorldPhoto& photo) { return photo.share != Share::Trained; });
    const auto unseen = m_list.unseen();
    const auto all = m_list.all();
    const auto trained = m_list.trained();
    const auto hits = [&](std::span<const std::size_t> which,
                          std::span<const std::size_t> candidates,
                          Rank rank) {
        return percent(zeroShot(*photos, which, m_list, m_labels, candidates, rank));
    };
    const std::string nearestTrained = "nearest trained species: ";
    table.heading("species never trained on, new photographs (" + std::to_string(both.size()) +
                  " of " + std::to_string(unseen.size()) + " species)");
    table.row("species, zero-shot among unseen names",
              hits(both, unseen, Rank::Species),
              nearestTrained + "0 %; chance " + percent(1.0 / static_cast<double>(unseen.size())));
    table.row("species, zero-shot among all names", hits(both, all, Rank::Species), "");
    table.row("genus, where it was trained, among all names",
              hits(species, all, Rank::Genus),
              nearestTrained + hits(species, trained, Rank::Genus));
    const WithinGenus within = withinGenus(*photos, species, m_list, m_labels.vectors);
    table.row("species within its genus", percent(within.hits), "chance " + percent(within.chance));
    table.row("phylum of the held-out family, among all names",
              hits(family, all, Rank::Phylum),
              nearestTrained + hits(family, trained, Rank::Phylum));
    constexpr std::size_t kDraws = 5;
    for (const std::size_t shots : {std::size_t{1}, std::size_t{5}}) {
        table.row(std::to_string(shots) + "-shot among unseen species",
                  percent(fewShot(*photos, both, shots, kDraws, m_options.seed)),
                  "chance " + percent(1.0 / static_cast<double>(unseen.size())));
    }
    for (const TextForm form : kCaptionForms) {
        table.row(
            std::string("among unseen names by `a photo of {}.` with ") + nameOf(form),
            percent(zeroShot(*photos, both, m_list, m_labelsIn.at(form), unseen, Rank::Species)));
    }
    return {};
}

Status Evaluation::habitats(Table& table, const Progress& progress) {
    const auto photos = embed(m_options.habitats, progress);
    if (!photos) {
        return tl::unexpected(photos.error());
    }
    table.heading("habitat by the nearest centroid of other families, mean over habitats");
    const auto row = [&](const std::string& whose, std::optional<Share> share) {
        const auto measure = [&](bool isTrue) {
            const auto which = photos->where([&](const WorldPhoto& photo) {
                return (photo.background == "true") == isTrue &&
                       photo.share == share.value_or(photo.share);
            });
            return nearestHabitat(*m_trained, *photos, which, m_list);
        };
        const HabitatAccuracy other = measure(false);
        const auto habitats = static_cast<double>(std::max<std::size_t>(1, other.habitats));
        table.row(whose + ", plain or swapped backgrounds (" + std::to_string(other.photos) + ")",
                  percent(other.mean),
                  "chance " + percent(1.0 / habitats) + "; true backgrounds " +
                      percent(measure(true).mean));
    };
    row("every family in turn", std::nullopt);
    row("held-out family", Share::HeldOutFamily);
    row("held-out species", Share::HeldOutSpecies);
    return {};
}

} // namespace

Result<std::string> evaluate(const EvaluationOptions& options, const Progress& progress) {
    if (options.trained.empty() && options.heldOut.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "Measuring needs photographs: of trained species, of held-out ones, or both.");
    }
    if (!options.habitats.empty() && options.trained.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "Habitats are measured by those of trained species: name their photographs "
                    "too.");
    }
    auto evaluation = Evaluation::open(options, progress);
    if (!evaluation) {
        return tl::unexpected(std::move(evaluation).error());
    }
    Table table;
    Status done;
    if (!options.trained.empty()) {
        done = evaluation->trainedSpecies(table, progress);
    }
    if (done && !options.heldOut.empty()) {
        done = evaluation->unseenSpecies(table, progress);
    }
    if (done && !options.habitats.empty()) {
        done = evaluation->habitats(table, progress);
    }
    if (!done) {
        return tl::unexpected(std::move(done).error());
    }
    return table.take();
}

} // namespace taxo::demo
