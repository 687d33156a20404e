// SPDX-License-Identifier: MIT
// cocodataset.org "Format data"; LILA "COCO Camera Traps".
#include "core/publish/coco_dataset.h"

#include "core/base/files.h"
#include "core/publish/file_names.h"
#include "core/publish/table_file.h"
#include "core/publish/training_dataset.h"
#include "core/publish/value_texts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <system_error>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// Texts in it are publishable: no byte is wrong.
std::string textOf(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void setText(Json& object, const char* key, const std::string& text) {
    if (!text.empty()) {
        object[key] = publishableText(text);
    }
}

/// To a hundredth of a pixel.
double pixels(double share, int side) {
    constexpr double kHundred = 100.0;
    return std::round(share * side * kHundred) / kHundred;
}

Json boxOf(const Box& box, int width, int height) {
    return {pixels(box.left, width),
            pixels(box.top, height),
            pixels(box.width, width),
            pixels(box.height, height)};
}

/// The file of one part. Its two lists grow side by side: annotations lie in a file of their own
/// until the pictures are all there.
class CocoPart {
public:
    static Result<CocoPart> create(const fs::path& file) {
        fs::path aside = file;
        aside += ".annotations";
        auto images = OutputFile::create(file);
        auto annotations = OutputFile::create(aside);
        if (!images || !annotations) {
            return tl::unexpected(images ? annotations.error() : images.error());
        }
        return CocoPart(*std::move(images), *std::move(annotations), std::move(aside));
    }

    Status begin(const Json& head) {
        std::string text = textOf(head);
        text.pop_back(); // its closing bracket: the lists follow
        return m_images.write(text + ",\n\"images\": [");
    }

    Status addImage(const Json& image) {
        return m_images.write((std::exchange(m_hasImages, true) ? ",\n" : "\n") + textOf(image));
    }

    Status addAnnotation(const Json& annotation) {
        return m_annotations.write((std::exchange(m_hasAnnotations, true) ? ",\n" : "\n") +
                                   textOf(annotation));
    }

    Status finish() {
        auto done = m_images.write("\n],\n\"annotations\": [");
        done = done ? m_annotations.commit() : done;
        done = done ? readInPieces(m_aside,
                                   [this](std::span<const std::byte> piece) {
                                       return m_images.write(piece);
                                   })
                    : done;
        done = done ? m_images.write("\n]}\n") : done;
        if (!done) {
            return done;
        }
        std::error_code problem;
        fs::remove(m_aside, problem);
        return problem ? failSystem(problem.value(), displayPath(m_aside)) : m_images.commit();
    }

private:
    CocoPart(OutputFile images, OutputFile annotations, fs::path aside)
        : m_images(std::move(images))
        , m_annotations(std::move(annotations))
        , m_aside(std::move(aside)) {}

    OutputFile m_images;
    OutputFile m_annotations;
    fs::path m_aside;
    bool m_hasImages = false;
    bool m_hasAnnotations = false;
};

class CocoDataset : public TrainingDataset {
public:
    using TrainingDataset::TrainingDataset;

protected:
    std::string refusal(const PublishedItem& item) const override {
        return item.region && (item.width <= 0 || item.height <= 0)
                   ? "that are regions of a picture whose size is not known"
                   : "";
    }

    std::string layout() const override {
        return "annotations/instances*.json are COCO's; file_name is below this folder. What is "
               "said of\na whole photograph is an annotation without bbox.\n";
    }

    Status open() override {
        if (auto made = makeFolder("annotations"); !made) {
            return made;
        }
        takeLicences();
        for (const std::string& part : plan().parts()) {
            const std::string name =
                part.empty() ? "instances.json" : "instances_" + part + ".json";
            auto file = CocoPart::create(folder() / "annotations" / name);
            if (!file) {
                return tl::unexpected(std::move(file).error());
            }
            m_parts.push_back(*std::move(file));
            if (auto begun = m_parts.back().begin(head()); !begun) {
                return begun;
            }
        }
        return {};
    }

    Result<std::string> put(const Sample& sample) override {
        auto image = imageOf(sample);
        if (!image) {
            return tl::unexpected(std::move(image).error());
        }
        const auto done = m_parts[sample.place.part].addAnnotation(annotationOf(sample, image->id));
        return done ? Result<std::string>(image->file) : tl::unexpected(done.error());
    }

    Status close() override {
        for (CocoPart& part : m_parts) {
            if (auto done = part.finish(); !done) {
                return done;
            }
        }
        m_parts.clear();
        return {};
    }

private:
    struct Image {
        std::int64_t id = 0;
        std::string file; ///< below the data set's folder
    };

    /// The picture's entry, made and its photograph put where it is new.
    Result<Image> imageOf(const Sample& sample) {
        const auto known = m_images.find(sample.item.photo.value);
        if (known != m_images.end()) {
            return known->second;
        }
        Image image{static_cast<std::int64_t>(m_images.size()) + 1, {}};
        auto file = putPhoto(sample);
        if (!file) {
            return tl::unexpected(std::move(file).error());
        }
        image.file = *std::move(file);
        const auto done = m_parts[sample.place.part].addImage(describe(sample, image));
        if (!done) {
            return tl::unexpected(done.error());
        }
        m_images.emplace(sample.item.photo.value, image);
        return image;
    }

    Result<std::string> putPhoto(const Sample& sample) {
        if (options().copying == PhotoCopying::List) {
            return displayPath(sample.item.path);
        }
        const std::string part = plan().parts()[sample.place.part];
        const fs::path below = part.empty() ? "images" : part;
        if (auto made = makeFolder(below); !made) {
            return tl::unexpected(std::move(made).error());
        }
        const fs::path file =
            below / m_names.claim(below.string(), displayPath(sample.item.path.filename()));
        const auto done =
            photos().put(sample.item, sample.isBlurred, options().copying, folder() / file);
        return done ? Result<std::string>(file.generic_string()) : tl::unexpected(done.error());
    }

    Json describe(const Sample& sample, const Image& image) const {
        const PublishedItem& item = sample.item;
        Json described = {{"id", image.id}, {"file_name", publishableText(image.file)}};
        if (item.width > 0 && item.height > 0) {
            described["width"] = item.width;
            described["height"] = item.height;
        }
        const std::string& licence = publicationOf(item).about.licenceOfMedia();
        const auto known = std::ranges::find(m_licences, licence, &DatasetLicence::id);
        if (known != m_licences.end()) {
            described["license"] = known - m_licences.begin() + 1;
        }
        if (item.takenAt) {
            described["date_captured"] = item.takenAt->text();
        }
        if (item.position) {
            described["latitude"] = item.position->latitude;
            described["longitude"] = item.position->longitude;
        }
        const KeptDeployment* const deployment = publication().deploymentOf(sample.occurrence);
        setText(described, "location", deployment == nullptr ? "" : deployment->about.name);
        if (sample.occurrence.event) {
            const std::string& name = sample.occurrence.eventName;
            setText(described, "seq_id", name.empty() ? sample.occurrence.eventUuid.text() : name);
        }
        setText(described, "rights_holder", publicationOf(item).about.rightsHolder);
        return described;
    }

    Json annotationOf(const Sample& sample, std::int64_t image) {
        const PublishedItem& item = sample.item;
        Json annotation = {{"id", ++m_annotations},
                           {"image_id", image},
                           {"category_id", sample.place.taxon + 1},
                           {"iscrowd", 0}};
        if (item.region) {
            annotation["bbox"] = boxOf(*item.region, item.width, item.height);
            annotation["area"] =
                pixels(item.region->width * item.region->height, item.width * item.height);
        }
        annotation["item"] = item.uuid.text();
        const WholeIdentification& said = sample.identification;
        setText(annotation, "identified_by", said.by);
        setText(annotation, "date_identified", utcText(said.at));
        setText(annotation, "qualifier", said.qualifier);
        if (!said.isByPeople && said.score) {
            annotation["score"] = static_cast<double>(*said.score);
            setText(annotation, "model", publicationOf(item).model);
        }
        return annotation;
    }

    void takeLicences() {
        for (const Publication* const one : publications()) {
            const auto licence = datasetLicence(one->about.licenceOfMedia());
            if (licence && std::ranges::find(m_licences, licence->id, &DatasetLicence::id) ==
                               m_licences.end()) {
                m_licences.push_back(*licence);
            }
        }
    }

    /// info, licenses and categories.
    Json head() {
        const DatasetAbout& about = publication().about;
        Json info = {{"description", publishableText(about.title)},
                     {"date_created", utcText(publication().changedAt)}};
        setText(info, "contributor", about.publisher);
        Json licences = Json::array();
        for (const DatasetLicence& licence : m_licences) {
            licences.push_back(
                {{"id", licences.size() + 1}, {"name", licence.title}, {"url", licence.address}});
        }
        Json categories = Json::array();
        for (const TrainingClass& one : plan().classes()) {
            Json category = {{"id", categories.size() + 1}, {"name", publishableText(one.name)}};
            category["supercategory"] = publishableText(supercategoryOf(one.taxon));
            for (const Rank rank : kAllRanks) {
                const bool isSpecies = rank == Rank::Species;
                setText(
                    category, isSpecies ? "specific_epithet" : nameOf(rank), one.taxon.at(rank));
            }
            setText(category, "common_name", one.commonName);
            categories.push_back(std::move(category));
        }
        return {{"info", std::move(info)},
                {"licenses", std::move(licences)},
                {"categories", std::move(categories)}};
    }

    /// The way down to it: "Animalia|Chordata|Mammalia".
    static std::string supercategoryOf(const Lineage& taxon) {
        std::string way;
        std::string last;
        for (const std::string& name : taxon.names) {
            if (!name.empty()) {
                way += (way.empty() || last.empty() ? "" : "|") + last;
                last = name;
            }
        }
        return way;
    }

    std::vector<CocoPart> m_parts;
    std::unordered_map<std::int64_t, Image> m_images; ///< by photograph
    std::int64_t m_annotations = 0;
    std::vector<DatasetLicence> m_licences; ///< of all collections, each once
    FileNames m_names;
};

} // namespace

std::unique_ptr<DatasetWriter> makeCocoDataset(const Publication& publication,
                                               const TrainingSetOptions& options) {
    return std::make_unique<CocoDataset>(publication, options);
}

} // namespace taxo
