// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/checkpoint/clip_config.h"
#include "core/checkpoint/config_section_private.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace taxo {

namespace {

/// The tensors that tell a model's sizes, each with the number of dimensions it must have.
class Shapes {
public:
    explicit Shapes(const Checkpoint& checkpoint) : m_checkpoint(checkpoint) {}

    const std::vector<std::int64_t>& of(const std::string& name, std::size_t dimensions) {
        static const std::vector<std::int64_t> kNone(4, 1);
        const TensorView* const tensor = m_checkpoint.find(name);
        if (tensor == nullptr || tensor->shape.size() != dimensions) {
            problems.push_back(tensor == nullptr ? name + " is missing"
                                                 : name + " is " + tensor->shapeText());
            return kNone;
        }
        return tensor->shape;
    }

    int layers(const std::string& prefix) const {
        int count = 0;
        while (count < kMostLayers &&
               m_checkpoint.find(prefix + std::to_string(count) + ".ln_1.weight") != nullptr) {
            ++count;
        }
        return count;
    }

    /// A length as int, checked.
    int length(std::int64_t value, int most, const char* what) {
        if (value < 1 || value > most) {
            problems.push_back(std::string(what) + " would be " + std::to_string(value));
            return 1;
        }
        return static_cast<int>(value);
    }

    void readTower(const std::string& prefix, TowerConfig& tower) {
        tower.layers = layers(prefix);
        const auto& hidden = of(prefix + "0.mlp.c_fc.weight", 2);
        tower.mlpRatio = static_cast<double>(hidden[0]) / tower.width;
        if (tower.mlpWidth() < hidden[0]) { // width * (hidden / width) may round down
            tower.mlpRatio = std::nextafter(tower.mlpRatio, std::numeric_limits<double>::max());
        }
        const bool has16Heads = tower.width == 1280 || tower.width == 1408 || tower.width == 1664;
        tower.heads = has16Heads ? 16 : tower.width / 64;
        if (tower.width % 64 != 0) {
            problems.push_back("the number of heads for width " + std::to_string(tower.width) +
                               " is not known");
        }
        if (tower.mlpRatio > kLargestMlpRatio) {
            problems.push_back(prefix + "0.mlp.c_fc.weight is too large");
        }
    }

    std::vector<std::string> problems;

private:
    const Checkpoint& m_checkpoint;
};

/// The root of a square number, else 0.
int wholeRoot(std::int64_t square) {
    if (square < 1) {
        return 0;
    }
    const auto root = std::llround(std::sqrt(static_cast<double>(square)));
    return root * root == square ? static_cast<int>(root) : 0;
}

} // namespace

Result<ClipConfig> ClipConfig::fromTensors(const Checkpoint& checkpoint) {
    ClipConfig config;
    Shapes shapes(checkpoint);
    const auto& patches = shapes.of("visual.conv1.weight", 4);        // [width, 3, p, p]
    const auto& places = shapes.of("visual.positional_embedding", 2); // [grid^2 + 1, width]
    const auto& words = shapes.of("token_embedding.weight", 2);       // [vocabulary, width]
    const auto& textPlaces = shapes.of("positional_embedding", 2);    // [context, width]
    const auto& projection = shapes.of("text_projection", 2);         // [width, embed]
    config.vision.width = shapes.length(patches[0], kLargestWidth, "the vision width");
    config.patchSize = shapes.length(patches[3], kLargestImage, "the patch size");
    config.vocabularySize = shapes.length(words[0], kLargestVocabulary, "the vocabulary");
    config.text.width = shapes.length(words[1], kLargestWidth, "the text width");
    config.contextLength = shapes.length(textPlaces[0], kLongestContext, "the context length");
    config.embedDim = shapes.length(projection[1], kLargestWidth, "the embedding");
    constexpr std::int64_t kMostPlaces = std::int64_t{kLargestImage} * kLargestImage;
    const int grid = wholeRoot(std::min(places[0], kMostPlaces) - 1);
    config.imageSize = shapes.length(
        static_cast<std::int64_t>(grid) * config.patchSize, kLargestImage, "the image size");
    shapes.readTower("visual.transformer.resblocks.", config.vision);
    shapes.readTower("transformer.resblocks.", config.text);
    if (!shapes.problems.empty()) {
        const bool isOther = checkpoint.find("vision_model.embeddings.class_embedding") != nullptr;
        return fail(ErrorCode::Unsupported,
                    displayName(checkpoint.path()) +
                        (isOther ? " is laid out as the transformers library does; take the file "
                                   "that open_clip reads (open_clip_model.safetensors)."
                                 : " does not tell by its tensors what model it is: " +
                                       joined(shapes.problems) +
                                       ". Open a folder with open_clip_config.json instead."));
    }
    return config;
}

} // namespace taxo
