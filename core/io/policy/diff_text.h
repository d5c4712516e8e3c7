#pragma once
/// The differences of two policies as CSV, JSON and text, the same bytes everywhere.

#include <string>
#include <vector>

#include "core/policy/diff/diff.h"

namespace turnpoint {

struct PolicyDiff {
  const Policy& old_policy;
  const Policy& new_policy;
  std::vector<Difference> differences;
};

/// `part,path,old_clause,new_clause,says`
std::string diff_csv(const PolicyDiff& diff);
std::string diff_json(const PolicyDiff& diff);
std::string diff_table(const PolicyDiff& diff);

}  // namespace turnpoint
