// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/taxonomy/taxon_names.h"
#include "core/workflow/record_applier_private.h"

#include <cmath>

namespace taxo {

namespace {

constexpr const char* kLabelField = "label";

} // namespace

RecordApplier::RecordApplier(Collection& collection,
                             const RecordImportOptions& options,
                             bool bringsPhotos,
                             const DecisionMaker& by,
                             RecordNames names,
                             RecordImportReport& report)
    : m_collection(collection)
    , m_options(options)
    , m_bringsPhotos(bringsPhotos)
    , m_by(by)
    , m_report(report)
    , m_matcher(collection, options)
    , m_names(std::move(names))
    , m_groups(collection, by) {}

void RecordApplier::complain(const std::string& where, const std::string& what) {
    ++m_report.problemCount;
    if (m_report.problems.size() < kShownProblems) {
        m_report.problems.push_back({where, what});
    }
}

Status RecordApplier::take(const DeploymentRecord& deployment) {
    for (const std::string& problem : deployment.problems) {
        complain(deployment.where, problem);
    }
    if (!deployment.name.empty()) {
        m_groups.add(deployment);
    }
    return {};
}

Status RecordApplier::take(PhotoRecord record) {
    constexpr std::size_t kBatch = 4096;
    ++m_report.records;
    for (const std::string& problem : record.problems) {
        complain(record.where, problem);
    }
    const auto match = m_matcher.find(record);
    if (!match) {
        return tl::unexpected(match.error());
    }
    if (!match->photo) {
        const bool willCome = m_options.isPreview && (match->isWaiting || m_bringsPhotos);
        m_report.photosToImport += willCome ? 1 : 0;
        const bool isSaid = !record.problems.empty() && record.file.empty() && record.stems.empty();
        if (!willCome && !isSaid) {
            ++m_report.unmatched;
            if (m_report.unmatchedRows.size() < kShownProblems) {
                m_report.unmatchedRows.push_back({record.where, match->whyNot});
            }
        }
        return {};
    }
    ++m_report.matched;
    m_batch.push_back({std::move(record), *match->photo, match->photo->item});
    return m_batch.size() < kBatch ? Status() : flush();
}

Status RecordApplier::finish() {
    if (auto flushed = flush(); !flushed) {
        return flushed;
    }
    if (auto grouped = m_groups.apply(); !grouped) {
        return grouped;
    }
    m_report.grouped = m_groups.grouped().size();
    m_report.deployments = m_groups.deployments();
    m_report.determined += m_groups.determined().size();
    for (const auto& [name, items] : m_groups.names()) {
        m_report.names[name] += items;
    }
    for (const ItemId item : m_groups.grouped()) {
        touch(item);
    }
    for (const ItemId item : m_groups.determined()) {
        touch(item);
    }
    m_report.items = m_touched.size();
    return {};
}

Status RecordApplier::flush() {
    for (const auto work : {&RecordApplier::drawRegions,
                            &RecordApplier::determineAll,
                            &RecordApplier::mark,
                            &RecordApplier::setTimes,
                            &RecordApplier::setPlaces}) {
        if (auto done = (this->*work)(); !done) {
            return done;
        }
    }
    m_batch.clear();
    return {};
}

/// Whether the box can be one of this photograph's.
bool RecordApplier::fits(const Waiting& waiting) {
    const PhotoRecord& record = waiting.record;
    if (!record.box->box.inPicture()) {
        complain(record.where, "its box lies outside of the picture");
        return false;
    }
    const bool isKnown = record.pictureWidth > 0 && record.pictureHeight > 0 &&
                         waiting.photo.width > 0 && waiting.photo.height > 0;
    if (!isKnown) {
        return true;
    }
    const double drawnOn = static_cast<double>(record.pictureWidth) / record.pictureHeight;
    const double kept = static_cast<double>(waiting.photo.width) / waiting.photo.height;
    constexpr double kRounding = 0.02; // of scaled pictures
    if (std::abs(drawnOn / kept - 1.0) <= kRounding) {
        return true;
    }
    complain(record.where,
             "its box was drawn on " + std::to_string(record.pictureWidth) + " x " +
                 std::to_string(record.pictureHeight) + " pixels, the photograph has " +
                 std::to_string(waiting.photo.width) + " x " +
                 std::to_string(waiting.photo.height) + " upright");
    return false;
}

Status RecordApplier::drawRegions() {
    std::vector<NewRegion> regions;
    std::vector<std::size_t> rows;
    std::erase_if(m_batch,
                  [&](const Waiting& waiting) { return waiting.record.box && !fits(waiting); });
    for (std::size_t i = 0; i < m_batch.size(); ++i) {
        const PhotoRecord& record = m_batch[i].record;
        if (record.box) {
            const std::string& drawer = !record.box->drawnBy.empty() ? record.box->drawnBy
                                        : !record.person.empty()     ? record.person
                                                                     : m_by.person;
            regions.push_back(
                {m_batch[i].photo.photo, *record.box->box.inPicture(), drawer, record.box->score});
            rows.push_back(i);
        }
    }
    if (regions.empty()) {
        return {};
    }
    const auto drawn = addRegions(m_collection, regions, m_by);
    if (!drawn) {
        return tl::unexpected(drawn.error());
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const DrawnRegion& region = (*drawn)[i];
        m_batch[rows[i]].item = region.item;
        if (region.isNew) {
            ++m_report.regions;
            touch(region.item);
        }
    }
    return {};
}

/// The first word on an item counts; the same again is none, another is a problem.
bool RecordApplier::isFirstWord(const Waiting& waiting, const ItemVerdict& verdict) {
    std::string name = nameOfVerdict(verdict.verdict, verdict.taxon);
    const auto [said, isNew] =
        m_said.try_emplace({verdict.item, verdict.person}, std::move(name), waiting.record.where);
    if (isNew) {
        return true;
    }
    if (said->second.first != name && !name.empty()) {
        complain(waiting.record.where,
                 "it says " + name + ", but " + said->second.second + " said " +
                     said->second.first + " of the same; the first counts");
    }
    return false;
}

Status RecordApplier::determineAll() {
    std::vector<ItemVerdict> verdicts;
    for (Waiting& waiting : m_batch) {
        PhotoRecord& record = waiting.record;
        std::optional<Lineage> taxon;
        if (record.nameKind != NameKind::None) {
            taxon = m_names.taxonOf(record);
            record.verdict = taxon ? std::optional(Verdict::Taxon) : std::nullopt;
            if (!taxon) {
                ++m_report.unknownNames[record.name];
                record.fields.emplace_back(kLabelField, record.name);
            } else if (!record.name.empty() && record.name != lowestNameOf(*taxon)) {
                record.fields.emplace_back(kVerbatimField, record.name);
            }
        }
        m_groups.add(record, waiting.item, taxon);
        if (!record.verdict || record.isOfOccurrence) {
            continue;
        }
        ItemVerdict verdict{waiting.item,
                            *record.verdict,
                            taxon.value_or(Lineage{}),
                            record.qualifier,
                            record.person.empty() ? m_by.person : record.person};
        if (isFirstWord(waiting, verdict)) {
            verdicts.push_back(std::move(verdict));
        }
    }
    const auto said = areSaid(m_collection, verdicts);
    if (!said) {
        return tl::unexpected(said.error());
    }
    std::vector<ItemVerdict> fresh;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (!(*said)[i]) {
            ++m_report.names[nameOfVerdict(verdicts[i].verdict, verdicts[i].taxon)];
            touch(verdicts[i].item);
            fresh.push_back(std::move(verdicts[i]));
        }
    }
    m_report.determined += fresh.size();
    if (fresh.empty()) {
        return {};
    }
    const auto entry = determineEach(m_collection, fresh, m_by);
    return entry ? Status() : tl::unexpected(entry.error());
}

} // namespace taxo
