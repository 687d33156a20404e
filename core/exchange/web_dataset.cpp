// SPDX-License-Identifier: MIT
// Layout: imageomics/TreeOfLife-10M and -200M data set cards, "Data Fields"; webdataset's naming.
#include "core/exchange/web_dataset.h"

#include "core/base/ascii.h"
#include "core/base/byte_text.h"
#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/base/utf8.h"
#include "core/exchange/tar_reader.h"
#include "core/exchange/text_values.h"
#include "core/image/photo_decoder.h"

#include <map>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// What an archive holds of one key.
struct Sample {
    std::vector<TarEntry> pictures;
    std::map<std::string, std::string> captions; ///< by their ending, small letters
};

/// "a photo of NAME." without the words around it.
std::string_view captionName(std::string_view caption) {
    std::string_view text = trimmed(caption);
    constexpr std::string_view kBefore = "a photo of ";
    if (text.starts_with(kBefore)) {
        text.remove_prefix(kBefore.size());
        text = text.substr(0, text.find(" with common name "));
        if (text.ends_with('.')) {
            text.remove_suffix(1);
        }
    }
    return trimmed(text);
}

/// "Animalia Chordata ... Ursus arctos": seven words are the seven ranks.
Lineage lineageOfWords(std::string_view words) {
    Lineage lineage;
    std::size_t rank = 0;
    while (!words.empty()) {
        const std::size_t space = std::min(words.find(' '), words.size());
        if (rank == kRanks) {
            return {};
        }
        lineage.names[rank++] = words.substr(0, space);
        words.remove_prefix(std::min(space + 1, words.size()));
    }
    return rank == kRanks ? lineage : Lineage{};
}

PhotoRecord recordOf(const Sample& sample, const TarEntry& picture, const std::string& archive) {
    PhotoRecord record;
    record.file = picture.name;
    record.where = archive + ": " + escapeInvalidUtf8(picture.name);
    const auto caption = [&](const char* ending) {
        const auto found = sample.captions.find(ending);
        return found == sample.captions.end() ? std::string_view() : captionName(found->second);
    };
    const std::string_view scientific =
        caption("scientific_name").empty() ? caption("sci") : caption("scientific_name");
    if (!scientific.empty()) {
        takeScientificName(record, scientific);
    }
    for (const Lineage& lineage : {lineageOfTaggedCaption(caption("taxontag")),
                                   lineageOfTaggedCaption(caption("taxontag_com")),
                                   lineageOfWords(caption("taxonomic_name")),
                                   lineageOfWords(caption("taxon"))}) {
        if (lineage != Lineage{}) {
            record.taxon = lineage;
            record.nameKind = NameKind::Scientific;
            break;
        }
    }
    for (const char* label : {"cls", "txt"}) {
        if (record.nameKind == NameKind::None) {
            takeLabel(record, caption(label));
        }
    }
    if (record.taxon != Lineage{}) {
        record.verdict = Verdict::Taxon;
    }
    return record;
}

/// A path that stays below the folder that it is put into.
bool staysBelow(const fs::path& path) {
    if (path.empty() || path.is_absolute() || !path.has_filename()) {
        return false;
    }
    return std::none_of(path.begin(), path.end(), [](const fs::path& part) {
        return part == ".." || part.native().find('\0') != std::string::npos;
    });
}

/// Writes a photograph; nothing where one of the same size has the name already.
Status unpack(const TarEntry& picture, const fs::path& folder, const std::string& archive) {
    const fs::path path(picture.name);
    if (!staysBelow(path)) {
        return fail(ErrorCode::InvalidInput,
                    archive + ": \"" + escapeInvalidUtf8(picture.name) +
                        "\" leads out of the folder that it is unpacked into; the archive is not "
                        "to be trusted.");
    }
    const fs::path target = folder / path;
    std::error_code problem;
    if (const auto size = fs::file_size(target, problem); !problem) {
        return size == picture.bytes.size()
                   ? Status()
                   : fail(ErrorCode::Mismatch,
                          displayPath(target) + " is there already and is another file; choose an "
                                                "empty folder.");
    }
    fs::create_directories(target.parent_path(), problem);
    if (problem) {
        return failSystem(problem.value(), displayPath(target.parent_path()));
    }
    return writeWholeFile(target, textOf(picture.bytes));
}

std::map<std::string, Sample> samplesOf(const std::vector<TarEntry>& entries) {
    std::map<std::string, Sample> samples;
    for (const TarEntry& entry : entries) {
        const auto slash = entry.name.rfind('/');
        const auto dot = entry.name.find('.', slash == std::string::npos ? 0 : slash + 1);
        if (dot == std::string::npos) {
            continue;
        }
        std::string ending = entry.name.substr(dot + 1);
        for (char& letter : ending) {
            letter = lowered(letter);
        }
        Sample& sample = samples[entry.name.substr(0, dot)];
        if (hasPhotoExtension(entry.name)) {
            sample.pictures.push_back(entry);
        } else if (ending == "txt" || ending == "cls") {
            sample.captions[ending] = textOf(entry.bytes);
        } else if (ending.ends_with(".txt")) {
            sample.captions[ending.substr(0, ending.size() - 4)] = textOf(entry.bytes);
        }
    }
    return samples;
}

Result<std::vector<TarEntry>> entriesOf(const MappedFile& archive, const std::string& name) {
    if (textOf(archive.bytes()).starts_with("\x1F\x8B")) {
        return fail(ErrorCode::Unsupported,
                    name + " is compressed; unpack it to a .tar first, as with gunzip.");
    }
    return readTar(archive.bytes(), name);
}

} // namespace

Lineage lineageOfTaggedCaption(std::string_view caption) {
    Lineage lineage;
    std::optional<Rank> rank;
    while (!caption.empty()) {
        const std::size_t space = std::min(caption.find(' '), caption.size());
        const std::string_view word = caption.substr(0, space);
        caption.remove_prefix(std::min(space + 1, caption.size()));
        if (const auto next = rankFromName(word); next && (!rank || *next > *rank)) {
            rank = next;
        } else if (rank) {
            std::string& name = lineage.at(*rank);
            name += (name.empty() ? "" : " ") + std::string(word);
        } else {
            return {};
        }
    }
    return lineage;
}

Status readWebDataset(std::span<const fs::path> archives,
                      const fs::path& folder,
                      const TakeRecord& take,
                      const Progress& progress) {
    std::size_t photos = 0;
    for (const fs::path& path : archives) {
        const auto file = MappedFile::open(path);
        if (!file) {
            return tl::unexpected(file.error());
        }
        const std::string name = displayName(path);
        const auto entries = entriesOf(*file, name);
        if (!entries) {
            return tl::unexpected(entries.error());
        }
        for (const auto& [key, sample] : samplesOf(*entries)) {
            for (const TarEntry& picture : sample.pictures) {
                if (progress.cancelled()) {
                    return cancelledError();
                }
                auto done = folder.empty() ? Status() : unpack(picture, folder, name);
                if (done) {
                    progress.report(++photos, 0, "photographs unpacked");
                    done = take(recordOf(sample, picture, name));
                }
                if (!done) {
                    return done;
                }
            }
        }
    }
    return {};
}

} // namespace taxo
