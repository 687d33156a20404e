// SPDX-License-Identifier: MIT
#include "ui/dialogs/training_fields.h"

#include "core/base/numbers.h"
#include "core/publish/dataset_about.h"
#include "ui/dialogs/collection_list.h"
#include "ui/dialogs/form_page.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/path_field.h"
#include "ui/panels/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStringList>

#include <cstdint>
#include <string>
#include <utility>

namespace taxo::ui {

namespace {

enum SplitChoice { OnePart, ClosedSet, OpenSet };

std::vector<std::string> partsIn(const QString& text) {
    std::vector<std::string> parts;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        parts.push_back(part.trimmed().toStdString());
    }
    return parts;
}

} // namespace

TrainingFields::TrainingFields(int titleWidth, QWidget* parent)
    : QWidget(parent)
    , m_with(new CollectionList(this))
    , m_licence(new QComboBox(this))
    , m_synonyms(new PathField(PathField::Kind::Table, tr("Checklist"), this))
    , m_rank(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_parts(new QLineEdit(this))
    , m_together(new QWidget(this))
    , m_seed(new QLineEdit(this)) {
    auto* const page = new QGridLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(kGap);
    page->setColumnMinimumWidth(0, titleWidth);
    page->setColumnStretch(1, 1);
    addHeading(*page, tr("Training"));
    //: of a data set for training: the collections whose photographs come into it, too
    addLine(*page, m_with, "trainingWith", tr("Together &with"));
    //: of other collections' photographs, where no export of theirs said a licence
    addChoice(*m_licence, tr("not known"), {});
    for (const DatasetLicence& one : datasetLicences()) {
        addChoice(*m_licence, QString::fromStdString(one.title), one.id);
    }
    addLine(*page, m_licence, "trainingLicence", tr("Licence, if none was said"));
    m_synonyms->setPlaceholderText(tr("names as they are"));
    m_synonyms->setToolTip(tr("a table with the columns synonym and accepted"));
    addLine(*page, m_synonyms, "trainingSynonyms", tr("Chec&klist"));
    connect(m_with, &CollectionList::changed, this, [this] {
        showSources();
        Q_EMIT changed();
    });
    connect(m_synonyms, &PathField::changed, this, &TrainingFields::changed);
    //: of a data set for training: what the classes are
    addChoice(*m_rank, tr("what each was named"), {});
    for (const Rank rank : kAllRanks) {
        addChoice(*m_rank, rankText(rank), nameOf(rank));
    }
    addLine(*page, m_rank, "trainingRank", tr("C&lasses"));
    m_kind->addItems({tr("All in one part"),
                      tr("Each taxon in all parts (closed set)"),
                      tr("Taxa apart (open set)")});
    addLine(*page, m_kind, "splitKind", tr("&Parts"));
    for (QComboBox* const box : {m_licence, m_rank, m_kind}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            showSplit();
            Q_EMIT changed();
        });
    }
    m_parts->setText(QStringLiteral("train=0.8, val=0.1, test=0.1"));
    addLine(*page, m_parts, "splitParts", tr("Names and &shares"));
    auto* const flow = new FlowLayout(m_together);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(kGap);
    const QStringList titles = {tr("individual"),
                                //: a preserved one, by its catalogue number
                                tr("specimen"),
                                //: photographs that were taken together
                                tr("event"),
                                tr("place"),
                                tr("date")};
    for (std::size_t i = 0; i < splitByNames().size(); ++i) {
        auto* const box = new QCheckBox(titles.at(static_cast<qsizetype>(i)), m_together);
        box->setObjectName(QStringLiteral("splitBy-%1").arg(QLatin1String(splitByNames()[i])));
        flow->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &TrainingFields::changed);
        m_by.push_back(box);
    }
    addLine(*page, m_together, "splitTogether", tr("Never in two parts"));
    m_seed->setText(QString::number(SplitOptions().seed));
    //: a number that draws by lot start from
    addLine(*page, m_seed, "splitSeed", tr("See&d"));
    connect(m_parts, &QLineEdit::textChanged, this, &TrainingFields::changed);
    connect(m_seed, &QLineEdit::textChanged, this, &TrainingFields::changed);
    showSources();
    showSplit();
}

