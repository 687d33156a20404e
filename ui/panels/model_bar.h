// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/identifier_host.h"
#include "ui/document/services.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLabel;

namespace taxo::ui {

class MarkLabel;

/// Chooses model and labels, and tells whether they are ready. Writes to the host; the window
/// remembers the choice.
class ModelBar : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive the bar.
    ModelBar(IdentifierHost& host, const Services& services, QWidget* parent = nullptr);

    /// Asks for a model's folder.
    void chooseModelFolder();
    /// Looks again at what is installed. Quick: a few folders.
    void refresh();

private:
    void fill(QComboBox& box,
              const std::vector<InstalledChoice>& installed,
              const std::string& chosen,
              const QString& none);
    void onModelActivated(int index);
    void onLabelsActivated(int index);
    void chooseModelFile();
    void chooseLabelsFolder();
    void chooseLabelsFile();
    void takeLabels(const QString& path);
    void setModel(const std::string& model);
    void setLabels(const std::string& labels);
    void showState();

    IdentifierHost& m_host;
    const Services& m_services;
    QComboBox* m_model;
    QComboBox* m_labels;
    MarkLabel* m_mark;
    QLabel* m_state;
};

} // namespace taxo::ui
