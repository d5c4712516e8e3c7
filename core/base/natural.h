#pragma once
/// Natural numbers of any size, for the one exact sum that 128 bits cannot hold: the tail of unequal trials.

#include <cstdint>
#include <vector>

namespace turnpoint {

class Natural {
 public:
  Natural() = default;
  explicit Natural(std::uint32_t value);

  Natural& operator+=(const Natural& other);
  Natural& operator*=(std::uint32_t factor);
  friend bool operator<(const Natural& a, const Natural& b);
  friend bool operator==(const Natural& a, const Natural& b) = default;

 private:
  std::vector<std::uint32_t> limbs_;  ///< least first, no leading zeros
};

}  // namespace turnpoint
