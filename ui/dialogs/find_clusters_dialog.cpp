// SPDX-License-Identifier: MIT
#include "ui/dialogs/find_clusters_dialog.h"

#include "ui/dialogs/named_button.h"
#include "ui/models/clusters_text.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kClustersWidth = 520;

template <class Widget>
Widget* named(Widget* widget, const char* name) {
    widget->setObjectName(QLatin1String(name));
    return widget;
}

QSpinBox* makeSpin(const char* name, int least, int most, std::size_t value, QWidget* parent) {
    auto* const spin = named(new QSpinBox(parent), name);
    spin->setRange(least, most);
    spin->setValue(static_cast<int>(value));
    spin->setGroupSeparatorShown(true);
    return spin;
}

template <class Value>
void add(QComboBox& box, const QString& text, Value value) {
    box.addItem(text, static_cast<int>(value));
}

template <class Value>
Value chosenOf(const QComboBox& box) {
    return static_cast<Value>(box.currentData().toInt());
}

/// One that cannot be chosen now is seen all the same.
void enableEntry(QComboBox& box, int value, bool isEnabled) {
    const int place = box.findData(value);
    if (place >= 0) {
        // A null flag takes an entry away; none is the usual.
        box.setItemData(place, isEnabled ? QVariant() : QVariant(0), Qt::UserRole - 1);
    }
}

} // namespace

FindClustersDialog::FindClustersDialog(const Parts& parts, QWidget* parent)
    : FindClustersDialog(parts, {}, {}, parent) {}

