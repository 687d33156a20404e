// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/settings.h"
#include "ui/document/identifier_host.h"
#include "ui/document/identify_queue.h"
#include "ui/document/selection.h"
#include "ui/document/services.h"
#include "ui/document/session_document.h"
#include "ui/jobs/job_list_model.h"
#include "ui/jobs/job_runner.h"
#include "ui/models/lazy_decoder.h"
#include "ui/models/photo_list_model.h"
#include "ui/models/thumbnail_cache.h"

#include <QObject>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

/// Everything of one window that is no widget, and what a person does with it. Must outlive the
/// window. UI thread.
class Session : public QObject {
    Q_OBJECT
public:
    /// The runner must outlive the session.
    Session(JobRunner& runner, Services services, const Settings& settings);

    JobRunner& runner() { return m_runner; }

    const Services& services() const { return m_services; }

    SessionDocument& document() { return m_document; }

    Selection& selection() { return m_selection; }

    Focus& focus() { return m_focus; }

    IdentifierHost& host() { return m_host; }

    IdentifyQueue& queue() { return m_queue; }

    const std::shared_ptr<LazyDecoder>& decoder() const { return m_decoder; }

    ThumbnailCache& thumbnails() { return m_thumbnails; }

    PhotoListModel& photos() { return m_photos; }

    JobListModel& jobs() { return m_jobs; }

    /// What a person chooses; remembered. Label embeddings belong to the model that made them, so
    /// another model puts chosen ones aside and uses its own (labelsPutAside). Labels in a person's
    /// own words go along with any model.
    void chooseModel(const std::string& model);
    void chooseLabels(const std::string& labels); ///< empty: the model's own
    void chooseOwnLabels(const BinnedNames& labels);

    /// The last ones that were used, to choose again; none at first.
    const BinnedNames& ownLabels() const { return m_ownLabels; }

    /// Labels that the last choice of a model put aside; empty where it did not.
    const std::string& labelsPutAside() const { return m_labelsPutAside; }

    bool hasDemo() const { return static_cast<bool>(m_services.provideDemo); }

    /// Whether the demo world is being explored.
    bool isInDemo() const { return m_setAside.has_value(); }

    /// Whether everything the chosen model says is invented, as in the demo world.
    bool isSynthetic() const;
    /// Draws the demo world in the background, also while photographs are identified. Then these,
    /// their answers, the model and the restriction are set aside, and the demo world's take their
    /// place. Never remembered: a program that is started anew identifies nothing by invented
    /// species.
    void exploreDemo();
    /// Everything is again as it was before the demo world, and nothing is computed again.
    /// Photographs of a person's own that were opened there come along.
    void leaveDemo();

    /// Files, and folders with all photographs below them; looked for in the background.
    void open(std::vector<std::filesystem::path> paths);
    /// What is selected leaves the list; the focus goes to the next one that stays.
    void removeSelected();
    void askAgain(std::vector<ItemId> ids);
    void stopAll();
    /// What became of the selected photographs, as tableText.
    QString selectedAsTable() const;
    /// All answers as the table that `taxo identify` writes, in the background: JSON lines where
    /// the name ends in .jsonl, else CSV.
    void saveTable(const std::filesystem::path& file);

    /// The last table that was saved, as long as it holds all answers; else empty.
    const std::filesystem::path& savedTable() const { return m_savedTable; }

Q_SIGNALS:
    /// Paths that could not be used, and why.
    void pathsFailed(const std::vector<taxo::FailedPath>& failed);
    /// Nothing to identify was found where the person pointed.
    void nothingFound();
    void settingsNotSaved(const taxo::Error& error);
    void tableSaved();
    void tableNotSaved(const taxo::Error& error);
    void ownLabelsChanged();
    void demoFailed(const taxo::Error& error);

private:
    /// What a person had before the demo world. The model stays loaded.
    struct SetAside {
        std::vector<ItemId> selection;
        ItemId focus;
        IdentifierChoice choice;
        std::shared_ptr<PhotoIdentifier> identifier;
        std::vector<TaxonMatch> restriction;
        std::string labelsPutAside;
        bool isStopped = false;
        std::vector<SessionPhoto> photos;
    };

    void choose(IdentifierChoice choice, std::shared_ptr<PhotoIdentifier> loaded = nullptr);
    void look(std::vector<std::filesystem::path> paths, bool isForDemo);
    void take(const FoundPhotos& found);
    void rememberChoice();
    void enterDemo(const std::filesystem::path& photographs);

    JobRunner& m_runner;
    const Services m_services;
    Settings m_settings;
    BinnedNames m_ownLabels;
    std::string m_labelsPutAside;
    std::optional<SetAside> m_setAside; ///< in the demo world only
    std::filesystem::path m_demoPhotographs;
    bool m_isDrawingDemo = false;
    std::filesystem::path m_savedTable;
    std::uint64_t m_changes = 0; ///< of answers so far: a table that misses some is no saved one
    SessionDocument m_document;
    Selection m_selection;
    Focus m_focus;
    IdentifierHost m_host;
    IdentifyQueue m_queue;
    std::shared_ptr<LazyDecoder> m_decoder;
    ThumbnailCache m_thumbnails;
    PhotoListModel m_photos;
    JobListModel m_jobs;
};

} // namespace taxo::ui
