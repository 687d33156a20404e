// SPDX-License-Identifier: MIT
// Every set of kernels this machine can run, against LibTorch's own operators in double precision.
#include "core/torch/parallel_kernels_private.h"
#include "core/torch/quantized_weight_private.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <ostream>
#include <string>
#include <vector>

namespace taxo {

void PrintTo(const Kernels* kernels, std::ostream* out) {
    *out << kernels->name;
}

namespace {

double distance(const at::Tensor& ours, const at::Tensor& right) {
    return ((ours.to(at::kDouble) - right).norm() / right.norm()).item<double>();
}

class KernelsTest : public testing::TestWithParam<const Kernels*> {
protected:
    void SetUp() override { at::manual_seed(5); }
};

struct Product {
    at::Tensor x, weight, bias, residual, out;

    Product(Index rows, Index inputs, Index outputs)
        : x(at::randn({rows, inputs}))
        , weight(at::randn({outputs, inputs}) / std::sqrt(static_cast<double>(inputs)))
        , bias(at::randn({outputs}))
        , residual(at::randn({rows, outputs}))
        , out(at::full({rows, outputs}, std::numeric_limits<float>::quiet_NaN())) {}

    LinearArgs args() const {
        LinearArgs args;
        args.weight = weight.data_ptr<float>();
        args.out = out.data_ptr<float>();
        args.rows = x.size(0);
        args.inputs = x.size(1);
        args.outputs = weight.size(0);
        return args;
    }

