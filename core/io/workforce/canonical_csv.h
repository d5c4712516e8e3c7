#pragma once
/// A workforce as text: the same people and spells always give the same bytes, and reading them gives the
/// same workforce.

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/workforce/workforce.h"

namespace turnpoint {

/// people.csv and absences.csv of a workforce: used rows and known columns only, sorted, LF, no byte order
/// mark. Reasons stand in it only where the workforce has them.
struct CanonicalCsv {
  std::string people;
  std::string absences;
};

CanonicalCsv canonical_csv(const Workforce& workforce);

/// Both as one text, people first, an empty line between; its SHA-256 is the workforce's id.
std::string to_text(const CanonicalCsv& csv);
/// Takes them apart again. Errors: damaged, where there is no empty line.
Result<CanonicalCsv> canonical_csv_from_text(std::string_view text);

/// 64 hexadecimal digits.
std::string workforce_id(std::string_view canonical_text);

}  // namespace turnpoint
