#pragma once
/// What a value of a policy means, as a sentence.

#include <string>

#include "core/policy/policy.h"

namespace turnpoint {

/// What stands at a path, in parts: `“Bradford score” asks for at least `, and the value in words.
struct Statement {
  std::string before;
  std::string value;
  std::string after;
};

/// `text` is the value as a policy's file writes it. A path nobody foresaw is said by its own names.
Statement statement_of(const Policy& policy, const std::string& path, const std::string& text);

}  // namespace turnpoint
