// SPDX-License-Identifier: MIT
// What people decide about items, one by one or many at once.
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/decision_options.h"
#include "core/base/counted.h"
#include "core/collection/determination.h"
#include "core/collection/known_taxa.h"
#include "core/collection/marks.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace taxo::cli {

namespace {

struct VerifyArguments : DecisionOptions {
    std::string taxon;
    std::string qualifier;
    bool agrees = false;
    bool isUnknown = false;
    bool isNothing = false;
    bool withdraws = false;
    bool isUnaided = false;

    DecisionMaker maker() const {
        DecisionMaker maker = by();
        maker.basis = isUnaided ? kUnaided : maker.basis;
        return maker;
    }
};

struct MarkArguments : DecisionOptions {
    std::string what;
    bool isOff = false;
};

void tellAgreement(const Agreement& agreement, const DecisionOptions& options) {
    if (options.asJson) {
        printJson({{options.isPreview ? "would_agree" : "agreed", agreement.agreed},
                   {"not_sure", agreement.notSure},
                   {"not_identified", agreement.notIdentified}});
        return;
    }
    printLine(std::string(options.isPreview ? "would be: " : "") +
              counted(agreement.agreed, "item") + " determined as suggested");
    if (agreement.notSure > 0) {
        printLine(counted(agreement.notSure, "item") + " left as they were: no taxon is supported");
    }
    if (agreement.notIdentified > 0) {
        printLine(counted(agreement.notIdentified, "item") + " left as they were: not identified");
    }
}

int runAgree(Collection& collection, const VerifyArguments& arguments) {
    const auto items = arguments.items(collection);
    if (!items) {
        return failed(items.error());
    }
    Agreement agreement;
    const auto work = [&]() -> Status {
        auto agreed = agree(collection, *items, arguments.person);
        if (!agreed) {
            return tl::unexpected(std::move(agreed).error());
        }
        agreement = *agreed;
        return {};
    };
    Status done;
    if (arguments.isPreview) {
        if (auto tried = tryOut(collection, arguments.by(), work); !tried) {
            done = tl::unexpected(std::move(tried).error());
        }
    } else {
        done = work();
    }
    if (!done) {
        return failed(done.error());
    }
    tellAgreement(agreement, arguments);
    return kDone;
}

int runVerify(Collection& collection, const VerifyArguments& arguments) {
    if (arguments.agrees) {
        return runAgree(collection, arguments);
    }
    if (arguments.withdraws) {
        return decideAbout(collection, arguments, [&](std::span<const ItemId> items) {
            return withdraw(collection, items, arguments.by());
        });
    }
    const Verdict verdict = arguments.isUnknown   ? Verdict::Unknown
                            : arguments.isNothing ? Verdict::Nothing
                                                  : Verdict::Taxon;
    Lineage taxon;
    if (verdict == Verdict::Taxon) {
        auto named = taxonNamed(collection, arguments.taxon);
        if (!named) {
            return failed(named.error());
        }
        taxon = *std::move(named);
    }
    return decideAbout(
        collection,
        arguments,
        [&](std::span<const ItemId> items) -> Result<std::optional<EntryId>> {
            auto entry = determine(
                collection, items, verdict, taxon, arguments.qualifier, arguments.maker());
            if (!entry) {
                return tl::unexpected(std::move(entry).error());
            }
            return std::optional(*entry);
        });
}

void addVerify(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<VerifyArguments>();
    const Command verify = commands.add("verify-ids", "Say what items are");
    const Command what = addGroup(verify, "What they are");
    const Argument agrees =
        addFlag(what, "--agree", arguments->agrees, "What the machine suggests, each its own");
    const Argument as =
        addOption(what,
                  "--as",
                  arguments->taxon,
                  "This taxon: a name that the collection knows, or names of ranks for a "
                  "new one");
    addFlag(what, "--unknown", arguments->isUnknown, "Looked at, and it cannot be told");
    addFlag(what, "--nothing", arguments->isNothing, "No organism is there");
    addFlag(what, "--withdraw", arguments->withdraws, "Take back what you said of them");
    what.needsOptions(1, 1);
    addOption(verify, "--qualifier", arguments->qualifier, "cf. or aff., before the name")
        .needs(as);
    addFlag(verify,
            "--unaided",
            arguments->isUnaided,
            "You did not see what the machine suggests: counts in `taxo collection "
            "accuracy`")
        .excludes(agrees);
    arguments->addAll(verify);
    verify.footer("Examples:\n"
                  "  taxo collection verify-ids alps.taxo 'unverified mass>0.95' --agree\n"
                  "  taxo collection verify-ids alps.taxo file:IMG_0042 --as 'Ursus arctos' "
                  "--qualifier cf.\n"
                  "  taxo collection verify-ids alps.taxo tag:new --as 'kingdom=Animalia, "
                  "phylum=Chordata, class=Mammalia, order=Carnivora, family=Ursidae, genus=Ursus, "
                  "species=arctos'\n"
                  "Every step can be undone: taxo collection undo alps.taxo");
    commands.does(verify, [arguments](Collection& collection, ProgressBar&) {
        return runVerify(collection, *arguments);
    });
}

using Mark = Result<std::optional<EntryId>> (*)(Collection&,
                                                std::span<const ItemId>,
                                                const MarkArguments&);

/// A command that puts something on items.
void addMark(const CollectionCommands& commands,
             const char* name,
             const char* summary,
             const char* valueName,
             const char* value,
             Mark mark) {
    const auto arguments = std::make_shared<MarkArguments>();
    const Command command = commands.add(name, summary);
    if (valueName != nullptr) {
        addOption(command, valueName, arguments->what, value).required();
    } else {
        addFlag(command, "--off", arguments->isOff, value);
    }
    arguments->addAll(command);
    commands.does(command, [arguments, mark](Collection& collection, ProgressBar&) {
        return decideAbout(collection, *arguments, [&](std::span<const ItemId> items) {
            return mark(collection, items, *arguments);
        });
    });
}

Result<std::optional<EntryId>>
markField(Collection& collection, std::span<const ItemId> items, const MarkArguments& arguments) {
    const std::size_t equals = arguments.what.find('=');
    if (equals == std::string::npos) {
        return taxo::fail(ErrorCode::InvalidInput,
                          "Write the field and its value as stage=juvenile; stage= takes it away.");
    }
    return setField(collection,
                    items,
                    {arguments.what.substr(0, equals), arguments.what.substr(equals + 1)},
                    arguments.by());
}

} // namespace

