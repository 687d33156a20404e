// SPDX-License-Identifier: MIT
#include "core/exchange/deployment_record.h"

#include "core/base/ascii.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/exchange/text_values.h"

#include <set>
#include <string_view>

namespace taxo {

namespace {

struct Columns {
    std::optional<std::size_t> name;
    std::optional<std::size_t> place;
    std::optional<std::size_t> latitude;
    std::optional<std::size_t> longitude;
    std::optional<std::size_t> begins;
    std::optional<std::size_t> ends;
    std::optional<std::size_t> habitat;
};

Columns columnsOf(const CsvTable& table) {
    return {
        firstColumnNamed(table.header(),
                         {"deploymentID", "deployment", "station", "camera", "cameraID", "name"}),
        firstColumnNamed(table.header(),
                         {"locationName", "place", "site", "location", "locality", "locationID"}),
        firstColumnNamed(table.header(), {"decimalLatitude", "latitude", "lat"}),
        firstColumnNamed(table.header(), {"decimalLongitude", "longitude", "lon", "lng", "long"}),
        firstColumnNamed(table.header(),
                         {"deploymentStart", "start", "begin", "start_date", "setup_date"}),
        firstColumnNamed(table.header(), {"deploymentEnd", "end", "end_date", "retrieval_date"}),
        table.column("habitat"),
    };
}

std::string_view at(const CsvTable::Row& row, const std::optional<std::size_t>& column) {
    return column ? trimmed(row.values[*column]) : std::string_view();
}

std::optional<LocalTime> timeAt(const CsvTable::Row& row,
                                const std::optional<std::size_t>& column,
                                DeploymentRecord& record) {
    const std::string_view text = at(row, column);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto read = readRecordTime(text);
    if (!read) {
        record.problems.push_back("\"" + std::string(text.substr(0, 60)) +
                                  "\" is no date that can be read; write 2025-06-01 or "
                                  "2025-06-01 14:30:05");
        return std::nullopt;
    }
    return read->time;
}

DeploymentRecord recordOf(const CsvTable::Row& row, const Columns& columns) {
    DeploymentRecord record;
    record.where = "line " + std::to_string(row.line);
    record.name = at(row, columns.name);
    record.place = at(row, columns.place);
    record.habitat = at(row, columns.habitat);
    const std::string_view north = at(row, columns.latitude);
    const std::string_view east = at(row, columns.longitude);
    record.position = readPosition(north, east);
    if (!record.position && !(north.empty() && east.empty())) {
        record.problems.push_back("\"" + std::string(north.substr(0, 60)) + ", " +
                                  std::string(east.substr(0, 60)) +
                                  "\" is no position in degrees, as 47.1, 11.3");
    }
    record.beginsAt = timeAt(row, columns.begins, record);
    record.endsAt = timeAt(row, columns.ends, record);
    return record;
}

} // namespace

Result<std::vector<DeploymentRecord>> readDeployments(const std::filesystem::path& file) {
    const auto table = CsvTable::read(file);
    if (!table) {
        return tl::unexpected(table.error());
    }
    const Columns columns = columnsOf(*table);
    if (!columns.name) {
        return fail(ErrorCode::InvalidInput,
                    displayName(file) +
                        " has no column that names deployments; call it deploymentID.");
    }
    std::vector<DeploymentRecord> records;
    std::set<std::string> names;
    for (const CsvTable::Row& row : table->rows()) {
        DeploymentRecord record = recordOf(row, columns);
        if (record.name.empty()) {
            record.problems.emplace_back("names no deployment");
        } else if (!names.insert(record.name).second) {
            record.problems.push_back("names \"" + record.name +
                                      "\" a second time; it is left out");
            record.name.clear();
        }
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace taxo
