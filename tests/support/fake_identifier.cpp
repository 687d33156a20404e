// SPDX-License-Identifier: MIT
#include "tests/support/fake_identifier.h"

#include "core/base/sha256.h"
#include "core/taxonomy/taxonomy_builder.h"
#include "core/workflow/kept_places.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>

namespace taxo::test {

namespace {

struct Taxon {
    std::array<const char*, kRanks> names;
    const char* commonName;
};

/// File names by their numbers.
struct Names {
    std::mutex mutex;
    std::vector<std::string> known;

    static Names& ofProcess() {
        static Names names;
        return names;
    }

    float numberOf(const std::string& name) {
        const std::lock_guard lock(mutex);
        const auto found = std::find(known.begin(), known.end(), name);
        const auto number = found - known.begin();
        if (found == known.end()) {
            known.push_back(name);
        }
        return static_cast<float>(number + 1);
    }

    std::string nameOf(float number) {
        const std::lock_guard lock(mutex);
        return known.at(static_cast<std::size_t>(number) - 1);
    }
};

const std::vector<Taxon>& taxa() {
    static const std::vector<Taxon> kTaxa = {
        {{"Animalia", "Chordata", "Mammalia", "Carnivora", "Felidae", "Panthera", "pardus"},
         "Leopard"},
        {{"Animalia", "Chordata", "Mammalia", "Carnivora", "Felidae", "Leptailurus", "serval"},
         "Serval"},
        {{"Animalia",
          "Chordata",
          "Aves",
          "Galliformes",
          "Phasianidae",
          "Centrocercus",
          "urophasianus"},
         "Greater Sage-Grouse"},
        {{"Animalia", "Chordata", "", "Cypriniformes", "Cyprinidae", "Carassius", "auratus"},
         "Goldfish"},
        {{"Animalia", "Arthropoda", "Insecta", "Lepidoptera", "Nymphalidae", "Vanessa", "cardui"},
         "Painted Lady"},
        {{"Plantae",
          "Tracheophyta",
          "Magnoliopsida",
          "Ericales",
          "Sarraceniaceae",
          "Darlingtonia",
          "californica"},
         ""},
    };
    return kTaxa;
}

std::string nameAt(const Taxon& taxon, Rank rank) {
    const std::string name = taxon.names[indexOf(rank)];
    return rank == Rank::Species ? taxon.names[indexOf(Rank::Genus)] + (" " + name) : name;
}

const NameIndex& index() {
    static const NameIndex kIndex = [] {
        TaxonomyBuilder builder;
        for (const Taxon& taxon : taxa()) {
            TaxonomyBuilder::Names names;
            std::copy(taxon.names.begin(), taxon.names.end(), names.begin());
            builder.add(names);
        }
        // An older name of another plant: a homonym to look up, never an answer.
        builder.add({"Plantae",
                     "Tracheophyta",
                     "Magnoliopsida",
                     "Fabales",
                     "Fabaceae",
                     "Darlingtonia",
                     "brachyloba"});
        return NameIndex(std::move(builder).build().taxonomy);
    }();
    return kIndex;
}

const CommonNames& commonNames() {
    static const CommonNames kNames = [] {
        std::vector<CommonNames::Name> names;
        for (const Taxon& taxon : taxa()) {
            const std::string species = nameAt(taxon, Rank::Species);
            names.push_back({index().find(species).front(), taxon.commonName});
        }
        return CommonNames(names);
    }();
    return kNames;
}

/// Names that are not known stand for nothing here; findTaxa tells of them.
std::vector<const Taxon*> taxaWithin(const std::vector<std::string>& names) {
    const std::vector<TaxonId> within = index().findAll(names).value_or(std::vector<TaxonId>());
    std::vector<const Taxon*> inside;
    for (const Taxon& taxon : taxa()) {
        const TaxonId species = index().find(nameAt(taxon, Rank::Species)).front();
        const bool isInside = std::any_of(within.begin(), within.end(), [&](TaxonId clade) {
            return index().taxonomy().contains(clade, species);
        });
        if (isInside || names.empty()) {
            inside.push_back(&taxon);
        }
    }
    return inside;
}

const Taxon* taxonFor(const std::string& name, const std::vector<const Taxon*>& from) {
    std::size_t sum = 0;
    for (const char c : name) {
        sum = sum * 31 + static_cast<unsigned char>(c);
    }
    return from.empty() ? &taxa().front() : from[sum % from.size()];
}

void addCandidates(Identification& made,
                   const Taxon& best,
                   const Taxon& next,
                   float mass,
                   const IdentifyOptions& options) {
    std::vector<const Taxon*> order = {&best};
    if (&next != &best) {
        order.push_back(&next);
    }
    for (const Taxon* const taxon : taxaWithin(options.within)) {
        if (std::find(order.begin(), order.end(), taxon) == order.end()) {
            order.push_back(taxon);
        }
    }
    order.resize(std::min(order.size(), options.candidates));
    float cosine = 0.312F;
    for (const Taxon* const taxon : order) {
        Candidate candidate;
        candidate.label = static_cast<std::size_t>(taxon - taxa().data());
        for (const Rank rank : kAllRanks) {
            candidate.lineage.at(rank) = taxon->names[indexOf(rank)];
        }
        candidate.name = nameAt(*taxon, Rank::Species);
        candidate.commonName = taxon->commonName;
        candidate.score = mass;
        candidate.cosine = cosine;
        made.candidates.push_back(candidate);
        mass = std::min(mass, 1.0F - mass) * 0.45F;
        cosine -= 0.024F;
    }
    made.bestCosine = 0.312F;
    made.marginToNext = 0.024F;
}

Identification make(const Taxon& taxon,
                    const Taxon& next,
                    const std::string& name,
                    const IdentifyOptions& options) {
    const auto has = [&name](std::string_view word) {
        return name.find(word) != std::string::npos;
    };
    // The mass shrinks by a factor at each rank; a longer name shrinks less.
    float factor = 0.80F + 0.02F * static_cast<float>(name.size() % 10);
    float mass = 1.0F;
    if (has("unsure")) {
        mass = 0.65F;
        factor = 0.7F;
    }
    Identification made;
    made.threshold = options.threshold;
    for (const Rank rank : kAllRanks) {
        mass *= rank == Rank::Kingdom ? 0.999F : factor;
        if (*taxon.names[indexOf(rank)] == '\0') {
            continue; // an empty rank is no step
        }
        LadderStep step;
        step.rank = rank;
        step.name = nameAt(taxon, rank);
        step.score = mass;
        step.runnerUp = nameAt(next, rank) == step.name ? "" : nameAt(next, rank);
        step.runnerUpScore = std::min((1.0F - mass) * 0.6F, mass * 0.8F);
        if (has("astray") && rank >= Rank::Genus) {
            step.score = 0.21F;
            step.runnerUpScore = 0.34F;
            step.heaviestLiesOutside = true;
        }
        if (step.score >= options.threshold) {
            made.bestSupportedStep = made.ladder.size();
        }
        made.ladder.push_back(step);
    }
    addCandidates(made, taxon, next, mass, options);
    if (!options.within.empty() || has("outside")) {
        made.shareInside = has("outside") ? 0.04F : 0.91F;
        made.probablyNotInList = has("outside");
    }
    return made;
}

Prediction predictionOf(const Identification& found) {
    Prediction made;
    for (const LadderStep& step : found.ladder) {
        made.ranks.push_back(
            {step.rank, step.score, step.runnerUp, step.runnerUpScore, step.heaviestLiesOutside});
    }
    if (found.bestSupportedStep) {
        made.bestSupported = found.ladder[*found.bestSupportedStep].rank;
    }
    made.lineage = found.candidates.front().lineage;
    for (const Candidate& one : found.candidates) {
        made.best.push_back({one.lineage, one.commonName, one.score, one.cosine});
    }
    made.marginToNext = found.marginToNext;
    made.shareInside = found.shareInside;
    made.probablyNotInList = found.probablyNotInList;
    return made;
}

Result<std::vector<Prediction>> predict(const EmbeddingMatrix& vectors,
                                        const IdentifyOptions& options) {
    std::vector<Prediction> predictions;
    for (std::size_t row = 0; row < vectors.rows(); ++row) {
        const auto found =
            FakeIdentifier::answer(Names::ofProcess().nameOf(vectors.row(row)[0]), options);
        predictions.push_back(predictionOf(*found));
    }
    return predictions;
}

Status encode(std::span<const PhotoParts> photos,
              const std::function<void(const std::filesystem::path&)>& before,
              const std::function<Status(EncodedGroup)>& onGroup,
              const Progress& progress) {
    std::size_t first = 0;
    for (const PhotoParts& photo : photos) {
        if (before) {
            before(photo.file);
        }
        if (progress.cancelled()) {
            return cancelledError();
        }
        const std::string name = photo.file.filename().string();
        EncodedGroup group;
        group.first = first;
        first += photo.parts.size();
        for (std::size_t part = 0; part < photo.parts.size(); ++part) {
            if (name.find("broken") != std::string::npos) {
                group.read.emplace_back(
                    fail(ErrorCode::Corrupt, name + ": the JPEG ends after 12 of 480 rows."));
                continue;
            }
            group.read.emplace_back();
            group.vectors.append(std::vector<float>{Names::ofProcess().numberOf(name)});
        }
        if (auto taken = onGroup(std::move(group)); !taken) {
            return taken;
        }
    }
    return {};
}

/// As a list would that has nothing here: the stronger, the more are named at a rank higher.
void weighBy(const PlacesChoice& places, std::vector<Prediction>& predictions) {
    for (Prediction& one : predictions) {
        if (!one.best.empty()) {
            one.best.front().place = PlaceFinding{PlaceStanding::OutOfRange, 0.1F, 640.0F};
        }
        if (places.strength > 0.4 && one.bestSupported && *one.bestSupported != Rank::Kingdom) {
            one.bestSupported = kAllRanks[indexOf(*one.bestSupported) - 1];
        }
    }
}

} // namespace

FakeIdentifier::FakeIdentifier(const IdentifierChoice& choice)
    : m_weights(choice.model), m_free(choice.freeLabels) {
    m_info.configIsInferred = choice.model.find("bare") != std::string::npos;
    m_info.isSynthetic = choice.model.find("demo") != std::string::npos;
    if (!m_free.names.empty()) {
        m_info.labels = "own labels";
        m_info.labelCount = m_free.names.size();
        m_info.hasLineages = false;
    }
}

const IdentifierInfo& FakeIdentifier::info() const {
    return m_info;
}

Status FakeIdentifier::identify(std::span<const std::filesystem::path> files,
                                const IdentifyOptions& options,
                                const std::function<void(PhotoOutcome)>& onOutcome,
                                const Progress& progress) {
    if (const auto known = findTaxa(options.within); !known && !options.within.empty()) {
        return tl::unexpected(known.error());
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (before) {
            before(files[i]);
        }
        if (progress.cancelled()) {
            return cancelledError();
        }
        onOutcome(
            {i, files[i], m_free.names.empty() ? answer(files[i], options) : ofOwnLabels(options)});
        progress.report(i + 1, files.size());
    }
    return {};
}

Result<RivalMap> FakeIdentifier::contrast(const RivalQuestion& question, const Progress& progress) {
    if (before) {
        before(question.file);
    }
    if (progress.cancelled()) {
        return cancelledError();
    }
    auto found = answer(question.file, {});
    if (!found) {
        return tl::unexpected(std::move(found).error());
    }
    const auto named = [&](const std::string& name, std::size_t place) {
        const auto one = std::find_if(found->candidates.begin(),
                                      found->candidates.end(),
                                      [&](const Candidate& c) { return c.name == name; });
        const Candidate& taken =
            one != found->candidates.end() ? *one : found->candidates.at(place);
        return RivalTaxon{taken.name, taken.commonName, taken.lineage, taken.cosine};
    };
    RivalMap map;
    map.first = named(question.first, 0);
    map.second = named(question.second, 1);
    map.heat = {2, {0.2F, 0.0F, 0.0F, -0.1F}, {.width = 0.5}};
    map.answer = *std::move(found);
    return map;
}

Result<std::vector<Identification>> FakeIdentifier::classify(const EmbeddingMatrix& vectors,
                                                             const IdentifyOptions& options,
                                                             const Progress& progress) const {
    std::vector<Identification> identifications;
    for (std::size_t row = 0; row < vectors.rows(); ++row) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        auto one = m_free.names.empty()
                       ? answer(Names::ofProcess().nameOf(vectors.row(row)[0]), options)
                       : Result<Identification>(ofOwnLabels(options));
        if (!one) {
            return tl::unexpected(std::move(one).error());
        }
        identifications.push_back(*std::move(one));
    }
    return identifications;
}

