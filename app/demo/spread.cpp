// SPDX-License-Identifier: MIT
#include "app/demo/spread.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace taxo::demo {

namespace {

/// A sum of vectors, in double: thousands are added.
struct Sum {
    std::vector<double> values;
    std::size_t count = 0;

    template <class Vector>
    void add(const Vector& vector) {
        values.resize(vector.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] += static_cast<double>(vector[i]);
        }
        ++count;
    }

    std::vector<double> mean() const {
        std::vector<double> result = values;
        for (double& value : result) {
            value /= static_cast<double>(count);
        }
        return result;
    }
};

template <class A, class B>
double distanceSquared(const A& a, const B& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double difference = static_cast<double>(a[i]) - static_cast<double>(b[i]);
        sum += difference * difference;
    }
    return sum;
}

using Photos = std::vector<std::size_t>;
using SexAndStage = std::pair<std::string, std::string>;
using Groups = std::map<SexAndStage, Photos>; ///< of one species

std::vector<double> meanOf(const EmbeddedPhotos& photos, const Photos& which) {
    Sum sum;
    for (const std::size_t photo : which) {
        sum.add(photos.vectors.row(photo));
    }
    return sum.mean();
}

/// Pooled over all groups: what is left when species, sex and stage are known.
double varianceWithin(const EmbeddedPhotos& photos, const std::vector<Groups>& species) {
    double squares = 0.0;
    std::size_t freedom = 0;
    for (const Groups& groups : species) {
        for (const auto& [key, group] : groups) {
            const auto mean = meanOf(photos, group);
            for (const std::size_t photo : group) {
                squares += distanceSquared(photos.vectors.row(photo), mean);
            }
            freedom += group.size() - 1;
        }
    }
    return squares / static_cast<double>(std::max<std::size_t>(1, freedom));
}

/// A species is the mean of its photographs, less what their number adds to the distances.
double
varianceBetween(const EmbeddedPhotos& photos, const std::vector<Groups>& species, double within) {
    std::vector<std::vector<double>> means;
    Sum sum;
    double noise = 0.0;
    for (const Groups& groups : species) {
        Photos all;
        for (const auto& [key, group] : groups) {
            all.insert(all.end(), group.begin(), group.end());
        }
        means.push_back(meanOf(photos, all));
        sum.add(means.back());
        noise += within / static_cast<double>(all.size());
    }
    const std::vector<double> middle = sum.mean();
    double squares = 0.0;
    for (const auto& mean : means) {
        squares += distanceSquared(mean, middle);
    }
    return squares / static_cast<double>(means.size() - 1) -
           noise / static_cast<double>(means.size());
}

/// A quarter of the squared distance of two kinds of a species, mean over the species with both.
double contrast(const EmbeddedPhotos& photos,
                const std::vector<Groups>& species,
                double within,
                const std::function<int(const SexAndStage&)>& sideOf) {
    double sum = 0.0;
    std::size_t count = 0;
    for (const Groups& groups : species) {
        Photos sides[2];
        for (const auto& [key, group] : groups) {
            if (const int side = sideOf(key); side >= 0) {
                sides[side].insert(sides[side].end(), group.begin(), group.end());
            }
        }
        if (sides[0].empty() || sides[1].empty()) {
            continue;
        }
        const double noise = within * (1.0 / static_cast<double>(sides[0].size()) +
                                       1.0 / static_cast<double>(sides[1].size()));
        sum += distanceSquared(meanOf(photos, sides[0]), meanOf(photos, sides[1])) - noise;
        ++count;
    }
    return count == 0 ? 0.0 : sum / static_cast<double>(4 * count);
}

/// Every pair once: the square of the sum holds each of them twice, and each vector with itself.
double meanCosine(const EmbeddedPhotos& photos, std::span<const std::size_t> which) {
    Sum sum;
    for (const std::size_t photo : which) {
        sum.add(photos.vectors.row(photo));
    }
    const auto count = static_cast<double>(sum.count);
    const double squared =
        std::inner_product(sum.values.begin(), sum.values.end(), sum.values.begin(), 0.0);
    return (squared - count) / (count * (count - 1.0));
}

} // namespace

Spread spreadOf(const EmbeddedPhotos& photos, std::span<const std::size_t> which) {
    std::map<std::size_t, Groups> groupsOf;
    for (const std::size_t photo : which) {
        const WorldPhoto& one = photos.photos[photo];
        groupsOf[photos.species[photo]][{one.sex, one.stage}].push_back(photo);
    }
    std::vector<Groups> species;
    std::ranges::transform(
        groupsOf, std::back_inserter(species), [](const auto& one) { return one.second; });
    const double within = varianceWithin(photos, species);
    const double between = varianceBetween(photos, species, within);
    const auto bySex = [](const SexAndStage& key) {
        return key.second != "adult"   ? -1
               : key.first == "female" ? 0
               : key.first == "male"   ? 1
                                       : -1;
    };
    const auto byStage = [](const SexAndStage& key) { return key.second == "adult" ? 0 : 1; };
    return {meanCosine(photos, which),
            within / between,
            contrast(photos, species, within, bySex) / between,
            contrast(photos, species, within, byStage) / between};
}

} // namespace taxo::demo
