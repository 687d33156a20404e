// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/vectors/normalise.h"
#include "core/workflow/sign_values.h"
#include "core/workflow/structure_rows.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace taxo::test {

/// Species of genera of families, photographed in bursts, answered by labels that know all of them
/// but some species and a family. What each photograph is is known.
struct NoveltyWorld {
    std::uint64_t seed = 1;
    std::size_t families = 6;
    std::size_t genera = 3;    ///< of a family
    std::size_t species = 3;   ///< of a genus
    std::size_t events = 8;    ///< of a known species that people confirmed, on average
    double eventSpread = 0.75; ///< of events about their species, which are 1 apart
    double photoSpread = 0.1;  ///< of photographs about their event

    enum class Kind : std::uint8_t { Confirmed, Known, NewSpecies, NewFamily };

    struct Made {
        CandidateAnswers answers;
        ConfirmedRows confirmed;
        EmbeddingMatrix rows; ///< of all answers, the confirmed first
        std::vector<Kind> kinds;
        std::vector<std::int32_t> events;
        std::vector<Lineage> truths;

        std::vector<float> products(std::size_t row) const {
            std::vector<float> made;
            for (std::size_t i = 0; i < confirmed.items.size(); ++i) {
                made.push_back(cosine(rows.row(row), confirmed.rows.row(i)));
            }
            return made;
        }

        /// As findUnknown makes them; `knowsEvents`: or as if nobody knew of bursts.
        NoveltyExamples examples(const SignReader& reader, bool knowsEvents = true) const {
            NoveltyExamples made;
            made.species = confirmed.species;
            if (knowsEvents) {
                std::vector<std::uint32_t> all(confirmed.items.size());
                std::iota(all.begin(), all.end(), 0U);
                made.events = eventsAmong(all, confirmed.events);
            }
            for (std::size_t row = 0; row < confirmed.items.size(); ++row) {
                auto near = products(row);
                if (!knowsEvents) {
                    near[row] = -1.0F; // itself alone
                }
                const std::int32_t own = knowsEvents ? confirmed.events[row] : kNoGroup;
                const std::int32_t ofSpecies = confirmed.species[row];
                made.known.push_back(
                    reader.of(row, nearestConfirmed(confirmed, near, own, kNoGroup)));
                made.heldOut.push_back(
                    reader.of(row, nearestConfirmed(confirmed, near, own, ofSpecies), ofSpecies));
            }
            return made;
        }

        SignValues signsOf(const SignReader& reader, std::size_t row) const {
            return reader.of(row,
                             nearestConfirmed(confirmed, products(row), events[row], kNoGroup));
        }
    };

    Made make() const {
        Random random(seed);
        std::vector<Lineage> names;
        std::vector<std::vector<double>> looks;
        for (std::size_t f = 0; f < families; ++f) {
            const auto ofFamily = moved(std::vector<double>(kDimension), 1.2, random);
            for (std::size_t g = 0; g < genera; ++g) {
                const auto ofGenus = moved(ofFamily, 0.8, random);
                for (std::size_t s = 0; s < species; ++s) {
                    looks.push_back(moved(ofGenus, 0.7, random));
                    const std::string genus = std::to_string(f) + std::to_string(g);
                    names.push_back({{"Animalia",
                                      "Chordata",
                                      "Aves",
                                      "Order" + std::to_string(f / 2),
                                      "Family" + std::to_string(f),
                                      "Genus" + genus,
                                      "species" + genus + std::to_string(s)}});
                }
            }
        }
        std::vector<Kind> kindOf;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const bool isOfLastFamily = i / (genera * species) + 1 == families;
            kindOf.push_back(isOfLastFamily               ? Kind::NewFamily
                             : i % species + 1 == species ? Kind::NewSpecies
                                                          : Kind::Confirmed);
        }
        Made made;
        EmbeddingMatrix labels;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (kindOf[i] == Kind::Confirmed) {
                made.answers.taxa.push_back(names[i]);
                appendUnit(labels, moved(looks[i], 0.5, random));
            }
        }
        made.answers.firstOf.push_back(0);
        std::int32_t event = 0;
        const auto take = [&](Kind kind, std::size_t which, std::size_t count) {
            for (std::size_t e = 0; e < count; ++e, ++event) {
                const auto look = moved(looks[which], eventSpread, random);
                const std::size_t photographs = random.chance(0.4) ? 3 + random.below(8) : 1;
                for (std::size_t i = 0; i < photographs; ++i) {
                    photograph(
                        made, labels, moved(look, photoSpread, random), kind, names[which], event);
                }
            }
        };
        for (const bool isNew : {false, true}) { // the confirmed ones first
            for (std::size_t i = 0; i < names.size(); ++i) {
                if (kindOf[i] == Kind::Confirmed) {
                    // Drawn alike before and after.
                    take(isNew ? Kind::Known : Kind::Confirmed,
                         i,
                         events / 2 + random.below(events));
                } else if (isNew) {
                    take(kindOf[i], i, 8);
                }
            }
        }
        return made;
    }

private:
    static constexpr std::size_t kDimension = 24;
    static constexpr double kScale = 20.0;

    static std::vector<double> moved(std::vector<double> from, double length, Random& random) {
        const double each = length / std::sqrt(static_cast<double>(kDimension));
        for (double& value : from) {
            value += each * random.normal();
        }
        return from;
    }

    static void appendUnit(EmbeddingMatrix& rows, const std::vector<double>& look) {
        EmbeddingMatrix one;
        one.append(std::vector<float>(look.begin(), look.end()));
        normaliseRows(one);
        rows.append(one.row(0));
    }

    static void photograph(Made& made,
                           const EmbeddingMatrix& labels,
                           const std::vector<double>& look,
                           Kind kind,
                           const Lineage& truth,
                           std::int32_t event) {
        const std::size_t row = made.kinds.size();
        appendUnit(made.rows, look);
        made.kinds.push_back(kind);
        made.events.push_back(event);
        made.truths.push_back(truth);
        std::vector<CandidateAnswers::One> best;
        double sum = 0.0;
        for (std::uint32_t label = 0; label < labels.rows(); ++label) {
            const float near = cosine(made.rows.row(row), labels.row(label));
            best.push_back({label, static_cast<float>(std::exp(kScale * near)), near});
            sum += std::exp(kScale * static_cast<double>(near));
        }
        std::ranges::sort(best, std::ranges::greater(), &CandidateAnswers::One::cosine);
        best.resize(std::min<std::size_t>(best.size(), 9));
        for (CandidateAnswers::One& one : best) {
            one.mass = static_cast<float>(static_cast<double>(one.mass) / sum);
        }
        CandidateAnswers& answers = made.answers;
        answers.items.push_back({static_cast<std::int64_t>(row) + 1});
        answers.lineageOf.push_back(best.front().taxon);
        answers.candidates.insert(answers.candidates.end(), best.begin(), best.end());
        answers.firstOf.push_back(answers.candidates.size());
        if (kind == Kind::Confirmed) {
            ConfirmedRows& confirmed = made.confirmed;
            confirmed.items.push_back(answers.items.back());
            confirmed.rows.append(made.rows.row(row));
            confirmed.events.push_back(event);
            const auto next = static_cast<std::int32_t>(confirmed.names.size());
            const auto [number, isNew] = confirmed.numbers.try_emplace(truth.binomial(), next);
            if (isNew) {
                confirmed.names.push_back(truth);
            }
            confirmed.species.push_back(number->second);
        }
    }
};

} // namespace taxo::test
