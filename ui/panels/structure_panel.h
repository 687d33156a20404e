// SPDX-License-Identifier: MIT
#pragma once

#include "core/image/photo_decoder.h"
#include "ui/document/selection.h"
#include "ui/document/structure_document.h"
#include "ui/models/thumbnail_cache.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace taxo {
struct StructureFigureStyle;
} // namespace taxo

class QLabel;
class QSplitter;
class QTableView;

namespace taxo::ui {

class ChoiceBox;
class FigureView;
class ItemStrip;
class SpaceView;
class StructureBar;
class StructureModel;

/// Structure between and within species of what the list shows: asked for, told in words, drawn and
/// listed. What is chosen in a figure or a list selects its photographs everywhere; the taxon of
/// the photograph in focus is pointed out. UI thread.
class StructurePanel : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        CollectionDocument& document;
        StructureDocument& structure;
        Selection& selection;
        Focus& focus;
        ThumbnailCache& thumbnails; ///< its own: its wishes are not the gallery's
        JobRunner& runner;
        /// For films: what reads photographs.
        std::function<Result<std::unique_ptr<PhotoDecoder>>()> openDecoder;
    };

    /// All must outlive it.
    explicit StructurePanel(const Parts& parts, QWidget* parent = nullptr);
    ~StructurePanel() override;

    // Of the answer in sight, on the Io lane; what became of it is told.

    void saveFigure(const std::filesystem::path& file);
    void saveTable(bool ofPhotographs, const std::filesystem::path& file);
    void saveFilm(const std::filesystem::path& file);

Q_SIGNALS:
    void figureWanted(); ///< saveFigure is to be told where to
    void filmWanted();
    void tableWanted(bool ofPhotographs);
    void ownWordsWanted();
    /// The axis of this trait is to be seen on the map.
    void mapWanted(const std::shared_ptr<const taxo::StructureAnswer>& traits);
    void lookWanted(); ///< at what is selected, and in focus

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    using Answer = std::shared_ptr<const StructureAnswer>;

    void makeUpper();
    void makeTable();
    QWidget* makeFoot();
    void connectParts();

    // structure_panel_shown.cpp
    void showAnswer();
    void showText();
    void showState();
    void showLists();
    void showList();
    void showFigure();
    void showSpace();
    void showView();
    void showStrips();
    void showFocus();
    StructureFigureStyle style(const Answer& answer) const;

    void choose(const std::vector<std::uint32_t>& taxa, bool isAdding);
    void selectLines();
    void look();
    std::vector<ItemId> itemsOf(const std::vector<std::uint32_t>& rows) const;
    const Answer& answer() const;
    void save(const QString& title,
              std::function<Status(const Progress&)> write,
              const std::filesystem::path& file);

    Parts m_parts;
    StructureBar* m_bar;
    QLabel* m_text;
    QSplitter* m_halves;
    QWidget* m_upper;
    ChoiceBox* m_view; ///< of variants: in planes or in space
    FigureView* m_figure;
    SpaceView* m_space;
    QWidget* m_lower;
    ChoiceBox* m_which;
    StructureModel* m_model;
    QTableView* m_table;
    QWidget* m_foot = nullptr;
    QLabel* m_firstName = nullptr;
    QLabel* m_secondName = nullptr;
    ItemStrip* m_first = nullptr;
    ItemStrip* m_second = nullptr;
    Answer m_shown;           ///< in the figure and the list
    QString m_told;           ///< what became of a file
    bool m_isFilling = false; ///< lines are chosen, and not by a person
};

} // namespace taxo::ui
