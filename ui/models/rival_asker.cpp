// SPDX-License-Identifier: MIT
#include "ui/models/rival_asker.h"

#include "core/figure/heat_map.h"

#include <QSize>

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kLongestSide = 1024; ///< of the picture
constexpr int kHeatSide = 256;     ///< of what lies over it: it is smooth

/// The part of a picture that a region is.
QImage partOf(const QImage& picture, const std::optional<Box>& region) {
    if (!region) {
        return picture;
    }
    const auto at = [](double share, int side) {
        return static_cast<int>(std::lround(share * side));
    };
    return picture.copy(at(region->left, picture.width()),
                        at(region->top, picture.height()),
                        std::max(1, at(region->width, picture.width())),
                        std::max(1, at(region->height, picture.height())));
}

QImage heatOver(const HeatMap& map, const QSize& picture) {
    const QSize size =
        picture.scaled(kHeatSide, kHeatSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    const auto pixels = heatPixels(map, size.width(), size.height(), 1.0);
    return QImage(pixels.data(),
                  size.width(),
                  size.height(),
                  qsizetype{4} * size.width(),
                  QImage::Format_ARGB32_Premultiplied)
        .copy(); // which keeps its pixels itself
}

Result<RivalPicture> look(PhotoIdentifier& identifier,
                          LazyDecoder& decoder,
                          const RivalQuestion& question,
                          const Progress& progress) {
    auto map = identifier.contrast(question, progress);
    if (!map) {
        return tl::unexpected(std::move(map).error());
    }
    const auto whole = decoder.decode(question.file, kLongestSide);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    RivalPicture seen{*std::move(map), partOf(*whole, question.region), {}};
    seen.heat = heatOver(seen.map.heat, seen.picture.size());
    return seen;
}

} // namespace

RivalAsker::RivalAsker(IdentifierHost& host,
                       JobRunner& runner,
                       std::shared_ptr<LazyDecoder> decoder,
                       QObject* parent)
    : QObject(parent), m_host(host), m_runner(runner), m_decoder(std::move(decoder)) {
    connect(&host, &IdentifierHost::stateChanged, this, &RivalAsker::onModelState);
}

RivalAsker::~RivalAsker() {
    m_runner.cancel(m_job);
}

void RivalAsker::ask(RivalAsked asked) {
    stop();
    m_asked = std::move(asked);
    if (m_host.state() == IdentifierHost::State::Ready) {
        start();
    } else {
        m_host.load();
    }
}

void RivalAsker::stop() {
    ++m_generation;
    m_runner.cancel(std::exchange(m_job, {}));
    m_asked.reset();
}

void RivalAsker::onModelState() {
    if (!m_asked || m_job != JobId()) {
        return;
    }
    switch (m_host.state()) {
    case IdentifierHost::State::Ready:
        return start();
    case IdentifierHost::State::Failed:
        return end(*m_host.problem());
    case IdentifierHost::State::Idle: // a person stopped it, or chose another
        return end(Error{ErrorCode::Cancelled, "The model was not loaded.", {}});
    case IdentifierHost::State::Loading:
        return;
    }
}

void RivalAsker::start() {
    const IdentifierInfo& info = m_host.identifier()->info();
    if (info.model != m_asked->model || info.labels != m_asked->labels) {
        return end(Error{ErrorCode::Mismatch,
                         "This answer is by " + m_asked->model + " with the labels " +
                             m_asked->labels + ", and " + info.model + " with the labels " +
                             info.labels + " is chosen. Choose those of the answer.",
                         {}});
    }
    m_job = m_runner.start(
        tr("Comparing two names"),
        On::Compute,
        [identifier = m_host.identifier(), decoder = m_decoder, question = m_asked->question](
            const Progress& progress) { return look(*identifier, *decoder, question, progress); },
        this,
        [this, generation = m_generation](const Result<RivalPicture>& seen) {
            if (generation != m_generation) {
                return;
            }
            if (!seen) {
                end(seen.error());
                return;
            }
            m_job = {};
            m_asked.reset();
            Q_EMIT found(*seen);
        },
        Urgency::Waited);
}

void RivalAsker::end(const Error& error) {
    // The host's may go with the question.
    const Error problem = error; // NOLINT(performance-unnecessary-copy-initialization)
    m_job = {};
    m_asked.reset();
    Q_EMIT failed(problem);
}

} // namespace taxo::ui
