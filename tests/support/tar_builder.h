// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <string>

namespace taxo::test {

/// Writes ustar archives by hand, also wrong ones.
class TarBuilder {
public:
    TarBuilder& add(const std::string& name,
                    const std::string& bytes,
                    char type = '0',
                    const std::string& prefix = {}) {
        std::array<char, 512> header{};
        std::memcpy(header.data(), name.data(), std::min<std::size_t>(name.size(), 100));
        std::snprintf(header.data() + 100, 8, "%07o", 0644U);
        std::snprintf(header.data() + 124, 12, "%011zo", bytes.size());
        header[156] = type;
        std::memcpy(header.data() + 257, "ustar\00000", 8);
        std::memcpy(header.data() + 345, prefix.data(), prefix.size());
        std::memset(header.data() + 148, ' ', 8);
        unsigned sum = 0;
        for (const char c : header) {
            sum += static_cast<unsigned char>(c);
        }
        std::snprintf(header.data() + 148, 8, "%06o", sum);
        m_archive.append(header.data(), header.size());
        m_archive += bytes;
        m_archive.resize((m_archive.size() + 511) / 512 * 512);
        return *this;
    }

    std::string finish() const { return m_archive + std::string(1024, '\0'); }

    /// Without the closing blocks.
    const std::string& unfinished() const { return m_archive; }

private:
    std::string m_archive;
};

} // namespace taxo::test
