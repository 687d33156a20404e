// SPDX-License-Identifier: MIT
#include "core/workflow/identify_collection.h"

#include "core/collection/photo.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kAll = std::numeric_limits<std::int64_t>::max();

/// Whether it is the picture that is at fault, and not its disk or this machine.
bool isOfPicture(const Error& error) {
    return error.code == ErrorCode::Corrupt || error.code == ErrorCode::Unsupported ||
           error.code == ErrorCode::InvalidInput;
}

/// One piece of work at a time on a thread beside, while the next is being prepared.
class Beside {
public:
    ~Beside() { (void)wait(); }

    /// Waits for the piece before; its failure is returned, and then `work` is not done.
    Status push(std::function<Status()> work) {
        if (auto before = wait(); !before) {
            return before;
        }
        m_pending = std::async(std::launch::async, std::move(work));
        return {};
    }

    Status wait() { return m_pending.valid() ? m_pending.get() : Status(); }

private:
    std::future<Status> m_pending;
};

/// A run over one collection. What it did before it failed stays.
class Run {
public:
    Run(const SharedCollection& collection,
        const PictureEmbedder& embedder,
        const VectorClassifier* classifier)
        : m_collection(collection), m_embedder(embedder), m_classifier(classifier) {}

    Result<CollectionRun> work(const Progress& progress) {
        const auto vectors =
            m_collection.use([&](Collection& c) { return keep(c, m_embedder.key); });
        if (!vectors) {
            return tl::unexpected(vectors.error());
        }
        m_vectors = *vectors;
        auto due =
            m_collection.use([&](Collection& c) { return itemsToEmbed(c, m_vectors, kAll); });
        if (!due) {
            return tl::unexpected(std::move(due).error());
        }
        if (m_classifier != nullptr) {
            if (auto done = identifyEmbedded(due->size(), progress); !done) {
                return tl::unexpected(std::move(done).error());
            }
        }
        m_total = m_done + due->size();
        constexpr std::size_t kChunk = 4096;
        for (std::size_t first = 0; first < due->size(); first += kChunk) {
            const auto chunk =
                std::span(*due).subspan(first, std::min(kChunk, due->size() - first));
            if (auto done = embed(chunk, progress); !done) {
                return tl::unexpected(std::move(done).error());
            }
        }
        if (m_classifier != nullptr) {
            if (auto current =
                    m_collection.use([&](Collection& c) { return makeCurrent(c, m_predictions); });
                !current) {
                return tl::unexpected(std::move(current).error());
            }
        }
        return std::move(m_report);
    }

private:
    /// Items that a run before embedded, or that were identified by other labels.
    Status identifyEmbedded(std::size_t toEmbed, const Progress& progress) {
        PredictionKey key = m_classifier->key;
        key.vectors = m_vectors;
        const auto predictions = m_collection.use([&](Collection& c) { return keep(c, key); });
        if (!predictions) {
            return tl::unexpected(predictions.error());
        }
        m_predictions = *predictions;
        const auto due = m_collection.use(
            [&](Collection& c) { return itemsToIdentify(c, m_predictions, kAll); });
        if (!due) {
            return tl::unexpected(due.error());
        }
        constexpr std::size_t kBlock = 64;
        for (std::size_t first = 0; first < due->size(); first += kBlock) {
            const auto items =
                std::span(*due).subspan(first, std::min(kBlock, due->size() - first));
            if (progress.cancelled()) {
                return cancelledError();
            }
            if (auto done = identify(items, progress); !done) {
                return done;
            }
            m_done += items.size();
            progress.report(m_done, due->size() + toEmbed, "items identified");
        }
        return {};
    }

    Status identify(std::span<const ItemId> items, const Progress& progress) {
        const auto vectors =
            m_collection.use([&](Collection& c) { return embeddingsOf(c, m_vectors, items); });
        if (!vectors) {
            return tl::unexpected(vectors.error());
        }
        const auto predictions = m_classifier->classify(*vectors, progress);
        if (!predictions) {
            return tl::unexpected(predictions.error());
        }
        if (auto kept = m_collection.use([&](Collection& c) {
                return keepPredictions(c, m_predictions, items, *predictions);
            });
            !kept) {
            return kept;
        }
        m_report.identified += items.size();
        return {};
    }

