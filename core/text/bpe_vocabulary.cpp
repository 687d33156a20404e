// SPDX-License-Identifier: MIT
#include "core/text/bpe_vocabulary.h"

#include "core/base/utf8.h"
#include "core/text/byte_tokens_private.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <unordered_map>
#include <utility>

namespace taxo {

// resources/text/clip_merges.bin: pairs of ids, 16 bits each, little-endian.
extern const std::string_view kClipMerges;

namespace {

using Json = nlohmann::json;
using IdOfToken = std::unordered_map<std::string, std::int32_t>;
using PairsOfTokens = std::vector<std::pair<std::string, std::string>>;

tl::unexpected<Error> corrupt(const std::string& what) {
    return fail(ErrorCode::Corrupt, what + ". Take the model's tokenizer files anew.");
}

/// The lines that hold a merge: "left right". The first line may name the format.
Result<PairsOfTokens> readMerges(std::string_view text, std::size_t most) {
    PairsOfTokens pairs;
    std::size_t number = 0;
    while (!text.empty() && pairs.size() < most) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        ++number;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.empty() || (number == 1 && line.find("#version") != std::string_view::npos)) {
            continue;
        }
        const std::size_t space = line.find(' ');
        if (space == 0 || space + 1 >= line.size() || space != line.rfind(' ')) {
            return corrupt("Line " + std::to_string(number) +
                           " of the list of merges is not two tokens with a space between");
        }
        pairs.emplace_back(line.substr(0, space), line.substr(space + 1));
    }
    return pairs;
}

/// Adds {"token": id, ...}.
Status addTokens(const Json& json, IdOfToken& tokens) {
    constexpr std::int64_t kMost = 1 << 24;
    for (const auto& [token, id] : json.items()) {
        if (!id.is_number_integer() || id.get<std::int64_t>() < 0 ||
            id.get<std::int64_t>() >= kMost) {
            return corrupt("The vocabulary gives the token \"" + escapeInvalidUtf8(token) +
                           "\" no usable number");
        }
        tokens[token] = id.get<std::int32_t>();
    }
    return {};
}

/// Each id from 0 on exactly once.
Status checkNumbers(const IdOfToken& tokens) {
    std::vector<bool> seen(tokens.size());
    for (const auto& [token, id] : tokens) {
        const auto index = static_cast<std::size_t>(id);
        if (index >= seen.size() || seen[index]) {
            return corrupt("The vocabulary's numbers are not 0 to " +
                           std::to_string(tokens.size() - 1) + ", each once: see the token \"" +
                           escapeInvalidUtf8(token) + "\"");
        }
        seen[index] = true;
    }
    return {};
}

Result<std::int32_t>
findMark(const IdOfToken& tokens, const char* openClip, const char* huggingFace) {
    for (const char* const name : {openClip, huggingFace}) {
        if (const auto found = tokens.find(name); found != tokens.end()) {
            return found->second;
        }
    }
    return fail(ErrorCode::Unsupported,
                std::string("The vocabulary has no mark ") + openClip + " or " + huggingFace +
                    ": it is no CLIP tokenizer.");
}

Result<BpeVocabulary> assemble(const IdOfToken& tokens, const PairsOfTokens& pairs) {
    if (auto checked = checkNumbers(tokens); !checked) {
        return tl::unexpected(std::move(checked).error());
    }
    const auto start = findMark(tokens, "<start_of_text>", "<|startoftext|>");
    const auto end = findMark(tokens, "<end_of_text>", "<|endoftext|>");
    if (!start || !end) {
        return tl::unexpected(!start ? start.error() : end.error());
    }
    std::vector<MergeTable::Merge> merges;
    merges.reserve(pairs.size());
    for (const auto& [left, right] : pairs) {
        const auto leftId = tokens.find(left);
        const auto rightId = tokens.find(right);
        const auto resultId = tokens.find(left + right);
        if (leftId == tokens.end() || rightId == tokens.end() || resultId == tokens.end()) {
            return corrupt("The merge \"" + escapeInvalidUtf8(left) + " " +
                           escapeInvalidUtf8(right) + "\" names a token outside the vocabulary");
        }
        merges.push_back({leftId->second,
                          rightId->second,
                          static_cast<std::int32_t>(merges.size()),
                          resultId->second});
    }
    BpeVocabulary vocabulary{.merges = MergeTable(merges),
                             .startMark = *start,
                             .endMark = *end,
                             .size = static_cast<int>(tokens.size())};
    const auto names = namesOfBytes();
    for (std::size_t byte = 0; byte < names.size(); ++byte) {
        const auto inner = tokens.find(names[byte]);
        const auto last = tokens.find(names[byte] + std::string(kWordEnd));
        if (inner == tokens.end() || last == tokens.end()) {
            return fail(ErrorCode::Unsupported,
                        "The vocabulary lacks byte " + std::to_string(byte) +
                            " inside a word or at its end (</w>): it is no CLIP tokenizer.");
        }
        vocabulary.inner[byte] = inner->second;
        vocabulary.last[byte] = last->second;
    }
    return vocabulary;
}

Result<Json> parseObject(std::string_view text) {
    Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return corrupt("The vocabulary is not a JSON object");
    }
    return json;
}

