// SPDX-License-Identifier: MIT
#include "core/fetch/model_store.h"

#include "core/base/files.h"
#include "core/base/places.h"
#include "core/fetch/byte_count.h"
#include "core/fetch/install_record_private.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr const char* kPartSuffix = ".part";

const char* nounOf(CatalogueEntry::Kind kind) {
    return kind == CatalogueEntry::Kind::Model ? "model" : "label space";
}

std::uint64_t bytesIn(const fs::path& folder) {
    std::uint64_t sum = 0;
    std::error_code problem;
    for (fs::directory_iterator at(folder, problem), end; !problem && at != end;
         at.increment(problem)) {
        std::error_code none;
        const auto size = at->file_size(none);
        sum += none ? 0 : size;
    }
    return sum;
}

/// Whether a folder without installed.json looks like what it should be.
bool holdsAny(const fs::path& folder, std::initializer_list<const char*> extensions) {
    std::error_code problem;
    for (fs::directory_iterator at(folder, problem), end; !problem && at != end;
         at.increment(problem)) {
        if (std::find(extensions.begin(), extensions.end(), at->path().extension()) !=
            extensions.end()) {
            return true;
        }
    }
    return false;
}

bool isFolderName(const std::string& name) {
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos &&
           !name.ends_with(kPartSuffix);
}

void removeOthers(const fs::path& folder, const std::vector<InstalledFile>& files) {
    std::vector<fs::path> others;
    std::error_code problem;
    for (fs::directory_iterator at(folder, problem), end; !problem && at != end;
         at.increment(problem)) {
        const auto isKept = [&](const InstalledFile& file) {
            return at->path().filename() == file.name;
        };
        if (std::none_of(files.begin(), files.end(), isKept)) {
            others.push_back(at->path());
        }
    }
    for (const fs::path& other : others) {
        std::error_code ignored;
        fs::remove(other, ignored);
    }
}

/// Fills in what installed.json says and checks that it is true as far as sizes tell.
void applyRecord(const InstallRecord& record, Installed& found) {
    found.files = record.files;
    found.installedAt = record.installedAt;
    for (const InstalledFile& file : record.files) {
        std::error_code absent;
        const auto size = fs::file_size(found.folder / file.name, absent);
        if (absent) {
            found.problems.push_back(file.name + " is missing");
        } else if (size != file.size) {
            found.problems.push_back(file.name + " has " + std::to_string(size) +
                                     " bytes instead of " + std::to_string(file.size));
        }
    }
}

} // namespace

std::vector<std::string> Installed::unverified() const {
    std::vector<std::string> names;
    for (const InstalledFile& file : files) {
        if (!file.isVerified) {
            names.push_back(file.name);
        }
    }
    return names;
}

ModelStore ModelStore::standard() {
    return {places::models(), places::labels(), Catalogue::builtIn()};
}

ModelStore::ModelStore(fs::path models, fs::path labels, const Catalogue& catalogue)
    : m_models(std::move(models)), m_labels(std::move(labels)), m_catalogue(&catalogue) {}

fs::path ModelStore::folderOf(const CatalogueEntry& entry) const {
    return rootOf(entry.kind) / entry.id;
}

Installed ModelStore::inspect(CatalogueEntry::Kind kind, const fs::path& folder) const {
    Installed found;
    found.kind = kind;
    found.folder = folder;
    const bool isPart = folder.extension() == kPartSuffix;
    found.name = displayName(isPart ? folder.stem() : folder.filename());
    const auto known = [&](const std::string& name) {
        const CatalogueEntry* const entry = m_catalogue->find(name);
        return entry != nullptr && entry->kind == kind ? entry : nullptr;
    };
    found.entry = known(found.name);
    found.bytes = bytesIn(folder);
    if (isPart) {
        found.state = Installed::State::Partial;
        return found;
    }
    auto record = readInstallRecord(folder);
    if (record) {
        found.entry = known(record->id);
        applyRecord(*record, found);
    } else if (record.error().code != ErrorCode::NotFound) {
        found.problems.push_back(record.error().text());
    } else if (kind == CatalogueEntry::Kind::Model
                   ? !holdsAny(folder, {".safetensors", ".bin", ".pt"})
                   : !holdsAny(folder, {".npy"})) {
        found.problems.push_back("no files of a " + std::string(nounOf(kind)) + " in it");
    }
    found.state = found.problems.empty() ? Installed::State::Complete : Installed::State::Damaged;
    return found;
}

