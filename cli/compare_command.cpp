#include <algorithm>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/journal.h"
#include "cli/projection.h"
#include "core/io/compare/comparison_text.h"

namespace turnpoint {
namespace {

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

/// `--runs` of so many at most: a run more costs memory for every stage and setting.
constexpr std::int64_t most_runs = 100'000;

Result<RunSettings> run_settings(const Arguments& arguments) {
  const RunSettings usual;
  const Result<std::int64_t> seed = whole_option(arguments, "seed", static_cast<std::int64_t>(usual.seed), 0,
                                                 std::numeric_limits<std::int64_t>::max());
  if (!seed) return tl::unexpected(seed.error());
  const Result<std::int64_t> runs =
      whole_option(arguments, "runs", static_cast<std::int64_t>(usual.runs), 1, most_runs);
  if (!runs) return tl::unexpected(runs.error());
  RunSettings settings{static_cast<std::uint64_t>(*seed), static_cast<std::size_t>(*runs), usual.setting};
  if (!arguments.has("setting")) return settings;
  const auto* name = std::find(setting_names.begin(), setting_names.end(), arguments.value("setting"));
  if (name == setting_names.end()) {
    return fail(ErrorCode::bad_argument, "--setting",
                "\"" + arguments.value("setting") +
                    "\" is not a setting; write supportive, expected or firm.");
  }
  settings.setting = static_cast<Setting>(name - setting_names.begin());
  return settings;
}

void print_comparison(const Arguments& arguments, Format format, const ComparisonRun& run) {
  print(format == Format::json     ? comparison_json(run)
        : format == Format::table  ? comparison_table(run)
        : arguments.has("figures") ? comparison_figures_csv(run)
                                   : comparison_csv(run));
}

}  // namespace

int run_compare(const Arguments& arguments) {
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  const Result<std::string> old_name = arguments.needed("old");
  if (!old_name) return refuse(old_name.error());
  const Result<std::string> new_name = arguments.needed("new");
  if (!new_name) return refuse(new_name.error());
  const Result<RunSettings> settings = run_settings(arguments);
  if (!settings) return refuse(settings.error());
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
  request->runs = *settings;
  journal().note_seed(settings->seed);
  ask_for_figures(*old_policy, *new_policy, *request);
  if (arguments.has("project-from")) {
    const Result<void> done =
        run_projection(arguments, *format, {workforce, days, *old_policy, *new_policy, std::move(*request)});
    return done ? finished(arguments, loaded->reading) : refuse(done.error());
  }
  apply_facts(workforce, days, *request);
  const Comparison comparison = compare_people(workforce, days, *request, 0, workforce.people.size());
  print_comparison(arguments, *format, {workforce, *old_policy, *new_policy, *request, comparison});
  return finished(arguments, loaded->reading);
}

}  // namespace turnpoint