void TrainingFields::showSources() {
    m_licence->setEnabled(!m_with->files().empty());
}

void TrainingFields::showSplit() {
    const bool isSplit = m_kind->currentIndex() != OnePart;
    for (QWidget* const field :
         {static_cast<QWidget*>(m_parts), m_together, static_cast<QWidget*>(m_seed)}) {
        field->setEnabled(isSplit);
    }
}

void TrainingFields::setNeedsParts(bool needsParts) {
    if (auto* const items = qobject_cast<QStandardItemModel*>(m_kind->model())) {
        items->item(OnePart)->setEnabled(!needsParts);
    }
    if (needsParts && m_kind->currentIndex() == OnePart) {
        m_kind->setCurrentIndex(ClosedSet);
    }
}

Result<TrainingSetOptions> TrainingFields::options() const {
    TrainingSetOptions options = m_rest;
    options.with = m_with->files();
    if (options.with != m_rest.with) { // what looks alike was told of those collections
        options.alike.clear();
        options.alikeRemark.clear();
    }
    options.theirLicence = chosenIn(*m_licence);
    options.synonyms = m_synonyms->path();
    options.rank = rankFromName(chosenIn(*m_rank));
    options.split = {};
    if (m_kind->currentIndex() == OnePart) {
        return options;
    }
    options.split.kind =
        m_kind->currentIndex() == OpenSet ? SplitKind::OpenSet : SplitKind::ClosedSet;
    auto parts = readSplitParts(partsIn(m_parts->text()));
    if (!parts) {
        return tl::unexpected(std::move(parts).error());
    }
    options.split.parts = *std::move(parts);
    if (options.split.parts.empty()) {
        return fail(ErrorCode::InvalidInput,
                    tr("Name the parts and their shares: train=0.8, test=0.2").toStdString());
    }
    for (std::size_t i = 0; i < m_by.size(); ++i) {
        if (m_by[i]->isChecked()) {
            options.split.together.push_back(static_cast<SplitBy>(i));
        }
    }
    const auto seed = numberIn<std::uint64_t>(m_seed->text().trimmed().toStdString());
    if (!seed) {
        return fail(ErrorCode::InvalidInput, tr("The seed is a whole number: 7").toStdString());
    }
    options.split.seed = *seed;
    auto sound = options.split.check();
    return sound ? Result<TrainingSetOptions>(std::move(options))
                 : tl::unexpected(std::move(sound).error());
}

void TrainingFields::setOptions(const TrainingSetOptions& options) {
    const QSignalBlocker quiet(this);
    m_rest = options;
    m_with->setFiles(options.with);
    choose(*m_licence, options.theirLicence);
    m_synonyms->setPath(options.synonyms);
    choose(*m_rank, options.rank ? nameOf(*options.rank) : "");
    const SplitOptions& split = options.split;
    m_kind->setCurrentIndex(split.parts.empty()                ? OnePart
                            : split.kind == SplitKind::OpenSet ? OpenSet
                                                               : ClosedSet);
    if (!split.parts.empty()) {
        QStringList parts;
        for (const SplitPart& part : split.parts) {
            parts << QString::fromStdString(textOf(part));
        }
        m_parts->setText(parts.join(QStringLiteral(", ")));
    }
    for (std::size_t i = 0; i < m_by.size(); ++i) {
        m_by[i]->setChecked(std::ranges::find(split.together, static_cast<SplitBy>(i)) !=
                            split.together.end());
    }
    m_seed->setText(QString::number(split.seed));
    showSources();
    showSplit();
}

} // namespace taxo::ui
