// SPDX-License-Identifier: MIT
#include "ui/window/session.h"

#include "core/collection/move_collection.h"
#include "core/publish/bundle_dataset.h"
#include "ui/document/table_file.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace taxo::ui {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kRecentCollections = 12;

} // namespace

/// Somebody who has got her first model need not choose it, too. Empty where there are several.
std::string Session::onlyModel(const Services& services) {
    const std::vector<InstalledChoice> models = services.installedModels();
    return models.size() == 1 ? models.front().name : std::string();
}

Session::Session(JobRunner& runner, Services services, const Settings& settings)
    : m_runner(runner)
    , m_services(std::move(services))
    , m_settings(settings)
    , m_adoptedThreshold(settings.threshold)
    , m_document(runner)
    , m_host(runner, m_services)
    , m_library(runner, m_services)
    , m_queue(m_document, m_host, runner)
    , m_newAnswers(m_document, runner)
    , m_importer(m_document, m_queue, runner)
    , m_records(m_document, m_queue, runner)
    , m_review(m_document, m_selection, m_focus, person())
    , m_groups(m_document, m_selection, m_focus, m_review)
    , m_compare(m_document, m_selection, m_focus, m_review)
    , m_clusters(m_document, m_review, runner)
    , m_decoder(std::make_shared<LazyDecoder>(m_services.openDecoder))
    , m_thumbnails(runner,
                   m_decoder,
                   {.folder = m_services.thumbnails, .folderBytes = settings.thumbnailBytes})
    , m_jobs(runner) {
    IdentifyOptions options;
    options.threshold = static_cast<float>(settings.threshold);
    m_queue.setOptions(options);
    IdentifierChoice choice;
    choice.model = settings.model.empty() ? onlyModel(m_services) : settings.model;
    choice.labels = settings.labels;
    choice.device = settings.device;
    choice.precision = settings.precision;
    m_host.choose(std::move(choice));
    connect(&m_host, &IdentifierHost::choiceChanged, this, &Session::rememberChoice);
    m_library.setNetwork(settings.mirror, settings.proxy);
    connect(&m_library, &ModelLibrary::installed, this, [this] { m_hasArrival = true; });
    connect(&m_library, &ModelLibrary::changed, this, &Session::useWhatArrived);
    connect(&m_library, &ModelLibrary::removed, this, &Session::forgetRemoved);
    connect(&m_queue, &IdentifyQueue::finished, &m_newAnswers, &NewAnswers::take);
    connect(&m_newAnswers, &NewAnswers::changed, this, [this] {
        if (!m_newAnswers.comparison()) { // the chosen ones are shown
            m_adoptedChoice = m_host.choice();
            m_adoptedRestriction = m_queue.restriction();
            m_adoptedPlaces = m_queue.places();
            m_adoptedThreshold = m_settings.threshold;
        }
    });
    connect(&m_queue, &IdentifyQueue::placesRestored, this, [this] {
        m_adoptedPlaces = m_queue.places();
    });
    connect(&m_newAnswers, &NewAnswers::discarded, this, &Session::returnToAdopted);
    connect(
        &m_compare, &Compare::changed, &m_groups, [this] { m_groups.setPaused(m_compare.isOn()); });
    connect(&m_document, &CollectionDocument::opened, this, &Session::onOpened);
    connect(&m_document, &CollectionDocument::undone, this, &Session::focusItemOf);
    connect(&m_document, &CollectionDocument::openingFailed, this, [this] {
        m_pending = {};
        enterDueDemo();
    });
    connect(&m_document, &CollectionDocument::closed, this, [this] {
        m_selection.clear();
        m_focus.set(ItemId());
        m_thumbnails.clear();
        m_adoptedChoice = {};
        m_adoptedRestriction.clear();
        m_adoptedPlaces.reset();
        m_document.whenReleased([this] { lookAtRecent(); });
    });
    // Queued: views take the list before they are told of the focus.
    connect(&m_document,
            &CollectionDocument::listChanged,
            this,
            &Session::focusSomething,
            Qt::QueuedConnection);
}

