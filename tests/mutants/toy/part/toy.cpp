#include "part/toy.h"

namespace toy {
namespace {

constexpr int legs_of_a_dog = 4;

}  // namespace

bool is_grown_up(int age) { return age >= 18; }

int legs_of(int dogs, int birds) { return legs_of_a_dog * dogs + birds + birds; }

int untested(int number) { return number < 7 ? -number : 12; }

int distance(int number) { return number < 0 ? -number : number; }

int steps_to(int number) {
  long long step = 0;  // so wide that a wrong way round does not come to an end in time
  while (step != number) step += 1;
  return static_cast<int>(step);
}

std::vector<int> without_zeros(std::vector<int> numbers) {
  std::erase(numbers, 0);
  return numbers;
}

std::array<int, places> pair_of(int number) { return {number, number}; }

}  // namespace toy
