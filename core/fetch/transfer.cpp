// SPDX-License-Identifier: MIT
#include "core/base/progress.h"
#include "core/base/version.h"
#include "core/fetch/transfer_private.h"

#include <curl/curl.h>

#include <array>
#include <memory>
#include <mutex>
#include <new>
#include <utility>

namespace taxo {

namespace {

constexpr int kMostRedirects = 10;

using Easy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Multi = std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)>;
using Lines = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;
using Address = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

void initialiseCurl() {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

std::string partOf(CURLU* address, CURLUPart part) {
    char* text = nullptr;
    std::string result;
    if (curl_url_get(address, part, &text, 0) == CURLUE_OK) {
        result = text;
        curl_free(text);
    }
    return result;
}

std::string hostOf(const std::string& url) {
    const Address address(curl_url(), &curl_url_cleanup);
    curl_url_set(address.get(), CURLUPART_URL, url.c_str(), 0);
    return partOf(address.get(), CURLUPART_HOST);
}

std::string headerOf(CURL* easy, const char* name) {
    curl_header* header = nullptr;
    return curl_easy_header(easy, name, 0, CURLH_HEADER, -1, &header) == CURLHE_OK ? header->value
                                                                                   : "";
}

/// What the callback needs while libcurl runs.
struct Body {
    CURL* easy = nullptr;
    Receiver* receiver = nullptr;
    std::string host;
    bool isBegun = false;
    std::optional<TransferFailure> failure;
};

Response responseOf(CURL* easy, const std::string& host) {
    Response response;
    response.host = host;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &response.status);
    response.etag = headerOf(easy, "ETag");
    response.lastModified = headerOf(easy, "Last-Modified");
    response.contentRange = headerOf(easy, "Content-Range");
    curl_off_t length = -1;
    curl_easy_getinfo(easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
    if (length >= 0) {
        response.contentLength = static_cast<std::uint64_t>(length);
    }
    return response;
}

bool hasBody(long status) {
    return status == 200 || status == 206;
}

/// Tells the receiver of the response, once; false where it refused.
bool begin(Body& body) {
    if (!body.isBegun) {
        body.isBegun = true;
        auto begun = body.receiver->begin(responseOf(body.easy, body.host));
        if (!begun) {
            body.failure = std::move(begun).error();
            return false;
        }
    }
    return true;
}

std::size_t onBody(char* data, std::size_t /*always one*/, std::size_t size, void* user) {
    auto& body = *static_cast<Body*>(user);
    try {
        long status = 0;
        curl_easy_getinfo(body.easy, CURLINFO_RESPONSE_CODE, &status);
        if (!hasBody(status)) {
            return size; // the page of an error or a redirect
        }
        if (!begin(body)) {
            return 0;
        }
        auto taken = body.receiver->take(std::as_bytes(std::span(data, size)));
        if (!taken) {
            body.failure = std::move(taken).error();
            return 0;
        }
        return size;
    } catch (const std::bad_alloc&) {
        body.failure = TransferFailure{
            Error{ErrorCode::OutOfMemory, "Not enough memory to download.", {}}, false, {}};
        return 0;
    }
}

TransferFailure permanent(ErrorCode code, std::string message) {
    return TransferFailure{Error{code, std::move(message), {}}, false, {}};
}

TransferFailure passing(std::string message) {
    return TransferFailure{Error{ErrorCode::Network, std::move(message), {}}, true, {}};
}

TransferFailure failureOf(CURLcode code, const std::string& host, const char* detail) {
    const std::string reason = detail[0] != '\0' ? detail : curl_easy_strerror(code);
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
        return permanent(ErrorCode::Network,
                         host + " could not prove who it is (" + reason +
                             "). Nothing was downloaded; check the date of this computer, and ask "
                             "whoever runs your network.");
    case CURLE_SSL_CACERT_BADFILE:
        return permanent(ErrorCode::Network,
                         "The certificates to check servers with cannot be read (" + reason +
                             "). Install the package ca-certificates.");
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_PARTIAL_FILE:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return passing("the connection to " + host + " failed (" + reason + ")");
    case CURLE_OUT_OF_MEMORY:
        return permanent(ErrorCode::OutOfMemory, "Not enough memory to download.");
    default:
        return permanent(ErrorCode::Network, "Downloading from " + host + " failed: " + reason);
    }
}

TransferFailure failureOf(long status, const std::string& host, CURL* easy) {
    const std::string code = std::to_string(status);
    switch (status) {
    case 401:
    case 403:
    case 407:
        return permanent(ErrorCode::Permission,
                         host + " refuses access (HTTP " + code +
                             "). It may ask for an account or a licence to be accepted: download "
                             "the files in a browser and install them from that folder.");
    case 404:
    case 410:
        return permanent(ErrorCode::NotFound,
                         host + " does not have this file (HTTP " + code +
                             "). It may have moved: update Taxoscope, or name a mirror that has "
                             "it.");
    case 408:
    case 425:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504: {
        TransferFailure failure = passing(host + " is busy or out of order (HTTP " + code + ")");
        curl_off_t seconds = 0;
        curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &seconds);
        failure.askedToWait = std::chrono::seconds(seconds);
        return failure;
    }
    default:
        return permanent(ErrorCode::Network,
                         host + " answered with HTTP " + code + ", which is no file.");
    }
}

