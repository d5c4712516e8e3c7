#include "cli/commands.h"

#include <algorithm>

#include "cli/files.h"
#include "cli/inputs.h"
#include "core/engine/find_all.h"
#include "core/io/compare/findings_text.h"

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

int run_findings(const Arguments& arguments) {
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  const Result<Day> as_at = arguments.day("as-at");
  if (!as_at) return refuse(as_at.error());
  const Result<std::string> name = arguments.needed("policy");
  if (!name) return refuse(name.error());
  const Checked<Policy> policy = load_policy(*name);
  if (!policy) return refuse(policy.error());
  Result<Plan> plan =
      arguments.has("trigger") ? compile(*policy, arguments.values("trigger")) : compile(*policy);
  if (!plan) return refuse(plan.error());
  const Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return refuse(loaded.error());
  const Workforce& workforce = loaded->reading.workforce;
  const Result<ClosedDays> closed = load_closed_days(arguments, workforce, *as_at);
  if (!closed) return refuse(closed.error());
  const DayCount days(workforce, *closed);
  std::vector<MetLook> looks = find_all(workforce, days, *plan, *as_at, arguments.has("all"));
  const FindingsRun run{workforce, *plan, *as_at, arguments.has("all"), std::move(looks)};
  print(*format == Format::csv    ? findings_csv(run)
        : *format == Format::json ? findings_json(run)
                                  : findings_table(run));
  return finished(arguments, loaded->reading);
}

}  // namespace turnpoint
