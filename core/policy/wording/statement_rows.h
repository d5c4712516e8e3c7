#pragma once
/// The sentences for values that a document may leave open, by their place in a policy's file.

#include <string>
#include <string_view>
#include <vector>

#include "core/policy/wording/value.h"

namespace turnpoint {

/// How the value at a path is said. `*` is an id; {1} and {2} are the names of the first and the second, {v}
/// is the value, {m} the return meeting. With `yes` and `no` these stand for the value.
struct StatementRow {
  std::string_view path;
  std::string_view says;
  ValueKind kind = ValueKind::plain;
  std::string_view yes = {};
  std::string_view no = {};
};

/// The names of a path, ids among them.
using Parts = std::vector<std::string>;

/// nullptr for a path that nobody foresaw.
const StatementRow* find_statement_row(const Parts& parts);

}  // namespace turnpoint
