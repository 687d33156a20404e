// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/identify_queue.h"
#include "ui/document/trust_document.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QSlider;

namespace taxo::ui {

class ShareBar;

/// "Be right 95 % of the time": a slider, what it costs at each rank, which photographs it changes,
/// what the promise rests on or what is missing for it, and the rule taken into use. UI thread;
/// a turn costs microseconds, whatever the collection has.
class DialPage : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        CollectionDocument& document;
        TrustDocument& trust;
        IdentifyQueue& queue;
        JobRunner& runner;
    };

    /// All must outlive it.
    explicit DialPage(const Parts& parts, QWidget* parent = nullptr);
    ~DialPage() override;

Q_SIGNALS:
    void sampleWanted(); ///< a new one is to be drawn
    void lookWanted();   ///< at what of the sample is left
    void itemsWanted(const std::vector<taxo::ItemId>& items);

private:
    QWidget* makeDial();
    QWidget* makeFoot();
    void connectParts();
    void refresh();
    void showMessage();
    void showTurn();
    void showFoot();
    int percent() const;
    void showChanged();
    void showShift();
    void showUnlike();

    Parts m_parts;
    QLabel* m_message;
    QPushButton* m_draw; ///< or go on looking
    QWidget* m_dial = nullptr;
    QLabel* m_target = nullptr;
    QSlider* m_slider = nullptr;
    ShareBar* m_bar = nullptr;
    QLabel* m_shares = nullptr;
    QLabel* m_changes = nullptr;
    QPushButton* m_look = nullptr;
    QLabel* m_evidence = nullptr;
    QLabel* m_missing = nullptr;
    QLabel* m_basis = nullptr;
    QLabel* m_shift = nullptr; ///< whether new photographs are like the judged ones
    QLabel* m_shiftReasons = nullptr;
    QPushButton* m_unlike = nullptr;
    QLabel* m_inUse = nullptr;
    QPushButton* m_leave = nullptr;
    QPushButton* m_use = nullptr;
    QLabel* m_problem;
    JobId m_job;
    bool m_goesOn = false;   ///< what m_draw does: look at the rest of the sample, not draw one
    bool m_isPlaced = false; ///< the slider stands where a rule or a person wants it
};

} // namespace taxo::ui