Result<PictureEmbedder> FakeIdentifier::embedder(VectorStorage storage,
                                                 const Progress& /*progress*/) const {
    PictureEmbedder embedder;
    embedder.key.model = sha256Of(std::as_bytes(std::span(m_weights)));
    embedder.key.modelName = m_info.model;
    embedder.key.precision = m_info.precision;
    embedder.key.dimension = 1;
    embedder.key.storage = storage;
    embedder.encode = [hook = before](std::span<const PhotoParts> photos,
                                      const auto& onGroup,
                                      const Progress& progress) -> Status {
        return encode(photos, hook, onGroup, progress);
    };
    return embedder;
}

Result<CollectionModel> FakeIdentifier::forCollection(VectorStorage storage,
                                                      const IdentifyOptions& options,
                                                      const Progress& progress) const {
    if (const auto known = findTaxa(options.within); !known && !options.within.empty()) {
        return tl::unexpected(known.error());
    }
    if (!m_info.hasLineages) {
        return fail(ErrorCode::InvalidInput, "own labels have no lineages");
    }
    CollectionModel model;
    model.embedder = *embedder(storage, progress);
    model.classifier.key.labelsName = m_info.labels;
    model.classifier.key.threshold = options.threshold;
    model.classifier.key.isSynthetic = m_info.isSynthetic;
    for (const std::string& taxon : options.within) {
        model.classifier.key.within += taxon + ",";
    }
    model.classifier.key.places = options.places ? options.places->text() : std::string();
    model.classifier.classify = [options](const EmbeddingMatrix& vectors, const Progress&) {
        auto predictions = predict(vectors, options);
        if (options.places && predictions) {
            weighBy(*options.places, *predictions);
        }
        return predictions;
    };
    return model;
}

