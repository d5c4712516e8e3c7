#include "cli/commands.h"

#include <algorithm>

#include "cli/files.h"

namespace turnpoint {
namespace {

bool is_usage(const Error& error) {
  return error.code == ErrorCode::bad_argument || error.code == ErrorCode::undecided ||
         error.code == ErrorCode::unknown_policy || error.code == ErrorCode::unknown_trigger;
}

}  // namespace

int refuse(const std::vector<Error>& errors) {
  for (const Error& error : errors) complain("turnpoint: " + error.where + ": " + error.detail + "\n");
  return std::any_of(errors.begin(), errors.end(), is_usage) ? 2 : 1;
}

int finished(const Arguments& arguments, const WorkforceReading& reading) {
  return arguments.has("strict") && !reading.refused.empty() ? 1 : 0;
}

}  // namespace turnpoint
