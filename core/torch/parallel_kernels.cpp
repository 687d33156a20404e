// SPDX-License-Identifier: MIT
#include "core/base/cpu.h"
#include "core/torch/parallel_kernels_private.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>

#ifndef INTRA_OP_PARALLEL
#    error "at::parallel_for would run on one thread: compile with OpenMP"
#endif

namespace taxo {

namespace {

/// Memory that a thread keeps for its tasks, so that no task asks the system for pages. Not
/// initialised.
class Scratch {
public:
    float* atLeast(std::size_t count) {
        if (count > m_count) {
            constexpr std::size_t kAlignment = 64;
            m_values.reset(static_cast<float*>(
                ::operator new[](count * sizeof(float), std::align_val_t(kAlignment))));
            m_count = count;
        }
        return m_values.get();
    }

private:
    struct Free {
        void operator()(float* values) const {
            constexpr std::size_t kAlignment = 64;
            ::operator delete[](values, std::align_val_t(kAlignment));
        }
    };

    std::unique_ptr<float[], Free> m_values;
    std::size_t m_count = 0;
};

Scratch& taskScratch() {
    thread_local Scratch scratch;
    return scratch;
}

/// Packed rows, made by one thread for all.
Scratch& packedScratch() {
    thread_local Scratch scratch;
    return scratch;
}

Index roundUp(Index value, Index unit) {
    return (value + unit - 1) / unit * unit;
}

/// Runs task(0) ... task(count - 1) on LibTorch's threads. Threads take the next task when they are
/// done with one, so that a thread that lost its CPU for a while does not hold up the others.
template <class Task>
void forEachTask(Index count, const Task& task) {
    std::atomic<Index> next{0};
    const Index threads = std::min<Index>(at::get_num_threads(), count);
    at::parallel_for(0, threads, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t thread = begin; thread < end; ++thread) {
            for (Index i = next++; i < count; i = next++) {
                task(i);
            }
        }
    });
}

/// How a product is cut into tasks: a strip of columns whose weights stay in the second-level
/// cache, times a stretch of rows.
struct Grid {
    Index columns = 0; ///< of the result, in a task
    Index panels = 0;  ///< of rows, in a task
    Index columnTasks = 0;
    Index rowTasks = 0;

    LinearPart part(Index task, Index allPanels, Index outputs) const {
        LinearPart own;
        own.firstPanel = task % rowTasks * panels;
        own.lastPanel = std::min(own.firstPanel + panels, allPanels);
        own.firstColumn = task / rowTasks * columns;
        own.lastColumn = std::min(own.firstColumn + columns, outputs);
        return own;
    }
};

Grid cut(const Kernels& kernels, Index rows, Index outputs) {
    constexpr Index kStrip = 128; // columns
    constexpr Index kTasksPerThread = 6;
    constexpr Index kFewestPanels = 16; // below, preparing the strip would cost too much
    Grid grid;
    grid.columns = roundUp(kStrip, kernels.tileColumns);
    grid.columnTasks = (outputs + grid.columns - 1) / grid.columns;
    const Index panels = (rows + kernels.tileRows - 1) / kernels.tileRows;
    const Index wanted = kTasksPerThread * at::get_num_threads();
    const Index rowTasks =
        std::clamp<Index>(wanted / grid.columnTasks, 1, std::max<Index>(1, panels / kFewestPanels));
    grid.panels = (panels + rowTasks - 1) / rowTasks;
    grid.rowTasks = (panels + grid.panels - 1) / grid.panels;
    return grid;
}

} // namespace

std::vector<const Kernels*> usableKernels() {
    std::vector<const Kernels*> usable = {&kBaselineKernels};
#if defined(__x86_64__)
    if (cpuLevel() >= CpuLevel::Avx2) {
        usable.push_back(&kAvx2Kernels);
    }
    if (cpuLevel() >= CpuLevel::Avx512) {
        usable.push_back(&kAvx512Kernels);
        if (__builtin_cpu_supports("avx512vnni")) {
            usable.push_back(&kAvx512VnniKernels);
        }
    }
#endif
    return usable;
}

const Kernels& kernels() {
    static const Kernels& best = *usableKernels().back();
    return best;
}

