// SPDX-License-Identifier: MIT
// camtrap-dp.tdwg.org, version 1.0: deployments, media, observations.
#include "core/exchange/camtrap_dp.h"

#include "core/exchange/camtrap_package_private.h"
#include "core/exchange/machine_words_private.h"
#include "core/exchange/text_values.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// Seconds since 1970, UTC, where the zone is known; else by the clock.
std::int64_t momentOf(const LocalTime& time) {
    return time.seconds - time.aheadOfUtc.value_or(0);
}

/// What finds a photograph again. There are millions of them.
struct Medium {
    std::string file;
    std::string stem; ///< where it has no file

    PhotoRecord record() const {
        PhotoRecord record;
        record.file = file;
        if (!stem.empty()) {
            record.stems.push_back(stem);
        }
        return record;
    }
};

struct Event {
    std::string deployment;
    std::int64_t begins = 0;
    std::int64_t ends = 0;
    std::vector<std::string> said; ///< names of what was observed, each once
    PhotoRecord observation;       ///< the only one, or the first
};

class PackageReader {
public:
    PackageReader(const fs::path& folder,
                  CamtrapPackage package,
                  const TakeRecord& take,
                  const Progress& progress)
        : m_folder(folder), m_package(std::move(package)), m_take(take), m_progress(progress) {}

    Status read(const std::function<Status(const DeploymentRecord&)>& takeDeployment) {
        const auto deployments = readDeployments(path("deployments"));
        if (!deployments) {
            return tl::unexpected(deployments.error());
        }
        for (const DeploymentRecord& deployment : *deployments) {
            if (auto taken = takeDeployment(deployment); !taken) {
                return taken;
            }
            m_deployments.insert_or_assign(deployment.name, deployment);
        }
        if (auto media = each("media", [this](const NamedRows& row) { return takeMedium(row); });
            !media) {
            return media;
        }
        auto observations =
            each("observations", [this](const NamedRows& row) { return takeObservation(row); });
        if (observations) {
            observations = tellFurther();
        }
        return observations ? tellEvents() : observations;
    }

private:
    fs::path path(const char* table) const { return m_folder / m_package.paths.at(table); }

    Status each(const char* table, const std::function<Status(const NamedRows&)>& take) const {
        return NamedRows::forEach(path(table), m_progress, take);
    }

    Status takeMedium(const NamedRows& row) {
        PhotoRecord record;
        record.where = row.where();
        const std::string id = row.at("mediaID");
        const std::string written = row.at("filePath");
        record.file = isPathBelow(written) ? written : row.at("fileName");
        if (record.file.empty()) {
            record.stems.push_back(id);
        }
        record.deployment = row.at("deploymentID");
        if (const std::string time = row.at("timestamp"); !time.empty()) {
            record.takenAt = readRecordTime(time);
            if (!record.takenAt) {
                record.problems.push_back("timestamp \"" + time.substr(0, 60) +
                                          "\" is no date that can be read");
            }
        }
        if (const std::string comment = row.at("mediaComments"); !comment.empty()) {
            record.fields.emplace_back("note", comment);
        }
        if (row.at("favorite") == "true") {
            record.tags.emplace_back("favorite");
        }
        takeDeploymentOf(record);
        m_media.insert_or_assign(
            id, Medium{record.file, record.stems.empty() ? std::string() : record.stems.front()});
        if (record.takenAt) {
            m_byTime[record.deployment].emplace_back(momentOf(record.takenAt->time), id);
        }
        return m_take(std::move(record));
    }

    void takeDeploymentOf(PhotoRecord& record) const {
        const auto deployment = m_deployments.find(record.deployment);
        if (deployment == m_deployments.end()) {
            return;
        }
        record.place = deployment->second.place;
        record.position = deployment->second.position;
        if (!deployment->second.habitat.empty()) {
            record.fields.emplace_back("habitat", deployment->second.habitat);
        }
    }

