// SPDX-License-Identifier: MIT
#pragma once

#include "core/ranges/local_list_builder.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace taxo::test {

inline Lineage speciesCalled(const std::string& epithet) {
    Lineage lineage;
    lineage.names = {"Animalia", "Arthropoda", "Insecta", "Lepidoptera", "Noctuidae", "Agrotis"};
    lineage.at(Rank::Species) = epithet;
    return lineage;
}

struct Recorded {
    std::string epithet;
    GeoPoint where;
    std::uint32_t month = 0;
    std::uint32_t records = 1;
};

inline LocalList listOf(const std::vector<Recorded>& records, LocalListAbout about = {}) {
    auto builder = LocalListBuilder::of(std::move(about)).value();
    for (const Recorded& record : records) {
        const auto cell = builder.grid().cellAt(record.where);
        EXPECT_TRUE(builder.add(
            builder.taxon(speciesCalled(record.epithet)), cell, record.month, record.records));
    }
    return std::move(builder).finish().value();
}

} // namespace taxo::test
