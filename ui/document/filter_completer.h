// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/filter_words.h"
#include "ui/document/collection_document.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>

namespace taxo::ui {

/// What may be meant by a filter that is being typed.
struct FilterCompletions {
    int begin = 0; ///< of the term that a suggestion takes the place of, in the text
    int length = 0;
    std::vector<FilterSuggestion> suggestions;
};

/// Completes filters by what the open collection knows, on the Io lane, so that typing never waits.
/// UI thread.
class FilterCompleter : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    FilterCompleter(const CollectionDocument& document,
                    JobRunner& runner,
                    QObject* parent = nullptr);
    ~FilterCompleter() override;

    /// `found` follows, unless something else is asked before. `at`: of the cursor.
    void complete(const QString& text, int at);
    /// Nobody wants to know any more.
    void stop();

Q_SIGNALS:
    void found(const taxo::ui::FilterCompletions& completions);

private:
    struct Words;

    const CollectionDocument& m_document;
    JobRunner& m_runner;
    std::shared_ptr<Words> m_words; ///< of the collection as it was when they were first asked for
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of what is typed: an older answer is ignored
};

} // namespace taxo::ui