    Status takeObservation(const NamedRows& row) {
        PhotoRecord record;
        if (row.at("observationLevel") == "event") {
            describe(record, row);
            takeEventObservation(std::move(record), row);
            return {};
        }
        const std::string id = row.at("mediaID");
        const auto medium = m_media.find(id);
        if (medium == m_media.end()) {
            record.where = row.where();
            record.problems.push_back("its mediaID \"" + id + "\" is that of no row of media");
            return m_take(std::move(record));
        }
        record = medium->second.record();
        record.event = row.at("eventID");
        record.deployment = row.at("deploymentID");
        describe(record, row);
        takeBox(record, row);
        if (!record.box && (record.verdict || record.nameKind != NameKind::None)) {
            takeFurther(record, m_said[id]);
        }
        return m_take(std::move(record));
    }

    /// Several species in one photograph and no boxes: the first is what it is called, the others
    /// are told at the end.
    static void takeFurther(PhotoRecord& record, std::vector<std::string>& said) {
        if (std::ranges::count(said, record.name) == 0) {
            said.push_back(record.name);
        }
        if (record.name != said.front()) {
            record.verdict.reset();
            record.nameKind = NameKind::None;
            record.fields.clear();
        }
    }

    Status tellFurther() {
        for (const auto& [id, said] : m_said) {
            if (said.size() < 2) {
                continue;
            }
            PhotoRecord record = m_media.at(id).record();
            record.where = "medium " + id;
            record.fields.emplace_back("also_seen", listOf({said.begin() + 1, said.end()}));
            if (auto taken = m_take(std::move(record)); !taken) {
                return taken;
            }
        }
        return {};
    }

    void describe(PhotoRecord& record, const NamedRows& row) const {
        record.where = row.where();
        record.person = row.at("classifiedBy");
        const bool isMachine = row.at("classificationMethod") == "machine";
        const std::string type = row.at("observationType");
        const std::string name = row.at("scientificName");
        if (isMachine) {
            sayAsMachine(record, row, type, name);
        } else {
            sayAsPerson(record, type, name);
        }
        for (const auto& [column, field] : {std::pair("lifeStage", "stage"),
                                            std::pair("sex", "sex"),
                                            std::pair("count", "count"),
                                            std::pair("behavior", "behavior"),
                                            std::pair("individualID", "individual"),
                                            std::pair("observationComments", "note")}) {
            if (const std::string value = row.at(column); !value.empty()) {
                record.fields.emplace_back(field, value);
            }
        }
        for (std::string& tag : readList(row.at("observationTags"))) {
            record.tags.push_back(std::move(tag));
        }
        if (const std::string setup = row.at("cameraSetupType"); !setup.empty()) {
            record.tags.push_back(setup);
        }
    }

    void sayAsPerson(PhotoRecord& record, const std::string& type, const std::string& name) const {
        if (!name.empty()) {
            takeScientificName(record, name);
            if (const auto taxon = m_package.taxa.find(name); taxon != m_package.taxa.end()) {
                record.taxon = taxon->second;
                if (std::ranges::count(record.taxon.names, name) != 0) { // its rank is said
                    record.nameKind = NameKind::Scientific;
                    record.verdict = Verdict::Taxon;
                }
            }
        } else if (type == "blank") {
            record.verdict = Verdict::Nothing;
            record.name = type;
        } else if (type == "unknown") {
            record.verdict = Verdict::Unknown;
            record.name = type;
        } else if (type == "human" || type == "vehicle") {
            record.fields.emplace_back(kDetectedField, type == "human" ? "person" : type);
        }
    }

    static void sayAsMachine(PhotoRecord& record,
                             const NamedRows& row,
                             const std::string& type,
                             const std::string& name) {
        if (!type.empty() && type != "unclassified") {
            record.fields.emplace_back(kDetectedField,
                                       type == "blank"   ? "nothing"
                                       : type == "human" ? "person"
                                                         : type);
        }
        if (!name.empty()) {
            suggest(record,
                    name,
                    readNumber(row.at("classificationProbability")).value_or(0.0),
                    record.person);
        }
    }

    static void takeBox(PhotoRecord& record, const NamedRows& row) {
        if ((row.at("bboxX") + row.at("bboxY") + row.at("bboxWidth") + row.at("bboxHeight"))
                .empty()) {
            return;
        }
        const auto left = readNumber(row.at("bboxX"));
        const auto top = readNumber(row.at("bboxY"));
        const auto width = readNumber(row.at("bboxWidth"));
        const auto height = readNumber(row.at("bboxHeight"));
        if (!left || !top || !width || !height) {
            record.problems.emplace_back("bboxX, bboxY, bboxWidth and bboxHeight are not four "
                                         "numbers from 0 to 1");
            leaveUnsaid(record);
            return;
        }
        record.box = RecordBox{{*left, *top, *width, *height}, record.person, {}};
    }