FindClustersDialog::FindClustersDialog(const Parts& parts,
                                       const QString& cluster,
                                       std::vector<ItemId> items,
                                       QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_items(std::move(items))
    , m_isSplit(!m_items.empty())
    , m_form(new QFormLayout)
    , m_method(named(new QComboBox(this), "clusterMethod"))
    , m_minSize(makeSpin("minSize", 2, 1'000'000, ClusterOptions{}.minSize, this))
    , m_samples(makeSpin("samples", 1, 1000, ClusterOptions{}.minSamples, this))
    , m_smallest(named(new QCheckBox(tr("The smallest groups instead of the steadiest"), this),
                       "smallest"))
    , m_count(makeSpin("clusterCount", 1, 10'000, ClusterOptions{}.clusters, this))
    , m_rank(named(new QComboBox(this), "clusterRank"))
    , m_space(named(new QComboBox(this), "space"))
    , m_components(makeSpin("components", 2, 4096, 50, this))
    , m_within(named(new QComboBox(this), "within"))
    , m_centred(named(new QComboBox(this), "centred"))
    , m_name(named(new QLineEdit(this), "clusteringName"))
    , m_note(makeNamedText("clusterNote", this, {.isQuiet = true}))
    , m_find(makeNamedButton("find", m_isSplit ? tr("Split") : tr("Find"), this)) {
    setObjectName(QStringLiteral("findClustersDialog"));
    setWindowTitle(m_isSplit ? tr("Split a cluster") : tr("Find clusters"));
    setMinimumWidth(kClustersWidth);
    makeFields();
    //: %1 is the name of a cluster
    makeLayout(m_isSplit
                   ? tr("Cluster %1 becomes several. What is noise then is in none.").arg(cluster)
                   : tr("Groups of photographs that look alike to the model."));
    for (QComboBox* const box : {m_method, m_rank, m_space, m_within}) {
        connect(box, &QComboBox::currentIndexChanged, this, &FindClustersDialog::showFields);
    }
    connect(m_count, &QSpinBox::valueChanged, this, &FindClustersDialog::showName);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_isNamed = !text.isEmpty();
    });
    connect(m_find, &QPushButton::clicked, this, [this] {
        Q_EMIT asked(name(), question());
        accept();
    });
    connect(&parts.document, &CollectionDocument::closed, this, &QWidget::close);
    showFields();
}

void FindClustersDialog::makeFields() {
    add(*m_method, tr("HDBSCAN: denser than what is around"), ClusterMethod::Hdbscan);
    add(*m_method, tr("k-means: so many, nothing left out"), ClusterMethod::KMeans);
    add(*m_method, tr("By rank: as far apart as taxa are"), ClusterMethod::Agglomerative);
    for (const Rank rank : kAllRanks) {
        add(*m_rank, rankText(rank), rank);
    }
    m_rank->setCurrentIndex(m_rank->findData(static_cast<int>(Rank::Species)));
    add(*m_space, tr("What the model sees"), Space::Vectors);
    add(*m_space, tr("Its principal components"), Space::Components);
    const std::size_t mapped = m_parts.map->items.size();
    if (mapped > 0) {
        add(*m_space, tr("This picture (the map)"), Space::Picture);
    }
    if (m_isSplit) {
        add(*m_within, tr("The cluster (%L1)").arg(m_items.size()), Within::Cluster);
        m_method->setCurrentIndex(1);
        m_count->setValue(2);
    } else {
        if (mapped > 0) {
            add(*m_within, tr("All on the map (%L1)").arg(mapped), Within::Map);
        }
        add(*m_within, tr("What is listed now (%L1)").arg(m_parts.document.size()), Within::Listed);
        if (m_parts.selection.size() > 1) {
            add(*m_within,
                tr("What is selected (%L1)").arg(m_parts.selection.size()),
                Within::Selection);
        }
    }
    m_centred->addItem(tr("Nothing"), QString());
    for (const std::string& field : sourceFields()) {
        //: what all photographs of one camera, day ... have in common
        m_centred->addItem(tr("within one value: %1").arg(fieldText(field)),
                           QString::fromStdString(field));
    }
}

void FindClustersDialog::makeLayout(const QString& heading) {
    m_form->setHorizontalSpacing(kMargin);
    m_form->setVerticalSpacing(kGap);
    const auto row = [this](const QString& title, QWidget* field) {
        field->setAccessibleName(QString(title).remove(u'&'));
        m_form->addRow(title, field);
    };
    row(tr("&Method"), m_method);
    row(tr("&Smallest cluster"), m_minSize);
    row(tr("Sa&mples"), m_samples);
    m_form->addRow(QString(), m_smallest);
    row(tr("&Clusters"), m_count);
    row(tr("&Rank"), m_rank);
    row(tr("Among"), m_space);
    row(tr("C&omponents"), m_components);
    row(tr("&Within"), m_within);
    row(tr("Take &off"), m_centred);
    row(tr("&Name"), m_name);
    m_samples->setToolTip(tr("How many must be near: more take more for noise"));
    m_minSize->setToolTip(tr("Fewer are no cluster"));
    m_centred->setToolTip(tr("What the photographs of one camera, day or place have in common, so "
                             "that clusters do not go by it"));
    if (m_isSplit) {
        m_form->setRowVisible(m_name, false);
        m_form->setRowVisible(m_within, false);
    }
    auto* const leave = makeNamedButton("leave", tr("Cancel"), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    m_find->setProperty("primary", true);
    m_find->setDefault(true);
    auto* const last = new QHBoxLayout;
    last->setSpacing(kGap);
    last->addStretch(1);
    last->addWidget(leave);
    last->addWidget(m_find);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(makeTextLabel(heading, this, {.isQuiet = true}));
    layout->addLayout(m_form);
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addLayout(last);
    alignLabels(*m_form);
}

ClusterMethod FindClustersDialog::method() const {
    return chosenOf<ClusterMethod>(*m_method);
}

FindClustersDialog::Space FindClustersDialog::space() const {
    return chosenOf<Space>(*m_space);
}

FindClustersDialog::Within FindClustersDialog::within() const {
    return chosenOf<Within>(*m_within);
}

void FindClustersDialog::showFields() {
    const bool isPicture = space() == Space::Picture;
    for (const ClusterMethod one : {ClusterMethod::KMeans, ClusterMethod::Agglomerative}) {
        enableEntry(*m_method, static_cast<int>(one), !isPicture);
    }
    if (isPicture && method() != ClusterMethod::Hdbscan) {
        m_method->setCurrentIndex(0); // comes back here
        return;
    }
    const bool isHdbscan = method() == ClusterMethod::Hdbscan;
    const bool isByRank = method() == ClusterMethod::Agglomerative;
    m_form->setRowVisible(m_minSize, isHdbscan || isByRank);
    m_form->setRowVisible(m_samples, isHdbscan);
    m_form->setRowVisible(m_smallest, isHdbscan);
    m_form->setRowVisible(m_count, method() == ClusterMethod::KMeans);
    m_form->setRowVisible(m_rank, isByRank);
    m_form->setRowVisible(m_components, space() == Space::Components);
    m_form->setRowVisible(m_centred, !isPicture);
    showName();
    showCost();
}

/// A name as a person may give it, until she gives one.
void FindClustersDialog::showName() {
    if (m_isNamed) {
        return;
    }
    QString name = methodText(method());
    if (method() == ClusterMethod::KMeans) {
        name += u' ' + QLocale().toString(m_count->value());
    } else if (method() == ClusterMethod::Agglomerative) {
        name += QStringLiteral(": ") + m_rank->currentText();
    }
    if (space() == Space::Picture) {
        //: clusters of a map, not of what it was made from
        name = tr("%1 of the picture").arg(name);
    }
    m_name->setText(name);
}

std::size_t FindClustersDialog::itemCount() const {
    switch (within()) {
    case Within::Map:
        return m_parts.map->items.size();
    case Within::Listed:
        return m_parts.document.size();
    case Within::Selection:
        return m_parts.selection.size();
    case Within::Cluster:
        break;
    }
    return m_items.size();
}

void FindClustersDialog::showCost() {
    constexpr std::uint64_t kMega = 1'000'000;
    const std::uint64_t bytes =
        space() == Space::Picture ? 0 : m_parts.clusters.bytesFor(itemCount());
    QStringList lines;
    if (space() == Space::Picture) {
        lines << tr("A map tears apart and presses together: clusters of the picture are marked as "
                    "such, and those of what the model sees say more.");
    }
    constexpr std::uint64_t kMuch = 100 * kMega;
    if (bytes > kMuch) {
        lines << tr("It takes some %L1 MB of memory.").arg(bytes / kMega);
    }
    m_note->setText(lines.join(u' '));
    m_note->setVisible(!lines.isEmpty());
    m_find->setEnabled(itemCount() > 0);
    adjustSize();
}

ClusterQuestion FindClustersDialog::question() const {
    ClusterQuestion question;
    question.how.method = method();
    question.how.minSize = static_cast<std::size_t>(m_minSize->value());
    question.how.minSamples = static_cast<std::size_t>(m_samples->value());
    question.how.takesSmallest = m_smallest->isChecked();
    question.how.clusters = static_cast<std::size_t>(m_count->value());
    question.how.rank = chosenOf<Rank>(*m_rank);
    if (space() == Space::Components) {
        question.components = static_cast<std::size_t>(m_components->value());
    }
    if (space() == Space::Picture) {
        question.map = m_parts.map;
    } else {
        question.centredWithin = m_centred->currentData().toString().toStdString();
    }
    switch (within()) {
    case Within::Map:
        question.items = m_parts.map->items;
        break;
    case Within::Listed:
        question.filter = m_parts.document.options().filter;
        break;
    case Within::Selection:
        question.items = m_parts.selection.ids();
        break;
    case Within::Cluster:
        question.items = m_items;
        break;
    }
    return question;
}

std::string FindClustersDialog::name() const {
    const QString name = m_name->text().simplified();
    return (name.isEmpty() ? methodText(method()) : name).toStdString();
}

} // namespace taxo::ui
