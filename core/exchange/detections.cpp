// SPDX-License-Identifier: MIT
// Formats: agentmorris/MegaDetector "megadetector_batch_output_format"; google/cameratrapai "Output
// format".
#include "core/exchange/detections.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/exchange/json_stream_private.h"
#include "core/exchange/machine_words_private.h"

#include <array>
#include <map>
#include <utility>
#include <vector>

namespace taxo {

namespace {

struct Detection {
    std::string category;
    double score = 0.0;
    Box box;
    std::string suggestion;
    double suggestionScore = 0.0;
};

/// "mammalia" as "Mammalia".
std::string capitalised(std::string name) {
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') {
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    }
    return name;
}

/// The name in SpeciesNet's "UUID;class;order;family;genus;species;common name": the deepest
/// scientific one, else the last ("blank", "animal").
std::string nameInLabel(const std::string& label) {
    std::array<std::string, 7> parts;
    std::size_t part = 0;
    for (const char letter : label) {
        if (letter == ';') {
            ++part;
        } else if (part < parts.size()) {
            parts[part] += letter;
        }
    }
    if (part != parts.size() - 1) {
        return label;
    }
    if (!parts[4].empty() && !parts[5].empty()) {
        return capitalised(parts[4]) + " " + parts[5];
    }
    for (const std::size_t rank : {4U, 3U, 2U, 1U}) {
        if (!parts[rank].empty()) {
            return capitalised(parts[rank]);
        }
    }
    return parts[6];
}

class DetectionReader {
public:
    DetectionReader(const std::filesystem::path& file,
                    float threshold,
                    const TakeRecord& take,
                    const Progress& progress)
        : m_file(file), m_threshold(threshold), m_take(take), m_progress(progress) {}

    /// Categories may stand behind the pictures: once for them, once for the pictures.
    Status read() {
        auto first = readJsonStream(
            m_file,
            [this](const std::string& key, auto index, Json& value) {
                takeFrame(key, index, value);
                return Status();
            },
            m_progress);
        if (!first) {
            return first;
        }
        if (!m_hasPictures) {
            return fail(ErrorCode::InvalidInput,
                        displayName(m_file) +
                            " has neither \"images\" with \"detections\", as MegaDetector writes "
                            "them, nor \"predictions\", as SpeciesNet does.");
        }
        return readJsonStream(
            m_file,
            [this](const std::string& key, auto index, Json& value) -> Status {
                if (!index || (key != "images" && key != "predictions")) {
                    return {};
                }
                return takePicture(key, *index, value);
            },
            m_progress);
    }

private:
    void takeFrame(const std::string& key, std::optional<std::size_t> index, const Json& value) {
        m_hasPictures = m_hasPictures || (index && (key == "images" || key == "predictions"));
        if (key == "detection_categories") {
            takeNames(value, m_categories);
        } else if (key == "classification_categories") {
            takeNames(value, m_classes);
        } else if (key == "info" && value.is_object()) {
            takeProgram(value);
        }
    }

    static void takeNames(const Json& names, std::map<std::string, std::string>& into) {
        if (!names.is_object()) {
            return;
        }
        for (const auto& [id, name] : names.items()) {
            into[id] = name.is_string() ? name.get<std::string>() : id;
        }
    }

    void takeProgram(const Json& info) {
        m_classifier = textIn(info, "classifier");
        const auto metadata = info.find("detector_metadata");
        const std::string version =
            metadata == info.end() ? std::string() : textIn(*metadata, "megadetector_version");
        const std::string file = textIn(info, "detector");
        m_detector = !version.empty() ? "MegaDetector " + version
                     : !file.empty()  ? file
                                      : "MegaDetector";
    }

    Status takePicture(const std::string& key, std::size_t index, const Json& picture) {
        const bool isSpeciesNet = key == "predictions";
        PhotoRecord record;
        record.where = placeOf(key, index);
        record.file = textIn(picture, isSpeciesNet ? "filepath" : "file");
        if (record.file.empty()) {
            return fail(ErrorCode::InvalidInput,
                        displayName(m_file) + ": " + record.where + " names no file.");
        }
        const std::string failure = failureOf(picture);
        if (!failure.empty()) { // of one of its programs: what the others said counts
            record.problems.push_back("the program failed on it: " + failure);
        }
        const std::string program =
            isSpeciesNet ? "SpeciesNet " + textIn(picture, "model_version") : m_detector;
        std::vector<Detection> found = detectionsOf(picture, record, isSpeciesNet);
        return tell(std::move(record), picture, program, found);
    }

