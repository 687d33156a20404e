// SPDX-License-Identifier: MIT
#pragma once

#include "core/encoder/encoder.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo::test {

/// A number from -1 to 1 that depends on both arguments and looks random (splitmix64).
inline float scatter(std::uint64_t seed, std::uint64_t index) {
    std::uint64_t x = seed + (index + 1) * 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    x ^= x >> 31U;
    return static_cast<float>(static_cast<double>(x >> 11U) / 4503599627370496.0 - 1.0);
}

/// Text tower without weights: a text's vector depends on all of its ids and on nothing else. Keeps
/// what it was asked.
class FakeTextEncoder : public TextEncoder {
public:
    explicit FakeTextEncoder(int dimension = 16) : m_dimension(dimension) {}

    int dimension() const override { return m_dimension; }

    Result<EmbeddingMatrix> encode(std::span<const TokenIds> texts,
                                   const Progress& progress) override {
        if (progress.cancelled()) {
            return cancelledError();
        }
        calls.emplace_back(texts.begin(), texts.end());
        EmbeddingMatrix vectors(texts.size(), static_cast<std::size_t>(m_dimension));
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const std::vector<float> vector = vectorOf(texts[i]);
            std::copy(vector.begin(), vector.end(), vectors.row(i).begin());
            progress.report(i + 1, texts.size());
        }
        return vectors;
    }

    /// What `encode` gives for one text; not of unit length.
    std::vector<float> vectorOf(const TokenIds& ids) const {
        std::uint64_t hash = 0xCBF29CE484222325U;
        for (const std::int32_t id : ids) {
            hash = (hash ^ static_cast<std::uint64_t>(id)) * 0x100000001B3U;
        }
        std::vector<float> vector(static_cast<std::size_t>(m_dimension));
        for (std::size_t i = 0; i < vector.size(); ++i) {
            vector[i] = 3.0F * scatter(hash, i);
        }
        return vector;
    }

    std::vector<std::vector<TokenIds>> calls; ///< every call's texts

private:
    int m_dimension;
};

/// Image tower without weights: equal mean colours give equal vectors, near ones near vectors.
class FakeImageEncoder : public ImageEncoder {
public:
    explicit FakeImageEncoder(int side = 8, int dimension = 16)
        : m_side(side), m_dimension(dimension) {}

    int side() const override { return m_side; }

    int dimension() const override { return m_dimension; }

    Result<EmbeddingMatrix> encode(std::span<const ImageTensor> pictures,
                                   const Progress& progress) override {
        if (progress.cancelled()) {
            return cancelledError();
        }
        batchSizes.push_back(pictures.size());
        EmbeddingMatrix vectors(pictures.size(), static_cast<std::size_t>(m_dimension));
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            const std::vector<float> vector = vectorOf(pictures[i]);
            std::copy(vector.begin(), vector.end(), vectors.row(i).begin());
        }
        return vectors;
    }

    /// What `encode` gives for one picture; not of unit length.
    std::vector<float> vectorOf(const ImageTensor& picture) const {
        const std::size_t plane = picture.values.size() / 3;
        std::vector<float> vector(static_cast<std::size_t>(m_dimension));
        for (std::size_t channel = 0; channel < 3; ++channel) {
            double sum = 0.0;
            for (std::size_t i = 0; i < plane; ++i) {
                sum += static_cast<double>(picture.values[channel * plane + i]);
            }
            const auto mean = static_cast<float>(sum / static_cast<double>(plane));
            for (std::size_t i = 0; i < vector.size(); ++i) {
                vector[i] += mean * scatter(channel, i);
            }
        }
        return vector;
    }

    std::vector<std::size_t> batchSizes; ///< every call's number of pictures

private:
    int m_side;
    int m_dimension;
};

} // namespace taxo::test
