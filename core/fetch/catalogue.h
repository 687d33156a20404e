// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// A file of a published repository.
struct PublishedFile {
    /// Where it lies in the repository. Usually one path; where the name is not known for sure, the
    /// others are tried when the first is not there.
    std::vector<std::string> paths;
    std::uint64_t size = 0;       ///< bytes; an estimate (0: unknown) where there is no digest
    std::optional<Digest> sha256; ///< none: cannot be verified
};

/// The last component of a path in a repository: the file's name here.
std::string fileNameOf(std::string_view repositoryPath);

/// A model or a label space that others have published: what a person wants to know before getting
/// it, and where its files are.
struct CatalogueEntry {
    enum class Kind : std::uint8_t { Model, Labels } kind = Kind::Model;
    std::string id; ///< the name to ask for it: "bioclip-2"
    std::string title;
    std::string description; ///< one or two sentences
    std::string licence;
    std::vector<std::string> citations; ///< what its authors ask to be cited
    std::string repository;             ///< "imageomics/bioclip-2"
    std::string revision;               ///< commit, or "main" where none is known to be fixed
    std::vector<PublishedFile> files;   ///< all that is needed; a label space: matrix, then names
    std::size_t dimension = 0;          ///< of the embeddings

    // Models only
    std::string architecture; ///< open_clip's name: "ViT-L-14"
    std::uint64_t parameters = 0;
    std::uint64_t memoryBytes = 0; ///< estimate: weights in fp32 and room to work, without labels
    std::string labels;            ///< id of its own label space; empty: none published
    /// The same weights in another file, which is not downloaded but known when seen.
    std::vector<PublishedFile> otherWeights;

    // Label spaces only
    std::size_t taxa = 0;

    /// Bytes to download; estimates included.
    std::uint64_t bytes() const;
    /// The files that no digest is known for.
    std::vector<std::string> unverifiable() const;
};

/// What Taxoscope knows how to get: compiled in, from resources/models/catalogue.json.
class Catalogue {
public:
    static const Catalogue& builtIn();
    /// InvalidInput says what is wrong and where.
    static Result<Catalogue> parse(std::string_view json);

    const std::vector<CatalogueEntry>& entries() const { return m_entries; }

    /// By id, repository ("imageomics/bioclip-2") or "hf-hub:" repository; models before labels of
    /// the same repository. Lives as long as the catalogue.
    const CatalogueEntry* find(std::string_view name) const;
    /// The model with a weights file of this digest: weights are known by digest, never by name.
    const CatalogueEntry* modelOfWeights(const Digest& sha256) const;

    /// What is brought along with it: the entry, then the label space that was published for it.
    std::vector<const CatalogueEntry*> withLabels(const CatalogueEntry& entry) const;

    /// Where `path` of the entry is published; a non-empty `mirror` (an address such as
    /// "https://mirror.example.org/hf") replaces the published scheme, host and prefix.
    std::string addressOf(const CatalogueEntry& entry,
                          std::string_view path,
                          std::string_view mirror = {}) const;

private:
    std::string m_published; ///< scheme and host of the repositories
    std::vector<CatalogueEntry> m_entries;
};

} // namespace taxo
