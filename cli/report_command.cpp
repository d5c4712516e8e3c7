#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/comparison_inputs.h"
#include "cli/files.h"
#include "cli/study_inputs.h"
#include "cli/tables_inputs.h"
#include "core/io/report/report_html.h"
#include "core/io/report/study/study_report.h"
#include "core/io/report/study/study_request.h"
#include "core/time/bank_holidays.h"

namespace turnpoint {
namespace {

/// A cut-over, teams and privacy, as far as the options ask for them.
Result<void> read_choices(const Arguments& arguments, ReportAsked& asked) {
  if (arguments.has("disclosure-key")) {
    const Result<Disclosure> disclosure = read_disclosure(arguments);
    if (!disclosure) return tl::unexpected(disclosure.error());
    asked.disclosure = *disclosure;
  }
  for (const char* option : {"suppression", "reference"}) {
    if (arguments.has(option) && !asked.disclosure)
      return fail(ErrorCode::bad_argument, std::string("--") + option,
                  "It goes with --disclosure-key; add that.");
  }
  for (const char* option : {"rule", "review-within", "letters-before", "teams", "stages"}) {
    if (arguments.has(option) && !arguments.has("cutover"))
      return fail(ErrorCode::bad_argument, std::string("--") + option,
                  "It is about the cut-over; add --cutover.");
  }
  if (!arguments.has("cutover")) return {};
  const Result<Day> cutover = arguments.day("cutover");
  if (!cutover) return tl::unexpected(cutover.error());
  asked.cutover = *cutover;
  const Result<Mapping> mapping = read_mapping(arguments, asked.old_policy);
  if (!mapping) return tl::unexpected(mapping.error());
  asked.mapping = *mapping;
  return {};
}

/// What was recorded, and where teams start. `refused`: a row could not be used.
Checked<void> read_records(const Arguments& arguments, const WorkforceReading& known, ReportAsked& asked,
                           bool& refused) {
  const Checked<RecordedReading> old_recorded = load_recorded(arguments, known, asked.old_policy);
  if (!old_recorded) return tl::unexpected(old_recorded.error());
  const Checked<RecordedReading> new_recorded = load_recorded(arguments, known, asked.new_policy);
  if (!new_recorded) return tl::unexpected(new_recorded.error());
  const Checked<TeamsReading> teams = load_teams(arguments, known);
  if (!teams) return tl::unexpected(teams.error());
  asked.old_recorded = old_recorded->recorded;
  asked.new_recorded = new_recorded->recorded;
  asked.team_start = teams->start;
  refused = !old_recorded->refused.empty() || !new_recorded->refused.empty() || !teams->refused.empty();
  return {};
}

Result<PolicyOrigin> origin_of(const std::string& name) {
  const Result<std::string> text = policy_text(name);
  if (!text) return tl::unexpected(text.error());
  return policy_origin(name.substr(name.find_last_of('/') + 1), *text);
}

Result<void> write_report(const Arguments& arguments, const std::string& page) {
  if (!arguments.has("out")) {
    print(page);
    return {};
  }
  Result<NewFile> file = NewFile::create(arguments.value("out"));
  if (!file) return tl::unexpected(file.error());
  file->add(page);
  return file->close();
}

}  // namespace

int run_report(const Arguments& arguments) {
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return refuse(jobs.error());
  const Checked<UnitTimes> unit_times = load_unit_times(arguments);
  if (!unit_times) return refuse(unit_times.error());
  Checked<AskedComparison> compared = asked_comparison(arguments);
  if (!compared) return refuse(compared.error());
  const Result<PolicyOrigin> old_origin = origin_of(arguments.value("old"));
  if (!old_origin) return refuse(old_origin.error());
  const Result<PolicyOrigin> new_origin = origin_of(arguments.value("new"));
  if (!new_origin) return refuse(new_origin.error());
  const auto held = std::make_unique<ReportAsked>();
  ReportAsked& asked = *held;
  asked.old_policy = std::move(compared->old_policy);
  asked.new_policy = std::move(compared->new_policy);
  asked.comparison = std::move(compared->request);
  if (const Result<void> sound = read_choices(arguments, asked); !sound) return refuse(sound.error());
  const Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return refuse(loaded.error());
  const Workforce& workforce = loaded->reading.workforce;
  bool refused = false;
  if (const Checked<void> sound = read_records(arguments, loaded->reading, asked, refused); !sound)
    return refuse(sound.error());
  if (const Result<void> sound = choose_team(workforce, arguments.values("reference"), asked); !sound)
    return refuse(sound.error());
  study_triggers(asked.old_policy, {}, asked);
  // Sick pay in working days may end two years after the day of the replay.
  const Day last = std::max(asked.comparison.dates.last_day, asked.cutover.value_or(Day{}));
  const Result<ClosedDays> closed = load_closed_days(arguments, workforce, last + std::chrono::days(800));
  if (!closed) return refuse(closed.error());
  const std::optional<Division> division = division_from_text(arguments.value("bank-holidays"));
  asked.calendar = Calendar(division.value_or(Division::england_and_wales));
  if (asked.removal) asked.removal->calendar = asked.calendar;
  const ReportWork work(workforce, *closed, std::move(*held));
  const ReportSums sums =
      in_slices(0, workforce.people.size(), *jobs,
                [&](std::size_t first, std::size_t end) { return work.count(first, end); });
  const StudyReportRun run{work,
                           sums,
                           *unit_times,
                           loaded->reading,
                           arguments.value("title"),
                           *old_origin,
                           *new_origin,
                           arguments.value("bank-holidays"),
                           arguments.has("pseudonyms")};
  if (const Result<void> written = write_report(arguments, report_file(study_report(run))); !written)
    return refuse(written.error());
  return refused && arguments.has("strict") ? 1 : finished(arguments, loaded->reading);
}

}  // namespace turnpoint
