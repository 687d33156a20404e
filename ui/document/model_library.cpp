// SPDX-License-Identifier: MIT
#include "ui/document/model_library.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace taxo::ui {

namespace {

struct Offers {
    std::vector<ModelOffer> models;
    std::vector<ModelOffer> labels;
};

/// Reports where it was told that a server failed and when it is tried again, until bytes come.
Result<Installed> download(const ModelStore& store,
                           const CatalogueEntry& entry,
                           const std::string& mirror,
                           DownloadOptions options,
                           const Progress& progress) {
    std::size_t here = 0;
    std::size_t whole = 0;
    const Progress noting(progress.stopToken(),
                          [&](std::size_t done, std::size_t total, std::string_view file) {
                              here = done;
                              whole = total;
                              progress.report(done, total, file);
                          });
    options.onRetry = [&](const std::string& sentence) { progress.report(here, whole, sentence); };
    return store.install(entry, mirror, options, noting);
}

} // namespace

ModelLibrary::ModelLibrary(JobRunner& runner, const Services& services, QObject* parent)
    : QObject(parent), m_runner(runner), m_services(services) {}

void ModelLibrary::setNetwork(std::string mirror, std::string proxy) {
    m_mirror = std::move(mirror);
    m_proxy = std::move(proxy);
}

JobId ModelLibrary::jobOf(const CatalogueEntry& entry) const {
    const auto found = m_jobs.find(&entry);
    return found == m_jobs.end() ? JobId() : found->second;
}

const Error* ModelLibrary::problemOf(const CatalogueEntry& entry) const {
    const auto found = m_problems.find(&entry);
    return found == m_problems.end() ? nullptr : &found->second;
}

void ModelLibrary::refresh() {
    m_runner.start(
        {},
        On::Io,
        [store = m_services.store](const Progress&) -> Result<Offers> {
            return Offers{store->offers(Kind::Model), store->offers(Kind::Labels)};
        },
        this,
        [this, look = ++m_look](Result<Offers> offers) {
            if (offers && look == m_look) {
                m_models = std::move(offers->models);
                m_labels = std::move(offers->labels);
                Q_EMIT changed();
            }
        },
        Urgency::Waited);
}

/// As far as the last look goes; `ModelStore::install` does nothing where it is.
bool ModelLibrary::isHere(const CatalogueEntry& entry) const {
    const auto& all = offers(entry.kind);
    return std::any_of(all.begin(), all.end(), [&](const ModelOffer& offer) {
        return offer.entry == &entry && offer.installed &&
               offer.installed->state == Installed::State::Complete;
    });
}

void ModelLibrary::get(const CatalogueEntry& entry) {
    DownloadOptions options = m_services.download;
    options.proxy = m_proxy;
    for (const CatalogueEntry* const one : m_services.store->catalogue().withLabels(entry)) {
        if (one != &entry && isHere(*one)) {
            continue;
        }
        bring(
            *one,
            tr("Downloading %1").arg(QString::fromStdString(one->title)),
            [store = m_services.store, one, mirror = m_mirror, options](const Progress& progress) {
                return download(*store, *one, mirror, options, progress);
            });
    }
}

void ModelLibrary::copyFrom(const CatalogueEntry& entry, const std::filesystem::path& folder) {
    for (const CatalogueEntry* const one : m_services.store->catalogue().withLabels(entry)) {
        const bool isBrought = one != &entry;
        if (isBrought && isHere(*one)) {
            continue;
        }
        bring(
            *one,
            tr("Copying %1").arg(QString::fromStdString(one->title)),
            [store = m_services.store, one, folder](const Progress& progress) {
                return store->installFrom(*one, folder, progress);
            },
            isBrought);
    }
}

/// `mayLack`: that its files are not there is no failure.
void ModelLibrary::bring(const CatalogueEntry& entry,
                         const QString& title,
                         Bring work,
                         bool mayLack) {
    if (m_jobs.contains(&entry)) {
        return;
    }
    m_problems.erase(&entry);
    m_jobs[&entry] = m_runner.start(
        title,
        On::Transfer,
        std::move(work),
        this,
        [this, &entry, mayLack](const Result<Installed>& brought) {
            m_jobs.erase(&entry);
            if (brought) {
                finish(entry, {});
                Q_EMIT installed(entry);
            } else if (mayLack && brought.error().code == ErrorCode::NotFound) {
                finish(entry, {});
            } else {
                finish(entry, tl::unexpected(brought.error()));
                if (problemOf(entry) != nullptr) { // else it was stopped
                    Q_EMIT failed(entry);
                }
            }
        },
        Urgency::Waited,
        Counting::Bytes);
    Q_EMIT changed();
}

void ModelLibrary::finish(const CatalogueEntry& entry, const Status& done) {
    if (!done && done.error().code != ErrorCode::Cancelled) {
        m_problems[&entry] = done.error();
    }
    Q_EMIT changed();
    refresh();
}

void ModelLibrary::stop(const CatalogueEntry& entry) {
    m_runner.cancel(jobOf(entry));
}

void ModelLibrary::remove(const CatalogueEntry& entry) {
    if (m_jobs.contains(&entry)) {
        return;
    }
    m_problems.erase(&entry);
    m_jobs[&entry] = m_runner.start(
        tr("Removing %1").arg(QString::fromStdString(entry.title)),
        On::Io,
        [store = m_services.store, &entry](const Progress&) { return store->remove(entry); },
        this,
        [this, &entry](const Status& gone) {
            m_jobs.erase(&entry);
            finish(entry, gone);
            if (gone) {
                Q_EMIT removed(entry);
            }
        },
        Urgency::Waited);
    Q_EMIT changed();
}

} // namespace taxo::ui
