// SPDX-License-Identifier: MIT
#include "core/fetch/download.h"

#include "core/base/files.h"
#include "core/base/part_file.h"
#include "core/base/sha256.h"
#include "core/fetch/byte_count.h"
#include "core/fetch/free_space_private.h"
#include "core/fetch/resume_private.h"
#include "core/fetch/transfer_private.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

void reallyWait(std::chrono::milliseconds time, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
}

fs::path withSuffix(fs::path path, const char* suffix) {
    path += suffix;
    return path;
}

tl::unexpected<TransferFailure> refuse(Error error) {
    return tl::unexpected(TransferFailure{std::move(error), false, {}});
}

std::string retrySentence(const std::string& name,
                          const TransferFailure& failure,
                          std::chrono::milliseconds wait,
                          int fruitless,
                          int attempts) {
    return name + ": " + failure.error.message + ". Trying again in " +
           std::to_string((wait.count() + 999) / 1000) + " s (attempt " +
           std::to_string(fruitless + 1) + " of " + std::to_string(attempts) + ").";
}

/// One download under way: the part, the hash over all its bytes, and the rules for a response.
class Download : public Receiver {
public:
    Download(const DownloadRequest& request,
             const DownloadOptions& options,
             const Progress& progress)
        : m_request(request)
        , m_options(options)
        , m_progress(progress)
        , m_name(displayName(request.file))
        , m_versionFile(withSuffix(request.file, ".part.json")) {}

    Status openPart();
    Result<Downloaded> run();

    tl::expected<void, TransferFailure> begin(const Response& response) override;
    tl::expected<void, TransferFailure> take(std::span<const std::byte> bytes) override;

private:
    std::optional<std::uint64_t> expectedSize() const {
        return m_request.size ? m_request.size : m_version.total;
    }

    bool isWhole() const { return expectedSize() && m_part->size() == *expectedSize(); }

    Status hashPart();
    Status checkSpace() const;
    Status restart();
    void drop();
    tl::expected<void, TransferFailure> beginFromStart(const Response& response);
    tl::expected<void, TransferFailure> beginFromMiddle(const Response& response);
    tl::expected<void, TransferFailure> attempt();
    std::vector<std::string> rangeHeaders() const;
    Status fetch();
    Result<Downloaded> verify();
    Error corrupt(const std::string& what);
    std::string whatIsKept() const;

    const DownloadRequest& m_request;
    const DownloadOptions& m_options;
    const Progress& m_progress;
    std::string m_name;
    fs::path m_versionFile;
    std::optional<PartFile> m_part;
    FileVersion m_version;
    Sha256 m_sha;
};

Status Download::openPart() {
    auto part = PartFile::open(withSuffix(m_request.file, ".part"));
    if (!part) {
        return tl::unexpected(std::move(part).error());
    }
    m_part = *std::move(part);
    if (m_part->size() == 0) {
        return {};
    }
    m_version = readFileVersion(m_versionFile);
    // Without a mark of the version, only a known digest can tell that the pieces fit together.
    const bool canResume = !m_version.validator().empty() || m_request.sha256;
    if (!canResume || (expectedSize() && m_part->size() > *expectedSize())) {
        return restart();
    }
    return hashPart();
}

Status Download::hashPart() {
    return readInPieces(m_part->path(), [&](std::span<const std::byte> piece) -> Status {
        if (m_progress.cancelled()) {
            return cancelledError();
        }
        m_sha.add(piece);
        return {};
    });
}

Status Download::checkSpace() const {
    if (!expectedSize() || *expectedSize() <= m_part->size()) {
        return {};
    }
    return checkFreeSpace(m_name, *expectedSize() - m_part->size(), m_request.file.parent_path());
}

Status Download::restart() {
    m_sha = Sha256();
    m_version = {};
    return m_part->restart();
}

void Download::drop() {
    m_part->remove();
    std::error_code ignored;
    fs::remove(m_versionFile, ignored);
}

