#pragma once
/// Put before every source of the private copy: which mutant is switched on, 0 for none.

#include <cstdlib>

inline int turnpoint_mutant = 0;

/// Before anything else runs, tables computed at the start included.
__attribute__((constructor(101))) static void read_turnpoint_mutant() {
  if (const char* number = std::getenv("TURNPOINT_MUTANT")) turnpoint_mutant = std::atoi(number);
}

/// Constants computed by the compiler stay as they are.
constexpr bool turnpoint_mutant_is(int number) {
  return !__builtin_is_constant_evaluated() && turnpoint_mutant == number;
}
