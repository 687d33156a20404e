// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/progress_bar.h"
#include "core/base/cpu.h"
#include "core/base/version.h"
#include "core/workflow/bench_encoder.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>
#include <string>

namespace taxo::cli {

namespace {

int runBench(const EncoderBenchOptions& options) {
    ProgressBar bar;
    const auto bench = benchEncoder(options, bar.progress());
    bar.clear();
    if (!bench) {
        complain(bench.error());
        return statusOf(bench.error(), kModelUnusable);
    }
    nlohmann::ordered_json all = {{"taxo", version()},
                                  {"model", bench->model},
                                  {"device", bench->device},
                                  {"precision", bench->precision},
                                  {"cpus", usableCpus()},
                                  {"libraries", bench->libraries},
                                  {"encoder", nlohmann::json::array()}};
    for (const EncoderTiming& row : bench->rows) {
        all["encoder"].push_back({{"batch", row.batch},
                                  {"ms_per_batch_median", row.medianMs},
                                  {"ms_per_image", row.medianMs / static_cast<double>(row.batch)},
                                  {"images_per_second", row.imagesPerSecond}});
    }
    std::printf("%s\n", all.dump(2).c_str());
    return kDone;
}

} // namespace

void addBenchCommand(const Command& taxo, const Settings& settings, int& status) {
    const Command command =
        addCommand(taxo, "bench", "Throughput of the image encoder on this machine, as JSON");
    auto options = std::make_shared<EncoderBenchOptions>();
    options->device = settings.device;
    options->precision = settings.precision;
    const Argument model = addOption(
        command, "--model,-m", options->model, "Installed name, model folder or weights file");
    addOption(command, "--random", options->random, "Random weights of this shape")
        .oneOf({"ViT-B-16", "ViT-L-14", "ViT-H-14"})
        .excludes(model);
    addOption(command, "--device", options->device, "auto, cpu, cuda or cuda:N").showsDefault();
    addOption(command, "--precision", options->precision, "auto, fp32, bf16, fp16 or int8")
        .oneOf({"auto", "fp32", "bf16", "fp16", "int8"})
        .showsDefault();
    addOption(command, "--batch", options->batches, "Batch sizes to time")
        .separatedBy(',')
        .within(1, 4096)
        .showsDefault();
    addOption(command, "--repeats", options->repeats, "How often each is timed; the median counts")
        .within(1, 1000)
        .showsDefault();
    command.does([options, &status] { status = runBench(*options); });
}

} // namespace taxo::cli
