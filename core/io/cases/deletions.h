#pragma once
/// People who were deleted for good: named by a digest, so that a list of them names nobody, and left out of
/// whatever is opened later.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/compare/study.h"

namespace turnpoint {

/// `person`: SHA-256, in 64 hexadecimal digits, of the salt, a line end and the employee_id.
struct Deletion {
  std::string salt, person;
};

/// `[{"salt", "person"}, …]`; other members are of no interest here.
Result<std::vector<Deletion>> deletions_from_text(std::string_view text);

/// A study and its people without the deleted; the counts are of what went, entries of spells among `spells`.
struct Remaining {
  Study study;
  std::string people;  ///< canonical text (core/io/workforce/canonical_csv.h); empty: none, or nobody is left
  std::int64_t persons = 0, spells = 0, rows = 0;
};

/// `people`: canonical text, or empty where the study's people are not at hand. Errors: damaged.
Result<Remaining> without_deleted(const Study& study, const std::string& people,
                                  const std::vector<Deletion>& deletions);

}  // namespace turnpoint