Error Download::corrupt(const std::string& what) {
    drop();
    return Error{ErrorCode::Corrupt,
                 m_name + ": " + what + " It was removed. Try again later, or from another mirror.",
                 {}};
}

tl::expected<void, TransferFailure> Download::begin(const Response& response) {
    auto begun = response.status == 206 ? beginFromMiddle(response) : beginFromStart(response);
    if (!begun) {
        return begun;
    }
    if (auto space = checkSpace(); !space) {
        return refuse(std::move(space).error());
    }
    return {};
}

tl::expected<void, TransferFailure> Download::beginFromStart(const Response& response) {
    if (auto restarted = restart(); !restarted) {
        return refuse(std::move(restarted).error());
    }
    if (m_request.size && response.contentLength && *response.contentLength != *m_request.size) {
        return refuse(corrupt(response.host + " offers " + std::to_string(*response.contentLength) +
                              " bytes, but " + std::to_string(*m_request.size) +
                              " were published."));
    }
    m_version = {response.etag, response.lastModified, response.contentLength};
    if (auto written = writeFileVersion(m_versionFile, m_version); !written) {
        return refuse(std::move(written).error());
    }
    return {};
}

tl::expected<void, TransferFailure> Download::beginFromMiddle(const Response& response) {
    const auto range = parseContentRange(response.contentRange);
    const bool isOurVersion =
        m_version.etag.empty() || response.etag.empty() || m_version.etag == response.etag;
    if (!range || range->first != m_part->size() || !isOurVersion ||
        (range->total && expectedSize() && *range->total != *expectedSize())) {
        // These bytes do not continue ours: the next attempt asks for all of them.
        if (auto restarted = restart(); !restarted) {
            return refuse(std::move(restarted).error());
        }
        return tl::unexpected(TransferFailure{
            Error{ErrorCode::Network, response.host + " sent another part than was asked for", {}},
            true,
            {}});
    }
    return {};
}

tl::expected<void, TransferFailure> Download::take(std::span<const std::byte> bytes) {
    if (expectedSize() && bytes.size() > *expectedSize() - m_part->size()) {
        return refuse(corrupt("more bytes came than the " + std::to_string(*expectedSize()) +
                              " that were announced."));
    }
    const auto before = m_part->size();
    auto appended = m_part->append(bytes);
    m_sha.add(bytes.first(static_cast<std::size_t>(m_part->size() - before)));
    if (!appended) {
        return refuse(std::move(appended).error());
    }
    m_progress.report(m_part->size(), expectedSize().value_or(0), m_name);
    return {};
}

std::vector<std::string> Download::rangeHeaders() const {
    if (m_part->size() == 0) {
        return {};
    }
    std::vector<std::string> headers = {"Range: bytes=" + std::to_string(m_part->size()) + "-"};
    if (!m_version.validator().empty()) {
        headers.push_back("If-Range: " + m_version.validator());
    }
    return headers;
}

tl::expected<void, TransferFailure> Download::attempt() {
    const auto response =
        transfer(m_request.url, rangeHeaders(), m_options, *this, m_progress.stopToken());
    if (!response) {
        return tl::unexpected(response.error());
    }
    const auto again = [](std::string reason) {
        return tl::unexpected(
            TransferFailure{Error{ErrorCode::Network, std::move(reason), {}}, true, {}});
    };
    if (response->status == 416) {
        if (auto restarted = restart(); !restarted) {
            return refuse(std::move(restarted).error());
        }
        return again(response->host + " does not have that part of the file");
    }
    if (expectedSize() && !isWhole()) {
        return again(response->host + " ended the file early");
    }
    return {};
}

std::string Download::whatIsKept() const {
    return m_part->size() == 0 ? "Check the connection, then try again."
                               : "What has come (" + byteCount(m_part->size()) +
                                     ") is kept; try again to go on from there.";
}

