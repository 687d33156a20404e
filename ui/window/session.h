// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/settings.h"
#include "core/workflow/sort_paths.h"
#include "ui/document/clusters_document.h"
#include "ui/document/collection_document.h"
#include "ui/document/compare.h"
#include "ui/document/group_review.h"
#include "ui/document/identifier_host.h"
#include "ui/document/identify_queue.h"
#include "ui/document/model_library.h"
#include "ui/document/new_answers.h"
#include "ui/document/photo_importer.h"
#include "ui/document/record_importer.h"
#include "ui/document/review.h"
#include "ui/document/selection.h"
#include "ui/document/services.h"
#include "ui/jobs/job_list_model.h"
#include "ui/jobs/job_runner.h"
#include "ui/models/collection_look.h"
#include "ui/models/drop_text.h"
#include "ui/models/lazy_decoder.h"
#include "ui/models/thumbnail_cache.h"

#include <QImage>
#include <QObject>

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

    /// Whose word it is that is said here.
    std::string person() const {
        return m_settings.person.empty() ? m_services.person : m_settings.person;
    }

    const Services& services() const { return m_services; }

    CollectionDocument& document() { return m_document; }

    Selection& selection() { return m_selection; }

    Focus& focus() { return m_focus; }

    IdentifierHost& host() { return m_host; }

    IdentifyQueue& queue() { return m_queue; }

    NewAnswers& newAnswers() { return m_newAnswers; }

    PhotoImporter& importer() { return m_importer; }

    RecordImporter& records() { return m_records; }

    Review& review() { return m_review; }

    GroupReview& groups() { return m_groups; }

    Compare& compare() { return m_compare; }

    ClustersDocument& clusters() { return m_clusters; }

    const std::shared_ptr<LazyDecoder>& decoder() const { return m_decoder; }

    ThumbnailCache& thumbnails() { return m_thumbnails; }

    JobListModel& jobs() { return m_jobs; }

    ModelLibrary& library() { return m_library; }

    const Settings& settings() const { return m_settings; }

    /// What a person prefers, of which the rest of the session's settings are not: device,
    /// precision, threshold, person, mirror, proxy, colors and room for small pictures at once,
    /// language and threads after the next start. Remembered.
    void prefer(const Settings& wanted);

    /// What a person chooses; remembered. Label embeddings belong to the model that made them, so
    /// another model puts chosen ones aside and uses its own (labelsPutAside).
    void chooseModel(const std::string& model);
    void chooseLabels(const std::string& labels); ///< empty: the model's own

    /// The last labels in a person's own words, to ask by again; none at first.
    BinnedNames ownLabels() const { return {m_settings.ownLabels, m_settings.ownBins}; }

    /// How they were worded, as of PromptSet::fromName.
    const std::string& ownPrompt() const { return m_settings.ownPrompt; }

    void rememberQuestion(const BinnedNames& labels, const std::string& prompt);

    /// Labels that the last choice of a model put aside; empty where it did not.
    const std::string& labelsPutAside() const { return m_labelsPutAside; }

    /// Collections that were open before, the newest first, as they looked last.
    std::vector<CollectionLook> recentCollections() const;
    /// Looks whether they are there, and for pictures of them, on a lane.
    void lookAtRecent();
    /// One of them, where it is still there.
    void openRecent(const std::filesystem::path& file);

    /// Whether the open collection has no name yet.
    bool isUnnamed() const;

    bool hasDemo() const { return static_cast<bool>(m_services.provideDemo); }

    /// Whether the demo world is being explored.
    bool isInDemo() const { return m_beforeDemo.has_value(); }

    /// Whether everything the chosen model says is invented, as in the demo world.
    bool isSynthetic() const;
    /// Draws the demo world in the background, also while photographs are identified. Then its
    /// collection and its model take the place of what is open, until leaveDemo. Never remembered:
    /// a program that is started anew identifies nothing by invented species.
    void exploreDemo();
    void leaveDemo();

    /// A collection (.taxo) is opened; photographs and folders go into the one that is open, else
    /// into a new one without a name; never into the demo world, which is left for the collection
    /// before it (dropTarget). What other programs wrote is told of (sourcesFound) when the
    /// collection is open that it is for.
    void open(std::vector<std::filesystem::path> paths);
    DropTarget dropTarget() const;
    /// A picture without a file, out of a browser for example: it is written into one.
    void openPicture(const QImage& picture);
    void openCollection(const std::filesystem::path& file);
    /// Unpacks a bundle into a folder that is not there yet, in the background, and opens it.
    void openBundle(const std::filesystem::path& bundle, const std::filesystem::path& folder);
    /// The open collection is called so and lies there from now on, with its backups.
    void nameCollection(const std::filesystem::path& file);
    void closeCollection();
    /// The listed items as the table that `taxo identify` writes, in the background.
    void saveTable(const std::filesystem::path& file);
    void stopAll();

