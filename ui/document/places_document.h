// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/kept_places.h"
#include "core/workflow/make_places.h"
#include "ui/document/identify_queue.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

/// The local lists of this computer (kept_places.h): which there are, what the chosen one holds,
/// new ones made, and answers weighed by one. Files are read and written on the Io lane. UI thread.
class PlacesDocument : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    PlacesDocument(IdentifyQueue& queue, JobRunner& runner, QObject* parent = nullptr);
    ~PlacesDocument() override;

    /// Looks which lists there are; `changed` follows.
    void refresh();

    const std::vector<std::string>& names() const { return m_names; }

    /// Reads a list; `changed` or `failed` follows. Empty: none, by looks alone.
    void choose(const std::string& name);

    const std::string& chosen() const { return m_chosen; }

    /// What is chosen, once it is read; null: it is being read, or none is.
    const std::shared_ptr<const LocalList>& list() const { return m_list; }

    /// Makes a list and chooses it; `made` or `failed` follows.
    void make(const PlacesSource& source);
    void stopMaking(); ///< nothing is left of it

    bool isMaking() const { return m_makeJob != JobId(); }

    /// Answers are given anew, weighed by what is chosen; how they would change is told as of any
    /// new answers (NewAnswers). `strength`: 0 to 1.
    void weigh(double strength);

Q_SIGNALS:
    void changed();
    void made(const taxo::MadePlaces& made);
    void failed(const taxo::Error& error);

private:
    IdentifyQueue& m_queue;
    JobRunner& m_runner;
    std::vector<std::string> m_names;
    std::string m_chosen;
    std::shared_ptr<const LocalList> m_list;
    JobId m_namesJob;
    JobId m_readJob;
    JobId m_makeJob;
};

} // namespace taxo::ui
