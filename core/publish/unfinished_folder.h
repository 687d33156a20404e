// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/output_folder.h"
#include "core/base/part_file.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace taxo {

/// A data set in the making: a folder beside its place (".taxo-export-..."), with a journal of the
/// files in it that are whole. A program that is killed leaves it there, and the same export takes
/// these files up; without `commit` or `leave` it goes. One thread.
class UnfinishedFolder {
public:
    /// `state` is what all bytes in it depend on: where what lies there is of another one, all of
    /// it goes, and else all that is not whole. Busy where another program writes there.
    static Result<UnfinishedFolder> open(const std::filesystem::path& out, const Digest& state);

    /// Where the data set is written, a folder that is there.
    std::filesystem::path folder() const { return m_output / ""; }

    /// How many samples a file in it has, as they were noted, where it is there and whole: by its
    /// size and SHA-256. Reads it.
    std::optional<std::uint64_t> leftWhole(const std::filesystem::path& file);
    /// Notes a file that is complete. Reads it.
    Status noteWhole(const std::filesystem::path& file, std::uint64_t samples);

    /// Takes the name; what is there under it goes.
    Status commit();

    /// It stays where it is, for the next time.
    void leave() noexcept { m_output.leave(); }

private:
    struct WholeFile {
        std::uint64_t bytes = 0;
        std::uint64_t samples = 0;
        Digest digest;
    };

    UnfinishedFolder(OutputFolder output, PartFile journal);

    Status readJournal(const Digest& state);
    Status clear();
    Status append(const std::string& text);
    std::string nameOf(const std::filesystem::path& file) const;

    OutputFolder m_output;
    PartFile m_journal;
    std::map<std::string, WholeFile> m_whole; ///< by name below the folder, for people
};

} // namespace taxo
