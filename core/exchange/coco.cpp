// SPDX-License-Identifier: MIT
// cocodataset.org "Format data"; LILA "COCO Camera Traps"; visipedia/inat_comp for iNaturalist's.
#include "core/exchange/coco.h"

#include "core/base/files.h"
#include "core/base/on_earth.h"
#include "core/exchange/json_stream_private.h"
#include "core/exchange/machine_words_private.h"
#include "core/exchange/text_values.h"

#include <unordered_map>
#include <utility>

namespace taxo {

namespace {

/// What is said of a picture itself. There are millions of them.
struct Picture {
    std::string file;
    std::size_t index = 0; ///< in the list of images
    int width = 0;
    int height = 0;
    std::optional<RecordTime> takenAt;
    std::optional<GeoPoint> position;
    std::string deployment;
    std::string event;
    std::string rightsHolder;
    std::string unreadTime; ///< what is no date
    bool isTold = false;
};

PhotoRecord recordOf(const Picture& picture) {
    PhotoRecord record;
    record.where = placeOf("images", picture.index);
    record.file = picture.file;
    record.pictureWidth = picture.width;
    record.pictureHeight = picture.height;
    record.takenAt = picture.takenAt;
    record.position = picture.position;
    record.deployment = picture.deployment;
    record.event = picture.event;
    if (!picture.rightsHolder.empty()) {
        record.fields.emplace_back("rights_holder", picture.rightsHolder);
    }
    if (!picture.isTold && !picture.takenAt && !picture.unreadTime.empty()) { // once
        record.problems.push_back("its date \"" + picture.unreadTime +
                                  "\" is none that can be read");
    }
    return record;
}

class CocoReader {
public:
    CocoReader(const std::filesystem::path& file, const TakeRecord& take, const Progress& progress)
        : m_file(file), m_take(take), m_progress(progress) {}

    Status read() {
        auto first = pass([this](const std::string& key, auto index, Json& value) {
            return takeFrame(key, index, value);
        });
        if (!first) {
            return first;
        }
        if (!m_hasImages) {
            return fail(ErrorCode::InvalidInput,
                        displayName(m_file) + " has no list \"images\"; it is no COCO file.");
        }
        auto second = pass([this](const std::string& key, auto index, Json& value) {
            return key == "annotations" && index ? takeAnnotation(*index, value) : Status();
        });
        return second ? tellUnannotated() : second;
    }

private:
    Status pass(const TakeJson& take) { return readJsonStream(m_file, take, m_progress); }

    Status takeFrame(const std::string& key, std::optional<std::size_t> index, Json& value) {
        if (key == "images") {
            m_hasImages = true;
            return index ? takeImage(*index, value) : notAList(key);
        }
        if (key == "categories") {
            return index ? takeCategory(value) : notAList(key);
        }
        return {};
    }

    Status notAList(const std::string& key) const {
        return fail(ErrorCode::InvalidInput,
                    displayName(m_file) + ": \"" + key + "\" is not a list.");
    }

    Status takeImage(std::size_t index, const Json& image) {
        const std::string id = textIn(image, "id");
        Picture picture;
        picture.index = index;
        picture.file = textIn(image, "file_name");
        if (id.empty() || picture.file.empty()) {
            return fail(ErrorCode::InvalidInput,
                        displayName(m_file) + ": " + placeOf("images", index) +
                            " has no id or no file_name.");
        }
        constexpr double kLargest = 1e6;
        const auto side = [&](const char* key) {
            const double number = numberIn(image, key).value_or(0.0);
            return number >= 1.0 && number <= kLargest ? static_cast<int>(number) : 0;
        };
        picture.width = side("width");
        picture.height = side("height");
        takeTime(picture, image);
        picture.deployment = textIn(image, "location");
        picture.event = textIn(image, "seq_id");
        picture.rightsHolder = textIn(image, "rights_holder");
        const auto latitude = numberIn(image, "latitude");
        const auto longitude = numberIn(image, "longitude");
        if (latitude && longitude && isOnEarth({*latitude, *longitude})) {
            picture.position = GeoPoint{*latitude, *longitude};
        }
        m_pictures.insert_or_assign(id, std::move(picture));
        return {};
    }

