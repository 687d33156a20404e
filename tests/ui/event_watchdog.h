// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/assert.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>
#include <QString>

#include <algorithm>
#include <ctime>

namespace taxo::ui {

/// The application of a test, which records how long the longest event took: the window's thread
/// must not be held for over 50 ms. Time is the thread's own, so that a machine that does other
/// things as well does not fail a test; time by the clock, for waiting on locks and disks, is kept
/// beside it. An event sent within another is part of that one. Painting counts by itself.
class WatchedApplication : public QApplication {
public:
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    static constexpr double kAllowedMs = 500.0; ///< sanitizers take their time
#else
    static constexpr double kAllowedMs = 50.0;
#endif

    struct Longest {
        double threadMs = 0.0;
        double clockMs = 0.0; ///< of the same event
        QString what;
    };

    using QApplication::QApplication;

    /// The application must be one.
    static WatchedApplication& instance() {
        auto* const watched = dynamic_cast<WatchedApplication*>(QCoreApplication::instance());
        TAXO_ASSERT(watched != nullptr);
        return *watched;
    }

    bool notify(QObject* receiver, QEvent* event) override {
        if (m_isWithin) {
            return QApplication::notify(receiver, event);
        }
        m_isWithin = true;
        // Looked at now: the receiver may be gone afterwards.
        const auto type = event->type();
        const char* const name = receiver->metaObject()->className();
        QElapsedTimer clock;
        clock.start();
        const double before = threadMs();
        const bool result = QApplication::notify(receiver, event);
        const double took = threadMs() - before;
        m_isWithin = false;
        const double waited = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        Longest& longest = isPainting(type) ? m_painting : m_event;
        const bool isSlowest = !isPainting(type) && waited > m_slowest.clockMs;
        if (took > longest.threadMs || isSlowest) {
            const Longest now = {
                took,
                waited,
                QLatin1String(name) + u' ' +
                    QLatin1String(QMetaEnum::fromType<QEvent::Type>().valueToKey(type))};
            longest = took > longest.threadMs ? now : longest;
            m_slowest = isSlowest ? now : m_slowest;
        }
        return result;
    }

    const Longest& longestEvent() const {
        return m_event;
    }

    const Longest& longestPainting() const {
        return m_painting;
    }

    /// By the clock, painting apart: to be looked at where nothing else runs.
    const Longest& slowestEvent() const {
        return m_slowest;
    }

    /// From now on; start-up, for one, is not counted.
    void forget() {
        m_event = m_painting = m_slowest = {};
    }

private:
    static bool isPainting(QEvent::Type type) {
        return type == QEvent::UpdateRequest || type == QEvent::Paint || type == QEvent::Expose;
    }

    static double threadMs() {
        timespec time = {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    Longest m_event;
    Longest m_painting;
    Longest m_slowest;
    bool m_isWithin = false;
};

} // namespace taxo::ui

/// Fails where an event took too long since this was last asked, or since `forget`.
#define VERIFY_NO_LONG_EVENT()                                                                     \
    do {                                                                                           \
        const auto longest = taxo::ui::WatchedApplication::instance().longestEvent();              \
        taxo::ui::WatchedApplication::instance().forget();                                         \
        QVERIFY2(                                                                                  \
            longest.threadMs <= taxo::ui::WatchedApplication::kAllowedMs,                          \
            qPrintable(QStringLiteral("%1 took %2 ms").arg(longest.what).arg(longest.threadMs)));  \
    } while (false)
