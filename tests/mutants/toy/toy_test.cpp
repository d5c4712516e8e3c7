#include <cstdlib>

#include "part/toy.h"

int main() {
  static_assert(toy::places > 0);  // no switch may make it a variable
  const bool good = !toy::is_grown_up(17) && toy::is_grown_up(18) && toy::is_grown_up(19) &&
                    toy::legs_of(3, 5) == 22 && toy::distance(-3) == 3 && toy::distance(-1) == 1 &&
                    toy::distance(4) == 4 && toy::steps_to(0) == 0 && toy::steps_to(3) == 3 &&
                    toy::without_zeros({0, 2, 0}) == std::vector{2} && toy::pair_of(7).size() == 2 &&
                    std::getenv("TOY_GREETING") != nullptr;
  return good ? 0 : 1;
}
