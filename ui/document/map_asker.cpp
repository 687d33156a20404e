// SPDX-License-Identifier: MIT
#include "ui/document/map_asker.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace taxo::ui {

namespace {

Result<std::shared_ptr<const MapVectors>>
vectorsOf(const SharedCollection& shared, const CollectionMap& map, const Progress& progress) {
    const auto view = shared.openView();
    if (!view) {
        return tl::unexpected(view.error());
    }
    auto vectors = MapVectors::read(*view, map, progress);
    if (!vectors) {
        return tl::unexpected(std::move(vectors).error());
    }
    return std::make_shared<const MapVectors>(*std::move(vectors));
}

} // namespace

std::vector<std::uint32_t> MapAnswer::points() const {
    std::vector<std::uint32_t> points;
    std::ranges::transform(found, std::back_inserter(points), &RowMatch::row);
    if (labels) {
        for (const LabelSuspect& one : labels->suspects) {
            points.push_back(one.found.row);
        }
    }
    return points;
}

MapAsker::MapAsker(CollectionDocument& document,
                   const MapDocument& map,
                   IdentifierHost& host,
                   JobRunner& runner,
                   QObject* parent)
    : QObject(parent), m_document(document), m_map(map), m_host(host), m_runner(runner) {
    connect(&map, &MapDocument::changed, this, &MapAsker::forget);
    connect(&host, &IdentifierHost::stateChanged, this, &MapAsker::startWaiting);
    connect(&host, &IdentifierHost::loadingStopped, this, &MapAsker::dismiss);
}

MapAsker::~MapAsker() {
    for (const JobId job : {m_job, m_reading, m_finding}) {
        m_runner.cancel(job);
    }
}

void MapAsker::askPictures(std::vector<std::filesystem::path> files) {
    if (m_map.isEmpty() || !m_document.isOpen() || files.empty()) {
        return;
    }
    if (!m_answer.text.empty() || m_answer.labels) {
        dismiss();
    }
    std::move(files.begin(), files.end(), std::back_inserter(m_waiting));
    Q_EMIT askingChanged();
    if (m_job.value == 0) {
        if (m_host.state() == IdentifierHost::State::Ready) {
            startWaiting();
        } else {
            m_host.load();
        }
    }
}

void MapAsker::startWaiting() {
    if (m_waiting.empty() || m_job.value != 0) {
        return;
    }
    if (m_host.state() == IdentifierHost::State::Failed) {
        m_waiting.clear();
        fail(*m_host.problem());
        return;
    }
    if (m_host.state() != IdentifierHost::State::Ready) {
        return;
    }
    auto files = std::exchange(m_waiting, {});
    const QString title =
        tr("Finding the place of %Ln photograph(s)", nullptr, static_cast<int>(files.size()));
    m_job = m_runner.start(
        title,
        On::Compute,
        [shared = m_document.shared(),
         map = m_map.shared(),
         vectors = m_vectors,
         identifier = m_host.identifier(),
         files = std::move(files)](const Progress& progress) mutable -> Result<Pictures> {
            const auto embedder = identifier->embedder(VectorStorage::Half, progress);
            if (!embedder) {
                return tl::unexpected(embedder.error());
            }
            if (vectors == nullptr) {
                auto read = vectorsOf(*shared, *map, progress);
                if (!read) {
                    return tl::unexpected(std::move(read).error());
                }
                vectors = *std::move(read);
            }
            auto asked = askMap(*vectors, *embedder, files, kNeighbors, progress);
            return asked ? Result<Pictures>(Pictures{*std::move(asked), vectors})
                         : tl::unexpected(std::move(asked).error());
        },
        this,
        [this, generation = ++m_generation](Result<Pictures> pictures) {
            if (generation == m_generation) {
                takePictures(std::move(pictures));
            }
        },
        Urgency::Waited);
}

void MapAsker::takePictures(Result<Pictures> pictures) {
    m_job = {};
    if (!pictures) {
        fail(pictures.error());
        return;
    }
    hold(std::move(pictures->vectors));
    auto& [placed, failed] = pictures->asked;
    std::move(placed.begin(), placed.end(), std::back_inserter(m_answer.pictures));
    m_answer.failed = std::move(failed);
    Q_EMIT answered();
    Q_EMIT askingChanged();
    startWaiting(); // what was dropped meanwhile
}

