// What the compiler was told about the processor, and what the processor of this run can do.
#ifndef ORBITS_CPROCESSOR_SHIM_H
#define ORBITS_CPROCESSOR_SHIM_H
#include <unistd.h>

// Whether the build uses AVX2 and FMA (-march=x86-64-v3, see Scripts/cpu-flags).
static inline int processor_is_built_for_avx2(void) {
#if defined(__AVX2__) && defined(__FMA__)
  return 1;
#else
  return 0;
#endif
}

// Whether this processor, and its operating system, run AVX2 and FMA.
static inline int processor_runs_avx2(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return 1;
#endif
}

// Says on standard error that the build needs another processor; plain C, so that it runs on any.
static inline void processor_refuse(void) {
  static const char text[] =
      "error: this simctl is built for processors with AVX2 and FMA, and this one has none; "
      "build it with 'make build PORTABLE=1'\n";
  if (write(2, text, sizeof text - 1) < 0) return;
}
#endif
