// SPDX-License-Identifier: MIT
#include "core/classify/few_shot_evaluation.h"

#include "core/base/assert.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kMostParts = 10;

/// The part of every example. Groups follow each other by their class, so that those of one class
/// are dealt into different parts.
std::vector<std::size_t> partsOf(const FewShotExamples& examples, std::size_t parts) {
    std::map<std::int64_t, std::uint32_t> classOfGroup; // of its first photograph
    for (std::size_t i = 0; i < examples.groups.size(); ++i) {
        classOfGroup.try_emplace(examples.groups[i], examples.classes[i]);
    }
    std::vector<std::pair<std::uint32_t, std::int64_t>> inOrder;
    inOrder.reserve(classOfGroup.size());
    for (const auto& [group, ofClass] : classOfGroup) {
        inOrder.emplace_back(ofClass, group);
    }
    std::ranges::sort(inOrder);
    std::map<std::int64_t, std::size_t> partOfGroup;
    for (std::size_t i = 0; i < inOrder.size(); ++i) {
        partOfGroup[inOrder[i].second] = i % parts;
    }
    std::vector<std::size_t> part;
    for (const std::int64_t group : examples.groups) {
        part.push_back(partOfGroup[group]);
    }
    return part;
}

/// What became of each example: right, wrong or not asked.
using Outcomes = std::vector<std::optional<bool>>;

/// Trains with all but one part and asks that one.
Status ask(const FewShotExamples& examples,
           std::span<const std::size_t> parts,
           std::size_t part,
           FewShotMethod method,
           const Progress& progress,
           Outcomes& outcomes) {
    EmbeddingMatrix vectors;
    std::vector<std::uint32_t> classes; // numbered among those that are left
    std::map<std::uint32_t, std::uint32_t> numberOf;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] != part) {
            const auto next = static_cast<std::uint32_t>(numberOf.size());
            vectors.append(examples.vectors.row(i));
            classes.push_back(numberOf.try_emplace(examples.classes[i], next).first->second);
        }
    }
    if (numberOf.size() < 2) {
        return {};
    }
    const auto classifier = FewShotClassifier::train(vectors, classes, method, progress);
    if (!classifier) {
        return tl::unexpected(classifier.error());
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto known = numberOf.find(examples.classes[i]);
        if (parts[i] == part && known != numberOf.end()) {
            outcomes[i] = classifier->nearest(examples.vectors.row(i)) == known->second;
        }
    }
    return {};
}

/// The 0.975 quantile of Student's t: exact for 1 and 2 degrees of freedom, else by the expansion
/// of Fisher and Cornish (Abramowitz and Stegun 26.7.5), to 0.01.
double quantileOfT(double freedom) {
    constexpr double kZ = 1.959964;
    if (freedom < 1.5) {
        return 12.7062;
    }
    if (freedom < 2.5) {
        return 4.3027;
    }
    const double z3 = kZ * kZ * kZ;
    const double z5 = z3 * kZ * kZ;
    const double z7 = z5 * kZ * kZ;
    return kZ + (z3 + kZ) / (4.0 * freedom) +
           (5.0 * z5 + 16.0 * z3 + 3.0 * kZ) / (96.0 * freedom * freedom) +
           (3.0 * z7 + 19.0 * z5 + 17.0 * z3 - 15.0 * kZ) / (384.0 * freedom * freedom * freedom);
}

/// Of the asked examples with this flag.
Proportion proportionOf(const FewShotExamples& examples, const Outcomes& outcomes, bool agreed) {
    std::map<std::int64_t, std::pair<double, double>> ofGroup; // right, all
    std::size_t right = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i] && examples.isAgreed[i] == agreed) {
            auto& [groupRight, groupAll] = ofGroup[examples.groups[i]];
            groupRight += *outcomes[i] ? 1.0 : 0.0;
            groupAll += 1.0;
            right += *outcomes[i] ? 1 : 0;
            ++all;
        }
    }
    if (all == 0) {
        return wilson(0, 0);
    }
    const auto photos = static_cast<double>(all);
    const auto groups = static_cast<double>(ofGroup.size());
    const double share = static_cast<double>(right) / photos;
    double squares = 0.0;
    for (const auto& [group, counts] : ofGroup) {
        const double more = counts.first - share * counts.second;
        squares += more * more;
    }
    // Variance of a ratio between groups; nothing is known of it where all are equal.
    const double variance =
        groups > 1.0 ? squares / (photos * photos) * groups / (groups - 1.0) : 0.0;
    const double effective = variance > 0.0 ? share * (1.0 - share) / variance : groups;
    // Few groups say little about their own variance (Korn and Graubard 1998).
    const double known = groups > 1.0 ? quantileOfT(photos - 1.0) / quantileOfT(groups - 1.0) : 1.0;
    // An effective number above the true one is chance, and cut before.
    return wilson(right, all, std::max(1.0, std::min(effective, photos) * known * known));
}

double meanOverClasses(const FewShotExamples& examples, const Outcomes& outcomes) {
    std::map<std::uint32_t, std::pair<double, double>> ofClass;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i] && !examples.isAgreed[i]) {
            ofClass[examples.classes[i]].first += *outcomes[i] ? 1.0 : 0.0;
            ofClass[examples.classes[i]].second += 1.0;
        }
    }
    double sum = 0.0;
    for (const auto& [number, counts] : ofClass) {
        sum += counts.first / counts.second;
    }
    return ofClass.empty() ? 0.0 : sum / static_cast<double>(ofClass.size());
}

} // namespace

Result<FewShotEvaluation>
evaluateFewShot(const FewShotExamples& examples, FewShotMethod method, const Progress& progress) {
    const std::size_t count = examples.classes.size();
    TAXO_ASSERT(examples.vectors.rows() == count && examples.groups.size() == count &&
                examples.isAgreed.size() == count);
    const std::set<std::int64_t> groups(examples.groups.begin(), examples.groups.end());
    const std::set<std::uint32_t> classes(examples.classes.begin(), examples.classes.end());
    if (groups.size() < 2 || classes.size() < 2) {
        return fail(ErrorCode::InvalidInput,
                    "To measure this, verified photographs of two classes or more from two events "
                    "or more are needed.");
    }
    const std::size_t parts = std::min(kMostParts, groups.size());
    const std::vector<std::size_t> partOf = partsOf(examples, parts);
    Outcomes outcomes(count);
    for (std::size_t part = 0; part < parts; ++part) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        progress.report(part, parts, "evaluating");
        if (auto asked = ask(examples, partOf, part, method, progress, outcomes); !asked) {
            return tl::unexpected(std::move(asked).error());
        }
    }
    FewShotEvaluation evaluation;
    evaluation.independent = proportionOf(examples, outcomes, false);
    evaluation.agreed = proportionOf(examples, outcomes, true);
    evaluation.perClass = meanOverClasses(examples, outcomes);
    evaluation.groups = groups.size();
    evaluation.notAsked =
        static_cast<std::size_t>(std::ranges::count(outcomes, std::optional<bool>()));
    return evaluation;
}

} // namespace taxo
