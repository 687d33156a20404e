// SPDX-License-Identifier: MIT
#include "app/cli/command.h"
#include "app/cli/demo_commands.h"
#include "app/cli/progress_bar.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/base/places.h"
#include "core/workflow/open_model.h"
#include "core/workflow/photo_identifier.h"
#include "core/workflow/write_demo_world.h"

#include <cstdio>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

/// Ordinary photographs of any listed species, held-out ones among them.
DemoFolderOptions trialOptions() {
    DemoFolderOptions options;
    options.expedition.seed = 20;
    options.expedition.photos = 20;
    options.expedition.isEven = true;
    options.expedition.trapped = 0.0;
    options.expedition.collected = 0.0;
    options.expedition.awkward = 0.0;
    return options;
}

struct Trial {
    DemoWorld world;
    std::vector<ExpeditionPhoto> photos;
    std::vector<std::filesystem::path> files;

    const DemoSpecies& truthOf(std::size_t photo) const {
        return world.species[photos[photo].plan.subject.species];
    }
};

Result<Trial> prepare(const Progress& progress) {
    const DemoFolderOptions options = trialOptions();
    const std::filesystem::path folder = places::data() / "demo" / "trial";
    if (auto provided = provideDemoWorld(options, folder, progress); !provided) {
        return tl::unexpected(std::move(provided).error());
    }
    auto world = makeDemoWorld(options.world);
    if (!world) {
        return tl::unexpected(std::move(world).error());
    }
    auto photos = planExpedition(*world, options.expedition);
    if (!photos) {
        return tl::unexpected(std::move(photos).error());
    }
    Trial trial{std::move(*world), std::move(*photos), {}};
    for (const ExpeditionPhoto& photo : trial.photos) {
        trial.files.push_back(demoPhotographs(folder) / photo.file);
    }
    return trial;
}

/// The deepest rank down to which two lineages are the same; empty where not even the kingdom is.
std::string agreementOf(const Lineage& truth, const Lineage& answer) {
    std::string deepest;
    for (const Rank rank : kAllRanks) {
        if (truth.at(rank) != answer.at(rank)) {
            break;
        }
        if (!truth.at(rank).empty()) {
            deepest = nameOf(rank);
        }
    }
    return deepest;
}

/// Prints rows as they come and counts what was right.
class TrialTable {
public:
    explicit TrialTable(const Trial& trial) : m_trial(trial) {
        std::printf("A synthetic world: nothing in these pictures exists.\n\n");
        printRow("photograph", "truth", "answer", "score", "right down to");
    }

    void add(const PhotoOutcome& outcome) {
        const DemoSpecies& truth = m_trial.truthOf(outcome.index);
        const std::string file = displayName(outcome.file);
        if (!outcome.identification || outcome.identification->candidates.empty()) {
            ++m_failed;
            printRow(file, truth.lineage.binomial(), "cannot be identified", "", "");
            return;
        }
        const Candidate& best = outcome.identification->candidates.front();
        const std::string agreement = agreementOf(truth.lineage, best.lineage);
        m_rightSpecies += agreement == nameOf(Rank::Species) ? 1 : 0;
        m_rightGenus += agreement == nameOf(Rank::Species) || agreement == nameOf(Rank::Genus);
        ++m_all;
        printRow(file,
                 truth.lineage.binomial(),
                 best.name,
                 decimals(best.score, 2),
                 (agreement.empty() ? "nothing" : agreement) +
                     (truth.heldOut == HeldOut::No ? "" : "   (never shown in training)"));
    }

    /// The exit status.
    int finish() const {
        std::printf("\n%zu of %zu species right, %zu genera. A score is the model's own, not a "
                    "chance of being right.\nThe photographs: %s\n",
                    m_rightSpecies,
                    m_all,
                    m_rightGenus,
                    displayPath(m_trial.files.front().parent_path()).c_str());
        return m_failed > 0 ? kSomeInputsFailed : kDone;
    }

private:
    static void printRow(const std::string& file,
                         const std::string& truth,
                         const std::string& answer,
                         const std::string& score,
                         const std::string& right) {
        std::printf("%-12s %-34s %-34s %5s  %s\n",
                    file.c_str(),
                    truth.c_str(),
                    answer.c_str(),
                    score.c_str(),
                    right.c_str());
    }

    const Trial& m_trial;
    std::size_t m_all = 0;
    std::size_t m_rightSpecies = 0;
    std::size_t m_rightGenus = 0;
    std::size_t m_failed = 0;
};

} // namespace

int runDemoTrial(const Settings& settings) {
    ProgressBar bar;
    const Progress progress = bar.progress();
    IdentifierChoice choice;
    choice.model = kDemoModel;
    choice.device = settings.device;
    choice.precision = settings.precision;
    const auto identifier = openPhotoIdentifier(choice, progress);
    if (!identifier) {
        bar.clear();
        complain(identifier.error());
        return statusOf(identifier.error(), kModelUnusable);
    }
    const auto trial = prepare(progress);
    bar.clear();
    if (!trial) {
        complain(trial.error());
        return statusOf(trial.error(), kSomeInputsFailed);
    }
    TrialTable table(*trial);
    const auto run = (*identifier)
                         ->identify(
                             trial->files,
                             {},
                             [&](const PhotoOutcome& outcome) {
                                 bar.clear();
                                 table.add(outcome);
                             },
                             progress);
    bar.clear();
    if (!run) {
        complain(run.error());
        return statusOf(run.error(), kModelUnusable);
    }
    return table.finish();
}

} // namespace taxo::cli