    Status tell(PhotoRecord record,
                const Json& picture,
                const std::string& program,
                const std::vector<Detection>& found) {
        const Detection* best = nullptr;
        for (const Detection& detection : found) {
            best = best == nullptr || detection.score > best->score ? &detection : best;
        }
        PhotoRecord whole = record;
        if (best != nullptr) {
            whole.fields.emplace_back(kDetectedField, best->category);
        } else if (isEmptyFrame(picture)) {
            whole.fields.emplace_back(kDetectedField, "nothing");
        }
        if (const std::string label = textIn(picture, "prediction"); !label.empty()) {
            suggest(whole,
                    nameInLabel(label),
                    numberIn(picture, "prediction_score").value_or(0.0),
                    program);
        }
        if (auto taken = m_take(std::move(whole)); !taken) {
            return taken;
        }
        record.problems.clear(); // told once
        for (const Detection& detection : found) {
            PhotoRecord region = record;
            region.box = RecordBox{detection.box, program, static_cast<float>(detection.score)};
            region.fields.emplace_back(kDetectedField, detection.category);
            if (!detection.suggestion.empty()) {
                suggest(region, detection.suggestion, detection.suggestionScore, m_classifier);
            }
            if (auto taken = m_take(std::move(region)); !taken) {
                return taken;
            }
        }
        return {};
    }

    /// Whether a detector looked, and every box that it drew can be judged.
    static bool isEmptyFrame(const Json& picture) {
        const auto list = picture.find("detections");
        return list != picture.end() && list->is_array() &&
               std::all_of(list->begin(), list->end(), [](const Json& each) {
                   return numberIn(each, "conf") && fourIn(each, "bbox");
               });
    }

    static std::string failureOf(const Json& picture) {
        if (const std::string failure = textIn(picture, "failure"); !failure.empty()) {
            return failure;
        }
        const auto failures = picture.find("failures");
        if (failures == picture.end() || !failures->is_array()) {
            return {};
        }
        std::string all;
        for (const Json& each : *failures) {
            all += each.is_string() ? (all.empty() ? "" : ", ") + each.get<std::string>() : "";
        }
        return all;
    }

    std::vector<Detection>
    detectionsOf(const Json& picture, PhotoRecord& record, bool isSpeciesNet) const {
        std::vector<Detection> found;
        const auto list = picture.find("detections");
        if (list == picture.end() || !list->is_array()) {
            return found;
        }
        for (std::size_t i = 0; i < list->size(); ++i) {
            const Json& each = (*list)[i];
            const auto score = numberIn(each, "conf");
            const auto box = fourIn(each, "bbox");
            if (!score || !box) {
                record.problems.push_back(placeOf("detections", i) + " has no conf or no bbox");
                continue;
            }
            if (static_cast<float>(*score) < m_threshold) { // 0.2 is at least 0.2
                continue;
            }
            Detection detection;
            detection.score = *score;
            detection.box = {(*box)[0], (*box)[1], (*box)[2], (*box)[3]};
            detection.category = isSpeciesNet ? textIn(each, "label")
                                              : named(m_categories, textIn(each, "category"));
            if (detection.category == "human") { // SpeciesNet's word for MegaDetector's
                detection.category = "person";
            }
            takeBestClass(detection, each);
            found.push_back(std::move(detection));
        }
        return found;
    }

    void takeBestClass(Detection& detection, const Json& each) const {
        const auto classes = each.find("classifications");
        if (classes == each.end() || !classes->is_array()) {
            return;
        }
        for (const Json& pair : *classes) {
            if (!pair.is_array() || pair.size() != 2 || !pair[1].is_number()) {
                continue;
            }
            const double score = pair[1].get<double>();
            if (detection.suggestion.empty() || score > detection.suggestionScore) {
                const std::string id =
                    pair[0].is_string() ? pair[0].get<std::string>() : pair[0].dump();
                detection.suggestion = named(m_classes, id);
                detection.suggestionScore = score;
            }
        }
    }

    static std::string named(const std::map<std::string, std::string>& names,
                             const std::string& id) {
        const auto found = names.find(id);
        return found == names.end() ? "category " + id : found->second;
    }

    const std::filesystem::path& m_file;
    float m_threshold;
    const TakeRecord& m_take;
    const Progress& m_progress;
    bool m_hasPictures = false;
    std::string m_detector = "MegaDetector";
    std::string m_classifier;
    std::map<std::string, std::string> m_categories;
    std::map<std::string, std::string> m_classes;
};

} // namespace

std::string scoreText(double score) {
    constexpr int kDigits = 4;
    return significant(score, kDigits);
}

void suggest(PhotoRecord& record,
             const std::string& name,
             double score,
             const std::string& program) {
    record.fields.emplace_back(kSuggestionField, name);
    record.fields.emplace_back(kSuggestionScoreField, scoreText(score));
    if (!program.empty()) {
        record.fields.emplace_back(kSuggestedByField, program);
    }
}

Status readDetections(const std::filesystem::path& file,
                      float threshold,
                      const TakeRecord& take,
                      const Progress& progress) {
    return DetectionReader(file, threshold, take, progress).read();
}

} // namespace taxo
