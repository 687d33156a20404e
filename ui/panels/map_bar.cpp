// SPDX-License-Identifier: MIT
#include "ui/panels/map_bar.h"

#include "core/workflow/map_trust.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace taxo::ui {

namespace {

QLabel* makeLabelFor(const QString& text, QWidget* field, QWidget* parent) {
    auto* const label = new QLabel(text, parent);
    label->setBuddy(field);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// Both in one line, wherever that is.
QWidget* joined(QLabel* label, QWidget* field) {
    auto* const both = new QWidget(label->parentWidget());
    auto* const line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    line->addWidget(label);
    line->addWidget(field);
    return both;
}

} // namespace

MapBar::MapBar(QWidget* parent)
    : QWidget(parent)
    , m_method(new QComboBox(this))
    , m_dimensions(new QComboBox(this))
    , m_size(new QSpinBox(this))
    , m_centred(new QCheckBox(tr("Centred"), this))
    , m_vectors(new QComboBox(this))
    , m_arrange(new QPushButton(this))
    , m_colorBy(new QComboBox(this))
    , m_lines(new QCheckBox(tr("Lines to true neighbours"), this))
    , m_text(new QLineEdit(this))
    , m_two(new QPushButton(tr("Two maps"), this))
    , m_figure(new QPushButton(tr("Save figure …"), this)) {
    m_method->setAccessibleName(tr("Method"));
    m_method->addItem(tr("UMAP"), QVariant::fromValue(static_cast<int>(ProjectionMethod::Umap)));
    m_method->addItem(tr("t-SNE"), QVariant::fromValue(static_cast<int>(ProjectionMethod::Tsne)));
    m_method->addItem(tr("Principal components"),
                      QVariant::fromValue(static_cast<int>(ProjectionMethod::Pca)));
    m_dimensions->setAccessibleName(tr("Dimensions"));
    m_dimensions->addItem(tr("Plane"), 2);
    m_dimensions->addItem(tr("Space"), 3);
    m_sizeName = makeLabelFor({}, m_size, this);
    m_centred->setToolTip(tr("What all photographs have in common is taken off before"));
    m_arrange->setObjectName(QStringLiteral("arrange"));
    m_colorBy->setObjectName(QStringLiteral("colorBy"));
    m_colorBy->setAccessibleName(tr("Colour by"));
    m_vectors->setObjectName(QStringLiteral("mapVectors"));
    m_vectors->setAccessibleName(tr("Model"));
    m_vectors->setToolTip(tr("Which model's view of the photographs is arranged"));
    m_vectors->hide();
    m_lines->setObjectName(QStringLiteral("mapLines"));
    m_lines->setToolTip(tr("From the photograph under the pointer, or the current one, to the 15 "
                           "that are most like it in truth"));
    m_text->setObjectName(QStringLiteral("mapText"));
    m_text->setAccessibleName(tr("Find by words"));
    m_text->setPlaceholderText(tr("Find by words …"));
    m_text->setToolTip(tr("The photographs that are most like a text light up in order. A text has "
                          "no place of its own on a map of pictures."));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_two->setObjectName(QStringLiteral("twoMaps"));
    m_two->setCheckable(true);
    m_two->setToolTip(
        tr("Another map beside this one: of another method, model or colour, with one selection"));
    m_figure->setObjectName(QStringLiteral("saveFigure"));
    addKnownFields();
    layOut();
    connectFields();
    setHasMap(false);
    showOptions();
    setArranging(false);
}

void MapBar::layOut() {
    auto* const layout = new FlowLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_method);
    layout->addWidget(m_dimensions);
    layout->addWidget(m_sizeOf = joined(m_sizeName, m_size));
    layout->addWidget(m_centred);
    layout->addWidget(m_vectors);
    layout->addWidget(m_arrange);
    layout->addWidget(joined(makeLabelFor(tr("Colour"), m_colorBy, this), m_colorBy));
    layout->addWidget(m_lines);
    layout->addWidget(m_text);
    layout->addWidget(m_two);
    layout->addWidget(m_figure);
}

void MapBar::connectFields() {
    connect(m_method, &QComboBox::currentIndexChanged, this, &MapBar::showOptions);
    connect(m_arrange, &QPushButton::clicked, this, [this] {
        m_isArranging ? Q_EMIT stopRequested() : Q_EMIT arrangeRequested();
    });
    connect(m_colorBy, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT colorByChosen(m_colorBy->currentData().toString().toStdString());
    });
    connect(m_lines, &QCheckBox::toggled, this, &MapBar::linesToggled);
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        Q_EMIT textAsked(m_text->text().trimmed().toStdString());
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) {
            Q_EMIT textAsked({});
        }
    });
    connect(m_two, &QPushButton::toggled, this, &MapBar::twoToggled);
    connect(m_figure, &QPushButton::clicked, this, &MapBar::figureRequested);
}

/// Escape empties the field of words, which takes away what was found; in an empty one it is the
/// window's.
bool MapBar::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != m_text || !isKey || m_text->text().isEmpty() ||
        static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) {
        return QWidget::eventFilter(watched, event);
    }
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        m_text->clear();
    }
    return true;
}

void MapBar::addKnownFields() {
    const auto add = [this](const QString& text, const char* field) {
        m_colorBy->addItem(text, QString::fromUtf8(field));
    };
    for (const Rank rank : kAllRanks) {
        add(rankText(rank), nameOf(rank));
    }
    add(tr("Review"), "status");
    add(tr("Model score"), "mass");
    add(tr("Date"), "date");
    add(tr("Month"), "month");
    add(tr("Place"), "place");
    add(tr("Deployment"), "deployment");
    add(tr("Camera"), "camera");
    add(tr("Folder"), "folder");
    add(tr("Tag"), "tag");
    add(tr("Latitude"), "latitude");
    add(tr("Longitude"), "longitude");
    add(tr("Trust of each place"), kByTrustworthiness);
    add(tr("Continuity of each place"), kByContinuity);
    m_knownFields = m_colorBy->count();
    setColorBy(nameOf(Rank::Family));
}

