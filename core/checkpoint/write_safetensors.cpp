// SPDX-License-Identifier: MIT
#include "core/checkpoint/write_safetensors.h"

#include "core/base/files.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <utility>

namespace taxo {

namespace {

using Json = nlohmann::ordered_json;

Result<std::string> headerOf(std::span<const TensorView> tensors) {
    Json header = {{"__metadata__", {{"format", "pt"}}}};
    std::uint64_t offset = 0;
    for (const TensorView& tensor : tensors) {
        const std::uint64_t size = tensor.bytes.size();
        if (size != static_cast<std::uint64_t>(tensor.elements()) * bytesOf(tensor.type) ||
            header.contains(tensor.name)) {
            return fail(ErrorCode::InvalidInput,
                        "The tensor " + tensor.name + " (" + tensor.shapeText() + ", " +
                            std::to_string(size) +
                            " bytes) cannot be written: its size is wrong or its name is there "
                            "twice.");
        }
        header[tensor.name] = {{"dtype", nameOf(tensor.type)},
                               {"shape", tensor.shape},
                               {"data_offsets", {offset, offset + size}}};
        offset += size;
    }
    std::string text = header.dump();
    constexpr std::size_t kAlignment = 64; // of the data's beginning, the length's 8 bytes included
    text.append((kAlignment - (text.size() + 8) % kAlignment) % kAlignment, ' ');
    return text;
}

} // namespace

Status writeSafetensors(const std::filesystem::path& file, std::span<const TensorView> tensors) {
    const auto header = headerOf(tensors);
    if (!header) {
        return tl::unexpected(header.error());
    }
    auto out = OutputFile::create(file);
    if (!out) {
        return tl::unexpected(std::move(out).error());
    }
    const std::uint64_t length = header->size();
    auto written = out->write(std::as_bytes(std::span(&length, 1)));
    if (written) {
        written = out->write(*header);
    }
    for (std::size_t i = 0; written && i < tensors.size(); ++i) {
        written = out->write(tensors[i].bytes);
    }
    return written ? out->commit() : written;
}

} // namespace taxo
