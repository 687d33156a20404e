// SPDX-License-Identifier: MIT
#include "core/workflow/identify_collection.h"

#include "core/collection/photo.h"
#include "core/collection/regions.h"
#include "core/workflow/answer_maker_private.h"
#include "core/workflow/due_items_private.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <iterator>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kAll = std::numeric_limits<std::int64_t>::max();

/// Whether it is the picture that is at fault, and not its disk or this machine.
bool isOfPicture(const Error& error) {
    return error.code == ErrorCode::Corrupt || error.code == ErrorCode::Unsupported ||
           error.code == ErrorCode::InvalidInput;
}

/// An item, and what of its photograph was read for it.
struct ItemPart {
    ItemId item;
    std::optional<Box> region;
};

/// False where somebody moved the region or took it away while it was read.
bool isStill(const Collection& collection, const ItemPart& part) {
    if (!part.region) {
        return true;
    }
    const auto now = regionOf(collection, part.item);
    return now && *now && (*now)->box == *part.region;
}

EmbeddingMatrix rowsOf(const EmbeddingMatrix& vectors, const std::vector<std::size_t>& rows) {
    EmbeddingMatrix some(rows.size(), vectors.dimension());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::ranges::copy(vectors.row(rows[i]), some.row(i).begin());
    }
    return some;
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
        const VectorClassifier* classifier,
        const IdentifyRunOptions& options)
        : m_collection(collection)
        , m_embedder(embedder)
        , m_classifier(classifier)
        , m_options(options) {}

    Result<CollectionRun> work(const Progress& progress) {
        if (auto prepared = prepare(); !prepared) {
            return tl::unexpected(std::move(prepared).error());
        }
        DueItems due(m_collection, m_vectors, m_options.newest);
        if (auto done = identifyEmbedded(due, progress); !done) {
            return tl::unexpected(std::move(done).error());
        }
        if (auto done = embedDue(due, progress); !done) {
            return tl::unexpected(std::move(done).error());
        }
        if (m_answers) {
            m_report.predictions = m_answers->key();
        }
        if (m_answers && m_options.becomeCurrent) {
            auto current = m_collection.use(
                [this](Collection& c) { return makeCurrent(c, m_answers->key()); });
            if (!current) {
                return tl::unexpected(std::move(current).error());
            }
        }
        return std::move(m_report);
    }

    /// Of what is to be embedded, these alone.
    Result<CollectionRun> embedThese(std::span<const ItemId> items, const Progress& progress) {
        if (auto kept = keepKeys(); !kept) {
            return tl::unexpected(std::move(kept).error());
        }
        const auto view = m_collection.openView();
        auto due = view ? itemsToEmbed(*view, m_vectors, kAll) : tl::unexpected(view.error());
        if (!due) {
            return tl::unexpected(std::move(due).error());
        }
        std::vector<ItemId> wanted(items.begin(), items.end());
        std::erase_if(wanted, [&](ItemId item) {
            return !std::binary_search(due->begin(), due->end(), item);
        });
        m_total = wanted.size();
        for (std::size_t first = 0; first < wanted.size();) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            const auto piece =
                std::span(wanted).subspan(first, std::min(m_piece.size(), wanted.size() - first));
            first += piece.size();
            if (auto done = embedPiece(piece, progress); !done) {
                return tl::unexpected(std::move(done).error());
            }
        }
        return std::move(m_report);
    }

