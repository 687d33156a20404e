// SPDX-License-Identifier: MIT
// Stands in for libFuzzer in ordinary builds: feeds a fuzz target with every file of its corpus and
// with changes of each. Usage: <target>_replay CORPUS
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

/// On the heap with exactly its size, so that AddressSanitizer sees every step outside.
void feed(const std::string& input) {
    const std::vector<std::uint8_t> exact(input.begin(), input.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

/// Changes, removes or doubles a few bytes.
std::string changed(std::string input, std::mt19937& random) {
    static constexpr char kAwkward[] = {'\0', '\x01', '\x7f', '\x80', '\xff', '"', '[', '9'};
    const auto below = [&](std::size_t limit) {
        return random() % std::max<std::size_t>(limit, 1);
    };
    for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
        const std::size_t at = below(input.size());
        const std::size_t length = std::min(1 + below(16), input.size() - at);
        switch (below(5)) {
        case 0:
            input.erase(at, length);
            break;
        case 1:
            input.insert(at, input.substr(below(input.size()), length));
            break;
        case 2:
            input.resize(at);
            break;
        default:
            if (!input.empty()) {
                input[at] = below(2) == 0 ? kAwkward[below(sizeof(kAwkward))]
                                          : static_cast<char>(below(256));
            }
        }
    }
    return input;
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::filesystem::path> files;
    if (argc == 2) {
        for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
            files.push_back(entry.path());
        }
    }
    if (files.empty()) {
        std::fputs("Name a folder of inputs.\n", stderr);
        return 2;
    }
    std::ranges::sort(files);
    constexpr int kChanges = 200;
    std::mt19937 random(11); // NOLINT(cert-msc51-cpp): the same changes each time
    for (const auto& file : files) {
        std::printf("%s\n", file.filename().c_str());
        std::ifstream in(file, std::ios::binary);
        const std::string input{std::istreambuf_iterator<char>(in), {}};
        feed(input);
        for (int i = 0; i < kChanges; ++i) {
            feed(changed(input, random));
        }
    }
    return 0;
}
