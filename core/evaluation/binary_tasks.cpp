// SPDX-License-Identifier: MIT
#include "core/evaluation/binary_tasks.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/evaluation/support_vectors_private.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace taxo {

namespace {

using detail::Kernel;
using detail::KernelShape;
using Rows = std::vector<std::uint32_t>;

/// What is drawn and tried.
struct Attempt {
    Kernel kernel;
    double cost = 1.0;
};

std::vector<Attempt> drawAttempts(const BinaryTaskOptions& options) {
    constexpr std::array kShapes = {
        KernelShape::Gaussian, KernelShape::Linear, KernelShape::Sigmoid, KernelShape::Cubic};
    Random random(options.seed);
    std::vector<Attempt> attempts;
    for (std::size_t i = 0; i < options.tries; ++i) {
        const double cost = std::pow(10.0, random.uniform(-3.0, 1.0));
        const double gamma = std::pow(10.0, random.uniform(-4.0, -3.0));
        attempts.push_back({{random.pick(kShapes), gamma}, cost});
    }
    return attempts;
}

/// Less a mean, at length 1, in double: [rows, dimension].
std::vector<double> centredUnit(const EmbeddingMatrix& rows, std::span<const double> mean) {
    std::vector<double> made;
    made.reserve(rows.values().size());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        double square = 0.0;
        const std::size_t first = made.size();
        for (std::size_t d = 0; d < mean.size(); ++d) {
            made.push_back(static_cast<double>(rows.row(row)[d]) - mean[d]);
            square += made.back() * made.back();
        }
        const double length = std::max(std::sqrt(square), 1e-12);
        for (std::size_t i = first; i < made.size(); ++i) {
            made[i] /= length;
        }
    }
    return made;
}

std::vector<double> meanOf(const EmbeddingMatrix& rows) {
    std::vector<double> mean(rows.dimension());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        for (std::size_t d = 0; d < mean.size(); ++d) {
            mean[d] += static_cast<double>(rows.row(row)[d]) / static_cast<double>(rows.rows());
        }
    }
    return mean;
}

/// Some rows to learn from and some to ask, as inner products of what is scaled by the former.
struct Part {
    Rows trained;
    Rows asked;
    std::vector<double> products;      ///< [trained, trained]
    std::vector<double> askedProducts; ///< [asked, trained]
    std::vector<double> squares;       ///< of each trained row
    std::vector<double> askedSquares;
};

/// `features`: [.., dimension]; trained rows are scaled to mean 0 and deviation 1 in each dimension
/// (one that does not vary is left as it is), asked ones likewise.
Part scaledPart(std::span<const double> features, std::size_t dimension, Rows trained, Rows asked) {
    Part part{std::move(trained), std::move(asked), {}, {}, {}, {}};
    const auto n = static_cast<double>(part.trained.size());
    std::vector<double> mean(dimension);
    std::vector<double> deviation(dimension);
    for (const std::uint32_t row : part.trained) {
        for (std::size_t d = 0; d < dimension; ++d) {
            mean[d] += features[row * dimension + d] / n;
        }
    }
    for (const std::uint32_t row : part.trained) {
        for (std::size_t d = 0; d < dimension; ++d) {
            const double apart = features[row * dimension + d] - mean[d];
            deviation[d] += apart * apart / n;
        }
    }
    for (double& value : deviation) {
        value = value > 0.0 ? std::sqrt(value) : 1.0;
    }
    const auto scaled = [&](const Rows& rows) {
        std::vector<double> made;
        made.reserve(rows.size() * dimension);
        for (const std::uint32_t row : rows) {
            for (std::size_t d = 0; d < dimension; ++d) {
                made.push_back((features[row * dimension + d] - mean[d]) / deviation[d]);
            }
        }
        return made;
    };
    const std::vector<double> ofTrained = scaled(part.trained);
    const std::vector<double> ofAsked = scaled(part.asked);
    const auto product = [&](const std::vector<double>& a,
                             std::size_t i,
                             const std::vector<double>& b,
                             std::size_t j) {
        const auto first = a.begin() + static_cast<std::ptrdiff_t>(i * dimension);
        return std::inner_product(first,
                                  first + static_cast<std::ptrdiff_t>(dimension),
                                  b.begin() + static_cast<std::ptrdiff_t>(j * dimension),
                                  0.0);
    };
    for (std::size_t i = 0; i < part.trained.size(); ++i) {
        for (std::size_t j = 0; j < part.trained.size(); ++j) {
            part.products.push_back(product(ofTrained, i, ofTrained, j));
        }
        part.squares.push_back(part.products[i * part.trained.size() + i]);
    }
    for (std::size_t i = 0; i < part.asked.size(); ++i) {
        for (std::size_t j = 0; j < part.trained.size(); ++j) {
            part.askedProducts.push_back(product(ofAsked, i, ofTrained, j));
        }
        part.askedSquares.push_back(product(ofAsked, i, ofAsked, i));
    }
    return part;
}

