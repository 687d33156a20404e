// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/csv.h"
#include "core/demo/jpeg_file.h"
#include "core/metadata/examine_photo.h"
#include "tests/core/publish/published_season.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace taxo::test {

/// What a camera wrote into every photograph of a TrainingSeason.
inline constexpr const char* kSecretPlace = "Hidden Valley";

/// A collection whose photographs are there, each of its own content and with its place in it.
class TrainingSeason : public PublishedSeason {
protected:
    std::filesystem::path photographs() const { return dir / "photographs"; }

    std::vector<ItemId> keepFiles(const std::vector<std::string>& paths) {
        std::vector<PhotoFile> files;
        for (const std::string& path : paths) {
            ++m_made;
            files.push_back(writePhoto(path));
        }
        const auto added = addPhotos(collection, files);
        EXPECT_TRUE(added) << added.error().text();
        std::vector<ItemId> items;
        for (const AddedPhoto& photo : *added) {
            items.push_back(photo.item);
        }
        return items;
    }

    PhotoFile writePhoto(const std::string& path) const {
        ImageBuffer picture{40, 30, PixelFormat::Rgb8, {}, {}};
        picture.pixels.assign(std::size_t{40} * 30 * 3, static_cast<std::uint8_t>(m_made));
        PhotoDescription told;
        told.description = described;
        told.model = "Trap 5";
        told.place = PhotoDescription::Place{47.123456, 11.698765};
        const auto bytes = encodeJpeg(picture, told, 90).value();
        const auto file = photographs() / path;
        std::filesystem::create_directories(file.parent_path());
        EXPECT_TRUE(
            writeWholeFile(file, {reinterpret_cast<const char*>(bytes.data()), bytes.size()}));
        const ExaminedPhoto examined = examinePhoto(file).value();
        PhotoFile kept;
        kept.root = photographs();
        kept.path = path;
        kept.size = examined.size;
        kept.modifiedNs = examined.modifiedNs;
        kept.bytes = examined.bytes;
        kept.picture = examined.picture;
        kept.width = examined.width;
        kept.height = examined.height;
        kept.position = GeoPoint{47.123456, 11.698765};
        kept.takenAt = LocalTime{kTenOClock + 60 * m_made, 7200};
        return kept;
    }

    PublishChoice training(DatasetFormat format) const {
        PublishChoice made = choice(format);
        made.about = {};
        return made;
    }

    /// Everything below a folder or file: its path there, and its bytes.
    std::map<std::string, std::string> contents(const std::string& name) const {
        std::map<std::string, std::string> all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(dir / name)) {
            if (entry.is_regular_file()) {
                all[entry.path().lexically_relative(dir / name).generic_string()] =
                    readTextFile(entry.path()).value();
            }
        }
        return all;
    }

    std::vector<std::string> pathsIn(const std::string& name) const {
        std::vector<std::string> paths;
        for (const auto& [path, bytes] : contents(name)) {
            paths.push_back(path);
        }
        return paths;
    }

    /// A cell of a table that was written.
    std::string cell(const std::string& table, std::size_t row, const char* column) const {
        const auto read = CsvTable::read(dir / table).value();
        const auto at = read.column(column);
        EXPECT_TRUE(at) << column;
        return at ? read.rows()[row].values[*at] : std::string();
    }

    Digest digestOf(ItemId item) const { return photoOf(collection, item)->file.bytes; }

    /// Of the next photographs: told in the file.
    std::string described = kSecretPlace;
    /// How many there were: what the next one shows.
    int m_made = 0;
};

} // namespace taxo::test
