#pragma once
/// A policy's values by path, so that a slider, a sweep or a study can change one and say which.

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/policy/policy.h"

namespace turnpoint {

/// One changed value: `triggers.bradford.at_least` is `250`, `stages.stage_1.review.length` is `8 weeks`.
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

/// Thresholds, windows, lives of warnings, lengths of reviews and delays, in the policy's order; a term as
/// the number of its unit, which its name tells.
std::vector<Parameter> parameters_of(const Policy& policy);

/// What else could stand where a value is assumed: each end of its range, each other choice, in the order of
/// `assumptions`; every one is good for `with_edit`. Lists of categories, texts and whole parts of a stage
/// have no variant, nor have the rules of categories.
std::vector<ParameterEdit> variants_of(const Policy& policy);

/// Any number, term, choice, yes or no, or stage named, that the policy holds at the path, stated or assumed.
/// A term is `8 weeks`, or a number of the unit in force. Errors: bad_argument for an unknown path,
/// out_of_range for a value that cannot stand there.
Result<Policy> with_edit(const Policy& policy, const ParameterEdit& edit);
Result<Policy> with_edits(const Policy& policy, const std::vector<ParameterEdit>& edits);

}  // namespace turnpoint
