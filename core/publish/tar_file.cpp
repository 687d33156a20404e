// SPDX-License-Identifier: MIT
#include "core/publish/tar_file.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <numeric>
#include <string>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kBlock = 512;
constexpr std::size_t kLongestName = 100;
constexpr std::uint64_t kTooLarge = std::uint64_t{8} << 30U; // eleven octal digits

using Header = std::array<char, kBlock>;

/// Octal digits up to the field's last character, which is zero.
void setOctal(Header& header, std::size_t at, int digits, std::uint64_t number) {
    std::array<char, 24> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%0*llo",
                  digits,
                  static_cast<unsigned long long>(number)); // NOLINT(google-runtime-int): printf's
    std::memcpy(header.data() + at, text.data(), static_cast<std::size_t>(digits));
}

Header headerOf(std::string_view name, std::uint64_t size) {
    constexpr std::size_t kSum = 148;
    Header header{};
    std::memcpy(header.data(), name.data(), name.size());
    setOctal(header, 100, 7, 0644);
    setOctal(header, 108, 7, 0);
    setOctal(header, 116, 7, 0);
    setOctal(header, 124, 11, size);
    setOctal(header, 136, 11, 0);
    std::memset(header.data() + kSum, ' ', 8);
    header[156] = '0'; // a regular file
    std::memcpy(header.data() + 257, "ustar\00000", 8);
    const auto sum =
        std::accumulate(header.begin(), header.end(), std::uint64_t{0}, [](auto all, char byte) {
            return all + static_cast<unsigned char>(byte);
        });
    setOctal(header, kSum, 6, sum);
    header[kSum + 6] = '\0';
    return header;
}

} // namespace

TarFile::TarFile(OutputFile file) : m_file(std::move(file)) {}

Result<TarFile> TarFile::create(const std::filesystem::path& archive) {
    auto file = OutputFile::create(archive);
    return file ? Result<TarFile>(TarFile(*std::move(file)))
                : tl::unexpected(std::move(file).error());
}

Status TarFile::add(std::string_view name, std::string_view bytes) {
    if (name.size() > kLongestName || bytes.size() >= kTooLarge) {
        return fail(ErrorCode::InvalidInput,
                    "\"" + std::string(name) +
                        "\" cannot be put into a tar archive: its name is longer than 100 bytes, "
                        "or it has 8 GB or more.");
    }
    const Header header = headerOf(name, bytes.size());
    auto done = m_file.write(std::string_view(header.data(), header.size()));
    done = done ? m_file.write(bytes) : done;
    const std::string filled((kBlock - bytes.size() % kBlock) % kBlock, '\0');
    return done ? m_file.write(filled) : done;
}

Status TarFile::commit() {
    auto done = m_file.write(std::string(2 * kBlock, '\0'));
    return done ? m_file.commit() : done;
}

} // namespace taxo
