// SPDX-License-Identifier: MIT
#include "ui/window/session.h"

#include "core/workflow/open_model.h"
#include "ui/document/table_file.h"
#include "ui/models/table_text.h"

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

/// Somebody who has got her first model need not choose it, too. Empty where there are several.
std::string onlyModel(const Services& services) {
    const std::vector<InstalledChoice> models = services.installedModels();
    return models.size() == 1 ? models.front().name : std::string();
}

} // namespace

Session::Session(JobRunner& runner, Services services, const Settings& settings)
    : m_runner(runner)
    , m_services(std::move(services))
    , m_settings(settings)
    , m_ownLabels{settings.ownLabels, settings.ownBins}
    , m_host(runner, m_services)
    , m_queue(m_document, m_host, runner)
    , m_decoder(std::make_shared<LazyDecoder>(m_services.openDecoder))
    , m_thumbnails(runner, m_decoder, {})
    , m_photos(m_document, m_thumbnails)
    , m_jobs(runner) {
    IdentifyOptions options;
    options.threshold = static_cast<float>(settings.threshold);
    m_queue.setOptions(options);
    IdentifierChoice choice;
    choice.model = settings.model.empty() ? onlyModel(m_services) : settings.model;
    choice.labels = settings.labels;
    choice.device = settings.device;
    choice.precision = settings.precision;
    choice.rememberVectors = true; // restricting an answer, or lifting that, costs no encoding
    m_host.choose(std::move(choice));
    connect(&m_host, &IdentifierHost::choiceChanged, this, &Session::rememberChoice);
    const auto onChange = [this] {
        ++m_changes;
        m_savedTable.clear();
    };
    connect(&m_document, &SessionDocument::photosChanged, this, onChange);
    connect(&m_document, &SessionDocument::photosAdded, this, onChange);
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
    if (isAnother && choice.freeLabels.names.empty()) {
        m_labelsPutAside = std::exchange(choice.labels, {});
    }
    choose(std::move(choice));
}

void Session::chooseLabels(const std::string& labels) {
    IdentifierChoice choice = m_host.choice();
    choice.labels = labels;
    choice.freeLabels = {};
    m_labelsPutAside.clear();
    choose(std::move(choice));
}

void Session::chooseOwnLabels(const BinnedNames& labels) {
    m_ownLabels = labels;
    m_settings.ownLabels = labels.names;
    m_settings.ownBins = labels.bins;
    IdentifierChoice choice = m_host.choice();
    choice.freeLabels = labels;
    m_labelsPutAside.clear();
    Q_EMIT ownLabelsChanged();
    choose(std::move(choice));
    m_queue.restrictTo({}); // they have no lineages
}

/// Loads at once: what does not fit is better known before photographs wait for it.
void Session::choose(IdentifierChoice choice, std::shared_ptr<PhotoIdentifier> loaded) {
    m_host.choose(std::move(choice), std::move(loaded));
    if (m_host.hasModel()) {
        m_host.load();
    }
}

bool Session::isSynthetic() const {
    return isInDemo() || (m_host.state() == IdentifierHost::State::Ready &&
                          m_host.identifier()->info().isSynthetic);
}

void Session::exploreDemo() {
    if (std::exchange(m_isDrawingDemo, true)) {
        return;
    }
    m_runner.start(
        tr("Drawing the demo world"),
        On::Io, // at once: on Compute it would wait for the photographs that are being identified
        [provide = m_services.provideDemo](const Progress& progress) { return provide(progress); },
        this,
        [this](const Result<std::filesystem::path>& photographs) {
            m_isDrawingDemo = false;
            if (photographs) {
                enterDemo(*photographs);
            } else if (photographs.error().code != ErrorCode::Cancelled) {
                Q_EMIT demoFailed(photographs.error());
            }
        },
        Urgency::Waited);
}

void Session::enterDemo(const std::filesystem::path& photographs) {
    m_demoPhotographs = photographs;
    if (!isInDemo()) {
        m_setAside = SetAside{.selection = m_selection.ids(),
                              .focus = m_focus.current(),
                              .choice = m_host.choice(),
                              .identifier = m_host.identifier(),
                              .restriction = m_queue.restriction(),
                              .labelsPutAside = std::exchange(m_labelsPutAside, {}),
                              .isStopped = m_queue.state() == IdentifyQueue::State::Stopped,
                              .photos = m_document.takeAll()}; // last: views follow at once
        m_selection.set({});
        m_focus.set(ItemId());
        m_queue.restrictTo({});
        IdentifierChoice demo = m_host.choice();
        demo.model = kDemoModel;
        demo.labels.clear();
        demo.freeLabels = {};
        choose(std::move(demo));
    }
    look({photographs}, true);
}

