// SPDX-License-Identifier: MIT
#include "core/publish/unfinished_folder.h"

#include "core/base/files.h"
#include "core/base/sha256.h"

#include <span>
#include <sstream>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// Always the same, and short, however long the name is.
fs::path asideOf(const fs::path& out) {
    std::error_code unknown;
    fs::path whole = fs::absolute(out, unknown).lexically_normal();
    whole = whole.filename().empty() ? whole.parent_path() : whole;
    const std::string name = whole.filename().native();
    return whole.parent_path() /
           (".taxo-export-" + sha256Of(std::as_bytes(std::span(name))).shortHex());
}

} // namespace

UnfinishedFolder::UnfinishedFolder(OutputFolder output, PartFile journal)
    : m_output(std::move(output)), m_journal(std::move(journal)) {}

Result<UnfinishedFolder> UnfinishedFolder::open(const fs::path& out, const Digest& state) {
    const fs::path aside = asideOf(out);
    std::error_code problem;
    fs::create_directories(aside, problem);
    if (problem) {
        return failSystem(problem.value(), displayPath(out));
    }
    // First: what another program writes there stays its own.
    auto journal = PartFile::open(aside / "journal");
    if (!journal) {
        return tl::unexpected(std::move(journal).error());
    }
    auto output = OutputFolder::resume(out, aside);
    if (!output) {
        return tl::unexpected(std::move(output).error());
    }
    UnfinishedFolder opened(*std::move(output), *std::move(journal));
    auto done = opened.readJournal(state);
    done = done ? opened.clear() : done;
    if (!done) {
        opened.leave(); // the disk may still be full
        return tl::unexpected(std::move(done).error());
    }
    return opened;
}

/// The state, then a line for each file. A line that was cut off names no file that is there.
Status UnfinishedFolder::readJournal(const Digest& state) {
    const auto text = readTextFile(m_journal.path());
    if (!text || !text->starts_with(state.hex() + "\n")) {
        const auto emptied = m_journal.restart();
        return emptied ? append(state.hex() + "\n") : emptied;
    }
    std::istringstream lines(*text);
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::istringstream words(line);
        std::string digest;
        WholeFile file;
        std::string name;
        words >> digest >> file.bytes >> file.samples;
        words.ignore(1);
        std::getline(words, name);
        const auto known = Digest::fromHex(digest);
        if (known && !name.empty()) {
            file.digest = *known;
            m_whole[name] = file;
        }
    }
    return text->ends_with('\n') ? Status() : append("\n");
}

/// All goes that is not noted as whole.
Status UnfinishedFolder::clear() {
    std::error_code problem;
    if (m_whole.empty()) {
        fs::remove_all(m_output.aside() / "data", problem);
        fs::create_directories(m_output.aside() / "data", problem);
    }
    std::vector<fs::path> others;
    for (fs::recursive_directory_iterator entry(folder(), problem), end; !problem && entry != end;
         entry.increment(problem)) {
        std::error_code unknown;
        if (!entry->is_directory(unknown) && !m_whole.contains(nameOf(entry->path()))) {
            others.push_back(entry->path());
        }
    }
    for (const fs::path& file : others) {
        fs::remove(file, problem);
    }
    return problem ? failSystem(problem.value(), displayPath(folder())) : Status();
}

std::string UnfinishedFolder::nameOf(const fs::path& file) const {
    return displayPath(file.lexically_relative(folder()));
}

Status UnfinishedFolder::append(const std::string& text) {
    return m_journal.append(std::as_bytes(std::span(text)));
}

std::optional<std::uint64_t> UnfinishedFolder::leftWhole(const fs::path& file) {
    const auto noted = m_whole.find(nameOf(file));
    if (noted == m_whole.end()) {
        return std::nullopt;
    }
    std::error_code problem;
    const bool isAsLong = fs::file_size(file, problem) == noted->second.bytes && !problem;
    const auto digest = isAsLong ? sha256OfFile(file) : Result<Digest>(Digest());
    if (digest && isAsLong && *digest == noted->second.digest) {
        return noted->second.samples;
    }
    fs::remove(file, problem);
    m_whole.erase(noted);
    return std::nullopt;
}

Status UnfinishedFolder::noteWhole(const fs::path& file, std::uint64_t samples) {
    std::error_code problem;
    const std::uint64_t bytes = fs::file_size(file, problem);
    const auto digest = sha256OfFile(file);
    if (problem || !digest) {
        return problem ? failSystem(problem.value(), displayPath(file))
                       : tl::unexpected(digest.error());
    }
    const std::string name = nameOf(file);
    m_whole[name] = {bytes, samples, *digest};
    return append(digest->hex() + " " + std::to_string(bytes) + " " + std::to_string(samples) +
                  " " + name + "\n");
}

Status UnfinishedFolder::commit() {
    return m_output.commit();
}

} // namespace taxo
