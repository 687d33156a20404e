// SPDX-License-Identifier: MIT
#include "ui/panels/map_form.h"

#include "core/workflow/collection_rows.h"
#include "core/workflow/kept_clusters.h"
#include "core/workflow/project_rows.h"
#include "ui/models/clusters_text.h"
#include "ui/models/map_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStringList>

#include <algorithm>
#include <climits>
#include <cstdint>
#include <initializer_list>

namespace taxo::ui {

namespace {

/// Places in the list of what is taken off; fields come after.
enum TakenOff { TakeOffNothing, TakeOffAll };

} // namespace

MapForm::MapForm(QWidget* parent)
    : QFrame(parent)
    , m_rows(new QFormLayout(this))
    , m_method(new ChoiceBox(this))
    , m_dimensions(new ChoiceBox(this))
    , m_sizeName(new QLabel(this))
    , m_size(new QSpinBox(this))
    , m_minDistance(new QDoubleSpinBox(this))
    , m_centred(new ChoiceBox(this))
    , m_seed(new QSpinBox(this))
    , m_vectors(new ChoiceBox(this))
    , m_only(new QLineEdit(this))
    , m_cost(makeNamedText("mapCost", this, {.isQuiet = true})) {
    setObjectName(QStringLiteral("mapForm"));
    setAccessibleName(tr("How the map is arranged"));
    setProperty("popup", true);
    m_method->setObjectName(QStringLiteral("mapMethod"));
    m_method->setAccessibleName(tr("Method"));
    for (const ProjectionMethod method :
         {ProjectionMethod::Umap, ProjectionMethod::Tsne, ProjectionMethod::Pca}) {
        m_method->addItem(methodText(method), static_cast<int>(method));
    }
    m_dimensions->setObjectName(QStringLiteral("mapDimensions"));
    m_dimensions->setAccessibleName(tr("Dimensions"));
    m_dimensions->addItem(tr("Plane"), 2);
    m_dimensions->addItem(tr("Space"), 3);
    m_size->setObjectName(QStringLiteral("mapSize"));
    m_size->setToolTip(
        tr("How many photographs each is compared with: few show fine groups, many the whole"));
    m_minDistance->setObjectName(QStringLiteral("mapMinDistance"));
    m_minDistance->setAccessibleName(tr("Least distance"));
    m_minDistance->setRange(0.0, 1.0);
    m_minDistance->setSingleStep(0.05);
    m_minDistance->setToolTip(tr("How near points may come to each other"));
    m_centred->setObjectName(QStringLiteral("mapCentred"));
    m_centred->setAccessibleName(tr("Take off"));
    m_centred->setToolTip(tr("What photographs have in common is taken off before: within one "
                             "value of a field, so that the map does not fall apart by it"));
    addCentrings();
    m_seed->setObjectName(QStringLiteral("mapSeed"));
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setRange(0, INT_MAX);
    m_seed->setToolTip(tr("Of chance: the same seed gives the same map, another one another"));
    m_vectors->setObjectName(QStringLiteral("mapVectors"));
    m_vectors->setAccessibleName(tr("Model"));
    m_vectors->setToolTip(tr("Which model’s view of the photographs is arranged"));
    m_only->setObjectName(QStringLiteral("mapOnly"));
    m_only->setAccessibleName(tr("Only"));
    m_only->setPlaceholderText(tr("all that is listed"));
    m_only->setToolTip(tr("Of what the list shows only these, in the words of the filter above it: "
                          "order:Lepidoptera. The list stays as it is."));
    m_only->setClearButtonEnabled(true);
    m_only->setMinimumWidth(28 * fontMetrics().averageCharWidth());
    addRows();
    setFocusProxy(m_method);
    connectFields();
    setOptions({});
    showMethod();
    setVectors({});
}

void MapForm::connectFields() {
    connect(m_method, &QComboBox::currentIndexChanged, this, [this] {
        showMethod();
        Q_EMIT changed();
    });
    for (const QComboBox* const box : {m_dimensions, m_centred, m_vectors}) {
        connect(box, &QComboBox::currentIndexChanged, this, &MapForm::changed);
    }
    for (const QSpinBox* const box : {m_size, m_seed}) {
        connect(box, &QSpinBox::valueChanged, this, &MapForm::changed);
    }
    connect(m_minDistance, &QDoubleSpinBox::valueChanged, this, &MapForm::changed);
    connect(m_only, &QLineEdit::textChanged, this, &MapForm::changed);
    connect(this, &MapForm::changed, this, &MapForm::showCost);
}

void MapForm::addCentrings() {
    m_centred->addItem(tr("Nothing"));
    m_centred->addItem(tr("what all have in common"));
    for (const std::string& field : sourceFields()) {
        //: what all photographs of one camera, day ... have in common
        m_centred->addItem(tr("within one value: %1").arg(fieldText(field)),
                           QString::fromStdString(field));
    }
}

void MapForm::addRows() {
    m_rows->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_rows->setHorizontalSpacing(kMargin);
    m_rows->setVerticalSpacing(kGap);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->addRow(tr("Method"), m_method);
    m_rows->addRow(tr("Dimensions"), m_dimensions);
    m_rows->addRow(m_sizeName, m_size);
    m_rows->addRow(tr("Least distance"), m_minDistance);
    m_rows->addRow(tr("Take off"), m_centred);
    m_rows->addRow(tr("Seed"), m_seed);
    m_rows->addRow(tr("Model"), m_vectors);
    //: before a filter: which photographs are arranged
    m_rows->addRow(tr("Only"), m_only);
    m_rows->addRow(m_cost);
    m_sizeName->setBuddy(m_size);
    for (QWidget* const field : std::initializer_list<QWidget*>{
             m_method, m_dimensions, m_size, m_minDistance, m_centred, m_seed, m_vectors, m_only}) {
        // As high as its field, so that both have one middle.
        m_rows->labelForField(field)->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    }
}

ProjectionMethod MapForm::method() const {
    return static_cast<ProjectionMethod>(m_method->currentData().toInt());
}

/// What belongs to the method, as it usually is.
void MapForm::showMethod() {
    const ProjectionOptions usual;
    const bool isTsne = method() == ProjectionMethod::Tsne;
    const bool hasSize = method() != ProjectionMethod::Pca;
    m_sizeName->setText(isTsne ? tr("Perplexity") : tr("Neighbours"));
    m_size->setAccessibleName(m_sizeName->text());
    m_size->setRange(2, isTsne ? 100 : 200);
    m_size->setValue(isTsne ? static_cast<int>(usual.perplexity)
                            : static_cast<int>(usual.neighbors));
    m_rows->setRowVisible(m_size, hasSize);
    m_rows->setRowVisible(m_minDistance, hasSize && !isTsne);
    m_rows->setRowVisible(m_seed, hasSize && !isTsne);
    adjustSize();
}

/// Little is not worth a line.
void MapForm::showCost() {
    constexpr std::uint64_t kMega = 1'000'000;
    constexpr std::uint64_t kMuch = 500 * kMega;
    const auto wanted = vectors();
    const auto key = std::ranges::find_if(m_keys, [&](const KeptVectorKey& one) {
        return wanted ? one.id == *wanted : one.vectors > 0;
    });
    const std::uint64_t bytes = key == m_keys.end()
                                    ? 0
                                    : bytesForRows(key->key, m_listed) +
                                          bytesToProject(m_listed, key->key.dimension, options());
    m_cost->setText(tr("It takes up to %L1 MB of memory.").arg(bytes / kMega));
    m_rows->setRowVisible(m_cost, bytes > kMuch);
    adjustSize();
}

void MapForm::setListed(std::size_t items) {
    m_listed = items;
    showCost();
}

void MapForm::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    Q_EMIT opened();
}

