// SPDX-License-Identifier: MIT
// What the panel of structure shows.
#include "core/taxonomy/taxon_names.h"
#include "ui/models/error_text.h"
#include "ui/models/structure_model.h"
#include "ui/models/structure_text.h"
#include "ui/models/wanted_thumbnails.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/figure_view.h"
#include "ui/panels/item_strip.h"
#include "ui/panels/structure_bar.h"
#include "ui/panels/structure_panel.h"
#include "ui/panels/theme.h"
#include "ui/scene/space_view.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::size_t kOnFilm = 24; ///< of which as many as there is room for are seen

/// What things of a figure are called, and how far two are from each other.
FigureView::Tell tellOf(const std::shared_ptr<const StructureAnswer>& answer) {
    return [answer](std::uint32_t one, std::uint32_t other) -> QString {
        const auto name = [](const std::vector<Lineage>& taxa, std::size_t taxon) {
            return QString::fromStdString(lowestNameOf(taxa[taxon]));
        };
        if (const auto* const between = std::get_if<StructureBetween>(&answer->found)) {
            const auto& taxa = between->groups.taxa;
            return one == other
                       ? name(taxa, one)
                       : name(taxa, one) + QStringLiteral(" – ") + name(taxa, other) +
                             QStringLiteral(": ") + numberText(between->distances.at(one, other));
        }
        if (const auto* const variants = std::get_if<StructureVariants>(&answer->found)) {
            return name(variants->species, one);
        }
        const auto* const traits = std::get_if<StructureTraits>(&answer->found);
        return traits != nullptr ? name(traits->groups.taxa, one) : QString();
    };
}

/// The taxon of a photograph, as of the answer; -1: none.
std::int32_t taxonOf(const StructureAnswer& answer, ItemId item) {
    const auto& things = answer.rows.things;
    const auto place = std::ranges::lower_bound(things, item.value);
    if (place == things.end() || *place != item.value) {
        return -1;
    }
    const auto row = static_cast<std::size_t>(place - things.begin());
    if (const auto* const between = std::get_if<StructureBetween>(&answer.found)) {
        return between->groups.taxonOf[row];
    }
    if (const auto* const within = std::get_if<StructureWithin>(&answer.found)) {
        return within->groups.taxonOf[row];
    }
    if (const auto* const traits = std::get_if<StructureTraits>(&answer.found)) {
        return traits->groups.taxonOf[row];
    }
    if (const auto* const classes = std::get_if<StructureTraitClasses>(&answer.found)) {
        return classes->groups.taxonOf[row];
    }
    const VariantSpace& space = std::get<StructureVariants>(answer.found).space;
    const auto seen = std::ranges::lower_bound(space.rows, row);
    return seen == space.rows.end() || *seen != row
               ? -1
               : space.marks[space.markOf[static_cast<std::size_t>(seen - space.rows.begin())]]
                     .species;
}

} // namespace

void StructurePanel::showAnswer() {
    const bool isOther = std::exchange(m_shown, answer()) != answer();
    showState();
    showText();
    if (isOther) {
        showLists();
        showFigure();
        showFocus();
    }
}

void StructurePanel::showText() {
    const StructureDocument& structure = m_parts.structure;
    const StructureKind kind = m_bar->kind();
    QStringList lines;
    bool isBad = false;
    if (structure.asking() == kind) {
        lines << tr("It is being measured …");
    } else if (const auto& problem = structure.problem(kind)) {
        isBad = true;
        lines << tr("It could not be measured.") << detailsOf(*problem);
    } else if (!m_shown) {
        lines << purposeText(kind);
        if (!structure.hasVectors()) {
            lines << tr("There is nothing to measure yet: the photographs must have been "
                        "identified by a model.");
        } else if (kind == StructureKind::Variants && structure.fields().empty()) {
            lines << tr("No photograph here has such a field yet: tables bring them in, and a "
                        "review of events says sex and stage.");
        }
    }
    if (m_shown) {
        if (structure.isOutdated(kind)) {
            lines << tr("The list, or what is known of it, is another one by now: measure again.");
        }
        lines << answerText(*m_shown);
        const QString notes = notesText(m_shown->rows);
        if (!notes.isEmpty()) {
            lines << notes;
        }
    }
    if (!m_told.isEmpty()) {
        lines << m_told;
    }
    m_text->setForegroundRole(isBad ? QPalette::BrightText : QPalette::PlaceholderText);
    m_text->setText(lines.join(u'\n'));
}

