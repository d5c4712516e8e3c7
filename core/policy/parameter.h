#pragma once
/// A policy's numbers by path, so that a slider, a sweep or a study can change one and say which.

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/policy/policy.h"

namespace turnpoint {

/// One changed value: `triggers.bradford.at_least` is `250`.
struct ParameterEdit {
  std::string path;
  std::string value;
  friend bool operator==(const ParameterEdit&, const ParameterEdit&) = default;
};

/// A number that may be changed, with the range a slider offers.
struct Parameter {
  std::string path;
  std::string name;  ///< `Bradford score: at least`
  Rational value;
  std::int64_t least = 1;
  std::int64_t most = 1;
  std::int64_t step = 1;
};

/// Thresholds and windows of the policy's computable triggers, in its order.
std::vector<Parameter> parameters_of(const Policy& policy);

/// Errors: bad_argument for an unknown path, out_of_range for a value that its trigger cannot take.
Result<Policy> with_edit(const Policy& policy, const ParameterEdit& edit);
Result<Policy> with_edits(const Policy& policy, const std::vector<ParameterEdit>& edits);

}  // namespace turnpoint