void parallelLinear(const Kernels& kernels, const float* x, LinearArgs args) {
    const Index inputs = roundUp(args.inputs, kernels.inputUnit);
    const Index panels = (args.rows + kernels.tileRows - 1) / kernels.tileRows;
    const Index panelSize = kernels.tileRows * inputs;
    float* const packed = packedScratch().atLeast(static_cast<std::size_t>(panels * panelSize));
    at::parallel_for(0, panels, 8, [&](std::int64_t begin, std::int64_t end) {
        for (Index p = begin; p < end; ++p) {
            const Index row = p * kernels.tileRows;
            kernels.packRows(x + row * args.inputs,
                             args.inputs,
                             std::min(kernels.tileRows, args.rows - row),
                             args.inputs,
                             packed + p * panelSize);
        }
    });
    args.packed = packed;
    const Grid grid = cut(kernels, args.rows, args.outputs);
    forEachTask(grid.columnTasks * grid.rowTasks, [&](Index task) {
        const LinearPart part = grid.part(task, panels, args.outputs);
        const Index columns = roundUp(part.lastColumn - part.firstColumn, kernels.tileColumns);
        kernels.linear(
            args, part, taskScratch().atLeast(static_cast<std::size_t>(columns * inputs)));
    });
}

void parallelQuantizedLinear(const Kernels& kernels, const float* x, QuantizedLinearArgs args) {
    const Index integers =
        roundUp(args.inputs, kernels.inputUnit * kInputsPerInteger) / kInputsPerInteger;
    const Index panels = (args.rows + kernels.tileRows - 1) / kernels.tileRows;
    const Index panelSize = kernels.tileRows * integers;
    const Index paddedRows = panels * kernels.tileRows;
    // Integers, scales and zeros are all four bytes wide.
    float* const scratch =
        packedScratch().atLeast(static_cast<std::size_t>(panels * panelSize + 2 * paddedRows));
    auto* const packed = reinterpret_cast<std::int32_t*>(scratch);
    float* const scale = scratch + panels * panelSize;
    auto* const zero = reinterpret_cast<std::int32_t*>(scale + paddedRows);
    at::parallel_for(0, panels, 8, [&](std::int64_t begin, std::int64_t end) {
        for (Index p = begin; p < end; ++p) {
            const Index row = p * kernels.tileRows;
            kernels.packQuantizedRows(x + row * args.inputs,
                                      std::min(kernels.tileRows, args.rows - row),
                                      args.inputs,
                                      packed + p * panelSize,
                                      scale + row,
                                      zero + row);
        }
    });
    args.packed = packed;
    args.rowScale = scale;
    args.rowZero = zero;
    const Grid grid = cut(kernels, args.rows, args.outputs);
    forEachTask(grid.columnTasks * grid.rowTasks, [&](Index task) {
        kernels.quantizedLinear(args, grid.part(task, panels, args.outputs));
    });
}

void parallelAttention(const Kernels& kernels,
                       const AttentionArgs& first,
                       const AttentionShape& shape) {
    const auto scratch =
        static_cast<std::size_t>(kernels.attentionScratch(first.keys, first.headWidth));
    forEachTask(shape.batch * shape.heads, [&](Index task) {
        const Index sequence = task / shape.heads;
        const Index column = task % shape.heads * first.headWidth;
        AttentionArgs args = first;
        args.query += sequence * first.queries * first.queryStride + column;
        args.key += sequence * first.keys * first.keyStride + column;
        args.value += sequence * first.keys * first.keyStride + column;
        args.out += sequence * first.queries * first.outStride + column;
        if (args.visible != nullptr) {
            args.visible += sequence * shape.visibleStride;
        }
        kernels.attention(args, taskScratch().atLeast(scratch));
    });
}

void parallelLayerNorm(const Kernels& kernels,
                       const float* x,
                       const float* weight,
                       const float* bias,
                       Index rows,
                       Index width,
                       float* out) {
    at::parallel_for(0, rows, 32, [&](std::int64_t begin, std::int64_t end) {
        kernels.layerNorm(x + begin * width, weight, bias, end - begin, width, out + begin * width);
    });
}

} // namespace taxo
