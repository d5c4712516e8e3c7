#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/plan_inputs.h"
#include "core/io/measures/monthly_report.h"
#include "core/io/measures/monthly_request.h"
#include "core/io/report/document_text.h"
#include "core/io/report/report_html.h"

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

int run_plan_monthly(const Arguments& arguments, const ActionPlan& plan, Day as_at, Format format) {
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return refuse(jobs.error());
  Checked<MeasuresRequest> request = read_request(arguments, plan, as_at);
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