/// Everything that is the same for each request.
void configure(CURL* easy, const DownloadOptions& options) {
    static const std::string agent = std::string("Taxoscope/") + version();
    curl_easy_setopt(
        easy, CURLOPT_PROTOCOLS_STR, options.allowPlainLoopback ? "http,https" : "https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L); // by hand: each address is checked
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!options.proxy.empty()) {
        curl_easy_setopt(easy, CURLOPT_PROXY, options.proxy.c_str());
    }
    if (!options.certificates.empty()) {
        curl_easy_setopt(easy, CURLOPT_CAINFO, options.certificates.c_str());
    }
    curl_easy_setopt(easy, CURLOPT_USERAGENT, agent.c_str());
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L); // stopping waits for no name server
    curl_easy_setopt(easy,
                     CURLOPT_CONNECTTIMEOUT_MS,
                     static_cast<long>(std::chrono::milliseconds(options.stall).count()));
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1024L);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.stall.count()));
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, 256L * 1024L);
}

/// Runs the prepared request to its end, or until asked to stop.
tl::expected<CURLcode, TransferFailure> run(CURL* easy, const std::stop_token& stop) {
    constexpr int kLookMs = 100;
    const Multi multi(curl_multi_init(), &curl_multi_cleanup);
    curl_multi_add_handle(multi.get(), easy);
    CURLMcode problem = CURLM_OK;
    bool isStopped = false;
    for (int running = 1; problem == CURLM_OK;) {
        problem = curl_multi_perform(multi.get(), &running);
        isStopped = stop.stop_requested();
        if (running == 0 || isStopped) {
            break;
        }
        problem = curl_multi_poll(multi.get(), nullptr, 0, kLookMs, nullptr);
    }
    CURLcode code = CURLE_FAILED_INIT;
    int left = 0;
    if (const CURLMsg* const message = curl_multi_info_read(multi.get(), &left);
        message != nullptr && message->msg == CURLMSG_DONE) {
        code = message->data.result;
    }
    curl_multi_remove_handle(multi.get(), easy);
    if (isStopped) {
        return tl::unexpected(TransferFailure{cancelledError().value(), false, {}});
    }
    if (problem != CURLM_OK) {
        return tl::unexpected(
            permanent(ErrorCode::Internal,
                      std::string("Downloading failed: ") + curl_multi_strerror(problem)));
    }
    return code;
}

/// One request without following: the response, or where it points to.
struct Step {
    Response response;
    std::string redirect;
};

