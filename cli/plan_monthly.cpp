#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/plan_inputs.h"
#include "core/io/measures/monthly_report.h"
#include "core/io/report/document_text.h"
#include "core/io/report/report_html.h"

namespace turnpoint {
namespace {

std::optional<Day> launch_of(const ActionPlan& plan) {
  for (const Milestone& milestone : plan.milestones) {
    if (milestone.id == "launch") return milestone.day;
  }
  return std::nullopt;
}

/// A number of an option, with four decimals at most, from above 0 to `most`.
Result<Rational> number_option(const Arguments& arguments, const std::string& name, const Rational& otherwise,
                               const Rational& most) {
  if (!arguments.has(name)) return otherwise;
  const auto number = decimal_from_text(arguments.value(name));
  if (number && *number > Rational(0) && *number <= most) return *number;
  return fail(ErrorCode::bad_argument, "--" + name,
              "\"" + arguments.value(name) + "\" is no number above 0, up to " + to_decimal(most) + ".");
}

Result<MeasuresRequest> read_request(const Arguments& arguments, const ActionPlan& plan, Day as_at) {
  MeasuresRequest request;
  request.as_at = as_at;
  request.launch = launch_of(plan);
  if (arguments.has("cutover")) {
    const Result<Day> cutover = arguments.day("cutover");
    if (!cutover) return tl::unexpected(cutover.error());
    request.launch = *cutover;
  }
  const Result<std::int64_t> suppression =
      whole_option(arguments, "suppression", request.suppression, 1, 1000);
  if (!suppression) return tl::unexpected(suppression.error());
  const Result<std::int64_t> top =
      whole_option(arguments, "top", static_cast<std::int64_t>(request.top), 0, 10'000);
  if (!top) return tl::unexpected(top.error());
  const Result<std::int64_t> red = whole_option(arguments, "red-from", request.red_from, 1, 400);
  if (!red) return tl::unexpected(red.error());
  const Result<std::int64_t> amber =
      whole_option(arguments, "amber-from", std::min(request.amber_from, *red), 1, *red);
  if (!amber) return tl::unexpected(amber.error());
  const Result<Rational> service_red =
      number_option(arguments, "service-red-from", request.service_red, Rational(366));
  if (!service_red) return tl::unexpected(service_red.error());
  const Result<Rational> service_amber = number_option(
      arguments, "service-amber-from", std::min(request.service_amber, *service_red), *service_red);
  if (!service_amber) return tl::unexpected(service_amber.error());
  request.suppression = *suppression;
  request.top = static_cast<std::size_t>(*top);
  request.amber_from = *amber;
  request.red_from = *red;
  request.service_amber = *service_amber;
  request.service_red = *service_red;
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

int run_plan_monthly(const Arguments& arguments, const ActionPlan& plan, Day as_at, Format format) {
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return refuse(jobs.error());
  Result<MeasuresRequest> request = read_request(arguments, plan, as_at);
  if (!request) return refuse(request.error());
  const Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return refuse(loaded.error());
  MeasuresAsked asked{std::move(*request), {}, {}};
  bool refused = false;
  if (const Checked<void> read = read_study(arguments, loaded->reading, asked, refused); !read)
    return refuse(read.error());
  const Workforce& workforce = loaded->reading.workforce;
  const Result<ClosedDays> closed = load_closed_days(
      arguments, workforce, std::max(workforce.record.last_day, as_at) + std::chrono::days(800));
  if (!closed) return refuse(closed.error());
  const std::size_t top = asked.request.top;
  const MeasuresWork work(workforce, *closed, std::move(asked));
  MeasureSums sums = work.count(0, 0);
  in_blocks(
      workforce.people.size(), *jobs,
      [&](std::size_t first, std::size_t end) { return work.count(first, end); },
      [&](MeasureSums&& part) { sums.merge(part, top); }, 4096);
  const ReportDocument document = monthly_report({work, sums, plan});
  if (arguments.has("html")) {
    if (const auto written = write_file(arguments.value("html"), report_file(document)); !written)
      return refuse(written.error());
  }
  print(format == Format::csv    ? document_csv(document)
        : format == Format::json ? print_json(document_json(document))
                                 : document_table(document));
  return refused && arguments.has("strict") ? 1 : finished(arguments, loaded->reading);
}

}  // namespace turnpoint
