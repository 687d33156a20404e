// SPDX-License-Identifier: MIT
#include "core/specimens/printed_text.h"

#include "core/base/run_program.h"

#include <span>

namespace taxo {

namespace {

/// PGM or PPM in its binary form: a head of text, then the bytes as we have them.
std::string asPortableMap(const ImageBuffer& picture) {
    std::string file = picture.format == PixelFormat::Gray8 ? "P5\n" : "P6\n";
    file += std::to_string(picture.width) + " " + std::to_string(picture.height) + "\n255\n";
    file.append(picture.pixels.begin(), picture.pixels.end());
    return file;
}

} // namespace

Result<std::string> readPrintedText(const ImageBuffer& picture, const Progress& progress) {
    if (picture.format != PixelFormat::Rgb8 && picture.format != PixelFormat::Gray8) {
        return fail(ErrorCode::InvalidInput, "Print is read in Rgb8 or Gray8 pictures.");
    }
    const std::string file = asPortableMap(picture);
    // 11: text anywhere, in no order, as on labels beside a specimen.
    auto text = runProgram(
        {"tesseract", "stdin", "stdout", "--psm", "11"}, std::as_bytes(std::span(file)), progress);
    if (!text && text.error().code == ErrorCode::NotFound) {
        return fail(ErrorCode::NotFound,
                    "Printed numbers are read by Tesseract, which is not installed. Install the "
                    "package tesseract-ocr.");
    }
    return text;
}

} // namespace taxo
