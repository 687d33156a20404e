// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/settings.h"
#include "core/fetch/model_store.h"
#include "core/image/photo_decoder.h"
#include "core/specimens/specimen_reader.h"
#include "core/workflow/answer_keys.h"
#include "core/workflow/embed_texts.h"
#include "core/workflow/machine.h"
#include "core/workflow/photo_identifier.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace taxo::ui {

/// A model or a label space of this computer, for a list to choose from.
struct InstalledChoice {
    std::string name;  ///< what IdentifierChoice takes
    std::string title; ///< for people: "BioCLIP 2"
};

/// What the window asks of the rest of the program. Filled by the composition root with the real
/// functions and by tests with others; each may be called from any thread, and nothing heavy is
/// loaded before the first call.
struct Services {
    std::function<Result<std::unique_ptr<PhotoIdentifier>>(const IdentifierChoice&,
                                                           const Progress&)>
        openIdentifier;
    /// A text as that model's vectors of pictures are.
    std::function<Result<TextVector>(
        const IdentifierChoice&, const std::string& text, const Progress&)>
        embedText;
    /// What its answers are kept under, without loading it.
    std::function<Result<AnswerKeys>(
        const IdentifierChoice&, const IdentifyOptions&, const Progress&)>
        keysOf;
    std::function<Result<std::unique_ptr<PhotoDecoder>>()> openDecoder;
    /// What finds specimens in a picture and reads their labels.
    std::function<Result<std::unique_ptr<SpecimenReader>>()> openSpecimenReader;
    std::function<std::vector<InstalledChoice>()> installedModels;
    std::function<std::vector<InstalledChoice>()> installedLabels;
    /// What is here and what can be got, and how it is got: proxy and mirror aside.
    std::shared_ptr<const ModelStore> store;
    DownloadOptions download;
    std::function<Result<Machine>()> lookAtMachine; ///< loads LibTorch
    std::function<Status(const Settings&)> saveSettings;
    /// Draws the demo world where it is not there yet; the folder of its photographs. Empty where
    /// the program came without the demo model.
    std::function<Result<std::filesystem::path>(const Progress&)> provideDemo;
    /// Where collections lie that have no name yet; made when the first one is.
    std::filesystem::path collections;
    std::filesystem::path pasted;     ///< where pictures are kept that came without a file
    std::filesystem::path thumbnails; ///< the cache of small pictures; empty: none on disk
    std::vector<std::filesystem::path> indexes; ///< caches of what is found quickly by them
    std::string person;                         ///< who is logged in
};

} // namespace taxo::ui
