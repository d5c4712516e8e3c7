#include "core/base/order.h"

#include <algorithm>
#include <numeric>

namespace turnpoint {

std::vector<std::uint32_t> stable_order(std::uint32_t count, ComesBefore comes_before, const void* of) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return comes_before(of, a, b); });
  return order;
}

}  // namespace turnpoint
