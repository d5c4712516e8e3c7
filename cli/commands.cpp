#include "cli/commands.h"

#include <algorithm>

#include "cli/files.h"
#include "cli/inputs.h"
#include "core/io/compare/comparison_text.h"
#include "core/io/compare/findings_text.h"

namespace turnpoint {
namespace {

bool is_usage(const Error& error) {
  return error.code == ErrorCode::bad_argument || error.code == ErrorCode::unknown_policy ||
         error.code == ErrorCode::unknown_trigger;
}

int finished(const Arguments& arguments, const WorkforceReading& reading) {
  return arguments.has("strict") && !reading.refused.empty() ? 1 : 0;
}

/// --trigger names the triggers of either policy of a comparison; each plan takes its own.
Plan plan_of(const Policy& policy, const std::vector<std::string>& requested) {
  if (requested.empty()) return compile(policy);
  std::vector<std::string> known;
  for (const std::string& id : requested) {
    if (find_trigger(policy, id) != nullptr) known.push_back(id);
  }
  return *compile(policy, known);
}

Result<ComparisonRequest> plan_comparison(const Arguments& arguments, const Policy& old_policy,
                                          const Policy& new_policy) {
  const Result<Day> from = arguments.day("from");
  if (!from) return tl::unexpected(from.error());
  const Result<Day> to = arguments.day("to");
  if (!to) return tl::unexpected(to.error());
  if (*to < *from)
    return fail(ErrorCode::bad_argument, "--to",
                "--to (" + to_text(*to) + ") is before --from (" + to_text(*from) + ").");
  const std::vector<std::string> requested = arguments.values("trigger");
  for (const std::string& id : requested) {
    if (find_trigger(old_policy, id) == nullptr && find_trigger(new_policy, id) == nullptr) {
      return fail(ErrorCode::unknown_trigger, "--trigger", "Neither policy has a trigger \"" + id + "\".");
    }
  }
  return ComparisonRequest{plan_of(old_policy, requested), plan_of(new_policy, requested), {*from, *to}};
}

}  // namespace

int refuse(const std::vector<Error>& errors) {
  for (const Error& error : errors) complain("turnpoint: " + error.where + ": " + error.detail + "\n");
  return std::any_of(errors.begin(), errors.end(), is_usage) ? 2 : 1;
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

int run_compare(const Arguments& arguments) {
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  const Result<std::string> old_name = arguments.needed("old");
  if (!old_name) return refuse(old_name.error());
  const Result<std::string> new_name = arguments.needed("new");
  if (!new_name) return refuse(new_name.error());
  const Checked<Policy> old_policy = load_policy(*old_name);
  if (!old_policy) return refuse(old_policy.error());
  const Checked<Policy> new_policy = load_policy(*new_name);
  if (!new_policy) return refuse(new_policy.error());
  Result<ComparisonRequest> request = plan_comparison(arguments, *old_policy, *new_policy);
  if (!request) return refuse(request.error());
  const Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return refuse(loaded.error());
  const Workforce& workforce = loaded->reading.workforce;
  const Result<ClosedDays> closed = load_closed_days(arguments, workforce, request->dates.last_day);
  if (!closed) return refuse(closed.error());
  const DayCount days(workforce, *closed);
  apply_facts(workforce, days, *request);
  const Comparison comparison = compare_people(workforce, days, *request, 0, workforce.people.size());
  const ComparisonRun run{workforce, *old_policy, *new_policy, *request, comparison};
  print(*format == Format::csv    ? comparison_csv(run)
        : *format == Format::json ? comparison_json(run)
                                  : comparison_table(run));
  return finished(arguments, loaded->reading);
}

}  // namespace turnpoint
