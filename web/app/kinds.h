#pragma once
/// A list of types, asked about when the program is compiled.

#include <array>
#include <cstddef>
#include <type_traits>

namespace turnpoint::app {

template <class... Each>
struct Kinds {
  static constexpr std::size_t count = sizeof...(Each);

  template <class Kind>
  static constexpr bool has = (std::is_same_v<Kind, Each> || ...);

  /// Counted from 0; `count` where it is not listed.
  template <class Kind>
  static constexpr std::size_t place = [] {
    constexpr std::array<bool, count> here = {std::is_same_v<Kind, Each>...};
    std::size_t at = 0;
    while (at < count && !here[at]) ++at;
    return at;
  }();
};

}  // namespace turnpoint::app