ProjectionOptions MapForm::options() const {
    ProjectionOptions options;
    options.method = method();
    options.dimensions = static_cast<std::size_t>(m_dimensions->currentData().toInt());
    if (options.method == ProjectionMethod::Tsne) {
        options.perplexity = static_cast<float>(m_size->value());
    } else if (options.method == ProjectionMethod::Umap) {
        options.neighbors = static_cast<std::size_t>(m_size->value());
        options.minDistance = static_cast<float>(m_minDistance->value());
        options.seed = static_cast<std::uint64_t>(m_seed->value());
    }
    options.isCentred = m_centred->currentIndex() != TakeOffNothing;
    options.centredWithin = m_centred->currentData().toString().toStdString();
    return options;
}

void MapForm::setOptions(const ProjectionOptions& options) {
    m_method->setCurrentIndex(m_method->findData(static_cast<int>(options.method)));
    m_dimensions->setCurrentIndex(m_dimensions->findData(static_cast<int>(options.dimensions)));
    m_size->setValue(options.method == ProjectionMethod::Tsne
                         ? static_cast<int>(options.perplexity)
                         : static_cast<int>(options.neighbors));
    m_minDistance->setValue(static_cast<double>(options.minDistance));
    m_seed->setValue(static_cast<int>(std::min<std::uint64_t>(options.seed, INT_MAX)));
    const QString field = QString::fromStdString(options.centredWithin);
    int place = options.isCentred ? TakeOffAll : TakeOffNothing;
    if (!field.isEmpty()) {
        place = m_centred->findData(field);
        if (place < 0) { // one of a person's own
            m_centred->addItem(tr("within one value: %1").arg(field), field);
            place = m_centred->count() - 1;
        }
    }
    m_centred->setCurrentIndex(place);
}

std::optional<VectorKeyId> MapForm::vectors() const {
    return m_vectors->count() > 1
               ? std::optional(VectorKeyId{m_vectors->currentData().toLongLong()})
               : std::nullopt;
}

void MapForm::setVectors(std::span<const KeptVectorKey> keys) {
    m_keys.assign(keys.begin(), keys.end());
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
    m_rows->setRowVisible(m_vectors, m_vectors->count() > 1);
}

void MapForm::chooseVectors(VectorKeyId vectors) {
    const int place =
        m_vectors->findData(QVariant::fromValue(static_cast<qlonglong>(vectors.value)));
    if (place >= 0) {
        m_vectors->setCurrentIndex(place);
    }
}

Result<Filter> MapForm::only() const {
    return Filter::parse(m_only->text().toStdString());
}

void MapForm::setOnly(const Filter& only) {
    m_only->setText(QString::fromStdString(only.text()));
}

QString MapForm::text() const {
    constexpr int kLetters = 28; // of a filter that may be long
    QStringList parts = {howText(options())};
    if (m_vectors->count() > 1) {
        parts << m_vectors->currentText();
    }
    if (const QString only = m_only->text().trimmed(); !only.isEmpty()) {
        parts << fontMetrics().elidedText(
            only, Qt::ElideRight, kLetters * fontMetrics().averageCharWidth());
    }
    return parts.join(QStringLiteral(", "));
}

void MapForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT entered();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace taxo::ui
