// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/determination.h"
#include "tests/support/environment.h"
#include "tests/ui/window_fixture.h"
#include "ui/panels/map_panel.h"
#include "ui/scene/map_board.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QTest>
#include <QUrl>

#include <array>
#include <filesystem>
#include <optional>
#include <vector>

namespace taxo::ui {

/// A window with a map in sight, or two. Its cache is its own: tests call `beginWithCache` and
/// `endWithCache`.
class MapWindowFixture : public WindowFixture {
protected:
    static inline const Lineage kBear{
        {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};

    std::optional<test::Environment> m_cache;

    void beginWithCache() {
        begin();
        m_cache.emplace("XDG_CACHE_HOME", (m_world->folder / "cache").native());
    }

    void endWithCache() {
        end();
        m_cache.reset();
    }

    /// Eight photographs on a map of principal components.
    void openWithMap() {
        open(with("bioclip"));
        addPhotos({"a.png", "b.png", "c.png", "d.png", "e.png", "f.png", "g.png", "h.png"});
        const std::array bears = {document().idAt(0), document().idAt(1), document().idAt(2)};
        document().decide([bears](Collection& collection) {
            return determine(collection, bears, Verdict::Taxon, kBear, "", {.person = "Ada"});
        });
        settle();
        trigger(QStringLiteral("&Map"));
        settle();
        arrangeByComponents(0);
    }

    void arrangeByComponents(int panel) {
        for (QComboBox* const box : panels().at(panel)->findChildren<QComboBox*>()) {
            if (box->accessibleName() == QLatin1String("Method")) {
                box->setCurrentIndex(
                    box->findData(QVariant::fromValue(static_cast<int>(ProjectionMethod::Pca))));
            }
        }
        panels().at(panel)->findChild<QPushButton*>(QStringLiteral("arrange"))->click();
        settle();
        QCOMPARE(board(panel).scene().points().size(), 8U);
    }

    /// In the order in which they stand.
    QList<MapPanel*> panels() const {
        QList<MapPanel*> panels;
        const auto* const any = m_window->findChild<MapPanel*>();
        const auto* const beside = qobject_cast<QSplitter*>(any->parentWidget());
        for (int i = 0; i < beside->count(); ++i) {
            panels += qobject_cast<MapPanel*>(beside->widget(i));
        }
        return panels;
    }

    MapBoard& board(int panel) const { return *panels().at(panel)->findChild<MapBoard*>(); }

    template <class Widget>
    Widget* part(const char* name, int panel = 0) const {
        return panels().at(panel)->findChild<Widget*>(QLatin1String(name));
    }

    QString textOf(const char* name, int panel = 0) const {
        const auto* const label = part<QLabel>(name, panel);
        return label->isVisible() ? label->text() : QString();
    }

    QStringList answers() const {
        QStringList texts;
        const auto* const list = part<QListWidget>("mapAnswers");
        for (int i = 0; list->isVisible() && i < list->count(); ++i) {
            texts += list->item(i)->text();
        }
        return texts;
    }

    void drop(const std::vector<std::filesystem::path>& files) {
        QMimeData data;
        QList<QUrl> urls;
        for (const auto& file : files) {
            urls += QUrl::fromLocalFile(QFile::decodeName(file.c_str()));
        }
        data.setUrls(urls);
        QDragEnterEvent enter(
            QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(panels().at(0), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(panels().at(0), &dropped);
        settle();
    }

    std::vector<int> hidden(int panel) const {
        std::vector<int> hidden;
        for (const std::uint8_t state : *board(panel).scene().points().states) {
            hidden.push_back((state & PointState::kHidden) != 0 ? 1 : 0);
        }
        return hidden;
    }

    void two() {
        part<QAction>("twoMaps")->trigger();
        settle();
        arrangeByComponents(1);
    }
};

} // namespace taxo::ui
