// SPDX-License-Identifier: Apache-2.0

/// a·b + c in each lane, rounded once where the build is for processors that have the instruction.
///
/// `Scripts/cpu-flags` sets `ORBITS_FMA`. Without it a fused step would call the C library for each
/// lane, so product and sum are rounded one by one.
@inline(__always)
func fused(
  _ a: SIMD4<Double>, _ b: SIMD4<Double>, _ c: SIMD4<Double>
) -> SIMD4<Double> {
  #if ORBITS_FMA
    return c.addingProduct(a, b)
  #else
    return a * b + c
  #endif
}
