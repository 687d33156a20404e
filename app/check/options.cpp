// SPDX-License-Identifier: MIT
#include "app/check/options.h"

#include "core/base/numbers.h"

#include <string_view>

namespace taxo::check {

namespace {

tl::unexpected<Error> failWord(std::string_view option, std::string_view value) {
    return fail(ErrorCode::InvalidInput,
                std::string(option) + " cannot be \"" + std::string(value) + "\".");
}

std::optional<int> countFrom(std::string_view text) {
    constexpr int kMost = 4096;
    const auto value = numberIn<int>(text);
    return value && *value > 0 && *value <= kMost ? value : std::nullopt;
}

bool takePrecisions(std::string_view names, std::vector<Precision>& precisions) {
    while (!names.empty()) {
        const auto comma = names.find(',');
        const auto precision = precisionFromName(names.substr(0, comma));
        if (!precision) {
            return false;
        }
        precisions.push_back(*precision);
        names.remove_prefix(comma == std::string_view::npos ? names.size() : comma + 1);
    }
    return !precisions.empty();
}

bool take(std::string_view option, std::string_view value, Options& options) {
    if (option == "--model") {
        options.model = value;
        return !value.empty();
    }
    if (option == "--random") {
        options.random = value; // judged where the shape is looked up
        return true;
    }
    if (option == "--device") {
        options.device = deviceFromName(value);
        return options.device.has_value();
    }
    if (option == "--precision") {
        return takePrecisions(value, options.precisions);
    }
    const auto count = countFrom(value);
    if (option == "--batch") {
        options.batch = count;
    } else {
        options.repeats = count.value_or(1);
    }
    return count.has_value();
}

} // namespace

const char* usage() {
    return "taxo-check: are the results of this device right, and how fast is it? JSON.\n"
           "\n"
           "  --model FOLDER      a model folder or weights file\n"
           "  --random SHAPE      random weights: ViT-B-16 (the default), ViT-L-14 or ViT-H-14\n"
           "  --device D          cpu, cuda or cuda:N; the first GPU, else the CPU\n"
           "  --precision P,...   fp32, bf16, fp16 on GPUs; fp32, int8 on CPUs; all of them\n"
           "  --batch N           pictures encoded together; 64 on a GPU, 8 on a CPU\n"
           "  --repeats N         how often that is timed; 10\n"
           "\n"
           "Every precision is compared with fp32 on the CPU. Exit status: 0 all within what is\n"
           "allowed, 1 not, 2 wrong use, 3 model or device cannot be used.\n";
}

Result<Options> parse(std::span<const char* const> words) {
    constexpr std::string_view kKnown[] = {
        "--model", "--random", "--device", "--precision", "--batch", "--repeats"};
    Options options;
    for (std::size_t i = 0; i < words.size(); i += 2) {
        const std::string_view option = words[i];
        bool isKnown = false;
        for (const std::string_view known : kKnown) {
            isKnown = isKnown || option == known;
        }
        if (!isKnown) {
            return fail(ErrorCode::InvalidInput, "There is no option " + std::string(option) + ".");
        }
        if (i + 1 == words.size()) {
            return fail(ErrorCode::InvalidInput, std::string(option) + " needs a value.");
        }
        if (!take(option, words[i + 1], options)) {
            return failWord(option, words[i + 1]);
        }
    }
    return options;
}

} // namespace taxo::check
