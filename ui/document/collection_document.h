// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/filter.h"
#include "core/collection/item_groups.h"
#include "core/collection/item_rows.h"
#include "core/collection/journal.h"
#include "core/collection/query.h"
#include "core/collection/shared_collection.h"
#include "ui/jobs/job_runner.h"

#include <QCache>
#include <QObject>
#include <QString>
#include <QTimer>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo::ui {

/// Groups that a person reviews as a whole (group_review.h).
inline constexpr const char* kByEvent = "event";            ///< as listEvents
inline constexpr const char* kByLookAlikes = "look-alikes"; ///< as listLookAlikes

/// What the list of a document shows, and how.
struct ListOptions {
    Filter filter;
    Sort sort;
    std::string groupBy;     ///< as findGrouped, or one of these two; empty: no groups
    bool showsEmpty = false; ///< empty frames, too, under events
    auto operator<=>(const ListOptions&) const = default;
};

/// How many items of the whole collection stand where.
struct StatusCounts {
    std::int64_t items = 0;
    std::int64_t suggested = 0; ///< by a machine, not looked at
    std::int64_t verified = 0;
    std::int64_t failed = 0; ///< could not be read, and nobody said anything of them
    auto operator<=>(const StatusCounts&) const = default;
};

/// A step of the journal that was just done, undone or done again, with what it was about: read by
/// the lane that did it, since nothing is read here for every decision.
struct DoneStep {
    JournalEntry entry;
    std::vector<ItemId> items; ///< the first 256 in the order in which they were added
    std::vector<ItemRow> rows; ///< of those that are still there; none where it was about more
};

/// The front of one open collection: a list of its items (by filter, order and groups), what there
/// is to show of each, and the only way to decide something. The list holds ids alone; rows are
/// read by pages through a connection of its own (2 ms for 256), so a million items cost 16 MB.
/// Everything that writes or takes long runs on the Database lane. UI thread.
class CollectionDocument : public QObject {
    Q_OBJECT
public:
    /// The runner must outlive the document.
    explicit CollectionDocument(JobRunner& runner, QObject* parent = nullptr);
    ~CollectionDocument() override;

    /// Opens a collection, or makes it where the file is not there, in place of the one that is
    /// open; `opened` or `openingFailed` follows, also for the one that is open already. The one
    /// before stays where that fails. Only the last one asked for is opened.
    void open(const std::filesystem::path& file);
    void close(); ///< also what is being opened
    /// When nobody works any more on what was closed: the file may be moved then.
    void whenReleased(std::function<void()> then);

    bool isOpen() const { return m_shared != nullptr; }

    bool isOpening() const { return m_isOpening; }

    bool isReadOnly() const { return !m_whyReadOnly.empty(); }

    const std::string& whyReadOnly() const { return m_whyReadOnly; }

    /// What opening found that a person should know.
    const std::vector<std::string>& notices() const { return m_notices; }

    const std::filesystem::path& file() const { return m_file; }

    /// For work on a lane. Null where none is open.
    const std::shared_ptr<SharedCollection>& shared() const { return m_shared; }

    /// For short reading on this thread; never while none is open.
    const Collection& view() const { return *m_view; }

    // The list

    const ListOptions& options() const { return m_options; }

    void setOptions(const ListOptions& options);
    /// The list anew by the same options.
    void refresh();

    std::size_t size() const { return m_list->items.size(); }

    ItemId idAt(std::size_t row) const { return m_list->items[row]; }

    std::optional<std::size_t> rowOf(ItemId item) const;
    /// What there is to show of a row. Reads its page where it is not at hand; null where the item
    /// is gone. Valid until control returns to the event loop.
    const ItemRow* rowAt(std::size_t row) const;

    /// Rows are read as this person sees them who reads blind (rowsOf); empty: as they are. Ends
    /// with the collection.
    void setReader(const std::string& person);

    const std::string& reader() const { return m_reader; }

    /// Runs of rows under a heading, in order; empty where the list has no groups.
    const std::vector<ItemGroup>& groups() const { return m_list->groups; }

    /// By what the list that is shown is grouped; the options may be another's already.
    const std::string& groupedBy() const { return m_list->options.groupBy; }

    /// Empty frames that the list leaves out.
    std::size_t hidden() const { return m_list->hidden; }

    const StatusCounts& counts() const { return m_counts; }

    /// Something was written past this object (an import, an identification): rows are read anew,
    /// soon, and with `isListOther` the list is, too; look-alikes only by `refresh`.
    void noteChange(bool isListOther);
    /// A step of the journal was written past this object: undo is about it now.
    void noteStep();
    /// What was noted is read now.
    void takeChanges();

