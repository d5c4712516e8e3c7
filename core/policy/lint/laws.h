#pragma once
/// Laws, benefits and offices that attendance policies cite, and which of them are no longer there.

#include <string_view>

namespace turnpoint {

struct Law {
  std::string_view id;
  std::string_view name;
  std::string_view ended;        ///< `1 October 2010`; empty while it is in force
  std::string_view replaced_by;  ///< empty while it is in force
};

/// nullptr for an id that is not in the list.
const Law* find_law(std::string_view id);

}  // namespace turnpoint
