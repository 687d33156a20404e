// SPDX-License-Identifier: MIT
#include "core/specimens/module_private.h"

#include <opencv2/core/utility.hpp>

#include <new>

namespace taxo {

namespace {

class ModuleReader : public SpecimenReader {
public:
    Result<std::vector<Box>> findSpecimens(const ImageBuffer& picture,
                                           const SpecimenOptions& options,
                                           const Progress& progress) const override {
        return findSpecimensWithOpenCv(picture, options, progress);
    }

    Result<std::vector<Barcode>> readBarcodes(const ImageBuffer& picture,
                                              const Progress& progress) const override {
        return readBarcodesWithZxing(picture, progress);
    }
};

} // namespace

} // namespace taxo

/// The factory that core/specimens/specimen_reader.cpp looks up. Null where memory runs out.
extern "C" __attribute__((visibility("default"))) taxo::SpecimenReader*
taxoMakeSpecimenReader(int threads) {
    cv::setNumThreads(threads);
    return new (std::nothrow) taxo::ModuleReader;
}
