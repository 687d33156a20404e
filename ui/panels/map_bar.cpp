// SPDX-License-Identifier: MIT
#include "ui/panels/map_bar.h"

#include "ui/models/taxon_text.h"
#include "ui/panels/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <utility>

namespace taxo::ui {

namespace {

QLabel* makeLabelFor(const QString& text, QWidget* field, QWidget* parent) {
    auto* const label = new QLabel(text, parent);
    label->setBuddy(field);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

MapBar::MapBar(QWidget* parent)
    : QWidget(parent)
    , m_method(new QComboBox(this))
    , m_dimensions(new QComboBox(this))
    , m_size(new QSpinBox(this))
    , m_centred(new QCheckBox(tr("Centred"), this))
    , m_arrange(new QPushButton(this))
    , m_colorBy(new QComboBox(this)) {
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
    addKnownFields();
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_method);
    layout->addWidget(m_dimensions);
    layout->addWidget(m_sizeName);
    layout->addWidget(m_size);
    layout->addWidget(m_centred);
    layout->addWidget(m_arrange);
    layout->addStretch(1);
    layout->addWidget(makeLabelFor(tr("Colour"), m_colorBy, this));
    layout->addWidget(m_colorBy);
    connect(m_method, &QComboBox::currentIndexChanged, this, &MapBar::showOptions);
    connect(m_arrange, &QPushButton::clicked, this, [this] {
        m_isArranging ? Q_EMIT stopRequested() : Q_EMIT arrangeRequested();
    });
    connect(m_colorBy, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT colorByChosen(m_colorBy->currentData().toString().toStdString());
    });
    showOptions();
    setArranging(false);
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
         std::initializer_list<QWidget*>{m_method, m_dimensions, m_size, m_centred}) {
        field->setEnabled(!isArranging);
    }
}

void MapBar::showOptions() {
    const auto method = static_cast<ProjectionMethod>(m_method->currentData().toInt());
    const ProjectionOptions usual;
    const bool isTsne = method == ProjectionMethod::Tsne;
    m_sizeName->setVisible(method != ProjectionMethod::Pca);
    m_size->setVisible(method != ProjectionMethod::Pca);
    m_sizeName->setText(isTsne ? tr("Perplexity") : tr("Neighbours"));
    m_size->setAccessibleName(m_sizeName->text());
    m_size->setRange(2, isTsne ? 100 : 200);
    m_size->setValue(isTsne ? static_cast<int>(usual.perplexity)
                            : static_cast<int>(usual.neighbors));
    m_size->setToolTip(
        tr("How many photographs each is compared with: few show fine groups, many the whole"));
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
