// SPDX-License-Identifier: MIT
// How much of the machine the way from photographs to kept vectors uses.
//
//   bench_pipeline MODEL PHOTOGRAPHS     a model folder and a folder (or file) of photographs
//
// Prints the time of the encoder alone, the CPU seconds of decoding and preprocessing alone, and
// that of embedding a collection; and what share of the time is used that two bounds allow: all
// cores busy without a pause, and the encoder alone.
#include "core/base/cpu.h"
#include "core/base/files.h"
#include "core/workflow/find_photos.h"
#include "core/workflow/identify_collection.h"
#include "core/workflow/import_photos.h"
#include "core/workflow/open_collection_model.h"
#include "core/workflow/photo_pipeline.h"
#include "tests/bench/or_exit.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

double secondsOf(const std::function<void()>& work) {
    const auto from = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
}

/// Takes pictures and does nothing, but for keeping them.
class Collector : public ImageEncoder {
public:
    explicit Collector(int side) : m_side(side) {}

    int side() const override { return m_side; }

    int dimension() const override { return 1; }

    Result<EmbeddingMatrix> encode(std::span<const ImageTensor> pictures,
                                   const Progress&) override {
        taken.insert(taken.end(), pictures.begin(), pictures.end());
        return EmbeddingMatrix(pictures.size(), 1);
    }

    std::vector<ImageTensor> taken;

private:
    int m_side;
};

struct Alone {
    double decoding = 0.0; ///< CPU seconds
    double encoding = 0.0; ///< seconds
};

/// The parts one after the other, each for all photographs.
Alone measureAlone(PhotoPipeline& pipeline, const std::vector<fs::path>& files) {
    Alone alone;
    Collector collector(pipeline.photoOptions().preprocess.side);
    const auto* const decoder = orExit(photoDecoder());
    const auto ignore = [](const EncodedGroup&) { return Status(); };
    const std::clock_t cpu = std::clock();
    orExit(encodePhotos(files, *decoder, collector, pipeline.photoOptions(), ignore, {}));
    alone.decoding = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
    const std::size_t batch = pipeline.photoOptions().batch;
    const std::span<const ImageTensor> tensors = collector.taken;
    (void)orExit(pipeline.encoder().encode(tensors.first(1), {})); // threads and buffers
    alone.encoding = secondsOf([&] {
        for (std::size_t first = 0; first < tensors.size(); first += batch) {
            (void)orExit(pipeline.encoder().encode(
                tensors.subspan(first, std::min(batch, tensors.size() - first)), {}));
        }
    });
    return alone;
}

/// Of a collection made for it.
double measureCollection(const PictureEmbedder& embedder, const fs::path& photos) {
    const fs::path file = fs::temp_directory_path() / "taxoscope-bench-pipeline.taxo";
    fs::remove(file);
    auto collection = orExit(Collection::create(file));
    (void)orExit(importPhotos(collection, std::span(&photos, 1), {}));
    const double seconds =
        secondsOf([&] { (void)orExit(embedCollection(collection, embedder, {})); });
    orExit(collection.close());
    fs::remove(file);
    return seconds;
}

void run(const std::string& model, const fs::path& photos) {
    IdentifierChoice choice;
    choice.model = model;
    const auto found = orExit(findPhotos(std::span(&photos, 1), {}));
    Alone alone;
    {
        auto pipeline = orExit(PhotoPipeline::open(orExit(OpenModel::open(model)), choice, {}));
        alone = measureAlone(pipeline, found.files);
    }
    const auto embedder = orExit(openPictureEmbedder(choice, VectorStorage::Half, {}));
    const double whole = measureCollection(embedder, photos);
    const double cores = usableCpus();
    const double allowed = alone.encoding + alone.decoding / cores;
    std::printf("%zu photographs, %s, %.0f cores\n", found.files.size(), model.c_str(), cores);
    std::printf("encoder alone            %8.2f s\n", alone.encoding);
    std::printf("decoding alone           %8.2f s of CPU\n", alone.decoding);
    std::printf("embedding the collection %8.2f s\n", whole);
    std::printf("of what all cores allow  %8.1f %%\n", 100.0 * allowed / whole);
    std::printf("of the encoder alone     %8.1f %%\n", 100.0 * alone.encoding / whole);
}

} // namespace

} // namespace taxo

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "bench_pipeline MODEL PHOTOGRAPHS\n");
        return 2;
    }
    taxo::run(argv[1], argv[2]);
    return 0;
}
