// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <cstdint>
#include <filesystem>

class QLineEdit;

namespace taxo::ui {

/// A line for a path, and a button that lets one look for it.
class PathField : public QWidget {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t { Folder, Table };

    /// `name` is what a screen reader calls it, and the title of the question.
    PathField(Kind kind, const QString& name, QWidget* parent = nullptr);

    void setPlaceholderText(const QString& text);
    std::filesystem::path path() const; ///< empty where nothing is named
    void setPath(const std::filesystem::path& path);

Q_SIGNALS:
    void changed();

private:
    void choose();

    Kind m_kind;
    QLineEdit* m_text;
};

} // namespace taxo::ui
