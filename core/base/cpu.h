// SPDX-License-Identifier: MIT
#pragma once

namespace taxo {

/// Which instruction sets a hot kernel may use. Each kernel exists for baseline x86-64 and for
/// AVX2+FMA+F16C (AVX-512 where it pays); the choice is made at run time and tests run every
/// variant that the machine has.
enum class CpuLevel : unsigned char { Baseline, Avx2, Avx512 };

/// The best level of this machine, or less where TAXO_CPU=baseline|avx2 asks for it.
CpuLevel cpuLevel();

/// CPUs this process may use (affinity and the quota of its control groups, version 2), at least 1.
int usableCpus();

/// Lets OpenMP's threads sleep while they wait instead of turning round: decoding and other
/// programs need the CPUs. The first line of a program, before it has other threads and before
/// LibTorch is loaded. OMP_WAIT_POLICY of the environment wins.
void letWaitingThreadsSleep();

} // namespace taxo
