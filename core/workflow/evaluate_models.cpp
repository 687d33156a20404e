// SPDX-License-Identifier: MIT
#include "core/workflow/evaluate_models.h"

#include "core/base/counted.h"
#include "core/base/random.h"
#include "core/evaluation/category_discovery.h"
#include "core/evaluation/protocols.h"
#include "core/statistics/groups.h"
#include "core/vectors/normalise.h"
#include "core/workflow/embed_texts.h"
#include "core/workflow/evaluation_encoding_private.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>
#include <utility>

namespace taxo {

namespace {

std::string classes(std::size_t count) {
    return counted(count, "class", "classes");
}

LabelledRows labelled(const EvaluationPhotos& photos, EmbeddingMatrix rows) {
    return {std::move(rows), photos.classOf, photos.events, photos.classes.size()};
}

LabelledRows partOf(const LabelledRows& data, std::span<const std::uint32_t> which) {
    LabelledRows part{gather(data.rows, which), {}, {}, data.classCount};
    for (const std::uint32_t row : which) {
        part.classes.push_back(data.classes[row]);
        part.events.push_back(data.events[row]);
    }
    return part;
}

/// Scores of some of the photographs as scores of all; NaN for the others.
std::vector<double>
spreadOver(std::size_t all, std::span<const std::uint32_t> which, std::span<const double> scores) {
    std::vector<double> spread(all, std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < which.size(); ++i) {
        spread[which[i]] = scores[i];
    }
    return spread;
}

/// One model, one protocol after the other.
class ModelEvaluation {
public:
    ModelEvaluation(const EvaluationPhotos& photos,
                    const ModelVectors& model,
                    LabelledRows data,
                    const EvaluateOptions& options,
                    BatchSearch& search,
                    const Progress& progress)
        : m_photos(photos)
        , m_model(model)
        , m_data(std::move(data))
        , m_options(options)
        , m_search(search)
        , m_progress(progress) {}

    Status run(EvaluationProtocol protocol) {
        switch (protocol) {
        case EvaluationProtocol::ZeroShot:
            return zeroShots();
        case EvaluationProtocol::Shots:
            return shots();
        case EvaluationProtocol::Neighbors:
            return neighbors();
        case EvaluationProtocol::Split:
            return split();
        case EvaluationProtocol::Discovery:
            return discovery();
        }
        return {};
    }

    std::vector<MeasuredProtocol> takeMeasured() { return std::move(m_measured); }

    /// Why there is no more, in sentences.
    const std::vector<std::string>& skipped() const { return m_skipped; }

private:
    /// With its accuracy by events and classes, where photographs have scores.
    void keep(MeasuredProtocol measured) {
        measured.accuracy = accuracyOf(
            measured.right, m_data.classes, m_data.classCount, m_data.events, m_options.resampling);
        m_measured.push_back(std::move(measured));
    }

    Status zeroShots() {
        if (!m_model.textModel) {
            return fail(ErrorCode::NotFound,
                        "Zero-shot needs the texts of " + m_model.label.name +
                            ", and that model is not here. Get it, or name it with --model; or "
                            "choose other protocols, such as 1-shot and knn.");
        }
        const auto opened = OpenModel::open(*m_model.textModel);
        const auto module = encoderModule();
        if (!opened || !module) {
            return tl::unexpected(opened ? module.error() : opened.error());
        }
        const auto encoder = chooseEncoder(m_options.device, "auto", **module);
        if (!encoder) {
            return tl::unexpected(encoder.error());
        }
        for (const TextForm form : m_options.forms) {
            if (auto done = zeroShotBy(form, *opened, encoder->device); !done) {
                return done;
            }
        }
        return {};
    }

    Status zeroShotBy(TextForm form, const OpenModel& model, const Device& device) {
        const ClassTexts made = textsOf(m_photos.classes, form);
        if (made.texts.size() < 2) {
            return fail(ErrorCode::InvalidInput,
                        std::string("The text form ") + nameOf(form) +
                            " needs names that these classes do not have: choose another, such as "
                            "asis, or give a table with genus, species, common_name.");
        }
        const auto vectors =
            embedTexts(model, device, PromptSet::evaluation81(), made.texts, m_progress);
        if (!vectors) {
            return tl::unexpected(vectors.error());
        }
        std::vector<std::uint32_t> asked;
        for (std::size_t row = 0; row < m_data.classes.size(); ++row) {
            if (!std::ranges::binary_search(made.nameless, m_data.classes[row])) {
                asked.push_back(static_cast<std::uint32_t>(row));
            }
        }
        const auto scores =
            zeroShot(partOf(m_data, asked), *vectors, made.textOfClass, m_search, m_progress);
        if (!scores) {
            return tl::unexpected(scores.error());
        }
        MeasuredProtocol measured{std::string("zero-shot, ") + nameOf(form),
                                  "The class whose text is nearest, among " +
                                      classes(made.texts.size()) + " by the text form " +
                                      nameOf(form) + " in 81 templates, averaged.",
                                  {detail::shareRight("top-1", scores->right)}};
        if (made.texts.size() > 3) {
            measured.numbers.push_back(detail::shareRight("top-3", scores->amongThree));
        }
        if (made.texts.size() > 5) {
            measured.numbers.push_back(detail::shareRight("top-5", scores->amongFive));
        }
        if (!made.nameless.empty()) {
            measured.notes.push_back(classes(made.nameless.size()) +
                                     " without such a name left out: " +
                                     detail::listed(m_photos.classes, made.nameless) + ".");
        }
        measured.right = spreadOver(m_data.classes.size(), asked, scores->right);
        keep(std::move(measured));
        return {};
    }