void StructurePanel::showState() {
    const bool hasAnswer = answer() != nullptr;
    const bool isMeasured = hasAnswer && answer()->notEnough().empty();
    const StructureKind kind = m_bar->kind();
    const bool isTable = kind == StructureKind::Within || kind == StructureKind::Classes;
    m_bar->setState({.isAsking = m_parts.structure.asking().has_value(),
                     .canAsk = m_parts.structure.hasVectors() && m_parts.document.size() > 0,
                     .hasAnswer = hasAnswer && (isMeasured || kind != StructureKind::Variants),
                     .hasFigure = isMeasured && !isTable,
                     .hasPhotographs = (hasAnswer && kind == StructureKind::Within) ||
                                       (isMeasured && kind == StructureKind::Traits),
                     .hasFilm = isMeasured && kind == StructureKind::Traits});
}

void StructurePanel::showLists() {
    const bool isWithin = m_shown && m_bar->kind() == StructureKind::Within;
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        if (isWithin) {
            const auto& found = std::get<StructureWithin>(m_shown->found);
            const auto add = [this](const QString& text, StructureListKind list) {
                m_which->addItem(text, static_cast<int>(list));
            };
            if (found.notEnough.empty()) {
                add(tr("Species"), StructureListKind::Taxa);
                add(tr("Groups and what they share"), StructureListKind::Groups);
            }
            add(tr("Doubtful labels"), StructureListKind::Doubtful);
        }
    }
    m_which->setVisible(isWithin);
    showList();
}

void StructurePanel::showList() {
    const auto kind = m_which->count() > 0
                          ? static_cast<StructureListKind>(m_which->currentData().toInt())
                          : StructureListKind::Taxa;
    m_isFilling = true;
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_model->set(m_shown ? structureList(*m_shown, kind) : StructureList());
    m_isFilling = false;
    m_lower->setVisible(m_model->columnCount() > 0);
    m_table->resizeColumnsToContents();
    showStrips();
}

void StructurePanel::showFigure() {
    const bool isDrawn = m_shown && m_shown->notEnough().empty() &&
                         m_shown->question.kind != StructureKind::Within &&
                         m_shown->question.kind != StructureKind::Classes;
    m_upper->setVisible(isDrawn);
    m_halves->setVisible(isDrawn || m_model->columnCount() > 0);
    showSpace();
    showView();
    if (!isDrawn) {
        m_figure->setFigure({}, {});
        return;
    }
    StructureFigureStyle bare = style(m_shown);
    bare.isBare = true;
    m_figure->setFigure(
        [answer = m_shown, bare](const FigureSize& size) {
            return structurePicture(*answer, bare, size);
        },
        tellOf(m_shown));
}

/// The variants of species, as the planes have them.
void StructurePanel::showSpace() {
    SpaceView::Content content;
    const auto* const found = m_shown ? std::get_if<StructureVariants>(&m_shown->found) : nullptr;
    if (found != nullptr && found->notEnough.empty()) {
        StructureFigureStyle bare = style(m_shown);
        bare.isBare = true;
        const ScatterFigure figure = variantsFigure(*found, bare);
        const ScatterPanel& plane = figure.panels.front();
        for (const LegendEntry& entry : figure.legend.front().entries) {
            content.keys.push_back({QString::fromStdString(plainOf(entry.text)), entry.shape});
        }
        const VariantSpace& space = found->space;
        for (std::size_t i = 0; i < space.marks.size(); ++i) {
            const ScatterPoint& mean = plane.points[i];
            const auto at = space.middles.row(i);
            content.marks.push_back({.at = {at[0], at[1], at[2]},
                                     .color = mean.color,
                                     .shape = mean.shape,
                                     .name = QString::fromStdString(plainOf(mean.name)),
                                     .thing = mean.thing});
        }
        for (const ScatterLine& line : plane.lines) {
            content.marks[line.to].joinedTo = line.from;
        }
        for (std::size_t i = space.marks.size(); i < plane.points.size(); ++i) {
            content.colors.push_back(plane.points[i].color);
        }
        content.positions = space.positions;
        content.axes = {QString::fromStdString(bare.words.firstDirection),
                        QString::fromStdString(bare.words.secondDirection),
                        QString::fromStdString(bare.words.across)};
    }
    m_space->setContent(std::move(content));
}

