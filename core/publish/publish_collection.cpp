// SPDX-License-Identifier: MIT
#include "core/publish/publish_collection.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/collection/answer_origin.h"
#include "core/collection/answer_rule.h"
#include "core/collection/journal.h"
#include "core/collection/published_occurrences.h"
#include "core/publish/dataset_formats.h"
#include "core/publish/publication_state.h"
#include "core/publish/publish_preview_private.h"
#include "core/publish/publish_sources_private.h"
#include "core/publish/publish_target_private.h"
#include "core/publish/unfinished_folder.h"
#include "core/publish/zip_file.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

bool isZip(const fs::path& file) {
    return equalIgnoringCase(file.extension().string(), ".zip");
}

/// One publication of a collection: looked through, checked, and written.
class PublishRun {
public:
    /// `sources` outlive it; `publications` are theirs. `writes`: not only a beginning.
    PublishRun(const PublishSources& sources,
               const PublishChoice& choice,
               std::vector<Publication> publications,
               bool writes,
               const Progress& progress)
        : m_sources(sources)
        , m_choice(choice)
        , m_publications(std::move(publications))
        , m_publication(m_publications.front())
        , m_progress(progress)
        , m_range{choice.filter,
                  choice.withUnverified,
                  choice.items,
                  choice.format == DatasetFormat::Bundle}
        , m_state(sources.collections(), choice)
        , m_needsState(writes && (aboutFormat(choice.format).shape == DatasetShape::Folder ||
                                  aboutFormat(choice.format).shape == DatasetShape::Archive)) {
        m_publication.isPreview = !writes;
        m_publication.progress = &m_progress;
        for (std::size_t i = 1; i < m_publications.size(); ++i) {
            m_choice.training.sources.others.push_back(&m_publications[i]);
        }
        m_choice.training.sources.checklist = sources.checklist();
        m_writer = aboutFormat(choice.format).make(m_publication, m_choice);
    }

    PublishRun(const PublishRun&) = delete; // the writer refers to its members
    PublishRun& operator=(const PublishRun&) = delete;

    Result<PublishOutcome> check() {
        auto done = look();
        done = done ? takeDeployments() : done;
        Findings findings;
        done = done ? eachBlurred([&](const PublishedOccurrence& occurrence) {
            m_writer->check(occurrence, findings);
            if (m_needsState) {
                m_state.look(occurrence);
            }
            return Status();
        })
                    : done;
        if (!done) {
            return tl::unexpected(std::move(done).error());
        }
        m_writer->checkWhole(findings);
        for (const std::string& remark : m_sources.remarks()) {
            findings.add(FindingKind::Note, remark);
        }
        for (const std::string& name : m_publication.places.namesNotMet()) {
            findings.add(
                FindingKind::Note,
                "name",
                "of sensitive taxa that nothing here bears: no place is kept back for them",
                name);
        }
        if (m_publication.isSynthetic) {
            findings.add(FindingKind::Note,
                         "What the machine says is of a synthetic world: every taxon is invented.");
        }
        m_outcome.findings = findings.list();
        m_outcome.isMissingSomething = findings.haveMissing();
        return m_outcome;
    }

    /// What all bytes of photographs depend on. After `check` of one that writes.
    Digest state() { return m_state.finish(); }

    std::int64_t bytesOfPhotos() const {
        return static_cast<std::int64_t>(m_writer->bytesOfPhotos());
    }

    /// After `check`. `unfinished`: what holds the place; null where that is a file.
    Status write(const fs::path& place, UnfinishedFolder* unfinished) {
        m_publication.unfinished = unfinished;
        auto done = m_writer->begin(place);
        done = done ? eachBlurred([&](const PublishedOccurrence& occurrence) {
            return m_writer->write(occurrence);
        })
                    : done;
        return done ? m_writer->finish() : done;
    }

    /// After `check`: the first `most` occurrences alone.
    Status writeBeginning(const fs::path& place, std::int64_t most) {
        std::int64_t written = 0;
        auto done = m_writer->begin(place);
        done = done ? eachBlurred([&](const PublishedOccurrence& occurrence) -> Status {
            if (written++ == most) {
                return fail(ErrorCode::Cancelled, "enough");
            }
            return m_writer->write(occurrence);
        })
                    : done;
        const bool isEnough = !done && written > most;
        return done || isEnough ? m_writer->finish() : done;
    }

private:
    Status each(const std::function<Status(PublishedOccurrence&)>& take) {
        return m_sources.forEach(m_range, take, m_progress);
    }

    Status look() {
        const auto looked = each([&](const PublishedOccurrence& occurrence) {
            m_publication.places.look(occurrence);
            m_publication.people.look(occurrence);
            ++m_outcome.occurrences;
            m_outcome.items += static_cast<std::int64_t>(occurrence.items.size());
            return Status();
        });
        return looked ? m_sources.lookAtCopies(m_publication, m_range, m_progress) : looked;
    }

    Status takeDeployments() {
        auto deployments = m_sources.deployments();
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
        return each([&](PublishedOccurrence& occurrence) {
            if (m_progress.cancelled()) { // a photograph takes its time to be copied
                return Status(cancelledError());
            }
            if (m_publication.places.isSensitive(occurrence)) {
                m_publication.places.blur(occurrence);
            }
            return take(occurrence);
        });
    }

    const PublishSources& m_sources;
    PublishChoice m_choice;
    std::vector<Publication> m_publications; ///< of the collections, in their order
    Publication& m_publication;              ///< the first, with what is kept back of all
    const Progress& m_progress;
    PublishedRange m_range;
    PublicationState m_state;
    bool m_needsState;                       ///< it writes photographs, which takes long
    std::unique_ptr<DatasetWriter> m_writer; ///< refers to m_publication
    PublishOutcome m_outcome;
};

