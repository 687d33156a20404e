// SPDX-License-Identifier: MIT
#include "core/workflow/compare_readers.h"

#include "core/collection/determination.h"
#include "core/collection/judged_items.h"
#include "core/collection/predictions.h"
#include "core/collection/query.h"
#include "core/collection/verified_items.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace taxo {

namespace {

/// What a reader says of an item.
struct Word {
    Verdict verdict = Verdict::Taxon;
    Lineage taxon; ///< as deep as it is sure

    std::string text() const {
        return verdict == Verdict::Nothing ? "nothing" : lowestNameOf(taxon);
    }

    /// Empty where it is not named down to the rank.
    std::string at(Rank rank) const {
        if (verdict == Verdict::Nothing) {
            return "nothing";
        }
        return taxon.at(rank).empty() ? std::string() : lowestNameOf(taxon.downTo(rank));
    }

    bool contradicts(const Word& other) const {
        if (verdict != other.verdict) {
            return true;
        }
        return std::ranges::any_of(kAllRanks, [&](Rank rank) {
            return !taxon.at(rank).empty() && !other.taxon.at(rank).empty() &&
                   !isSameAt(rank, taxon, other.taxon);
        });
    }
};

/// Reads one reader's words of an item.
class Reader {
public:
    Reader(const Collection& collection, std::string person, bool takesAided)
        : m_collection(collection), m_person(std::move(person)), m_takesAided(takesAided) {}

    /// Nothing where there is no word, or none that counts.
    Result<std::optional<Word>> wordOf(ItemId item, std::span<const Determination> said) {
        if (m_person.empty()) {
            return answerOf(item);
        }
        const auto own = std::ranges::find(said, m_person, &Determination::person);
        if (own == said.end()) {
            return std::optional<Word>();
        }
        ++m_words;
        if (!m_takesAided && own->basis != kUnaided) {
            ++m_aided;
            return std::optional<Word>();
        }
        return std::optional(Word{own->verdict, sureOf(*own)});
    }

    std::int64_t aided() const { return m_aided; }

    bool hasSpoken() const { return m_person.empty() || m_words > 0; }

private:
    Result<std::optional<Word>> answerOf(ItemId item) const {
        const auto prediction = predictionOf(m_collection, item);
        if (!prediction) {
            return tl::unexpected(prediction.error());
        }
        if (!*prediction) {
            return std::optional<Word>();
        }
        return std::optional((*prediction)->bestSupported
                                 ? Word{Verdict::Taxon, (*prediction)->supported()}
                                 : Word{Verdict::Unknown, {}});
    }

    const Collection& m_collection;
    std::string m_person;
    bool m_takesAided;
    std::int64_t m_words = 0;
    std::int64_t m_aided = 0;
};

/// Names as numbers.
class WordNumbers {
public:
    std::int32_t numberOf(const std::string& name) {
        const auto next = static_cast<std::int32_t>(m_numbers.size());
        return name.empty() ? kNoGroup : m_numbers.try_emplace(name, next).first->second;
    }

    const std::map<std::string, std::int32_t>& numbers() const { return m_numbers; }

private:
    std::map<std::string, std::int32_t> m_numbers;
};

/// What both say, photograph by photograph.
class ReaderComparison {
public:
    explicit ReaderComparison(Rank rank) : m_rank(rank) {}

    void add(const TogetherItem& item, const Word& first, const Word& second) {
        if (first.verdict == Verdict::Unknown || second.verdict == Verdict::Unknown) {
            ++m_made.unknown;
            return;
        }
        if (first.contradicts(second)) {
            m_made.disputes.push_back({item.item, first.text(), second.text()});
        }
        const std::string firstName = first.at(m_rank);
        const std::string secondName = second.at(m_rank);
        if (firstName.empty() || secondName.empty()) {
            ++m_made.higher;
            return;
        }
        m_first.push_back(m_names.numberOf(firstName));
        m_second.push_back(m_names.numberOf(secondName));
        const auto next = static_cast<std::int32_t>(m_events.size());
        m_eventOf.push_back(m_events.try_emplace(item.together, next).first->second);
    }

    ReadersCompared result() && {
        m_made.all = readerAgreement(m_first, m_second, m_eventOf);
        for (const auto& [name, number] : m_names.numbers()) {
            addTaxon(name, number);
        }
        std::ranges::stable_sort(
            m_made.taxa, {}, [](const TaxonAgreement& one) { return one.agreement.kappa.value; });
        return std::move(m_made);
    }

private:
    void addTaxon(const std::string& name, std::int32_t number) {
        std::vector<std::uint32_t> rows; // that either calls so
        std::vector<std::int32_t> first;
        std::vector<std::int32_t> second;
        for (std::uint32_t row = 0; row < m_first.size(); ++row) {
            first.push_back(m_first[row] == number ? 1 : 0);
            second.push_back(m_second[row] == number ? 1 : 0);
            if (first.back() + second.back() > 0) {
                rows.push_back(row);
            }
        }
        const PhotographCount count = countPhotographs(rows, m_eventOf);
        const auto agreement =
            count.isEnough() ? readerAgreement(first, second, m_eventOf) : ReaderAgreement();
        if (count.isEnough() && !std::isnan(agreement.kappa.value)) {
            m_made.taxa.push_back({name, count, agreement});
        }
    }

    Rank m_rank;
    ReadersCompared m_made;
    WordNumbers m_names;
    std::unordered_map<std::int64_t, std::int32_t> m_events;
    std::vector<std::int32_t> m_first;
    std::vector<std::int32_t> m_second;
    std::vector<std::int32_t> m_eventOf;
};

tl::unexpected<Error> noWord(const std::string& person, const std::set<std::string>& people) {
    std::string names;
    for (const std::string& one : people) {
        names += (names.empty() ? "" : ", ") + one;
    }
    return fail(ErrorCode::NotFound,
                "\"" + person + "\" has not said what any of these photographs are. " +
                    (names.empty() ? "Nobody has." : "These people have: " + names + "."));
}

} // namespace

Result<ReadersCompared> compareReaders(const Collection& collection,
                                       const ReadersChoice& choice,
                                       const Progress& progress) {
    const auto items = togetherItems(collection, choice.within);
    if (!items) {
        return tl::unexpected(items.error());
    }
    Reader first(collection, choice.first, choice.takesAided || choice.takesAidedOfFirst);
    Reader second(collection, choice.second, choice.takesAided);
    std::set<std::string> people;
    ReaderComparison comparison(choice.rank);
    for (std::size_t i = 0; i < items->size(); ++i) {
        constexpr std::size_t kAsk = 256;
        if (i % kAsk == 0) {
            if (progress.cancelled()) {
                return fail(ErrorCode::Cancelled, "Stopped before all photographs were compared.");
            }
            progress.report(i, items->size(), "comparing readers");
        }
        const auto said = determinationsOf(collection, (*items)[i].item);
        if (!said) {
            return tl::unexpected(said.error());
        }
        for (const Determination& word : *said) {
            people.insert(word.person);
        }
        const auto a = first.wordOf((*items)[i].item, *said);
        const auto b = second.wordOf((*items)[i].item, *said);
        if (!a || !b) {
            return tl::unexpected(!a ? a.error() : b.error());
        }
        if (*a && *b) {
            comparison.add((*items)[i], **a, **b);
        }
    }
    if (!first.hasSpoken() || !second.hasSpoken()) {
        return noWord(first.hasSpoken() ? choice.second : choice.first, people);
    }
    ReadersCompared made = std::move(comparison).result();
    made.aided = first.aided() + second.aided();
    return made;
}

} // namespace taxo
