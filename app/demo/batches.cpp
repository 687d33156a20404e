// SPDX-License-Identifier: MIT
#include "app/demo/batches.h"

#include "core/base/assert.h"
#include "core/base/random.h"

#include <algorithm>
#include <numeric>

namespace taxo::demo {

BatchSampler::BatchSampler(std::span<const std::int32_t> classes,
                           Batching batching,
                           std::uint64_t seed)
    : m_photos(classes.size()), m_batching(batching), m_seed(seed) {
    TAXO_ASSERT(!classes.empty());
    m_photosOf.resize(static_cast<std::size_t>(std::ranges::max(classes)) + 1);
    for (std::size_t photo = 0; photo < classes.size(); ++photo) {
        m_photosOf[static_cast<std::size_t>(classes[photo])].push_back(photo);
    }
    std::erase_if(m_photosOf, [](const auto& photos) { return photos.empty(); });
}

std::vector<std::size_t> BatchSampler::batch(std::int64_t step, std::size_t size) const {
    Random random(seedOf(m_seed, static_cast<std::uint64_t>(step)));
    std::vector<std::size_t> photos(size);
    if (m_batching == Batching::Random) {
        for (std::size_t& photo : photos) {
            photo = random.below(m_photos);
        }
        return photos;
    }
    std::vector<std::size_t> species(m_photosOf.size());
    std::iota(species.begin(), species.end(), std::size_t{0});
    for (std::size_t i = 0; i < size; ++i) {
        if (i % species.size() == 0) {
            random.shuffle(species);
        }
        const auto& own = m_photosOf[species[i % species.size()]];
        photos[i] = own[random.below(own.size())];
    }
    return photos;
}

} // namespace taxo::demo
