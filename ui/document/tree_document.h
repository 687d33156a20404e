// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/group_on_tree.h"
#include "ui/document/collection_document.h"
#include "ui/document/identifier_host.h"
#include "ui/document/tree_reading.h"

#include <QObject>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace taxo::ui {

/// The tree that is shown and the open collection on it. Read and counted on the Io lane; counted
/// anew after what people and machines say, while somebody looks. UI thread.
class TreeDocument : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    TreeDocument(CollectionDocument& document,
                 IdentifierHost& host,
                 JobRunner& runner,
                 QObject* parent = nullptr);
    ~TreeDocument() override;

    /// What is shown, or is being read.
    const TreeQuestion& question() const { return m_question; }

    bool isReading() const { return m_readJob.value != 0; }

    /// Only a root before the first one. For work on a lane, too.
    const std::shared_ptr<const ShownTree>& shown() const { return m_shown; }

    const Tree& tree() const { return m_shown->tree(); }

    /// Of the tree that is shown; empty until it is counted.
    const std::shared_ptr<const CollectionOnTree>& collection() const { return m_collection; }

    bool isCounted() const { return !m_collection->items.before().empty(); }

    /// Of a clade, in the order of its nodes. Valid until it is counted anew.
    std::span<const ItemId> itemsOf(NodeId clade) const;

    /// Where they are, as ItemsOnTree::nodesOf.
    std::vector<NodeId> nodesOf(std::span<const ItemId> rising) const {
        return m_collection->items.nodesOf(rising);
    }

    /// Where the probability of an item goes; dark where the machine said nothing of it.
    TreeLight lightOf(ItemId item) const;

    /// Another tree, or something else on it; `changed` and `counted`, or `failed`, follow: then
    /// all stays as it was. What is being read is given up.
    void ask(const TreeQuestion& question);

    /// The item that shows a clade best (cladeFaces), as soon as it is known.
    std::optional<ItemId> faceOf(NodeId clade) const;
    /// In place of those wanted before; `facesChanged` follows where some are not known.
    void wantFaces(const std::vector<NodeId>& clades);

    /// What a group is called together, and which clade it is most like (groupOnTree);
    /// `groupPlaced` or `failed` follows. Waits for a tree that is being read, or that nobody looks
    /// at yet.
    void placeGroup(std::vector<ItemId> items);
    /// While nobody looks nothing is counted; what changed meanwhile is counted then.
    void setSeen(bool isSeen);

Q_SIGNALS:
    void readingChanged();
    void changed(); ///< another tree, not counted yet
    void counted();
    void facesChanged();
    void groupPlaced(const taxo::GroupOnTree& group);
    void failed(const taxo::Error& error);

private:
    void start(bool isTold);
    void take(Result<TreeReading> reading);
    void forget();
    void outdate();
    void findFaces();
    void placeWaiting();

    CollectionDocument& m_document;
    IdentifierHost& m_host;
    JobRunner& m_runner;
    TreeQuestion m_question;
    TreeQuestion m_shownQuestion; ///< what m_shown is of
    std::shared_ptr<const ShownTree> m_shown;
    std::shared_ptr<const TreeBeside> m_beside; ///< null: to be read
    std::shared_ptr<const CollectionOnTree> m_collection;
    JobId m_readJob;
    std::uint64_t m_generation = 0; ///< of what is asked: older answers are ignored
    bool m_isSeen = false;
    bool m_isOutdated = true;
    bool m_isOther = true; ///< another tree was asked for, and not read yet

    std::map<NodeId, ItemId> m_faces; ///< -1 of clades without any
    std::shared_ptr<const CollectionOnTree> m_facesOf;
    std::vector<NodeId> m_wantedFaces;
    JobId m_facesJob;
    std::uint64_t m_facesGeneration = 0;
    std::vector<ItemId> m_waitingGroup;
    JobId m_groupJob;
};

} // namespace taxo::ui
