#include "core/workforce/workforce.h"

#include <algorithm>

namespace turnpoint {

std::size_t find_person(const Workforce& workforce, const std::string& employee_id) {
  const auto& ids = workforce.people.employee_id;
  const auto found = std::lower_bound(ids.begin(), ids.end(), employee_id);
  return found != ids.end() && *found == employee_id ? static_cast<std::size_t>(found - ids.begin())
                                                     : ids.size();
}

std::uint32_t terms_on(const Workforce& workforce, std::size_t person, std::int32_t day) {
  const std::uint32_t first = workforce.people.first_term[person];
  std::uint32_t found = first;
  for (std::uint32_t i = first + 1; i < workforce.people.first_term[person + 1]; ++i) {
    if (workforce.terms.valid_from[i] <= day) found = i;
  }
  return found;
}

}  // namespace turnpoint
