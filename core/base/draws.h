#pragma once
/// Seeded draws by key: what is drawn depends on what it is for, never on how many draws came before, so that
/// slices and workers in any order draw the same.

#include <cstdint>
#include <string_view>

namespace turnpoint {

/// A stream of numbers named by its parts, in order: seed, purpose, person, day, run.
class DrawKey {
 public:
  explicit constexpr DrawKey(std::uint64_t seed) : state_(seed) {}

  constexpr DrawKey with(std::uint64_t part) const { return DrawKey(mixed(mixed(state_ + step) + part)); }
  /// Text enters by its FNV-1a hash of 64 bits.
  constexpr DrawKey with(std::string_view text) const {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return with(hash);
  }

  /// The numbers of the stream are those of SplitMix64 with the key as its seed.
  constexpr std::uint64_t bits(std::uint64_t counter = 0) const {
    return mixed(state_ + (counter + 1) * step);
  }

  /// 0 up to `end`, `end` (above 0) not included, each as likely.
  constexpr std::uint32_t below(std::uint32_t end) const {
    // Of 2^32 numbers the first `uneven` would favour some answers: they are drawn again.
    const std::uint32_t uneven = (0U - end) % end;
    for (std::uint64_t counter = 0;; ++counter) {
      const std::uint64_t product = (bits(counter) >> 32U) * end;
      if (static_cast<std::uint32_t>(product) >= uneven) return static_cast<std::uint32_t>(product >> 32U);
    }
  }

  friend bool operator==(const DrawKey&, const DrawKey&) = default;

 private:
  static constexpr std::uint64_t step = 0x9e3779b97f4a7c15;
  static constexpr std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111eb;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

}  // namespace turnpoint
