// SPDX-License-Identifier: MIT
#include "core/checkpoint/checkpoint.h"

#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/checkpoint/safetensors_private.h"
#include "core/checkpoint/tensor_list_private.h"
#include "core/checkpoint/torch_archive_private.h"

#include <algorithm>
#include <new>
#include <utility>

namespace taxo {

namespace {

/// What keeps views alive: the file, and memory for what could not be used in place.
struct Storage {
    std::shared_ptr<const void> file;
    std::vector<std::shared_ptr<const void>> owned;
};

bool startsWith(std::span<const std::byte> bytes, std::string_view text) {
    const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return all.starts_with(text);
}

constexpr std::size_t kTarPlace = 257; // where a tar archive says "ustar"

/// What the file is instead, where that is known.
std::string adviceFor(std::span<const std::byte> bytes) {
    if (bytes.empty()) {
        return " is empty. Get it again.";
    }
    if (startsWith(bytes, "version https://git-lfs")) {
        return " is a Git LFS pointer in place of the weights. Fetch the file itself with "
               "\"git lfs pull\".";
    }
    if (startsWith(bytes, "\x80")) {
        return " is in the form that PyTorch wrote before version 1.6 (or another pickle). Load it "
               "in Python and save model.state_dict() with torch.save or as safetensors.";
    }
    if (bytes.size() > kTarPlace && startsWith(bytes.subspan(kTarPlace), "ustar")) {
        return " is a tar archive, as PyTorch wrote before version 0.1.10. Unpack it, or save the "
               "weights again with torch.save or as safetensors.";
    }
    if (startsWith(bytes, "<")) {
        return " is a web page, not weights. Download the file again.";
    }
    return " is no weights file that can be read: neither safetensors nor a PyTorch archive.";
}

Result<TensorList> readTensors(std::span<const std::byte> bytes, const std::string& name) {
    if (looksLikeSafetensors(bytes)) {
        return readSafetensors(bytes, name);
    }
    if (startsWith(bytes, "PK")) {
        return readTorchArchive(bytes, name);
    }
    return fail(ErrorCode::Unsupported, name + adviceFor(bytes));
}

/// Takes `module.` off where every name has it, as models trained on several GPUs are saved.
void stripModulePrefix(std::vector<TensorView>& tensors) {
    constexpr std::string_view kPrefix = "module.";
    const auto hasPrefix = [&](const TensorView& t) { return t.name.starts_with(kPrefix); };
    if (std::ranges::all_of(tensors, hasPrefix)) {
        for (TensorView& tensor : tensors) {
            tensor.name.erase(0, kPrefix.size());
        }
    }
}

} // namespace

Result<Checkpoint> Checkpoint::open(const std::filesystem::path& file) {
    auto mapped = MappedFile::open(file);
    if (!mapped) {
        return tl::unexpected(std::move(mapped).error());
    }
    return read(mapped->bytes(), mapped->owner(), file);
}

Result<Checkpoint> Checkpoint::read(std::span<const std::byte> bytes,
                                    std::shared_ptr<const void> owner,
                                    const std::filesystem::path& file) {
    const std::string name = displayName(file);
    try {
        auto list = readTensors(bytes, name);
        if (!list) {
            return tl::unexpected(std::move(list).error());
        }
        if (list->tensors.empty()) {
            return fail(ErrorCode::Corrupt, name + " holds no tensors.");
        }
        stripModulePrefix(list->tensors);
        Checkpoint checkpoint;
        checkpoint.m_path = file;
        checkpoint.m_tensors = std::move(list->tensors);
        checkpoint.m_storage =
            std::make_shared<const Storage>(Storage{std::move(owner), std::move(list->owned)});
        return checkpoint;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, name + " does not fit into memory.");
    }
}

const TensorView* Checkpoint::find(std::string_view name) const {
    const auto found = std::ranges::find(m_tensors, name, &TensorView::name);
    return found != m_tensors.end() ? &*found : nullptr;
}

} // namespace taxo
