// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/said_words.h"
#include "ui/document/group_review.h"
#include "ui/document/review.h"

#include <QObject>

#include <cstdint>
#include <optional>

namespace taxo::ui {

/// Tells what a word on the selected items would change, wherever a word would be about several.
/// Looks on the Io lane, anew when something was decided or identified. UI thread.
class WordPreviewer : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    WordPreviewer(CollectionDocument& document,
                  Selection& selection,
                  Focus& focus,
                  const Review& review,
                  JobRunner& runner,
                  QObject* parent = nullptr);
    ~WordPreviewer() override;

    /// How many items the next word is about; 0 where it is one, or none can be said.
    std::size_t items() const { return m_items; }

    /// Nothing until it is known.
    const std::optional<WordPreview>& preview() const { return m_preview; }

Q_SIGNALS:
    void changed();
    void failed(const taxo::Error& error);

private:
    void look();
    void lookAgain();

    CollectionDocument& m_document;
    const Review& m_review;
    JobRunner& m_runner;
    std::size_t m_items = 0;
    std::optional<WordPreview> m_preview;
    JobId m_job;
    bool m_isDueAgain = false;      ///< something was decided or identified while it looked
    std::uint64_t m_generation = 0; ///< of the items: an older answer is ignored
};

/// Whether the next word is about several items and said of each by itself: they are not those of
/// the group that is reviewed as a whole, or none is.
bool isSaidOfEach(const Review& review, const GroupReview& groups);

} // namespace taxo::ui
