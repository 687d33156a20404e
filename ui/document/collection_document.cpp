// SPDX-License-Identifier: MIT
#include "ui/document/collection_document.h"

#include "core/collection/backup.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace taxo::ui {

namespace {

constexpr qsizetype kPagesKept = 64;
constexpr int kChangesEveryMs = 200;
constexpr int kCountRestMs = 2000;

Result<Collection> openOrCreate(const std::filesystem::path& file, const Progress& progress) {
    std::error_code problem;
    return std::filesystem::exists(file, problem) ? Collection::open(file, progress)
                                                  : Collection::create(file);
}

bool isSame(const std::filesystem::path& a, const std::filesystem::path& b) {
    std::error_code problem;
    return a == b || std::filesystem::equivalent(a, b, problem);
}

} // namespace

/// The file and who takes turns with it. Work that was asked to stop may hold it a while longer
/// than the document.
struct CollectionDocument::Held {
    using Ring = std::function<void(std::filesystem::path)>;

    /// Rings when everything declared after it is gone.
    struct Bell {
        Ring ring;
        std::filesystem::path file;

        Bell(Ring how, std::filesystem::path of) : ring(std::move(how)), file(std::move(of)) {}

        Bell(const Bell&) = delete;
        Bell& operator=(const Bell&) = delete;

        ~Bell() { ring(file); }
    };

    Held(Collection opened, const std::filesystem::path& file, Ring onClosed)
        : bell(std::move(onClosed), file), collection(std::move(opened)), shared(collection) {}

    Bell bell;
    Collection collection;
    SharedCollection shared;
};

CollectionDocument::CollectionDocument(JobRunner& runner, QObject* parent)
    : QObject(parent), m_runner(runner), m_pages(kPagesKept) {
    m_changeSoon.setSingleShot(true);
    m_changeSoon.setInterval(kChangesEveryMs);
    connect(&m_changeSoon, &QTimer::timeout, this, &CollectionDocument::readChanges);
    m_countRest.setSingleShot(true);
    m_countRest.setInterval(kCountRestMs);
    connect(&m_countRest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isCountDue, false)) {
            count();
        }
    });
}

CollectionDocument::~CollectionDocument() = default;

void CollectionDocument::open(const std::filesystem::path& file) {
    m_toOpen.clear();
    const bool isShown = isOpen() && isSame(file, m_file);
    if (m_openJob != JobId() || (isHeld(file) && !isShown)) {
        m_isOpening = true;
        m_toOpen = file;
    } else if (isShown) {
        m_isOpening = false;
        Q_EMIT opened(); // it is
    } else {
        startOpening(file);
    }
}

void CollectionDocument::startOpening(const std::filesystem::path& file) {
    m_isOpening = true;
    const auto onClosed = m_runner.courier<std::filesystem::path>(
        this, [this](const std::filesystem::path& closed) { onReleased(closed); });
    m_openJob = m_runner.start(
        tr("Opening the collection"),
        On::Database,
        [file, onClosed](const Progress& progress) -> Result<Opened> {
            auto collection = openOrCreate(file, progress);
            if (!collection) {
                return tl::unexpected(std::move(collection).error());
            }
            auto view = collection->openView();
            if (!view) {
                return tl::unexpected(std::move(view).error());
            }
            Opened opened;
            opened.notices = collection->notices();
            opened.whyReadOnly = collection->whyReadOnly();
            auto held = std::make_shared<Held>(*std::move(collection), file, onClosed);
            opened.shared = std::shared_ptr<SharedCollection>(held, &held->shared);
            opened.view = std::make_unique<Collection>(*std::move(view));
            return opened;
        },
        this,
        [this, file](Result<Opened> opened) {
            m_openJob = {};
            if (opened) {
                m_held.push_back(file);
            }
            if (std::exchange(m_isOutdated, false) || !m_toOpen.empty()) {
                if (opened) {
                    opened->view.reset();
                    release(std::move(opened->shared));
                }
                openNext();
                return;
            }
            m_isOpening = false;
            if (!opened) {
                Q_EMIT openingFailed(file, opened.error());
                return;
            }
            take(file, *std::move(opened));
        },
        Urgency::Waited);
}

/// What was asked for while another one was being opened, or while it was in use itself.
void CollectionDocument::openNext() {
    m_isOpening = false;
    if (!m_toOpen.empty()) {
        open(std::exchange(m_toOpen, {}));
    }
}

/// The last one that uses it closes it, which may take a while: not here.
void CollectionDocument::release(std::shared_ptr<SharedCollection> shared) {
    m_runner.start(
        {},
        On::Database,
        [shared = std::move(shared)](const Progress&) mutable -> Status {
            shared.reset();
            return {};
        },
        this,
        [](const Status&) {});
}

void CollectionDocument::take(const std::filesystem::path& file, Opened opened) {
    closeShown();
    m_file = file;
    m_shared = std::move(opened.shared);
    m_view = std::move(opened.view);
    m_whyReadOnly = std::move(opened.whyReadOnly);
    m_notices = std::move(opened.notices);
    readJournal();
    Q_EMIT this->opened();
    makeList();
    count();
    if (!isReadOnly()) {
        m_runner.start(
            {},
            On::Io,
            [file](const Progress& progress) { return backUpIfDue(file, progress); },
            this,
            [this](const Result<std::optional<Backup>>& made) {
                if (!made && made.error().code != ErrorCode::Cancelled) {
                    Q_EMIT backupFailed(made.error());
                }
            });
    }
}

