// Essential Routines for Fundamental Astronomy (liberfa-dev).
#include <erfa.h>