/// One sees what undo and redo did.
void Session::focusItemOf(const DoneStep& step) {
    if (!step.items.empty() && m_document.rowOf(step.items.front())) {
        m_focus.set(step.items.front());
        m_selection.set(std::array<ItemId, 1>{step.items.front()});
    }
}

/// Somebody who opens a collection looks at its first item. Where nothing fits a filter, words are
/// about nothing.
void Session::focusSomething() {
    if (m_document.size() == 0) {
        m_selection.clear();
        m_focus.set(ItemId());
    } else if (!m_document.rowOf(m_focus.current())) {
        const std::array<ItemId, 1> first = {m_document.idAt(0)};
        m_focus.set(first.front());
        m_selection.set(first);
    }
}

void Session::chooseModel(const std::string& model) {
    if (isInDemo()) {
        leaveDemo(); // no other model knows its photographs
        if (model == m_host.choice().model) {
            return;
        }
    }
    IdentifierChoice choice = m_host.choice();
    const bool isAnother = !choice.model.empty() && choice.model != model;
    choice.model = model;
    m_labelsPutAside.clear();
    if (isAnother) {
        m_labelsPutAside = std::exchange(choice.labels, {});
    }
    choose(std::move(choice));
}

void Session::chooseLabels(const std::string& labels) {
    IdentifierChoice choice = m_host.choice();
    choice.labels = labels;
    m_labelsPutAside.clear();
    choose(std::move(choice));
}

void Session::rememberQuestion(const BinnedNames& labels, const std::string& prompt) {
    m_settings.ownLabels = labels.names;
    m_settings.ownBins = labels.bins;
    m_settings.ownPrompt = prompt;
    saveSettings();
}

/// Loads at once: what does not fit is better known before photographs wait for it.
void Session::choose(IdentifierChoice choice, std::shared_ptr<PhotoIdentifier> loaded) {
    m_host.choose(std::move(choice), std::move(loaded));
    if (m_host.hasModel()) {
        m_host.load();
    }
}

std::vector<CollectionLook> Session::recentCollections() const {
    std::vector<CollectionLook> recent;
    for (const std::string& file : m_settings.recentCollections) {
        const auto look = std::ranges::find(m_looks, fs::path(file), &CollectionLook::file);
        recent.push_back(look != m_looks.end() ? *look : CollectionLook{.file = file});
    }
    return recent;
}

void Session::lookAtRecent() {
    m_runner.start(
        {},
        On::Io,
        [files = m_settings.recentCollections, folder = m_services.thumbnails](
            const Progress& progress) -> Result<std::vector<CollectionLook>> {
            const ThumbnailFolder thumbnails(folder, ThumbnailCache::Options().longestSide);
            std::vector<CollectionLook> looks;
            for (const std::string& file : files) {
                if (progress.cancelled()) {
                    return cancelledError();
                }
                looks.push_back(lookAtCollection(file, thumbnails));
            }
            return looks;
        },
        this,
        [this](Result<std::vector<CollectionLook>> looks) {
            if (looks) {
                m_looks = *std::move(looks);
                Q_EMIT recentCollectionsChanged();
            }
        },
        Urgency::Waited);
}

/// Never made anew: its disk may be away.
void Session::openRecent(const fs::path& file) {
    m_runner.start(
        {},
        On::Io,
        [file](const Progress&) -> Result<bool> {
            std::error_code problem;
            return fs::exists(file, problem);
        },
        this,
        [this, file](const Result<bool>& isThere) {
            if (isThere.value_or(false)) {
                openCollection(file);
            } else {
                lookAtRecent();
            }
        },
        Urgency::Waited);
}

bool Session::isUnnamed() const {
    return m_document.isOpen() && m_document.file().parent_path() == m_services.collections;
}

bool Session::isSynthetic() const {
    return isInDemo() || (m_host.state() == IdentifierHost::State::Ready &&
                          m_host.identifier()->info().isSynthetic);
}

void Session::openCollection(const fs::path& file) {
    leaveDemoForAnother();
    m_document.open(file);
}