std::vector<TaxonMatch> FakeIdentifier::suggestTaxa(std::string_view typed,
                                                    std::size_t limit) const {
    return m_info.hasLineages ? taxo::suggestTaxa(index(), commonNames(), typed, limit)
                              : std::vector<TaxonMatch>();
}

Result<std::vector<TaxonMatch>> FakeIdentifier::findTaxa(std::span<const std::string> names) const {
    const auto found =
        index().findAll(names, [](std::string_view name) { return commonNames().find(name); });
    if (!found || !m_info.hasLineages) {
        return fail(ErrorCode::InvalidInput,
                    found ? "own labels have no lineages" : found.error().message);
    }
    return matchesOf(index(), *found, commonNames());
}

Result<Identification> FakeIdentifier::answer(const std::filesystem::path& file,
                                              const IdentifyOptions& options) {
    const std::string name = file.filename().string();
    if (name.find("broken") != std::string::npos) {
        return fail(ErrorCode::Corrupt,
                    name + ": the JPEG ends after 12 of 480 rows. Copy it again from its "
                           "source.");
    }
    const std::vector<const Taxon*> inside = taxaWithin(options.within);
    return make(*taxonFor(name, inside), *taxonFor(name + "+", inside), name, options);
}

Identification FakeIdentifier::ofOwnLabels(const IdentifyOptions& options) const {
    Identification made;
    made.threshold = options.threshold;
    float score = 2.0F / 3;
    for (std::size_t label = 0; label < m_free.names.size(); ++label) {
        Candidate candidate;
        candidate.label = label;
        candidate.name = m_free.names[label];
        candidate.score = score;
        candidate.cosine = 0.3F - 0.02F * static_cast<float>(label);
        if (made.candidates.size() < 5) {
            made.candidates.push_back(candidate);
        }
        if (!m_free.bins.empty()) {
            const auto bins = LabelBins::of(m_free.names, m_free.bins);
            made.bins.resize(bins.names().size());
            RankedBin& bin = made.bins[bins.binOfLabel(label)];
            bin.name = bins.names()[bins.binOfLabel(label)];
            bin.score += score;
        }
        score /= 3;
    }
    made.bestCosine = 0.3F;
    made.marginToNext = 0.02F;
    return made;
}

} // namespace taxo::test
