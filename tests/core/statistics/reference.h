// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/files.h"
#include "core/search/batch_search.h"
#include "core/vectors/embedding_matrix.h"
#include "core/vectors/npy.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <cstring>
#include <map>
#include <memory>
#include <span>
#include <sstream>
#include <string>
#include <vector>

namespace taxo::test {

/// A small set of unit vectors in groups, and what scikit-learn and scipy make of them:
/// tests/data/statistics/make_reference.py.
class Reference : public testing::Test {
protected:
    Reference() {
        const auto file = NpyFile::open(testFile("data/statistics/rows.npy")).value();
        m_rows = EmbeddingMatrix(file.shape()[0], file.shape()[1]);
        std::memcpy(m_rows.values().data(), file.data().data(), file.data().size());
        std::istringstream lines(readTextFile(testFile("data/statistics/numbers.csv")).value());
        std::string line;
        std::getline(lines, line);
        while (std::getline(lines, line)) {
            const auto first = line.find(',');
            const auto second = line.find(',', first + 1);
            m_numbers[line.substr(0, first)].push_back(std::stod(line.substr(second + 1)));
        }
        for (const double group : of("group")) {
            m_groups.push_back(static_cast<std::int32_t>(group));
        }
    }

    const std::vector<double>& of(const std::string& name) const { return m_numbers.at(name); }

    void expectClose(std::span<const double> ours, const std::string& name) const {
        ASSERT_EQ(ours.size(), of(name).size()) << name;
        for (std::size_t i = 0; i < ours.size(); ++i) {
            EXPECT_NEAR(ours[i], of(name)[i], 1e-6) << name << " " << i;
        }
    }

    EmbeddingMatrix m_rows;
    std::vector<std::int32_t> m_groups;
    std::unique_ptr<BatchSearch> m_search = loadBatchSearch().value();

private:
    std::map<std::string, std::vector<double>> m_numbers;
};

} // namespace taxo::test
