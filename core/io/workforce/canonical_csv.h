#pragma once
/// A workforce as text: sorted rows, LF, the columns a replay reads. The same people and spells give the same
/// bytes, in whatever order and with whatever other columns their files came, and reading them gives the same
/// workforce.

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/workforce/workforce.h"

namespace turnpoint {

/// `employee_id,team,group,fte,work_pattern,start_date,leave_date,hours_per_day,valid_from`, then
/// the characteristics that anyone has a value of, by name.
std::string canonical_people_csv(const Workforce& workforce);
/// `employee_id,first_day,last_day,hours,category,reason,work_related`. Reasons stand in it only where the
/// workforce has them.
std::string canonical_absences_csv(const Workforce& workforce);

struct CanonicalCsv {
  std::string people;
  std::string absences;
};

CanonicalCsv canonical_csv(const Workforce& workforce);
/// The same headers, and the rows of one person.
CanonicalCsv canonical_csv(const Workforce& workforce, std::size_t person);

/// Both as one text, people first, an empty line between.
std::string to_text(const CanonicalCsv& csv);
/// Takes them apart again. Errors: damaged, where there is no empty line.
Result<CanonicalCsv> canonical_csv_from_text(std::string_view text);

/// What names a workforce: the SHA-256 of that text in 64 hexadecimal digits.
std::string workforce_id(std::string_view canonical_text);
/// The same without the whole text in memory.
std::string workforce_id(const Workforce& workforce);

}  // namespace turnpoint
