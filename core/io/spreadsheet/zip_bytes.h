#pragma once
/// Numbers as a ZIP archive writes them: the low byte first.

#include <cstdint>
#include <string_view>

namespace turnpoint {

inline std::uint16_t u16(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(static_cast<std::uint8_t>(bytes[at]) |
                                    static_cast<std::uint8_t>(bytes[at + 1]) << 8U);
}

inline std::uint32_t u32(std::string_view bytes, std::size_t at) {
  return std::uint32_t{u16(bytes, at)} | std::uint32_t{u16(bytes, at + 2)} << 16U;
}

}  // namespace turnpoint
