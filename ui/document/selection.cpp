// SPDX-License-Identifier: MIT
#include "ui/document/selection.h"

#include <algorithm>
#include <utility>

namespace taxo::ui {

bool Selection::contains(ItemId id) const {
    return std::binary_search(m_ids.begin(), m_ids.end(), id);
}

void Selection::set(std::vector<ItemId> ids) {
    std::sort(ids.begin(), ids.end());
    if (ids == m_ids) {
        return;
    }
    m_ids = std::move(ids);
    if (m_isSignalDue) {
        return;
    }
    m_isSignalDue = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isSignalDue = false;
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

void Focus::set(ItemId id) {
    if (id != m_current) {
        m_current = id;
        Q_EMIT changed();
    }
}

} // namespace taxo::ui