void StructurePanel::showView() {
    const bool hasSpace = m_bar->kind() == StructureKind::Variants;
    const bool isSpace = hasSpace && m_view->currentIndex() == 1;
    m_view->setVisible(hasSpace);
    m_space->setVisible(isSpace);
    m_figure->setVisible(!isSpace);
}

StructureFigureStyle StructurePanel::style(const Answer& answer) const {
    return {.title = figureTitle(*answer).toStdString(),
            .caption = answerText(*answer).replace(u'\n', u' ').toStdString(),
            .ground = Theme::of(*this).isDark ? Ground::Dark : Ground::Light,
            .seed = answer->question.seed,
            .view = m_space->angles(),
            .words = figureWords(*answer)};
}

/// Typical photographs of the species that was chosen last, or those along a trait's axis.
void StructurePanel::showStrips() {
    std::vector<ItemId> first;
    std::vector<ItemId> second;
    const QModelIndex line = m_table->currentIndex();
    const bool isFilm =
        m_shown && m_shown->question.kind == StructureKind::Traits && m_shown->notEnough().empty();
    if (m_shown && m_shown->question.kind == StructureKind::Within && line.isValid()) {
        const std::int32_t taxon = m_model->lineAt(line.row()).taxon;
        if (taxon >= 0) {
            const auto& species =
                std::get<StructureWithin>(m_shown->found).species[static_cast<std::size_t>(taxon)];
            first = itemsOf(species.typical);
            second = itemsOf(species.untypical);
            m_firstName->setText(tr("Typical"));
            m_secondName->setText(tr("Least like its species"));
        }
    } else if (isFilm) {
        const auto& found = std::get<StructureTraits>(m_shown->found);
        first = itemsOf(filmAlong(found, kOnFilm));
        //: photographs in a row; %1 is a trait
        m_firstName->setText(
            tr("From little to much “%1”").arg(QString::fromStdString(found.trait)));
    }
    m_foot->setVisible(!first.empty());
    m_secondName->setVisible(!second.empty());
    m_second->setVisible(!second.empty());
    if (auto* const sides = qobject_cast<QBoxLayout*>(m_foot->layout())) {
        sides->setStretch(1, second.empty() ? 0 : 1); // a film has all of the width
    }
    if (m_parts.document.isOpen() && isVisible()) {
        std::vector<ItemId> both = first;
        both.insert(both.end(), second.begin(), second.end());
        m_parts.thumbnails.want(wantedThumbnails(m_parts.document.view(), both),
                                static_cast<int>(ItemStrip::kSide * devicePixelRatioF()));
    }
    // A film runs from one end to the other, however narrow the window is.
    m_first->setItems(std::move(first),
                      isFilm ? ItemStrip::Choice::Spread : ItemStrip::Choice::First);
    m_second->setItems(std::move(second));
}

void StructurePanel::showFocus() {
    const std::int32_t taxon = m_shown ? taxonOf(*m_shown, m_parts.focus.current()) : -1;
    const auto thing = taxon < 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(taxon));
    m_figure->setMarked(thing);
    m_space->setPointedOut(thing);
}

void StructurePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showStrips();
}

void StructurePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        showFigure();
    }
    QWidget::changeEvent(event);
}

} // namespace taxo::ui
