// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/known_taxa.h"
#include "core/taxonomy/taxon_match.h"
#include "ui/document/collection_document.h"
#include "ui/document/identifier_host.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace taxo::ui {

/// What there is for what a person typed.
struct FoundTaxa {
    QString typed;
    std::vector<TaxonMatch> taxa; ///< the likeliest first
    /// No list has what was typed: `taxa` are what it may be mistyped for.
    bool isUnknown = false;
    /// The genus of a binomial that nobody knows, with all above it, where that is known.
    Lineage genus;
};

/// Looks for taxa among those that the open collection knows and, as far as they are loaded, among
/// the labels, by scientific and common names. On the Io lane, so that typing never waits. UI
/// thread; it reads the collection's taxa once.
class TaxonFinder : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    TaxonFinder(const CollectionDocument& document,
                IdentifierHost& host,
                JobRunner& runner,
                QObject* parent = nullptr);
    ~TaxonFinder() override;

    /// `found` follows, unless something else is asked before, or it is nothing.
    void find(const QString& typed);

Q_SIGNALS:
    /// Again where more is known by now.
    void found(const taxo::ui::FoundTaxa& taxa);
    void failed(const taxo::Error& error); ///< the collection's taxa cannot be read

private:
    void findAgain();

    IdentifierHost& m_host;
    JobRunner& m_runner;
    QString m_typed;
    std::shared_ptr<const KnownTaxa> m_known; ///< null: not read yet
    JobId m_readJob;
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of what is typed: an older answer is ignored
};

} // namespace taxo::ui