private:
    Status keepKeys() {
        const auto vectors =
            m_collection.use([this](Collection& c) { return keep(c, m_embedder.key); });
        if (!vectors) {
            return tl::unexpected(vectors.error());
        }
        m_vectors = *vectors;
        if (m_classifier == nullptr) {
            return {};
        }
        auto answers = AnswerMaker::create(m_collection, *m_classifier, m_vectors);
        if (!answers) {
            return tl::unexpected(std::move(answers).error());
        }
        m_answers = *std::move(answers);
        return {};
    }

    /// Finds the keys, and counts what is to be done: in no turn, for it takes a second of a
    /// million.
    Status prepare() {
        if (auto kept = keepKeys(); !kept) {
            return kept;
        }
        const auto view = m_collection.openView();
        const auto due = view ? itemsToEmbed(*view, m_vectors, kAll) : tl::unexpected(view.error());
        if (!due) {
            return tl::unexpected(due.error());
        }
        m_total = due->size();
        if (!m_answers) {
            return {};
        }
        // Those that a run before embedded, or that were identified by other labels.
        auto embedded = itemsToIdentify(*view, m_answers->key(), kAll);
        if (!embedded) {
            return tl::unexpected(std::move(embedded).error());
        }
        m_embedded = *std::move(embedded);
        m_total += m_embedded.size();
        return {};
    }

    /// New ones go before these, too.
    Status identifyEmbedded(DueItems& due, const Progress& progress) {
        constexpr std::size_t kBlock = 64;
        for (std::size_t first = 0; first < m_embedded.size(); first += kBlock) {
            const auto newest = due.takeNewest(m_piece.size());
            if (!newest) {
                return tl::unexpected(newest.error());
            }
            if (auto done = embed(*newest, progress); !done) {
                return done;
            }
            const auto items =
                std::span(m_embedded).subspan(first, std::min(kBlock, m_embedded.size() - first));
            if (progress.cancelled()) {
                return cancelledError();
            }
            if (auto done = identify(items, progress); !done) {
                return done;
            }
            report(items.size(), progress);
        }
        return {};
    }

    Status embedDue(DueItems& due, const Progress& progress) {
        for (;;) {
            const auto piece = due.take(m_piece.size());
            if (!piece) {
                return tl::unexpected(piece.error());
            }
            if (piece->empty()) {
                return {};
            }
            if (progress.cancelled()) {
                return cancelledError();
            }
            if (auto done = embedPiece(*piece, progress); !done) {
                return done;
            }
        }
    }

    Status embedPiece(std::span<const ItemId> piece, const Progress& progress) {
        const auto began = std::chrono::steady_clock::now();
        if (auto done = embed(piece, progress); !done) {
            return done;
        }
        m_piece.adapt(std::chrono::steady_clock::now() - began);
        return {};
    }

    void report(std::size_t items, const Progress& progress) {
        m_done += items;
        m_total = std::max(m_total, m_done); // more came in
        progress.report(m_done, m_total, m_answers ? "items identified" : "items embedded");
    }

    Status identify(std::span<const ItemId> items, const Progress& progress) {
        auto answered = m_answers->answer(items, progress);
        m_report.identified += answered ? items.size() : 0;
        return answered;
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
        std::vector<ItemPart> items;
        std::vector<PhotoParts> photos;
        PhotoId last;
        for (const std::size_t i : order) {
            const ItemPicture& picture = (*pictures)[i];
            if (photos.empty() || picture.photo != last) {
                photos.push_back({picture.file, {}});
            }
            last = picture.photo;
            photos.back().parts.push_back(picture.region);
            items.push_back({chunk[i], picture.region});
        }
        return encode(photos, items, progress);
    }

    Status encode(const std::vector<PhotoParts>& photos,
                  const std::vector<ItemPart>& items,
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

    Status keepGroup(const EncodedGroup& group,
                     std::span<const ItemPart> items,
                     const Progress& progress) {
        std::vector<ItemPart> read;
        std::vector<Failure> failed;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (group.read[i]) {
                read.push_back(items[i]);
            } else if (!isOfPicture(group.read[i].error())) {
                ++m_report.notReached;
            } else {
                failed.push_back({items[i].item, group.read[i].error().text()});
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
        report(items.size(), progress);
        return {};
    }

    Status keepRead(std::span<const ItemPart> parts,
                    const EmbeddingMatrix& vectors,
                    const Progress& progress) {
        std::vector<ItemId> items;
        auto kept = m_collection.use([&](Collection& c) -> Status {
            std::vector<std::size_t> rows;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                if (isStill(c, parts[i])) {
                    rows.push_back(i);
                    items.push_back(parts[i].item);
                }
            }
            return rows.size() == parts.size()
                       ? keepEmbeddings(c, m_vectors, items, vectors)
                       : keepEmbeddings(c, m_vectors, items, rowsOf(vectors, rows));
        });
        if (!kept || items.empty()) {
            return kept;
        }
        m_report.embedded += items.size();
        return m_answers ? identify(items, progress) : Status();
    }

    const SharedCollection& m_collection;
    const PictureEmbedder& m_embedder;
    const VectorClassifier* m_classifier;
    const IdentifyRunOptions& m_options;
    PieceSize m_piece;
    std::vector<ItemId> m_embedded; ///< and not identified, when the run began
    VectorKeyId m_vectors;
    std::optional<AnswerMaker> m_answers; ///< none: embed only
    std::size_t m_done = 0;
    std::size_t m_total = 0;
    CollectionRun m_report;
};

} // namespace

Result<CollectionRun> embedCollection(const SharedCollection& collection,
                                      const PictureEmbedder& embedder,
                                      const Progress& progress) {
    const IdentifyRunOptions options;
    return Run(collection, embedder, nullptr, options).work(progress);
}

Result<CollectionRun> embedItems(const SharedCollection& collection,
                                 std::span<const ItemId> items,
                                 const PictureEmbedder& embedder,
                                 const Progress& progress) {
    const IdentifyRunOptions options;
    return Run(collection, embedder, nullptr, options).embedThese(items, progress);
}

Result<CollectionRun> identifyCollection(const SharedCollection& collection,
                                         const PictureEmbedder& embedder,
                                         const VectorClassifier& classifier,
                                         const Progress& progress,
                                         const IdentifyRunOptions& options) {
    return Run(collection, embedder, &classifier, options).work(progress);
}

} // namespace taxo
