#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/comparison_inputs.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/study_inputs.h"
#include "core/compare/equality/sides.h"
#include "core/io/compare/equality/equality_text.h"
#include "core/time/bank_holidays.h"

namespace turnpoint {
namespace {

/// What the options ask for, before any file is read.
struct Asked {
  Format format = Format::csv;
  Span dates{};
  std::size_t jobs = 1;
  Disclosure disclosure;
  std::string old_policy;
  std::string new_policy;
};

Result<Asked> read_options(const Arguments& arguments) {
  const Result<Format> format = output_format(arguments);
  if (!format) return tl::unexpected(format.error());
  const Result<std::string> old_policy = arguments.needed("old");
  if (!old_policy) return tl::unexpected(old_policy.error());
  const Result<std::string> new_policy = arguments.needed("new");
  if (!new_policy) return tl::unexpected(new_policy.error());
  const Result<Span> dates = dates_of(arguments);
  if (!dates) return tl::unexpected(dates.error());
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return tl::unexpected(jobs.error());
  const Result<Disclosure> disclosure = read_disclosure(arguments);
  if (!disclosure) return tl::unexpected(disclosure.error());
  return Asked{*format, *dates, *jobs, *disclosure, *old_policy, *new_policy};
}

void print_equality(Format format, const EqualityRun& run) {
  print(format == Format::csv    ? equality_csv(run)
        : format == Format::json ? equality_json(run)
                                 : equality_table(run));
}

}  // namespace

int run_equality(const Arguments& arguments) {
  const Result<Asked> asked = read_options(arguments);
  if (!asked) return refuse(asked.error());
  const Checked<Policy> old_policy = load_policy(asked->old_policy);
  if (!old_policy) return refuse(old_policy.error());
  const Checked<Policy> new_policy = load_policy(asked->new_policy);
  if (!new_policy) return refuse(new_policy.error());
  const Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return refuse(loaded.error());
  const Workforce& workforce = loaded->reading.workforce;
  Result<std::vector<Characteristic>> characteristics =
      with_references(characteristics_of(workforce), arguments.values("reference"));
  if (!characteristics) return refuse(characteristics.error());
  const Checked<RecordedReading> old_recorded = load_recorded(arguments, loaded->reading, *old_policy);
  if (!old_recorded) return refuse(old_recorded.error());
  const Checked<RecordedReading> new_recorded = load_recorded(arguments, loaded->reading, *new_policy);
  if (!new_recorded) return refuse(new_recorded.error());
  // Sick pay in working days may end two years after the day of the replay.
  const Result<ClosedDays> closed =
      load_closed_days(arguments, workforce, asked->dates.last_day + std::chrono::days(800));
  if (!closed) return refuse(closed.error());
  const DayCount days(workforce, *closed);
  const std::optional<Division> division = division_from_text(arguments.value("bank-holidays"));
  EqualitySides sides{*old_policy,
                      *new_policy,
                      compile(*old_policy),
                      compile(*new_policy),
                      old_recorded->recorded,
                      new_recorded->recorded,
                      Calendar(division.value_or(Division::england_and_wales))};
  const EqualityRequest request =
      equality_request(workforce, days, sides, std::move(*characteristics), asked->dates);
  EqualityCounts counts = count_groups(workforce, request, 0, 0);
  in_blocks(
      workforce.people.size(), asked->jobs,
      [&](std::size_t first, std::size_t end) { return count_groups(workforce, request, first, end); },
      [&](EqualityCounts&& part) { counts.merge(part); });
  const EqualityView view = equality_view(request, counts, asked->disclosure);
  print_equality(asked->format, {*old_policy, *new_policy, request, view});
  const bool refused = !old_recorded->refused.empty() || !new_recorded->refused.empty();
  return refused && arguments.has("strict") ? 1 : finished(arguments, loaded->reading);
}

}  // namespace turnpoint