Q_SIGNALS:
    void preferencesChanged(const taxo::Settings& settings);
    void settingsNotSaved(const taxo::Error& error);
    /// Tables, packages, detections ... that a person wants to bring in: she is to be asked how.
    void sourcesFound(const std::vector<taxo::FoundSource>& sources);
    /// A bundle that a person wants to open: she is to be asked where it is to lie.
    void bundleFound(const std::filesystem::path& bundle);
    void bundleNotOpened(const std::filesystem::path& bundle, const taxo::Error& error);
    /// Tracks that photographs of the open collection may be placed by.
    void tracksFound(const std::vector<std::filesystem::path>& tracks);
    void notTaken(const std::vector<taxo::FailedPath>& paths); ///< of what was opened
    void pictureNotKept(const taxo::Error& error);
    void demoFailed(const taxo::Error& error);
    void namingFailed(const taxo::Error& error);
    void tableSaved(const std::filesystem::path& file);
    void tableNotSaved(const taxo::Error& error);
    void recentCollectionsChanged();

private:
    /// What a person had before the demo world.
    struct BeforeDemo {
        std::filesystem::path collection; ///< empty: none was open
        IdentifierChoice choice;
        std::shared_ptr<PhotoIdentifier> identifier;
        std::vector<TaxonMatch> restriction;
        std::string labelsPutAside;
    };

    void choose(IdentifierChoice choice, std::shared_ptr<PhotoIdentifier> loaded = nullptr);
    void onOpened();
    void focusSomething();
    void focusItemOf(const DoneStep& step);
    void take(SortedPaths paths);
    void addPending(SortedPaths paths);
    void bringInPending();
    void rememberChoice();
    void returnToAdopted();
    void saveSettings();
    void enterDemo(const std::filesystem::path& photographs);
    void enterDueDemo();
    void showDemo(const std::filesystem::path& photographs);
    void leaveDemoForAnother();
    void moveAndOpen(const std::filesystem::path& before, const std::filesystem::path& file);
    void useThreshold();
    void useDevice();
    void useWhatArrived();
    void forgetRemoved(const CatalogueEntry& entry);
    static std::string onlyModel(const Services& services);

    JobRunner& m_runner;
    const Services m_services;
    Settings m_settings;
    std::string m_labelsPutAside;
    /// What made the answers that the collection shows.
    IdentifierChoice m_adoptedChoice;
    std::vector<TaxonMatch> m_adoptedRestriction;
    std::shared_ptr<const PlacesChoice> m_adoptedPlaces;
    double m_adoptedThreshold;
    std::optional<BeforeDemo> m_beforeDemo; ///< in the demo world only
    bool m_isDrawingDemo = false;
    std::filesystem::path m_demoDue;     ///< its photographs, while a collection is being opened
    bool m_hasArrival = false;           ///< a model or labels came that nobody has looked at
    SortedPaths m_pending;               ///< for the collection being opened
    std::vector<CollectionLook> m_looks; ///< at recent collections
    CollectionDocument m_document;
    Selection m_selection;
    Focus m_focus;
    IdentifierHost m_host;
    ModelLibrary m_library;
    IdentifyQueue m_queue;
    NewAnswers m_newAnswers;
    PhotoImporter m_importer;
    RecordImporter m_records;
    Review m_review;
    GroupReview m_groups;
    Compare m_compare;
    ClustersDocument m_clusters;
    std::shared_ptr<LazyDecoder> m_decoder;
    ThumbnailCache m_thumbnails;
    JobListModel m_jobs;
};

} // namespace taxo::ui
