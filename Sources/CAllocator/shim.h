// The allocator of the system, where it can be asked to give memory back: that of glibc can.

#include <stdlib.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

static inline void ricochet_give_back_free_memory(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}
