#pragma once
/// Parts of a policy in plain English, as a sentence would hold them; what is assumed is marked, with its
/// range.

#include <string>

#include "core/policy/policy.h"

namespace turnpoint {

/// `at least 4 spells in 12 months`, `a Bradford score of at least 200 (assumed; range 50 to 500) in 12
/// months`.
std::string trigger_in_words(const Policy& policy, const Trigger& trigger);

/// `count`, `do not count`, `count for an informal conversation only`.
std::string category_rule_in_words(const CategoryRule& rule);

/// When a duty falls due: `on day 8 of a spell`, `within 3 working days of a fit note's last day`.
std::string duty_in_words(const Policy& policy, const Duty& duty);

}  // namespace turnpoint
