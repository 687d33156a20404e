// SPDX-License-Identifier: MIT
// From a JPEG of 2048 x 1536 to a model's input, on one core. The photograph is TAXO_BENCH_PHOTO
// where that names one, else a drawn one; each benchmark first checks its answer.
#include "core/decode/photo_file_decoder.h"
#include "core/image/preprocess.h"
#include "core/image/resample.h"

#include <benchmark/benchmark.h>

#include <jpeglib.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>

namespace taxo {

namespace {

constexpr int kWidth = 2048;
constexpr int kHeight = 1536;

/// Waves of several lengths with the noise of a sensor: some 700 kB as a JPEG, as cameras write.
ImageBuffer drawnPicture() {
    ImageBuffer picture{kWidth, kHeight, PixelFormat::Rgb8, {}, {}};
    picture.pixels.reserve(3 * static_cast<std::size_t>(kWidth) * kHeight);
    std::mt19937 random(1);
    std::normal_distribution<double> noise(0.0, 4.0);
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            const double shape = 60 * std::sin(x / 97.0) * std::cos(y / 61.0) +
                                 25 * std::sin((x + y) / 11.0) + noise(random);
            for (int c = 0; c < 3; ++c) {
                const double level = 120 + shape + 30 * std::sin(c + x / 300.0);
                picture.pixels.push_back(static_cast<std::uint8_t>(std::clamp(level, 0.0, 255.0)));
            }
        }
    }
    return picture;
}

void writeJpeg(const ImageBuffer& picture, const std::filesystem::path& file) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = static_cast<JDIMENSION>(picture.width);
    info.image_height = static_cast<JDIMENSION>(picture.height);
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 90, TRUE);
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        auto* row = const_cast<JSAMPROW>(picture.row(static_cast<int>(info.next_scanline)).data());
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    if (std::FILE* stream = std::fopen(file.c_str(), "wb")) {
        std::fwrite(bytes, 1, size, stream);
        std::fclose(stream);
    }
    jpeg_destroy_compress(&info);
    std::free(bytes);
}

const std::filesystem::path& photoFile() {
    static const std::filesystem::path file = [] {
        if (const char* const given = std::getenv("TAXO_BENCH_PHOTO")) {
            return std::filesystem::path(given);
        }
        auto drawn = std::filesystem::temp_directory_path() / "taxo_bench_preprocess.jpg";
        writeJpeg(drawnPicture(), drawn);
        return drawn;
    }();
    return file;
}

DecodeOptions scaledDown(int by) {
    DecodeOptions options;
    options.dctScaleDown = by;
    return options;
}

const ImageBuffer& photo() {
    static const ImageBuffer picture = [] {
        auto decoded = makePhotoFileDecoder()->decode(photoFile(), {});
        return decoded ? std::move(decoded->image) : ImageBuffer{};
    }();
    return picture;
}

double cosine(const std::vector<float>& a, const std::vector<float>& b) {
    double both = 0.0;
    double first = 0.0;
    double second = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += static_cast<double>(a[i]) * b[i];
        first += static_cast<double>(a[i]) * a[i];
        second += static_cast<double>(b[i]) * b[i];
    }
    return both / std::sqrt(first * second);
}

/// The squash written plainly in double, as the exact answer.
std::vector<double> plainSquash(const ImageBuffer& picture, int side) {
    const auto weight = [side](int in, int out, int at) {
        const double scale = static_cast<double>(in) / side;
        return std::max(0.0,
                        1.0 - std::abs((at + 0.5 - (out + 0.5) * scale) / std::max(scale, 1.0)));
    };
    std::vector<double> result;
    for (int y = 0; y < side; y += 37) {
        for (int x = 0; x < side; x += 37) {
            double sums[3] = {};
            double total = 0.0;
            for (int v = 0; v < picture.height; ++v) {
                const double down = weight(picture.height, y, v);
                for (int u = 0; down > 0 && u < picture.width; ++u) {
                    const double both = down * weight(picture.width, x, u);
                    total += both;
                    for (int c = 0; both > 0 && c < 3; ++c) {
                        sums[c] += both * picture.row(v)[static_cast<std::size_t>(3 * u + c)];
                    }
                }
            }
            for (const double sum : sums) {
                result.push_back(sum / total);
            }
        }
    }
    return result;
}

