// A call of Linux that Swift's view of the C library leaves out.
#ifndef ORBITS_CFILES_SHIM_H
#define ORBITS_CFILES_SHIM_H
#include <sys/types.h>

#if defined(__linux__)
extern int fallocate(int descriptor, int mode, off_t offset, off_t count);
#endif

// Keeps room on the disk for bytes from an offset on; the file's size stays. 0 where that was done.
static inline int file_keep_room(int descriptor, long long offset, long long count) {
#if defined(__linux__)
  return fallocate(descriptor, 1 /* FALLOC_FL_KEEP_SIZE */, (off_t)offset, (off_t)count);
#else
  return -1;
#endif
}
#endif
