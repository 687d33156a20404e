// SPDX-License-Identifier: MIT
#include "ui/models/choice_text.h"

#include "core/workflow/open_model.h"
#include "ui/document/path_text.h"

#include <QCoreApplication>

#include <filesystem>

namespace taxo::ui {

namespace {

struct ChoiceText {
    Q_DECLARE_TR_FUNCTIONS(ChoiceText)
};

} // namespace

QString nameOfChoice(const std::string& choice) {
    if (choice == kDemoModel) {
        return ChoiceText::tr("Demo world");
    }
    const std::filesystem::path path(choice);
    return displayName(path.has_filename() ? path : path.parent_path());
}

} // namespace taxo::ui