bool squashIsRight(const ImageBuffer& picture, CpuLevel level) {
    const auto planes = squashLikeTorch(picture, 224, level);
    const auto expected = plainSquash(picture, 224);
    std::size_t next = 0;
    for (std::size_t y = 0; y < 224; y += 37) {
        for (std::size_t x = 0; x < 224; x += 37) {
            for (std::size_t c = 0; c < 3; ++c) {
                if (std::abs(planes[(c * 224 + y) * 224 + x] - expected[next++]) > 5e-3) {
                    return false;
                }
            }
        }
    }
    return true;
}

void decode(benchmark::State& state) {
    const auto decoder = makePhotoFileDecoder();
    const auto options = scaledDown(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(decoder->decode(photoFile(), options));
    }
}

void squash(benchmark::State& state) {
    const auto level = static_cast<CpuLevel>(state.range(0));
    if (level > cpuLevel() || !squashIsRight(photo(), level)) {
        state.SkipWithError("not on this machine, or a wrong answer");
        return;
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(squashLikeTorch(photo(), 224, level));
    }
}

void crop(benchmark::State& state) {
    const auto level = static_cast<CpuLevel>(state.range(0));
    const auto resized = [level] {
        return resizeLikePillow(
            photo(), 298, 224, {37, 0, 224, 224}, PreprocessSpec::Interpolation::Bicubic, level);
    };
    if (level > cpuLevel() || resized().pixels.size() != 3 * 224 * 224) {
        state.SkipWithError("not on this machine, or a wrong answer");
        return;
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(resized());
    }
}

/// File to tensor; the scaled decode must stay at a cosine of 0.999 of the exact tensor.
void fileToTensor(benchmark::State& state, Transform transform) {
    const auto decoder = makePhotoFileDecoder();
    const auto options = scaledDown(static_cast<int>(state.range(0)));
    PreprocessSpec spec;
    spec.transform = transform;
    const auto exact = preprocess(photo(), spec);
    const auto once = decoder->decode(photoFile(), options);
    const auto tensor = once ? preprocess(once->image, spec) : exact;
    if (!exact || !tensor || cosine(exact->values, tensor->values) < 0.999) {
        state.SkipWithError("a wrong answer");
        return;
    }
    state.counters["cosine"] = cosine(exact->values, tensor->values);
    for (auto _ : state) {
        const auto decoded = decoder->decode(photoFile(), options);
        benchmark::DoNotOptimize(preprocess(decoded->image, spec));
    }
}

void forScreen(benchmark::State& state) {
    const auto decoder = makePhotoFileDecoder();
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            decoder->decodeForScreen(photoFile(), static_cast<int>(state.range(0))));
    }
}

} // namespace

BENCHMARK(decode)->Arg(1)->Arg(2)->ArgName("scale")->Unit(benchmark::kMillisecond);
BENCHMARK(squash)->Arg(0)->Arg(1)->ArgName("cpu")->Unit(benchmark::kMillisecond);
BENCHMARK(crop)->Arg(0)->Arg(1)->ArgName("cpu")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(fileToTensor, squash, Transform::Squash)
    ->Arg(1)
    ->Arg(2)
    ->ArgName("scale")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(fileToTensor, crop, Transform::Crop)
    ->Arg(1)
    ->ArgName("scale")
    ->Unit(benchmark::kMillisecond);
BENCHMARK(forScreen)->Arg(256)->Arg(1024)->ArgName("side")->Unit(benchmark::kMillisecond);

} // namespace taxo
