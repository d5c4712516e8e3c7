#pragma once
/// A part of a program with tests and without, for the test of the mutants.

#include <array>
#include <vector>

namespace toy {

constexpr int places = 2;  // the compiler needs it: a mutant of it is built by itself

bool is_grown_up(int age);
int legs_of(int dogs, int birds);
int untested(int number);
int distance(int number);
int steps_to(int number);
std::vector<int> without_zeros(std::vector<int> numbers);
std::array<int, places> pair_of(int number);

}  // namespace toy
