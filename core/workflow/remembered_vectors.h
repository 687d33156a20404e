// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/encode_photos.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace taxo {

/// The vectors of photographs that one encoder has seen, so that the same photographs can be asked
/// about in another way (other taxa, another threshold) without decoding and encoding them again.
/// A file is known by its path, size and time of change. One call at a time.
class RememberedVectors {
public:
    using OnGroup = std::function<Status(EncodedGroup)>;
    /// encodePhotos with everything but these said.
    using Encode = std::function<Status(
        std::span<const std::filesystem::path>, const OnGroup&, const Progress&)>;

    /// Keeps the first `most` vectors; photographs beyond are encoded each time.
    explicit RememberedVectors(std::size_t most) : m_most(most) {}

    /// What `encode` would tell, in the same order, asking it only about files that are not known
    /// or have changed. Photographs that could not be read are tried again.
    Status encode(std::span<const std::filesystem::path> files,
                  const Encode& encode,
                  const OnGroup& onGroup,
                  const Progress& progress);

private:
    struct Stamp {
        std::uintmax_t size = 0;
        std::filesystem::file_time_type changed;

        bool operator==(const Stamp&) const = default;
    };

    struct Known {
        Stamp stamp;
        std::vector<float> vector;
    };

    static Stamp stampOf(const std::filesystem::path& file);
    const Known* find(const std::filesystem::path& file, const Stamp& stamp) const;
    void keep(const EncodedGroup& group,
              std::span<const std::filesystem::path> files,
              std::span<const Stamp> stamps);

    std::size_t m_most;
    std::unordered_map<std::string, Known> m_known; ///< by path
};

} // namespace taxo
