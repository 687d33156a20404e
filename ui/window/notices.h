// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/second_reading.h"
#include "ui/panels/notice_bar.h"
#include "ui/window/session.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace taxo::ui {

class BlindReading;
class Publisher;

/// What a person should hear of, one notice for each topic. The newest is seen; when it is hidden,
/// the one before comes back. What the session can tell by itself comes and goes by itself.
class Notices : public QObject {
    Q_OBJECT
public:
    /// Session and bar must outlive it.
    Notices(Session& session, NoticeBar& bar, QObject* parent = nullptr);

    /// An address was dropped, and nothing is fetched from the network.
    void tellAddress();
    /// Settings could not be read at the start; `keptAs` is where they lie now, empty where they
    /// could not be moved.
    void tellUnreadableSettings(const Error& error, const std::filesystem::path& keptAs);

    /// From now on what becomes of exports is told.
    void follow(const Publisher& publisher);
    /// From now on how far a second reading is is told. It must outlive this.
    void follow(BlindReading& reading);

Q_SIGNALS:
    void modelsRequested();
    void chooseLabelsRequested();
    /// How far the two readers agree is wanted.
    void agreementRequested(const taxo::SecondReading& reading);

private:
    enum class Topic : std::uint8_t {
        Settings,
        SavingSettings,
        Table,
        Export,
        Reading,
        Collection,
        Decision,
        Labels,
        Config,
        Paths,
        Records,
        Unread,
        Models,
        Answers,
        Places,
        Model
    };

    struct Notice {
        Topic topic = Topic::Model;
        NoticeBar::Kind kind = NoticeBar::Kind::Problem;
        QString headline = {};
        QString details = {};
        QString action = {}; ///< what `act` does; empty: nothing to do
        std::function<void()> act = {};
        QString otherAction = {};
        std::function<void()> actOtherwise = {};
        bool isProgress = false; ///< one of many: not for the log
    };

    void add(Notice notice);
    void withdraw(Topic topic);
    void showNewest();
    void connectCollection();
    void connectAnswers();
    void tellReading(BlindReading& reading);
    void tellOpened();
    void tellImported(const ImportReport& report);
    void connectImports();
    void tellBroughtIn(const QString& name, const ImportOutcome& outcome);
    void undoImport(EntryId entry);
    void onChoice();
    void onModelState();
    void tellModelProblem();
    Notice modelFailure();
    Notice queueFailure();
    static Notice failedPaths(const std::vector<FailedPath>& failed);
    void tellUnread(const CollectionRun& run);
    void tellLibrary();

    Session& m_session;
    NoticeBar& m_bar;
    std::vector<Notice> m_notices; ///< the newest last
};

} // namespace taxo::ui
