// SPDX-License-Identifier: MIT
#include "core/workflow/embed_photos.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/vectors/normalise.h"
#include "core/vectors/npy.h"
#include "core/workflow/encode_photos.h"
#include "core/workflow/open_model.h"
#include "core/workflow/photo_pipeline.h"

#include <fstream>
#include <string>
#include <utility>

namespace taxo {

namespace {

std::filesystem::path tableBeside(const std::filesystem::path& npy) {
    return std::filesystem::path(npy).replace_extension(".csv");
}

const std::string& tableHeader() {
    static const std::string header = csvLine({"row", "path", "sha256", "error"});
    return header;
}

/// Nobody named this file: a table of something else is not written over.
Status checkTable(const std::filesystem::path& table) {
    std::ifstream file(table, std::ios::binary);
    std::string first;
    if (file && std::getline(file, first) && first + "\n" != tableHeader()) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(table) + " would hold the table of the vectors, but is something "
                                         "else. Move it, or name the vectors otherwise.");
    }
    return {};
}

/// The two files of one run, growing side by side.
class EmbeddingFiles {
public:
    static Result<EmbeddingFiles> create(const std::filesystem::path& npy, std::size_t dimension) {
        auto vectors = NpyWriter::create(npy, dimension);
        if (!vectors) {
            return tl::unexpected(std::move(vectors).error());
        }
        auto rows = OutputFile::create(tableBeside(npy));
        if (!rows) {
            return tl::unexpected(std::move(rows).error());
        }
        EmbeddingFiles files(std::move(*vectors), std::move(*rows));
        auto written = files.m_rows.write(tableHeader());
        if (!written) {
            return tl::unexpected(std::move(written).error());
        }
        return files;
    }

    Status addVector(const std::filesystem::path& file,
                     const Digest& digest,
                     std::span<const float> vector) {
        auto listed = m_rows.write(
            csvLine({std::to_string(m_vectors.rows()), displayPath(file), digest.hex(), ""}));
        return listed ? m_vectors.append(vector) : listed;
    }

    Status addFailure(const FailedPath& failed) {
        return m_rows.write(csvLine({"", displayPath(failed.path), "", failed.error.text()}));
    }

    std::size_t written() const { return m_vectors.rows(); }

    Status commit() {
        auto vectors = m_vectors.commit();
        return vectors ? m_rows.commit() : vectors;
    }

private:
    EmbeddingFiles(NpyWriter vectors, OutputFile rows)
        : m_vectors(std::move(vectors)), m_rows(std::move(rows)) {}

    NpyWriter m_vectors;
    OutputFile m_rows;
};

} // namespace

Result<EmbedFilesReport> embedFiles(const FoundPhotos& photos,
                                    const EmbedFilesOptions& options,
                                    const std::filesystem::path& npy,
                                    const Progress& progress) {
    if (tableBeside(npy) == npy) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(npy) + " is where the table goes; name the vectors FILE.npy.");
    }
    if (auto free = checkTable(tableBeside(npy)); !free) {
        return tl::unexpected(std::move(free).error());
    }
    auto model = OpenModel::open(options.model.model);
    if (!model) {
        return tl::unexpected(std::move(model).error());
    }
    auto pipeline = PhotoPipeline::open(std::move(*model), options.model, progress);
    if (!pipeline) {
        return tl::unexpected(std::move(pipeline).error());
    }
    auto output =
        EmbeddingFiles::create(npy, static_cast<std::size_t>(pipeline->encoder().dimension()));
    if (!output) {
        return tl::unexpected(std::move(output).error());
    }
    EmbedFilesReport report;
    report.failed = photos.failed;
    for (const FailedPath& failed : photos.failed) {
        if (auto added = output->addFailure(failed); !added) {
            return tl::unexpected(std::move(added).error());
        }
    }
    const auto addPhoto = [&](const std::filesystem::path& file,
                              const Status& read,
                              EmbeddingMatrix& vectors,
                              std::size_t& row) -> Status {
        const auto vector = read ? vectors.row(row++) : std::span<float>();
        const auto digest = read ? sha256OfFile(file) : tl::unexpected(read.error());
        if (!digest) { // or it went after it was read
            report.failed.push_back({file, digest.error()});
            return output->addFailure(report.failed.back());
        }
        if (options.normalise) {
            normalise(vector);
        }
        return output->addVector(file, *digest, vector);
    };
    const auto take = [&](EncodedGroup group) -> Status {
        std::size_t row = 0;
        for (std::size_t i = 0; i < group.read.size(); ++i) {
            auto added = addPhoto(photos.files[group.first + i], group.read[i], group.vectors, row);
            if (!added) {
                return added;
            }
        }
        return {};
    };
    if (auto run = pipeline->encode(photos.files, take, progress); !run) {
        return tl::unexpected(std::move(run).error());
    }
    report.written = output->written();
    if (auto committed = output->commit(); !committed) {
        return tl::unexpected(std::move(committed).error());
    }
    return report;
}

} // namespace taxo