void MapAsker::askText(const std::string& text) {
    dismiss();
    if (text.empty() || m_map.isEmpty() || !m_document.isOpen()) {
        return;
    }
    m_job = m_runner.start(
        tr("Looking for “%1”").arg(QString::fromStdString(text)),
        On::Compute,
        [shared = m_document.shared(),
         map = m_map.shared(),
         embed = m_host.services().embedText,
         choice = m_host.choice(),
         text](const Progress& progress) -> Result<std::vector<RowMatch>> {
            const auto vector = embed(choice, text, progress);
            const auto view = shared->openView();
            if (!vector || !view) {
                return tl::unexpected(vector ? view.error() : vector.error());
            }
            return askMap(*view, *map, *vector, kFound, progress);
        },
        this,
        [this, text, generation = ++m_generation](Result<std::vector<RowMatch>> found) {
            if (generation == m_generation) {
                takeText(text, std::move(found));
            }
        },
        Urgency::Waited);
    Q_EMIT askingChanged();
}

void MapAsker::takeText(const std::string& text, Result<std::vector<RowMatch>> found) {
    m_job = {};
    if (!found) {
        fail(found.error());
        return;
    }
    m_answer.text = text;
    m_answer.found = *std::move(found);
    Q_EMIT answered();
    Q_EMIT askingChanged();
}

void MapAsker::askLabels() {
    dismiss();
    if (m_map.isEmpty() || !m_document.isOpen() || m_map.map().items.size() > kMostHeld) {
        return;
    }
    m_job = m_runner.start(
        tr("Comparing names with neighbours"),
        On::Compute,
        [shared = m_document.shared(),
         map = m_map.shared()](const Progress& progress) -> Result<LabelSuspects> {
            const auto view = shared->openView();
            return view ? labelSuspectsOf(*view, *map, progress) : tl::unexpected(view.error());
        },
        this,
        [this, generation = ++m_generation](Result<LabelSuspects> labels) {
            if (generation == m_generation) {
                takeLabels(std::move(labels));
            }
        },
        Urgency::Waited);
    Q_EMIT askingChanged();
}

void MapAsker::takeLabels(Result<LabelSuspects> labels) {
    m_job = {};
    if (!labels) {
        fail(labels.error());
        return;
    }
    m_answer.doubtful = labels->suspects.size();
    labels->suspects.erase(labels->suspects.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                          kSuspects, labels->suspects.size())),
                           labels->suspects.end());
    m_answer.labels = *std::move(labels);
    Q_EMIT answered();
    Q_EMIT askingChanged();
}

void MapAsker::fail(const Error& error) {
    if (error.code != ErrorCode::Cancelled) {
        Q_EMIT failed(error);
    }
    Q_EMIT askingChanged();
}

void MapAsker::dismiss() {
    ++m_generation;
    m_runner.cancel(std::exchange(m_job, {}));
    m_waiting.clear();
    m_answer = {};
    Q_EMIT answered();
    Q_EMIT askingChanged();
}

void MapAsker::findNeighbors(std::optional<std::uint32_t> point) {
    m_point = point;
    m_runner.cancel(std::exchange(m_finding, {}));
    if (!point) {
        return;
    }
    if (m_vectors == nullptr) {
        readVectors();
        return;
    }
    m_finding = m_runner.start(
        {},
        On::Io,
        [vectors = m_vectors, at = *point](const Progress&) -> Result<std::vector<RowMatch>> {
            return vectors->nearestTo(at, kNeighbors);
        },
        this,
        [this, at = *point](const Result<std::vector<RowMatch>>& found) {
            if (found && m_point == at) {
                m_finding = {};
                Q_EMIT neighborsFound(at, *found);
            }
        },
        Urgency::Waited);
}

/// Once, however many points are pointed at meanwhile.
void MapAsker::readVectors() {
    if (m_reading.value != 0 || m_map.map().items.size() > kMostHeld || !m_document.isOpen()) {
        return;
    }
    m_reading = m_runner.start(
        tr("Reading what photographs look like"),
        On::Io,
        [shared = m_document.shared(), map = m_map.shared()](const Progress& progress) {
            return vectorsOf(*shared, *map, progress);
        },
        this,
        [this, map = m_map.shared()](Result<Vectors> vectors) {
            if (map != m_map.shared()) {
                return; // of the one before
            }
            m_reading = {};
            if (vectors) {
                hold(*std::move(vectors));
                findNeighbors(m_vectors == nullptr ? std::nullopt : m_point);
            } else {
                fail(vectors.error());
            }
        },
        Urgency::Waited);
}

void MapAsker::hold(Vectors vectors) {
    if (m_isSeen && m_map.map().items.size() <= kMostHeld) {
        m_vectors = std::move(vectors);
    }
}

void MapAsker::setSeen(bool isSeen) {
    m_isSeen = isSeen;
    if (!isSeen) {
        m_vectors = nullptr;
        findNeighbors({});
    }
}

void MapAsker::forget() {
    m_vectors = nullptr;
    m_runner.cancel(std::exchange(m_reading, {}));
    findNeighbors({});
    dismiss();
}

} // namespace taxo::ui