    at::Tensor right() const { return x.to(at::kDouble).matmul(weight.to(at::kDouble).t()); }
};

TEST_P(KernelsTest, MultipliesShapesThatFillNoTile) {
    for (const Index rows : {1, 5, 14, 83}) {
        for (const Index inputs : {1, 16, 37, 588}) {
            for (const Index outputs : {1, 31, 32, 200}) {
                const Product product(rows, inputs, outputs);
                parallelLinear(*GetParam(), product.x.data_ptr<float>(), product.args());
                EXPECT_LE(distance(product.out, product.right()), 1e-6)
                    << rows << "x" << inputs << "x" << outputs;
            }
        }
    }
}

TEST_P(KernelsTest, AddsBiasActivationAndResidual) {
    for (const Index outputs : {64, 75}) { // whole tiles, and an edge
        for (const Activation activation :
             {Activation::None, Activation::Gelu, Activation::QuickGelu}) {
            const Product product(29, 48, outputs);
            LinearArgs args = product.args();
            args.bias = product.bias.data_ptr<float>();
            args.residual = product.residual.data_ptr<float>();
            args.activation = activation;
            parallelLinear(*GetParam(), product.x.data_ptr<float>(), args);
            at::Tensor right = product.right() + product.bias;
            if (activation == Activation::Gelu) {
                right = at::gelu(right);
            } else if (activation == Activation::QuickGelu) {
                right = right * at::sigmoid(1.702 * right);
            }
            EXPECT_LE(distance(product.out, right + product.residual), 1e-6) << outputs;
        }
    }
}

TEST_P(KernelsTest, AddsToTheResidualInPlace) {
    const Product product(40, 64, 96);
    const at::Tensor right = product.right() + product.residual;
    LinearArgs args = product.args();
    args.residual = product.residual.data_ptr<float>();
    args.out = product.residual.data_ptr<float>();
    parallelLinear(*GetParam(), product.x.data_ptr<float>(), args);
    EXPECT_LE(distance(product.residual, right), 1e-6);
}

TEST_P(KernelsTest, GeluIsExactFromTailToTail) {
    // One input, weight 1: the product is the number itself.
    const Product product(4001, 1, 32);
    product.x.copy_(at::linspace(-20, 20, 4001).unsqueeze(1));
    product.weight.fill_(1);
    LinearArgs args = product.args();
    args.activation = Activation::Gelu;
    parallelLinear(*GetParam(), product.x.data_ptr<float>(), args);
    const at::Tensor x = product.x.to(at::kDouble);
    const at::Tensor right = 0.5 * x * at::erfc(-x / std::sqrt(2.0));
    EXPECT_LE((product.out - right).abs().max().item<double>(), 1.5e-6); // at 20, half a last place
    const at::Tensor inner = (product.out - right).narrow(0, 1500, 1001);
    EXPECT_LE(inner.abs().max().item<double>(), 3e-7);
}

TEST_P(KernelsTest, NaNComesThrough) {
    for (const Activation activation :
         {Activation::None, Activation::Gelu, Activation::QuickGelu}) {
        const Product product(3, 16, 32);
        product.weight[7][3] = std::numeric_limits<float>::quiet_NaN();
        LinearArgs args = product.args();
        args.activation = activation;
        parallelLinear(*GetParam(), product.x.data_ptr<float>(), args);
        EXPECT_TRUE(product.out.select(1, 7).isnan().all().item<bool>());
        EXPECT_FALSE(product.out.select(1, 6).isnan().any().item<bool>());
    }
}

struct Heads {
    Index batch, queries, keys, heads, width;
};

TEST_P(KernelsTest, AttendsAsWrittenOut) {
    for (const Heads& shape :
         {Heads{2, 197, 197, 2, 64}, Heads{1, 50, 50, 3, 80}, Heads{3, 1, 33, 2, 64}}) {
        for (const bool isCausal : {false, true}) {
            const Index width = shape.heads * shape.width;
            const at::Tensor q = 3 * at::randn({shape.batch, shape.queries, width});
            const at::Tensor kv = at::randn({shape.batch, shape.keys, 2 * width});
            const at::Tensor out = at::empty_like(q);
            std::vector<std::int64_t> visible;
            at::Tensor hidden = at::zeros({shape.queries, shape.keys}, at::kBool);
            for (Index i = 0; i < shape.queries; ++i) {
                const Index seen = std::min(shape.keys, shape.queries == 1 ? 20 : i + 1);
                visible.push_back(seen);
                hidden[i].narrow(0, seen, shape.keys - seen).fill_(isCausal);
            }
            AttentionArgs args;
            args.query = q.data_ptr<float>();
            args.key = kv.data_ptr<float>();
            args.value = args.key + width;
            args.out = out.data_ptr<float>();
            args.queryStride = width;
            args.keyStride = 2 * width;
            args.outStride = width;
            args.queries = shape.queries;
            args.keys = shape.keys;
            args.headWidth = shape.width;
            args.scale = 1.0F / std::sqrt(static_cast<float>(shape.width));
            args.visible = isCausal ? visible.data() : nullptr;
            parallelAttention(*GetParam(), args, {shape.batch, shape.heads, 0});
            const auto split = [&](const at::Tensor& x) {
                return x.to(at::kDouble)
                    .view({x.size(0), x.size(1), shape.heads, shape.width})
                    .transpose(1, 2);
            };
            const at::Tensor scores =
                split(q).matmul(split(kv.narrow(2, 0, width).contiguous()).transpose(2, 3)) /
                std::sqrt(static_cast<double>(shape.width));
            const at::Tensor mixed = scores.masked_fill(hidden, -INFINITY)
                                         .softmax(-1)
                                         .matmul(split(kv.narrow(2, width, width).contiguous()));
            EXPECT_LE(distance(out, mixed.transpose(1, 2).reshape(q.sizes())), 1.5e-6)
                << shape.queries << (isCausal ? " causal" : "");
        }
    }
}

TEST_P(KernelsTest, AttentionShowsNaN) {
    const at::Tensor qkv = at::randn({1, 40, 192});
    const at::Tensor out = at::zeros({1, 40, 64});
    qkv[0][5][70] = std::numeric_limits<float>::quiet_NaN(); // one number of one key
    AttentionArgs args;
    args.query = qkv.data_ptr<float>();
    args.key = args.query + 64;
    args.value = args.key + 64;
    args.out = out.data_ptr<float>();
    args.queryStride = args.keyStride = 192;
    args.outStride = 64;
    args.queries = args.keys = 40;
    args.headWidth = 64;
    parallelAttention(*GetParam(), args, {1, 1, 0});
    EXPECT_TRUE(out.isnan().all().item<bool>());
}

TEST_P(KernelsTest, NormalisesRowsOfAnyWidth) {
    for (const Index width : {1, 13, 64, 1280}) {
        const at::Tensor x = 2 * at::randn({9, width}) + 100; // far from zero: needs two passes
        const at::Tensor weight = at::randn({width});
        const at::Tensor bias = at::randn({width});
        const at::Tensor out = at::empty_like(x);
        parallelLayerNorm(*GetParam(),
                          x.data_ptr<float>(),
                          weight.data_ptr<float>(),
                          bias.data_ptr<float>(),
                          9,
                          width,
                          out.data_ptr<float>());
        const at::Tensor right = at::layer_norm(
            x.to(at::kDouble), {width}, weight.to(at::kDouble), bias.to(at::kDouble), 1e-5);
        EXPECT_LE(distance(out, right), 1e-5) << width; // 100 has 24 bits too
    }
}

/// A row as packQuantizedRows rounds it, by the plain formula.
at::Tensor rounded(const at::Tensor& x) {
    const at::Tensor least = at::clamp_max(std::get<0>(x.min(1, true)), 0);
    const at::Tensor step = (at::clamp_min(std::get<0>(x.max(1, true)), 0) - least) / 255;
    const at::Tensor zero = at::round(-least / step);
    return (at::clamp(at::round(x / step + zero), 0, 255) - zero) * step;
}

TEST_P(KernelsTest, EightBitProductsAreThoseOfTheRoundedNumbers) {
    if (GetParam()->quantizedLinear == nullptr) {
        EXPECT_STREQ(GetParam()->name, "baseline");
        return;
    }
    for (const auto& [rows, inputs, outputs] :
         {std::tuple{1, 64, 32}, {29, 200, 75}, {31, 3072, 64}}) {
        const Product product(rows, inputs, outputs);
        const QuantizedWeight weight(*GetParam(), product.weight);
        LinearArgs args = product.args();
        args.bias = product.bias.data_ptr<float>();
        weight.multiply(product.x.data_ptr<float>(), args);
        const at::Tensor step =
            std::get<0>(product.weight.abs().max(1, true)) / GetParam()->weightLimit;
        const at::Tensor roundedWeight = at::round(product.weight / step) * step;
        const at::Tensor right =
            rounded(product.x).to(at::kDouble).matmul(roundedWeight.to(at::kDouble).t()) +
            product.bias;
        // A number half-way between two steps may go either way.
        EXPECT_LE(distance(product.out, right), 1e-3) << inputs;
        EXPECT_LE(distance(product.out, product.right() + product.bias), 0.02) << inputs;
    }
}

TEST_P(KernelsTest, EightBitsDoNotHideNaN) {
    if (GetParam()->quantizedLinear == nullptr) {
        EXPECT_STREQ(GetParam()->name, "baseline");
        return;
    }
    const Product product(3, 64, 32);
    product.x[1][5] = std::numeric_limits<float>::quiet_NaN();
    product.weight[7][3] = std::numeric_limits<float>::infinity();
    const QuantizedWeight weight(*GetParam(), product.weight);
    weight.multiply(product.x.data_ptr<float>(), product.args());
    EXPECT_TRUE(product.out[1].isnan().all().item<bool>());
    EXPECT_FALSE(product.out[0].slice(0, 0, 7).isnan().any().item<bool>());
    EXPECT_FALSE(product.out.select(1, 7).isfinite().any().item<bool>());
}

INSTANTIATE_TEST_SUITE_P(EachInstructionSet,
                         KernelsTest,
                         testing::ValuesIn(usableKernels()),
                         [](const auto& test) {
                             std::string name = test.param->name;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

} // namespace

} // namespace taxo
