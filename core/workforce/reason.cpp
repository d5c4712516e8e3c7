#include "core/workforce/reason.h"

#include <algorithm>

namespace turnpoint {

std::optional<Reason> reason_from_text(std::string_view text) {
  const auto found = std::find(reason_names.begin(), reason_names.end(), text);
  if (found == reason_names.end()) return std::nullopt;
  return static_cast<Reason>(found - reason_names.begin());
}

}  // namespace turnpoint
