// SPDX-License-Identifier: MIT
#include "ui/window/notices.h"

#include "core/base/message_log.h"
#include "ui/document/blind_reading.h"
#include "ui/document/path_text.h"
#include "ui/document/publisher.h"
#include "ui/models/choice_text.h"
#include "ui/models/error_text.h"
#include "ui/models/trust_text.h"

#include <QDesktopServices>
#include <QStringList>

#include <algorithm>
#include <system_error>
#include <utility>

namespace taxo::ui {

namespace {

QString titleOf(const std::string& labels, const Services& services) {
    for (const InstalledChoice& one : services.installedLabels()) {
        if (one.name == labels) {
            return QString::fromStdString(one.title);
        }
    }
    return nameOfChoice(labels);
}

} // namespace

Notices::Notices(Session& session, NoticeBar& bar, QObject* parent)
    : QObject(parent), m_session(session), m_bar(bar) {
    connect(&bar, &NoticeBar::dismissed, this, [this] {
        m_notices.pop_back();
        showNewest();
    });
    connect(&bar, &NoticeBar::actionTriggered, this, [this] {
        const auto act = m_notices.back().act; // which may end the notice
        act();
    });
    connect(&bar, &NoticeBar::otherActionTriggered, this, [this] {
        const auto act = m_notices.back().actOtherwise;
        act();
    });
    connect(&session.host(), &IdentifierHost::choiceChanged, this, &Notices::onChoice);
    connect(&session.host(), &IdentifierHost::stateChanged, this, &Notices::onModelState);
    connect(&session.queue(), &IdentifyQueue::stateChanged, this, &Notices::tellModelProblem);
    connectCollection();
    connectAnswers();
    connectImports();
    connect(&session, &Session::demoFailed, this, [this](const Error& error) {
        add({.topic = Topic::Paths,
             .headline = tr("The demo world could not be drawn."),
             .details = writingDetails(error)});
    });
    connect(&session, &Session::tableSaved, this, [this](const std::filesystem::path& file) {
        add({.topic = Topic::Table,
             .kind = NoticeBar::Kind::Information,
             .headline = tr("The table was saved as %1.").arg(displayText(file))});
    });
    connect(&session, &Session::tableNotSaved, this, [this](const Error& error) {
        add({.topic = Topic::Table,
             .headline = tr("The table could not be saved."),
             .details = writingDetails(error)});
    });
    connect(&session, &Session::settingsNotSaved, this, [this](const Error& error) {
        add({.topic = Topic::SavingSettings,
             .headline = tr("Your choice could not be remembered."),
             .details = writingDetails(error)});
    });
}

void Notices::connectCollection() {
    CollectionDocument& document = m_session.document();
    connect(&document, &CollectionDocument::listChanged, this, &Notices::tellModelProblem);
    connect(&document, &CollectionDocument::closed, this, [this] {
        for (const Topic topic : {Topic::Collection,
                                  Topic::Paths,
                                  Topic::Records,
                                  Topic::Unread,
                                  Topic::Decision,
                                  Topic::Table,
                                  Topic::Export,
                                  Topic::Answers,
                                  Topic::Places}) {
            withdraw(topic);
        }
    });
    connect(&document, &CollectionDocument::opened, this, &Notices::tellOpened);
    connect(&document,
            &CollectionDocument::openingFailed,
            this,
            [this](const std::filesystem::path& file, const Error& error) {
                if (error.code == ErrorCode::Cancelled) {
                    return; // as asked
                }
                add({.topic = Topic::Collection,
                     .headline = tr("%1 could not be opened.").arg(displayName(file)),
                     .details = detailsOf(error)});
            });
    connect(&m_session,
            &Session::bundleNotOpened,
            this,
            [this](const std::filesystem::path& bundle, const Error& error) {
                add({.topic = Topic::Collection,
                     .headline = tr("%1 could not be opened.").arg(displayName(bundle)),
                     .details = detailsOf(error)});
            });
    connect(&m_session, &Session::namingFailed, this, [this](const Error& error) {
        add({.topic = Topic::Decision,
             .headline = tr("The collection could not be given that name."),
             .details = writingDetails(error)});
    });
    connect(&document, &CollectionDocument::decisionFailed, this, [this](const Error& error) {
        add({.topic = Topic::Decision,
             .headline = tr("What you decided could not be kept."),
             .details = writingDetails(error)});
    });
    connect(&document, &CollectionDocument::decided, this, [this] { withdraw(Topic::Decision); });
    connect(&document, &CollectionDocument::backupFailed, this, [this](const Error& error) {
        add({.topic = Topic::Collection,
             .headline = tr("The daily backup could not be made."),
             .details = writingDetails(error)});
    });
}

void Notices::follow(const Publisher& publisher) {
    connect(&publisher,
            &Publisher::finished,
            this,
            [this](const PublishOutcome& outcome, const std::filesystem::path& out) {
                if (outcome.files.empty()) {
                    add({.topic = Topic::Export,
                         .headline = tr("Nothing was exported: something is missing."),
                         .details = tr("File, Export says what.")});
                    return;
                }
                std::error_code problem;
                const bool isFolder = std::filesystem::is_directory(out, problem);
                const std::filesystem::path folder = isFolder ? out : out.parent_path();
                add({.topic = Topic::Export,
                     .kind = NoticeBar::Kind::Information,
                     .headline = tr("Exported: %1").arg(displayText(out)),
                     .action = tr("Open the folder"),
                     .act = [folder] { QDesktopServices::openUrl(urlFromPath(folder)); }});
            });
    connect(&publisher, &Publisher::failed, this, [this](const Error& error) {
        if (error.code != ErrorCode::Cancelled) { // as asked
            add({.topic = Topic::Export,
                 .headline = tr("The export could not be written."),
                 .details = writingDetails(error)});
        }
    });
}

void Notices::follow(BlindReading& reading) {
    connect(&reading, &BlindReading::changed, this, [this, &reading] { tellReading(reading); });
}

void Notices::tellReading(BlindReading& reading) {
    if (!reading.reading()) {
        withdraw(Topic::Reading);
        return;
    }
    const SecondReading what = *reading.reading();
    Notice notice{.topic = Topic::Reading,
                  .kind = NoticeBar::Kind::Information,
                  .headline = readingText(what, reading.read().value_or(0)) + u'.',
                  .isProgress = true};
    const auto stop = [&reading] { reading.stop(); };
    if (reading.isDone()) {
        notice.action = tr("How far you agree");
        notice.act = [this, what, stop] {
            stop();
            Q_EMIT agreementRequested(what);
        };
        notice.otherAction = tr("Stop reading");
        notice.actOtherwise = stop;
    } else {
        notice.details =
            tr("Suggestions and what others said are hidden. You can stop and go on later: "
               "Identify, How good is this?, Two readers.");
        notice.action = tr("Stop reading");
        notice.act = stop;
    }
    add(std::move(notice));
}

void Notices::connectAnswers() {
    NewAnswers& answers = m_session.newAnswers();
    const auto tell = [this](const QString& headline, const Error& error) {
        add({.topic = Topic::Answers,
             .headline = headline,
             .details = tr("The answers before stay; the new ones are kept beside them.") + u'\n' +
                        detailsOf(error),
             .action = tr("Try again"),
             .act = [this] {
                 withdraw(Topic::Answers);
                 m_session.queue().resume();
             }});
    };
    connect(&answers, &NewAnswers::comparingFailed, this, [tell](const Error& error) {
        tell(tr("The new answers could not be compared with those before."), error);
    });
    connect(&answers, &NewAnswers::adoptingFailed, this, [tell](const Error& error) {
        tell(tr("The new answers could not be taken."), error);
    });
    connect(&answers, &NewAnswers::changed, this, [this] { withdraw(Topic::Answers); });
    IdentifyQueue& queue = m_session.queue();
    connect(&queue, &IdentifyQueue::placesMissing, this, [this](const Error& error) {
        add({.topic = Topic::Places,
             .kind = NoticeBar::Kind::Question,
             .headline = tr("These answers were weighed by a list of places that is not here."),
             .details = detailsOf(error) + u'\n' +
                        tr("New photographs are answered by looks alone. Identify, Where and when "
                           "chooses another list.")});
    });
    connect(&queue, &IdentifyQueue::placesChanged, this, [this] { withdraw(Topic::Places); });
}

/// Why it can only be read, and what opening found.
void Notices::tellOpened() {
    const CollectionDocument& document = m_session.document();
    QStringList details;
    if (document.isReadOnly()) {
        details << coreText(document.whyReadOnly());
    }
    for (const std::string& notice : document.notices()) {
        details << coreText(notice);
    }
    if (!details.isEmpty()) {
        add({.topic = Topic::Collection,
             .kind = NoticeBar::Kind::Information,
             .headline = document.isReadOnly()
                             ? tr("This collection can be looked at, not changed.")
                             : tr("About this collection:"),
             .details = details.join(u'\n')});
    }
}

void Notices::tellAddress() {
    add({.topic = Topic::Paths,
         .kind = NoticeBar::Kind::Question,
         .headline = tr("Save the picture first, then drop its file."),
         .details = tr("Taxoscope fetches nothing from the network.")});
}

void Notices::add(Notice notice) {
    const auto same = std::find_if(m_notices.begin(), m_notices.end(), [&](const Notice& one) {
        return one.topic == notice.topic;
    });
    if (same != m_notices.end() && same->headline == notice.headline &&
        same->details == notice.details) {
        *same = std::move(notice); // known already: it does not come before newer ones
    } else {
        if (same != m_notices.end()) {
            m_notices.erase(same);
        }
        if (!notice.isProgress) {
            const QString said = notice.headline + u'\n' + notice.details;
            MessageLog::ofProcess().add(said.toStdString());
        }
        m_notices.push_back(std::move(notice));
    }
    showNewest();
}

void Notices::withdraw(Topic topic) {
    std::erase_if(m_notices, [topic](const Notice& one) { return one.topic == topic; });
    showNewest();
}

void Notices::showNewest() {
    if (m_notices.empty()) {
        m_bar.hide();
    } else {
        const Notice& newest = m_notices.back();
        m_bar.show(newest.kind, newest.headline, newest.details, newest.action, newest.otherAction);
    }
}

void Notices::tellUnreadableSettings(const Error& error, const std::filesystem::path& keptAs) {
    QString details = detailsOf(error);
    if (!keptAs.empty()) {
        details = tr("Nothing is lost: the file was kept as %1. Choose model and labels again, or "
                     "mend that file and give it its old name.")
                      .arg(displayText(keptAs));
    }
    add({.topic = Topic::Settings,
         .headline = tr("Your settings could not be read, so Taxoscope begins with new ones."),
         .details = details});
}

void Notices::onChoice() {
    withdraw(Topic::Config);
    const std::string aside = m_session.labelsPutAside();
    if (aside.empty()) {
        withdraw(Topic::Labels);
    } else {
        const QString title = titleOf(aside, m_session.services());
        add({.topic = Topic::Labels,
             .kind = NoticeBar::Kind::Question,
             .headline = tr("The labels “%1” were chosen for another model. Now the model’s own "
                            "are used.")
                             .arg(title),
             .details = tr("Labels hold what the model that made them makes of each name. With "
                           "another model they give wrong answers, even where they fit."),
             .action = tr("Use “%1” all the same").arg(title),
             .act = [this, aside] { m_session.chooseLabels(aside); }});
    }
    tellModelProblem();
}

void Notices::onModelState() {
    const IdentifierHost& host = m_session.host();
    if (host.state() == IdentifierHost::State::Ready &&
        host.identifier()->info().configIsInferred) {
        add({.topic = Topic::Config,
             .kind = NoticeBar::Kind::Question,
             .headline = tr("This model came without its configuration, which is now guessed from "
                            "its weights."),
             .details = tr("How it prepares photographs and which activation it uses may be wrong, "
                           "and its answers with them. Put its open_clip_config.json beside the "
                           "weights and choose it again.")});
    }
    tellModelProblem();
}

/// What keeps photographs from being identified, as long as it does. The start page tells most of
/// it in its own way.
void Notices::tellModelProblem() {
    const IdentifierHost& host = m_session.host();
    const bool hasPhotos = m_session.document().size() > 0;
    if (hasPhotos && !host.hasModel()) {
        add({.topic = Topic::Model,
             .kind = NoticeBar::Kind::Question,
             .headline = tr("No model is chosen, so the photographs wait."),
             .details = tr("Choose one at the top, or get one: it is downloaded once and kept on "
                           "this computer."),
             .action = tr("Get a model …"),
             .act = [this] { Q_EMIT modelsRequested(); }});
    } else if (hasPhotos && host.state() == IdentifierHost::State::Failed) {
        add(modelFailure());
    } else if (m_session.queue().problem()) {
        add(queueFailure());
    } else {
        withdraw(Topic::Model);
    }
}

Notices::Notice Notices::modelFailure() {
    const IdentifierHost& host = m_session.host();
    Notice notice{.topic = Topic::Model,
                  .headline = modelHeadline(host.problem()->code),
                  .details = detailsOf(*host.problem())};
    const std::string aside = m_session.labelsPutAside();
    if (host.problem()->code == ErrorCode::Mismatch && !host.choice().labels.empty()) {
        notice.action = tr("Use the model’s own labels");
        notice.act = [this] { m_session.chooseLabels({}); };
    } else if (host.problem()->code == ErrorCode::NotFound && !aside.empty()) {
        notice.action = tr("Use “%1” all the same").arg(titleOf(aside, m_session.services()));
        notice.act = [this, aside] { m_session.chooseLabels(aside); };
    } else if (host.lacksLabels()) {
        notice.kind = NoticeBar::Kind::Question;
        notice.headline = noLabelsHeadline();
        notice.details = noLabelsAdvice();
        notice.action = tr("Choose labels …");
        notice.act = [this] { Q_EMIT chooseLabelsRequested(); };
    } else {
        notice.action = tr("Try again");
        notice.act = [this] { m_session.queue().resume(); };
    }
    return notice;
}

Notices::Notice Notices::queueFailure() {
    const Error& problem = *m_session.queue().problem();
    Notice notice{.topic = Topic::Model,
                  .headline = tr("Identifying ended early."),
                  .details = detailsOf(problem),
                  .action = tr("Try again"),
                  .act = [this] { m_session.queue().resume(); }};
    if (problem.code == ErrorCode::InvalidInput && !m_session.queue().restriction().empty()) {
        notice.kind = NoticeBar::Kind::Question;
        notice.headline = tr("These labels do not hold all the taxa of your list.");
        notice.action = tr("Allow all taxa");
        notice.act = [this] { m_session.queue().restrictTo({}); };
    }
    return notice;
}

} // namespace taxo::ui
