// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/settings.h"
#include "core/workflow/machine.h"
#include "ui/document/services.h"
#include "ui/jobs/job_runner.h"

#include <QDialog>
#include <QStringList>

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace taxo::ui {

/// What a person prefers. Each choice counts as soon as it is made; what cannot before the next
/// start says so. Stands beside the window.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    /// Services and runner must outlive the dialog. `languages`: codes that there are texts in.
    PreferencesDialog(const Settings& settings,
                      const QStringList& languages,
                      const Services& services,
                      JobRunner& runner,
                      QWidget* parent = nullptr);
    ~PreferencesDialog() override;

    /// They were changed elsewhere.
    void showSettings(const Settings& settings);

Q_SIGNALS:
    /// By the person: `settings` holds what she prefers now.
    void changed(const taxo::Settings& settings);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void addPerson(QGridLayout& page);
    void addLook(QGridLayout& page, const QStringList& languages);
    void addComputing(QGridLayout& page);
    void addNetwork(QGridLayout& page);
    void addCache(QGridLayout& page);
    void lookAtMachine();
    void fillDevices();
    void fillPrecisions();
    void showThreads();
    void apply();
    bool readNetwork(Settings& settings);

    const Services& m_services;
    JobRunner& m_runner;
    Settings m_settings;
    Machine m_machine; ///< without GPUs until it was looked at
    JobId m_lookJob;
    QWidget* m_page;
    QLineEdit* m_person = nullptr;
    QComboBox* m_language = nullptr;
    QComboBox* m_colors = nullptr;
    QComboBox* m_device = nullptr;
    QComboBox* m_precision = nullptr;
    QSpinBox* m_threads = nullptr;
    QSpinBox* m_threshold = nullptr; ///< percent
    QLineEdit* m_mirror = nullptr;
    QLineEdit* m_proxy = nullptr;
    QLabel* m_networkProblem = nullptr;
    QDoubleSpinBox* m_thumbnails = nullptr; ///< GB
};

} // namespace taxo::ui
