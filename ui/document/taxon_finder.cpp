// SPDX-License-Identifier: MIT
#include "ui/document/taxon_finder.h"

#include "core/base/ascii.h"
#include "core/taxonomy/similar_taxa.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::size_t kMostFound = 12;
constexpr std::size_t kMostSimilar = 3;

bool beginsSo(const TaxonMatch& taxon, std::string_view typed) {
    const auto begins = [typed](std::string_view name) {
        return equalIgnoringCase(name.substr(0, typed.size()), typed);
    };
    return begins(taxon.title) || begins(taxon.commonName);
}

/// Whether it is found by what was typed, and not only close to it.
bool has(const TaxonMatch& taxon, const std::string& typed) {
    const auto holds = [typed = QString::fromStdString(typed).trimmed()](const std::string& name) {
        return QString::fromStdString(name).contains(typed, Qt::CaseInsensitive);
    };
    return holds(taxon.title) || holds(taxon.commonName) || holds(taxon.lineage.binomial());
}

/// Where a taxon can be found, on a worker.
struct Sources {
    std::shared_ptr<const KnownTaxa> known;      ///< may be null
    std::shared_ptr<PhotoIdentifier> identifier; ///< may be null

    FoundTaxa find(const QString& typed) const {
        const std::string text = typed.toStdString();
        FoundTaxa found{typed, suggest(text), false, genusOf(text)};
        const auto isMeant = [&](const TaxonMatch& taxon) { return has(taxon, text); };
        found.isUnknown = std::none_of(found.taxa.begin(), found.taxa.end(), isMeant);
        if (!found.isUnknown) {
            std::erase_if(found.taxa, std::not_fn(isMeant)); // close to it by one list alone
        } else if (known && found.taxa.empty()) {
            found.taxa = similarTaxa(known->names, known->commonNames, text, kMostSimilar);
        }
        return found;
    }

private:
    /// Those of the collection first, as the labels tell of them where they know them.
    std::vector<TaxonMatch> suggest(const std::string& typed) const {
        std::vector<TaxonMatch> taxa;
        if (known) {
            taxa = suggestTaxa(known->names, known->commonNames, typed, kMostFound);
        }
        for (TaxonMatch& taxon : taxa) {
            taxon.species = 0; // there are more than this collection has
        }
        if (identifier) {
            for (TaxonMatch& taxon : identifier->suggestTaxa(typed, kMostFound)) {
                const auto same =
                    std::find_if(taxa.begin(), taxa.end(), [&](const TaxonMatch& have) {
                        return have.lineage == taxon.lineage;
                    });
                if (same == taxa.end()) {
                    taxa.push_back(std::move(taxon));
                } else {
                    *same = std::move(taxon);
                }
            }
        }
        std::stable_partition(taxa.begin(), taxa.end(), [&](const TaxonMatch& taxon) {
            return beginsSo(taxon, trimmed(typed));
        });
        taxa.resize(std::min(taxa.size(), kMostFound));
        return taxa;
    }

    /// Of a binomial; empty where it is none, or the genus is not known.
    Lineage genusOf(const std::string& typed) const {
        const auto name = trimmed(typed);
        const auto blank = name.find(' ');
        if (blank != std::string_view::npos) {
            const std::string genus(name.substr(0, blank));
            for (const TaxonMatch& taxon : suggest(genus)) {
                if (taxon.rank == Rank::Genus && equalIgnoringCase(taxon.title, genus)) {
                    return taxon.lineage;
                }
            }
        }
        return {};
    }
};

} // namespace

TaxonFinder::TaxonFinder(const CollectionDocument& document,
                         IdentifierHost& host,
                         JobRunner& runner,
                         QObject* parent)
    : QObject(parent), m_host(host), m_runner(runner) {
    using Known = std::shared_ptr<const KnownTaxa>;
    connect(&host, &IdentifierHost::stateChanged, this, &TaxonFinder::findAgain);
    if (!document.isOpen()) {
        return;
    }
    m_readJob = runner.start(
        {},
        On::Io,
        [shared = document.shared()](const Progress&) -> Result<Known> {
            const auto view = shared->openView();
            if (!view) {
                return tl::unexpected(view.error());
            }
            auto known = knownTaxa(*view);
            if (!known) {
                return tl::unexpected(std::move(known).error());
            }
            return std::make_shared<const KnownTaxa>(*std::move(known));
        },
        this,
        [this](Result<Known> known) {
            if (!known) {
                Q_EMIT failed(known.error());
                return;
            }
            m_known = *std::move(known);
            findAgain();
        },
        Urgency::Waited);
}

TaxonFinder::~TaxonFinder() {
    m_runner.cancel(m_readJob);
    m_runner.cancel(m_job);
}

void TaxonFinder::findAgain() {
    if (!m_typed.isEmpty()) {
        find(m_typed);
    }
}

void TaxonFinder::find(const QString& typed) {
    m_typed = typed;
    m_runner.cancel(m_job);
    const auto generation = ++m_generation;
    if (typed.trimmed().isEmpty()) {
        return;
    }
    Sources sources{m_known, nullptr};
    if (m_host.state() == IdentifierHost::State::Ready) {
        sources.identifier = m_host.identifier();
    }
    m_job = m_runner.start(
        {},
        On::Io,
        [sources = std::move(sources), typed](const Progress&) -> Result<FoundTaxa> {
            return sources.find(typed);
        },
        this,
        [this, generation](const Result<FoundTaxa>& taxa) {
            if (generation == m_generation && taxa) {
                Q_EMIT found(*taxa);
            }
        },
        Urgency::Waited);
}

} // namespace taxo::ui
