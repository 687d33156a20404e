// SPDX-License-Identifier: MIT
#include "ui/document/row_search.h"

#include <QMetaObject>

#include <utility>

namespace taxo::ui {

RowSearch::RowSearch(const CollectionDocument& document, QObject* parent)
    : QObject(parent), m_document(document) {
    connect(&document, &CollectionDocument::listChanged, this, &RowSearch::stop);
    connect(&document, &CollectionDocument::closed, this, &RowSearch::stop);
}

void RowSearch::start(std::size_t first, Fits fits, Then then) {
    m_next = first;
    m_left = m_document.size();
    m_fits = std::move(fits);
    m_then = std::move(then);
    goOn();
}

void RowSearch::stop() {
    m_left = 0;
    m_fits = nullptr;
    m_then = nullptr;
}

void RowSearch::goOn() {
    constexpr std::size_t kAtATime = 2048;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < kAtATime && m_left > 0 && !found; ++i, --m_left, ++m_next) {
        m_next = m_next < m_document.size() ? m_next : 0;
        const ItemRow* const row = m_document.rowAt(m_next);
        if (row != nullptr && m_fits(*row)) {
            found = m_next;
        }
    }
    if (found || m_left == 0) {
        const Then then = std::exchange(m_then, nullptr);
        stop();
        if (then) {
            then(found);
        }
    } else if (!std::exchange(m_isDue, true)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isDue = false;
                if (m_then) {
                    goOn();
                }
            },
            Qt::QueuedConnection);
    }
}

} // namespace taxo::ui
