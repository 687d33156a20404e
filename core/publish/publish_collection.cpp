// SPDX-License-Identifier: MIT
#include "core/publish/publish_collection.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/base/output_folder.h"
#include "core/collection/answer_origin.h"
#include "core/collection/journal.h"
#include "core/collection/published_occurrences.h"
#include "core/publish/camtrap_dataset.h"
#include "core/publish/coco_dataset.h"
#include "core/publish/csv_dataset.h"
#include "core/publish/darwin_core_dataset.h"
#include "core/publish/embeddings_dataset.h"
#include "core/publish/image_folder_dataset.h"
#include "core/publish/inaturalist_dataset.h"
#include "core/publish/own_files.h"
#include "core/publish/zip_file.h"

#include <algorithm>
#include <memory>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

std::unique_ptr<DatasetWriter> writerFor(const Publication& publication,
                                         const PublishChoice& choice) {
    switch (choice.format) {
    case DatasetFormat::DarwinCore:
        return makeDarwinCoreDataset(publication);
    case DatasetFormat::CamtrapDp:
        return makeCamtrapDataset(publication);
    case DatasetFormat::ImageFolder:
        return makeImageFolderDataset(publication, choice.training);
    case DatasetFormat::Yolo:
        return makeYoloDataset(publication, choice.training);
    case DatasetFormat::Coco:
        return makeCocoDataset(publication, choice.training);
    case DatasetFormat::WebDataset:
        return makeWebDataset(publication, choice.training, choice.bytesInShard);
    case DatasetFormat::Embeddings:
        return makeEmbeddingsDataset(publication, choice.model);
    case DatasetFormat::Inaturalist:
        return makeInaturalistDataset(publication);
    case DatasetFormat::Xmp:
        return makeXmpDataset(publication, choice.sidecars);
    case DatasetFormat::Table:
        break;
    }
    return makeCsvDataset(
        publication, choice.columns.empty() ? csvColumns() : choice.columns, choice.style);
}

bool isZip(const fs::path& file) {
    return equalIgnoringCase(file.extension().string(), ".zip");
}

/// What the occurrences have in common, but for the deployments, which are blurred when all
/// occurrences have been looked at.
Result<Publication> publicationOf(const Collection& collection, const PublishChoice& choice) {
    const auto info = infoOf(collection);
    if (!info) {
        return tl::unexpected(info.error());
    }
    const auto newest = journalOf(collection, 1);
    if (!newest) {
        return tl::unexpected(newest.error());
    }
    const auto origin = originOfAnswers(collection);
    if (!origin) {
        return tl::unexpected(origin.error());
    }
    Publication publication{.about = choice.about, .places = SensitivePlaces(choice.sensitive)};
    publication.collection = info->uuid;
    publication.source = &collection;
    publication.changedAt = newest->empty() ? info->createdAt : newest->front().at;
    if (*origin) {
        const AnswerOrigin& answers = **origin;
        publication.model = answers.vectors.modelName + ", " + answers.key.labelsName;
        publication.modelKey =
            answers.vectors.model.shortHex() + "-" + answers.key.labels.shortHex();
        publication.isSynthetic = answers.key.isSynthetic;
    }
    publication.aheadOfUtc = choice.aheadOfUtc;
    publication.withPeople = choice.withPeople;
    publication.withUnverified = choice.withUnverified;
    return publication;
}

/// One publication of a collection: looked through, checked, and written.
class PublishRun {
public:
    PublishRun(const Collection& collection,
               const PublishChoice& choice,
               Publication publication,
               const Progress& progress)
        : m_collection(collection)
        , m_publication(std::move(publication))
        , m_progress(progress)
        , m_range{choice.filter, choice.withUnverified}
        , m_writer(writerFor(m_publication, choice)) {}

    Result<PublishOutcome> check() {
        auto done = look();
        done = done ? takeDeployments() : done;
        Findings findings;
        done = done ? eachBlurred([&](const PublishedOccurrence& occurrence) {
            m_writer->check(occurrence, findings);
            return Status();
        })
                    : done;
        if (!done) {
            return tl::unexpected(std::move(done).error());
        }
        m_writer->checkWhole(findings);
        if (m_publication.isSynthetic) {
            findings.add(FindingKind::Note,
                         "What the machine says is of a synthetic world: every taxon is invented.");
        }
        m_outcome.findings = findings.list();
        m_outcome.isMissingSomething = findings.haveMissing();
        return m_outcome;
    }

    /// After `check`.
    Status write(const fs::path& place) {
        auto done = m_writer->begin(place);
        done = done ? eachBlurred([&](const PublishedOccurrence& occurrence) {
            return m_writer->write(occurrence);
        })
                    : done;
        return done ? m_writer->finish() : done;
    }

private:
    Status look() {
        return forEachPublished(
            m_collection,
            m_range,
            [&](const PublishedOccurrence& occurrence) {
                m_publication.places.look(occurrence);
                m_publication.people.look(occurrence);
                ++m_outcome.occurrences;
                m_outcome.items += static_cast<std::int64_t>(occurrence.items.size());
                return Status();
            },
            m_progress);
    }

    Status takeDeployments() {
        auto deployments = deploymentsOf(m_collection);
        if (!deployments) {
            return tl::unexpected(std::move(deployments).error());
        }
        for (KeptDeployment& deployment : *deployments) {
            if (m_publication.places.isSensitive(deployment.id)) {
                m_publication.places.blur(deployment);
            }
            m_publication.deployments.emplace(deployment.id.value, std::move(deployment));
        }
        return {};
    }

