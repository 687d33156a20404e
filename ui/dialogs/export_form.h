// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/publish/dataset_formats.h"
#include "core/publish/publish_collection.h"

#include <QString>
#include <QWidget>

#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace taxo::ui {

class KeywordFields;
class PeopleTable;
class TrainingFields;

/// Of the titles of all groups, so that fields stand in one column.
inline constexpr int kExportTitleWidth = 168;

/// All that is asked about an export but which items: the format, what the data set is called and
/// whose it is, and what is kept back. Shows what the format needs, by datasetFormats().
class ExportForm : public QWidget {
    Q_OBJECT
public:
    explicit ExportForm(QWidget* parent = nullptr);

    const DatasetFormatAbout& format() const;
    /// With the filter left empty. InvalidInput says which field cannot be understood.
    Result<PublishChoice> choice() const;
    void setChoice(const PublishChoice& choice);
    /// To what mends a finding: a key of DatasetAbout.
    void focusField(const std::string& key);

Q_SIGNALS:
    void changed();

private:
    enum ColumnsChoice { AllColumns, PybioclipColumns, TheseColumns };

    /// A field of texts of DatasetAbout, by its key.
    struct TextField {
        const char* key;
        std::string DatasetAbout::*value;
        QWidget* field; ///< QLineEdit, QPlainTextEdit or QComboBox
    };

    QGridLayout* addGroup(QWidget*& group);
    void addLine(QGridLayout& page,
                 const char* key,
                 std::string DatasetAbout::*value,
                 const QString& title,
                 const QString& hint = {});
    QComboBox* addWords(QGridLayout& page,
                        const char* key,
                        std::string DatasetAbout::*value,
                        const QString& title);
    QCheckBox* addSwitch(QGridLayout& page, const char* name, const QString& title) const;
    void makeTable();
    void makeAbout();
    void makeCamera();
    void makeBundle();
    void makeKeptBack();
    void showNeeds();
    DatasetAbout about() const;
    void setAbout(const DatasetAbout& about);

    QComboBox* m_format;
    QWidget* m_table = nullptr;
    QWidget* m_about = nullptr;
    QWidget* m_camera = nullptr;
    QWidget* m_bundle = nullptr;
    TrainingFields* m_training;
    KeywordFields* m_keywords;
    QComboBox* m_pictures = nullptr; ///< of a bundle
    QCheckBox* m_derived = nullptr;  ///< likewise
    QComboBox* m_columns = nullptr;
    QLineEdit* m_names = nullptr; ///< of columns
    QCheckBox* m_mark = nullptr;
    QCheckBox* m_harmless = nullptr;
    PeopleTable* m_creators = nullptr;
    QComboBox* m_zone = nullptr;
    QCheckBox* m_scores = nullptr; ///< as probabilities, of a Camtrap DP
    QPlainTextEdit* m_sensitive = nullptr;
    QDoubleSpinBox* m_grid = nullptr;
    QCheckBox* m_people = nullptr;
    QCheckBox* m_unverified = nullptr;
    std::vector<TextField> m_texts;
    DatasetAbout m_rest; ///< what the form does not ask: contacts, metadata providers, language
};

} // namespace taxo::ui
