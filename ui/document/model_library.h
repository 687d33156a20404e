// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/model_store.h"
#include "ui/document/services.h"
#include "ui/jobs/job_runner.h"

#include <QObject>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace taxo::ui {

/// The models and label spaces of this computer and those that can be got, and the downloads and
/// copies that are under way: one after another on the Transfer lane. What was interrupted goes on
/// where it was. UI thread.
class ModelLibrary : public QObject {
    Q_OBJECT
public:
    using Kind = CatalogueEntry::Kind;

    /// The runner must outlive it, the services as well; their store's catalogue both.
    ModelLibrary(JobRunner& runner, const Services& services, QObject* parent = nullptr);

    /// For downloads from now on; empty: the published address, the environment's proxy.
    void setNetwork(std::string mirror, std::string proxy);

    /// As the last look at the disk found it; nothing before `refresh`.
    const std::vector<ModelOffer>& offers(Kind kind) const {
        return kind == Kind::Model ? m_models : m_labels;
    }

    /// Nothing is being got.
    bool isIdle() const { return m_jobs.empty(); }

    /// 0: nothing is being done with it.
    JobId jobOf(const CatalogueEntry& entry) const;
    /// Why the last attempt failed; null: it did not.
    const Error* problemOf(const CatalogueEntry& entry) const;

    /// Looks at the disk again, on a lane; `changed` follows.
    void refresh();
    /// Downloads an entry and the labels that were published for it, as far as they are not here.
    void get(const CatalogueEntry& entry);
    /// The same out of a folder (a stick): verified and copied, so that the stick can go. Labels
    /// are copied where the folder holds them.
    void copyFrom(const CatalogueEntry& entry, const std::filesystem::path& folder);
    void stop(const CatalogueEntry& entry);
    /// Deletes what is here of an entry. Nothing is asked.
    void remove(const CatalogueEntry& entry);

Q_SIGNALS:
    void changed(); ///< what is here, what is being done, or what failed
    void installed(const taxo::CatalogueEntry& entry);
    void removed(const taxo::CatalogueEntry& entry);
    void failed(const taxo::CatalogueEntry& entry); ///< to come here; `problemOf` says why

private:
    using Bring = std::function<Result<Installed>(const Progress&)>;

    bool isHere(const CatalogueEntry& entry) const;
    void bring(const CatalogueEntry& entry, const QString& title, Bring work, bool mayLack = false);
    void finish(const CatalogueEntry& entry, const Status& done);

    JobRunner& m_runner;
    const Services& m_services;
    std::string m_mirror;
    std::string m_proxy;
    std::vector<ModelOffer> m_models;
    std::vector<ModelOffer> m_labels;
    std::map<const CatalogueEntry*, JobId> m_jobs;
    std::map<const CatalogueEntry*, Error> m_problems;
    std::uint64_t m_look = 0; ///< an older look at the disk is ignored
};

} // namespace taxo::ui
