// SPDX-License-Identifier: MIT
#include "core/figure/figure_file.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/base/process.h"
#include "core/figure/figure_file_private.h"
#include "core/figure/svg_text_private.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace taxo {

namespace {

constexpr int kLeastSide = 200;
constexpr int kMostSide = 20'000;
constexpr double kLeastResolution = 18.0;
constexpr double kMostResolution = 2400.0;

/// Where cairo's bytes go. cairo only knows that writing failed; why is kept here.
struct Sink {
    OutputFile* file = nullptr; ///< or
    std::string* text = nullptr;
    Status state;
};

cairo_status_t take(void* closure, const unsigned char* bytes, unsigned int length) {
    Sink& sink = *static_cast<Sink*>(closure);
    const std::string_view piece(reinterpret_cast<const char*>(bytes), length);
    if (sink.text != nullptr) {
        sink.text->append(piece);
        return CAIRO_STATUS_SUCCESS;
    }
    if (sink.state) {
        sink.state = sink.file->write(piece);
    }
    return sink.state ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

Status statusOf(cairo_status_t status, const Sink& sink, const std::filesystem::path& file) {
    if (!sink.state) {
        return sink.state;
    }
    if (status == CAIRO_STATUS_SUCCESS) {
        return {};
    }
    const bool isMemory = status == CAIRO_STATUS_NO_MEMORY;
    return fail(isMemory ? ErrorCode::OutOfMemory : ErrorCode::Internal,
                displayName(file) + " cannot be drawn: " + cairo_status_to_string(status) +
                    (isMemory ? ". Choose fewer pixels." : "."));
}

/// The chunk pHYs of PNG: how many pixels go to the metre.
std::string resolutionChunk(double dotsPerInch) {
    const auto bigEndian = [](std::uint32_t number) {
        std::string bytes;
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes += static_cast<char>(number >> static_cast<unsigned>(shift));
        }
        return bytes;
    };
    const auto perMetre = bigEndian(static_cast<std::uint32_t>(std::lround(dotsPerInch / 0.0254)));
    const std::string body = "pHYs" + perMetre + perMetre + '\x01';
    std::uint32_t check = UINT32_MAX; // CRC-32 as PNG has it
    for (const char letter : body) {
        check ^= static_cast<unsigned char>(letter);
        for (int bit = 0; bit < 8; ++bit) {
            check = (check >> 1U) ^ ((check & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return bigEndian(static_cast<std::uint32_t>(body.size() - 4)) + body + bigEndian(~check);
}

/// What a page is drawn by, and what errors call the file.
struct Drawing {
    const std::filesystem::path& file;
    const FigureSize& size;
    const std::function<Status(const FigurePage&)>& draw;
};

/// Draws on `surface`, whose unit is scaled to points. A context that an error stopped draws
/// nothing from there on, and says so only here.
Status drawOn(cairo_surface_t* surface, const Drawing& drawing, double scale, const Sink& sink) {
    const FigureSize& size = drawing.size;
    const double perPoint = size.resolution() / 72.0;
    const ContextPtr context(cairo_create(surface));
    cairo_scale(context.get(), scale, scale);
    auto drawn = drawing.draw(
        {context.get(), size.width / perPoint, size.height / perPoint, size.resolution()});
    return drawn ? statusOf(cairo_status(context.get()), sink, drawing.file) : drawn;
}

Status writePng(OutputFile& out, const Drawing& drawing) {
    Sink sink{&out, nullptr, {}};
    const FigureSize& size = drawing.size;
    const SurfacePtr surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height));
    if (const auto made = statusOf(cairo_surface_status(surface.get()), sink, drawing.file);
        !made) {
        return made;
    }
    if (auto drawn = drawOn(surface.get(), drawing, size.resolution() / 72.0, sink); !drawn) {
        return drawn;
    }
    // cairo says nothing of the resolution, which stands behind the header: that is its first 33
    // bytes.
    constexpr std::uint64_t kHeader = 33;

    struct Spliced {
        Sink* sink;
        std::string head;
        std::string chunk;
    } spliced{&sink, {}, resolutionChunk(size.resolution())};

    const auto splice = [](void* closure, const unsigned char* bytes, unsigned int length) {
        Spliced& to = *static_cast<Spliced*>(closure);
        if (to.chunk.empty()) {
            return take(to.sink, bytes, length);
        }
        to.head.append(reinterpret_cast<const char*>(bytes), length);
        if (to.head.size() < kHeader) {
            return CAIRO_STATUS_SUCCESS;
        }
        to.head.insert(kHeader, to.chunk);
        to.chunk.clear();
        return take(to.sink,
                    reinterpret_cast<const unsigned char*>(to.head.data()),
                    static_cast<unsigned int>(to.head.size()));
    };
    return statusOf(
        cairo_surface_write_to_png_stream(surface.get(), splice, &spliced), sink, drawing.file);
}

Status writePdf(OutputFile& out, const Drawing& drawing, const FigureWords& words) {
    Sink sink{&out, nullptr, {}};
    const FigureSize& size = drawing.size;
    const double perPoint = size.resolution() / 72.0;
    const SurfacePtr surface(cairo_pdf_surface_create_for_stream(
        take, &sink, size.width / perPoint, size.height / perPoint));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, words.title.c_str());
    cairo_pdf_surface_set_metadata(
        surface.get(), CAIRO_PDF_METADATA_SUBJECT, words.description.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Taxoscope");
    // cairo would write the time; an empty one it leaves out.
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");
    if (auto drawn = drawOn(surface.get(), drawing, 1.0, sink); !drawn) {
        return drawn;
    }
    cairo_surface_finish(surface.get());
    return statusOf(cairo_surface_status(surface.get()), sink, drawing.file);
}

Status writeSvg(OutputFile& out, const Drawing& drawing, const FigureWords& words) {
    std::string text;
    Sink sink{nullptr, &text, {}};
    const FigureSize& size = drawing.size;
    const double perPoint = size.resolution() / 72.0;
    const SurfacePtr surface(cairo_svg_surface_create_for_stream(
        take, &sink, size.width / perPoint, size.height / perPoint));
    if (auto drawn = drawOn(surface.get(), drawing, 1.0, sink); !drawn) {
        return drawn;
    }
    cairo_surface_finish(surface.get());
    if (auto done = statusOf(cairo_surface_status(surface.get()), sink, drawing.file); !done) {
        return done;
    }
    return out.write(finishedSvg(text, words));
}

} // namespace

std::optional<FigureFormat> figureFormatOf(const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    if (equalIgnoringCase(ending, ".png")) {
        return FigureFormat::Png;
    }
    if (equalIgnoringCase(ending, ".svg")) {
        return FigureFormat::Svg;
    }
    if (equalIgnoringCase(ending, ".pdf")) {
        return FigureFormat::Pdf;
    }
    return std::nullopt;
}

double FigureSize::resolution() const {
    constexpr double kUsualInches = 8.0;
    return dotsPerInch > 0.0 ? dotsPerInch : std::max(width, height) / kUsualInches;
}

Status FigureSize::check(FigureFormat format) const {
    const auto isSide = [](int side) { return side >= kLeastSide && side <= kMostSide; };
    if (!isSide(width) || !isSide(height)) {
        return fail(ErrorCode::InvalidInput,
                    "A figure of " + std::to_string(width) + " x " + std::to_string(height) +
                        " pixels cannot be made: each side must have 200 to 20000.");
    }
    if (!(dotsPerInch == 0.0 ||
          (dotsPerInch >= kLeastResolution && dotsPerInch <= kMostResolution))) {
        return fail(ErrorCode::InvalidInput,
                    "A figure has 18 to 2400 dots per inch. Choose such a resolution, or none.");
    }
    constexpr std::uint64_t kBytesPerPixel = 4;
    const std::uint64_t bytes =
        kBytesPerPixel * static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height);
    const std::uint64_t memory = usableMemory();
    if (format == FigureFormat::Png && memory > 0 && bytes > memory / 2) {
        return fail(ErrorCode::OutOfMemory,
                    "A figure of " + std::to_string(width) + " x " + std::to_string(height) +
                        " pixels takes " + std::to_string(bytes >> 20U) +
                        " MiB, more than half of this computer's memory. Choose fewer pixels, or "
                        "PDF or SVG, which have none.");
    }
    return {};
}

Status writeFigure(const std::filesystem::path& file,
                   const FigureSize& size,
                   const FigureWords& words,
                   const std::function<Status(const FigurePage&)>& draw) {
    const auto format = figureFormatOf(file);
    if (!format) {
        return fail(ErrorCode::InvalidInput,
                    displayName(file) +
                        " does not say what it is to be. End its name in .png, .svg or .pdf.");
    }
    if (auto possible = size.check(*format); !possible) {
        return possible;
    }
    auto out = OutputFile::create(file);
    if (!out) {
        return std::move(out).error().during("writing a figure");
    }
    const Drawing drawing{file, size, draw};
    Status written;
    switch (*format) {
    case FigureFormat::Png:
        written = writePng(*out, drawing);
        break;
    case FigureFormat::Pdf:
        written = writePdf(*out, drawing, words);
        break;
    case FigureFormat::Svg:
        written = writeSvg(*out, drawing, words);
        break;
    }
    return written ? out->commit() : written;
}

} // namespace taxo
