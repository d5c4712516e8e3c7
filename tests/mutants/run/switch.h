#pragma once
/// Put before every source of the private copy: which mutant is switched on, 0 for none.

#include <cstdlib>

inline int turnpoint_mutant = 0;

/// Before anything else runs, tables computed at the start included.
__attribute__((constructor(101))) static void read_turnpoint_mutant() {
  if (const char* number = std::getenv("TURNPOINT_MUTANT")) turnpoint_mutant = std::atoi(number);
}

/// In a function: what the compiler computes with it stays as it is.
constexpr bool turnpoint_mutant_is(int number) {
  return !__builtin_is_constant_evaluated() && turnpoint_mutant == number;
}

/// In a constant, which thereby is computed when the program starts.
inline bool turnpoint_mutant_in_constant_is(int number) { return turnpoint_mutant == number; }
