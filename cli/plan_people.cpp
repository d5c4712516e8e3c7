#include <algorithm>

#include "cli/plan_inputs.h"
#include "core/io/measures/monthly_request.h"

namespace turnpoint {
namespace {

/// What the options set; each is named as the setting, with dashes.
Checked<MeasuresRequest> read_request(const Arguments& arguments, const ActionPlan& plan, Day as_at) {
  std::optional<Day> cutover;
  if (arguments.has("cutover")) {
    const Result<Day> day = arguments.day("cutover");
    if (!day) return tl::unexpected(std::vector<Error>{day.error()});
    cutover = *day;
  }
  std::map<std::string, std::string> typed;
  std::map<std::string, std::string> options;
  for (const MonthlySetting& setting : monthly_settings) {
    std::string option(setting.id);
    std::replace(option.begin(), option.end(), '_', '-');
    typed[std::string(setting.id)] = arguments.value(option);
    options[std::string(setting.id)] = "--" + option;
  }
  Checked<MeasuresRequest> request = read_monthly_request(plan, as_at, cutover, typed);
  if (request) return request;
  for (Error& error : request.error()) error.where = options[error.where];
  return request;
}

/// Policies, events and teams, as far as they are given. `refused`: a row could not be used.
Checked<void> read_study(const Arguments& arguments, const WorkforceReading& known, MeasuresAsked& asked,
                         bool& refused) {
  const auto refuse_all = [](const Error& error) { return tl::unexpected(std::vector<Error>{error}); };
  if (arguments.has("old") != arguments.has("new"))
    return refuse_all({ErrorCode::bad_argument, arguments.has("old") ? "--new" : "--old",
                       "Return meetings are looked at under both policies; name the other one too."});
  if (arguments.has("old")) {
    Checked<Policy> old_policy = load_policy(arguments.value("old"));
    if (!old_policy) return tl::unexpected(old_policy.error());
    Checked<Policy> new_policy = load_policy(arguments.value("new"));
    if (!new_policy) return tl::unexpected(new_policy.error());
    asked.old_policy = std::move(*old_policy);
    asked.new_policy = std::move(*new_policy);
  }
  const Checked<TeamsReading> teams = load_teams(arguments, known);
  if (!teams) return tl::unexpected(teams.error());
  asked.request.team_start = teams->start;
  refused = !teams->refused.empty();
  if (!arguments.has("events")) return {};
  Checked<RecordedReading> events = load_events(arguments, known);
  if (!events) return tl::unexpected(events.error());
  asked.recorded = std::move(events->recorded);
  refused = refused || !events->refused.empty();
  return {};
}

}  // namespace

Checked<PlanPeople> load_plan_people(const Arguments& arguments, const ActionPlan& plan, Day as_at) {
  Checked<MeasuresRequest> request = read_request(arguments, plan, as_at);
  if (!request) return tl::unexpected(request.error());
  Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return tl::unexpected(loaded.error());
  PlanPeople people{std::move(*loaded), {std::move(*request), {}, {}}, {}};
  const WorkforceReading& reading = people.loaded.reading;
  if (const Checked<void> read = read_study(arguments, reading, people.asked, people.refused); !read)
    return tl::unexpected(read.error());
  // A cut-over lies before or after; sick pay in working days may end two years after it.
  const Day last =
      std::max({reading.workforce.record.last_day, as_at, people.asked.request.launch.value_or(Day{})});
  Result<ClosedDays> closed = load_closed_days(arguments, reading.workforce, last + std::chrono::days(800));
  if (!closed) return tl::unexpected(std::vector<Error>{closed.error()});
  people.closed = std::move(*closed);
  return people;
}

}  // namespace turnpoint
