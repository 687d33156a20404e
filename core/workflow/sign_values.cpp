// SPDX-License-Identifier: MIT
#include "core/workflow/sign_values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace taxo {

namespace {

using Candidate = CandidateAnswers::One;

} // namespace

double logitScaleOf(const CandidateAnswers& answers) {
    constexpr float kLeastMass = 1e-4F;      // below, float32 rounds too much away
    constexpr float kLeastDistance = 0.005F; // of cosines
    constexpr double kUsual = 100.0;         // of CLIP and BioCLIP
    std::vector<double> scales;
    for (std::size_t answer = 0; answer < answers.items.size(); ++answer) {
        const auto best = answers.of(answer);
        const Candidate* other = nullptr; // the last that can be told
        for (const Candidate& one : best) {
            other = one.mass >= kLeastMass ? &one : other;
        }
        if (other != nullptr && best.front().cosine - other->cosine >= kLeastDistance) {
            const double ratio = static_cast<double>(best.front().mass) / other->mass;
            scales.push_back(std::log(ratio) /
                             static_cast<double>(best.front().cosine - other->cosine));
        }
    }
    std::erase_if(scales, [](double scale) { return !(scale > 1.0); });
    if (scales.empty()) {
        return kUsual;
    }
    const auto middle = scales.begin() + static_cast<std::ptrdiff_t>(scales.size() / 2);
    std::ranges::nth_element(scales, middle);
    return *middle;
}

SignReader::SignReader(const CandidateAnswers& answers, const ConfirmedRows& confirmed)
    : m_answers(answers), m_confirmed(confirmed), m_scale(logitScaleOf(answers)) {
    for (const Lineage& taxon : answers.taxa) {
        m_speciesOf.push_back(confirmed.speciesOf(taxon));
    }
}

SignValues SignReader::of(std::size_t answer,
                          std::span<const NearConfirmed> nearest,
                          std::int32_t leftOut) const {
    SignValues values{};
    const auto all = m_answers.of(answer);
    if (all.empty()) {
        return values;
    }
    const auto isLeft = [&](const Candidate& one) {
        return leftOut == kNoGroup || m_speciesOf[one.taxon] != leftOut;
    };
    const auto top = static_cast<double>(all.front().cosine);
    const auto shareOf = [&](const Candidate& one) { // of the best label's, before the softmax
        return std::exp(m_scale * (static_cast<double>(one.cosine) - top));
    };
    double sum = 1.0 / std::max(1e-12, static_cast<double>(all.front().mass));
    double left = 0.0;
    std::array<double, 2> best{}; // cosines
    std::size_t labels = 0;
    for (const Candidate& one : all) {
        if (!isLeft(one)) {
            sum -= shareOf(one);
            continue;
        }
        left += shareOf(one);
        if (labels < best.size()) {
            best[labels] = static_cast<double>(one.cosine);
        }
        ++labels;
    }
    sum = std::max(sum, left);
    if (labels > 0) {
        values[indexOf(NoveltySign::Mass)] =
            static_cast<float>(std::exp(m_scale * (best[0] - top)) / sum);
        values[indexOf(NoveltySign::Cosine)] = static_cast<float>(best[0]);
        values[indexOf(NoveltySign::Energy)] = static_cast<float>(top + std::log(sum) / m_scale);
    }
    if (labels > 1) {
        values[indexOf(NoveltySign::Margin)] = static_cast<float>(best[0] - best[1]);
    }
    double cosines = 0.0;
    double agreement = 0.0;
    for (const NearConfirmed& near : nearest) {
        cosines += static_cast<double>(near.cosine);
        for (const Candidate& one : all) {
            agreement += isLeft(one) && m_speciesOf[one.taxon] == m_confirmed.species[near.row]
                             ? shareOf(one) / sum
                             : 0.0;
        }
    }
    const double count = std::max(1.0, static_cast<double>(nearest.size()));
    values[indexOf(NoveltySign::Neighbors)] = static_cast<float>(cosines / count);
    values[indexOf(NoveltySign::Agreement)] = static_cast<float>(agreement / count);
    return values;
}

Status forProducts(const EmbeddingMatrix& rows,
                   const ConfirmedRows& confirmed,
                   BatchSearch& search,
                   const std::function<void(std::size_t, std::span<const float>)>& take,
                   const Progress& progress) {
    constexpr std::size_t kBlock = 512; // 40 MB with the most confirmed ones
    for (std::size_t first = 0; first < rows.rows(); first += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        std::vector<std::uint32_t> block(std::min(kBlock, rows.rows() - first));
        std::iota(block.begin(), block.end(), static_cast<std::uint32_t>(first));
        const auto products = search.products(gather(rows, block), confirmed.rows);
        if (!products) {
            return tl::unexpected(products.error());
        }
        for (std::size_t i = 0; i < block.size(); ++i) {
            take(first + i, products->row(i));
        }
        progress.report(first + block.size(), rows.rows(), "comparing with confirmed photographs");
    }
    return {};
}

} // namespace taxo