    /// The only way by which occurrences come to a writer.
    Status eachBlurred(const std::function<Status(const PublishedOccurrence&)>& take) {
        return forEachPublished(
            m_collection,
            m_range,
            [&](PublishedOccurrence& occurrence) {
                if (m_progress.cancelled()) { // a photograph takes its time to be copied
                    return Status(cancelledError());
                }
                if (m_publication.places.isSensitive(occurrence)) {
                    m_publication.places.blur(occurrence);
                }
                return take(occurrence);
            },
            m_progress);
    }

    const Collection& m_collection;
    Publication m_publication;
    const Progress& m_progress;
    PublishedRange m_range;
    std::unique_ptr<DatasetWriter> m_writer; ///< refers to m_publication
    PublishOutcome m_outcome;
};

/// Files that lie in the folder itself.
std::vector<std::string> filesIn(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(folder, problem)) {
        if (entry.is_regular_file(problem)) {
            names.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

/// A folder goes only where it holds nothing but a data set of these formats.
Status checkTarget(const fs::path& out, bool replaces) {
    std::error_code problem;
    if (!fs::exists(fs::symlink_status(out, problem))) {
        return {};
    }
    if (!replaces) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(out) + " is there already; name another, or say that it is to be "
                                       "replaced.");
    }
    if (!fs::is_directory(out, problem)) {
        return {};
    }
    const auto foreign = firstForeignFile(out);
    if (!foreign) {
        return tl::unexpected(foreign.error());
    }
    return *foreign
               ? fail(ErrorCode::InvalidInput,
                      displayPath(out) + " is a folder with other things in it (" +
                          displayPath(**foreign) + "), which are not thrown away; name another.")
               : Status();
}

bool isPackage(DatasetFormat format) {
    return format == DatasetFormat::DarwinCore || format == DatasetFormat::CamtrapDp;
}

/// Whether it is one file, with others beside it.
bool isFile(DatasetFormat format) {
    return format == DatasetFormat::Table || format == DatasetFormat::Embeddings ||
           format == DatasetFormat::Inaturalist;
}

/// What is written beside a file.
std::vector<fs::path> filesBeside(const fs::path& out, DatasetFormat format) {
    switch (format) {
    case DatasetFormat::Table:
        return {csvDefinitionsFile(out)};
    case DatasetFormat::Embeddings:
        return {embeddingTableFile(out), csvDefinitionsFile(embeddingTableFile(out))};
    default:
        return {};
    }
}

Status writeFile(PublishRun& run,
                 const fs::path& out,
                 DatasetFormat format,
                 bool replaces,
                 PublishOutcome& outcome) {
    outcome.files = {out};
    for (const fs::path& beside : filesBeside(out, format)) {
        if (auto free = checkTarget(beside, replaces); !free) {
            return free;
        }
        outcome.files.push_back(beside);
    }
    return run.write(out);
}

Status writePackage(PublishRun& run,
                    const fs::path& out,
                    PublishOutcome& outcome,
                    const Progress& progress) {
    // What is packed lies beside the archive until it is there, and then goes.
    auto folder = OutputFolder::create(out);
    if (!folder) {
        return tl::unexpected(std::move(folder).error());
    }
    const fs::path aside = *folder / "";
    if (auto written = run.write(aside); !written) {
        return written;
    }
    const std::vector<std::string> names = filesIn(aside);
    if (isZip(out)) {
        outcome.files = {out};
        return writeZip(out, aside, names, progress);
    }
    for (const std::string& name : names) {
        outcome.files.push_back(out / name);
    }
    return folder->commit();
}

} // namespace

Result<PublishOutcome> checkPublication(const Collection& collection,
                                        const PublishChoice& choice,
                                        const Progress& progress) {
    Result<PublishOutcome> outcome = PublishOutcome();
    const auto done = whileUnchanged(collection, [&]() -> Status {
        auto publication = publicationOf(collection, choice);
        if (!publication) {
            return tl::unexpected(std::move(publication).error());
        }
        outcome = PublishRun(collection, choice, *std::move(publication), progress).check();
        return outcome ? Status() : tl::unexpected(outcome.error());
    });
    return done ? outcome : tl::unexpected(done.error());
}

Result<PublishOutcome>
publishCollection(const Collection& collection,
                  const PublishChoice& choice,
                  const fs::path& out,
                  bool replaces,
                  const std::function<Status(const PublishOutcome&)>& checked,
                  const Progress& progress) {
    if (isZip(out) && !isPackage(choice.format)) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(out) + ": only Darwin Core Archives and Camtrap DPs are packed; "
                                       "name a folder.");
    }
    if (auto free = checkTarget(out, replaces); !free) {
        return tl::unexpected(std::move(free).error());
    }
    Result<PublishOutcome> outcome = PublishOutcome();
    const auto done = whileUnchanged(collection, [&]() -> Status {
        auto publication = publicationOf(collection, choice);
        if (!publication) {
            return tl::unexpected(std::move(publication).error());
        }
        PublishRun run(collection, choice, *std::move(publication), progress);
        outcome = run.check();
        if (!outcome) {
            return tl::unexpected(outcome.error());
        }
        auto agreed = checked ? checked(*outcome) : Status();
        if (!agreed || outcome->isMissingSomething) {
            return agreed;
        }
        return isFile(choice.format) ? writeFile(run, out, choice.format, replaces, *outcome)
                                     : writePackage(run, out, *outcome, progress);
    });
    if (!done) {
        return tl::unexpected(done.error());
    }
    return outcome;
}

} // namespace taxo
