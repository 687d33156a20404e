// SPDX-License-Identifier: MIT
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/collection/answer_origin.h"
#include "core/collection/answer_rule.h"
#include "core/collection/journal.h"
#include "core/collection/publications.h"
#include "core/collection/read_collection.h"
#include "core/publish/dataset_formats.h"
#include "core/publish/publish_choice_text.h"
#include "core/publish/publish_sources_private.h"
#include "core/publish/source_ids.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// What the occurrences of one collection have in common, but for the deployments, which are
/// blurred when all occurrences have been looked at.
Result<Publication> describe(const Collection& collection, const PublishChoice& choice) {
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
    publication.name = displayName(collection.file().stem());
    publication.changedAt = newest->empty() ? info->createdAt : newest->front().at;
    if (*origin) {
        const AnswerOrigin& answers = **origin;
        publication.model = answers.vectors.modelName + ", " + answers.key.labelsName;
        publication.modelKey =
            answers.vectors.model.shortHex() + "-" + answers.key.labels.shortHex();
        publication.isSynthetic = answers.key.isSynthetic;
        if (const auto rule = ruleOf(answers.key)) {
            publication.promise = rule->promise();
        }
    }
    publication.aheadOfUtc = choice.aheadOfUtc;
    publication.withPeople = choice.withPeople;
    publication.withUnverified = choice.withUnverified;
    publication.withScoresAsProbability = choice.withScoresAsProbability;
    return publication;
}

/// The first's, and what the others keep back; the coarsest of their grids.
SensitiveTaxa together(SensitiveTaxa taxa, const SensitiveTaxa& more) {
    if (!more.names.empty()) {
        taxa.gridDegrees =
            taxa.names.empty() ? more.gridDegrees : std::max(taxa.gridDegrees, more.gridDegrees);
        taxa.names.insert(taxa.names.end(), more.names.begin(), more.names.end());
    }
    return taxa;
}

/// "2026-05-01".
std::string dayOf(std::int64_t seconds) {
    constexpr std::size_t kDay = 10;
    return LocalTime{seconds, std::nullopt}.text().substr(0, kDay);
}

} // namespace

Result<PublishSources> PublishSources::open(const Collection& first, const PublishChoice& choice) {
    PublishSources sources(first);
    const TrainingSetOptions& training = choice.training;
    if (!aboutFormat(choice.format).needsAny(NeedsTraining)) {
        return sources;
    }
    if (!training.theirLicence.empty() && !datasetLicence(training.theirLicence)) {
        return fail(
            ErrorCode::InvalidInput,
            "\"" + training.theirLicence +
                "\" is no licence for other collections' photographs: CC0-1.0, CC-BY-4.0 or "
                "CC-BY-NC-4.0.");
    }
    std::vector<fs::path> known = {first.file()};
    for (const fs::path& file : training.with) {
        std::error_code problem;
        if (std::ranges::any_of(
                known, [&](const fs::path& one) { return fs::equivalent(one, file, problem); })) {
            return fail(ErrorCode::InvalidInput,
                        displayPath(file) + " is named twice: a collection comes into a data set "
                                            "once.");
        }
        known.push_back(file);
        auto opened = openToRead(first, file);
        if (!opened) {
            return tl::unexpected(std::move(opened).error());
        }
        if (auto added = sources.add(*std::move(opened), training.theirLicence); !added) {
            return tl::unexpected(std::move(added).error());
        }
    }
    if (!training.synonyms.empty()) {
        auto checklist = SynonymTable::read(training.synonyms);
        if (!checklist) {
            return tl::unexpected(std::move(checklist).error());
        }
        sources.m_checklist = std::make_shared<const SynonymTable>(*std::move(checklist));
    }
    return sources;
}

/// What a collection is called beside others of the same name: "alps", "alps (2)".
std::string PublishSources::nameBeside(const std::string& name) const {
    const auto isTaken = [&](const std::string& one) {
        return one == displayName(m_first->file().stem()) ||
               std::ranges::find(m_others, one, &Other::name) != m_others.end();
    };
    std::string free = name;
    for (int number = 2; isTaken(free); ++number) {
        free = name + " (" + std::to_string(number) + ")";
    }
    return free;
}

Status PublishSources::add(Collection other, const std::string& licence) {
    const auto records = publicationsOf(other); // the newest first
    if (!records) {
        return tl::unexpected(records.error());
    }
    std::string name = nameBeside(displayName(other.file().stem()));
    Other& added = m_others.emplace_back(Other{std::move(other), std::move(name), {}, 0, {}});
    for (const KeptPublication& record : *records) {
        const auto then = publishChoiceFrom(record.choice);
        if (!then) {
            continue; // of a newer program
        }
        const bool isLicensed = !then->about.licenceOfMedia().empty();
        if (added.licensedAt == 0 && (isLicensed || added.about == DatasetAbout())) {
            added.about = then->about;
            added.licensedAt = isLicensed ? record.at : 0;
        }
        added.sensitive = added.sensitive.names.empty() ? then->sensitive : added.sensitive;
    }
    if (added.licensedAt == 0) {
        added.about.licence = licence;
    }
    return {};
}