/// The last one that used a collection has let go of it.
void CollectionDocument::onReleased(const std::filesystem::path& file) {
    std::erase(m_held, file);
    if (!isInUse()) {
        for (const auto& then : std::exchange(m_onReleased, {})) {
            then();
        }
    }
    if (m_openJob == JobId() && !m_toOpen.empty()) {
        openNext();
    }
}

bool CollectionDocument::isHeld(const std::filesystem::path& file) const {
    return std::ranges::any_of(m_held, [&](const auto& held) { return isSame(held, file); });
}

void CollectionDocument::whenReleased(std::function<void()> then) {
    if (isInUse()) {
        m_onReleased.push_back(std::move(then));
    } else {
        then();
    }
}

void CollectionDocument::close() {
    m_toOpen.clear();
    m_isOutdated = m_openJob != JobId();
    m_isOpening = m_isOutdated;
    closeShown();
}

void CollectionDocument::closeShown() {
    if (!isOpen()) {
        return;
    }
    ++m_generation;
    ++m_listGeneration;
    m_runner.cancel(m_listJob);
    m_runner.cancel(m_countJob);
    m_view.reset();
    release(std::exchange(m_shared, nullptr));
    m_options = {};
    m_reader.clear();
    m_file.clear();
    m_list = std::make_shared<List>();
    m_pages.clear();
    m_counts = {};
    m_nextUndo.reset();
    m_nextRedo.reset();
    m_isListing = false;
    m_isListDue = false;
    m_changeSoon.stop();
    m_countRest.stop();
    Q_EMIT closed();
    Q_EMIT listChanged();
    Q_EMIT countsChanged();
    Q_EMIT journalChanged();
}

void CollectionDocument::decide(Decision decision) {
    write(
        [decision = std::move(decision)](Collection& collection) -> Result<Done> {
            const auto entry = decision(collection);
            if (!entry) {
                return tl::unexpected(entry.error());
            }
            return *entry ? taxo::nextUndo(collection) : Done();
        },
        &CollectionDocument::decided);
}

void CollectionDocument::undo() {
    write([](Collection& collection) { return taxo::undo(collection); },
          &CollectionDocument::undone);
}

void CollectionDocument::redo() {
    write([](Collection& collection) { return taxo::redo(collection); },
          &CollectionDocument::undone);
}

void CollectionDocument::write(std::function<Result<Done>(Collection&)> work, Told tell) {
    if (!isOpen()) {
        return;
    }
    m_runner.start(
        {},
        On::Database,
        [shared = m_shared, work = std::move(work), reader = m_reader](const Progress&) {
            return shared->use([&](Collection& collection) -> Result<Written> {
                const auto done = work(collection);
                return done ? Result<Written>(readBack(collection, *done, reader))
                            : tl::unexpected(done.error());
            });
        },
        this,
        [this, tell, reader = m_reader, generation = m_generation](Result<Written> written) {
            if (!written) {
                Q_EMIT decisionFailed(written.error());
            }
            if (generation != m_generation || !written || !written->step) {
                return;
            }
            m_nextUndo = std::move(written->nextUndo);
            m_nextRedo = std::move(written->nextRedo);
            Q_EMIT journalChanged();
            if (reader == m_reader) {
                takeRowsOf(*written->step);
            } else {
                forgetRows(); // they were read for another
            }
            m_isListDoubtful = true;
            count();
            Q_EMIT(this->*tell)(*written->step);
        },
        Urgency::Waited);
}

/// What was done stays done where this cannot be read: it is as if it were about very many items.
CollectionDocument::Written CollectionDocument::readBack(const Collection& collection,
                                                         const Done& done,
                                                         const std::string& reader) {
    constexpr std::size_t kFew = 256;
    Written written;
    if (done) {
        written.step = DoneStep{*done, {}, {}};
        DoneStep& step = *written.step;
        step.items = itemsOf(collection, done->id, kFew).value_or(std::vector<ItemId>());
        if (static_cast<std::int64_t>(step.items.size()) == done->items) {
            if (auto rows = rowsOf(collection, step.items, reader)) {
                step.rows = *std::move(rows);
            } else {
                step.items.clear();
            }
        }
    }
    written.nextUndo = taxo::nextUndo(collection).value_or(std::nullopt);
    written.nextRedo = taxo::nextRedo(collection).value_or(std::nullopt);
    return written;
}

void CollectionDocument::noteStep() {
    if (isOpen()) {
        readJournal();
        noteChange(true);
    }
}

void CollectionDocument::readJournal() {
    m_nextUndo = taxo::nextUndo(*m_view).value_or(std::nullopt);
    m_nextRedo = taxo::nextRedo(*m_view).value_or(std::nullopt);
    Q_EMIT journalChanged();
}

} // namespace taxo::ui
