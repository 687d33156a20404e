// SPDX-License-Identifier: MIT
// The format: https://github.com/huggingface/safetensors#format
#include "core/checkpoint/safetensors_private.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <unordered_set>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kLengthBytes = 8;
constexpr std::uint64_t kLongestHeader = 100'000'000; // the reference reader's limit

struct Entry {
    TensorView tensor;
    std::uint64_t begin = 0; // in the data behind the header
    std::uint64_t end = 0;
};

/// Takes the header's JSON piece by piece and accepts this shape alone:
/// {"name": {"dtype": "F32", "shape": [..], "data_offsets": [begin, end]}, "__metadata__": {..}}
class HeaderHandler {
public:
    std::vector<Entry> entries;
    std::string problem;

    // The names are those that the parser calls.
    // NOLINTBEGIN(readability-identifier-naming)
    bool null() { return unexpected("null"); }

    bool boolean(bool /*value*/) { return unexpected("true or false"); }

    bool number_float(double /*value*/, const std::string& /*text*/) {
        return unexpected("a fraction");
    }

    bool number_integer(std::int64_t /*value*/) { return unexpected("a negative number"); }

    bool number_unsigned(std::uint64_t value) {
        constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        if (value > kMost) {
            return unexpected("a number beyond all sizes");
        }
        if (m_at == At::Shape && m_entry.tensor.shape.size() < kMostDimensions) {
            m_entry.tensor.shape.push_back(static_cast<std::int64_t>(value));
            return true;
        }
        if (m_at == At::Offsets && m_offsets < 2) {
            (m_offsets++ == 0 ? m_entry.begin : m_entry.end) = value;
            return true;
        }
        return unexpected("a number too many");
    }

    bool string(const std::string& value) {
        if (m_at == At::Metadata) {
            return true;
        }
        if (m_at != At::Tensor || m_field != "dtype") {
            return unexpected("a text");
        }
        const auto type = tensorTypeFromName(value);
        if (!type) {
            return stop("tensor " + printable(m_entry.tensor.name) + " is of type " +
                        printable(value) + ", which cannot be read here (F32, F16 and BF16 can).");
        }
        m_entry.tensor.type = *type;
        return true;
    }

    bool binary(const nlohmann::json::binary_t& /*value*/) { return unexpected("binary data"); }

    bool start_object(std::size_t /*count*/) {
        if (m_at == At::Begin) {
            m_at = At::Names;
            return true;
        }
        if (m_at != At::Names) {
            return unexpected("an object");
        }
        m_at = m_name == "__metadata__" ? At::Metadata : At::Tensor;
        m_entry = Entry{};
        m_entry.tensor.name = m_name;
        m_hasType = m_hasShape = false;
        m_offsets = -1;
        m_field.clear();
        return true;
    }

    bool key(const std::string& value) {
        if (m_at == At::Names) {
            m_name = value;
            return m_names.insert(value).second ||
                   stop("the tensor name " + printable(value) + " appears twice.");
        }
        if (m_at == At::Metadata) {
            return true;
        }
        m_field = value;
        const bool isNew = (value == "dtype" && !std::exchange(m_hasType, true)) ||
                           (value == "shape" && !std::exchange(m_hasShape, true)) ||
                           (value == "data_offsets" && m_offsets == -1);
        return isNew || stop("tensor " + printable(m_name) + " has the field " + printable(value) +
                             ", which is unknown or appears twice.");
    }

    bool end_object() {
        if (m_at == At::Tensor) {
            if (!m_hasType || !m_hasShape || m_offsets != 2) {
                return stop("tensor " + printable(m_name) +
                            " lacks its dtype, shape or data_offsets.");
            }
            entries.push_back(std::move(m_entry));
        }
        m_at = m_at == At::Names ? At::End : At::Names;
        return true;
    }

    bool start_array(std::size_t /*count*/) {
        if (m_at == At::Tensor && m_field == "shape") {
            m_at = At::Shape;
            return true;
        }
        if (m_at == At::Tensor && m_field == "data_offsets") {
            m_at = At::Offsets;
            m_offsets = 0;
            return true;
        }
        return unexpected("a list");
    }

    bool end_array() {
        m_at = At::Tensor;
        return true;
    }

