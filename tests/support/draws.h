#pragma once
/// Seeded draws from raw generator bits: the same natively and in WebAssembly.

#include <array>
#include <cstdint>
#include <random>
#include <vector>

namespace turnpoint::test {

class Draws {
 public:
  explicit Draws(std::uint64_t seed) : bits_(seed) {}

  /// 0 up to `end`, `end` not included.
  std::uint64_t below(std::uint64_t end) { return bits_() % end; }
  int between(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::uint64_t>(most - least) + 1));
  }
  bool chance(int percent) { return below(100) < static_cast<std::uint64_t>(percent); }

  template <class T, std::size_t count>
  const T& one_of(const std::array<T, count>& choices) {
    return choices[static_cast<std::size_t>(below(count))];
  }

  /// Any order, each as likely.
  template <class T>
  void mix(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i)
      std::swap(values[i - 1], values[static_cast<std::size_t>(below(i))]);
  }

 private:
  std::mt19937_64 bits_;
};

}  // namespace turnpoint::test
