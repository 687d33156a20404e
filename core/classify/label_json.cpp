// SPDX-License-Identifier: MIT
#include "core/classify/label_json.h"

#include "core/base/utf8.h"

#include <nlohmann/json.hpp>

#include <array>
#include <exception>
#include <utility>

namespace taxo {

namespace {

using Json = nlohmann::json;

/// Takes the rows as they are parsed. Depth 1 is the list, 2 a row, 3 the names of its ranks.
class LabelHandler final : public nlohmann::json_sax<Json> {
public:
    explicit LabelHandler(const Progress& progress) : m_progress(progress) {}

    bool null() override { return text({}); }

    bool string(string_t& value) override { return text(value); }

    bool boolean(bool) override { return unexpected("true or false"); }

    bool number_integer(number_integer_t) override { return unexpected("a number"); }

    bool number_unsigned(number_unsigned_t) override { return unexpected("a number"); }

    bool number_float(number_float_t, const string_t&) override { return unexpected("a number"); }

    bool binary(binary_t&) override { return unexpected("binary data"); }

    bool start_object(std::size_t) override { return unexpected("an object"); }

    bool key(string_t&) override { return unexpected("a key"); }

    bool end_object() override { return unexpected("an object"); }

    bool start_array(std::size_t) override {
        ++m_depth;
        const bool isRanks = m_depth == 3 && m_places == 0;
        return m_depth <= 2 || isRanks || unexpected("a list");
    }

    bool end_array() override {
        const std::size_t depth = m_depth--;
        if (depth == 3) {
            if (m_places != kRanks) {
                return problem("has " + std::to_string(m_places) + " ranks instead of " +
                               std::to_string(kRanks));
            }
            return true;
        }
        return depth == 1 || endRow();
    }

    bool parse_error(std::size_t position,
                     const std::string&,
                     const nlohmann::detail::exception& reason) override {
        m_problem = "is not JSON: at byte " + std::to_string(position) + ", " + cause(reason);
        return false;
    }

    const std::string& problemText() const { return m_problem; }

    bool wasCancelled() const { return m_wasCancelled; }

    LabelListBuilder& builder() { return m_builder; }

private:
    bool text(const std::string& value) {
        if (m_depth == 3 && m_places < kRanks) {
            m_texts[m_places++] = value;
            return true;
        }
        if (m_depth == 2 && m_places == kRanks) {
            m_texts[m_places++] = value;
            return true;
        }
        return unexpected("a text");
    }

    bool endRow() {
        if (m_places != kRanks + 1) {
            return problem("is not a list of ranks and a common name");
        }
        TaxonomyBuilder::Names names;
        for (std::size_t rank = 0; rank < kRanks; ++rank) {
            names[rank] = m_texts[rank];
        }
        m_builder.add(names, m_texts[kRanks]);
        m_places = 0;
        constexpr std::size_t kRowsBetweenLooks = 4096;
        m_wasCancelled = m_builder.size() % kRowsBetweenLooks == 0 && m_progress.cancelled();
        return !m_wasCancelled;
    }

    bool unexpected(const char* what) {
        return problem("holds " + std::string(what) + " where none belongs");
    }

    bool problem(const std::string& what) {
        m_problem = "row " + std::to_string(m_builder.size() + 1) + " " + what;
        return false;
    }

    /// What the parser says, without its own error number and position.
    static std::string cause(const std::exception& reason) {
        const std::string text = reason.what();
        const std::size_t colon = text.find(": ");
        return escapeInvalidUtf8(colon == std::string::npos ? text : text.substr(colon + 2));
    }

    const Progress& m_progress;
    LabelListBuilder m_builder;
    std::array<std::string, kRanks + 1> m_texts;
    std::size_t m_places = 0; ///< of m_texts filled: ranks, then the common name
    std::size_t m_depth = 0;
    std::string m_problem;
    bool m_wasCancelled = false;
};

} // namespace

Result<LabelList>
readLabelJson(std::span<const std::byte> json, const std::string& name, const Progress& progress) {
    constexpr std::size_t kLargest = std::size_t{2} << 30U; // keeps every count within 32 bits
    if (json.size() > kLargest) {
        return fail(ErrorCode::Corrupt, name + " is too large for a list of labels.");
    }
    LabelHandler handler(progress);
    bool isRead = false;
    try {
        const auto* const begin = reinterpret_cast<const char*>(json.data());
        isRead = Json::sax_parse(begin, begin + json.size(), &handler);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, name + " does not fit into memory.");
    }
    if (handler.wasCancelled()) {
        return cancelledError();
    }
    if (!isRead) {
        return fail(ErrorCode::Corrupt,
                    name + ": " + handler.problemText() +
                        ". A list of labels has rows of [[kingdom, phylum, class, order, family, "
                        "genus, epithet], common name].");
    }
    if (handler.builder().size() == 0) {
        return fail(ErrorCode::Corrupt, name + " lists no labels.");
    }
    progress.report(json.size(), json.size(), "reading names");
    return std::move(handler.builder()).build();
}

std::string labelJsonOf(const LabelList& labels) {
    const auto quoted = [](std::string_view text) {
        return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    };
    std::string json = "[";
    for (std::size_t label = 0; label < labels.size(); ++label) {
        json += label == 0 ? "\n[[" : ",\n[[";
        const Lineage lineage = labels.lineageOf(label);
        for (std::size_t rank = 0; rank < kRanks; ++rank) {
            json += (rank == 0 ? "" : ", ") + quoted(lineage.names[rank]);
        }
        json += "], " + quoted(labels.commonNameOf(label)) + "]";
    }
    return json + "\n]\n";
}

} // namespace taxo