    static void takeTime(Picture& picture, const Json& image) {
        constexpr std::size_t kShown = 60;
        for (const char* key : {"datetime", "date_captured", "date"}) {
            const std::string written = textIn(image, key);
            if (!picture.takenAt && !written.empty()) {
                picture.takenAt = readRecordTime(written);
                picture.unreadTime = picture.takenAt ? "" : written.substr(0, kShown);
            }
        }
    }

    Status takeCategory(const Json& category) {
        PhotoRecord& named = m_categories[textIn(category, "id")];
        named = {};
        for (const Rank rank : kAllRanks) {
            named.taxon.at(rank) = textIn(category, nameOf(rank));
        }
        if (const std::string epithet = textIn(category, "specific_epithet"); !epithet.empty()) {
            named.taxon.at(Rank::Species) = epithet;
        }
        if (named.taxon != Lineage{}) {
            named.name = textIn(category, "name");
            named.nameKind = NameKind::Scientific;
            named.verdict = Verdict::Taxon;
        } else {
            takeLabel(named, textIn(category, "name"));
        }
        return {};
    }

    Status takeAnnotation(std::size_t index, const Json& annotation) {
        const std::string where = placeOf("annotations", index);
        const auto picture = m_pictures.find(textIn(annotation, "image_id"));
        if (picture == m_pictures.end()) {
            PhotoRecord lost;
            lost.where = where;
            lost.problems.push_back("its image_id \"" + textIn(annotation, "image_id") +
                                    "\" is that of no picture in the file");
            return m_take(std::move(lost));
        }
        PhotoRecord record = recordOf(picture->second);
        const auto ofTheWhole = record.fields;
        picture->second.isTold = true;
        record.where = where;
        takeCategoryOf(record, annotation);
        if (!takeBox(record, annotation)) {
            leaveUnsaid(record);
            record.fields = ofTheWhole;
        }
        return m_take(std::move(record));
    }

    void takeCategoryOf(PhotoRecord& record, const Json& annotation) {
        const std::string id = textIn(annotation, "category_id");
        const auto category = m_categories.find(id);
        if (category == m_categories.end()) {
            record.problems.push_back("its category_id \"" + id +
                                      "\" is that of no category in the file");
            return;
        }
        const PhotoRecord& named = category->second;
        if (const auto score = numberIn(annotation, "score")) {
            suggest(record, named.name, *score, {});
            return;
        }
        record.nameKind = named.nameKind;
        record.name = named.name;
        record.taxon = named.taxon;
        record.qualifier = named.qualifier;
        record.verdict = named.verdict;
    }

    /// False where there is a box that cannot be used.
    static bool takeBox(PhotoRecord& record, const Json& annotation) {
        const auto box = fourIn(annotation, "bbox");
        if (!box) {
            const bool isThere = annotation.is_object() && annotation.contains("bbox");
            if (isThere) {
                record.problems.emplace_back("its bbox is not four numbers");
            }
            return !isThere;
        }
        const double width = record.pictureWidth;
        const double height = record.pictureHeight;
        if (width == 0.0 || height == 0.0) {
            record.problems.emplace_back(
                "its box is left out: the width and height of its picture are not told");
            return false;
        }
        record.box = RecordBox{
            {(*box)[0] / width, (*box)[1] / height, (*box)[2] / width, (*box)[3] / height}, {}, {}};
        if (const auto score = numberIn(annotation, "score")) {
            record.box->score = static_cast<float>(*score);
        }
        return true;
    }

    Status tellUnannotated() {
        for (const auto& [id, picture] : m_pictures) {
            if (!picture.isTold) {
                if (auto taken = m_take(recordOf(picture)); !taken) {
                    return taken;
                }
            }
        }
        return {};
    }

    const std::filesystem::path& m_file;
    const TakeRecord& m_take;
    const Progress& m_progress;
    bool m_hasImages = false;
    std::unordered_map<std::string, Picture> m_pictures;
    std::unordered_map<std::string, PhotoRecord> m_categories;
};

} // namespace

Status
readCoco(const std::filesystem::path& file, const TakeRecord& take, const Progress& progress) {
    return CocoReader(file, take, progress).read();
}

} // namespace taxo
