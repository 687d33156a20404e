// SPDX-License-Identifier: MIT
#include "core/encoder/label_embedding.h"

#include "core/base/assert.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taxo {

namespace {

/// Texts that are encoded together: enough for the encoder to find many of equal length, few enough
/// for memory not to matter.
constexpr std::size_t kTextsPerChunk = 16384;

/// The texts of some labels, each once, with the labels (numbers within the chunk) that use it.
using Texts = std::map<TokenIds, std::vector<std::size_t>>;

/// Sums of the normalised embeddings of each label of a chunk, dimension numbers a label.
class LabelSums {
public:
    LabelSums(std::size_t labels, std::size_t dimension)
        : m_dimension(dimension), m_sums(labels * dimension) {}

    void add(std::size_t label, std::span<const float> unit) {
        double* const sum = m_sums.data() + label * m_dimension;
        for (std::size_t i = 0; i < m_dimension; ++i) {
            sum[i] += static_cast<double>(unit[i]);
        }
    }

    void writeMean(std::size_t label, std::size_t templates, std::span<float> to) const {
        const double* const sum = m_sums.data() + label * m_dimension;
        for (std::size_t i = 0; i < m_dimension; ++i) {
            to[i] = static_cast<float>(sum[i] / static_cast<double>(templates));
        }
        normalise(to);
    }

private:
    std::size_t m_dimension;
    std::vector<double> m_sums;
};

/// Encodes all of `texts` into `sums`.
Status
addTexts(TextEncoder& encoder, const Texts& texts, LabelSums& sums, const Progress& progress) {
    std::vector<TokenIds> ids;
    for (const auto& [text, labels] : texts) {
        ids.push_back(text);
    }
    auto vectors = encoder.encode(ids, progress);
    if (!vectors) {
        return std::move(vectors).error().during("encoding labels");
    }
    TAXO_ASSERT(vectors->rows() == ids.size());
    normaliseRows(*vectors);
    std::size_t row = 0;
    for (const auto& [text, labels] : texts) {
        for (const std::size_t label : labels) {
            sums.add(label, std::as_const(*vectors).row(row));
        }
        ++row;
    }
    return {};
}

} // namespace

Result<EmbeddingMatrix> embedLabels(TextEncoder& encoder,
                                    const BpeTokenizer& tokenizer,
                                    const PromptSet& prompts,
                                    std::span<const std::string> labels,
                                    int contextLength,
                                    const Progress& progress) {
    const auto dimension = static_cast<std::size_t>(encoder.dimension());
    EmbeddingMatrix result(labels.size(), dimension);
    std::unordered_map<std::string_view, std::size_t> rowOfLabel;
    std::vector<std::size_t> distinct; // rows of labels that were not there before
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (rowOfLabel.try_emplace(labels[row], row).second) {
            distinct.push_back(row);
        }
    }
    const std::size_t total = distinct.size() * prompts.size();
    const std::size_t labelsPerChunk = std::max<std::size_t>(1, kTextsPerChunk / prompts.size());
    std::size_t done = 0;
    for (std::size_t first = 0; first < distinct.size(); first += labelsPerChunk) {
        const auto chunk = std::span<const std::size_t>(distinct).subspan(
            first, std::min(labelsPerChunk, distinct.size() - first));
        Texts texts;
        for (std::size_t label = 0; label < chunk.size(); ++label) {
            for (std::size_t prompt = 0; prompt < prompts.size(); ++prompt) {
                const std::string text = prompts.fill(prompt, labels[chunk[label]]);
                texts[tokenizer.encode(text, contextLength)].push_back(label);
            }
        }
        LabelSums sums(chunk.size(), dimension);
        // Reported are filled templates, of which several may be one text.
        const std::size_t filled = chunk.size() * prompts.size();
        const Progress inChunk(
            progress.stopToken(), [&](std::size_t encoded, std::size_t all, std::string_view) {
                progress.report(done + filled * encoded / all, total, "Encoding labels");
            });
        if (auto added = addTexts(encoder, texts, sums, inChunk); !added) {
            return tl::unexpected(std::move(added).error());
        }
        if (progress.cancelled()) {
            return cancelledError();
        }
        done += filled;
        for (std::size_t label = 0; label < chunk.size(); ++label) {
            sums.writeMean(label, prompts.size(), result.row(chunk[label]));
        }
    }
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const std::size_t same = rowOfLabel.at(labels[row]);
        if (same != row) {
            std::ranges::copy(std::as_const(result).row(same), result.row(row).begin());
        }
    }
    return result;
}

} // namespace taxo
