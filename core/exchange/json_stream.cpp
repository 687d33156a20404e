// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/base/utf8.h"
#include "core/exchange/json_stream_private.h"

#include <array>
#include <cmath>
#include <exception>
#include <utility>

namespace taxo {

namespace {

/// Leaves nlohmann's parser with our own failure.
struct Stopped : std::exception {
    explicit Stopped(Error stoppedBy) : error(std::move(stoppedBy)) {}

    Error error;
};

/// Follows the parser: depth 0 is the object, 1 its values, 2 the elements of a list.
class Streamer {
public:
    Streamer(const std::string& name, const TakeJson& take, const Progress& progress)
        : m_name(name), m_take(take), m_progress(progress) {}

    /// Whether the parser keeps what it has read.
    bool event(int depth, Json::parse_event_t what, Json& value) {
        using Event = Json::parse_event_t;
        constexpr int kDeepest = 64;
        if (depth > kDeepest) {
            stop(ErrorCode::Unsupported, "is nested too deeply at " + place());
        }
        if (depth == 0) {
            checkIsObject(what);
            return true;
        }
        if (depth == 1) {
            return atValue(what, value);
        }
        const bool isElement =
            depth == 2 && m_isList &&
            (what == Event::object_end || what == Event::array_end || what == Event::value);
        if (isElement) {
            tell(m_index++, value);
            return false; // told: not kept
        }
        return true;
    }

private:
    bool atValue(Json::parse_event_t what, Json& value) {
        using Event = Json::parse_event_t;
        switch (what) {
        case Event::key:
            m_key = value.get<std::string>();
            m_isList = false;
            return true;
        case Event::array_start:
            m_isList = true;
            m_index = 0;
            return true;
        case Event::object_start:
            return true;
        case Event::array_end:
            m_isList = false;
            return false;
        case Event::object_end:
        case Event::value:
            tell(std::nullopt, value);
            return false;
        }
        return true;
    }

    void checkIsObject(Json::parse_event_t what) {
        using Event = Json::parse_event_t;
        if (what == Event::array_start || what == Event::value) {
            stop(ErrorCode::InvalidInput,
                 "holds no object {...}; this is another kind of file than was expected.");
        }
    }

    void tell(std::optional<std::size_t> index, Json& value) {
        constexpr std::size_t kBetweenLooks = 256;
        if (index.value_or(0) % kBetweenLooks == 0 && m_progress.cancelled()) {
            throw Stopped(cancelledError().value());
        }
        if (auto taken = m_take(m_key, index, value); !taken) {
            throw Stopped(std::move(taken).error());
        }
    }

    std::string place() const {
        return placeOf(m_key, m_isList ? std::optional(m_index) : std::nullopt);
    }

    [[noreturn]] void stop(ErrorCode code, const std::string& what) const {
        throw Stopped(fail(code, m_name + " " + what).value());
    }

    const std::string& m_name;
    const TakeJson& m_take;
    const Progress& m_progress;
    std::string m_key;
    std::size_t m_index = 0;
    bool m_isList = false;
};

/// What the parser says, without its own error number.
std::string causeOf(const std::exception& problem) {
    const std::string text = problem.what();
    const std::size_t bracket = text.find("] ");
    return escapeInvalidUtf8(bracket == std::string::npos ? text : text.substr(bracket + 2));
}

} // namespace

Status readJsonText(std::string_view text,
                    const std::string& name,
                    const TakeJson& take,
                    const Progress& progress) {
    if (text.empty()) {
        return fail(ErrorCode::InvalidInput, name + " is empty.");
    }
    Streamer streamer(name, take, progress);
    try {
        const Json rest = // what no one takes
            Json::parse(
                text.begin(), text.end(), [&](int depth, Json::parse_event_t what, Json& value) {
                    return streamer.event(depth, what, value);
                });
    } catch (const Stopped& stopped) {
        return tl::unexpected(stopped.error);
    } catch (const Json::exception& problem) {
        return fail(ErrorCode::Corrupt,
                    name + " is not JSON: " + causeOf(problem) +
                        ". The file is damaged or cut off: get it again.");
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, name + " does not fit into memory.");
    }
    return {};
}

Status
readJsonStream(const std::filesystem::path& file, const TakeJson& take, const Progress& progress) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) {
        return tl::unexpected(mapped.error());
    }
    const auto bytes = mapped->bytes();
    return readJsonText({reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                        displayName(file),
                        take,
                        progress);
}

std::string placeOf(const std::string& key, std::optional<std::size_t> index) {
    return escapeInvalidUtf8(key) + (index ? "[" + std::to_string(*index) + "]" : "");
}

std::string textIn(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (!object.is_object() || found == object.end()) {
        return {};
    }
    if (found->is_string()) {
        return found->get<std::string>();
    }
    if (found->is_number_integer()) {
        return std::to_string(found->get<std::int64_t>());
    }
    return {};
}

std::optional<double> numberIn(const Json& object, const char* key) {
    if (!object.is_object()) {
        return std::nullopt;
    }
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number()) {
        return std::nullopt;
    }
    const double number = found->get<double>();
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<std::array<double, 4>> fourIn(const Json& object, const char* key) {
    if (!object.is_object()) {
        return std::nullopt;
    }
    const auto found = object.find(key);
    std::array<double, 4> four{};
    if (found == object.end() || !found->is_array() || found->size() != four.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < four.size(); ++i) {
        const Json& number = (*found)[i];
        if (!number.is_number() || !std::isfinite(number.get<double>())) {
            return std::nullopt;
        }
        four[i] = number.get<double>();
    }
    return four;
}

} // namespace taxo
