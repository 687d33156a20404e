// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace taxo {

/// A folder that is filled aside and takes its name only when complete, as OutputFile does for one
/// file. Without `commit` it leaves nothing behind.
class OutputFolder {
public:
    /// Makes a new folder beside `folder`, which nobody else has, and the folders above.
    static Result<OutputFolder> create(const std::filesystem::path& folder);
    /// The same in a folder of this name beside it, where a run before may have left something:
    /// what is to become the folder lies below it, in "data", and notes about it beside that.
    static Result<OutputFolder> resume(const std::filesystem::path& folder,
                                       const std::filesystem::path& aside);
    /// Fails where `create` would for want of rights or a place. For saying so before long work;
    /// leaves nothing behind.
    static Status check(const std::filesystem::path& folder);
    ~OutputFolder();
    OutputFolder(OutputFolder&& other) noexcept;
    OutputFolder& operator=(OutputFolder&&) = delete;

    /// Where to write the file `name`.
    std::filesystem::path operator/(const std::filesystem::path& name) const {
        return m_data / name;
    }

    /// All that lies aside.
    const std::filesystem::path& aside() const { return m_aside; }

    /// Without `commit` it stays where it is: for `resume`.
    void leave() noexcept;

    /// Takes the name; what is there under it goes, with everything in it.
    Status commit();

private:
    OutputFolder() = default;

    std::filesystem::path m_folder;
    std::filesystem::path m_aside;
    std::filesystem::path m_data; ///< that or below it
};

} // namespace taxo
