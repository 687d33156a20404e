// SPDX-License-Identifier: MIT
#include "core/workflow/label_tree.h"

#include "core/workflow/label_sources.h"
#include "core/workflow/open_model.h"

#include <cstddef>
#include <vector>

namespace taxo {

namespace {

LabelTree treeOf(const LabelList& labels) {
    std::vector<CommonNames::Name> names;
    for (std::size_t label = 0; label < labels.leaves().size(); ++label) {
        names.push_back({labels.leafOfLabel(label), labels.commonNameOf(label)});
    }
    return {Tree::of(labels.taxonomy()), CommonNames(names)};
}

} // namespace

Result<LabelTree> labelTree(const IdentifierChoice& choice, const Progress& progress) {
    if (!choice.freeLabels.names.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "Labels in your own words have no lineages and make no tree.");
    }
    const auto treeIn =
        [](const Result<std::shared_ptr<const LabelSpace>>& space) -> Result<LabelTree> {
        return space ? Result<LabelTree>(treeOf((*space)->labels()))
                     : tl::unexpected(space.error());
    };
    if (!choice.labels.empty()) {
        return treeIn(openLabelSpace(choice.labels, progress));
    }
    const auto model = OpenModel::open(choice.model);
    return model ? treeIn(openLabelSpace({}, *model, RepairedColumns::AsPublished, progress))
                 : tl::unexpected(model.error());
}

} // namespace taxo
