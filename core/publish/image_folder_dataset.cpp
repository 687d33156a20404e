// SPDX-License-Identifier: MIT
// pytorch.org/vision "ImageFolder"; docs.ultralytics.com "Image Classification Datasets Overview".
#include "core/publish/image_folder_dataset.h"

#include "core/base/files.h"
#include "core/publish/file_names.h"
#include "core/publish/training_dataset.h"

#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

class ImageFolderDataset : public TrainingDataset {
public:
    using TrainingDataset::TrainingDataset;

protected:
    std::string refusal(const PublishedItem& item) const override {
        if (item.region) {
            return "that are regions: folders have whole photographs only, COCO has regions";
        }
        const bool isRead =
            options().copying == PhotoCopying::List ||
            endsAsOneOf(item.path, {".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp"});
        return isRead ? "" : "of a format that programs for training do not read";
    }

    std::string layout() const override {
        return options().copying == PhotoCopying::List
                   ? "The photographs are not here; list.csv says which they are.\n"
                   : "Each class has a folder, in a split one in the folder of each part.\n";
    }

    Status open() override { return {}; }

    Result<std::string> put(const Sample& sample) override {
        if (options().copying == PhotoCopying::List) {
            return displayPath(sample.item.path);
        }
        const fs::path part = plan().parts()[sample.place.part];
        const fs::path below = part / plan().classes()[sample.place.taxon].folder;
        if (auto made = makeFolder(below); !made) {
            return tl::unexpected(std::move(made).error());
        }
        const fs::path file =
            below / m_names.claim(below.string(), displayPath(sample.item.path.filename()));
        const auto done =
            photos().put(sample.item, sample.isBlurred, options().copying, folder() / file);
        return done ? Result<std::string>(file.generic_string()) : tl::unexpected(done.error());
    }

    Status close() override { return {}; }

private:
    FileNames m_names;
};

} // namespace

std::unique_ptr<DatasetWriter> makeImageFolderDataset(const Publication& publication,
                                                      const TrainingSetOptions& options) {
    return std::make_unique<ImageFolderDataset>(publication, options);
}

std::unique_ptr<DatasetWriter> makeYoloDataset(const Publication& publication,
                                               TrainingSetOptions options) {
    if (options.split.parts.empty()) {
        options.split.parts = {{"train", 0.8}, {"val", 0.2}};
    }
    return std::make_unique<ImageFolderDataset>(publication, options);
}

} // namespace taxo
