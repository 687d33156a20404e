// SPDX-License-Identifier: MIT
#include "ui/panels/filter_bar.h"

#include "ui/models/error_text.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/filter_field.h"
#include "ui/panels/symbolic_icon.h"
#include "ui/panels/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <QVariant>

#include <algorithm>

namespace taxo::ui {

namespace {

/// An entry of the list of orders.
struct Order {
    Sort sort;
    bool isWhole = false; ///< with its direction
    bool isByLook = false;
};

/// The entry that fits best what is listed.
int placeOf(const QComboBox& orders, const ListOptions& options) {
    int found = 0;
    for (int i = 0; i < orders.count(); ++i) {
        if (!orders.itemData(i).isValid()) {
            continue; // a line between them
        }
        const auto order = orders.itemData(i).value<Order>();
        const bool isByLook = options.groupBy == kByLookAlikes;
        if (isByLook
                ? order.isByLook
                : !order.isByLook && order.sort.by == options.sort.by &&
                      (!order.isWhole || order.sort.isDescending == options.sort.isDescending)) {
            return i;
        }
        found = order.sort == Sort() && !order.isByLook ? i : found;
    }
    return found;
}

} // namespace

FilterBar::FilterBar(CollectionDocument& document, JobRunner& runner, QWidget* parent)
    : QWidget(parent), m_document(document) {
    m_filter = new FilterField(document, runner, this);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setAccessibleName(tr("Show only"));
    m_filter->setPlaceholderText(tr("Show only … e.g. family:Felidae unverified"));
    m_filter->setToolTip(
        tr("A taxon, a part of a file’s name, or terms: family:Felidae mass>0.8 date:2025-06 "
           "tag:check unverified. A hyphen before a term excludes it. Ctrl+Space suggests what may "
           "follow."));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(symbolicIcon(QStringLiteral("funnel")), QLineEdit::LeadingPosition);
    m_sort = new QComboBox(this);
    m_sort->setObjectName(QStringLiteral("sort"));
    m_sort->setAccessibleName(tr("Sort by"));
    addSorts();
    m_direction = new QToolButton(this);
    m_direction->setObjectName(QStringLiteral("descending"));
    m_direction->setCheckable(true);
    m_direction->setAutoRaise(true);
    m_group = new QComboBox(this);
    m_group->setObjectName(QStringLiteral("group"));
    m_group->setAccessibleName(tr("Groups"));
    m_group->addItem(tr("No groups"), QString());
    m_group->addItem(tr("Event"), QString::fromUtf8(kByEvent));
    m_group->addItem(tr("Look-alikes"), QString::fromUtf8(kByLookAlikes));
    for (const Rank rank : kAllRanks) {
        m_group->addItem(rankText(rank), QString::fromUtf8(nameOf(rank)));
    }
    m_group->addItem(tr("Day"), QStringLiteral("day"));
    m_group->addItem(tr("Month"), QStringLiteral("month"));
    m_group->addItem(tr("Place"), QStringLiteral("place"));
    m_group->addItem(tr("Deployment"), QStringLiteral("deployment"));
    m_group->addItem(tr("Camera"), QStringLiteral("camera"));
    m_group->addItem(tr("Review"), QStringLiteral("status"));
    m_knownGroups = m_group->count();
    m_empty = new QToolButton(this);
    m_empty->setObjectName(QStringLiteral("emptyFrames"));
    m_empty->setAutoRaise(true);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("filterProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* const line = new QHBoxLayout;
    line->setSpacing(kGap);
    line->addWidget(m_filter, 1);
    line->addWidget(m_empty);
    line->addWidget(m_sort);
    line->addWidget(m_direction);
    line->addWidget(m_group);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_problem);

    connect(m_filter, &FilterField::entered, this, [this] {
        apply();
        if (!m_problem->isVisible()) {
            Q_EMIT left();
        }
    });
    connect(m_filter, &FilterField::escaped, this, [this] {
        showOptions();
        Q_EMIT left();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) {
            apply(); // the cross was clicked
        }
    });
    connect(m_sort, &QComboBox::activated, this, [this] {
        const auto order = m_sort->currentData().value<Order>();
        m_direction->setChecked(order.sort.isDescending ||
                                (m_direction->isChecked() && !order.isWhole));
        const bool wasByLook = m_group->currentData().toString() == QLatin1String(kByLookAlikes);
        if (order.isByLook || wasByLook) {
            m_group->setCurrentIndex(
                order.isByLook ? m_group->findData(QString::fromUtf8(kByLookAlikes)) : 0);
        }
        apply();
    });
    connect(m_empty, &QToolButton::clicked, this, [this] {
        ListOptions options = m_document.options();
        options.showsEmpty = !options.showsEmpty;
        m_document.setOptions(options);
    });
    connect(m_direction, &QToolButton::clicked, this, &FilterBar::apply);
    connect(m_group, &QComboBox::activated, this, &FilterBar::apply);
    connect(&document, &CollectionDocument::listChanged, this, &FilterBar::showOptions);
    connect(&document, &CollectionDocument::listFailed, this, [this](const Error& error) {
        showProblem(error);
        m_filter->setFocus();
    });
    showOptions();
}

