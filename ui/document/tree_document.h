// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/tree_colors.h"
#include "core/taxonomy/common_names.h"
#include "core/tree/tree_names.h"
#include "core/workflow/items_on_tree.h"
#include "ui/document/collection_document.h"
#include "ui/document/identifier_host.h"

#include <QObject>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace taxo::ui {

/// Which tree is asked for.
struct TreeQuestion {
    enum class Of : std::uint8_t {
        Collection, ///< what the open collection has
        Labels,     ///< all that the chosen labels know
        File        ///< as readTreeFile reads it, or the tree of a checklist
    };
    Of of = Of::Collection;
    std::filesystem::path file;
    bool operator==(const TreeQuestion&) const = default;
};

/// A tree that was read, with all that depends on it alone. Immutable.
struct ShownTree {
    TreeNames names;
    CommonNames commonNames; ///< of the labels or the collection; TaxonId{i} is NodeId{i}
    TreeColors onLight;
    TreeColors onDark;
    std::vector<std::string> notes;        ///< what was repaired or odd in its file
    std::vector<ChecklistTaxon> checklist; ///< that it is the tree of, for its gaps; else empty

    const Tree& tree() const { return names.tree(); }

    const TreeColors& colors(Ground ground) const {
        return ground == Ground::Light ? onLight : onDark;
    }
};

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
    /// Where they are; those that are nowhere are left out.
    std::vector<NodeId> nodesOf(std::span<const ItemId> items) const;
    /// Where the probability of an item goes; dark where the machine said nothing of it.
    TreeLight lightOf(ItemId item) const;

    /// Another tree; `changed` and `counted`, or `failed`, follow. What is being read is given up.
    void ask(const TreeQuestion& question);
    /// While nobody looks nothing is counted; what changed meanwhile is counted then.
    void setSeen(bool isSeen);

Q_SIGNALS:
    void readingChanged();
    void changed(); ///< another tree, not counted yet
    void counted();
    void failed(const taxo::Error& error);

private:
    struct Read {
        std::shared_ptr<const ShownTree> shown;
        std::shared_ptr<const CollectionOnTree> collection;
    };

    static Result<Read> read(const TreeQuestion& question,
                             const IdentifierChoice& choice,
                             const std::shared_ptr<SharedCollection>& collection,
                             const std::shared_ptr<const ShownTree>& before,
                             const Progress& progress);
    void start(bool isOther);
    void take(Result<Read> read);
    void forget();
    void outdate();

    CollectionDocument& m_document;
    IdentifierHost& m_host;
    JobRunner& m_runner;
    TreeQuestion m_question;
    std::shared_ptr<const ShownTree> m_shown;
    std::shared_ptr<const CollectionOnTree> m_collection;
    JobId m_readJob;
    std::uint64_t m_generation = 0; ///< of what is asked: older answers are ignored
    bool m_isSeen = false;
    bool m_isOutdated = true;
    bool m_isOther = true; ///< another tree was asked for, and not read yet
};

} // namespace taxo::ui
