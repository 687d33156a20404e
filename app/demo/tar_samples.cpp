// SPDX-License-Identifier: MIT
// Webdataset archives, as written by BioCLIP's make_wds.py.
#include "app/demo/decode_square.h"
#include "app/demo/photo_set.h"
#include "core/base/byte_text.h"
#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/exchange/tar_reader.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace taxo::demo {

namespace {

namespace fs = std::filesystem;

/// What an archive holds of one sample.
struct Sample {
    std::span<const std::byte> picture;
    SpeciesNames names;
};

/// The name inside "a photo of NAME.".
std::string nameIn(std::string_view caption) {
    constexpr std::string_view kBefore = "a photo of ";
    while (!caption.empty() && (caption.back() == '\n' || caption.back() == '.')) {
        caption.remove_suffix(1);
    }
    if (caption.starts_with(kBefore)) {
        caption.remove_prefix(kBefore.size());
    }
    return std::string(caption);
}

/// Puts a file to its sample: what stands before the first dot of the last component is the key.
void add(const TarEntry& entry, std::map<std::string, Sample>& samples) {
    const auto slash = entry.name.rfind('/');
    const auto dot = entry.name.find('.', slash == std::string::npos ? 0 : slash + 1);
    if (dot == std::string::npos) {
        return;
    }
    const std::string key = entry.name.substr(0, dot);
    const std::string_view extension = std::string_view(entry.name).substr(dot + 1);
    if (extension == "jpg" || extension == "jpeg" || extension == "png") {
        samples[key].picture = entry.bytes;
    } else if (extension.ends_with(".txt")) {
        if (const auto form = textFormFromName(extension.substr(0, extension.size() - 4))) {
            samples[key].names.texts[static_cast<std::size_t>(*form)] = nameIn(textOf(entry.bytes));
        }
    }
}

/// Pictures inside archives reach the decoder, which reads files, through this one.
class ScratchFile {
public:
    static Result<ScratchFile> make() {
        std::error_code problem;
        const fs::path folder = fs::temp_directory_path(problem);
        if (problem) {
            return failSystem(problem.value(), "the folder for temporary files");
        }
        return ScratchFile(folder);
    }

    ~ScratchFile() {
        std::error_code ignored; // it may never have been written
        fs::remove(m_file, ignored);
    }

    ScratchFile(ScratchFile&& other) noexcept : m_file(std::exchange(other.m_file, {})) {}

    ScratchFile& operator=(ScratchFile&&) = delete;

    Status hold(std::span<const std::byte> bytes) const {
        return writeWholeFile(m_file, textOf(bytes));
    }

    const fs::path& path() const { return m_file; }

private:
    explicit ScratchFile(const fs::path& folder)
        : m_file(folder / ("taxo-demo-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) +
                           ".picture")) {}

    fs::path m_file;
};

/// Photographs and species gathered so far.
class Gathered {
public:
    explicit Gathered(int side) { m_set.side = side; }

    void add(const std::vector<std::uint8_t>& square, const SpeciesNames& names) {
        const auto [place, isNew] = m_classOf.emplace(
            names.in(TextForm::Taxon), static_cast<std::int32_t>(m_set.names.size()));
        if (isNew) {
            m_set.names.push_back(names);
        }
        m_set.classes.push_back(place->second);
        m_set.pixels.insert(m_set.pixels.end(), square.begin(), square.end());
    }

    void addUnreadable() { ++m_set.unreadable; }

    PhotoSet take() { return std::move(m_set); }

private:
    PhotoSet m_set;
    std::map<std::string, std::int32_t> m_classOf;
};

Status checkComplete(const std::string& key, const Sample& sample, const std::string& tar) {
    std::string missing = sample.picture.empty() ? " jpg" : "";
    for (const TextForm form : kCaptionForms) {
        if (sample.names.in(form).empty()) {
            missing += std::string(" ") + nameOf(form) + ".txt";
        }
    }
    if (missing.empty()) {
        return {};
    }
    return fail(ErrorCode::InvalidInput, tar + ": the sample " + key + " lacks" + missing + ".");
}

} // namespace

Result<PhotoSet> loadTars(std::span<const fs::path> tars,
                          int side,
                          const PhotoDecoder& decoder,
                          const Progress& progress) {
    const auto scratch = ScratchFile::make();
    if (!scratch) {
        return tl::unexpected(scratch.error());
    }
    Gathered gathered(side);
    std::size_t done = 0;
    for (const fs::path& tar : tars) {
        const auto file = MappedFile::open(tar);
        if (!file) {
            return tl::unexpected(file.error());
        }
        const auto entries = readTar(file->bytes(), displayName(tar));
        if (!entries) {
            return tl::unexpected(entries.error());
        }
        std::map<std::string, Sample> samples;
        for (const TarEntry& entry : *entries) {
            add(entry, samples);
        }
        for (const auto& [key, sample] : samples) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            if (auto complete = checkComplete(key, sample, displayName(tar)); !complete) {
                return tl::unexpected(std::move(complete).error());
            }
            if (auto held = scratch->hold(sample.picture); !held) {
                return tl::unexpected(std::move(held).error());
            }
            if (const auto square = decodeSquare(scratch->path(), side, decoder)) {
                gathered.add(*square, sample.names);
            } else {
                gathered.addUnreadable();
            }
            progress.report(++done, 0, "photographs read");
        }
    }
    PhotoSet set = gathered.take();
    if (set.size() == 0) {
        return fail(ErrorCode::InvalidInput, "The archives hold no photograph that could be read.");
    }
    return set;
}

} // namespace taxo::demo
