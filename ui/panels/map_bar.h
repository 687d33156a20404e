// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/clusters_text.h"

#include <QWidget>

#include <span>
#include <string>
#include <vector>

class QAction;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace taxo::ui {

class FormButton;
class MapForm;

/// How a map is made (a form behind a button), what its colours tell, what is asked of it; what is
/// used seldom is in a menu.
class MapBar : public QWidget {
    Q_OBJECT
public:
    explicit MapBar(QWidget* parent = nullptr);

    /// How the next map is made.
    MapForm& form() { return *m_form; }

    /// Fields that people gave items, after those that all have.
    void setFields(std::span<const std::string> fields);
    /// Kept clusters, after those.
    void setClusterings(std::vector<NamedField> clusterings);
    /// The axis of a trait, after all; empty: there is none.
    void setAxis(const QString& trait);
    void setColorBy(const std::string& field);
    QString colorByText() const;
    void setArranging(bool isArranging);
    /// While there is no map nothing can be asked of it.
    void setHasMap(bool hasMap);
    /// Whether what came later can be put on it.
    void setCanPlace(bool canPlace);
    bool hasLines() const;
    /// Whether another map stands beside this one.
    void setTwo(bool isTwo);

Q_SIGNALS:
    void arrangeRequested();
    void stopRequested();
    void colorByChosen(const std::string& field);
    void linesToggled(bool isOn);
    void textAsked(const std::string& text); ///< empty: no more
    void labelsAsked();
    void placeRequested();
    void twoToggled(bool isTwo);
    void figureRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addKnownFields();
    void addOtherFields();
    void makeMenu();
    void connectFields();
    void layOut();

    MapForm* m_form;
    FormButton* m_how;
    QPushButton* m_arrange;
    QPushButton* m_more;
    QAction* m_lines = nullptr;
    QAction* m_labels = nullptr;
    QAction* m_place = nullptr;
    QAction* m_two = nullptr;
    QAction* m_figure = nullptr;
    QComboBox* m_colorBy;
    QLineEdit* m_text;
    int m_knownFields = 0;
    std::vector<std::string> m_fields; ///< after the known ones
    std::vector<NamedField> m_clusterings;
    QString m_trait; ///< whose axis there is
    bool m_isArranging = false;
};

} // namespace taxo::ui
