#pragma once
/// The codes and words for reasons that an export has, so that a person can say what each becomes.

#include "core/io/import/import.h"

namespace turnpoint {

struct CodeSeen {
  std::string code;  ///< as it stands in the file
  std::uint64_t rows = 0;
  Category category = Category::sickness;
  bool known = false;  ///< by the plan's table; else it is taken as sickness
};

/// How many codes are told at most: a column of free words has one for every row.
inline constexpr std::size_t codes_told = 60;

/// Of the columns that become a reason or a reason code: those no table knows first, then the most frequent.
std::vector<CodeSeen> codes_seen(const Import& import);

}  // namespace turnpoint
