#include "cli/comparison_inputs.h"

#include <algorithm>
#include <limits>

#include "cli/files.h"
#include "cli/journal.h"
#include "core/compare/numbers.h"

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
  const Result<Span> dates = dates_of(arguments);
  if (!dates) return tl::unexpected(dates.error());
  const std::vector<std::string> requested = arguments.values("trigger");
  for (const std::string& id : requested) {
    if (find_trigger(old_policy, id) == nullptr && find_trigger(new_policy, id) == nullptr) {
      return fail(ErrorCode::unknown_trigger, "--trigger", "Neither policy has a trigger \"" + id + "\".");
    }
  }
  return ComparisonRequest{plan_of(old_policy, requested), plan_of(new_policy, requested), *dates};
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

bool has_first_day(const PersonOutcome& outcome) {
  return outcome.first_day == open_end || is_day_number(outcome.first_day);
}

tl::unexpected<Error> damaged(const char* what) {
  return fail(ErrorCode::damaged, what, "The numbers are not as many, or not what this comparison has.");
}

tl::unexpected<std::vector<Error>> all(const Error& error) {
  return tl::unexpected(std::vector<Error>{error});
}

}  // namespace

Result<void> in_order(Day from, Day to) {
  if (from <= to) return {};
  return fail(ErrorCode::bad_argument, "--to",
              "--to (" + to_text(to) + ") is before --from (" + to_text(from) + "); swap the two.");
}

Result<Span> dates_of(const Arguments& arguments) {
  const Result<Day> from = arguments.day("from");
  if (!from) return tl::unexpected(from.error());
  const Result<Day> to = arguments.day("to");
  if (!to) return tl::unexpected(to.error());
  if (const Result<void> ordered = in_order(*from, *to); !ordered) return tl::unexpected(ordered.error());
  return Span{*from, *to};
}

Checked<AskedComparison> asked_comparison(const Arguments& arguments) {
  const Result<std::string> old_name = arguments.needed("old");
  if (!old_name) return all(old_name.error());
  const Result<std::string> new_name = arguments.needed("new");
  if (!new_name) return all(new_name.error());
  const Result<RunSettings> settings = run_settings(arguments);
  if (!settings) return all(settings.error());
  Checked<Policy> old_policy = load_policy(*old_name);
  if (!old_policy) return tl::unexpected(old_policy.error());
  Checked<Policy> new_policy = load_policy(*new_name);
  if (!new_policy) return tl::unexpected(new_policy.error());
  Result<ComparisonRequest> request = plan_comparison(arguments, *old_policy, *new_policy);
  if (!request) return all(request.error());
  request->runs = *settings;
  journal().note_seed(settings->seed);
  ask_for_figures(*old_policy, *new_policy, *request);
  return AskedComparison{std::move(*old_policy), std::move(*new_policy), std::move(*request)};
}

void print_comparison(const Arguments& arguments, Format format, const ComparisonRun& run) {
  const bool by_team = arguments.has("by-team");
  print(format == Format::json     ? comparison_json(run, by_team)
        : format == Format::table  ? comparison_table(run, by_team)
        : arguments.has("figures") ? comparison_figures_csv(run)
                                   : comparison_csv(run));
}

void fill(Partial& partial, const Comparison& comparison, const Workforce& workforce) {
  partial.sums = numbers_of(comparison);
  for (const PersonChange& change : comparison.changes)
    partial.rows.push_back({workforce.people.employee_id[change.person], numbers_of(change)});
}

Result<void> add_sums(const ComparisonRequest& request, const Partial& partial, Comparison& whole) {
  std::optional<Comparison> slice = comparison_of(partial.sums, request);
  if (!slice) return damaged("sums");
  whole.merge(std::move(*slice));
  return {};
}

Result<Workforce> take_rows(const ComparisonRequest& request, const Partial& partial, Comparison& whole) {
  Workforce people;
  for (const PartialRow& row : partial.rows) {
    std::optional<PersonChange> change = change_of(row.numbers, request);
    if (!change || !has_first_day(change->old_policy) || !has_first_day(change->new_policy))
      return damaged("rows");
    change->person = static_cast<std::uint32_t>(people.people.size());
    people.people.employee_id.push_back(row.employee_id);
    whole.changes.push_back(std::move(*change));
  }
  if (partial.record) people.record = *partial.record;
  return people;
}

}  // namespace turnpoint
