// SPDX-License-Identifier: MIT
#include "core/base/sha256.h"

#include "core/base/assert.h"
#include "core/base/files.h"
#include "core/base/platform.h"

#include <openssl/evp.h>

#include <chrono>
#include <map>
#include <mutex>
#include <sstream>
#include <string>
#include <utility>

namespace taxo {

struct Sha256::State {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                    &EVP_MD_CTX_free};

    void begin() const {
        const int ok = EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
        TAXO_ASSERT(ok == 1);
    }
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {
    m_state->begin();
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::span<const std::byte> bytes) {
    const int ok = EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size());
    TAXO_ASSERT(ok == 1);
}

Digest Sha256::finish() {
    Digest digest;
    unsigned length = 0;
    const int ok = EVP_DigestFinal_ex(m_state->context.get(), digest.bytes.data(), &length);
    TAXO_ASSERT(ok == 1 && length == digest.bytes.size());
    m_state->begin();
    return digest;
}

Digest sha256Of(std::span<const std::byte> bytes) {
    Sha256 sha;
    sha.add(bytes);
    return sha.finish();
}

Result<Digest> sha256OfFile(const std::filesystem::path& file, const Progress& progress) {
    const auto stamp = platform::stampOf(file);
    if (!stamp) {
        return tl::unexpected(stamp.error());
    }
    Sha256 sha;
    std::size_t done = 0;
    auto read = platform::readInPieces(file, [&](std::span<const std::byte> piece) -> Status {
        if (progress.cancelled()) {
            return cancelledError();
        }
        sha.add(piece);
        done += piece.size();
        progress.report(done, stamp->size, "reading");
        return {};
    });
    if (!read) {
        return tl::unexpected(std::move(read).error());
    }
    return sha.finish();
}

namespace {

/// What identifies an unchanged file, as one line's key.
std::string keyOf(const std::filesystem::path& file, const platform::FileStamp& stamp) {
    std::ostringstream key;
    key << stamp.device << ' ' << stamp.inode << ' ' << stamp.size << ' ' << stamp.modifiedNs << ' '
        << displayPath(file);
    return key.str();
}

/// Lines of "<digest> <key>"; anything else is passed over.
std::map<std::string, Digest> readMemory(const std::filesystem::path& memory) {
    constexpr std::uint64_t kLargestMemory = 16U << 20U;
    std::map<std::string, Digest> digests;
    const auto text = readTextFile(memory, kLargestMemory);
    if (!text) {
        return digests;
    }
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        const auto digest = Digest::fromHex(std::string_view(line).substr(0, 64));
        if (digest && line.size() > 65) {
            digests[line.substr(65)] = *digest;
        }
    }
    return digests;
}

void writeMemory(const std::filesystem::path& memory,
                 const std::map<std::string, Digest>& digests) {
    std::string text;
    for (const auto& [key, digest] : digests) {
        text += digest.hex() + " " + key + "\n";
    }
    std::error_code problem;
    std::filesystem::create_directories(memory.parent_path(), problem);
    if (const auto written = writeWholeFile(memory, text); !written) {
        return; // only costs time at the next start
    }
}

bool isSettled(const platform::FileStamp& stamp) {
    const auto now = std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    return now.count() - stamp.modifiedNs > 2'000'000'000LL;
}

} // namespace

Result<Digest> rememberedSha256(const std::filesystem::path& file,
                                const std::filesystem::path& memory,
                                const Progress& progress) {
    static std::mutex mutex;
    std::error_code problem;
    const auto real = std::filesystem::weakly_canonical(file, problem);
    const auto before = platform::stampOf(file);
    if (!before) {
        return tl::unexpected(before.error());
    }
    const std::string key = keyOf(problem ? file : real, *before);
    {
        const std::lock_guard lock(mutex);
        const auto digests = readMemory(memory);
        if (const auto found = digests.find(key); found != digests.end()) {
            return found->second;
        }
    }
    auto digest = sha256OfFile(file, progress);
    const auto after = platform::stampOf(file);
    if (digest && after && keyOf(problem ? file : real, *after) == key && isSettled(*after)) {
        const std::lock_guard lock(mutex);
        auto digests = readMemory(memory);
        digests[key] = *digest;
        writeMemory(memory, digests);
    }
    return digest;
}

} // namespace taxo
