// SPDX-License-Identifier: MIT
#include "core/search/faiss_batch_search.h"

#include "core/base/assert.h"

#include <faiss/Clustering.h>
#include <faiss/IndexFlat.h>
#include <faiss/impl/FaissException.h>
#include <faiss/utils/distances.h>

#include <omp.h>

#include <algorithm>
#include <exception>
#include <functional>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

// Of BLAS and LAPACK, with which FAISS comes; all column by column.
// NOLINTBEGIN(readability-identifier-naming): Fortran's names
extern "C" {
// c = alpha * a' * b + beta * c
int sgemm_(const char* transA,
           const char* transB,
           const int* m,
           const int* n,
           const int* k,
           const float* alpha,
           const float* a,
           const int* lda,
           const float* b,
           const int* ldb,
           const float* beta,
           float* c,
           const int* ldc);
// c = alpha * a * a' + beta * c, one half of it
int ssyrk_(const char* half,
           const char* trans,
           const int* n,
           const int* k,
           const float* alpha,
           const float* a,
           const int* lda,
           const float* beta,
           float* c,
           const int* ldc);
// Eigenvalues `il` to `iu` of n, from 1 and ascending, and their vectors; destroys a.
int ssyevr_(const char* jobz,
            const char* range,
            const char* half,
            const int* n,
            float* a,
            const int* lda,
            const float* vl,
            const float* vu,
            const int* il,
            const int* iu,
            const float* tolerance,
            int* found,
            float* values,
            float* vectors,
            const int* ldz,
            int* support,
            float* work,
            const int* lwork,
            int* iwork,
            const int* liwork,
            int* info);
}

// NOLINTEND(readability-identifier-naming)

namespace taxo {

namespace {

constexpr int kRounds = 6;

struct Stopped : std::exception {};

/// FAISS's k-means asks for the nearest centroid of all rows at once; this one answers in blocks,
/// between which it can be stopped (FAISS's own way is one object for the whole process).
class StoppableFlat : public faiss::IndexFlatIP {
public:
    StoppableFlat(std::size_t dimension, std::size_t total, const Progress& progress)
        : faiss::IndexFlatIP(static_cast<idx_t>(dimension)), m_total(total), m_progress(progress) {}

    void search(idx_t count,
                const float* queries,
                idx_t k,
                float* products,
                idx_t* rows,
                const faiss::SearchParameters* parameters) const override {
        constexpr idx_t kBlock = 1024;
        for (idx_t i = 0; i < count; i += kBlock) {
            if (m_progress.cancelled()) {
                throw Stopped();
            }
            const idx_t some = std::min(kBlock, count - i);
            faiss::IndexFlatIP::search(
                some, queries + i * d, k, products + i * k, rows + i * k, parameters);
            m_done += static_cast<std::size_t>(some);
            m_progress.report(m_done, m_total, "finding groups");
        }
    }

private:
    std::size_t m_total;
    mutable std::size_t m_done = 0;
    const Progress& m_progress;
};

/// Runs `work`, which may throw what FAISS throws.
template <class Work>
auto guarded(const Work& work) -> decltype(work()) {
    try {
        return work();
    } catch (const Stopped&) {
        return cancelledError();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "There is not enough memory to make an index.");
    } catch (const std::exception& problem) {
        return fail(ErrorCode::Internal, std::string("FAISS: ") + problem.what());
    }
}

std::vector<float> meanOf(const EmbeddingMatrix& rows) {
    std::vector<double> sums(rows.dimension());
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        std::ranges::transform(
            rows.row(i), sums, sums.begin(), [](float value, double sum) { return sum + value; });
    }
    std::vector<float> mean(sums.size());
    std::ranges::transform(sums, mean.begin(), [&](double sum) {
        return static_cast<float>(sum / static_cast<double>(rows.rows()));
    });
    return mean;
}

/// One half of it; the other is 0. The mean is taken off block by block: the rows are not copied.
std::vector<float> covarianceOf(const EmbeddingMatrix& rows, const std::vector<float>& mean) {
    constexpr std::size_t kBlock = 8192;
    const auto dimension = static_cast<int>(rows.dimension());
    std::vector<float> covariance(rows.dimension() * rows.dimension());
    EmbeddingMatrix centred(std::min(kBlock, rows.rows()), rows.dimension());
    const float share = 1.0F / static_cast<float>(std::max<std::size_t>(rows.rows() - 1, 1));
    const float one = 1.0F;
    for (std::size_t first = 0; first < rows.rows(); first += kBlock) {
        const std::size_t count = std::min(kBlock, rows.rows() - first);
        for (std::size_t i = 0; i < count; ++i) {
            std::ranges::transform(
                rows.row(first + i), mean, centred.row(i).begin(), std::minus<>());
        }
        const auto some = static_cast<int>(count);
        ssyrk_("U",
               "N",
               &dimension,
               &some,
               &share,
               centred.values().data(),
               &dimension,
               &one,
               covariance.data(),
               &dimension);
    }
    return covariance;
}