/// Opens what is to be published and has it looked at while nobody changes it.
Status withRun(const Collection& collection,
               const PublishChoice& choice,
               bool writes,
               const Progress& progress,
               const std::function<Status(PublishRun&)>& work) {
    const auto sources = PublishSources::open(collection, choice);
    if (!sources) {
        return tl::unexpected(sources.error());
    }
    return sources->whileUnchanged([&]() -> Status {
        auto publications = sources->publications(choice);
        if (!publications) {
            return tl::unexpected(std::move(publications).error());
        }
        PublishRun run(*sources, choice, *std::move(publications), writes, progress);
        return work(run);
    });
}

/// One file, with those beside it.
Status writeFile(PublishRun& run,
                 const DatasetFormatAbout& format,
                 const fs::path& out,
                 bool replaces,
                 PublishOutcome& outcome) {
    outcome.files = {out};
    for (const fs::path& beside :
         format.beside == nullptr ? std::vector<fs::path>() : format.beside(out)) {
        if (auto free = checkTarget(beside, replaces); !free) {
            return free;
        }
        outcome.files.push_back(beside);
    }
    return run.write(out, nullptr);
}

/// What is packed lies beside the archive until it is there, and then goes.
Status writeInto(PublishRun& run,
                 UnfinishedFolder& folder,
                 const fs::path& out,
                 PublishOutcome& outcome,
                 const Progress& progress) {
    const fs::path aside = folder.folder();
    if (auto written = run.write(aside, &folder); !written) {
        return written;
    }
    if (isZip(out)) {
        outcome.files = {out};
        return writeZip(out, aside, filesBelow(aside, true), progress);
    }
    for (const std::string& name : filesBelow(aside, false)) {
        outcome.files.push_back(out / name);
    }
    return folder.commit();
}

Status writePackage(PublishRun& run,
                    const fs::path& out,
                    PublishOutcome& outcome,
                    const Progress& progress) {
    auto folder = UnfinishedFolder::open(out, run.state());
    if (!folder) {
        return tl::unexpected(std::move(folder).error());
    }
    auto done = writeInto(run, *folder, out, outcome, progress);
    if (!done && done.error().code == ErrorCode::NoSpace) {
        folder->leave();
    }
    return done;
}

} // namespace

Result<PublishOutcome> checkPublication(const Collection& collection,
                                        const PublishChoice& choice,
                                        const Progress& progress) {
    Result<PublishOutcome> outcome = PublishOutcome();
    const auto done = withRun(collection, choice, false, progress, [&](PublishRun& run) -> Status {
        outcome = run.check();
        return outcome ? Status() : tl::unexpected(outcome.error());
    });
    return done ? outcome : tl::unexpected(done.error());
}

Result<PublishPreview> previewPublication(const Collection& collection,
                                          const PublishChoice& choice,
                                          const Progress& progress) {
    PublishPreview preview;
    const auto done = withRun(collection, choice, false, progress, [&](PublishRun& run) -> Status {
        auto checked = run.check();
        if (!checked) {
            return tl::unexpected(std::move(checked).error());
        }
        preview.checked = *std::move(checked);
        if (preview.checked.isMissingSomething) {
            return {};
        }
        const DatasetFormatAbout& format = aboutFormat(choice.format);
        constexpr std::int64_t kBeginning = 200; // some are left out
        const auto read = [&](const fs::path& place) {
            return run.writeBeginning(place, kBeginning);
        };
        auto shown = format.hasRows() ? readBeginning(format, preview, kBeginning, read) : Status();
        preview.bytes += run.bytesOfPhotos();
        return shown;
    });
    return done ? Result<PublishPreview>(std::move(preview)) : tl::unexpected(done.error());
}

Result<PublishOutcome>
publishCollection(const Collection& collection,
                  const PublishChoice& choice,
                  const fs::path& out,
                  bool replaces,
                  const std::function<Status(const PublishOutcome&)>& checked,
                  const Progress& progress) {
    const DatasetShape shape = aboutFormat(choice.format).shape;
    if (isZip(out) && shape != DatasetShape::Package && shape != DatasetShape::Archive) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(out) + ": only Darwin Core Archives, Camtrap DPs and bundles are "
                                       "packed; name a folder.");
    }
    if (!isZip(out) && shape == DatasetShape::Archive) {
        return tl::unexpected(checkDatasetName(aboutFormat(choice.format), out).error());
    }
    if (auto free = checkTarget(out, replaces); !free) {
        return tl::unexpected(std::move(free).error());
    }
    Result<PublishOutcome> outcome = PublishOutcome();
    const auto done = withRun(collection, choice, true, progress, [&](PublishRun& run) -> Status {
        outcome = run.check();
        if (!outcome) {
            return tl::unexpected(outcome.error());
        }
        auto agreed = checked ? checked(*outcome) : Status();
        if (!agreed || outcome->isMissingSomething) {
            return agreed;
        }
        const DatasetFormatAbout& format = aboutFormat(choice.format);
        return format.shape == DatasetShape::File ? writeFile(run, format, out, replaces, *outcome)
                                                  : writePackage(run, out, *outcome, progress);
    });
    if (!done && done.error().code == ErrorCode::NoSpace) {
        const std::string place = "There is no room for " + displayPath(out);
        return fail(ErrorCode::NoSpace,
                    shape == DatasetShape::File
                        ? place + ": nothing was written. Make room, or name another place."
                        : place +
                              ": what is written so far is kept. Make room and export it again, "
                              "and it goes on.");
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    return outcome->files.empty()
               ? outcome
               : measured(*std::move(outcome), filesAt(aboutFormat(choice.format), out));
}

} // namespace taxo
