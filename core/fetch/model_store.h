// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/fetch/catalogue.h"
#include "core/fetch/download.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// A file of an installed model or label space, as its installed.json tells.
struct InstalledFile {
    std::string name;
    std::uint64_t size = 0;
    Digest sha256;           ///< computed here when it was installed
    bool isVerified = false; ///< equal to the published digest
};

/// What lies in one folder of the store.
struct Installed {
    enum class State : std::uint8_t {
        Complete,
        Partial, ///< a download that can go on
        Damaged  ///< files are missing or have another size: `problems` names them
    } state = State::Complete;
    CatalogueEntry::Kind kind = CatalogueEntry::Kind::Model;
    std::string name; ///< to ask for it: the folder's name
    std::filesystem::path folder;
    const CatalogueEntry* entry =
        nullptr;                      ///< null: a person put it there, the catalogue has it not
    std::vector<InstalledFile> files; ///< empty where there is no installed.json
    std::uint64_t bytes = 0;          ///< on disk
    std::string installedAt;          ///< "2025-06-01T12:00:00Z", empty where unknown
    std::vector<std::string> problems;

    std::vector<std::string> unverified() const;
};

/// A line of a list of models or label spaces: one that is here, wholly or in part, or one that can
/// be got. One of the two is not null.
struct ModelOffer {
    const CatalogueEntry* entry = nullptr; ///< null: a person put it there
    std::optional<Installed> installed;    ///< nothing: to get
};

/// The models and label spaces of this computer: one folder each, which holds the files as
/// published and an installed.json (catalogue id, digests, date). Values, nothing is kept open or
/// remembered: each call looks at the disk. Folders that a person copied in are listed as well.
/// Methods may be called from any thread.
class ModelStore {
public:
    /// In places::models() and places::labels(), with the built-in catalogue.
    static ModelStore standard();
    /// The catalogue must outlive the store.
    ModelStore(std::filesystem::path models,
               std::filesystem::path labels,
               const Catalogue& catalogue);

    /// Everything there, sorted by name; a folder that cannot be read is an entry with a problem.
    std::vector<Installed> installed(CatalogueEntry::Kind kind) const;

    /// The same, and after it what of the catalogue is not there, in the catalogue's order. A
    /// download that goes on beside an older, installed one is not listed by itself.
    std::vector<ModelOffer> offers(CatalogueEntry::Kind kind) const;

    const Catalogue& catalogue() const { return *m_catalogue; }

    /// The folder of an installed model (by folder name, catalogue id or repository), else a path
    /// that exists, as it was given. NotFound says how to get one. Installed names win: "./bioclip"
    /// is always the path.
    Result<std::filesystem::path> resolveModel(const std::string& nameOrPath) const;
    /// The same for label spaces.
    Result<std::filesystem::path> resolveLabels(const std::string& nameOrPath) const;

    /// Where an entry is or will be.
    std::filesystem::path folderOf(const CatalogueEntry& entry) const;

    /// Downloads what is missing of `entry` into "<folder>.part" and renames it when all is there
    /// and verified; an interrupted call goes on the next time. Does nothing where it is installed
    /// and complete. `mirror` as in Catalogue::addressOf. Reports bytes of the whole entry.
    Result<Installed> install(const CatalogueEntry& entry,
                              const std::string& mirror,
                              const DownloadOptions& options,
                              const Progress& progress) const;

    /// The same from a folder where somebody else put the files (a stick): copied and verified by
    /// digest. All missing files are named at once.
    Result<Installed> installFrom(const CatalogueEntry& entry,
                                  const std::filesystem::path& folder,
                                  const Progress& progress) const;

    /// Deletes an installed or partly downloaded entry. NotFound where there is none.
    Status remove(const CatalogueEntry& entry) const;

private:
    const std::filesystem::path& rootOf(CatalogueEntry::Kind kind) const {
        return kind == CatalogueEntry::Kind::Model ? m_models : m_labels;
    }

    Result<std::filesystem::path> resolve(CatalogueEntry::Kind kind,
                                          const std::string& nameOrPath) const;
    Installed inspect(CatalogueEntry::Kind kind, const std::filesystem::path& folder) const;
    Result<Installed> adopt(const CatalogueEntry& entry,
                            const std::vector<InstalledFile>& files) const;

    std::filesystem::path m_models;
    std::filesystem::path m_labels;
    const Catalogue* m_catalogue;
};

} // namespace taxo