/// Of `covariance`, which is destroyed, as many as `found` has axes, the largest first.
void largestEigenvectors(std::vector<float>& covariance, PrincipalAxes& found) {
    const std::size_t all = found.axes.dimension();
    const std::size_t count = found.axes.rows();
    const auto dimension = static_cast<int>(all);
    const int first = dimension - static_cast<int>(count) + 1;
    const float none = 0.0F;
    std::vector<float> values(all);
    std::vector<float> vectors(all * count);
    std::vector<int> support(2 * all);
    std::vector<float> work(40 * all);
    std::vector<int> iwork(10 * all);
    const auto lwork = static_cast<int>(work.size());
    const auto liwork = static_cast<int>(iwork.size());
    int eigenvalues = 0;
    int info = 0;
    ssyevr_("V",
            "I",
            "U",
            &dimension,
            covariance.data(),
            &dimension,
            &none,
            &none,
            &first,
            &dimension,
            &none,
            &eigenvalues,
            values.data(),
            vectors.data(),
            &dimension,
            support.data(),
            work.data(),
            &lwork,
            iwork.data(),
            &liwork,
            &info);
    if (info != 0 || static_cast<std::size_t>(eigenvalues) != count) {
        throw std::runtime_error("no principal axes were found");
    }
    for (std::size_t axis = 0; axis < count; ++axis) {
        const std::size_t place = count - 1 - axis; // ascending
        std::copy_n(vectors.begin() + static_cast<std::ptrdiff_t>(place * all),
                    all,
                    found.axes.row(axis).begin());
        found.variances.push_back(std::max(0.0F, values[place]));
    }
}

class FaissBatchSearch : public BatchSearch {
public:
    explicit FaissBatchSearch(int threads) : m_threads(threads) {}

    Result<std::vector<RowMatch>> nearest(const EmbeddingMatrix& queries,
                                          const EmbeddingMatrix& rows,
                                          std::size_t count) override {
        TAXO_ASSERT(count <= rows.rows() && queries.dimension() == rows.dimension());
        return guarded([&]() -> Result<std::vector<RowMatch>> {
            omp_set_num_threads(threadsFor(queries.rows() * rows.rows() * rows.dimension()));
            const std::size_t matches = queries.rows() * count;
            std::vector<float> products(matches);
            std::vector<std::int64_t> numbers(matches);
            faiss::knn_inner_product(queries.values().data(),
                                     rows.values().data(),
                                     rows.dimension(),
                                     queries.rows(),
                                     rows.rows(),
                                     count,
                                     products.data(),
                                     numbers.data());
            std::vector<RowMatch> found(matches);
            for (std::size_t i = 0; i < matches; ++i) {
                // -1 where a product is no number: any row will do.
                const std::int64_t row = std::max<std::int64_t>(0, numbers[i]);
                found[i] = {static_cast<std::uint32_t>(row), products[i]};
            }
            return found;
        });
    }

    Result<EmbeddingMatrix> products(const EmbeddingMatrix& queries,
                                     const EmbeddingMatrix& rows) override {
        TAXO_ASSERT(queries.dimension() == rows.dimension());
        return guarded([&]() -> Result<EmbeddingMatrix> {
            omp_set_num_threads(threadsFor(queries.rows() * rows.rows() * rows.dimension()));
            EmbeddingMatrix found(queries.rows(), rows.rows());
            const auto dimension = static_cast<int>(rows.dimension());
            const auto across = static_cast<int>(rows.rows());
            const auto down = static_cast<int>(queries.rows());
            const float one = 1.0F;
            const float none = 0.0F;
            sgemm_("T",
                   "N",
                   &across,
                   &down,
                   &dimension,
                   &one,
                   rows.values().data(),
                   &dimension,
                   queries.values().data(),
                   &dimension,
                   &none,
                   found.values().data(),
                   &across);
            return found;
        });
    }

    Result<EmbeddingMatrix>
    cluster(const EmbeddingMatrix& rows, std::size_t count, const Progress& progress) override {
        TAXO_ASSERT(count > 0 && count <= rows.rows());
        return guarded([&]() -> Result<EmbeddingMatrix> {
            omp_set_num_threads(threadsFor(rows.rows() * count * rows.dimension()));
            faiss::ClusteringParameters parameters;
            parameters.niter = kRounds;
            parameters.spherical = true;
            parameters.min_points_per_centroid = 1; // else it writes to standard error
            parameters.max_points_per_centroid = static_cast<int>(rows.rows());
            parameters.seed = 1;
            const std::size_t dimension = rows.dimension();
            StoppableFlat index(dimension, kRounds * rows.rows(), progress);
            faiss::Clustering clustering(
                static_cast<int>(dimension), static_cast<int>(count), parameters);
            clustering.train(
                static_cast<faiss::Index::idx_t>(rows.rows()), rows.values().data(), index);
            EmbeddingMatrix centroids(count, dimension);
            std::ranges::copy(clustering.centroids, centroids.values().begin());
            return centroids;
        });
    }

    Result<PrincipalAxes> principalAxes(const EmbeddingMatrix& rows, std::size_t count) override {
        TAXO_ASSERT(rows.rows() > 0 && count <= rows.dimension());
        return guarded([&]() -> Result<PrincipalAxes> {
            omp_set_num_threads(m_threads);
            PrincipalAxes found{meanOf(rows), EmbeddingMatrix(count, rows.dimension()), {}};
            std::vector<float> covariance = covarianceOf(rows, found.mean);
            omp_set_num_threads(1); // a thousand small steps, for which threads would wait
            largestEigenvectors(covariance, found);
            return found;
        });
    }

private:
    /// For so many products of two numbers at a time: of few the threads would wait for each other
    /// longer than they work, by far where other programs want the processors, too.
    int threadsFor(std::size_t products) const {
        constexpr std::size_t kFew = std::size_t{1} << 21U; // a fraction of a millisecond
        return products < kFew ? 1 : m_threads;
    }

    int m_threads;
};

} // namespace

std::unique_ptr<BatchSearch> makeFaissBatchSearch(int threads) {
    return std::make_unique<FaissBatchSearch>(threads);
}

} // namespace taxo
