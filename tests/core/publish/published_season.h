// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/files.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "core/collection/occurrences.h"
#include "core/collection/photo.h"
#include "core/collection/predictions.h"
#include "core/collection/query.h"
#include "core/collection/regions.h"
#include "core/collection/when_where.h"
#include "core/publish/publish_collection.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/support/finding_sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo::test {

inline Lineage lineage(std::array<std::string, kRanks> names) {
    Lineage made;
    made.names = std::move(names);
    return made;
}

inline Lineage lynx() {
    return lineage({"Animalia", "Chordata", "Mammalia", "Carnivora", "Felidae", "Lynx", "lynx"});
}

inline Lineage fox() {
    return lineage(
        {"Animalia", "Chordata", "Mammalia", "Carnivora", "Canidae", "Vulpes", "vulpes"});
}

/// 2025-06-01T10:00:00, two hours ahead of UTC.
inline constexpr std::int64_t kTenOClock = 1748772000;

/// A collection to publish, step by step.
class PublishedSeason : public ::testing::Test {
protected:
    PublishedSeason() : collection(*Collection::create(dir / "season.taxo")) {}

    /// Photographs one minute apart, at one place, of different contents.
    std::vector<ItemId> keep(const std::vector<std::string>& paths) {
        std::vector<PhotoFile> files;
        for (const std::string& path : paths) {
            PhotoFile file = photoFile(path, static_cast<std::uint8_t>(++m_made));
            file.width = 400;
            file.height = 300;
            file.camera = "Trap 5";
            file.takenAt = LocalTime{kTenOClock + 60 * m_made, 7200};
            file.position = GeoPoint{47.123456, 11.698765};
            files.push_back(file);
        }
        const auto added = addPhotos(collection, files);
        EXPECT_TRUE(added) << added.error().text();
        std::vector<ItemId> items;
        for (const AddedPhoto& photo : *added) {
            items.push_back(photo.item);
        }
        return items;
    }

    void say(const std::vector<ItemId>& items,
             const Lineage& taxon,
             const std::string& qualifier = "",
             const std::string& person = "Ada") {
        const auto said =
            determine(collection, items, Verdict::Taxon, taxon, qualifier, {.person = person});
        ASSERT_TRUE(said) << said.error().text();
    }

    void mark(ItemId item, const std::string& field, const std::string& value) {
        const std::array items = {item};
        ASSERT_TRUE(setField(collection, items, {field, value}, {.person = "Ada"}));
    }

    OccurrenceId together(const std::vector<ItemId>& items) {
        const std::array wanted = {NewOccurrence{.items = items}};
        return addOccurrences(collection, wanted, {.person = "Ada"}).value().front();
    }

    DeploymentId deploy(const std::string& name, const std::vector<ItemId>& items) {
        const std::array wanted = {Deployment{name, GeoPoint{47.123456, 11.698765}}};
        const auto made = addDeployments(collection, wanted, {.person = "Ada"}).value().front();
        EXPECT_TRUE(putIntoDeployment(collection, items, made, {.person = "Ada"}));
        return made;
    }

    /// The machine says it of these, with this score.
    void suggest(const std::vector<ItemId>& items, const Lineage& taxon, float mass) {
        VectorKey vectors;
        vectors.dimension = 2;
        vectors.modelName = "bioclip-2";
        const auto kept = taxo::keep(collection, vectors);
        ASSERT_TRUE(kept) << kept.error().text();
        PredictionKey key;
        key.vectors = *kept;
        key.labelsName = "treeoflife";
        const auto answers = taxo::keep(collection, key);
        ASSERT_TRUE(answers) << answers.error().text();
        Prediction prediction;
        prediction.lineage = taxon;
        for (const Rank rank : kAllRanks) {
            prediction.ranks.push_back({rank, mass, "", 0.0F, false});
        }
        prediction.bestSupported = Rank::Species;
        prediction.best = {{taxon, "", mass, 0.3F}};
        prediction.madeAt = 1748800000;
        const std::vector<Prediction> all(items.size(), prediction);
        ASSERT_TRUE(keepPredictions(collection, *answers, items, all));
    }

    static DatasetAbout about() {
        DatasetAbout made;
        made.title = "A season <in> the \"Alps\" & elsewhere";
        made.description = "One paragraph.\nAnother.";
        made.publisher = "Museum of Nature";
        made.licence = "CC-BY-4.0";
        made.basisOfRecord = "MachineObservation";
        made.samplingDesign = "opportunistic";
        made.captureMethod = "activityDetection";
        made.rightsHolder = "Ada Lovelace";
        made.recordedBy = "Ada Lovelace";
        made.creators = {{"Ada", "Lovelace", "", "ada@example.org", ""}};
        return made;
    }

    PublishChoice choice(DatasetFormat format) const {
        PublishChoice made;
        made.format = format;
        made.about = about();
        return made;
    }

    PublishOutcome publish(const PublishChoice& wanted, const std::string& name) {
        const auto outcome = publishCollection(collection, wanted, dir / name, false, {}, {});
        EXPECT_TRUE(outcome) << outcome.error().text();
        expectListed(outcome ? outcome->findings : std::vector<Finding>());
        return outcome ? *outcome : PublishOutcome{};
    }

    /// One that is stopped as soon as it was checked leaves nothing.
    void expectNothingIsLeftOf(const PublishChoice& wanted, const std::string& name) {
        const std::set<std::filesystem::path> before = entries();
        std::stop_source stop;
        const auto stopped = publishCollection(
            collection,
            wanted,
            dir / name,
            false,
            [&](const PublishOutcome&) {
                stop.request_stop();
                return Status();
            },
            Progress(stop.get_token()));
        ASSERT_FALSE(stopped);
        EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
        EXPECT_EQ(entries(), before);
    }

    std::set<std::filesystem::path> entries() const {
        std::set<std::filesystem::path> all;
        for (const auto& entry : std::filesystem::directory_iterator(dir.path())) {
            all.insert(entry.path());
        }
        return all;
    }

    /// Windows have them in other languages.
    static void expectListed(const std::vector<Finding>& findings) {
        for (const Finding& finding : findings) {
            EXPECT_TRUE(isFindingSentence(finding.unit, finding.what)) << finding.sentence();
        }
    }

    std::string text(const std::string& name) const {
        const auto read = readTextFile(dir / name);
        EXPECT_TRUE(read) << read.error().text();
        return read ? *read : std::string();
    }

    static std::vector<std::string> sentences(const PublishOutcome& outcome) {
        std::vector<std::string> all;
        for (const Finding& finding : outcome.findings) {
            all.push_back(finding.sentence());
        }
        return all;
    }

    TempDir dir;
    Collection collection;

private:
    int m_made = 0;
};

} // namespace taxo::test
