// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/assert.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <span>
#include <string>
#include <system_error>

namespace taxo::test {

/// One input as a file, for readers that open files themselves. Written over by the next.
class InputFile {
public:
    explicit InputFile(std::span<const std::byte> bytes)
        : m_path(std::filesystem::temp_directory_path() /
                 ("taxo_fuzz_" + std::to_string(reinterpret_cast<std::uintptr_t>(&place())))) {
        std::FILE* const file = std::fopen(m_path.c_str(), "wb");
        TAXO_ASSERT(file != nullptr);
        // Of nothing the address is none, which fwrite does not take.
        TAXO_ASSERT(bytes.empty() ||
                    std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size());
        TAXO_ASSERT(std::fclose(file) == 0);
    }

    ~InputFile() {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }

    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    /// Its address differs from process to process.
    static int& place() {
        static int here = 0;
        return here;
    }

    std::filesystem::path m_path;
};

} // namespace taxo::test
