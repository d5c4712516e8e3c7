#pragma once
/// The policies of a study as they are compared.

#include "core/compare/compare.h"
#include "core/compare/study.h"

namespace turnpoint {

struct StudyPolicies {
  Policy old_policy;
  Policy new_policy;
  ComparisonRequest request;  ///< figures asked for, means not applied
};

/// With the study's numbers, triggers and dates. Errors: unknown policies, triggers, paths; all of an own
/// policy that cannot be read.
Checked<StudyPolicies> study_policies(const Study& study);

}  // namespace turnpoint
