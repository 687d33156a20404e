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

/// Shows which model and labels are chosen and whether they are ready, and tells what a person
/// chooses instead.
class ModelBar : public QWidget {
    Q_OBJECT
public:
    /// Host and services must outlive the bar.
    ModelBar(IdentifierHost& host, const Services& services, QWidget* parent = nullptr);

    /// Asks for a model's folder.
    void chooseModelFolder();
    /// Asks for a model's weights file.
    void chooseModelFile();
    /// Asks for a label space's folder.
    void chooseLabelsFolder();
    /// Asks for a label space's matrix.
    void chooseLabelsFile();
    /// Looks again at what is installed. Quick: a few folders.
    void refresh();

Q_SIGNALS:
    void modelChosen(const std::string& model);
    void labelsChosen(const std::string& labels); ///< empty: the model's own

private:
    void fillModels();
    void fillLabels();
    void onModelActivated(int index);
    void onLabelsActivated(int index);
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
