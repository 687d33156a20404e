// SPDX-License-Identifier: MIT
#include "core/workflow/label_tree.h"

#include "core/workflow/label_sources.h"
#include "core/workflow/open_model.h"

namespace taxo {

Result<Tree> labelTree(const IdentifierChoice& choice, const Progress& progress) {
    if (!choice.freeLabels.names.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "Labels in your own words have no lineages and make no tree.");
    }
    const auto treeOf = [](const Result<std::shared_ptr<const LabelSpace>>& space) -> Result<Tree> {
        return space ? Result<Tree>(Tree::of((*space)->labels().taxonomy()))
                     : tl::unexpected(space.error());
    };
    if (!choice.labels.empty()) {
        return treeOf(openLabelSpace(choice.labels, progress));
    }
    const auto model = OpenModel::open(choice.model);
    return model ? treeOf(openLabelSpace({}, *model, RepairedColumns::AsPublished, progress))
                 : tl::unexpected(model.error());
}

} // namespace taxo
