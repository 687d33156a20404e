// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <filesystem>
#include <span>
#include <vector>

class QListWidget;
class QPushButton;

namespace taxo::ui {

/// A short list of collections' files, to which others are added and from which they are taken.
class CollectionList : public QWidget {
    Q_OBJECT
public:
    explicit CollectionList(QWidget* parent = nullptr);

    const std::vector<std::filesystem::path>& files() const { return m_files; }

    void setFiles(std::vector<std::filesystem::path> files);
    /// At the end; one that is there already is not added again.
    void add(std::span<const std::filesystem::path> files);

Q_SIGNALS:
    void changed();

private:
    void ask();
    void removeChosen();
    void showFiles();

    QListWidget* m_list;
    QPushButton* m_remove;
    std::vector<std::filesystem::path> m_files;
};

} // namespace taxo::ui