    /// Items of one photograph come together, so that it is decoded once.
    Status embed(std::span<const ItemId> chunk, const Progress& progress) {
        const auto pictures = m_collection.use([&](Collection& c) { return picturesOf(c, chunk); });
        if (!pictures) {
            return tl::unexpected(pictures.error());
        }
        std::vector<std::size_t> order(chunk.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return (*pictures)[a].photo < (*pictures)[b].photo;
        });
        std::vector<ItemId> items;
        std::vector<PhotoParts> photos;
        PhotoId last;
        for (const std::size_t i : order) {
            const ItemPicture& picture = (*pictures)[i];
            if (photos.empty() || picture.photo != last) {
                photos.push_back({picture.file, {}});
            }
            last = picture.photo;
            photos.back().parts.push_back(picture.region);
            items.push_back(chunk[i]);
        }
        return encode(photos, items, progress);
    }

    Status encode(const std::vector<PhotoParts>& photos,
                  const std::vector<ItemId>& items,
                  const Progress& progress) {
        Beside beside; // has the collection to itself while pictures are encoded
        const auto onGroup = [&](EncodedGroup group) -> Status {
            return beside.push([this, &items, &progress, group = std::move(group)] {
                return keepGroup(
                    group, std::span(items).subspan(group.first, group.read.size()), progress);
            });
        };
        // Its own reports count what is encoded, not what is kept.
        auto encoded = m_embedder.encode(photos, onGroup, Progress(progress.stopToken()));
        auto kept = beside.wait();
        return kept ? std::move(encoded) : std::move(kept);
    }

    Status
    keepGroup(const EncodedGroup& group, std::span<const ItemId> items, const Progress& progress) {
        std::vector<ItemId> read;
        std::vector<Failure> failed;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (group.read[i]) {
                read.push_back(items[i]);
            } else if (!isOfPicture(group.read[i].error())) {
                ++m_report.notReached;
            } else {
                failed.push_back({items[i], group.read[i].error().text()});
            }
        }
        if (auto kept = keepRead(read, group.vectors, progress); !kept) {
            return kept;
        }
        if (!failed.empty()) {
            if (auto kept =
                    m_collection.use([&](Collection& c) { return keepFailures(c, failed); });
                !kept) {
                return kept;
            }
            std::move(failed.begin(), failed.end(), std::back_inserter(m_report.failed));
        }
        m_done += items.size();
        progress.report(
            m_done, m_total, m_classifier != nullptr ? "items identified" : "items embedded");
        return {};
    }

    Status keepRead(std::span<const ItemId> items,
                    const EmbeddingMatrix& vectors,
                    const Progress& progress) {
        if (items.empty()) {
            return {};
        }
        if (auto kept = m_collection.use(
                [&](Collection& c) { return keepEmbeddings(c, m_vectors, items, vectors); });
            !kept) {
            return kept;
        }
        m_report.embedded += items.size();
        return m_classifier != nullptr ? identify(items, progress) : Status();
    }

    const SharedCollection& m_collection;
    const PictureEmbedder& m_embedder;
    const VectorClassifier* m_classifier; ///< none: embed only
    VectorKeyId m_vectors;
    PredictionKeyId m_predictions;
    std::size_t m_done = 0;
    std::size_t m_total = 0;
    CollectionRun m_report;
};

} // namespace

Result<CollectionRun> embedCollection(const SharedCollection& collection,
                                      const PictureEmbedder& embedder,
                                      const Progress& progress) {
    return Run(collection, embedder, nullptr).work(progress);
}

Result<CollectionRun> identifyCollection(const SharedCollection& collection,
                                         const PictureEmbedder& embedder,
                                         const VectorClassifier& classifier,
                                         const Progress& progress) {
    return Run(collection, embedder, &classifier).work(progress);
}

} // namespace taxo
