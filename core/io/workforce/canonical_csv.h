#pragma once
/// A workforce written back: sorted rows, LF, the columns a replay reads. The same people and spells give the
/// same bytes, in whatever order and with whatever other columns their files came.

#include <string>

#include "core/workforce/workforce.h"

namespace turnpoint {

/// `employee_id,team,group,fte,work_pattern,start_date,leave_date,hours_per_day,valid_from`
std::string canonical_people_csv(const Workforce& workforce);
/// `employee_id,first_day,last_day,hours,category,reason,work_related`
std::string canonical_absences_csv(const Workforce& workforce);

/// What names a workforce: the SHA-256 of the first followed by the second, in 64 hexadecimal digits.
std::string workforce_id(const Workforce& workforce);

}  // namespace turnpoint
