// SPDX-License-Identifier: MIT
#include "ui/models/job_text.h"

#include "ui/jobs/job_list_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <QModelIndex>

#include <algorithm>
#include <cmath>
#include <limits>

namespace taxo::ui {

namespace {

struct JobText {
    Q_DECLARE_TR_FUNCTIONS(JobText)
};

constexpr int kMinute = 60;
constexpr int kHour = 60 * kMinute;

/// In steps that a person can count with; a guess is no clock.
QString timeLeftText(double seconds) {
    if (seconds < kMinute) {
        return JobText::tr("less than a minute left");
    }
    if (seconds < 2 * kHour) {
        return JobText::tr(
            "%Ln minute(s) left", nullptr, static_cast<int>(std::lround(seconds / kMinute)));
    }
    constexpr double kMost = 1000.0 * kHour;
    return JobText::tr("%Ln hour(s) left",
                       nullptr,
                       static_cast<int>(std::lround(std::min(seconds, kMost) / kHour)));
}

QString countText(std::uint64_t count, bool isBytes) {
    return isBytes ? bytesText(count) : QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

QString bytesText(std::uint64_t bytes) {
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<qint64>::max());
    constexpr int kDigits = 1;
    return QLocale().formattedDataSize(
        static_cast<qint64>(std::min(bytes, kMost)), kDigits, QLocale::DataSizeSIFormat);
}

QString jobAmountText(const QModelIndex& job) {
    if (job.data(JobListModel::StoppingRole).toBool()) {
        return JobText::tr("Stopping …");
    }
    const bool isBytes = job.data(JobListModel::BytesRole).toBool();
    const auto done = job.data(JobListModel::DoneRole).toULongLong();
    const auto total = job.data(JobListModel::TotalRole).toULongLong();
    const double perSecond = job.data(JobListModel::PerSecondRole).toDouble();
    QString text;
    if (total > 0) {
        //: how far a job is: "12 of 64"
        text = JobText::tr("%1 of %2").arg(countText(done, isBytes), countText(total, isBytes));
    } else if (done > 0) {
        text = JobText::tr("%1 so far").arg(countText(done, isBytes));
    }
    if (isBytes && perSecond > 0.0) {
        //: speed of a download: "12 MB/s"
        text += QStringLiteral(", ") +
                JobText::tr("%1/s").arg(bytesText(static_cast<std::uint64_t>(perSecond)));
    }
    if (total > done && perSecond > 0.0) {
        text += QStringLiteral(", ") + timeLeftText(static_cast<double>(total - done) / perSecond);
    }
    return text;
}

} // namespace taxo::ui