    /// Writes what is no decision (derived data, new photographs) on the Database lane.
    template <class Work, class Then>
    void work(Work what, QObject* receiver, Then then) {
        if (isOpen()) {
            m_runner.start(
                {},
                On::Database,
                [shared = m_shared, what = std::move(what)](const Progress&) {
                    return shared->use(what);
                },
                receiver,
                std::move(then),
                Urgency::Waited);
        }
    }

    // Decisions. Each is one step of the journal.

    using Decision = std::function<Result<std::optional<EntryId>>(Collection&)>;
    /// `decided` or `decisionFailed` follows.
    void decide(Decision decision);
    void undo();
    void redo();

    /// What undo and redo would do; nothing where there is none.
    const std::optional<JournalEntry>& nextUndo() const { return m_nextUndo; }

    const std::optional<JournalEntry>& nextRedo() const { return m_nextRedo; }

Q_SIGNALS:
    void opened();
    void openingFailed(const std::filesystem::path& file, const taxo::Error& error);
    void closed();
    void backupFailed(const taxo::Error& error);
    /// Other items, or in another order.
    void listChanged();
    /// The items are the same; what there is to show of them may be other.
    void rowsChanged();
    void listFailed(const taxo::Error& error); ///< the options are as they were
    void countsChanged();
    void journalChanged();
    /// A step was done. Nothing where nothing changed.
    void decided(const taxo::ui::DoneStep& step);
    void undone(const taxo::ui::DoneStep& step); ///< or done again
    void decisionFailed(const taxo::Error& error);

private:
    struct Held;
    using Page = std::vector<std::optional<ItemRow>>;
    using Done = std::optional<JournalEntry>; ///< nothing: nothing changed

    struct List {
        std::vector<ItemId> items;
        std::vector<ItemGroup> groups;
        std::size_t hidden = 0;
        ListOptions options;
        std::vector<std::uint32_t> rowsById; ///< rows in the order of their items' ids
    };

    struct Opened {
        std::shared_ptr<SharedCollection> shared;
        std::unique_ptr<Collection> view;
        std::string whyReadOnly;
        std::vector<std::string> notices;
    };

    static Result<std::shared_ptr<const List>>
    listOf(const SharedCollection& shared, const ListOptions& options, const Progress& progress);
    void startOpening(const std::filesystem::path& file);
    void openNext();
    void take(const std::filesystem::path& file, Opened opened);
    void closeShown();
    void release(std::shared_ptr<SharedCollection> shared);

    /// Somebody still works on one that was closed.
    bool isInUse() const { return m_held.size() > (isOpen() ? 1U : 0U); }

    bool isHeld(const std::filesystem::path& file) const;
    void onReleased(const std::filesystem::path& file);
    void makeList();
    void readChanges();
    void count();

    /// What a step left.
    struct Written {
        std::optional<DoneStep> step; ///< nothing: nothing changed
        Done nextUndo;
        Done nextRedo;
    };

    static Written
    readBack(const Collection& collection, const Done& done, const std::string& reader);
    using Told = void (CollectionDocument::*)(const DoneStep&);
    void write(std::function<Result<Done>(Collection&)> work, Told tell);
    void readJournal();
    void forgetRows();
    void takeRowsOf(const DoneStep& step);

    JobRunner& m_runner;
    std::filesystem::path m_file;
    std::shared_ptr<SharedCollection> m_shared;
    std::unique_ptr<Collection> m_view;
    std::string m_whyReadOnly;
    std::vector<std::string> m_notices;
    bool m_isOpening = false;
    JobId m_openJob;                           ///< 0 where none runs
    bool m_isOutdated = false;                 ///< what it opens was closed meanwhile
    std::vector<std::filesystem::path> m_held; ///< that somebody has; with the one shown
    std::filesystem::path m_toOpen;            ///< next; mostly empty
    std::vector<std::function<void()>> m_onReleased;
    ListOptions m_options;
    std::shared_ptr<const List> m_list = std::make_shared<List>();
    mutable QCache<std::size_t, Page> m_pages; ///< by number
    std::string m_reader;                      ///< who reads blind; empty: nobody
    StatusCounts m_counts;
    std::optional<JournalEntry> m_nextUndo;
    std::optional<JournalEntry> m_nextRedo;
    std::uint64_t m_generation = 0; ///< of the collection that is open: older answers are ignored
    std::uint64_t m_listGeneration = 0;
    JobId m_listJob;
    JobId m_countJob;
    bool m_isListing = false;
    bool m_isListDue = false;      ///< changes came in while the list was made
    bool m_isListDoubtful = false; ///< a decision may have made or taken away items
    bool m_isCounting = false;
    bool m_isCountDue = false;
    QTimer m_countRest;  ///< between two counts of very many items
    QTimer m_changeSoon; ///< one look for a burst of changes
};

} // namespace taxo::ui
