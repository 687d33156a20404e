// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/photo_identifier.h"

#include <cstddef>
#include <optional>
#include <string>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11 calls itself so
class App;
}

namespace taxo::cli {

/// The options that every command with a model shares.
struct ModelOptions {
    std::string model;
    std::string device = "auto";
    std::string precision = "auto";
    std::size_t batch = 0;
    std::string preprocess;
    std::string orientation = "exif";
    bool likeOriginals = false;
    int dctScaleDown = 1;

    void addModelTo(CLI::App& command);
    void addComputeDeviceTo(CLI::App& command); ///< --device alone
    void addDeviceTo(CLI::App& command);        ///< --device, --precision, --batch
    void addPictureTo(CLI::App& command);

    /// Everything but labels.
    IdentifierChoice choice() const;
    std::optional<Transform> transform() const;
    DecodeOptions decode() const;
};

} // namespace taxo::cli
