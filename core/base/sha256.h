#pragma once
/// SHA-256 (FIPS 180-4): names what a file holds and shows when a byte of it changed. It protects nothing by
/// itself.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace turnpoint {

using Digest = std::array<std::uint8_t, 32>;

/// Takes bytes piece by piece; `finish` may be called once.
class Sha256 {
 public:
  void add(std::string_view bytes);
  Digest finish();

 private:
  void compress(const std::uint8_t* block);

  std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::uint8_t, 64> block_{};
  std::size_t filled_ = 0;
  std::uint64_t length_bytes_ = 0;
};

Digest sha256(std::string_view bytes);

/// 64 lower-case hexadecimal digits, as `sha256sum` prints them.
std::string to_text(const Digest& digest);

}  // namespace turnpoint