tl::expected<Step, TransferFailure> request(const std::string& url,
                                            const curl_slist* lines,
                                            const DownloadOptions& options,
                                            Receiver& receiver,
                                            const std::stop_token& stop) {
    const Easy easy(curl_easy_init(), &curl_easy_cleanup);
    if (easy == nullptr) {
        return tl::unexpected(permanent(ErrorCode::OutOfMemory, "Not enough memory to download."));
    }
    configure(easy.get(), options);
    Body body;
    body.easy = easy.get();
    body.receiver = &receiver;
    body.host = hostOf(url);
    std::array<char, CURL_ERROR_SIZE> detail{};
    curl_easy_setopt(easy.get(), CURLOPT_ERRORBUFFER, detail.data());
    curl_easy_setopt(easy.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, lines);
    curl_easy_setopt(easy.get(), CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(easy.get(), CURLOPT_WRITEDATA, &body);
    if (url.starts_with("http:")) {
        curl_easy_setopt(easy.get(), CURLOPT_NOPROXY, "*"); // this machine itself
    }
    const auto code = run(easy.get(), stop);
    if (body.failure) {
        return tl::unexpected(*std::move(body.failure));
    }
    if (!code) {
        return tl::unexpected(code.error());
    }
    if (*code != CURLE_OK) {
        return tl::unexpected(failureOf(*code, body.host, detail.data()));
    }
    Step step;
    step.response = responseOf(easy.get(), body.host);
    const long status = step.response.status;
    if (hasBody(status)) {
        if (!begin(body)) {
            return tl::unexpected(*std::move(body.failure));
        }
        return step;
    }
    const char* redirect = nullptr;
    curl_easy_getinfo(easy.get(), CURLINFO_REDIRECT_URL, &redirect);
    if (redirect != nullptr) {
        step.redirect = redirect;
        return step;
    }
    if (status == 416) {
        return step;
    }
    return tl::unexpected(failureOf(status, body.host, easy.get()));
}

} // namespace

Status checkAddress(const std::string& url, bool allowPlainLoopback) {
    initialiseCurl();
    const Address address(curl_url(), &curl_url_cleanup);
    if (curl_url_set(address.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) {
        return fail(ErrorCode::InvalidInput, url + " is not an address.");
    }
    if (!partOf(address.get(), CURLUPART_USER).empty() ||
        !partOf(address.get(), CURLUPART_PASSWORD).empty()) {
        return fail(ErrorCode::InvalidInput,
                    "The address on " + partOf(address.get(), CURLUPART_HOST) +
                        " holds a user name or password; Taxoscope sends none.");
    }
    const std::string scheme = partOf(address.get(), CURLUPART_SCHEME);
    const bool isLoopback = partOf(address.get(), CURLUPART_HOST) == "127.0.0.1";
    if (scheme == "https" || (scheme == "http" && isLoopback && allowPlainLoopback)) {
        return {};
    }
    return fail(ErrorCode::InvalidInput,
                url + " is not safe to download from: only https addresses are used.");
}

tl::expected<Response, TransferFailure> transfer(const std::string& url,
                                                 const std::vector<std::string>& headers,
                                                 const DownloadOptions& options,
                                                 Receiver& receiver,
                                                 const std::stop_token& stop) {
    initialiseCurl();
    curl_slist* list = nullptr;
    for (const std::string& header : headers) {
        curl_slist* const longer = curl_slist_append(list, header.c_str());
        list = longer != nullptr ? longer : list;
    }
    const Lines lines(list, &curl_slist_free_all);
    std::string at = url;
    for (int redirects = 0; redirects <= kMostRedirects; ++redirects) {
        if (auto allowed = checkAddress(at, options.allowPlainLoopback); !allowed) {
            Error error = std::move(allowed).error();
            if (redirects > 0) {
                error.code = ErrorCode::Network; // the server's doing, not the caller's
                error.context.push_back("following a redirect of " + hostOf(url));
            }
            return tl::unexpected(TransferFailure{std::move(error), false, {}});
        }
        auto step = request(at, lines.get(), options, receiver, stop);
        if (!step) {
            return tl::unexpected(std::move(step).error());
        }
        if (step->redirect.empty()) {
            return std::move(step->response);
        }
        at = std::move(step->redirect);
    }
    return tl::unexpected(permanent(ErrorCode::Network,
                                    hostOf(url) + " sends in circles (more than " +
                                        std::to_string(kMostRedirects) +
                                        " redirects). Try again later or name a mirror."));
}

} // namespace taxo
