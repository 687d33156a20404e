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
    /// Fails where `create` would for want of rights or a place. For saying so before long work;
    /// leaves nothing behind.
    static Status check(const std::filesystem::path& folder);
    ~OutputFolder();
    OutputFolder(OutputFolder&& other) noexcept;
    OutputFolder& operator=(OutputFolder&&) = delete;

    /// Where to write the file `name`.
    std::filesystem::path operator/(const std::filesystem::path& name) const {
        return m_aside / name;
    }

    /// Takes the name; what is there under it goes, with everything in it.
    Status commit();

private:
    OutputFolder() = default;

    std::filesystem::path m_folder;
    std::filesystem::path m_aside;
};

} // namespace taxo
