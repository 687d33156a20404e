// SPDX-License-Identifier: MIT
#include "ui/window/map_views.h"

#include "ui/dialogs/name_dialog.h"
#include "ui/panels/map_bar.h"
#include "ui/panels/map_form.h"
#include "ui/panels/map_panel.h"
#include "ui/window/session.h"

#include <QMenu>
#include <QPushButton>

#include <utility>

namespace taxo::ui {

namespace {

/// The text of an entry of a menu; a name's own ampersands stand for themselves.
QString entryText(const std::string& name) {
    return QString::fromStdString(name).replace(u'&', QStringLiteral("&&"));
}

} // namespace

MapViews::MapViews(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_button(new QPushButton(tr("Views"), &parts.panel))
    , m_menu(new QMenu(m_button))
    , m_renamed(new QMenu(tr("&Rename"), m_button))
    , m_removed(new QMenu(tr("&Delete"), m_button)) {
    m_button->setObjectName(QStringLiteral("mapViews"));
    m_button->setMenu(m_menu);
    parts.panel.addTool(m_button);
    connect(m_menu, &QMenu::aboutToShow, this, &MapViews::fillMenu);
    const CollectionDocument& document = parts.session.document();
    connect(&document, &CollectionDocument::journalChanged, this, &MapViews::read);
    connect(&document, &CollectionDocument::closed, this, [this] {
        m_wanted.reset();
        m_wantsHidden.reset();
    });
    connect(&parts.map, &MapDocument::changed, this, &MapViews::takeMap);
    connect(&parts.map, &MapDocument::failed, this, [this] { m_wanted.reset(); });
    connect(&parts.colors, &MapColors::changed, this, &MapViews::takeColors);
    read();
}

MapViews::~MapViews() {
    m_parts.session.runner().cancel(m_job);
}

void MapViews::read() {
    JobRunner& runner = m_parts.session.runner();
    runner.cancel(std::exchange(m_job, {}));
    const std::uint64_t generation = ++m_generation;
    if (!m_parts.session.document().isOpen()) {
        m_views.clear();
        return;
    }
    m_job = runner.start(
        {},
        On::Io,
        [shared =
             m_parts.session.document().shared()](const Progress&) -> Result<std::vector<MapView>> {
            const auto view = shared->openView();
            return view ? mapViews(*view) : tl::unexpected(view.error());
        },
        this,
        [this, generation](Result<std::vector<MapView>> views) {
            if (generation == m_generation) {
                m_job = {};
                m_views = std::move(views).value_or(std::vector<MapView>());
            }
        },
        Urgency::Waited);
}

void MapViews::fillMenu() {
    m_menu->clear();
    for (const MapView& view : m_views) {
        connect(m_menu->addAction(entryText(view.name)), &QAction::triggered, this, [this, view] {
            show(view);
        });
    }
    if (!m_views.empty()) {
        m_menu->addSeparator();
    }
    const bool canDecide = !m_parts.session.document().isReadOnly();
    QAction* const keepIt = m_menu->addAction(tr("&Keep this view …"));
    keepIt->setEnabled(canDecide && !m_parts.map.isEmpty());
    connect(keepIt, &QAction::triggered, this, [this] {
        //: a name that is offered for a view of the map
        askForName(tr("Keep this view"),
                   tr("Name of the view; one of the same name is replaced"),
                   tr("View %1").arg(m_views.size() + 1),
                   &m_parts.panel,
                   [this](const QString& name) { keep(name.toStdString()); });
    });
    for (QMenu* const menu : {m_renamed, m_removed}) {
        menu->clear();
        m_menu->addMenu(menu);
        menu->setEnabled(canDecide && !m_views.empty());
    }
    for (const MapView& view : m_views) {
        const QString text = entryText(view.name);
        connect(m_renamed->addAction(text), &QAction::triggered, this, [this, view] {
            askForName(tr("Rename a view"),
                       tr("Name of the view; one of the same name is replaced"),
                       QString::fromStdString(view.name),
                       &m_parts.panel,
                       [this, view](const QString& name) { rename(view, name.toStdString()); });
        });
        connect(m_removed->addAction(text), &QAction::triggered, this, [this, view] {
            remove(view.name);
        });
    }
}

MapViewState MapViews::seen() const {
    const CollectionMap& map = m_parts.map.map();
    MapViewState state;
    state.map = map.kept ? map.kept->uuid : Uuid();
    state.filter = m_parts.map.question().filter;
    state.only = m_parts.map.question().only;
    state.options = m_parts.map.question().options;
    state.vectors = map.key.vectors;
    m_parts.panel.readLook(state);
    state.colorBy = m_parts.colors.by();
    state.selection = m_parts.session.selection().ids();
    return state;
}

void MapViews::keep(const std::string& name) {
    m_parts.session.document().decide(
        [name, state = seen(), by = DecisionMaker{.person = m_parts.session.person()}](
            Collection& collection) { return saveMapView(collection, viewOf(name, state), by); });
}

void MapViews::remove(const std::string& name) {
    m_parts.session.document().decide(
        [name, by = DecisionMaker{.person = m_parts.session.person()}](Collection& collection) {
            return removeMapView(collection, name, by);
        });
}

void MapViews::rename(const MapView& view, const std::string& name) {
    if (name == view.name) {
        return;
    }
    MapView renamed = view;
    renamed.name = name;
    m_parts.session.document().decide(
        [before = view.name,
         renamed = std::move(renamed),
         by = DecisionMaker{.person = m_parts.session.person()}](Collection& collection) {
            return asOneStep(collection, by, [&]() -> Result<std::string> {
                const auto removed = removeMapView(collection, before, by);
                const auto saved = removed ? saveMapView(collection, renamed, by)
                                           : tl::unexpected(removed.error());
                return saved ? Result<std::string>("view \"" + before + "\" of a map called \"" +
                                                   renamed.name + "\"")
                             : tl::unexpected(saved.error());
            });
        });
}

// Showing one again

void MapViews::show(const MapView& view) {
    const auto state = stateOf(view);
    if (!state) {
        m_parts.panel.tell(QString::fromStdString(state.error().text()));
        return;
    }
    ListOptions options = m_parts.session.document().options();
    options.filter = state->filter;
    m_parts.session.document().setOptions(options);
    m_parts.session.selection().set(state->selection);
    if (!state->selection.empty() &&
        !m_parts.session.selection().contains(m_parts.session.focus().current())) {
        m_parts.session.focus().set(state->selection.front());
    }
    MapForm& form = m_parts.panel.bar().form();
    form.setOptions(state->options);
    form.setOnly(state->only);
    if (state->vectors) {
        form.chooseVectors(*state->vectors);
    }
    const auto& kept = m_parts.map.map().kept;
    m_wanted = *state;
    if (kept && kept->uuid == state->map && !m_parts.map.isArranging()) {
        takeMap();
    } else {
        m_parts.map.arrange({.filter = state->filter,
                             .options = state->options,
                             .vectors = state->vectors,
                             .kept = state->map,
                             .only = state->only});
    }
}

/// Its map is there.
void MapViews::takeMap() {
    if (!m_wanted || m_parts.map.isEmpty()) {
        return;
    }
    const MapViewState state = *std::exchange(m_wanted, std::nullopt);
    m_parts.panel.setCamera(state);
    const bool isColored = m_parts.colors.by() == state.colorBy &&
                           m_parts.colors.colors().colors.size() == m_parts.map.map().items.size();
    m_wantsHidden = state;
    if (isColored) {
        hideEntries();
    } else {
        m_parts.panel.colorBy(state.colorBy);
    }
}

void MapViews::takeColors() {
    if (m_wantsHidden && m_parts.colors.by() == m_wantsHidden->colorBy) {
        hideEntries();
    }
}

void MapViews::hideEntries() {
    m_parts.panel.setHidden(std::exchange(m_wantsHidden, std::nullopt)->hidden);
}

} // namespace taxo::ui
