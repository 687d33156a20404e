// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace taxo::ui {

struct Theme;

/// A taxon with its model score, as one line of the inspector.
struct ScoreRow {
    QString lead; ///< the rank, or empty
    QString name;
    bool isItalic = false;
    /// A second, quieter line: lead, name and score of another taxon. None where all are empty.
    QString noteLead;
    QString noteName;
    bool isNoteItalic = false;
    std::optional<float> noteScore;
    bool isNoteMarked = false; ///< the note is a warning: it gets a mark before it
    float score = 0.0F;
    bool isBest = false; ///< the best supported rank: set off by ground, edge and weight
};

/// A quiet bar of a score, for here and for tiles.
/// `isQuiet` draws it paler than the one that matters.
void paintScoreBar(
    QPainter& painter, const QRectF& bar, float score, const Theme& theme, bool isQuiet = false);

/// Taxa with bars and numbers, aligned in columns. Reads as lines of text to a screen reader; can
/// have the focus for that.
class ScoreRows : public QWidget {
    Q_OBJECT
public:
    explicit ScoreRows(QWidget* parent = nullptr);

    void setRows(std::vector<ScoreRow> rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Columns {
        int lead = 0;
        int name = 0;
        int bar = 0;
        int barWidth = 0;
        int number = 0;
        int nameWidth = 0;
    };

    Columns columns() const;
    int heightOf(const ScoreRow& row) const;
    void paintRow(QPainter& painter, const ScoreRow& row, int top, const Columns& columns) const;
    void paintNote(QPainter& painter, const ScoreRow& row, int top, const Columns& columns) const;

    std::vector<ScoreRow> m_rows;
};

} // namespace taxo::ui