void Session::leaveDemo() {
    if (!isInDemo()) {
        return;
    }
    FoundPhotos own; // opened in the demo world, and not of it
    for (const SessionPhoto& photo : m_document.takeAll()) {
        if (photo.file.parent_path() != m_demoPhotographs) {
            own.files.push_back(photo.file);
        }
    }
    SetAside before = std::move(*m_setAside);
    m_setAside.reset();
    m_queue.restrictTo(std::move(before.restriction)); // no photograph is there to be asked again
    m_labelsPutAside = std::move(before.labelsPutAside);
    choose(std::move(before.choice), std::move(before.identifier));
    m_document.putBack(std::move(before.photos));
    if (before.isStopped) {
        m_queue.stop();
    }
    m_focus.set(before.focus);
    m_selection.set(std::move(before.selection));
    if (!own.files.empty()) {
        take(own);
    }
}

void Session::open(std::vector<std::filesystem::path> paths) {
    look(std::move(paths), false);
}

void Session::look(std::vector<std::filesystem::path> paths, bool isForDemo) {
    m_runner.start(
        tr("Looking for photographs"),
        On::Io,
        [find = m_services.findPhotos, paths = std::move(paths)](const Progress& progress) {
            return find(paths, progress);
        },
        this,
        [this, isForDemo](Result<FoundPhotos> found) {
            // Else it was cancelled, or the demo world was left meanwhile: nothing is added.
            if (found && (isInDemo() || !isForDemo)) {
                take(*found);
            }
        },
        Urgency::Waited);
}

void Session::take(const FoundPhotos& found) {
    const auto added = m_document.add(found.files);
    if (!added.empty() && m_document.find(m_focus.current()) == nullptr) {
        m_focus.set(added.front());
    }
    if (!added.empty() && m_selection.ids().empty()) {
        m_selection.set({m_focus.current()});
    }
    if (!found.failed.empty()) {
        Q_EMIT pathsFailed(found.failed);
    } else if (found.files.empty()) {
        Q_EMIT nothingFound();
    }
}

void Session::removeSelected() {
    const std::vector<ItemId> ids = m_selection.ids();
    if (ids.empty()) {
        return;
    }
    // The first one after the selection, else the last one before it.
    std::size_t row = 0;
    for (const ItemId id : ids) {
        row = std::max(row, m_document.rowOf(id).value_or(0));
    }
    const std::size_t before = ids.size() - 1; // rows that go before `row`, when they are a run
    m_document.remove(ids);
    m_thumbnails.forget(ids);
    if (m_document.size() == 0) {
        m_selection.set({});
        m_focus.set(ItemId());
        return;
    }
    row = std::min(row >= before ? row - before : 0, m_document.size() - 1);
    const ItemId next = m_document.at(row).id;
    m_selection.set({next});
    m_focus.set(next);
}

void Session::askAgain(std::vector<ItemId> ids) {
    m_thumbnails.forget(ids);
    m_queue.askAgain(ids);
}

void Session::stopAll() {
    m_queue.stop();
    for (const JobInfo& job : m_runner.jobs()) {
        if (!job.title.isEmpty()) { // thumbnails are no work that a person stops
            m_runner.cancel(job.id);
        }
    }
}

QString Session::selectedAsTable() const {
    Provenance provenance;
    provenance.threshold = m_queue.options().threshold;
    provenance.restriction = m_queue.restriction();
    if (m_host.identifier()) {
        provenance.info = m_host.identifier()->info();
    }
    return tableText(m_document, m_selection.ids(), provenance);
}

void Session::saveTable(const std::filesystem::path& file) {
    std::vector<AnsweredPhoto> photos;
    for (std::size_t row = 0; row < m_document.size(); ++row) {
        if (const SessionPhoto& photo = m_document.at(row); photo.identification) {
            photos.push_back({photo.file, photo.identification});
        }
    }
    if (photos.empty()) {
        return;
    }
    m_runner.start(
        tr("Saving the table"),
        On::Io,
        [file,
         photos = std::move(photos),
         info = m_host.identifier()->info(), // answers are always of the model that is loaded
         options = m_queue.options()](const Progress& progress) {
            return writeTable(file, photos, info, options, progress);
        },
        this,
        [this, file, changes = m_changes](const Status& saved) {
            if (saved) {
                m_savedTable = changes == m_changes ? file : std::filesystem::path();
                Q_EMIT tableSaved();
            } else if (saved.error().code != ErrorCode::Cancelled) {
                Q_EMIT tableNotSaved(saved.error());
            }
        },
        Urgency::Waited);
}

void Session::rememberChoice() {
    if (!isInDemo()) {
        m_settings.model = m_host.choice().model;
        m_settings.labels = m_host.choice().labels;
    }
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
