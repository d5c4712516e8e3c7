#pragma once
/// Values that a document does not state, each with its range.

#include <string>
#include <string_view>

#include "core/policy/policy.h"

namespace turnpoint {

/// `range 50 to 500`, or `could also be: calendar days`.
std::string range_in_words(const Policy& policy, const Assumption& assumption);

/// `“Bradford score” asks for at least 200 (range 50 to 500)`.
std::string assumption_in_words(const Policy& policy, const Assumption& assumption);
/// The same of the value at a path; the path itself where nothing is assumed at it.
std::string assumption_in_words(const Policy& policy, const std::string& path);

/// What follows the value where it stands in a sentence: ` (assumed; range 50 to 500)`; empty where the value
/// at the path is stated.
std::string mark_of(const Policy& policy, std::string_view path);

/// The same of a category's rule that no clause states; and its range alone.
std::string mark_of(const CategoryRule& rule);
std::string range_of(const CategoryRule& rule);

}  // namespace turnpoint
