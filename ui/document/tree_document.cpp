// SPDX-License-Identifier: MIT
#include "ui/document/tree_document.h"

#include "core/collection/known_taxa.h"
#include "core/collection/predictions.h"
#include "core/tree/tree_file.h"
#include "core/workflow/label_tree.h"
#include "core/workflow/names_on_tree.h"

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

std::shared_ptr<const ShownTree>
shownOf(const Backbone& backbone, TreeNames names, CommonNames commonNames) {
    return std::make_shared<const ShownTree>(ShownTree{std::move(names),
                                                       std::move(commonNames),
                                                       treeColors(backbone.tree, Ground::Light),
                                                       treeColors(backbone.tree, Ground::Dark),
                                                       backbone.notes,
                                                       {}});
}

Backbone withoutSynonyms(const Tree& tree) {
    Backbone backbone;
    backbone.tree = tree;
    return backbone;
}

/// With what its taxa are called in the collection, if one is open.
Result<std::shared_ptr<const ShownTree>> shownOf(const Backbone& backbone,
                                                 const Collection* collection) {
    TreeNames names(backbone);
    if (collection == nullptr) {
        return shownOf(backbone, std::move(names), {});
    }
    const auto known = knownTaxa(*collection);
    if (!known) {
        return tl::unexpected(known.error());
    }
    CommonNames commonNames = commonNamesOn(names, *known);
    return shownOf(backbone, std::move(names), std::move(commonNames));
}

Result<std::shared_ptr<const ShownTree>> shownOf(const std::filesystem::path& checklist) {
    auto list = readChecklist(checklist);
    if (!list) {
        return tl::unexpected(std::move(list).error());
    }
    const Tree tree = treeOf(list->taxa);
    TreeNames names(tree);
    CommonNames commonNames = commonNamesOn(names, list->taxa);
    ShownTree shown = *shownOf(withoutSynonyms(tree), std::move(names), std::move(commonNames));
    shown.checklist = std::move(list->taxa);
    return std::make_shared<const ShownTree>(std::move(shown));
}

/// The same taxa in the same places: what was shown may stay.
bool areAlike(const Tree& a, const Tree& b) {
    if (a.size() != b.size() || !std::ranges::equal(a.arrays().parent, b.arrays().parent)) {
        return false;
    }
    for (NodeId node = Tree::root(); node.value < static_cast<std::int32_t>(a.size());
         ++node.value) {
        if (a.nameOf(node) != b.nameOf(node)) {
            return false;
        }
    }
    return true;
}

Result<std::shared_ptr<const ShownTree>> readTree(const TreeQuestion& question,
                                                  const IdentifierChoice& choice,
                                                  const Collection* collection,
                                                  const std::shared_ptr<const ShownTree>& before,
                                                  const Progress& progress) {
    if (question.of == TreeQuestion::Of::Collection) {
        const auto counts = collection != nullptr ? taxonCounts(*collection, {})
                                                  : Result<std::vector<TaxonCount>>();
        if (!counts) {
            return tl::unexpected(counts.error());
        }
        const Tree tree = treeOf(*counts);
        if (before && areAlike(before->tree(), tree)) {
            return before;
        }
        return shownOf(withoutSynonyms(tree), collection);
    }
    if (before) {
        return before;
    }
    if (question.of == TreeQuestion::Of::Labels) {
        auto labels = labelTree(choice, progress);
        if (!labels) {
            return tl::unexpected(std::move(labels).error());
        }
        return shownOf(
            withoutSynonyms(labels->tree), TreeNames(labels->tree), std::move(labels->commonNames));
    }
    const auto isList = isListOfTaxa(question.file);
    if (!isList) {
        return tl::unexpected(isList.error());
    }
    if (*isList) {
        return shownOf(question.file);
    }
    const auto backbone = readTreeFile(question.file, progress);
    return backbone ? shownOf(*backbone, collection) : tl::unexpected(backbone.error());
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
    , m_shown(shownOf({}, TreeNames(Tree()), {}))
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
    m_runner.cancel(m_readJob);
}

std::span<const ItemId> TreeDocument::itemsOf(NodeId clade) const {
    return isCounted() ? m_collection->items.between(clade, tree().endOf(clade))
                       : std::span<const ItemId>();
}

std::vector<NodeId> TreeDocument::nodesOf(std::span<const ItemId> items) const {
    std::vector<NodeId> nodes;
    for (const ItemId item : items) {
        if (const auto node = m_collection->items.nodeOf(item)) {
            nodes.push_back(*node);
        }
    }
    return nodes;
}

TreeLight TreeDocument::lightOf(ItemId item) const {
    if (!m_document.isOpen() || item.value < 0) {
        return {};
    }
    const auto prediction = predictionOf(m_document.view(), item);
    return prediction && *prediction ? taxo::lightOf(**prediction, m_shown->names) : TreeLight();
}

void TreeDocument::ask(const TreeQuestion& question) {
    m_question = question;
    m_isOther = true;
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

Result<TreeDocument::Read> TreeDocument::read(const TreeQuestion& question,
                                              const IdentifierChoice& choice,
                                              const std::shared_ptr<SharedCollection>& collection,
                                              const std::shared_ptr<const ShownTree>& before,
                                              const Progress& progress) {
    std::optional<Collection> view;
    if (collection) {
        auto opened = collection->openView();
        if (!opened) {
            return tl::unexpected(std::move(opened).error());
        }
        view.emplace(*std::move(opened));
    }
    auto shown = readTree(question, choice, view ? &*view : nullptr, before, progress);
    if (!shown) {
        return tl::unexpected(std::move(shown).error());
    }
    Read read{*std::move(shown), std::make_shared<CollectionOnTree>()};
    if (view) {
        auto placed = placeItems(*view, read.shown->names, read.shown->checklist, progress);
        if (!placed) {
            return tl::unexpected(std::move(placed).error());
        }
        read.collection = std::make_shared<const CollectionOnTree>(*std::move(placed));
    }
    return read;
}

void TreeDocument::start(bool isOther) {
    m_runner.cancel(m_readJob);
    const std::uint64_t generation = ++m_generation;
    m_isOutdated = false;
    m_readJob = m_runner.start(
        isOther ? tr("Reading the tree") : QString(),
        On::Io,
        [question = m_question,
         choice = m_host.choice(),
         collection = m_document.isOpen() ? m_document.shared() : nullptr,
         before = isOther ? nullptr : m_shown](const Progress& progress) {
            return read(question, choice, collection, before, progress);
        },
        this,
        [this, generation](Result<Read> read) {
            if (generation == m_generation) {
                take(std::move(read));
            }
        },
        Urgency::Waited);
    Q_EMIT readingChanged();
}

void TreeDocument::take(Result<Read> read) {
    m_readJob = {};
    if (!read) {
        Q_EMIT failed(read.error());
    } else {
        m_isOther = false;
        const bool isChanged = std::exchange(m_shown, read->shown) != read->shown;
        m_collection = read->collection;
        if (isChanged) {
            Q_EMIT changed();
        }
        Q_EMIT counted();
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
    m_isOther = m_isOther || m_question.of == TreeQuestion::Of::Collection;
    m_isOutdated = true;
    Q_EMIT counted();
    Q_EMIT readingChanged();
    if (m_isSeen && m_document.isOpen()) {
        start(m_isOther);
    }
}

} // namespace taxo::ui
