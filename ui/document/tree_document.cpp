// SPDX-License-Identifier: MIT
#include "ui/document/tree_document.h"

#include "core/collection/predictions.h"
#include "core/workflow/clade_faces.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace taxo::ui {

namespace {

/// A view of its own, for a lane.
Result<std::optional<Collection>> viewOf(const std::shared_ptr<SharedCollection>& collection) {
    if (!collection) {
        return std::optional<Collection>();
    }
    auto opened = collection->openView();
    if (!opened) {
        return tl::unexpected(std::move(opened).error());
    }
    return std::optional<Collection>(*std::move(opened));
}

} // namespace

TreeDocument::TreeDocument(CollectionDocument& document,
                           IdentifierHost& host,
                           JobRunner& runner,
                           QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_host(host)
    , m_runner(runner)
    , m_shown(noTree())
    , m_collection(std::make_shared<CollectionOnTree>()) {
    connect(&document, &CollectionDocument::opened, this, &TreeDocument::forget);
    connect(&document, &CollectionDocument::closed, this, &TreeDocument::forget);
    connect(&document, &CollectionDocument::rowsChanged, this, &TreeDocument::outdate);
    connect(&document, &CollectionDocument::listChanged, this, &TreeDocument::outdate);
    connect(&host, &IdentifierHost::choiceChanged, this, [this] {
        if (m_question.of == TreeQuestion::Of::Labels) {
            m_isOther = true;
            outdate();
        }
    });
}

TreeDocument::~TreeDocument() {
    for (const JobId job : {m_readJob, m_facesJob, m_groupJob}) {
        m_runner.cancel(job);
    }
}

std::span<const ItemId> TreeDocument::itemsOf(NodeId clade) const {
    return isCounted() ? m_collection->items.between(clade, tree().endOf(clade))
                       : std::span<const ItemId>();
}

TreeLight TreeDocument::lightOf(ItemId item) const {
    if (!m_document.isOpen() || item.value < 0) {
        return {};
    }
    const auto prediction = predictionOf(m_document.view(), item);
    return prediction && *prediction ? taxo::lightOf(**prediction, m_shown->names) : TreeLight();
}

void TreeDocument::ask(const TreeQuestion& question) {
    const bool isAgain = question == m_question; // a file may have been changed
    m_isOther = m_isOther || isAgain || !question.hasSameTree(m_question);
    m_beside = !isAgain && question.hasSameBeside(m_question) ? m_beside : nullptr;
    m_question = question;
    m_isOutdated = true;
    if (m_isSeen) {
        start(true);
    }
}

void TreeDocument::setSeen(bool isSeen) {
    m_isSeen = isSeen;
    if (isSeen && m_isOutdated && !isReading()) {
        start(m_isOther);
    }
}

void TreeDocument::outdate() {
    m_isOutdated = true;
    if (m_isSeen && !isReading()) { // else it is looked at again when that has come
        start(m_isOther);
    }
}

void TreeDocument::start(bool isTold) {
    m_runner.cancel(m_readJob);
    const std::uint64_t generation = ++m_generation;
    m_isOutdated = false;
    m_readJob = m_runner.start(
        isTold ? tr("Reading the tree") : QString(),
        On::Io,
        [question = m_question,
         choice = m_host.choice(),
         collection = m_document.isOpen() ? m_document.shared() : nullptr,
         before = TreeReading{m_isOther ? nullptr : m_shown, m_beside, nullptr}](
            const Progress& progress) -> Result<TreeReading> {
            const auto view = viewOf(collection);
            return view ? readTree(question, choice, *view ? &**view : nullptr, before, progress)
                        : tl::unexpected(view.error());
        },
        this,
        [this, generation](Result<TreeReading> reading) {
            if (generation == m_generation) {
                take(std::move(reading));
            }
        },
        Urgency::Waited);
    Q_EMIT readingChanged();
}

void TreeDocument::take(Result<TreeReading> reading) {
    m_readJob = {};
    if (reading) {
        m_isOther = false;
        m_shownQuestion = m_question;
        m_beside = reading->beside;
        const bool isChanged = std::exchange(m_shown, reading->shown) != reading->shown;
        m_collection = reading->collection;
        if (isChanged) {
            m_faces.clear();
            m_wantedFaces.clear();
            Q_EMIT changed();
        }
        Q_EMIT counted();
        findFaces();
        placeWaiting();
    } else {
        m_waitingGroup.clear();
        if (reading.error().code != ErrorCode::Cancelled) { // what is shown stays
            m_beside = m_question.hasSameBeside(m_shownQuestion) ? m_beside : nullptr;
            m_question = m_shownQuestion;
            m_isOther = false;
        }
        Q_EMIT failed(reading.error());
    }
    Q_EMIT readingChanged();
    if (m_isOutdated && m_isSeen && !isReading()) {
        start(m_isOther);
    }
}

void TreeDocument::forget() {
    ++m_generation;
    m_runner.cancel(std::exchange(m_readJob, {}));
    m_collection = std::make_shared<CollectionOnTree>();
    m_faces.clear();
    m_waitingGroup.clear();
    m_isOther = m_isOther || m_question.of == TreeQuestion::Of::Collection;
    m_isOutdated = true;
    Q_EMIT counted();
    Q_EMIT readingChanged();
    if (m_isSeen && m_document.isOpen()) {
        start(m_isOther);
    }
}

// Photographs that show clades

std::optional<ItemId> TreeDocument::faceOf(NodeId clade) const {
    const auto found = m_faces.find(clade);
    return found != m_faces.end() && found->second.value >= 0 ? std::optional(found->second)
                                                              : std::nullopt;
}

void TreeDocument::wantFaces(const std::vector<NodeId>& clades) {
    m_wantedFaces = clades;
    std::erase_if(m_wantedFaces, [this](NodeId clade) {
        return clade.value >= static_cast<std::int32_t>(tree().size());
    });
    findFaces();
}

/// After a count all that are wanted, for photographs may be elsewhere; the old ones stay until
/// then.
void TreeDocument::findFaces() {
    std::vector<NodeId> missing = m_wantedFaces;
    if (m_facesOf == m_collection) {
        std::erase_if(missing, [this](NodeId clade) { return m_faces.count(clade) > 0; });
    }
    if (missing.empty() || !isCounted() || !m_document.isOpen()) {
        return;
    }
    m_runner.cancel(m_facesJob);
    const std::uint64_t generation = ++m_facesGeneration;
    m_facesJob = m_runner.start(
        {},
        On::Io,
        [missing, shown = m_shown, on = m_collection, collection = m_document.shared()](
            const Progress& progress) -> Result<std::vector<ItemId>> {
            const auto view = viewOf(collection);
            return view ? cladeFaces(**view, shown->tree(), on->items, missing, progress)
                        : tl::unexpected(view.error());
        },
        this,
        [this, generation, missing, on = m_collection](const Result<std::vector<ItemId>>& faces) {
            if (generation != m_facesGeneration || on != m_collection || !faces) {
                return; // names do as well
            }
            if (std::exchange(m_facesOf, on) != on) {
                m_faces.clear();
            }
            for (std::size_t i = 0; i < missing.size(); ++i) {
                m_faces[missing[i]] = (*faces)[i];
            }
            Q_EMIT facesChanged();
        },
        Urgency::Waited);
}

// Groups

void TreeDocument::placeGroup(std::vector<ItemId> items) {
    m_waitingGroup = std::move(items);
    if (!isReading() && !m_isOutdated) {
        placeWaiting();
    }
}

void TreeDocument::placeWaiting() {
    if (m_waitingGroup.empty() || !m_document.isOpen()) {
        return;
    }
    m_runner.cancel(m_groupJob);
    m_groupJob = m_runner.start(
        tr("Looking for the nearest clade"),
        On::Io,
        [group = std::exchange(m_waitingGroup, {}),
         shown = m_shown,
         on = m_collection,
         collection = m_document.shared()](const Progress& progress) -> Result<GroupOnTree> {
            const auto view = viewOf(collection);
            return view ? groupOnTree(**view, shown->tree(), on->items, group, progress)
                        : tl::unexpected(view.error());
        },
        this,
        [this, shown = m_shown](const Result<GroupOnTree>& group) {
            if (group && shown == m_shown) {
                Q_EMIT groupPlaced(*group);
            } else if (!group) {
                Q_EMIT failed(group.error());
            }
        },
        Urgency::Waited);
}

} // namespace taxo::ui