    void takeEventObservation(PhotoRecord record, const NamedRows& row) {
        const std::string id = row.at("eventID");
        const auto begins = readRecordTime(row.at("eventStart"));
        const auto ends = readRecordTime(row.at("eventEnd"));
        Event& event = m_events[{row.at("deploymentID"), id}];
        event.deployment = row.at("deploymentID");
        event.begins = begins ? momentOf(begins->time) : 0;
        event.ends = ends ? momentOf(ends->time) : event.begins;
        const bool isFirst = event.said.empty();
        const std::string name = record.name.empty() ? row.at("observationType") : record.name;
        if (std::ranges::count(event.said, name) == 0) {
            event.said.push_back(name);
        }
        if (isFirst) {
            record.occurrence = row.at("observationID");
            record.event = id;
            event.observation = std::move(record);
        }
    }

    Status tellEvents() {
        for (auto& [deployment, media] : m_byTime) {
            std::sort(media.begin(), media.end());
        }
        for (const auto& [key, event] : m_events) {
            if (auto told = tellEvent(key.second, event); !told) {
                return told;
            }
        }
        return {};
    }

    Status tellEvent(const std::string& id, const Event& event) {
        const auto& media = m_byTime[event.deployment];
        auto medium = std::lower_bound(
            media.begin(), media.end(), event.begins, [](const auto& each, std::int64_t moment) {
                return each.first < moment;
            });
        if (medium == media.end() || medium->first > event.ends) {
            PhotoRecord lost = event.observation;
            lost.problems.push_back("no photograph of the deployment lies in the time of event \"" +
                                    id + "\"");
            return m_take(std::move(lost));
        }
        for (; medium != media.end() && medium->first <= event.ends; ++medium) {
            PhotoRecord record = m_media.at(medium->second).record();
            const PhotoRecord& said = event.observation;
            record.where = said.where;
            record.event = id;
            record.deployment = event.deployment;
            if (event.said.size() == 1) {
                takeSaid(record, said);
            } else {
                record.fields.emplace_back("observed_in_event", listOf(event.said));
            }
            if (auto taken = m_take(std::move(record)); !taken) {
                return taken;
            }
        }
        return {};
    }

    static void takeSaid(PhotoRecord& record, const PhotoRecord& said) {
        record.occurrence = said.occurrence;
        record.isOfOccurrence = true;
        record.verdict = said.verdict;
        record.nameKind = said.nameKind;
        record.name = said.name;
        record.taxon = said.taxon;
        record.qualifier = said.qualifier;
        record.person = said.person;
        record.fields = said.fields;
        record.tags = said.tags;
    }

    static std::string listOf(std::vector<std::string> names) {
        std::sort(names.begin(), names.end());
        std::string list;
        for (const std::string& name : names) {
            list += (list.empty() ? "" : "; ") + name;
        }
        return list;
    }

    const fs::path& m_folder;
    CamtrapPackage m_package;
    const TakeRecord& m_take;
    const Progress& m_progress;
    std::map<std::string, DeploymentRecord> m_deployments;
    std::unordered_map<std::string, Medium> m_media;        ///< by mediaID
    std::map<std::string, std::vector<std::string>> m_said; ///< by mediaID, each name once
    std::map<std::string, std::vector<std::pair<std::int64_t, std::string>>> m_byTime;
    std::map<std::pair<std::string, std::string>, Event> m_events; ///< by deployment and eventID
};

} // namespace

Status readCamtrapDp(const fs::path& folder,
                     const std::function<Status(const DeploymentRecord&)>& takeDeployment,
                     const TakeRecord& take,
                     const Progress& progress) {
    auto package = readCamtrapPackage(folder);
    if (!package) {
        return tl::unexpected(std::move(package).error());
    }
    return PackageReader(folder, *std::move(package), take, progress).read(takeDeployment);
}

} // namespace taxo
