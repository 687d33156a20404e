// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/collection_document.h"

#include <QObject>

#include <cstddef>
#include <functional>
#include <optional>

namespace taxo::ui {

/// Looks for a row of a document's list, 2,048 of them at a time (16 ms), so that the window
/// answers meanwhile. One search at a time; another list ends it. UI thread.
class RowSearch : public QObject {
    Q_OBJECT
public:
    using Fits = std::function<bool(const ItemRow&)>;
    using Then = std::function<void(std::optional<std::size_t>)>;

    /// The document must outlive it.
    explicit RowSearch(const CollectionDocument& document, QObject* parent = nullptr);

    /// The first row that fits from `first` on, and round from the top to the one before; `then`
    /// hears of it, or of nothing where none does, before this returns where it is near.
    void start(std::size_t first, Fits fits, Then then);
    void stop();

private:
    void goOn();

    const CollectionDocument& m_document;
    std::size_t m_next = 0;
    std::size_t m_left = 0; ///< rows that were not looked at
    Fits m_fits;
    Then m_then;
    bool m_isDue = false; ///< it goes on in a moment
};

} // namespace taxo::ui
