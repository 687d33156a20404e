// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace taxo::ui {

/// Plain text, quiet, that takes one line where it is asked to: what does not fit ends in an
/// ellipsis, and all of it is the tool tip, over `remarks`. `text` is always all of it.
class LineLabel : public QLabel {
    Q_OBJECT
public:
    LineLabel(const char* name, QWidget* parent);

    /// Sentences, one a line; set again whenever they change.
    void setSentences(const QString& text, const QString& remarks = {});
    void setOneLine(bool isOneLine);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace taxo::ui
