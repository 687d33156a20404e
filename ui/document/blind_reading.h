// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/second_reading.h"
#include "ui/document/collection_document.h"
#include "ui/document/review.h"

#include <QObject>

#include <cstdint>
#include <optional>

namespace taxo::ui {

/// The second reading that a person is at: what is listed meanwhile, and how far it is. It can be
/// left at any time and gone on with later, since what was read is kept with the collection. UI
/// thread.
class BlindReading : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    BlindReading(CollectionDocument& document,
                 Review& review,
                 JobRunner& runner,
                 QObject* parent = nullptr);
    ~BlindReading() override;

    /// Lists its photographs, in an order and under headings that tell nothing; the review is blind
    /// from now on.
    void begin(const SecondReading& reading);
    /// Suggestions and others' words are seen again.
    void stop();

    /// Nothing: nobody reads.
    const std::optional<SecondReading>& reading() const { return m_reading; }

    /// Photographs read so far; nothing: not counted yet.
    const std::optional<std::int64_t>& read() const { return m_read; }

    bool isDone() const { return m_reading && m_read && *m_read >= m_reading->items; }

Q_SIGNALS:
    void changed();

private:
    void count();

    CollectionDocument& m_document;
    Review& m_review;
    JobRunner& m_runner;
    std::optional<SecondReading> m_reading;
    std::optional<std::int64_t> m_read;
    JobId m_job;
    bool m_isCounting = false;
    bool m_isDue = false; ///< something was said while it was counted
};

} // namespace taxo::ui