/// "left right" or, in newer files, ["left", "right"].
Result<PairsOfTokens> mergesOf(const Json& json) {
    PairsOfTokens pairs;
    for (const Json& merge : json) {
        if (merge.is_string()) {
            auto read = readMerges(merge.get_ref<const std::string&>(), 1);
            if (!read) {
                return read;
            }
            pairs.insert(pairs.end(), read->begin(), read->end());
        } else if (merge.is_array() && merge.size() == 2 && merge[0].is_string() &&
                   merge[1].is_string()) {
            pairs.emplace_back(merge[0].get<std::string>(), merge[1].get<std::string>());
        } else {
            return corrupt("A merge of the tokenizer file is not a pair of tokens");
        }
    }
    return pairs;
}

} // namespace

MergeTable::MergeTable(const std::vector<Merge>& merges) {
    const std::size_t slots = std::bit_ceil(merges.size() * 2 + 1);
    m_mask = slots - 1;
    m_slots.resize(slots);
    for (const Merge& merge : merges) {
        std::size_t at = slotOf(merge.left, merge.right);
        while (m_slots[at].left >= 0 &&
               (m_slots[at].left != merge.left || m_slots[at].right != merge.right)) {
            at = (at + 1) & m_mask;
        }
        m_slots[at] = merge;
    }
}

BpeVocabulary BpeVocabulary::standard() {
    const auto idAt = [](std::size_t index) {
        const auto low = static_cast<unsigned char>(kClipMerges[2 * index]);
        const auto high = static_cast<unsigned char>(kClipMerges[2 * index + 1]);
        return static_cast<std::int32_t>(low | (static_cast<unsigned>(high) << 8U));
    };
    std::vector<MergeTable::Merge> merges(kClipMerges.size() / 4);
    for (std::size_t i = 0; i < merges.size(); ++i) {
        const auto rank = static_cast<std::int32_t>(i);
        merges[i] = {idAt(2 * i), idAt(2 * i + 1), rank, kByteTokens + rank};
    }
    const auto firstMark = kByteTokens + static_cast<std::int32_t>(merges.size());
    BpeVocabulary vocabulary{.merges = MergeTable(merges),
                             .startMark = firstMark,
                             .endMark = firstMark + 1,
                             .size = firstMark + kMarks};
    const auto bytes = bytesInOrder();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        vocabulary.inner[bytes[i]] = static_cast<std::int32_t>(i);
        vocabulary.last[bytes[i]] = static_cast<std::int32_t>(256 + i);
    }
    return vocabulary;
}

Result<BpeVocabulary> BpeVocabulary::fromVocabAndMerges(std::string_view json,
                                                        std::string_view merges) {
    const auto object = parseObject(json);
    if (!object) {
        return tl::unexpected(object.error());
    }
    IdOfToken tokens;
    if (auto added = addTokens(*object, tokens); !added) {
        return tl::unexpected(std::move(added).error());
    }
    const auto pairs = readMerges(merges, tokens.size());
    if (!pairs) {
        return tl::unexpected(pairs.error());
    }
    return assemble(tokens, *pairs);
}

Result<BpeVocabulary> BpeVocabulary::fromTokenizerJson(std::string_view json) {
    const auto object = parseObject(json);
    if (!object) {
        return tl::unexpected(object.error());
    }
    const Json model = object->value("model", Json());
    if (!model.is_object() || !model.contains("vocab") || !model["vocab"].is_object() ||
        !model.contains("merges") || !model["merges"].is_array()) {
        return fail(ErrorCode::Unsupported,
                    "The tokenizer file holds no byte-pair vocabulary with merges: it is no CLIP "
                    "tokenizer.");
    }
    IdOfToken tokens;
    if (auto added = addTokens(model["vocab"], tokens); !added) {
        return tl::unexpected(std::move(added).error());
    }
    for (const Json& added : object->value("added_tokens", Json::array())) {
        if (!added.is_object() || !added.value("content", Json()).is_string()) {
            return corrupt("An added token of the tokenizer file has no text");
        }
        const Json token = {{added["content"].get<std::string>(), added.value("id", Json())}};
        if (auto ok = addTokens(token, tokens); !ok) {
            return tl::unexpected(std::move(ok).error());
        }
    }
    const auto pairs = mergesOf(model["merges"]);
    if (!pairs) {
        return tl::unexpected(pairs.error());
    }
    return assemble(tokens, *pairs);
}

Result<BpeVocabulary> BpeVocabulary::fromMergeList(std::string_view text, int size) {
    const int wanted = size - kByteTokens - kMarks;
    if (wanted < 0) {
        return fail(ErrorCode::Mismatch,
                    "The model has " + std::to_string(size) +
                        " tokens, fewer than the bytes of this tokenizer need: it belongs to "
                        "another model.");
    }
    const auto pairs = readMerges(text, static_cast<std::size_t>(wanted));
    if (!pairs) {
        return tl::unexpected(pairs.error());
    }
    IdOfToken tokens;
    const auto add = [&](const std::string& token) {
        tokens[token] = static_cast<std::int32_t>(tokens.size());
    };
    for (const std::string& token : byteTokens()) {
        add(token);
    }
    for (const auto& [left, right] : *pairs) {
        add(left + right);
    }
    add("<start_of_text>");
    add("<end_of_text>");
    return assemble(tokens, *pairs);
}

} // namespace taxo