void addCollectionDecisionsTo(const CollectionCommands& commands) {
    addVerify(commands);
    addMark(
        commands,
        "tag",
        "Put a tag on items",
        "TAG",
        "The tag",
        [](Collection& collection, std::span<const ItemId> items, const MarkArguments& arguments) {
            return tag(collection, items, arguments.what, arguments.by());
        });
    addMark(
        commands,
        "untag",
        "Take a tag off items",
        "TAG",
        "The tag",
        [](Collection& collection, std::span<const ItemId> items, const MarkArguments& arguments) {
            return untag(collection, items, arguments.what, arguments.by());
        });
    addMark(commands,
            "field",
            "Fill in a field of items: sex, stage, habitat or one of your own",
            "NAME=VALUE",
            "The field and its value; without a value it is taken away",
            markField);
    addMark(
        commands,
        "note",
        "Write a note on items, in place of the one they have",
        "TEXT",
        "The note; an empty one takes it away",
        [](Collection& collection, std::span<const ItemId> items, const MarkArguments& arguments) {
            return setField(collection, items, {kNoteField, arguments.what}, arguments.by());
        });
    addMark(
        commands,
        "flag",
        "Flag items, to look at them again (find: flagged)",
        nullptr,
        "Take the flag away",
        [](Collection& collection, std::span<const ItemId> items, const MarkArguments& arguments) {
            return setFlag(collection, items, !arguments.isOff, arguments.by());
        });
}

} // namespace taxo::cli
