// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/model_folder.h"
#include "core/encoder/encoder.h"
#include "core/fetch/model_store.h"
#include "core/image/photo_decoder.h"
#include "core/image/preprocess.h"
#include "core/text/bpe_tokenizer.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace taxo {

/// The name of the model that comes with the program and knows the synthetic world alone.
inline constexpr const char* kDemoModel = "demo";

/// A model's files, opened and checked against each other; no tower is made yet. Cheap to make:
/// weights are mapped, not read. Immutable; any thread.
class OpenModel {
public:
    /// An installed name, a model folder or a weights file; empty: the settings' model, without one
    /// the only model that is installed. kDemoModel is the one that comes with the program unless
    /// another of that name is installed; a folder of that name is "./demo". NotFound says how to
    /// get a model or how to choose.
    static Result<OpenModel> open(const std::string& nameOrPath);

    const ModelFolder& folder() const { return m_folder; }

    /// That the weights lie in, with all else that was published with them.
    std::filesystem::path place() const;

    const ClipConfig& config() const { return m_folder.config; }

    const Checkpoint& checkpoint() const { return m_checkpoint; }

    /// For people: "bioclip-2".
    const std::string& name() const { return m_folder.name; }

    /// What the transform does with this model's size and colours; none: squash, as pybioclip and
    /// the demos of the BioCLIP family do.
    PreprocessSpec preprocess(std::optional<Transform> transform) const;

    /// Of the weights file; remembered in the cache folder.
    Result<Digest> weightsDigest(const Progress& progress) const;

    /// The folder's own, or CLIP's standard one where the folder has none.
    Result<BpeTokenizer> tokenizer() const;

private:
    OpenModel(ModelFolder folder, Checkpoint checkpoint)
        : m_folder(std::move(folder)), m_checkpoint(std::move(checkpoint)) {}

    ModelFolder m_folder;
    Checkpoint m_checkpoint;
};

/// What the store knows of a model that this program installed, with the digests it had then;
/// nothing for others.
std::optional<Installed> installationOf(const OpenModel& model);

/// The torch module of this process, opened on first use with as many threads as the settings say,
/// else with all usable CPUs.
Result<EncoderModule*> encoderModule();

/// The decoder of this process, opened on first use.
Result<const PhotoDecoder*> photoDecoder();

/// What "auto" is.
inline constexpr Precision kUsualPrecision = Precision::Fp32;

/// "auto" is the first GPU where there is one, and kUsualPrecision. InvalidInput says which words
/// would do, or that a precision is not for that device.
Result<EncoderOptions>
chooseEncoder(const std::string& device, const std::string& precision, const EncoderModule& module);

/// `digests.txt` of the cache folder, for rememberedSha256.
std::filesystem::path digestMemory();

} // namespace taxo
