// SPDX-License-Identifier: MIT
#include "app/cli/model_options.h"

#include "app/cli/arguments.h"

namespace taxo::cli {

void ModelOptions::addModelTo(const Command& command) {
    addOption(command,
              "--model,-m",
              model,
              "Installed name, model folder or weights file (default: the one in the "
              "settings, or the only one installed)");
}

void ModelOptions::addComputeDeviceTo(const Command& command) {
    addOption(command, "--device", device, "auto, cpu, cuda or cuda:N").showsDefault();
}

void ModelOptions::addDeviceTo(const Command& command) {
    addComputeDeviceTo(command);
    addOption(command,
              "--precision",
              precision,
              "fp32 everywhere; bf16 and fp16 on GPUs; int8 on CPUs (less exact, never a default)")
        .oneOf({"auto", "fp32", "bf16", "fp16", "int8"})
        .showsDefault();
    addOption(command,
              "--batch",
              batch,
              "Photographs encoded together (default: 8 on a CPU, 64 on a GPU)")
        .within(1, 1024);
}

void ModelOptions::addPictureTo(const Command& command) {
    addOption(command,
              "--preprocess",
              preprocess,
              "squash: the whole picture, as pybioclip and the demos (default); crop: the "
              "centre, as open_clip")
        .oneOf({"squash", "crop"});
    addOption(command,
              "--orientation",
              orientation,
              "exif: turn pictures upright; ignore: as stored, like the originals")
        .oneOf({"exif", "ignore"})
        .showsDefault();
    addFlag(command,
            "--like-originals",
            likeOriginals,
            "Do as the Python programs do where they are wrong: orientation ignored, "
            "16-bit grey clipped, alpha dropped, commas and blank lines of "
            "--names-file making labels, repaired labels left out, one bad picture ends "
            "the run");
    addOption(command,
              "--dct-scale",
              dctScaleDown,
              "Decode JPEG at 1/2, 1/4 or 1/8 where that still suffices: quicker, not exact")
        .oneOfNumbers({1, 2, 4, 8});
}

IdentifierChoice ModelOptions::choice() const {
    IdentifierChoice choice;
    choice.model = model;
    choice.device = device;
    choice.precision = precision;
    choice.batch = batch;
    choice.transform = transform();
    choice.decode = decode();
    choice.useRepaired = !likeOriginals;
    return choice;
}

std::optional<Transform> ModelOptions::transform() const {
    if (preprocess.empty()) {
        return std::nullopt;
    }
    return preprocess == "squash" ? Transform::Squash : Transform::Crop;
}

DecodeOptions ModelOptions::decode() const {
    DecodeOptions options = likeOriginals ? DecodeOptions::likeOriginals() : DecodeOptions{};
    options.applyOrientation = options.applyOrientation && orientation == "exif";
    options.dctScaleDown = dctScaleDown;
    return options;
}

} // namespace taxo::cli