/// Tries until all bytes are here, at most `attempts` times in a row without getting further.
Status Download::fetch() {
    constexpr std::chrono::milliseconds kFirstWait{1000};
    constexpr std::chrono::milliseconds kLongestWait{60000};
    std::chrono::milliseconds backoff = kFirstWait;
    std::uint64_t furthest = m_part->size();
    for (int fruitless = 0; !isWhole();) {
        if (m_progress.cancelled()) {
            return cancelledError();
        }
        auto done = attempt();
        if (done) {
            return {};
        }
        TransferFailure failure = std::move(done).error();
        if (!failure.mayPass) {
            return std::move(failure.error).during("downloading " + m_name);
        }
        // Only new ground counts: a server that always cuts at the same place is given up.
        const bool gotFurther = m_part->size() > furthest;
        furthest = std::max(furthest, m_part->size());
        fruitless = gotFurther ? 1 : fruitless + 1;
        backoff = gotFurther ? kFirstWait : backoff;
        if (fruitless >= m_options.attempts) {
            return fail(ErrorCode::Network,
                        m_name + ": " + failure.error.message + ", " + std::to_string(fruitless) +
                            " times in a row. " + whatIsKept());
        }
        const auto time = std::min(
            std::max<std::chrono::milliseconds>(backoff, failure.askedToWait), kLongestWait);
        if (m_options.onRetry) {
            m_options.onRetry(retrySentence(m_name, failure, time, fruitless, m_options.attempts));
        }
        m_options.wait ? m_options.wait(time, m_progress.stopToken())
                       : reallyWait(time, m_progress.stopToken());
        backoff *= 2;
    }
    return {};
}

Result<Downloaded> Download::verify() {
    Downloaded result;
    result.size = m_part->size();
    result.sha256 = m_sha.finish();
    result.isVerified = m_request.sha256.has_value();
    if (result.isVerified && result.sha256 != *m_request.sha256) {
        return tl::unexpected(corrupt("what came is not what was published (sha256 " +
                                      result.sha256.shortHex() + "... instead of " +
                                      m_request.sha256->shortHex() + "...)."));
    }
    if (auto published = m_part->publish(m_request.file); !published) {
        return tl::unexpected(std::move(published).error());
    }
    std::error_code ignored;
    fs::remove(m_versionFile, ignored);
    return result;
}

Result<Downloaded> Download::run() {
    m_progress.report(m_part->size(), expectedSize().value_or(0), m_name);
    auto fetched = checkSpace();
    if (fetched) {
        fetched = fetch();
    }
    if (fetched) {
        return verify();
    }
    if (m_part->size() == 0) {
        drop(); // nothing to go on from
    }
    return tl::unexpected(std::move(fetched).error());
}

/// The file as it is, where it needs no download.
Result<std::optional<Downloaded>> alreadyThere(const DownloadRequest& request,
                                               const Progress& progress) {
    std::error_code absent;
    const auto size = fs::file_size(request.file, absent);
    if (absent || (request.size && size != *request.size)) {
        return std::nullopt;
    }
    const auto digest = sha256OfFile(request.file, progress);
    if (!digest) {
        return tl::unexpected(digest.error());
    }
    if (request.sha256 && *digest != *request.sha256) {
        return std::nullopt;
    }
    return Downloaded{size, *digest, request.sha256.has_value()};
}

} // namespace

Result<Downloaded>
download(const DownloadRequest& request, const DownloadOptions& options, const Progress& progress) {
    if (auto allowed = checkAddress(request.url, options.allowPlainLoopback); !allowed) {
        return tl::unexpected(std::move(allowed).error());
    }
    auto there = alreadyThere(request, progress);
    if (!there) {
        return tl::unexpected(std::move(there).error());
    }
    if (*there) {
        return **there;
    }
    Download work(request, options, progress);
    if (auto opened = work.openPart(); !opened) {
        return std::move(opened).error().during("downloading " + displayName(request.file));
    }
    return work.run();
}

} // namespace taxo