Status PublishSources::unchangedFrom(std::size_t source,
                                     const std::function<Status()>& work) const {
    return source == count() ? work() : taxo::whileUnchanged(collection(source), [&] {
        return unchangedFrom(source + 1, work);
    });
}

Status PublishSources::whileUnchanged(const std::function<Status()>& work) const {
    return unchangedFrom(0, work);
}

Result<std::vector<Publication>> PublishSources::publications(const PublishChoice& choice) const {
    std::vector<Publication> all;
    SensitiveTaxa sensitive = choice.sensitive;
    for (std::size_t source = 0; source < count(); ++source) {
        PublishChoice own = choice;
        if (source > 0) {
            own.about = m_others[source - 1].about;
            sensitive = together(std::move(sensitive), m_others[source - 1].sensitive);
        }
        auto publication = describe(collection(source), own);
        if (!publication) {
            return tl::unexpected(std::move(publication).error());
        }
        publication->name = source == 0 ? publication->name : m_others[source - 1].name;
        all.push_back(*std::move(publication));
    }
    Publication& first = all.front();
    first.places = SensitivePlaces(std::move(sensitive));
    for (const Publication& one : all) {
        first.changedAt = std::max(first.changedAt, one.changedAt);
        first.isSynthetic = first.isSynthetic || one.isSynthetic;
    }
    return all;
}

std::vector<const Collection*> PublishSources::collections() const {
    std::vector<const Collection*> all;
    for (std::size_t source = 0; source < count(); ++source) {
        all.push_back(&collection(source));
    }
    return all;
}

std::vector<std::string> PublishSources::remarks() const {
    std::vector<std::string> all;
    for (const Other& other : m_others) {
        const std::string& licence = other.about.licenceOfMedia();
        if (licence.empty()) {
            all.push_back("No licence is known of the photographs of " + other.name +
                          ": no export of it said one.");
        } else if (other.licensedAt == 0) {
            all.push_back("The photographs of " + other.name + " are under " + licence +
                          ", as you say: no export of it said a licence.");
        } else {
            all.push_back("The photographs of " + other.name + " are under " + licence +
                          ", as its export of " + dayOf(other.licensedAt) + " said.");
        }
        if (!other.sensitive.names.empty()) {
            all.push_back("Places of sensitive taxa are kept back as in the last export of " +
                          other.name + " that kept any back.");
        }
    }
    return all;
}

Status PublishSources::forEach(const PublishedRange& range,
                               const std::function<Status(PublishedOccurrence&)>& take,
                               const Progress& progress) const {
    PublishedRange own = range;
    for (std::size_t source = 0; source < count(); ++source) {
        const auto done = forEachPublished(
            collection(source),
            own,
            [&](PublishedOccurrence& occurrence) {
                putIntoSource(occurrence, source);
                return take(occurrence);
            },
            progress);
        if (!done) {
            return done;
        }
        own.items.clear(); // numbers of the first's
    }
    return {};
}

Result<std::vector<KeptDeployment>> PublishSources::deployments() const {
    std::vector<KeptDeployment> all;
    for (std::size_t source = 0; source < count(); ++source) {
        auto own = deploymentsOf(collection(source));
        if (!own) {
            return own;
        }
        for (KeptDeployment& deployment : *own) {
            deployment.id = idInSource(deployment.id, source);
            all.push_back(std::move(deployment));
        }
    }
    return all;
}

Status PublishSources::lookAtCopies(Publication& whole,
                                    const PublishedRange& range,
                                    const Progress& progress) const {
    if (m_others.empty()) {
        return {};
    }
    std::set<Digest> hidden;
    std::set<Digest> withPeople;
    const auto gather = [&](const PublishedOccurrence& occurrence) {
        const bool isHidden = whole.places.isSensitive(occurrence);
        for (const PublishedItem& item : occurrence.items) {
            const Digest& picture = copyKeyOf(item);
            if (isHidden && !picture.isNone()) {
                hidden.insert(picture);
            }
            if (whole.people.are(item.photo) && !picture.isNone()) {
                withPeople.insert(picture);
            }
        }
        return Status();
    };
    const auto look = [&](const PublishedOccurrence& occurrence) {
        for (const PublishedItem& item : occurrence.items) {
            if (hidden.contains(copyKeyOf(item))) {
                whole.places.lookAtCopy(occurrence);
            }
            if (withPeople.contains(copyKeyOf(item))) {
                whole.people.lookAtCopy(item.photo);
            }
        }
        return Status();
    };
    const auto gathered = forEach(range, gather, progress);
    const bool isNothing = hidden.empty() && withPeople.empty();
    return !gathered || isNothing ? gathered : forEach(range, look, progress);
}

} // namespace taxo
