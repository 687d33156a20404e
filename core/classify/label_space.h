// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/classify/label_index.h"
#include "core/classify/label_list.h"
#include "core/classify/label_matrix.h"
#include "core/classify/label_overlay.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace taxo {

/// The two files of a label space.
struct LabelSpaceFiles {
    std::filesystem::path matrix; ///< .npy, [dimension, labels]
    std::filesystem::path names;  ///< .json, see label_json.h
};

/// Which files `where` means: a folder with one .npy and its .json (itself or in its `embeddings`),
/// or either of the two files; they have the same stem. An fp16 copy `NAME.f16.npy` goes with
/// `NAME.json`, and is taken from a folder only where it lies alone.
Result<LabelSpaceFiles> findLabelSpaceFiles(const std::filesystem::path& where);

struct LabelSpaceOptions {
    /// Where label indexes are kept; empty: the names are read anew each time.
    std::filesystem::path cacheFolder;
    /// How files are known, say rememberedSha256 (which the inference part does not have). Needed
    /// for the cache.
    std::function<Result<Digest>(const std::filesystem::path&, const Progress&)> digestOf;
    /// Vectors for zero columns, applied when scoring; made for this matrix or refused.
    std::filesystem::path overlay;
};

/// Everything a picture can be called: text vectors and names, one each for every label. Immutable,
/// cheap to copy; any thread. The matrix is used from its mapped file and never copied whole.
class LabelSpace {
public:
    /// The second opening maps what the first one worked out: milliseconds. Errors say which file
    /// is missing, cut off, of another shape or count. Reports what it is doing.
    static Result<LabelSpace> open(const std::filesystem::path& where,
                                   const LabelSpaceOptions& options = {},
                                   const Progress& progress = {});

    /// In memory; `texts` holds one unit vector for each label.
    static LabelSpace of(LabelList labels, const EmbeddingMatrix& texts);

    std::size_t size() const { return m_labels.size(); }

    std::size_t dimension() const { return m_matrix.dimension(); }

    const LabelList& labels() const { return m_labels; }

    const LabelMatrix& matrix() const { return m_matrix; }

    /// Labels whose published vector is zero: they get logit 0 whatever the picture.
    std::span<const std::uint32_t> zeroColumns() const { return m_zeroColumns; }

    /// None where nothing is repaired.
    const LabelOverlay* overlay() const { return m_overlay ? &*m_overlay : nullptr; }

    /// Of the files; none where options had no `digestOf`, or in memory.
    const LabelIndexKey& key() const { return m_key; }

    /// Empty paths for one in memory.
    const LabelSpaceFiles& files() const { return m_files; }

    /// Mismatch, in words, unless `dimension` is that of the model `name`.
    Status checkFits(std::size_t dimension, const std::string& name) const;

private:
    LabelSpace() = default;
    Status takeNames(const LabelSpaceOptions& options, const Progress& progress);

    LabelSpaceFiles m_files;
    LabelIndexKey m_key;
    LabelMatrix m_matrix;
    LabelList m_labels;
    std::span<const std::uint32_t> m_zeroColumns;
    std::shared_ptr<const void> m_zeroColumnsOwner;
    std::optional<LabelOverlay> m_overlay;
};

} // namespace taxo
