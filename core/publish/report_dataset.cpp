// SPDX-License-Identifier: MIT
#include "core/publish/report_dataset.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/publish/whole_identification.h"

#include <algorithm>
#include <map>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kMostPictures = 400; ///< 4 kB each

class ReportDataset : public DatasetWriter {
public:
    ReportDataset(const Publication& publication, std::string name, PublishTools tools)
        : m_publication(publication), m_tools(std::move(tools)) {
        m_report.about = publication.about;
        m_report.name = std::move(name);
        m_report.changedAt = publication.changedAt;
        m_report.model = publication.model;
        m_report.isSynthetic = publication.isSynthetic;
        m_report.promise = publication.promise;
    }

    void check(const PublishedOccurrence& occurrence, Findings& findings) override {
        const WholeIdentification identification = identificationOf(occurrence);
        if (identification.taxon == Lineage{} || identification.kind != SeenKind::Organism) {
            const bool isNothing = identification.kind == SeenKind::Human ||
                                   identification.kind == SeenKind::Vehicle ||
                                   identification.kind == SeenKind::Blank;
            if (!occurrence.items.front().hasRegions) {
                findings.add(FindingKind::Note,
                             "occurrence",
                             isNothing ? "of people, vehicles or nothing: counted, not listed"
                                       : "that nobody named: counted, not listed",
                             occurrence);
            }
            return;
        }
        ++m_named;
        if (!identification.isByPeople) {
            findings.add(FindingKind::Note, "occurrence", "that only a machine named", occurrence);
        }
    }

    void checkWhole(Findings& findings) override {
        findings.require(m_named > 0, "There is no occurrence to write.");
        if (m_publication.about.title.empty()) {
            findings.add(FindingKind::Note,
                         "The report has no title (title): it is called as the collection.");
        }
    }

    Status begin(const std::filesystem::path& place) override {
        m_place = place;
        return {};
    }

    Status write(const PublishedOccurrence& occurrence) override {
        const WholeIdentification identification = identificationOf(occurrence);
        countPhotographs(occurrence);
        if (identification.kind != SeenKind::Organism || identification.taxon == Lineage{}) {
            countUnnamed(occurrence, identification);
            return {};
        }
        ++m_report.occurrences;
        m_report.confirmed += identification.isByPeople ? 1 : 0;
        m_report.blurred += m_publication.places.isSensitive(occurrence) ? 1 : 0;
        for (const std::string& person : peopleOf(occurrence)) {
            ++m_report.people[person];
        }
        take(occurrence, identification);
        return {};
    }

    Status finish() override {
        for (auto& [lineage, taxon] : m_taxa) {
            m_report.taxa.push_back(std::move(taxon));
        }
        m_taxa.clear();
        const Progress& progress = *m_publication.progress;
        addPictures(progress);
        if (m_tools.figures && !progress.cancelled()) {
            m_report.figures = m_tools.figures(progress);
        }
        if (progress.cancelled()) {
            return cancelledError();
        }
        if (m_tools.accuracy) {
            m_report.accuracy = m_tools.accuracy();
        }
        if (m_tools.citations) {
            m_report.citations = m_tools.citations();
        }
        return equalIgnoringCase(m_place.extension().string(), ".pdf")
                   ? writeTextPages(reportPages(m_report), m_report.title(), m_place, progress)
                   : writeWholeFile(m_place, reportHtml(m_report));
    }

private:
    void countPhotographs(const PublishedOccurrence& occurrence) {
        for (const PublishedItem& item : occurrence.items) {
            ++m_report.items;
            const auto photo = static_cast<std::size_t>(item.photo.value);
            if (photo >= m_seen.size()) {
                m_seen.resize(photo * 2 + 1);
            }
            m_report.photographs += m_seen[photo] ? 0 : 1;
            m_seen[photo] = true;
            if (item.takenAt) {
                const auto earlier = [](const LocalTime& a, const LocalTime& b) {
                    return a.seconds < b.seconds;
                };
                if (!m_report.first || earlier(*item.takenAt, *m_report.first)) {
                    m_report.first = item.takenAt;
                }
                if (!m_report.last || earlier(*m_report.last, *item.takenAt)) {
                    m_report.last = item.takenAt;
                }
            }
        }
    }

    void countUnnamed(const PublishedOccurrence& occurrence,
                      const WholeIdentification& identification) {
        const bool isNothing = identification.kind == SeenKind::Human ||
                               identification.kind == SeenKind::Vehicle ||
                               identification.kind == SeenKind::Blank;
        if (isNothing) {
            ++m_report.others;
        } else if (!occurrence.items.front().hasRegions) {
            ++m_report.unnamed;
        }
    }

    static std::vector<std::string> peopleOf(const PublishedOccurrence& occurrence) {
        std::vector<std::string> people;
        const auto add = [&](const std::vector<PublishedWord>& words) {
            for (const PublishedWord& word : words) {
                people.push_back(word.said.person);
            }
        };
        add(occurrence.words);
        for (const PublishedItem& item : occurrence.items) {
            add(item.words);
        }
        std::ranges::sort(people);
        people.erase(std::unique(people.begin(), people.end()), people.end());
        return people;
    }

    void take(const PublishedOccurrence& occurrence, const WholeIdentification& identification) {
        ReportTaxon& taxon = m_taxa[identification.taxon];
        taxon.taxon = identification.taxon;
        if (taxon.commonName.empty()) {
            taxon.commonName = identification.commonName;
        }
        ++taxon.occurrences;
        taxon.confirmed += identification.isByPeople ? 1 : 0;
        for (const PublishedItem& item : occurrence.items) {
            ++taxon.photographs;
            const bool canBeShown =
                item.state == PhotoState::Present && !m_publication.people.are(item.photo);
            const bool isBetter =
                taxon.shown == ItemId() || (identification.isByPeople && !taxon.isShownConfirmed);
            if (canBeShown && isBetter) {
                taxon.shown = item.item;
                taxon.isShownConfirmed = identification.isByPeople;
            }
        }
    }

    void addPictures(const Progress& progress) {
        if (!m_tools.picture) {
            return;
        }
        std::vector<ReportTaxon*> wanted;
        for (ReportTaxon& taxon : m_report.taxa) {
            if (taxon.shown != ItemId()) {
                wanted.push_back(&taxon);
            }
        }
        std::ranges::stable_sort(wanted, [](const ReportTaxon* a, const ReportTaxon* b) {
            return a->occurrences > b->occurrences;
        });
        wanted.resize(std::min(wanted.size(), kMostPictures));
        for (ReportTaxon* const taxon : wanted) {
            if (progress.cancelled()) { // each is a photograph that is read
                return;
            }
            taxon->picture = m_tools.picture(taxon->shown);
        }
    }

    const Publication& m_publication;
    PublishTools m_tools;
    CollectionReport m_report;
    std::filesystem::path m_place;
    std::int64_t m_named = 0;
    std::map<Lineage, ReportTaxon> m_taxa;
    std::vector<bool> m_seen; ///< by PhotoId
};

} // namespace

std::unique_ptr<DatasetWriter>
makeReportDataset(const Publication& publication, std::string name, PublishTools tools) {
    return std::make_unique<ReportDataset>(publication, std::move(name), std::move(tools));
}

} // namespace taxo
