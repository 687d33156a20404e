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

#include <algorithm>

namespace taxo::ui {

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
    const auto addSort = [this](const QString& text, SortBy by) {
        m_sort->addItem(text, static_cast<int>(by));
    };
    addSort(tr("By time added"), SortBy::Added);
    addSort(tr("By name"), SortBy::Name);
    addSort(tr("By date"), SortBy::Date);
    addSort(tr("By place"), SortBy::Place);
    addSort(tr("By model score"), SortBy::Mass);
    addSort(tr("By taxon"), SortBy::Taxon);
    addSort(tr("By review"), SortBy::Review);
    addSort(tr("By camera"), SortBy::Camera);
    m_direction = new QToolButton(this);
    m_direction->setObjectName(QStringLiteral("descending"));
    m_direction->setCheckable(true);
    m_direction->setAutoRaise(true);
    m_group = new QComboBox(this);
    m_group->setObjectName(QStringLiteral("group"));
    m_group->setAccessibleName(tr("Groups"));
    m_group->addItem(tr("No groups"), QString());
    for (const Rank rank : kAllRanks) {
        m_group->addItem(rankText(rank), QString::fromUtf8(nameOf(rank)));
    }
    m_group->addItem(tr("Day"), QStringLiteral("day"));
    m_group->addItem(tr("Month"), QStringLiteral("month"));
    m_group->addItem(tr("Place"), QStringLiteral("place"));
    m_group->addItem(tr("Deployment"), QStringLiteral("deployment"));
    m_group->addItem(tr("Camera"), QStringLiteral("camera"));
    m_group->addItem(tr("Review"), QStringLiteral("status"));
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("filterProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* const line = new QHBoxLayout;
    line->setSpacing(kGap);
    line->addWidget(m_filter, 1);
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
    connect(m_sort, &QComboBox::activated, this, &FilterBar::apply);
    connect(m_direction, &QToolButton::clicked, this, &FilterBar::apply);
    connect(m_group, &QComboBox::activated, this, &FilterBar::apply);
    connect(&document, &CollectionDocument::listChanged, this, &FilterBar::showOptions);
    connect(&document, &CollectionDocument::listFailed, this, [this](const Error& error) {
        showProblem(error);
        m_filter->setFocus();
    });
    showOptions();
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
    ListOptions options;
    options.filter = *filter;
    options.sort.by = static_cast<SortBy>(m_sort->currentData().toInt());
    options.sort.isDescending = m_direction->isChecked();
    options.groupBy = m_group->currentData().toString().toStdString();
    m_document.setOptions(options);
}

/// What is shown is what is listed.
void FilterBar::showOptions() {
    const ListOptions& options = m_document.options();
    const QSignalBlocker quiet(m_filter);
    m_filter->setText(QString::fromStdString(options.filter.text()));
    m_sort->setCurrentIndex(m_sort->findData(static_cast<int>(options.sort.by)));
    m_group->setCurrentIndex(
        std::max(0, m_group->findData(QString::fromStdString(options.groupBy))));
    m_direction->setChecked(options.sort.isDescending);
    m_direction->setArrowType(options.sort.isDescending ? Qt::DownArrow : Qt::UpArrow);
    m_direction->setToolTip(options.sort.isDescending ? tr("Descending") : tr("Ascending"));
    m_direction->setAccessibleName(m_direction->toolTip());
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
