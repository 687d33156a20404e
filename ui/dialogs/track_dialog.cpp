// SPDX-License-Identifier: MIT
#include "ui/dialogs/track_dialog.h"

#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/models/track_text.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kTrackWidth = 620;
constexpr int kPreviewAfterMs = 250;
constexpr int kMinute = 60;
/// Of the world's clocks, in minutes ahead of UTC.
constexpr std::array kZones = {-720, -660, -600, -570, -540, -480, -420, -360, -300, -240,
                               -210, -180, -120, -60,  0,    60,   120,  180,  210,  240,
                               270,  300,  330,  345,  360,  390,  420,  480,  525,  540,
                               570,  600,  630,  660,  720,  765,  780,  840};

QLabel* makeText(const char* name, QWidget* parent) {
    auto* const label = makeNamedText(name, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

TrackDialog::TrackDialog(CollectionDocument& document,
                         JobRunner& runner,
                         std::vector<std::filesystem::path> tracks,
                         std::vector<ItemId> selected,
                         std::string person,
                         QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_runner(runner)
    , m_tracks(std::move(tracks))
    , m_selected(std::move(selected))
    , m_person(std::move(person))
    , m_about(makeText("trackAbout", this))
    , m_state(makeText("trackState", this))
    , m_leftOut(makeText("trackLeftOut", this)) {
    setObjectName(QStringLiteral("trackDialog"));
    setWindowTitle(tr("Place photographs by a track"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPreviewAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &TrackDialog::preview);
    connect(&m_document, &CollectionDocument::closed, this, &QDialog::reject);
    connect(&m_document, &CollectionDocument::listChanged, this, [this] {
        showList();
        previewSoon();
    });

    auto* const title = makeText("trackTitle", this);
    QStringList names;
    for (const auto& track : m_tracks) {
        names << displayName(track);
    }
    //: names of files
    title->setText(tr("Track: %1").arg(names.join(QStringLiteral(", "))));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    title->setFont(large);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    QFont bold = m_state->font();
    bold.setBold(true);
    m_state->setFont(bold);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(kMargin);
    layout->addWidget(title);
    layout->addWidget(m_about);
    layout->addLayout(makeForm());
    layout->addWidget(m_state);
    layout->addWidget(m_leftOut);
    layout->addStretch(1);
    layout->addLayout(makeButtons());
    setMinimumWidth(kTrackWidth);
    m_state->setText(tr("Looking at it …"));
    preview();
}

TrackDialog::~TrackDialog() {
    m_runner.cancel(m_job);
}

QFormLayout* TrackDialog::makeForm() {
    auto* const form = new QFormLayout;
    form->setSpacing(kGap);
    m_which = new QComboBox(this);
    m_which->setObjectName(QStringLiteral("trackWhich"));
    m_which->addItem(QString(), false);
    showList();
    if (m_selected.size() > 1) {
        m_which->addItem(tr("The selected ones (%L1)").arg(qulonglong{m_selected.size()}), true);
        m_which->setCurrentIndex(1);
    }
    form->addRow(tr("&Photographs"), m_which);
    m_zone = new QComboBox(this);
    m_zone->setObjectName(QStringLiteral("trackZone"));
    m_zone->addItem(tr("as the photographs say"));
    for (const int minutes : kZones) {
        m_zone->addItem(zoneText(minutes * kMinute), minutes * kMinute);
    }
    form->addRow(tr("&Time zone of the camera"), m_zone);
    m_direction = new QComboBox(this);
    m_direction->setObjectName(QStringLiteral("trackDirection"));
    m_direction->setAccessibleName(tr("The camera’s clock was"));
    m_direction->addItem(tr("behind by"), 1);
    m_direction->addItem(tr("ahead by"), -1);
    m_offset = new QTimeEdit(QTime(0, 0), this);
    m_offset->setObjectName(QStringLiteral("trackOffset"));
    m_offset->setAccessibleName(tr("Hours, minutes and seconds"));
    m_offset->setDisplayFormat(QStringLiteral("HH:mm:ss"));
    auto* const clock = new QHBoxLayout;
    clock->addWidget(m_direction);
    clock->addWidget(m_offset, 1);
    auto* const clockTitle = new QLabel(tr("The camera’s &clock was"), this);
    clockTitle->setBuddy(m_direction);
    form->addRow(clockTitle, clock);
    m_gap = new QSpinBox(this);
    m_gap->setObjectName(QStringLiteral("trackGap"));
    m_gap->setRange(1, 24 * kMinute);
    m_gap->setValue(10);
    m_gap->setSuffix(tr(" min"));
    form->addRow(tr("&Longest gap of the track"), m_gap);
    m_replaces = new QCheckBox(tr("&Replace positions that are there already"), this);
    m_replaces->setObjectName(QStringLiteral("trackReplaces"));
    form->addRow(QString(), m_replaces);
    for (const QComboBox* const box : {m_which, m_zone, m_direction}) {
        connect(box, &QComboBox::currentIndexChanged, this, &TrackDialog::previewSoon);
    }
    connect(m_offset, &QTimeEdit::timeChanged, this, &TrackDialog::previewSoon);
    connect(m_gap, &QSpinBox::valueChanged, this, &TrackDialog::previewSoon);
    connect(m_replaces, &QCheckBox::toggled, this, &TrackDialog::previewSoon);
    alignLabels(*form);
    return form;
}

QLayout* TrackDialog::makeButtons() {
    auto* const cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_place = new QPushButton(tr("Place them"), this);
    m_place->setObjectName(QStringLiteral("trackPlace"));
    m_place->setProperty("primary", true);
    m_place->setDefault(true);
    m_place->setEnabled(false);
    connect(m_place, &QPushButton::clicked, this, &TrackDialog::place);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_place);
    return buttons;
}

void TrackDialog::showList() {
    m_which->setItemText(0, tr("All that are listed (%L1)").arg(qulonglong{m_document.size()}));
}

TrackMatch TrackDialog::match() const {
    TrackMatch made;
    made.clockOffset =
        std::int64_t{QTime(0, 0).secsTo(m_offset->time())} * m_direction->currentData().toInt();
    if (const QVariant zone = m_zone->currentData(); zone.isValid()) {
        made.aheadOfUtc = zone.toInt();
    }
    made.maxGapSeconds = std::int64_t{m_gap->value()} * kMinute;
    made.replaces = m_replaces->isChecked();
    return made;
}

std::vector<ItemId> TrackDialog::items() const {
    if (m_which->currentData().toBool()) {
        return m_selected;
    }
    std::vector<ItemId> listed;
    for (std::size_t row = 0; row < m_document.size(); ++row) {
        listed.push_back(m_document.idAt(row));
    }
    return listed;
}

void TrackDialog::previewSoon() {
    m_preview.reset();
    m_place->setEnabled(false);
    m_state->setText(tr("Looking at it …"));
    m_soon.start();
}

Result<GpxTrack> TrackDialog::readAll(const std::vector<std::filesystem::path>& files,
                                      const Progress& progress) {
    GpxTrack all;
    for (const auto& file : files) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const auto track = readGpx(file);
        if (!track) {
            return tl::unexpected(track.error());
        }
        all.points.insert(all.points.end(), track->points.begin(), track->points.end());
        all.withoutTime += track->withoutTime;
        all.wrong += track->wrong;
    }
    std::ranges::sort(all.points, {}, &TrackPoint::at);
    return all;
}

void TrackDialog::preview() {
    if (!m_document.isOpen()) {
        return;
    }
    m_soon.stop();
    m_runner.cancel(m_job);
    m_job = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(), files = m_tracks, items = items(), match = match()](
            const Progress& progress) -> Result<Kept> {
            auto track = readAll(files, progress);
            if (!track) {
                return tl::unexpected(std::move(track).error());
            }
            const auto view = shared->openView();
            auto places = view ? placesFromTrack(*view, items, track->points, match)
                               : tl::unexpected(view.error());
            if (!places) {
                return tl::unexpected(std::move(places).error());
            }
            return std::make_shared<const Preview>(Preview{*std::move(track), *std::move(places)});
        },
        this,
        [this, generation = ++m_generation](const Result<Kept>& preview) {
            if (generation == m_generation) {
                showPreview(preview);
            }
        },
        Urgency::Waited);
}

void TrackDialog::showPreview(const Result<Kept>& preview) {
    m_leftOut->setVisible(preview.has_value());
    if (!preview) {
        m_state->setText(detailsOf(preview.error()));
        return;
    }
    m_preview = *preview;
    m_about->setText(trackText(m_preview->track));
    const auto count = static_cast<int>(m_preview->places.changes.size());
    m_state->setText(count > 0 ? tr("%Ln photograph(s) would get a position.", nullptr, count)
                               : tr("No photograph would get a position."));
    const QStringList leftOut = leftOutLines(m_preview->places);
    m_leftOut->setText(leftOut.join(u'\n'));
    m_leftOut->setVisible(!leftOut.isEmpty());
    m_place->setEnabled(count > 0 && !m_document.isReadOnly());
}

/// Exactly what was shown.
void TrackDialog::place() {
    if (m_preview) {
        m_document.decide([shown = m_preview, person = m_person](Collection& collection) {
            return apply(collection, shown->places.changes, {.person = person});
        });
    }
    accept();
}

} // namespace taxo::ui
