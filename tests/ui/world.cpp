// SPDX-License-Identifier: MIT
#include "tests/ui/world.h"

#include "tests/support/fake_identifier.h"
#include "tests/ui/qt_decoder.h"

#include <QFile>
#include <QImage>

namespace taxo::ui {

std::filesystem::path World::photo(const std::string& name, QColor color) const {
    auto file = folder / name;
    std::filesystem::create_directories(file.parent_path());
    QImage image(48, 32, QImage::Format_RGB32);
    image.fill(color);
    const std::size_t number = std::hash<std::string>()(name);
    image.setPixel(46, 31, static_cast<QRgb>(number));
    image.setPixel(47, 31, static_cast<QRgb>(number >> 24U));
    image.save(QFile::decodeName(file.c_str()), "PNG");
    return file;
}

std::vector<std::filesystem::path> World::photos(std::initializer_list<const char*> names) const {
    std::vector<std::filesystem::path> files;
    for (const char* const name : names) {
        files.push_back(photo(name));
    }
    return files;
}

Services World::services() {
    Services made;
    made.openIdentifier =
        [this](const IdentifierChoice& choice,
               const Progress& progress) -> Result<std::unique_ptr<PhotoIdentifier>> {
        ++modelsOpened;
        progress.report(0, 0, "opening weights");
        if (isModelBroken || choice.model == "torn") {
            return fail(ErrorCode::Corrupt, "torn: the weights end too early. Get them again.");
        }
        if (choice.model == "unlabelled" && choice.labels.empty() &&
            choice.freeLabels.names.empty()) {
            return fail(ErrorCode::NotFound,
                        "No labels are known for unlabelled. Name a label space (--labels).");
        }
        if (choice.model == "bioclip" && choice.labels == "treeoflife") {
            return fail(ErrorCode::Mismatch,
                        "treeoflife.npy: these labels are 768 wide, bioclip is 512. Choose the "
                        "labels that were made for it.");
        }
        lastChoice = choice;
        auto identifier = std::make_unique<test::FakeIdentifier>(choice);
        identifier->before = [this](const std::filesystem::path& file) {
            if (beforeEach) {
                beforeEach(file);
            }
        };
        return identifier;
    };
    made.embedText = [](const IdentifierChoice& choice,
                        const std::string& text,
                        const Progress& progress) -> Result<TextVector> {
        if (text == "no words") {
            return fail(ErrorCode::Unsupported, "This model knows no words.");
        }
        const auto embedder = test::FakeIdentifier(choice).embedder(VectorStorage::Half, progress);
        return TextVector{embedder->key.model, choice.model, {1.0F}};
    };
    made.keysOf = [](const IdentifierChoice& choice,
                     const IdentifyOptions& options,
                     const Progress& progress) -> Result<AnswerKeys> {
        const auto model =
            test::FakeIdentifier(choice).forCollection(VectorStorage::Half, options, progress);
        if (!model) {
            return tl::unexpected(model.error());
        }
        return AnswerKeys{model->embedder.key, model->classifier.key};
    };
    made.openDecoder = [this]() -> Result<std::unique_ptr<PhotoDecoder>> {
        ++decodersOpened;
        return std::make_unique<QtDecoder>();
    };
    made.installedModels = [this] { return models; };
    made.installedLabels = [] {
        return std::vector<InstalledChoice>{{"treeoflife", "Tree of Life"}};
    };
    made.store =
        std::make_shared<ModelStore>(folder / "models", folder / "labels", Catalogue::builtIn());
    made.lookAtMachine = []() -> Result<Machine> {
        return Machine{4, 16'000'000'000, {}, "LibTorch 9.9, BLAS: none"};
    };
    made.saveSettings = [this](const Settings& settings) -> Status {
        saved = settings;
        return {};
    };
    made.collections = folder / "collections";
    made.pasted = folder / "pasted";
    made.person = "Ada";
    return made;
}

} // namespace taxo::ui
