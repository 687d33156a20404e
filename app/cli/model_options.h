// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "core/workflow/photo_identifier.h"

#include <cstddef>
#include <optional>
#include <string>

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

    void addModelTo(const Command& command);
    void addComputeDeviceTo(const Command& command); ///< --device alone
    void addDeviceTo(const Command& command);        ///< --device, --precision, --batch
    void addPictureTo(const Command& command);

    /// Everything but labels.
    IdentifierChoice choice() const;
    std::optional<Transform> transform() const;
    DecodeOptions decode() const;
};

} // namespace taxo::cli
