// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/ask_map.h"
#include "core/workflow/label_suspects.h"
#include "ui/document/identifier_host.h"
#include "ui/document/map_document.h"

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

/// What was asked of a map: photographs that are not in the collection, a text, or whose names may
/// be wrong.
struct MapAnswer {
    std::vector<AskedPicture> pictures;
    std::vector<FailedPath> failed; ///< photographs that could not be read
    std::string text;               ///< empty: photographs were asked
    std::vector<RowMatch> found;    ///< points, those that are most like the text first
    /// Nothing: they were not asked about. The first kSuspects; `doubtful` are there in all.
    std::optional<LabelSuspects> labels;
    std::size_t doubtful = 0;

    bool isEmpty() const { return pictures.empty() && found.empty() && !labels; }

    /// Of the text or the names, the best first.
    std::vector<std::uint32_t> points() const;
};

/// Asks the map that is shown: where other photographs would lie, which of its own are most like a
/// text, whose names their neighbours contradict, and which are truly nearest to a point. Takes
/// nothing into the collection. The vectors are read on the Io lane or with the question, and kept
/// in memory while the map is seen, of up to kMostHeld points. UI thread.
class MapAsker : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMostHeld = 100'000; ///< 300 MB of 768 dimensions
    static constexpr std::size_t kNeighbors = 15;     ///< as trustworthiness looks at
    static constexpr std::size_t kFound = 20;         ///< of a text
    static constexpr std::size_t kSuspects = 500;     ///< names, more than anybody looks at

    /// All must outlive it.
    MapAsker(CollectionDocument& document,
             const MapDocument& map,
             IdentifierHost& host,
             JobRunner& runner,
             QObject* parent = nullptr);
    ~MapAsker() override;

    bool isAsking() const { return m_job.value != 0 || !m_waiting.empty(); }

    const MapAnswer& answer() const { return m_answer; }

    /// Photographs by the chosen model, which is loaded for it; beside those that stand there.
    void askPictures(std::vector<std::filesystem::path> files);
    void askText(const std::string& text);
    /// Whose names, given by people, their neighbours contradict; on maps of up to kMostHeld
    /// points.
    void askLabels();
    /// What was answered, and what is being asked.
    void dismiss();

    /// `neighborsFound` follows unless another point is asked for before; none: nobody wants to
    /// know. Nothing follows of a map of more than kMostHeld points.
    void findNeighbors(std::optional<std::uint32_t> point);
    /// Lets go of the vectors while it is not.
    void setSeen(bool isSeen);

Q_SIGNALS:
    void askingChanged();
    void answered(); ///< or dismissed
    void failed(const taxo::Error& error);
    void neighborsFound(std::uint32_t point, const std::vector<taxo::RowMatch>& neighbors);

private:
    using Vectors = std::shared_ptr<const MapVectors>;

    struct Pictures {
        AskedPictures asked;
        Vectors vectors;
    };

    void startWaiting();
    void takePictures(Result<Pictures> pictures);
    void takeText(const std::string& text, Result<std::vector<RowMatch>> found);
    void takeLabels(Result<LabelSuspects> labels);
    void fail(const Error& error);
    void readVectors();
    void hold(Vectors vectors);
    void forget();

    CollectionDocument& m_document;
    const MapDocument& m_map;
    IdentifierHost& m_host;
    JobRunner& m_runner;
    MapAnswer m_answer;
    std::vector<std::filesystem::path> m_waiting; ///< for the model
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of the question: an older answer is ignored
    bool m_isSeen = true;
    Vectors m_vectors; ///< null: not read
    JobId m_reading;
    std::optional<std::uint32_t> m_point; ///< whose neighbours are wanted
    JobId m_finding;
};

} // namespace taxo::ui
