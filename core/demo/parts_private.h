// SPDX-License-Identifier: MIT
#pragma once

#include "core/demo/body_parts.h"
#include "core/demo/canvas_private.h"

#include <array>
#include <vector>

namespace taxo {

/// Notes which part of the organism each pixel shows while one is drawn on a canvas. Its own
/// drawing knows nothing of it but PartScope.
class PartRecorder {
public:
    /// Of what is drawn on `canvas` while this lives.
    explicit PartRecorder(Canvas& canvas);
    ~PartRecorder();
    PartRecorder(const PartRecorder&) = delete;
    PartRecorder& operator=(const PartRecorder&) = delete;

    /// What was drawn as this part, in the coordinates of `cr`: it hides what was there before.
    void take(cairo_t* cr, BodyPart part, cairo_pattern_t* drawn);

    std::array<std::vector<float>, kBodyParts> cover() const;

private:
    struct Sheet {
        SurfacePtr surface; ///< A8
        ContextPtr context;
    };

    cairo_t* m_cr;
    int m_side;
    std::array<Sheet, kBodyParts> m_sheets;
};

/// While it lives, what is drawn is this part; scopes do not lie within each other. Nothing where
/// nobody records.
class PartScope {
public:
    PartScope(cairo_t* cr, BodyPart part);
    ~PartScope();
    PartScope(const PartScope&) = delete;
    PartScope& operator=(const PartScope&) = delete;

private:
    cairo_t* m_cr;
    BodyPart m_part;
    PartRecorder* m_recorder;
};

} // namespace taxo