    Status shots() {
        for (const std::size_t count : m_options.shots) {
            const auto scores =
                simpleShot(m_data, {count, m_options.draws, m_options.seed}, m_progress);
            if (!scores && scores.error().code == ErrorCode::InvalidInput) {
                m_skipped.push_back(std::to_string(count) + "-shot was not measured. " +
                                    scores.error().message);
                continue;
            }
            if (!scores) {
                return tl::unexpected(scores.error());
            }
            MeasuredProtocol made{std::to_string(count) + "-shot",
                                  "SimpleShot, CL2N: the nearest mean of " + std::to_string(count) +
                                      " support " + (count == 1 ? "photograph" : "photographs") +
                                      " a class, all others asked; mean and spread over " +
                                      std::to_string(m_options.draws) + " draws of support.",
                                  {detail::overRuns("accuracy", scores->draws)}};
            addTooFew(made, *scores);
            made.right = scores->right;
            keep(std::move(made));
        }
        return {};
    }

    void addTooFew(MeasuredProtocol& made, const ShotScores& scores) const {
        if (!scores.tooFew.empty()) {
            made.notes.push_back(classes(scores.tooFew.size()) +
                                 " with too few photographs left out: " +
                                 detail::listed(m_photos.classes, scores.tooFew) + ".");
        }
        if (!scores.supportOnly.empty()) {
            made.notes.push_back(classes(scores.supportOnly.size()) +
                                 " with photographs for support alone, not asked about: " +
                                 detail::listed(m_photos.classes, scores.supportOnly) + ".");
        }
    }

    Status neighbors() {
        auto right = nearestNeighbors(m_data, m_options.neighbors, m_search, m_progress);
        if (!right) {
            return tl::unexpected(std::move(right).error());
        }
        MeasuredProtocol made{std::to_string(m_options.neighbors) + " nearest neighbours",
                              "A vote of the " + std::to_string(m_options.neighbors) +
                                  " photographs of other events that are most like it, each "
                                  "photograph asked of all others.",
                              {detail::shareRight("accuracy", *right)}};
        const auto unasked =
            std::ranges::count_if(*right, [](double one) { return std::isnan(one); });
        if (unasked > 0) {
            made.notes.push_back(counted(static_cast<std::size_t>(unasked), "photograph") +
                                 " with no neighbour of another event not asked.");
        }
        const std::size_t alone = classesOfOneEvent();
        if (alone > 0) {
            made.notes.push_back(classes(alone) +
                                 " of a single event can never be right: no photograph of another "
                                 "event is there to say so.");
        }
        made.right = *std::move(right);
        keep(std::move(made));
        return {};
    }

    std::size_t classesOfOneEvent() const {
        std::vector<std::set<std::int32_t>> events(m_data.classCount);
        for (std::size_t row = 0; row < m_data.classes.size(); ++row) {
            events[m_data.classes[row]].insert(m_data.events[row]);
        }
        return static_cast<std::size_t>(std::ranges::count_if(
            events, [](const std::set<std::int32_t>& own) { return own.size() == 1; }));
    }

    Status split() {
        if (m_photos.isSupport.empty()) {
            return fail(ErrorCode::InvalidInput,
                        "These photographs are not split: folders train and test, or a column "
                        "split with these words, say which are to learn from.");
        }
        std::vector<std::uint32_t> support;
        std::vector<std::uint32_t> asked;
        for (std::size_t row = 0; row < m_data.classes.size(); ++row) {
            (m_photos.isSupport[row] ? support : asked).push_back(static_cast<std::uint32_t>(row));
        }
        const auto scores = simpleShotOfSplit(partOf(m_data, support),
                                              partOf(m_data, asked),
                                              {1, m_options.draws, m_options.seed},
                                              m_progress);
        if (!scores) {
            return tl::unexpected(scores.error());
        }
        MeasuredProtocol made{
            "one-shot of the split",
            "SimpleShot, CL2N, from one photograph a class of the part train (" +
                counted(support.size(), "photograph") + "), all of the other part (" +
                counted(asked.size(), "photograph") + ") asked; mean and spread over " +
                std::to_string(m_options.draws) + " draws, as of PlantDoc.",
            {detail::overRuns("accuracy", scores->draws)}};
        addTooFew(made, *scores);
        made.right = spreadOver(m_data.classes.size(), asked, scores->right);
        keep(std::move(made));
        return {};
    }

