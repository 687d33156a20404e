// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/theme.h"

#include <QHBoxLayout>

namespace taxo::ui {

/// What stands beside each other, flush with what is above and below; of `page`, or to be put into
/// another layout.
inline QHBoxLayout* makeRow(QWidget* page = nullptr) {
    auto* const row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    return row;
}

} // namespace taxo::ui