void MapBar::setFields(std::span<const std::string> fields) {
    m_fields.assign(fields.begin(), fields.end());
    addOtherFields();
}

void MapBar::setClusterings(std::vector<NamedField> clusterings) {
    m_clusterings = std::move(clusterings);
    addOtherFields();
}

void MapBar::addOtherFields() {
    const QSignalBlocker blocker(m_colorBy);
    const std::string chosen = m_colorBy->currentData().toString().toStdString();
    while (m_colorBy->count() > m_knownFields) {
        m_colorBy->removeItem(m_knownFields);
    }
    for (const std::string& field : m_fields) {
        const QString name = QString::fromStdString(field);
        m_colorBy->addItem(name, name);
    }
    for (const NamedField& clusters : m_clusterings) {
        m_colorBy->addItem(clusters.text, QString::fromStdString(clusters.field));
    }
    setColorBy(chosen);
}

void MapBar::setColorBy(const std::string& field) {
    const QSignalBlocker blocker(m_colorBy);
    const int place = m_colorBy->findData(QString::fromStdString(field));
    m_colorBy->setCurrentIndex(place);
}

QString MapBar::colorByText() const {
    return m_colorBy->currentText();
}

void MapBar::setArranging(bool isArranging) {
    m_isArranging = isArranging;
    m_arrange->setText(isArranging ? tr("Stop") : tr("Arrange"));
    m_arrange->setToolTip(isArranging
                              ? tr("The points stay where they are then")
                              : tr("Arrange the photographs that the list shows by their looks"));
    for (QWidget* const field :
         std::initializer_list<QWidget*>{m_method, m_dimensions, m_size, m_centred, m_vectors}) {
        field->setEnabled(!isArranging);
    }
}

void MapBar::showOptions() {
    const auto method = static_cast<ProjectionMethod>(m_method->currentData().toInt());
    const ProjectionOptions usual;
    const bool isTsne = method == ProjectionMethod::Tsne;
    m_sizeOf->setVisible(method != ProjectionMethod::Pca);
    m_sizeName->setText(isTsne ? tr("Perplexity") : tr("Neighbours"));
    m_size->setAccessibleName(m_sizeName->text());
    m_size->setRange(2, isTsne ? 100 : 200);
    m_size->setValue(isTsne ? static_cast<int>(usual.perplexity)
                            : static_cast<int>(usual.neighbors));
    m_size->setToolTip(
        tr("How many photographs each is compared with: few show fine groups, many the whole"));
}

void MapBar::setHasMap(bool hasMap) {
    for (QWidget* const field : std::initializer_list<QWidget*>{m_lines, m_text, m_figure}) {
        field->setEnabled(hasMap);
    }
}

bool MapBar::hasLines() const {
    return m_lines->isChecked();
}

void MapBar::setTwo(bool isTwo) {
    const QSignalBlocker blocker(m_two);
    m_two->setChecked(isTwo);
}

void MapBar::setMethod(ProjectionMethod method) {
    m_method->setCurrentIndex(m_method->findData(static_cast<int>(method)));
}

void MapBar::setVectors(std::span<const KeptVectorKey> keys) {
    const QVariant chosen = m_vectors->currentData();
    m_vectors->clear();
    for (const KeptVectorKey& kept : keys) {
        if (kept.vectors > 0) {
            m_vectors->addItem(QString::fromStdString(kept.key.modelName),
                               QVariant::fromValue(static_cast<qlonglong>(kept.id.value)));
        }
    }
    const auto most = std::ranges::max_element(keys, {}, &KeptVectorKey::vectors);
    int place = m_vectors->findData(chosen);
    if (place < 0 && most != keys.end()) {
        place = m_vectors->findData(QVariant::fromValue(static_cast<qlonglong>(most->id.value)));
    }
    m_vectors->setCurrentIndex(place);
    m_vectors->setVisible(m_vectors->count() > 1);
}

std::optional<VectorKeyId> MapBar::vectors() const {
    return m_vectors->count() > 1
               ? std::optional(VectorKeyId{m_vectors->currentData().toLongLong()})
               : std::nullopt;
}

void MapBar::setOptions(const ProjectionOptions& options) {
    m_method->setCurrentIndex(m_method->findData(static_cast<int>(options.method)));
    m_dimensions->setCurrentIndex(m_dimensions->findData(static_cast<int>(options.dimensions)));
    m_size->setValue(options.method == ProjectionMethod::Tsne
                         ? static_cast<int>(options.perplexity)
                         : static_cast<int>(options.neighbors));
    m_centred->setChecked(options.isCentred);
}

ProjectionOptions MapBar::options() const {
    ProjectionOptions options;
    options.method = static_cast<ProjectionMethod>(m_method->currentData().toInt());
    options.dimensions = static_cast<std::size_t>(m_dimensions->currentData().toInt());
    if (options.method == ProjectionMethod::Tsne) {
        options.perplexity = static_cast<float>(m_size->value());
    } else if (options.method == ProjectionMethod::Umap) {
        options.neighbors = static_cast<std::size_t>(m_size->value());
    }
    options.isCentred = m_centred->isChecked();
    return options;
}

} // namespace taxo::ui