std::vector<Installed> ModelStore::installed(CatalogueEntry::Kind kind) const {
    std::vector<Installed> all;
    std::error_code problem;
    for (fs::directory_iterator at(rootOf(kind), problem), end; !problem && at != end;
         at.increment(problem)) {
        std::error_code ignored;
        if (at->is_directory(ignored)) {
            all.push_back(inspect(kind, at->path()));
        }
    }
    std::sort(all.begin(), all.end(), [](const Installed& a, const Installed& b) {
        return a.folder.filename() < b.folder.filename();
    });
    return all;
}

std::vector<ModelOffer> ModelStore::offers(CatalogueEntry::Kind kind) const {
    std::vector<ModelOffer> offers;
    const auto isListed = [&](const CatalogueEntry* entry) {
        return std::any_of(offers.begin(), offers.end(), [entry](const ModelOffer& offer) {
            return offer.entry == entry;
        });
    };
    for (Installed& one : installed(kind)) { // "x" comes before "x.part"
        const bool isPart = one.state == Installed::State::Partial;
        if (!isPart || one.entry == nullptr || !isListed(one.entry)) {
            offers.push_back({one.entry, std::move(one)});
        }
    }
    for (const CatalogueEntry& entry : m_catalogue->entries()) {
        if (entry.kind == kind && !isListed(&entry)) {
            offers.push_back({&entry, std::nullopt});
        }
    }
    return offers;
}

Result<fs::path> ModelStore::resolveModel(const std::string& nameOrPath) const {
    return resolve(CatalogueEntry::Kind::Model, nameOrPath);
}

Result<fs::path> ModelStore::resolveLabels(const std::string& nameOrPath) const {
    return resolve(CatalogueEntry::Kind::Labels, nameOrPath);
}

Result<fs::path> ModelStore::resolve(CatalogueEntry::Kind kind,
                                     const std::string& nameOrPath) const {
    const CatalogueEntry* entry = m_catalogue->find(nameOrPath);
    entry = entry != nullptr && entry->kind == kind ? entry : nullptr;
    const std::string folderName = entry != nullptr ? entry->id : nameOrPath;
    std::error_code ignored;
    if (isFolderName(folderName) && fs::is_directory(rootOf(kind) / folderName, ignored)) {
        const Installed found = inspect(kind, rootOf(kind) / folderName);
        if (found.state == Installed::State::Damaged) {
            return fail(ErrorCode::Corrupt,
                        "The installed " + std::string(nounOf(kind)) + " " + found.name +
                            " is damaged: " + found.problems.front() +
                            ". Get it again with: " + "taxo models get " + found.name);
        }
        return found.folder;
    }
    if (!nameOrPath.empty() && fs::exists(nameOrPath, ignored)) {
        return fs::path(nameOrPath);
    }
    const std::string shown = displayPath(nameOrPath);
    if (entry == nullptr) {
        return fail(ErrorCode::NotFound,
                    "There is no " + std::string(nounOf(kind)) + " called " + shown +
                        ", and no such file or folder. See what there is with: taxo models list");
    }
    const fs::path part = rootOf(kind) / (folderName + kPartSuffix);
    return fail(ErrorCode::NotFound,
                "The " + std::string(nounOf(kind)) + " " + shown +
                    (fs::is_directory(part, ignored)
                         ? " is only partly downloaded (" + byteCount(bytesIn(part)) + " of " +
                               byteCount(entry->bytes()) + "); go on with: taxo models get "
                         : " is not installed; get it with: taxo models get ") +
                    entry->id + ", or name a folder that holds its files.");
}

Result<Installed> ModelStore::adopt(const CatalogueEntry& entry,
                                    const std::vector<InstalledFile>& files) const {
    const fs::path folder = folderOf(entry);
    fs::path part = folder;
    part += kPartSuffix;
    removeOthers(part, files); // what earlier, other attempts left
    const InstallRecord record{entry.id, entry.revision, utcNow(), files};
    if (auto written = writeInstallRecord(part, record); !written) {
        return tl::unexpected(std::move(written).error());
    }
    std::error_code problem;
    fs::remove_all(folder, problem); // damaged, or of an older catalogue
    if (!problem) {
        fs::rename(part, folder, problem);
    }
    if (problem) {
        return failSystem(problem.value(), displayPath(folder));
    }
    return inspect(entry.kind, folder);
}

Status ModelStore::remove(const CatalogueEntry& entry) const {
    std::uintmax_t removed = 0;
    for (const char* const suffix : {"", kPartSuffix}) {
        fs::path folder = folderOf(entry);
        folder += suffix;
        std::error_code problem;
        removed += fs::remove_all(folder, problem);
        if (problem) {
            return failSystem(problem.value(), displayPath(folder));
        }
    }
    return removed > 0 ? Status{} : fail(ErrorCode::NotFound, entry.id + " is not installed.");
}

} // namespace taxo