/// What each asked row of a part is taken for.
std::vector<bool> answers(const Part& part, const std::vector<bool>& yes, const Attempt& attempt) {
    const std::size_t n = part.trained.size();
    std::vector<double> kernel(n * n);
    std::vector<bool> isYes;
    for (std::size_t i = 0; i < n; ++i) {
        isYes.push_back(yes[part.trained[i]]);
        for (std::size_t j = 0; j < n; ++j) {
            kernel[i * n + j] =
                attempt.kernel.of(part.products[i * n + j], part.squares[i], part.squares[j]);
        }
    }
    const detail::SupportVectors machine = detail::trainSupportVectors(kernel, isYes, attempt.cost);
    std::vector<bool> said;
    for (std::size_t i = 0; i < part.asked.size(); ++i) {
        double value = -machine.shift;
        for (std::size_t j = 0; j < n; ++j) {
            if (machine.weights[j] != 0.0) {
                value += machine.weights[j] * attempt.kernel.of(part.askedProducts[i * n + j],
                                                                part.askedSquares[i],
                                                                part.squares[j]);
            }
        }
        said.push_back(value > 0.0);
    }
    return said;
}

/// Folds with as many of each class, dealt in the order of rows: scikit-learn's StratifiedKFold.
std::vector<std::size_t> stratifiedFolds(const std::vector<bool>& yes, std::size_t folds) {
    // How many of each class a fold gets: rows, sorted by class as they first occur, are dealt out
    // one by one.
    const bool firstClass = yes.front();
    std::vector<bool> sorted;
    for (const bool ofFirst : {true, false}) {
        for (const bool one : yes) {
            if ((one == firstClass) == ofFirst) {
                sorted.push_back(ofFirst);
            }
        }
    }
    std::array<std::vector<std::size_t>, 2> foldsOf; // of each class, of one row after the other
    for (std::size_t fold = 0; fold < folds; ++fold) {
        for (std::size_t i = fold; i < sorted.size(); i += folds) {
            foldsOf[sorted[i] ? 0 : 1].push_back(fold);
        }
    }
    std::array<std::size_t, 2> next{};
    std::vector<std::size_t> foldOf;
    for (const bool one : yes) {
        const std::size_t which = one == firstClass ? 0 : 1;
        foldOf.push_back(foldsOf[which][next[which]++]);
    }
    return foldOf;
}

std::vector<Part> foldParts(std::span<const double> features,
                            std::size_t dimension,
                            const std::vector<bool>& yes,
                            std::size_t folds) {
    const std::vector<std::size_t> foldOf = stratifiedFolds(yes, folds);
    std::vector<Part> parts;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        Rows trained;
        Rows asked;
        for (std::size_t row = 0; row < yes.size(); ++row) {
            (foldOf[row] == fold ? asked : trained).push_back(static_cast<std::uint32_t>(row));
        }
        parts.push_back(scaledPart(features, dimension, std::move(trained), std::move(asked)));
    }
    return parts;
}

double shareRight(const Part& part, const std::vector<bool>& yes, const Attempt& attempt) {
    const std::vector<bool> said = answers(part, yes, attempt);
    std::size_t right = 0;
    for (std::size_t i = 0; i < said.size(); ++i) {
        right += said[i] == yes[part.asked[i]] ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(said.size());
}

} // namespace

Result<std::vector<double>>
askBinaryTask(const BinaryTask& task, const BinaryTaskOptions& options, const Progress& progress) {
    TAXO_ASSERT(task.trained.rows() == task.trainedYes.size() &&
                task.asked.rows() == task.askedYes.size());
    const auto yes = static_cast<std::size_t>(std::ranges::count(task.trainedYes, true));
    const std::size_t fewest = std::min(yes, task.trainedYes.size() - yes);
    if (fewest < 2) {
        return fail(ErrorCode::InvalidInput,
                    "A yes-or-no question is learned from two photographs of either answer at "
                    "least; of one there " +
                        std::string(fewest == 0 ? "is none." : "is one."));
    }
    const std::size_t dimension = task.trained.dimension();
    const std::vector<double> mean = meanOf(task.trained);
    std::vector<double> features = centredUnit(task.trained, mean);
    const std::vector<Part> parts =
        foldParts(features, dimension, task.trainedYes, std::min(options.folds, fewest));
    const std::vector<Attempt> attempts = drawAttempts(options);
    std::vector<double> shares(attempts.size());
    inParallel(attempts.size(), 1, usableCpus(), [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end && !progress.cancelled(); ++i) {
            for (const Part& part : parts) {
                shares[i] += shareRight(part, task.trainedYes, attempts[i]);
            }
        }
    });
    if (progress.cancelled()) {
        return cancelledError();
    }
    const auto best = std::ranges::max_element(shares) - shares.begin();
    const std::vector<double> asked = centredUnit(task.asked, mean);
    features.insert(features.end(), asked.begin(), asked.end());
    Rows trainedRows(task.trained.rows());
    Rows askedRows(task.asked.rows());
    std::iota(trainedRows.begin(), trainedRows.end(), 0U);
    std::iota(askedRows.begin(), askedRows.end(), static_cast<std::uint32_t>(trainedRows.size()));
    const Part whole =
        scaledPart(features, dimension, std::move(trainedRows), std::move(askedRows));
    const std::vector<bool> said =
        answers(whole, task.trainedYes, attempts[static_cast<std::size_t>(best)]);
    std::vector<double> right;
    for (std::size_t i = 0; i < said.size(); ++i) {
        right.push_back(said[i] == task.askedYes[i] ? 1.0 : 0.0);
    }
    return right;
}

} // namespace taxo
