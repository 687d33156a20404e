// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/photo_identifier.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo::test {

/// Answers without a model: deterministic ladders from the file's name alone. A name that holds
/// "broken" fails, "unsure" supports no rank, "outside" lies mostly outside the restriction,
/// "astray" has its heaviest genus outside its family; all others are supported down to a rank that
/// the length of the name decides.
class FakeIdentifier : public PhotoIdentifier {
public:
    struct Taxon {
        std::array<const char*, kRanks> names;
        const char* commonName;
    };

    /// Called before each photograph is answered, on the worker's thread; may wait.
    std::function<void(const std::filesystem::path&)> before;

    const IdentifierInfo& info() const override { return m_info; }

    Status identify(std::span<const std::filesystem::path> files,
                    const IdentifyOptions& options,
                    const std::function<void(PhotoOutcome)>& onOutcome,
                    const Progress& progress) override {
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (before) {
                before(files[i]);
            }
            if (progress.cancelled()) {
                return cancelledError();
            }
            onOutcome({i, files[i], answer(files[i], options)});
            progress.report(i + 1, files.size());
        }
        return {};
    }

    static Result<Identification> answer(const std::filesystem::path& file,
                                         const IdentifyOptions& options) {
        const std::string name = file.filename().string();
        if (name.find("broken") != std::string::npos) {
            return fail(ErrorCode::Corrupt,
                        name + ": the JPEG ends after 12 of 480 rows. Copy it again from its "
                               "source.");
        }
        return make(taxonFor(name), taxonFor(name + "+"), name, options);
    }

private:
    static const std::vector<Taxon>& taxa() {
        static const std::vector<Taxon> kTaxa = {
            {{"Animalia", "Chordata", "Mammalia", "Carnivora", "Felidae", "Panthera", "pardus"},
             "Leopard"},
            {{"Animalia", "Chordata", "Mammalia", "Carnivora", "Felidae", "Leptailurus", "serval"},
             "Serval"},
            {{"Animalia",
              "Chordata",
              "Aves",
              "Galliformes",
              "Phasianidae",
              "Centrocercus",
              "urophasianus"},
             "Greater Sage-Grouse"},
            {{"Animalia", "Chordata", "", "Cypriniformes", "Cyprinidae", "Carassius", "auratus"},
             "Goldfish"},
            {{"Animalia",
              "Arthropoda",
              "Insecta",
              "Lepidoptera",
              "Nymphalidae",
              "Vanessa",
              "cardui"},
             "Painted Lady"},
            {{"Plantae",
              "Tracheophyta",
              "Magnoliopsida",
              "Ericales",
              "Sarraceniaceae",
              "Darlingtonia",
              "californica"},
             ""},
        };
        return kTaxa;
    }

    static const Taxon& taxonFor(const std::string& name) {
        std::size_t sum = 0;
        for (const char c : name) {
            sum = sum * 31 + static_cast<unsigned char>(c);
        }
        return taxa()[sum % taxa().size()];
    }

    static std::string nameAt(const Taxon& taxon, Rank rank) {
        const std::string name = taxon.names[indexOf(rank)];
        return rank == Rank::Species ? taxon.names[indexOf(Rank::Genus)] + (" " + name) : name;
    }

    static Identification make(const Taxon& taxon,
                               const Taxon& next,
                               const std::string& name,
                               const IdentifyOptions& options) {
        const auto has = [&name](std::string_view word) {
            return name.find(word) != std::string::npos;
        };
        // The mass shrinks by a factor at each rank; a longer name shrinks less.
        float factor = 0.80F + 0.02F * static_cast<float>(name.size() % 10);
        float mass = 1.0F;
        if (has("unsure")) {
            mass = 0.65F;
            factor = 0.7F;
        }
        Identification made;
        for (const Rank rank : kAllRanks) {
            mass *= rank == Rank::Kingdom ? 0.999F : factor;
            if (*taxon.names[indexOf(rank)] == '\0') {
                continue; // an empty rank is no step
            }
            LadderStep step;
            step.rank = rank;
            step.name = nameAt(taxon, rank);
            step.score = mass;
            step.runnerUp = nameAt(next, rank) == step.name ? "" : nameAt(next, rank);
            step.runnerUpScore = std::min((1.0F - mass) * 0.6F, mass * 0.8F);
            if (has("astray") && rank >= Rank::Genus) {
                step.score = 0.21F;
                step.runnerUpScore = 0.34F;
                step.heaviestLiesOutside = true;
            }
            if (step.score >= options.threshold) {
                made.bestSupportedStep = made.ladder.size();
            }
            made.ladder.push_back(step);
        }
        addCandidates(made, taxon, next, mass, options.candidates);
        if (!options.within.empty() || has("outside")) {
            made.shareInside = has("outside") ? 0.04F : 0.91F;
            made.probablyNotInList = has("outside");
        }
        return made;
    }

    static void addCandidates(
        Identification& made, const Taxon& best, const Taxon& next, float mass, std::size_t count) {
        std::vector<const Taxon*> order = {&best};
        if (&next != &best) {
            order.push_back(&next);
        }
        for (const Taxon& taxon : taxa()) {
            if (std::find(order.begin(), order.end(), &taxon) == order.end()) {
                order.push_back(&taxon);
            }
        }
        order.resize(std::min(order.size(), count));
        float cosine = 0.312F;
        for (const Taxon* const taxon : order) {
            Candidate candidate;
            candidate.label = static_cast<std::size_t>(taxon - taxa().data());
            for (const Rank rank : kAllRanks) {
                candidate.lineage.at(rank) = taxon->names[indexOf(rank)];
            }
            candidate.name = nameAt(*taxon, Rank::Species);
            candidate.commonName = taxon->commonName;
            candidate.score = mass;
            candidate.cosine = cosine;
            made.candidates.push_back(candidate);
            mass = std::min(mass, 1.0F - mass) * 0.45F;
            cosine -= 0.024F;
        }
        made.bestCosine = 0.312F;
        made.marginToNext = 0.024F;
    }

    IdentifierInfo m_info{.model = "fake",
                          .device = "cpu",
                          .precision = "fp32",
                          .labels = "six taxa",
                          .labelCount = 6};
};

} // namespace taxo::test
