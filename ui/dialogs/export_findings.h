// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/publish_collection.h"

#include <QScrollArea>

#include <string>
#include <vector>

class QVBoxLayout;

namespace taxo::ui {

/// What an export would leave out, lose and lacks, each with what mends or shows it.
class ExportFindings : public QScrollArea {
    Q_OBJECT
public:
    explicit ExportFindings(QWidget* parent = nullptr);

    void setFindings(const std::vector<Finding>& findings);
    void clear();

Q_SIGNALS:
    void fieldRequested(const std::string& key);                 ///< of DatasetAbout
    void itemsRequested(const std::vector<taxo::ItemId>& items); ///< ascending

private:
    void addRow(const Finding& finding);

    QWidget* m_rows = nullptr;
    QVBoxLayout* m_layout = nullptr;
};

} // namespace taxo::ui
