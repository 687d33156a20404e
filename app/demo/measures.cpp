// SPDX-License-Identifier: MIT
#include "app/demo/measures.h"

#include "core/base/assert.h"
#include "core/base/random.h"
#include "core/classify/few_shot.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace taxo::demo {

namespace {

void addTo(std::vector<float>& sum, std::span<const float> vector) {
    sum.resize(vector.size());
    for (std::size_t i = 0; i < vector.size(); ++i) {
        sum[i] += vector[i];
    }
}

void divide(std::vector<float>& sum, std::size_t count) {
    for (float& value : sum) {
        value /= static_cast<float>(count);
    }
}

/// The key whose vector is nearest.
template <class Key>
Key nearestCentroid(const std::map<Key, std::vector<float>>& centroids,
                    std::span<const float> vector) {
    return std::ranges::min_element(
               centroids,
               {},
               [&](const auto& centroid) { return squaredDistance(centroid.second, vector); })
        ->first;
}

/// The candidates, those of one taxon together.
std::vector<std::vector<std::size_t>>
groupsAt(const SpeciesList& list, std::span<const std::size_t> candidates, Rank rank) {
    std::vector<std::vector<std::size_t>> groups;
    for (const std::size_t candidate : candidates) {
        const auto own = std::ranges::find_if(
            groups, [&](const auto& group) { return list.agree(group.front(), candidate, rank); });
        if (own == groups.end()) {
            groups.push_back({candidate});
        } else {
            own->push_back(candidate);
        }
    }
    return groups;
}

/// Not divided by the sum over all groups, which is the same for each. Cosines are at most 1.
double massOf(std::span<const std::size_t> group,
              const LabelVectors& labels,
              std::span<const float> vector) {
    double mass = 0.0;
    for (const std::size_t candidate : group) {
        const double cosine = dot(labels.vectors.row(candidate), vector);
        mass += std::exp(static_cast<double>(labels.scale) * (cosine - 1.0));
    }
    return mass;
}

/// Photographs, those of one family together.
std::vector<std::vector<std::size_t>> familiesOf(const EmbeddedPhotos& photos,
                                                 std::span<const std::size_t> which,
                                                 const SpeciesList& list) {
    std::vector<std::vector<std::size_t>> families;
    for (const std::size_t photo : which) {
        const auto own = std::ranges::find_if(families, [&](const auto& family) {
            return list.agree(photos.species[family.front()], photos.species[photo], Rank::Family);
        });
        if (own == families.end()) {
            families.push_back({photo});
        } else {
            own->push_back(photo);
        }
    }
    return families;
}

/// Means of the examples that are not of this species' family.
std::map<std::string, std::vector<float>>
habitatCentroids(const EmbeddedPhotos& examples, std::size_t species, const SpeciesList& list) {
    std::map<std::string, std::vector<float>> centroids;
    std::map<std::string, std::size_t> counts;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        if (!list.agree(examples.species[i], species, Rank::Family)) {
            addTo(centroids[examples.photos[i].habitat], examples.vectors.row(i));
            ++counts[examples.photos[i].habitat];
        }
    }
    for (auto& [habitat, centroid] : centroids) {
        divide(centroid, counts[habitat]);
    }
    return centroids;
}

/// One draw of examples and the photographs that are asked.
struct Draw {
    std::map<std::size_t, std::vector<std::size_t>> examples; ///< of each species
    std::vector<std::size_t> asked;
};

Draw drawExamples(const EmbeddedPhotos& photos,
                  std::span<const std::size_t> which,
                  std::size_t shots,
                  Random& random) {
    std::map<std::size_t, std::vector<std::size_t>> ofSpecies;
    for (const std::size_t photo : which) {
        ofSpecies[photos.species[photo]].push_back(photo);
    }
    Draw draw;
    for (auto& [species, own] : ofSpecies) {
        if (own.size() <= shots) {
            continue;
        }
        random.shuffle(own);
        const auto end = own.begin() + static_cast<std::ptrdiff_t>(shots);
        draw.examples[species].assign(own.begin(), end);
        draw.asked.insert(draw.asked.end(), end, own.end());
    }
    return draw;
}

