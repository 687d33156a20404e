// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/photo_identifier.h"
#include "core/workflow/rival_map.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo::test {

/// Answers without a model: deterministic ladders from the file's name alone. A name that holds
/// "broken" fails, "unsure" supports no rank, "outside" lies mostly outside the restriction,
/// "astray" has its heaviest genus outside its family; all others are supported down to a rank that
/// the length of the name decides. Knows six species; restrictions and a person's own labels are
/// obeyed, weights called "bare" have a guessed configuration, and "demo" models a synthetic world.
class FakeIdentifier : public PhotoIdentifier {
public:
    explicit FakeIdentifier(const IdentifierChoice& choice = {});

    /// Called before each photograph is answered, on the worker's thread; may wait.
    std::function<void(const std::filesystem::path&)> before;

    const IdentifierInfo& info() const override;

    Status identify(std::span<const std::filesystem::path> files,
                    const IdentifyOptions& options,
                    const std::function<void(PhotoOutcome)>& onOutcome,
                    const Progress& progress) override;

    /// The upper left quarter speaks for the first, the lower right one for the second; the right
    /// half was not seen.
    Result<RivalMap> contrast(const RivalQuestion& question, const Progress& progress) override;

    /// Of vectors as `embedder` gives them.
    Result<std::vector<Identification>> classify(const EmbeddingMatrix& vectors,
                                                 const IdentifyOptions& options,
                                                 const Progress& progress) const override;

    /// A vector is the number of a file's name among all that fakes of this process have seen.
    Result<PictureEmbedder> embedder(VectorStorage storage,
                                     const Progress& /*progress*/) const override;

    Result<CollectionModel> forCollection(VectorStorage storage,
                                          const IdentifyOptions& options,
                                          const Progress& progress) const override;

    std::vector<TaxonMatch> suggestTaxa(std::string_view typed, std::size_t limit) const override;

    Result<std::vector<TaxonMatch>> findTaxa(std::span<const std::string> names) const override;

    static Result<Identification> answer(const std::filesystem::path& file,
                                         const IdentifyOptions& options);

private:
    /// The first label is the best, by a factor of three to the next, and so on.
    Identification ofOwnLabels(const IdentifyOptions& options) const;

    std::string m_weights; ///< which they are
    BinnedNames m_free;
    IdentifierInfo m_info{.model = "fake",
                          .device = "cpu",
                          .precision = "fp32",
                          .labels = "six taxa",
                          .labelCount = 6};
};

} // namespace taxo::test
