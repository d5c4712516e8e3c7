#pragma once
/// A policy as a page of text: what it holds, by which clause, and what is assumed.

#include <string>

#include "core/policy/policy.h"

namespace turnpoint {

/// For `turnpoint check` and for reading along.
std::string policy_overview(const Policy& policy);

/// One trigger in a sentence: `Bradford score of at least 200 over 12 months`.
std::string trigger_in_words(const Trigger& trigger);

/// `do not count when shorter than 0.5 of a day`
std::string category_rule_in_words(const CategoryRule& rule);

}  // namespace turnpoint
