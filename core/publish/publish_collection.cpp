// SPDX-License-Identifier: MIT
#include "core/publish/publish_collection.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/base/output_folder.h"
#include "core/base/sha256.h"
#include "core/collection/published_occurrences.h"
#include "core/publish/dataset_formats.h"
#include "core/publish/own_files.h"
#include "core/publish/publish_preview_private.h"
#include "core/publish/publish_sources_private.h"
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
    /// `sources` outlive it; `publications` are theirs.
    PublishRun(const PublishSources& sources,
               const PublishChoice& choice,
               std::vector<Publication> publications,
               const Progress& progress)
        : m_sources(sources)
        , m_choice(choice)
        , m_publications(std::move(publications))
        , m_publication(m_publications.front())
        , m_progress(progress)
        , m_range{choice.filter,
                  choice.withUnverified,
                  choice.items,
                  choice.format == DatasetFormat::Bundle} {
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
    std::unique_ptr<DatasetWriter> m_writer; ///< refers to m_publication
    PublishOutcome m_outcome;
};

/// Opens what is to be published and has it looked at while nobody changes it.
Status withRun(const Collection& collection,
               const PublishChoice& choice,
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
        PublishRun run(*sources, choice, *std::move(publications), progress);
        return work(run);
    });
}

/// Files that `Entries` finds in a folder, by their names below it.
template <class Entries>
std::vector<std::string> filesIn(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code problem;
    for (const auto& entry : Entries(folder, problem)) {
        if (entry.is_regular_file(problem)) {
            names.push_back(entry.path().lexically_relative(folder).generic_string());
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
    if (isZip(out)) {
        outcome.files = {out};
        return writeZip(out, aside, filesIn<fs::recursive_directory_iterator>(aside), progress);
    }
    for (const std::string& name : filesIn<fs::directory_iterator>(aside)) {
        outcome.files.push_back(out / name);
    }
    return folder->commit();
}

/// Whether a file lies in a folder, or in one of its own.
bool isBelow(const fs::path& file, const fs::path& folder) {
    const fs::path relative = file.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

/// What was written, as it lies there. Not stopped any more: it is there.
Result<PublishOutcome> measured(PublishOutcome outcome, const std::vector<fs::path>& files) {
    for (const fs::path& file : files) {
        std::error_code problem;
        outcome.bytes += static_cast<std::int64_t>(fs::file_size(file, problem));
    }
    const auto digest = digestOfFiles(files, {});
    if (!digest) {
        return tl::unexpected(digest.error());
    }
    outcome.digest = *digest;
    return outcome;
}

} // namespace

Result<PublishOutcome> checkPublication(const Collection& collection,
                                        const PublishChoice& choice,
                                        const Progress& progress) {
    Result<PublishOutcome> outcome = PublishOutcome();
    const auto done = withRun(collection, choice, progress, [&](PublishRun& run) -> Status {
        outcome = run.check();
        return outcome ? Status() : tl::unexpected(outcome.error());
    });
    return done ? outcome : tl::unexpected(done.error());
}

Result<PublishPreview> previewPublication(const Collection& collection,
                                          const PublishChoice& choice,
                                          const Progress& progress) {
    PublishPreview preview;
    const auto done = withRun(collection, choice, progress, [&](PublishRun& run) -> Status {
        auto checked = run.check();
        if (!checked) {
            return tl::unexpected(std::move(checked).error());
        }
        preview.checked = *std::move(checked);
        const DatasetFormatAbout& format = aboutFormat(choice.format);
        if (!format.hasRows() || preview.checked.isMissingSomething) {
            return {};
        }
        constexpr std::int64_t kBeginning = 200; // some are left out
        return readBeginning(format, preview, kBeginning, [&](const fs::path& place) {
            return run.writeBeginning(place, kBeginning);
        });
    });
    return done ? Result<PublishPreview>(std::move(preview)) : tl::unexpected(done.error());
}

Result<Digest> digestOfFiles(std::vector<fs::path> files, const Progress& progress) {
    if (files.size() == 1) {
        return sha256OfFile(files.front(), progress);
    }
    // What holds all of them.
    fs::path folder = files.empty() ? fs::path() : files.front().parent_path();
    for (const fs::path& file : files) {
        while (!isBelow(file, folder)) {
            folder = folder.parent_path();
        }
    }
    std::ranges::sort(files);
    Sha256 sum;
    for (const fs::path& file : files) {
        const auto one = sha256OfFile(file, progress);
        if (!one) {
            return one;
        }
        const std::string line =
            one->hex() + "  " + file.lexically_relative(folder).generic_string() + "\n";
        sum.add(std::as_bytes(std::span(line)));
    }
    return sum.finish();
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
    const auto done = withRun(collection, choice, progress, [&](PublishRun& run) -> Status {
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
    if (!done) {
        return tl::unexpected(done.error());
    }
    return outcome->files.empty()
               ? outcome
               : measured(*std::move(outcome), filesAt(aboutFormat(choice.format), out));
}

} // namespace taxo
