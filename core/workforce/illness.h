#pragma once
/// Which categories are illness, for figures that no policy's rules apply to.

#include <algorithm>

#include "core/workforce/category.h"

namespace turnpoint {

inline constexpr std::array<Category, 4> no_illness = {Category::medical_appointment,
                                                       Category::disability_leave,
                                                       Category::fertility_treatment, Category::unauthorised};

inline bool is_illness(Category category) {
  return std::find(no_illness.begin(), no_illness.end(), category) == no_illness.end();
}

}  // namespace turnpoint