void Session::nameCollection(const fs::path& file) {
    const fs::path before = m_document.file();
    m_queue.stop();
    closeCollection();
    m_document.whenReleased([this, before, file] { moveAndOpen(before, file); });
}

/// Onto another disk it is a copy, which may take minutes.
void Session::moveAndOpen(const fs::path& before, const fs::path& file) {
    m_runner.start(
        tr("Giving the collection its name"),
        On::Io,
        [before, file](const Progress&) { return moveCollection(before, file); },
        this,
        [this, before, file](const Status& moved) {
            if (moved) {
                std::erase(m_settings.recentCollections, before.string());
            } else if (moved.error().code != ErrorCode::Cancelled) {
                Q_EMIT namingFailed(moved.error());
            }
            if (!m_document.isOpen() && !m_document.isOpening()) { // nobody opened another one
                m_document.open(moved ? file : before);
            }
            m_queue.resume();
        },
        Urgency::Waited);
}

void Session::closeCollection() {
    m_document.close();
    enterDueDemo(); // nothing is being opened any more that it would wait for
}

void Session::saveTable(const fs::path& file) {
    std::vector<ItemId> items;
    for (std::size_t row = 0; row < m_document.size(); ++row) {
        items.push_back(m_document.idAt(row));
    }
    m_runner.start(
        tr("Saving the table"),
        On::Io,
        [shared = m_document.shared(), items = std::move(items), file](const Progress& progress) {
            return writeTable(*shared, items, file, progress);
        },
        this,
        [this, file](const Status& saved) {
            if (saved) {
                Q_EMIT tableSaved(file);
            } else if (saved.error().code != ErrorCode::Cancelled) {
                Q_EMIT tableNotSaved(saved.error());
            }
        },
        Urgency::Waited);
}

void Session::onOpened() {
    // A bundle's small pictures, where it was unpacked without its photographs.
    m_thumbnails.lookAlsoIn(m_document.file().parent_path() / kBundledThumbnails);
    bringInPending();
    QMetaObject::invokeMethod(this, &Session::enterDueDemo, Qt::QueuedConnection);
    if (isInDemo()) {
        return;
    }
    auto& recent = m_settings.recentCollections;
    const std::string file = m_document.file().string();
    std::erase(recent, file);
    recent.insert(recent.begin(), file);
    recent.resize(std::min(recent.size(), kRecentCollections));
    saveSettings();
    Q_EMIT recentCollectionsChanged();
}

void Session::stopAll() {
    m_queue.stop();
    for (const JobInfo& job : m_runner.jobs()) {
        if (!job.title.isEmpty()) { // thumbnails are no work that a person stops
            m_runner.cancel(job.id);
        }
    }
}

/// New answers are not wanted: model, labels, restriction and threshold are again those before.
void Session::returnToAdopted() {
    const IdentifierChoice before = m_adoptedChoice;
    m_queue.restrictTo(m_adoptedRestriction);
    m_queue.weighBy(m_adoptedPlaces);
    if (std::exchange(m_settings.threshold, m_adoptedThreshold) != m_adoptedThreshold) {
        useThreshold();
        saveSettings();
        Q_EMIT preferencesChanged(m_settings);
    }
    const bool isKnown = !before.model.empty(); // else the collection came with answers
    if (isKnown &&
        (before.model != m_host.choice().model || before.labels != m_host.choice().labels)) {
        choose(before);
    }
}

void Session::rememberChoice() {
    if (!isInDemo()) {
        m_settings.model = m_host.choice().model;
        m_settings.labels = m_host.choice().labels;
    }
    saveSettings();
}

void Session::saveSettings() {
    m_runner.start(
        {},
        On::Database, // one at a time, in order
        [save = m_services.saveSettings, settings = m_settings](const Progress&) {
            return save(settings);
        },
        this,
        [this](const Status& saved) {
            if (!saved) {
                Q_EMIT settingsNotSaved(saved.error());
            }
        });
}

} // namespace taxo::ui
