// SPDX-License-Identifier: MIT
#include "core/demo/body_parts.h"

#include "core/base/assert.h"
#include "core/demo/draw_private.h"
#include "core/demo/parts_private.h"

#include <cstddef>

namespace taxo {

namespace {

/// By which a cairo context knows its recorder.
const cairo_user_data_key_t kRecorder{};

} // namespace

const char* nameOf(BodyPart part) {
    constexpr const char* kNames[kBodyParts] = {"body", "head", "organ", "limbs", "ornament"};
    return kNames[indexOf(part)];
}

PartRecorder::PartRecorder(Canvas& canvas) : m_cr(canvas.cr()), m_side(canvas.side()) {
    for (Sheet& sheet : m_sheets) {
        sheet.surface.reset(cairo_image_surface_create(CAIRO_FORMAT_A8, m_side, m_side));
        sheet.context.reset(cairo_create(sheet.surface.get()));
    }
    cairo_set_user_data(m_cr, &kRecorder, this, nullptr);
}

PartRecorder::~PartRecorder() {
    cairo_set_user_data(m_cr, &kRecorder, nullptr, nullptr);
}

void PartRecorder::take(cairo_t* cr, BodyPart part, cairo_pattern_t* drawn) {
    cairo_matrix_t place;
    cairo_get_matrix(cr, &place);
    for (std::size_t i = 0; i < kBodyParts; ++i) {
        cairo_t* const sheet = m_sheets[i].context.get();
        cairo_set_matrix(sheet, &place);
        cairo_set_operator(sheet,
                           i == indexOf(part) ? CAIRO_OPERATOR_OVER : CAIRO_OPERATOR_DEST_OUT);
        cairo_set_source_rgba(sheet, 0.0, 0.0, 0.0, 1.0);
        cairo_mask(sheet, drawn);
    }
}

std::array<std::vector<float>, kBodyParts> PartRecorder::cover() const {
    const auto side = static_cast<std::size_t>(m_side);
    std::array<std::vector<float>, kBodyParts> cover;
    for (std::size_t i = 0; i < kBodyParts; ++i) {
        cairo_surface_t* const surface = m_sheets[i].surface.get();
        cairo_surface_flush(surface);
        const unsigned char* const data = cairo_image_surface_get_data(surface);
        const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
        cover[i].reserve(side * side);
        for (std::size_t y = 0; y < side; ++y) {
            for (std::size_t x = 0; x < side; ++x) {
                cover[i].push_back(static_cast<float>(data[y * stride + x]) / 255.0F);
            }
        }
    }
    return cover;
}

PartScope::PartScope(cairo_t* cr, BodyPart part)
    : m_cr(cr)
    , m_part(part)
    , m_recorder(static_cast<PartRecorder*>(cairo_get_user_data(cr, &kRecorder))) {
    if (m_recorder != nullptr) {
        cairo_push_group(m_cr);
    }
}

PartScope::~PartScope() {
    if (m_recorder == nullptr) {
        return;
    }
    cairo_pattern_t* const drawn = cairo_pop_group(m_cr);
    m_recorder->take(m_cr, m_part, drawn);
    cairo_set_source(m_cr, drawn);
    cairo_paint(m_cr);
    cairo_pattern_destroy(drawn);
}

PosedSubject poseSubject(const DemoWorld& world, const PhotoPlan& plan, int side) {
    TAXO_ASSERT(side >= 32 && side <= 4096);
    TAXO_ASSERT((plan.view == View::Field || plan.view == View::Trap) && !plan.second &&
                plan.awkward != Awkward::Empty);
    Canvas canvas(side);
    setColor(canvas.cr(), {0.5, 0.5, 0.5});
    cairo_paint(canvas.cr());
    PosedSubject posed;
    {
        PartRecorder recorder(canvas);
        Random pose(plan.poseSeed);
        drawSubjects(canvas.cr(), world, plan, pose);
        posed.cover = recorder.cover();
    }
    posed.picture = pixelsOf(canvas.surface());
    return posed;
}

PhotoPlan asSpecies(const DemoWorld& world, const PhotoPlan& plan, std::size_t species) {
    const DemoSpecies& own = world.species[plan.subject.species];
    const DemoSpecies& other = world.species[species];
    TAXO_ASSERT(own.plan == other.plan);
    PhotoPlan changed = plan;
    changed.subject.species = species;
    for (std::size_t t = 0; t < kTraits; ++t) {
        changed.subject.traits[t] += other.traits[t] - own.traits[t];
    }
    return changed;
}

} // namespace taxo
