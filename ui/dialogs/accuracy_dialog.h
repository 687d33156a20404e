// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/accuracy_sample.h"
#include "ui/document/blind_reading.h"
#include "ui/document/collection_document.h"
#include "ui/document/identify_queue.h"
#include "ui/document/review.h"
#include "ui/document/trust_document.h"

#include <QDialog>

#include <optional>
#include <set>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace taxo::ui {

class AccuracyRows;
class ReadersPage;

/// How good the answers are: draws a random sample to be looked at with suggestions hidden, and
/// tells what it says so far; then what rests on it: names that are right as often as wanted.
/// Stands beside the window.
class AccuracyDialog : public QDialog {
    Q_OBJECT
public:
    struct Parts {
        CollectionDocument& document;
        Review& review;
        BlindReading& reading;
        TrustDocument& trust;
        IdentifyQueue& queue;
        JobRunner& runner;
    };

    /// All must outlive the dialog.
    explicit AccuracyDialog(const Parts& parts, QWidget* parent = nullptr);
    ~AccuracyDialog() override;

    /// How far the person who works here agrees with the one whose words were read again.
    void showAgreement(const SecondReading& reading);

Q_SIGNALS:
    /// A sample is being listed and suggestions are hidden; the dialog closes.
    void reviewBegun();
    /// These are to be seen; the dialog stays.
    void itemsWanted(const std::vector<taxo::ItemId>& items);

private:
    /// What the collection says.
    struct Known {
        std::vector<AccuracySample> samples;
        std::optional<SampleAccuracy> accuracy; ///< of one of them
    };

    void addPage(QWidget* page, const QString& title);
    void fit();
    QWidget* makeSample();
    QWidget* makeDrawing();
    QWidget* makeAccuracy();
    QWidget* makeDial();
    QWidget* makeFindings();
    void read();
    void take(Result<Known> known);
    void showPlan();
    void showSamples();
    void showAccuracy(const SampleAccuracy& accuracy);
    std::int64_t population() const;
    void draw();
    void lookAt(const AccuracySample& sample);

    const Parts m_parts;
    CollectionDocument& m_document;
    Review& m_review;
    JobRunner& m_runner;
    QTabWidget* m_pages;
    ReadersPage* m_readers = nullptr;
    QWidget* m_ofSample = nullptr;
    QWidget* m_findings = nullptr;
    QComboBox* m_sample = nullptr;
    QLabel* m_progressText = nullptr;
    QProgressBar* m_progress = nullptr;
    AccuracyRows* m_rows = nullptr;
    QLabel* m_conclusion = nullptr;
    QLabel* m_remarks = nullptr;
    QPushButton* m_goOn = nullptr;
    QComboBox* m_interval = nullptr;
    QComboBox* m_scope = nullptr;
    QLabel* m_plan = nullptr;
    QPushButton* m_begin = nullptr;
    QLabel* m_problem;
    std::optional<Known> m_known;                  ///< nothing: not read yet
    std::string m_wanted;                          ///< a sample's name; empty: the last one
    std::optional<std::set<std::string>> m_before; ///< names, while one is being drawn
    JobId m_job;
    bool m_isReading = false;
    bool m_isDue = false; ///< something changed while it was read
};

} // namespace taxo::ui