    bool parse_error(std::size_t position,
                     const std::string& /*token*/,
                     const nlohmann::json::exception& /*error*/) {
        return stop("the header is not valid JSON (at byte " + std::to_string(position) + ").");
    }

    // NOLINTEND(readability-identifier-naming)

private:
    enum class At : std::uint8_t { Begin, Names, Tensor, Shape, Offsets, Metadata, End };

    bool stop(std::string sentence) {
        problem = std::move(sentence);
        return false;
    }

    bool unexpected(const char* what) {
        return stop("the header has " + std::string(what) + " where none belongs" +
                    (m_name.empty() ? "." : " (at " + printable(m_name) + ")."));
    }

    At m_at = At::Begin;
    std::unordered_set<std::string> m_names;
    std::string m_name;
    std::string m_field;
    Entry m_entry;
    bool m_hasType = false;
    bool m_hasShape = false;
    int m_offsets = -1; // how many of the two were read; -1: none begun
};

/// Empty, or what is wrong with the entries, sorted by their place in the data.
std::string problemOf(const std::vector<Entry>& entries, std::uint64_t dataSize) {
    std::uint64_t covered = 0;
    for (const Entry& entry : entries) {
        const TensorView& tensor = entry.tensor;
        const std::string which = "tensor " + printable(tensor.name);
        if (entry.begin > entry.end || entry.end > dataSize) {
            return which + " lies at bytes " + std::to_string(entry.begin) + " to " +
                   std::to_string(entry.end) + ", outside the " + std::to_string(dataSize) +
                   " bytes of data. The file is cut off or damaged: get it again.";
        }
        const auto size = byteCount(tensor.shape, bytesOf(tensor.type));
        if (!size || *size != entry.end - entry.begin) {
            return which + " is " + tensor.shapeText() + " of " + nameOf(tensor.type) +
                   ", but has " + std::to_string(entry.end - entry.begin) + " bytes.";
        }
        if (entry.begin < covered) {
            return which + " overlaps the tensor before it.";
        }
        if (entry.begin > covered) {
            return "there is a hole of " + std::to_string(entry.begin - covered) +
                   " bytes in front of " + which + ".";
        }
        covered = entry.end;
    }
    return covered == dataSize ? ""
                               : "there are " + std::to_string(dataSize - covered) +
                                     " bytes behind the last tensor that belong to none.";
}

} // namespace

bool looksLikeSafetensors(std::span<const std::byte> file) {
    return file.size() > kLengthBytes && file[kLengthBytes] == std::byte{'{'};
}

Result<TensorList> readSafetensors(std::span<const std::byte> file, const std::string& name) {
    const auto corrupt = [&](const std::string& problem) {
        return fail(ErrorCode::Corrupt, name + ": " + problem);
    };
    if (file.size() < kLengthBytes) {
        return corrupt("the file is too short to be weights. Get it again.");
    }
    const std::uint64_t length = littleEndian(file.first(kLengthBytes));
    const std::uint64_t rest = file.size() - kLengthBytes;
    if (length > kLongestHeader) {
        return corrupt("the header claims to be " + std::to_string(length) +
                       " bytes long, more than any safetensors file has.");
    }
    if (length > rest) {
        return corrupt("the header should be " + std::to_string(length) + " bytes long, but only " +
                       std::to_string(rest) + " follow. The file is cut off: get it again.");
    }
    const auto* const text = reinterpret_cast<const char*>(file.data()) + kLengthBytes;
    if (length == 0 || text[0] != '{') {
        return corrupt("the header does not begin with {, as that of a safetensors file does.");
    }
    HeaderHandler handler;
    if (!nlohmann::json::sax_parse(text, text + length, &handler)) {
        return corrupt(handler.problem);
    }
    auto& entries = handler.entries;
    std::ranges::stable_sort(entries, {}, [](const Entry& e) { return std::pair(e.begin, e.end); });
    const auto data = file.subspan(kLengthBytes + length);
    if (const auto problem = problemOf(entries, data.size()); !problem.empty()) {
        return corrupt(problem);
    }
    TensorList list;
    list.tensors.reserve(entries.size());
    for (Entry& entry : entries) {
        entry.tensor.bytes = data.subspan(entry.begin, entry.end - entry.begin);
        list.tensors.push_back(std::move(entry.tensor));
    }
    return list;
}

} // namespace taxo
