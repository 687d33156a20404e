// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/evaluation/labelled_rows.h"
#include "core/vectors/normalise.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo::test {

/// Classes about middles of their own, photographed in bursts.
struct LabelledWorld {
    std::size_t classes = 6;
    std::size_t eventsOfClass = 5;
    std::size_t photographsOfEvent = 2;
    std::size_t dimension = 24;
    double spread = 0.2; ///< of a photograph, that of classes being 1
    std::uint64_t seed = 1;

    struct Made {
        LabelledRows data;
        EmbeddingMatrix middles; ///< of each class, of length 1
    };

    Made make() const {
        Random random(seed);
        Made made;
        made.data.classCount = classes;
        std::int32_t event = 0;
        for (std::size_t c = 0; c < classes; ++c) {
            std::vector<float> middle(dimension);
            for (float& value : middle) {
                value = static_cast<float>(random.normal());
            }
            normalise(middle);
            made.middles.append(middle);
            for (std::size_t e = 0; e < eventsOfClass; ++e, ++event) {
                for (std::size_t p = 0; p < photographsOfEvent; ++p) {
                    std::vector<float> row = middle;
                    for (float& value : row) {
                        value += static_cast<float>(spread * random.normal());
                    }
                    normalise(row);
                    made.data.rows.append(row);
                    made.data.classes.push_back(static_cast<std::uint32_t>(c));
                    made.data.events.push_back(event);
                }
            }
        }
        return made;
    }
};

} // namespace taxo::test