    Result<std::vector<bool>> knownClasses() const {
        const std::size_t all = m_photos.classes.size();
        std::vector<bool> isKnown(all);
        if (m_options.known.empty()) {
            std::vector<std::uint32_t> order(all);
            std::iota(order.begin(), order.end(), 0U);
            Random random(seedOf(m_options.seed, all));
            random.shuffle(order);
            for (std::size_t i = 0; i < all / 2; ++i) {
                isKnown[order[i]] = true;
            }
            return isKnown;
        }
        const std::set<std::string> known(m_options.known.begin(), m_options.known.end());
        std::size_t found = 0;
        for (std::size_t c = 0; c < all; ++c) {
            isKnown[c] = known.contains(m_photos.classes[c].name);
            found += isKnown[c] ? 1 : 0;
        }
        if (found < known.size()) {
            return fail(ErrorCode::NotFound,
                        "Of " + classes(known.size()) + " that were named as known, " +
                            std::to_string(found) +
                            " are among these photographs. Name them as "
                            "the data do.");
        }
        return isKnown;
    }

    Status discovery() {
        const auto isKnown = knownClasses();
        if (!isKnown) {
            return tl::unexpected(isKnown.error());
        }
        const auto scores =
            discoverCategories(m_data, *isKnown, m_search, {.seed = m_options.seed}, m_progress);
        if (!scores) {
            return tl::unexpected(scores.error());
        }
        const auto known = static_cast<std::size_t>(std::ranges::count(*isKnown, true));
        MeasuredProtocol made{
            "category discovery",
            "Semi-supervised k-means into " + classes(m_data.classCount) + ", of which " +
                std::to_string(known) + " are known by the labels of " +
                counted(scores->labelled, "photograph") +
                "; the others matched with classes, known and new ones apart, as of Herbarium 19. "
                "By classes and sizes: over the runs.",
            {detail::overRuns("all", scores->all),
             detail::overRuns("known classes", scores->known),
             detail::overRuns("new classes", scores->fresh)}};
        if (m_options.known.empty()) {
            made.notes.emplace_back("Which classes are known was drawn.");
        }
        made.right = scores->right;
        keep(std::move(made));
        return {};
    }

    const EvaluationPhotos& m_photos;
    const ModelVectors& m_model;
    LabelledRows m_data;
    const EvaluateOptions& m_options;
    BatchSearch& m_search;
    const Progress& m_progress;
    std::vector<MeasuredProtocol> m_measured;
    std::vector<std::string> m_skipped;
};

/// Rows of length 1; InvalidInput where one has no direction.
Result<EmbeddingMatrix> unitRowsOf(EmbeddingMatrix rows, const std::string& model) {
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const float length = lengthOf(rows.row(row));
        if (!std::isfinite(length) || length == 0.0F) {
            return fail(ErrorCode::InvalidInput,
                        "The vector of photograph " + std::to_string(row) + " by " + model +
                            " holds no numbers to compare.");
        }
    }
    normaliseRows(rows);
    return rows;
}

} // namespace

Result<EvaluationResults> evaluateModels(const EvaluationPhotos& photos,
                                         std::vector<ModelVectors> models,
                                         const EvaluateOptions& options,
                                         BatchSearch& search,
                                         const Progress& progress) {
    EvaluationResults results = detail::beginResults(photos, options.seed);
    for (ModelVectors& model : models) {
        auto rows = unitRowsOf(std::move(model.rows), model.label.name);
        if (!rows) {
            return tl::unexpected(std::move(rows).error());
        }
        ModelEvaluation evaluation(
            photos, model, labelled(photos, *std::move(rows)), options, search, progress);
        for (const EvaluationProtocol protocol : options.protocols) {
            if (auto done = evaluation.run(protocol); !done) {
                return tl::unexpected(std::move(done).error());
            }
        }
        if (results.models.empty()) { // of every model the same
            results.notes.insert(
                results.notes.end(), evaluation.skipped().begin(), evaluation.skipped().end());
        }
        results.models.push_back({model.label, evaluation.takeMeasured()});
        if (results.models.back().protocols.empty()) {
            return fail(ErrorCode::InvalidInput,
                        evaluation.skipped().empty() ? "No protocol was named."
                                                     : evaluation.skipped().front());
        }
    }
    detail::compareWithFirst(results, photos.events, options.resampling);
    return results;
}

} // namespace taxo