void FilterBar::addSorts() {
    const auto add = [this](const QString& text, const Order& order) {
        m_sort->addItem(text, QVariant::fromValue(order));
    };
    add(tr("Newest first"), {{SortBy::Date, true}, true});
    add(tr("Least sure first"), {{SortBy::Mass, false}, true});
    add(tr("One look settles most"), {{}, true, true});
    m_sort->insertSeparator(m_sort->count());
    add(tr("By time added"), {{SortBy::Added, false}});
    add(tr("By name"), {{SortBy::Name, false}});
    add(tr("By date"), {{SortBy::Date, false}});
    add(tr("By place"), {{SortBy::Place, false}});
    add(tr("By model score"), {{SortBy::Mass, false}});
    add(tr("By taxon"), {{SortBy::Taxon, false}});
    add(tr("By review"), {{SortBy::Review, false}});
    add(tr("By camera"), {{SortBy::Camera, false}});
}

void FilterBar::setClusterings(const std::vector<NamedField>& clusterings) {
    while (m_group->count() > m_knownGroups) {
        m_group->removeItem(m_knownGroups);
    }
    for (const NamedField& clusters : clusterings) {
        m_group->addItem(clusters.text, QString::fromStdString(clusters.field));
    }
    m_group->setCurrentIndex(
        std::max(0, m_group->findData(QString::fromStdString(m_document.options().groupBy))));
}

void FilterBar::beginTyping() {
    m_filter->setFocus();
    m_filter->selectAll();
}

void FilterBar::clear() {
    m_filter->clear();
}

void FilterBar::apply() {
    const auto filter = Filter::parse(m_filter->text().toStdString());
    if (!filter) {
        showProblem(filter.error());
        return;
    }
    forgetProblem();
    ListOptions options = m_document.options();
    options.filter = *filter;
    options.sort = {m_sort->currentData().value<Order>().sort.by, m_direction->isChecked()};
    options.groupBy = m_group->currentData().toString().toStdString();
    m_document.setOptions(options);
}

/// What is shown is what is listed.
void FilterBar::showOptions() {
    const ListOptions& options = m_document.options();
    const QSignalBlocker quiet(m_filter);
    m_filter->setText(QString::fromStdString(options.filter.text()));
    m_sort->setCurrentIndex(placeOf(*m_sort, options));
    m_group->setCurrentIndex(
        std::max(0, m_group->findData(QString::fromStdString(options.groupBy))));
    m_direction->setChecked(options.sort.isDescending);
    m_direction->setIcon(symbolicIcon(options.sort.isDescending ? QStringLiteral("chevron-down")
                                                                : QStringLiteral("chevron-up")));
    m_direction->setToolTip(options.sort.isDescending ? tr("Descending") : tr("Ascending"));
    m_direction->setAccessibleName(m_direction->toolTip());
    const bool isByEvent = options.groupBy == kByEvent;
    m_empty->setVisible(isByEvent && (m_document.hidden() > 0 || options.showsEmpty));
    m_empty->setText(
        options.showsEmpty
            ? tr("Hide empty frames")
            : tr("%Ln empty frame(s) hidden", nullptr, static_cast<int>(m_document.hidden())));
    m_empty->setToolTip(options.showsEmpty ? tr("Leave out frames on which nothing is")
                                           : tr("Show frames on which nothing is, too"));
    forgetProblem();
}

/// The sentence below the field, and the term that it is about chosen in it.
void FilterBar::showProblem(const Error& error) {
    m_problem->setText(detailsOf(error));
    m_problem->show();
    m_filter->showProblem(error);
}

void FilterBar::forgetProblem() {
    m_problem->clear();
    m_problem->hide();
}

} // namespace taxo::ui