void askAll(const EmbeddedPhotos& photos, const Draw& draw, Hits& hits) {
    EmbeddingMatrix examples;
    std::vector<std::uint32_t> classes;
    std::vector<std::size_t> species; // of each class
    for (const auto& [one, own] : draw.examples) {
        for (const std::size_t photo : own) {
            examples.append(photos.vectors.row(photo));
            classes.push_back(static_cast<std::uint32_t>(species.size()));
        }
        species.push_back(one);
    }
    const auto classifier = FewShotClassifier::train(examples, classes, FewShotMethod::Prototypes);
    if (!classifier) {
        return; // fewer than two species
    }
    for (const std::size_t photo : draw.asked) {
        const std::size_t nearest = species[classifier->nearest(photos.vectors.row(photo))];
        hits.add(nearest == photos.species[photo]);
    }
}

} // namespace

std::vector<std::size_t>
EmbeddedPhotos::where(const std::function<bool(const WorldPhoto&)>& holds) const {
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < photos.size(); ++i) {
        if (holds(photos[i])) {
            which.push_back(i);
        }
    }
    return which;
}

float squaredDistance(std::span<const float> a, std::span<const float> b) {
    float sum = 0.0F;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
}

std::size_t nearestOf(const EmbeddingMatrix& labels,
                      std::span<const std::size_t> candidates,
                      std::span<const float> vector) {
    TAXO_ASSERT(!candidates.empty());
    return *std::ranges::max_element(
        candidates, {}, [&](std::size_t candidate) { return dot(labels.row(candidate), vector); });
}

Hits zeroShot(const EmbeddedPhotos& photos,
              std::span<const std::size_t> which,
              const SpeciesList& list,
              const LabelVectors& labels,
              std::span<const std::size_t> candidates,
              Rank rank) {
    const auto groups = groupsAt(list, candidates, rank);
    Hits hits;
    for (const std::size_t photo : which) {
        const auto& heaviest = *std::ranges::max_element(groups, {}, [&](const auto& group) {
            return massOf(group, labels, photos.vectors.row(photo));
        });
        hits.add(list.agree(heaviest.front(), photos.species[photo], rank));
    }
    return hits;
}

WithinGenus withinGenus(const EmbeddedPhotos& photos,
                        std::span<const std::size_t> which,
                        const SpeciesList& list,
                        const EmbeddingMatrix& labels) {
    WithinGenus result;
    double chances = 0.0;
    for (const std::size_t photo : which) {
        const std::size_t species = photos.species[photo];
        std::vector<std::size_t> siblings = list.all();
        std::erase_if(siblings,
                      [&](std::size_t other) { return !list.agree(other, species, Rank::Genus); });
        if (siblings.size() < 2) {
            continue;
        }
        result.hits.add(nearestOf(labels, siblings, photos.vectors.row(photo)) == species);
        chances += 1.0 / static_cast<double>(siblings.size());
    }
    result.chance = result.hits.all == 0 ? 0.0 : chances / static_cast<double>(result.hits.all);
    return result;
}

Hits fewShot(const EmbeddedPhotos& photos,
             std::span<const std::size_t> which,
             std::size_t shots,
             std::size_t draws,
             std::uint64_t seed) {
    Hits hits;
    for (std::size_t i = 0; i < draws; ++i) {
        Random random(seedOf(seed, i));
        const Draw draw = drawExamples(photos, which, shots, random);
        askAll(photos, draw, hits);
    }
    return hits;
}

HabitatAccuracy nearestHabitat(const EmbeddedPhotos& examples,
                               const EmbeddedPhotos& asked,
                               std::span<const std::size_t> which,
                               const SpeciesList& list) {
    std::map<std::string, Hits> hits;
    HabitatAccuracy result;
    // By family: photographs of one family share their centroids.
    for (const auto& family : familiesOf(asked, which, list)) {
        const auto centroids = habitatCentroids(examples, asked.species[family.front()], list);
        result.habitats = std::max(result.habitats, centroids.size());
        for (const std::size_t photo : family) {
            const std::string& habitat = asked.photos[photo].habitat;
            hits[habitat].add(!centroids.empty() &&
                              nearestCentroid(centroids, asked.vectors.row(photo)) == habitat);
        }
    }
    for (const auto& [habitat, own] : hits) {
        result.mean += own.share() / static_cast<double>(hits.size());
    }
    result.photos = which.size();
    return result;
}

} // namespace taxo::demo
